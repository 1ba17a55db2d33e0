"""Numbers written the way another language writes them: `1.234,5` or `5 $` in English."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier
from reviewer.language.identify import NAMES, primary
from reviewer.resources import read_text


class Style(NamedTuple):
    """How a language writes numbers; a mark that is a space is spelled "space" in the table."""

    decimal: str
    group: str
    percent_spaced: bool
    symbol_first: bool


SPACES = " \u00a0\u202f\u2009"
DIGIT = re.compile(r"\d")
# A run of digits and marks as a whole, so that no part of a date, version or address is taken for a number.
NUMBER = re.compile(
    r"\d(?<![\w.,:/\-‑–’']\d)\d{0,2}(?:[., \u00a0\u202f\u2009’']\d{3}){0,6}"
    r"(?:[.,]\d{1,9})?(?![\w’']|[.,:/\-‑–]\d)"
)
GROUPED = re.compile(r"\d{1,3}(?:([., \u00a0\u202f\u2009’'])\d{3})(?:\1\d{3})*(?:([.,])(\d+))?")
SIMPLE = re.compile(r"(\d{1,3})([.,])(\d{1,2}|\d{4,9})")
MEASURE = re.compile(
    r"[ \u00a0\u202f]?(?:%|°|€|\$|£|(?:percent|per cent|Prozent|million|billion|Millionen|Milliarden|millones"
    r"|millions|milliards|km|kg|cm|mm|mg|ml|GB|MB|kW|MW|GW|euros?|Euro|dollars?|Dollar|dólares)\b)"
)
SYMBOLS = "€$£¥"
PERCENT = re.compile(r"(?<=\d)([ \u00a0\u202f\u2009]?)%(?![\w%])")
SYMBOL_AFTER = re.compile(
    r"(?<![\w.,$€£¥])(\d[\d.,]{0,12}\d|\d)([ \u00a0\u202f]?)([€$£¥])(?!\w|[ \u00a0]?\d|[.,]\d)"
)
SYMBOL_SPACE = re.compile(r"(?<![\w$€£¥])((?:US|C|A|HK|NZ)?[€$£¥])[ \u00a0\u202f](?=\d)")
UNIT = re.compile(
    r"(\d(?<![\w.,/\-]\d)\d{0,9}(?:[.,]\d{1,9})?)(km|kg|cm|mm|mg|ml|kWh|kHz|MHz|GHz|mph)(?![\w/²³])"
)


@cache
def styles() -> Mapping[str, Style]:
    """How numbers are written, by language tag, from CLDR."""
    rows = (row.split() for row in read_text("checks/number-format.txt").splitlines() if row[:1] != "#")
    return {tag: Style(d, g, percent == "spaced", place == "before") for tag, d, g, percent, place in rows}


def style_of(language: str) -> Style | None:
    return styles().get(language) or styles().get(language.split("-")[0])


def named(unit: Unit) -> str:
    return NAMES.get(primary(unit.language), unit.language)


def look(unit: Unit) -> Iterator[Found]:
    text = unit.text
    style = style_of(unit.language)
    if style is None or not DIGIT.search(text):
        return
    if "." in text or "," in text:
        for number in NUMBER.finditer(text):
            yield from marks(unit, number, style)
    if "%" in text:
        yield from percents(unit, style)
    if any(symbol in text for symbol in SYMBOLS) and unit.speaks("en"):
        yield from symbols(text)
    for number in UNIT.finditer(text):
        meant = f"{number[1]}\u00a0{number[2]}"
        yield Found(Span(*number.span()), "unit", {"meant": meant}, (meant,), Tier.HINT)


def marks(unit: Unit, number: re.Match[str], style: Style) -> Iterator[Found]:
    """Decimal and group marks that the language gives the other meaning."""
    grouped = GROUPED.fullmatch(number[0])
    span = Span(*number.span())
    if grouped:
        mark, point, decimals = grouped.groups()
        groups = number[0].count(mark)
        if point == mark or mark == style.group:
            return
        foreign_point = point is not None and point != style.decimal
        own_mark = mark == style.decimal and (groups > 1 or point is not None)
        if not (foreign_point or own_mark) or (mark in SPACES and not foreign_point):
            return
        whole = number[0][: grouped.start(2)] if point else number[0]
        separator = "\u00a0" if style.group == "space" else style.group
        meant = whole.replace(mark, separator) + (style.decimal + decimals if point else "")
        params = {"meant": meant, "language": named(unit)}
        tier = None if point else Tier.CHECK  # "1.234.567" may be a version or a code
        yield Found(span, "marks", params, (meant,), tier)
        return
    simple = SIMPLE.fullmatch(number[0])
    if simple and simple[2] != style.decimal and MEASURE.match(unit.text, number.end()):
        meant = simple[1] + style.decimal + simple[3]
        params = {"meant": meant, "language": named(unit)}
        tier = None if style.decimal == "." else Tier.CHECK
        yield Found(span, "marks", params, (meant,), tier)


def percents(unit: Unit, style: Style) -> Iterator[Found]:
    params = {"language": named(unit)}
    for sign in PERCENT.finditer(unit.text):
        if style.percent_spaced and not sign[1]:
            yield Found(Span(*sign.span()), "percent-spaced", params, ("\u00a0%",), Tier.HINT)
        elif not style.percent_spaced and sign[1]:
            yield Found(Span(*sign.span()), "percent-close", params, ("%",), Tier.HINT)


def symbols(text: str) -> Iterator[Found]:
    """English sets the currency symbol before the number, close to it."""
    for amount in SYMBOL_AFTER.finditer(text):
        meant = amount[3] + amount[1]
        yield Found(Span(*amount.span()), "symbol", {"meant": meant}, (meant,))
    for symbol in SYMBOL_SPACE.finditer(text):
        params = {"meant": symbol[1]}
        yield Found(Span(*symbol.span()), "symbol-space", params, (symbol[1],))


CHECK = SegmentCheck(
    id="number-format",
    title="Numbers in another language’s form",
    why="English writes 1,234.5 and $5, German 1.234,5 and 5 $. Translations keep the form of the source,"
    " and a reader may take a thousand for one. Only numbers with one reading are flagged; spacing of"
    " % and of units is a hint.",
    tier=Tier.LIKELY,
    severity=Severity.ERROR,
    category="locale-conventions/number-format",
    reasons={
        "marks": "{language} writes this number {meant}.",
        "percent-spaced": "{language} sets a space before the percent sign.",
        "percent-close": "{language} sets the percent sign close to the number.",
        "symbol": "English sets the currency symbol first: {meant}.",
        "symbol-space": "No space follows {meant} in English.",
        "unit": "A space stands between a number and its unit: {meant}.",
    },
    look=look,
    bad=(
        Bad("It cost 1.234,50 in all.", "It cost 1,234.50 in all."),
        Bad("About 1.234.567 people live here.", "About 1,234,567 people live here."),
        Bad("It rose by 2,5% and 3,75 percent.", "It rose by 2.5% and 3.75 percent."),
        Bad("It cost 5 $ or $ 7 a day.", "It cost $5 or $7 a day."),
        Bad("It is 10 % of all.", "It is 10% of all."),
        Bad("They ran 5km.", "They ran 5\u00a0km."),
        Bad("Es kostet 1,234.50 im Jahr.", "Es kostet 1.234,50 im Jahr.", "de"),
        Bad("Es sind 3.5 % mehr.", "Es sind 3,5 % mehr.", "de"),
    ),
    good=(
        Good("It cost $1,234.50; 1,234 of 5.678 in version 1.2.3 on 12.05.2020 at 12.30."),
        Good("Items 1,2 and 4,5; pages 12,13; [3,4]; 10.1.2.100."),
        Good("The ratio is 1,000:1 and 10,5 for him."),
        Good("Es kostet 1.234,50 € um 12.30 Uhr, Version 3.5.", "de"),
    ),
)
