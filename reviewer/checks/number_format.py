"""Numbers written the way another language writes them: `1.234,5` or `5 $` in English."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
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
DIGITS = re.compile(r"\d+")
ASCII_DIGIT = re.compile("[0-9]")  # found in half of the time
# A digit that a mark or a letter may turn into something to look at: in most texts there is none.
MARKED = re.compile("\\d(?:[., \u00a0\u202f\u2009’']\\d|[kcmMG])")
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
# “2,5 and 3,5 percent”: what is measured stands behind the second number.
SECOND = re.compile(r"\s(?:and|to|or|und|bis|oder|et|à|ou|y|a|o)\s\d{1,3}[.,]\d{1,9}(?=\D)")
# What comes in whole numbers: before it, a mark and three digits are thousands, unless it is a rate.
WHOLE = re.compile(
    r"\s(?:[^\W\d_]+\s)?(?:people|persons|men|women|children|inhabitants|residents|citizens|believers|employees"
    r"|workers|soldiers|troops|students|pupils|patients|refugees|migrants|immigrants|prisoners|voters|votes"
    r"|visitors|spectators|members|users|readers|copies|books|cases|deaths|victims|homes|houses|households"
    r"|apartments|jobs|vehicles|cars|trucks|trees|animals|words|pages|times|Menschen|Personen|Männer|Frauen"
    r"|Kinder|Einwohner|Bürger|Mitarbeiter|Beschäftigte|Arbeiter|Soldaten|Studenten|Schüler|Patienten"
    r"|Flüchtlinge|Stimmen|Besucher|Zuschauer|Mitglieder|Exemplare|Bücher|Fälle|Tote|Wohnungen|Häuser"
    r"|Haushalte|Arbeitsplätze|Fahrzeuge|Autos|Bäume|Tiere|personnes|habitants|hommes|femmes|enfants|cas|morts"
    r"|personas|habitantes|hombres|mujeres|niños|casos|muertos)\b"
    r"(?!\s(?:per|je|pro|par|por)\s(?:\d|capita|woman|person|head|household|Frau|Kopf|habitant|mujer))"
)
CODE = re.compile(r"(?i:version|release|section|v|ip|no|art|nr)\.?[ \u00a0]\Z|[§#]\s?\Z")
SYMBOLS = "€$£¥"
PERCENT = re.compile(r"(?<=\d)([ \u00a0\u202f\u2009]?)%(?![\w%])")
SYMBOL_AFTER = re.compile(
    r"(?<![\w.,$€£¥\-–])(?<!\d[ \u00a0\u202f])"
    r"((?:\d[\d.,]{0,12}[\-–])?\d(?:[\d.,]|[ \u00a0\u202f](?=\d{3}\b)){0,14})"
    r"((?:[ \u00a0](?:million|billion|trillion))?)[ \u00a0\u202f]?([€$£¥])(?!\w|[ \u00a0]?\d|[.,]\d)"
)
SYMBOL_SPACE = re.compile(r"(?<![\w$€£¥])((?:US|C|A|HK|NZ)?[€$£¥])[ \u00a0\u202f](?=\d)")
MONEY = re.compile(r"\s?(?:[€$£¥]|(?:euros?|dollars?|pounds|Euro|Dollar|dólares)\b)", re.IGNORECASE)
SYMBOL_BEFORE = re.compile(r"[€$£¥][ \u00a0\u202f]?\Z")
# Chinese, Japanese and Korean count in ten thousands and hundred millions: “32 ten thousand”.
MYRIADS = re.compile(r"(?<![\w.,])(\d[\d,]*(?:\.\d+)?)\s(ten thousand|hundred million)\b")
MYRIAD = {"ten thousand": 10_000, "hundred million": 100_000_000}
MILLION, BILLION = Decimal(10**6), Decimal(10**9)
# “3 thousand 500 ten thousand” is one number.
MORE_DIGITS = ("thousand ", "hundred ")
MYRIAD_GOES_ON = re.compile(r"\s\d")
MYRIAD_SIGNS = frozenset(("ten", "hundred"))
# Dollars alone: behind “€5 million” the euros may be those of another sum.
NAMED_TWICE = re.compile(
    r"\$\s?\d[\d,]*(?:\.\d+)?(?:\s(?:thousand|million|billion|trillion))?(\s(?:US\s|U\.S\.\s)?dollars)\b"
)
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
    if not (ASCII_DIGIT.search(text) or any(map(str.isdecimal, unit.beyond_ascii))):
        return
    style = style_of(unit.language)
    if style is None:
        return
    english = unit.speaks("en")
    if "%" in text:
        yield from percents(unit, style)
    if ("$" in text or not unit.beyond_ascii.isdisjoint(SYMBOLS)) and english:
        yield from symbols(text, style)
    if english:
        if not MYRIAD_SIGNS.isdisjoint(unit.vocabulary):
            yield from myriads(text)
        if "$" in text and "dollars" in unit.vocabulary:
            for amount in NAMED_TWICE.finditer(text):
                yield Found(Span(*amount.span(1)), "twice", {"meant": "$"}, ("",))
    if not MARKED.search(text):
        return
    starts = [digits.start() for digits in DIGITS.finditer(text)]
    for number in _at(NUMBER, starts, text):
        yield from marks(unit, number, style)
    for number in _at(UNIT, starts, text):
        meant = f"{respelled(number[1], style)}\u00a0{number[2]}"
        yield Found(Span(*number.span()), "unit", {"meant": meant}, (meant,), Tier.HINT)


def _at(pattern: re.Pattern[str], starts: Sequence[int], text: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern that only begins where a run of digits does; quicker than a search."""
    done = 0
    for start in starts:
        if start >= done and (match := pattern.match(text, start)):
            done = match.end()
            yield match


def marks(unit: Unit, number: re.Match[str], style: Style) -> Iterator[Found]:
    """Decimal and group marks that the language gives the other meaning."""
    tier = _sureness(unit.text, number, style)
    if tier is not None:
        meant = respelled(number[0], style, whole=True)
        yield Found(Span(*number.span()), "marks", {"meant": meant, "language": named(unit)}, (meant,), tier)


def _sureness(text: str, number: re.Match[str], style: Style) -> Tier | None:
    """How surely a number is in another language's form; None if it may well be in the language's own."""
    grouped = GROUPED.fullmatch(number[0])
    if grouped:
        mark, point, _ = grouped.groups()
        if point == mark or mark == style.group:
            return None
        if point is not None:
            foreign = point != style.decimal or mark == style.decimal
            return Tier.LIKELY if foreign else None
        if mark != style.decimal:
            return None
        groups = number[0].count(mark)
        if groups == 1:
            return Tier.LIKELY if number[0][0] != "0" and _whole(text, number) else None
        code = groups > 2 or CODE.search(text, max(0, number.start() - 12), number.start())
        return Tier.CHECK if code else Tier.LIKELY  # an address of the Internet has four parts
    simple = SIMPLE.fullmatch(number[0])
    if simple is None or simple[2] == style.decimal or not _measured(text, number):
        return None
    return Tier.LIKELY if style.decimal == "." else Tier.CHECK  # "12.30 Euro" is half right in German


def _whole(text: str, number: re.Match[str]) -> bool:
    """Whether it counts what is not split: people, or money (but "1.799 euros" is a price of fuel)."""
    start = number.start()
    if WHOLE.match(text, number.end()):
        return True
    money = MONEY.match(text, number.end()) or SYMBOL_BEFORE.search(text, max(0, start - 2), start)
    return number[0].endswith("0") and bool(money)


def _measured(text: str, number: re.Match[str]) -> bool:
    """Whether the number counts money, percent or a unit, so that its mark can only be a decimal one."""
    second = SECOND.match(text, number.end())
    end = second.end() if second else number.end()
    start = number.start()
    return bool(MEASURE.match(text, end) or SYMBOL_BEFORE.search(text, max(0, start - 2), start))


def respelled(number: str, style: Style, *, whole: bool = False) -> str:
    """The number with the language's own marks; `whole`: one mark before three digits parts thousands."""
    grouped = GROUPED.fullmatch(number)
    separator = "\u00a0" if style.group == "space" else style.group
    if grouped:
        mark, point, decimals = grouped.groups()
        if mark == style.decimal and point is None and number.count(mark) == 1 and not whole:
            return number
        digits = number[: grouped.start(2)] if point else number
        return digits.replace(mark, separator) + (style.decimal + decimals if point else "")
    simple = SIMPLE.fullmatch(number)
    return simple[1] + style.decimal + simple[3] if simple else number


def percents(unit: Unit, style: Style) -> Iterator[Found]:
    params = {"language": named(unit)}
    for sign in PERCENT.finditer(unit.text):
        if style.percent_spaced and not sign[1]:
            yield Found(Span(*sign.span()), "percent-spaced", params, ("\u00a0%",), Tier.HINT)
        elif not style.percent_spaced and sign[1]:
            yield Found(Span(*sign.span()), "percent-close", params, ("%",), Tier.HINT)


def symbols(text: str, style: Style) -> Iterator[Found]:
    """English sets the currency symbol before the number, close to it."""
    for amount in SYMBOL_AFTER.finditer(text):
        parts = re.split("([-–])", amount[1])
        whole = len(amount[1].partition(".")[0]) > 1 or amount[1].endswith(
            "0"
        )  # "1.799 €" is a price of fuel
        meant = amount[3] + "".join(respelled(part, style, whole=whole) for part in parts) + amount[2]
        yield Found(Span(*amount.span()), "symbol", {"meant": meant}, (meant,))
    for symbol in SYMBOL_SPACE.finditer(text):
        params = {"meant": symbol[1]}
        yield Found(Span(*symbol.span()), "symbol-space", params, (symbol[1],))


def myriads(text: str) -> Iterator[Found]:
    for number in MYRIADS.finditer(text):
        value = Decimal(number[1].replace(",", "")) * MYRIAD[number[2]]
        meant = f"{value.normalize():,f}" if value < MILLION else _in_millions(value)
        more = text[: number.start()].endswith(MORE_DIGITS) or MYRIAD_GOES_ON.match(text, number.end())
        suggestions = () if more else (meant,)
        yield Found(Span(*number.span()), "myriads", {"meant": meant}, suggestions)


def _in_millions(value: Decimal) -> str:
    big, word = (BILLION, "billion") if value >= BILLION else (MILLION, "million")
    return f"{(value / big).normalize():f} {word}"


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
        "myriads": "English does not count in ten thousands: {meant}.",
        "twice": "{meant} says already which money it is.",
        "unit": "A space stands between a number and its unit: {meant}.",
    },
    look=look,
    bad=(
        Bad("It cost 1.234,50 in all.", "It cost 1,234.50 in all."),
        Bad("About 1.234.567 people live here.", "About 1,234,567 people live here."),
        Bad("It rose by 2,5% and 3,75 percent.", "It rose by 2.5% and 3.75 percent."),
        Bad("It cost 5 $ or $ 7 a day.", "It cost $5 or $7 a day."),
        Bad("It cost 1,50 €, then €2,75, then 1.250 €.", "It cost €1.50, then €2.75, then €1,250."),
        Bad(
            "It won 5–10 £ and 2,5 million € and 1 250 000 $.",
            "It won £5–10 and €2.5 million and $1,250,000.",
        ),
        Bad("Some 10.000 people and 14.500 old men.", "Some 10,000 people and 14,500 old men."),
        Bad("It cost 10.000 euros or $1.250.", "It cost 10,000 euros or $1,250."),
        Bad("Between 2,5 and 3,5 percent agreed.", "Between 2.5 and 3.5 percent agreed."),
        Bad("It is 10 % of all.", "It is 10% of all."),
        Bad("Some 32 ten thousand cars came.", "Some 320,000 cars came."),
        Bad("It cost 1.2 hundred million won.", "It cost 120 million won."),
        Bad("It cost 35 hundred million yen.", "It cost 3.5 billion yen."),
        Bad("It cost US$2,100 dollars, not $5 million dollars.", "It cost US$2,100, not $5 million."),
        Bad("They ran 5km.", "They ran 5\u00a0km."),
        Bad("Es kostet 1,234.50 im Jahr.", "Es kostet 1.234,50 im Jahr.", "de"),
        Bad("Es sind 3.5 % mehr.", "Es sind 3,5 % mehr.", "de"),
        Bad("Rund 14,500 Fahrzeuge.", "Rund 14.500 Fahrzeuge.", "de"),
    ),
    good=(
        Good("It cost $1,234.50; 1,234 of 5.678 in version 1.2.3 on 12.05.2020 at 12.30."),
        Good("Items 1,2 and 4,5; pages 12,13; [3,4]; 10.1.2.100."),
        Good("Five to ten thousand came; from 5 to ten thousand; it cost $5, or 20 dollars."),
        Good("The ratio is 1,000:1 and 10,5 for him."),
        Good("It is 2.345 children per woman, 1.645 and 2.658 for them, 12.345 deaths per 1,000 people."),
        Good("Es kostet 1.234,50 € um 12.30 Uhr, Version 3.5.", "de"),
    ),
)
