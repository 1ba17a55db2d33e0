"""Words in a script that the text's language is not written in."""

import re
from collections.abc import Iterator
from functools import cache

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier
from reviewer.language.apart import set_apart
from reviewer.language.scripts import SCRIPTS

# Between the words of one passage.
GAPS = frozenset(" \u3001\uff0c,·")
LATIN_MARKS = frozenset(map(chr, (*range(0x80, 0x370), *range(0x2000, 0x2070))))
ONE_SIGN_IS_A_WORD = ("Chinese", "Japanese", "Korean")
LATIN = "cs da de en es et fi fr hr hu id it lt lv ms nb nl no pl pt ro sk sl sv tr vi".split()


@cache
def foreign_word() -> re.Pattern[str]:
    """A word of any of the scripts; joiners are part of Indic words."""
    return re.compile(f"[{''.join(SCRIPTS.values())}\u200c\u200d]+")


def script_of(passage: str) -> str:
    """The script of a passage by its first letter; Chinese signs among kana are Japanese."""
    scripts = [name for character in passage for name in SCRIPTS if in_script(character, name)]
    return "Japanese" if scripts[0] == "Chinese" and "Japanese" in scripts else scripts[0]


def in_script(character: str, script: str) -> bool:
    ranges = SCRIPTS[script]
    return any(ranges[i] <= character <= ranges[i + 2] for i in range(0, len(ranges), 3))


def passages(text: str) -> Iterator[Span]:
    """Words of other scripts, those that follow each other taken together."""
    start = end = -1
    for word in foreign_word().finditer(text):
        if end < 0 or not GAPS.issuperset(text[end : word.start()]):
            if end >= 0:
                yield Span(start, end)
            start = word.start()
        end = word.end()
    if end >= 0:
        yield Span(start, end)


def look(unit: Unit) -> Iterator[Found]:
    text = unit.text
    if unit.beyond_ascii <= LATIN_MARKS:
        return  # nearly every paragraph
    if not any(c > "\u036f" and not "\u2000" <= c <= "\u2fff" for c in unit.beyond_ascii):
        return
    for span in passages(text):
        if text[span.start - 1 : span.start].isalnum() or text[span.end : span.end + 1].isalnum():
            continue  # a word of two scripts
        passage = text[span.start : min(span.end, span.start + 200)]
        if not passage.strip("\u200c\u200d, "):
            continue  # joiners of emoji
        script = script_of(passage)
        symbol = span.size < 3 and script not in ONE_SIGN_IS_A_WORD
        if not symbol and not set_apart(text, span.start, span.end):
            yield Found(span, "script", {"script": script})


CHECK = SegmentCheck(
    id="foreign-script",
    title="Words in another script",
    why="Translation systems leave words of the source untranslated. A gloss in brackets or quotation"
    " marks, Greek letters as symbols and words that mix scripts are left alone (invisible-characters"
    " finds look-alikes).",
    tier=Tier.LIKELY,
    severity=Severity.ERROR,
    category="accuracy/untranslated",
    reasons={"script": "This is {script} script."},
    languages=tuple(LATIN),
    look=look,
    bad=(
        Bad("Goma is a tourist 城市 in the east.", None),
        Bad("At the न्यायालय he pleaded guilty.", None),
        Bad("Er wohnt in Москва seit Jahren.", None, "de"),
    ),
    good=(
        Good("Moscow (Russian: Москва) is a city."),
        Good("The word “спутник” means companion."),
        Good("Take α and β cells; TNF-α rose by 3 μg."),
    ),
)
