"""A sentence or paragraph that starts in lower case."""

import re
from collections.abc import Iterator, Sequence

from reviewer.checks.base import Bad, DocumentCheck, Found, Good, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier

STOP = re.compile(r"[.!?](?<=[\w)\]”’\"%].)[”’\"')\]]*\s+(?=[^\W\d_A-Z])")
WORD_BEFORE = re.compile(r"[\w.’'-]+\Z")
WORD_AFTER = re.compile(r"[^\W\d_]+(?![\w@/\\=:(_-])(?!\.\w)(?!['’][^\Ws])")
SENTENCE_END = re.compile(r"[.!?;:]")
FIRST_WORD = re.compile(r"\s*([^\W\d_]+)\s")

ABBREVIATIONS = frozenset(
    """mr mrs ms dr st sen rep gov gen prof jr sr vs etc no nos inc co corp ltd cf al fig figs approx
    jan feb mar apr jun jul aug sep sept oct nov dec lt col capt sgt rev hon pp p vol vols ed eds ca
    viz resp incl min max est dept univ assn bros mt ft rd ave blvd op ch sec par art ref refs eq ex
    tel ext sp spp var subsp ssp ibid seq ie eg usw bzw ca evtl ggf inkl vgl""".split()
)
SPEECH = frozenset(
    "said says asked asks replied answered cried wrote writes added adds he she they i we it the".split()
)
WHOLE = frozenset("he she it they we you this these those there however".split())
"""Words that start a sentence of their own: only the capital is missing."""
STARTING = frozenset(
    """the a an its their his her our in on at by for from with about among between during through
    without under over if when since as to""".split()
)
"""Words that start a sentence if a finite verb follows, and else a piece of the one before."""
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|do)\b"
)
HANGING = frozenset(
    """can could will would should may might must shall is are was were has have had does did and or but
    nor which who whose whom whereas while because although where than of into against that so not also
    then""".split()
)
FEWEST_WORDS = 6
LONGEST_SENTENCE = 400


def look(units: Sequence[Unit]) -> Iterator[tuple[int, Found]]:
    shown = [(n, unit) for n, unit in enumerate(units) if unit.text and not unit.text.isspace()]
    for place, (number, unit) in enumerate(shown):
        for found in STOP.finditer(unit.text):
            yield from ((number, hit) for hit in _sentence(unit.text, found))
        if 0 < place < len(shown) - 1:
            before, after = shown[place - 1][1].text, shown[place + 1][1].text
            yield from ((number, hit) for hit in _paragraph(unit.text, before, after))


def _sentence(text: str, stop: re.Match[str]) -> Iterator[Found]:
    word = WORD_AFTER.match(text, stop.end())
    if not word or not word[0].islower():
        return
    mark, closers = stop[0][0], stop[0][1:].strip()
    if (closers and word[0] in SPEECH) or any(c in ")]" for c in closers) or (closers and mark != "."):
        return
    if mark == "." and _abbreviated(text, stop.start()):
        return
    whole = word[0] in WHOLE or (word[0] in STARTING and _has_verb(text, word.end()))
    if whole and mark == "." and not closers:
        now = word[0].capitalize()
        yield Found(Span(*word.span()), "capital-missing", {"now": now}, (now,))
        return
    sure = word[0] in HANGING | STARTING and mark == "." and not closers
    tier = None if sure else Tier.CHECK if mark == "." else Tier.HINT
    yield Found(Span(stop.start(), word.end()), "cut-in-two", {"word": word[0]}, tier=tier)


def _has_verb(text: str, start: int) -> bool:
    """Whether a finite verb of the commonest stands before the next stop."""
    end = SENTENCE_END.search(text, start, start + LONGEST_SENTENCE)
    return bool(FINITE.search(text, start, end.start() if end else start + LONGEST_SENTENCE))


def _abbreviated(text: str, at: int) -> bool:
    """Whether the full stop may end an abbreviation, an initial, a list number or an ellipsis."""
    before = WORD_BEFORE.search(text, max(0, at - 30), at)
    if not before:
        return False
    word = before[0]
    if "." in word or len(word) == 1 or (word.isdigit() and len(word) < 3):
        return True
    return word.lower() in ABBREVIATIONS or not re.search(r"[aeiouyäöüáéíóúàèìòù\d]", word.lower())


def _paragraph(text: str, before: str, after: str) -> Iterator[Found]:
    first = FIRST_WORD.match(text)
    if not first or not first[1].islower() or len(text.split(None, FEWEST_WORDS)) <= FEWEST_WORDS:
        return
    if all(_is_prose(neighbour) for neighbour in (before, after)) and text.rstrip()[-1] in ".!?":
        yield Found(Span(*first.span(1)), "paragraph-in-lower-case", {"word": first[1]}, tier=Tier.CHECK)


def _is_prose(text: str) -> bool:
    bare = text.strip()
    return bare[:1].isupper() and bare[-1:] in '.!?”"' and " " in bare


CHECK = DocumentCheck(
    id="sentence-start",
    title="Sentence starting in lower case",
    why="Systems that translate piece by piece cut sentences in two, and leave the second half in lower case,"
    " often without a subject. Join it to what stands before it, or make it a sentence.",
    tier=Tier.LIKELY,
    severity=Severity.ERROR,
    category="linguistic-conventions/punctuation",
    reasons={
        "cut-in-two": "What follows the full stop starts with “{word}” in lower case: a sentence cut in two?",
        "capital-missing": "A sentence starts here: “{now}”",
        "paragraph-in-lower-case": "This paragraph starts in lower case; the ones around it do not.",
    },
    look=look,
    languages=("en", "es", "fr", "it", "pt", "nl", "sv", "da", "nb", "no"),
    bad=(
        Bad("The tide came in. and the boats rose.", None),
        Bad("New rules for the harbour. can divide a town.", None),
        Bad("The tide came in. he left.", "The tide came in. He left."),
        Bad("The tide came in. the boats were afloat.", "The tide came in. The boats were afloat."),
        Bad(
            "The tide came in.\nthe boats rose slowly with the water.\nNobody saw it.",
            None,
        ),
    ),
    good=(
        Good("Bread, butter, etc. are cheap; see fig. 3 and p. 9, e.g. the U.S. or J. Smith vs. the town."),
        Good("“Why?” he asked. “Now!” she said. Wait... and see. iPhone. iPads. apt-get. foo.txt"),
        Good("He left (at ten.) and slept. See example.org. www.example.org is it."),
    ),
)
