"""Words in a script that the text's language is not written in."""

import re
from collections.abc import Iterator

from reviewer.apart import set_apart
from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier

SCRIPTS = {
    "Greek": "\u0370-\u03ff\u1f00-\u1fff",
    "Cyrillic": "\u0400-\u052f",
    "Armenian": "\u0530-\u058f",
    "Hebrew": "\u0590-\u05ff",
    "Arabic": "\u0600-\u06ff\u0750-\u077f",
    "Devanagari": "\u0900-\u097f",
    "Bengali": "\u0980-\u09ff",
    "Tamil": "\u0b80-\u0bff",
    "Sinhala": "\u0d80-\u0dff",
    "Thai": "\u0e00-\u0e7f",
    "Georgian": "\u10a0-\u10ff",
    "Khmer": "\u1780-\u17ff",
    "Japanese": "\u3041-\u3096\u309d-\u30fa\u30fc-\u30ff",
    "Chinese": "\u3400-\u4dbf\u4e00-\u9fff",
    "Korean": "\uac00-\ud7af",
}
ALL = "".join(SCRIPTS.values())
# Joiners are part of Indic words; a comma or a space continues the passage.
RUN = re.compile(f"[{ALL}][{ALL}\u200c\u200d]*(?:[ \u3001\uff0c,·]+[{ALL}][{ALL}\u200c\u200d]*)*")
ONE_SIGN_IS_A_WORD = ("Chinese", "Japanese", "Korean")
LATIN = "cs da de en es et fi fr hr hu id it lt lv ms nb nl no pl pt ro sk sl sv tr vi".split()
KANA = re.compile(f"[{SCRIPTS['Japanese']}]")


def script_of(run: str) -> str:
    """The script of a passage by its first letter; Chinese signs among kana are Japanese."""
    script = next(name for name, letters in SCRIPTS.items() if re.match(f"[{letters}]", run))
    return "Japanese" if script == "Chinese" and KANA.search(run) else script


def look(unit: Unit) -> Iterator[Found]:
    if unit.text.isascii():
        return
    for run in RUN.finditer(unit.text):
        script = script_of(run[0])
        before = unit.text[run.start() - 1 : run.start()] if run.start() else ""
        joined = before.isalnum() or unit.text[run.end() : run.end() + 1].isalnum()
        symbol = len(run[0]) < 3 and script not in ONE_SIGN_IS_A_WORD
        if joined or symbol or set_apart(unit.text, *run.span()):
            continue
        yield Found(Span(*run.span()), "script", {"script": script})


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
