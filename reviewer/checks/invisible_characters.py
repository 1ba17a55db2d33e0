"""Characters that nobody sees but programs do, and letters of another script that look alike."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier

BLACK_FLAG = "\U0001f3f4"
JOINERS, MARKS = "\u200b\u200c\u200d", "\u200e\u200f\u061c"
BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

MIXED = re.compile("[A-Za-z][\u0370-\u03ff\u0400-\u04ff]|[\u0370-\u03ff\u0400-\u04ff][A-Za-z]")
LETTERS = re.compile("[^\\W\\d_]+")
LOOKS_LIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеѕіјорсухԁԛԝһΑΒΕΖΗΙΚΜΝΟΡΤΥΧοѵν", "ABESIJKMHOPCTYXaesijopcyxdqwhABEZHIKMNOPTYXovv"
)
TO_CYRILLIC = str.maketrans("ABEKMHOPCTYXaeopcyx", "АВЕКМНОРСТУХаеорсух")
ORDINARY = frozenset("“”„‘’«»–—…€£°§àáâäåæçèéêëìíîïñòóôöøùúûüßÀÁÂÄÅÆÇÈÉÊËÍÎÓÔÖØÚÜ")
"""What this check never looks for, and texts hold most often."""
NO_BREAK = re.compile("(?<=[a-z]{3})\u00a0(?=[a-z]{3})")


# Wide classes take milliseconds to compile, and most texts never need them.
@cache
def emoji() -> re.Pattern[str]:
    return re.compile("[\u00a9\u00ae\u2190-\u2bff\u3030\u303d\ufe0f\U0001f000-\U0001faff]")


@cache
def joining() -> re.Pattern[str]:
    """Scripts that shape or break words with joiners and zero-width spaces."""
    return re.compile(
        "[\u0600-\u08ff\u0900-\u0dff\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u1800-\u18af\ufb50-\ufdff]"
    )


@cache
def right_to_left_letter() -> re.Pattern[str]:
    return re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


@cache
def invisible() -> re.Pattern[str]:
    return re.compile(
        "[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e"
        "\u2060-\u2064\u2066-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0001-\U000e007f]+"
    )


def named(character: str) -> str:
    """The character as people look it up: U+200B ZERO WIDTH SPACE."""
    return f"U+{ord(character):04X} {unicodedata.name(character, 'CONTROL CHARACTER')}"


def belongs(text: str, at: int, right_to_left: bool) -> bool:
    """Whether an invisible character is part of how its neighbours are written."""
    character = text[at]
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if character in JOINERS:
        if joining().match(before) or joining().match(after):
            return True
        return character == "\u200d" and bool(emoji().match(before) and emoji().match(after))
    if character in MARKS or character in BIDI:
        return right_to_left
    return "\U000e0020" <= character <= "\U000e007f" and BLACK_FLAG in text[max(0, at - 8) : at]


def strays(unit: Unit) -> Iterator[Found]:
    text = unit.text
    right_to_left = right_to_left_letter().search(text) is not None
    for run in invisible().finditer(text):
        start = run.start()
        while start < run.end() and belongs(text, start, right_to_left):
            start += 1
        if start == run.end():
            continue
        kept = "".join(text[at] for at in range(start, run.end()) if belongs(text, at, right_to_left))
        end = run.end()
        if not kept and text[start - 1 : start] == " " and text[end : end + 1] == " ":
            end += 1  # or two spaces would be left
        gap = text[start - 1 : start].isalnum() and text[end : end + 1].isalnum()
        control = unicodedata.category(text[start]) == "Cc"
        tier = Tier.LIKELY if control and gap else Tier.FIX  # a lost letter may have stood there
        params = {"character": named(text[start])}
        if start == 0 and end == len(text):
            tier = Tier.LIKELY
        yield Found(Span(start, end), "invisible", params, (kept,), tier)


def look_alikes(text: str) -> Iterator[Found]:
    for word in LETTERS.finditer(text):
        if len(word[0]) < 3 or not MIXED.search(word[0]):
            continue
        latin = word[0].translate(LOOKS_LIKE)
        other = [c for c in word[0] if not c.isascii() and "\u0370" <= c <= "\u04ff"]
        if latin.isascii() and 2 * len(other) < len(word[0]):
            meant, odd, script = latin, other[0], "Latin"
        else:
            meant = word[0].translate(TO_CYRILLIC)
            odd = next((c for c in word[0] if c.isascii()), "")
            script = "Cyrillic"
            if not all("\u0400" <= c <= "\u04ff" for c in meant) or 2 * len(other) <= len(word[0]):
                continue
        params = {"character": named(odd), "script": script}
        yield Found(Span(*word.span()), "look-alike", params, (meant,), Tier.LIKELY)


def look(unit: Unit) -> Iterator[Found]:
    beyond = unit.beyond_ascii
    if beyond <= ORDINARY and unit.text.isprintable():
        return  # nearly every paragraph
    if invisible().search(unit.text):
        yield from strays(unit)
    if not beyond:
        return
    if MIXED.search(unit.text):
        yield from look_alikes(unit.text)
    if "\u00a0" in unit.text and unit.speaks("en"):
        for space in NO_BREAK.finditer(unit.text):
            yield Found(Span(*space.span()), "no-break", {}, (" ",), Tier.HINT)


CHECK = SegmentCheck(
    id="invisible-characters",
    title="Invisible characters and look-alike letters",
    why="Zero-width spaces, soft hyphens, stray direction marks and control characters break search,"
    " names and links. Where a script or an emoji needs them they are left alone. A Cyrillic “а” in a"
    " Latin word looks right and is not found by any search.",
    tier=Tier.FIX,
    severity=Severity.WARNING,
    category="linguistic-conventions/character-encoding",
    reasons={
        "invisible": "An invisible character stands here: {character}.",
        "look-alike": "{character} stands in a {script} word.",
        "no-break": "A no-break space stands between two ordinary words.",
    },
    look=look,
    bad=(
        Bad("the sen\u200bate met", "the senate met"),
        Bad("the immi\u00adgration law", "the immigration law"),
        Bad("the idea of \u200b \u200b art", "the idea of art"),
        Bad("the \ufeffcourt ruled", "the court ruled"),
        Bad("a \u202ereversed\u202c word", "a reversed word"),
        Bad("the p\u0430rliament", "the parliament"),
        Bad("в м\u006fскве", "в москве", "ru"),
        Bad("some plain\u00a0words here", "some plain words here"),
    ),
    good=(
        Good(
            "a family \U0001f468\u200d\U0001f469\u200d\U0001f467 and a flag \U0001f3f3\ufe0f\u200d\U0001f308"
        ),
        Good("the flag \U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f of England"),
        Good("می\u200cخواهم", "fa"),
        Good("क\u094d\u200dष", "hi"),
        Good("10\u00a0km and 3\u00a0μg of IFN-α in 20\u00a0Ωm"),
        Good("the IT-компания word"),
    ),
)
