"""A text that stops without an end mark where its source ends a sentence."""

import re
from collections.abc import Iterator

from reviewer.alignment.traits import weight
from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier

FEWEST_WORDS = 5
"""Labels, titles and menus end as they like."""
WHOLE = 0.8
"""Of the length of its source, in letters: from here on a text is whole but for its mark."""
CLOSERS = r"[\s'\"”’“»«」』]*"
SOURCE_END = re.compile(rf"(?:[^\W\d_]{{3}}|\d\d|[%)\]）»”\"」』])\s?([.!?。！？।۔؟]){CLOSERS}\Z")
"""How a source ends a sentence; a short word or number before a full stop may be one with a point: z., 3."""
OPEN_END = re.compile(r"[^\W_,;:–—-][,–—-]?\Z")
"""What no sentence ends with: a letter, a digit, a comma, a dash."""
MARKS = {".": ".", "。": ".", "।": ".", "۔": ".", "!": "!", "！": "!", "?": "?", "？": "?", "؟": "?"}
WIDE = {".": "。", "!": "！", "?": "？"}
OWN_MARKS = ("am", "ar", "bn", "el", "fa", "fr", "hi", "hy", "km", "mr", "my", "ne", "si", "ur")
"""Languages that end some sentences with marks or spaces of their own."""
WITHOUT_MARKS = ("lo", "th")
TAIL = 40
"""Characters at the end of a text that are looked at."""


def look(unit: Unit) -> Iterator[Found]:
    source, text = (unit.source or "").rstrip(), unit.text.rstrip()
    if not source or unit.seconds is not None or unit.speaks(*WITHOUT_MARKS):
        return
    ends, stops = SOURCE_END.search(source, max(0, len(source) - TAIL)), OPEN_END.search(text[-TAIL:])
    if not ends or not stops or "\n" in source or len(unit.words) < FEWEST_WORDS:
        return
    mark = MARKS[ends[1]]
    last = unit.word_before()
    place = Span(last.start, len(text))
    whole = weight(text) >= WHOLE * weight(source) and stops[0][-1].isalnum()
    if unit.speaks("zh", "ja"):
        mark = WIDE[mark]
    offers = (unit.current[place.start : place.end] + mark,) if whole and not unit.speaks(*OWN_MARKS) else ()
    yield Found(
        place,
        "missing" if whole else "cut-off",
        {"mark": ends[1]},
        offers,
        category=None if whole else "accuracy/omission",
        in_source=(Span(ends.start(1), ends.end(1)),),
    )


CHECK = SegmentCheck(
    id="missing-end-mark",
    title="A text that does not end where its source does",
    why="The source ends a sentence, and the text stops without any mark. Either the mark was lost, or, where"
    " the text is much shorter than its source, the rest of the sentence was. Labels of less than five words"
    " and subtitles, whose sentences go on, are left alone.",
    tier=Tier.LIKELY,
    severity=Severity.WARNING,
    category="linguistic-conventions/punctuation",
    reasons={
        "missing": "The source ends with “{mark}”; this ends without a mark.",
        "cut-off": "The source ends with “{mark}”; this stops before its sentence ends.",
    },
    look=look,
    bilingual=True,
    bad=(
        Bad(
            "She came home at nine and went to bed",
            "She came home at nine and went to bed.",
            source="Sie kam um neun nach Hause und ging zu Bett.",
        ),
        Bad(
            "Did they really all come in one car",
            "Did they really all come in one car?",
            source="他们真的都是坐一辆车来的吗？",
        ),
        Bad(
            "The prostheses were removed three months later, after a",
            None,
            source="Die Prothesen wurden drei Monate später entfernt, nachdem das Labor sie geprüft hatte.",
        ),
    ),
    good=(
        Good("She came home at nine and went to bed.", source="Sie kam um neun nach Hause und ging zu Bett."),
        Good("Then she said: “I am going to bed. ”", source="Dann sagte sie: „Ich gehe zu Bett.“"),
        Good("Open the file in another window", source="Datei in einem anderen Fenster öffnen"),
        Good("Save all files", source="Alle Dateien speichern."),
        Good("He likes new systems such as this one", source="Er mag neue Systeme wie z."),
        Good("and then she went home with", source="und dann ging sie heim.", seconds=2.0),
    ),
)
