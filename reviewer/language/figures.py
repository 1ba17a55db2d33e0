"""The numbers that a text writes in digits, by value, however a language writes them.

`1.234,5`, `1,234.5` and `1 234,5` are one number, and so are `1.2 million` and `1,200,000`. A number that
could be read in two ways (`1.234`) has both values, so that comparing two texts never finds a difference
that may not be one.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from reviewer.edits import Span
from reviewer.resources import read_text

_MARKS = ".,'’٬٫·"
_SPACES = " \u00a0\u202f\u2009"
RUN = re.compile(rf"\d+(?:[{_MARKS}]\d+|[{_SPACES}]\d{{3}}(?!\d))*")
_PARTS = re.compile(rf"[{_MARKS}{_SPACES}]")
_DECIMAL = ".,٫"
_LETTERS = r"((?:(?![\d_])[\w\u0900-\u0dff])+)"
"""A word; vowel signs of Indian scripts are letters of it."""
_SCALE = re.compile(rf"[\s\-‑]{{0,2}}{_LETTERS}")
_UNSPACED = re.compile(r"\s?([十百千萬万億亿兆]+)")
_CHINESE = {"十": 10, "百": 100, "千": 1000, "萬": 10**4, "万": 10**4, "億": 10**8, "亿": 10**8, "兆": 10**12}
_WORD = re.compile(_LETTERS)
_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "兩": 2, "两": 2}
_UNITS = frozenset(_CHINESE)
_CHINESE_NUMERAL = re.compile(f"[{''.join(_DIGITS)}{''.join(_CHINESE)}]+")


class Figure(Struct, frozen=True):
    """A number in digits and where it stands; `values` are all that it may mean.

    `parts`: the numbers that it would be if its marks part numbers ("1, 2"; a date), if there are marks.
    """

    span: Span
    text: str
    values: frozenset[Decimal]
    parts: tuple[frozenset[Decimal], ...] = ()

    def is_of(self, values: "frozenset[Decimal] | set[Decimal]") -> bool:
        """Whether the number, or each number that is part of it, is among these values."""
        if not self.values.isdisjoint(values):
            return True
        return bool(self.parts) and all(not part.isdisjoint(values) for part in self.parts)


def figures(text: str) -> Iterator[Figure]:
    """The numbers in digits, in order."""
    return iter(_figures(text) if any(map(str.isdigit, text)) else ())


def _figures(text: str) -> list[Figure]:
    found: list[Figure] = []
    above: set[Decimal] = set()  # of 75万7千 and ३ सय ७५, what stands before the last number
    end = 0
    for run in RUN.finditer(text):
        values = _values(run[0])
        scales, behind = _scales(text, run.end())
        scaled = {value * scale for value in values for scale in scales}
        if above and end <= run.start() <= end + 1:
            scaled |= {one + other for one in above for other in scaled or values}
            found[-1] = replace(found[-1], values=found[-1].values | scaled)
        above, end = scaled, behind
        parts = _PARTS.split(run[0])
        figure = Figure(
            Span(*run.span()),
            run[0],
            frozenset(values | scaled),
            tuple(frozenset((_whole(part),)) for part in parts) if len(parts) > 1 else (),
        )
        found.append(figure)
    return found


def _whole(digits: str) -> Decimal:
    return Decimal(int(digits)) if len(digits) < 30 else Decimal(digits)


def _values(number: str) -> set[Decimal]:
    parts = _PARTS.split(number)
    if len(parts) == 1:
        return {_whole(number)}
    marks = [mark for mark in number if not mark.isdigit()]
    values: set[Decimal] = set()
    if len(set(marks)) == 1 and _grouped(parts):
        values.add(_whole("".join(parts)))
    last = marks[-1]
    if last in _DECIMAL and last not in marks[:-1] and (len(marks) == 1 or _grouped(parts[:-1])):
        values.add(Decimal("".join(parts[:-1]) + "." + parts[-1]))
    return values


def _grouped(parts: list[str]) -> bool:
    """Whether the parts are groups of thousands, or of hundreds before the last, as in India."""
    return (
        1 <= len(parts[0]) <= 3
        and all(2 <= len(part) <= 3 for part in parts[1:])
        and (len(parts) == 1 or len(parts[-1]) == 3)
    )


def _scales(text: str, end: int) -> tuple[frozenset[int], int]:
    """What the word behind a number multiplies it by, several where languages differ, and where it ends."""
    unspaced = _UNSPACED.match(text, end)
    if unspaced:
        scale = 1
        for sign in unspaced[1]:
            scale *= _CHINESE[sign]
        return frozenset((scale,)), unspaced.end()
    word = _SCALE.match(text, end)
    return (scale_words().get(word[1].lower(), frozenset()), word.end()) if word else (frozenset(), end)


def spelled(text: str) -> set[Decimal]:
    """What the words of a text may mean as numbers, months and Roman numerals among them.

    Far more than somebody would take for numbers ("a", "may"): to excuse a difference, not to find one.
    """
    found: set[Decimal] = set()
    table = number_words()
    before: frozenset[Decimal] = frozenset()
    for word in _WORD.findall(text.lower()):
        values = table.get(word, frozenset())
        found |= values
        for one in before:
            for other in values:
                small, great = sorted((one, other))
                if small < 10 and 20 <= great < 100:
                    found.add(small + great)
                if great >= 100:
                    found.add(small * great)
        before = values
    for numeral in _CHINESE_NUMERAL.findall(text):
        value = _chinese(numeral)
        found |= {value, value * 10}  # 一成 is ten percent
        if len(numeral) == 2 and not _UNITS.intersection(numeral):
            found |= {1900 + value, 2000 + value}  # 九二 is a year without its century
    for sign in text:
        if not sign.isascii() and not sign.isdigit() and sign.isnumeric():
            found |= set(map(_whole, re.findall(r"\d+", unicodedata.normalize("NFKC", sign))))
    return found


def _chinese(numeral: str) -> Decimal:
    if not _UNITS.intersection(numeral):
        return Decimal("".join(str(_DIGITS[sign]) for sign in numeral))
    whole = part = digit = 0
    for sign in numeral:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        elif _CHINESE[sign] < 10**4:
            part += (digit or 1) * _CHINESE[sign]
            digit = 0
        else:
            whole += (part + digit or 1) * _CHINESE[sign]
            part = digit = 0
    return Decimal(whole + part + digit)


@cache
def scale_words() -> Mapping[str, frozenset[int]]:
    """Words that multiply the number before them, in all languages at once."""
    found: dict[str, set[int]] = {}
    for row in _rows():
        if row[0].startswith("e"):
            for word in row[1:]:
                found.setdefault(word, set()).add(10 ** int(row[0][1:]))
    return {word: frozenset(values) for word, values in found.items()}


@cache
def number_words() -> Mapping[str, frozenset[Decimal]]:
    """Words that are numbers ("seven", "sieben", "siebte"), in all languages at once."""
    found: dict[str, set[Decimal]] = {}
    for row in _rows():
        if row[0].isdigit():
            for word in row[1:]:
                found.setdefault(word, set()).add(Decimal(row[0]))
    return {word: frozenset(values) for word, values in found.items()}


def _rows() -> Iterator[list[str]]:
    for row in read_text("checks/number-words.txt").splitlines():
        if row and not row.startswith("#"):
            yield row.split()
