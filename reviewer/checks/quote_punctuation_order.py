"""A comma or full stop on the other side of the closing quotation mark than this document sets it."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from reviewer.checks.base import Bad, DocumentCheck, Found, Good, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier

CLOSING = re.compile(r"[”\"](?:[.,](?![\w./])|(?<=[.,’'].))(?!\w)")
# What is quoted letter by letter keeps its marks outside in every style.
LITERAL = re.compile(r"[/\\_=<>{}$@#|&*~+;:]|\A[-.]|\A\S\Z|\A\S*[\d.]\S*\Z")
LITERAL_BEFORE = re.compile(
    r"\b(?:types?|typed|enter|press|click|commands?|options?|strings?|keywords?|values?|fields?|files?|packages?"
    r"|letters?|characters?|words?|prefix|suffix|variables?)\s*\Z",
    re.IGNORECASE,
)
LONGEST_QUOTATION = 300
ENOUGH = 3
MAJORITY = 4
SHORT_PHRASE = 3
"""Words; a longer quotation may be a sentence, whose stop is its own in British style."""


class Order(Struct, frozen=True):
    """A closing mark and a stop beside it. `unit` is the number of the unit."""

    unit: int
    span: Span
    text: str
    quoted: str

    @property
    def swapped(self) -> str:
        first = self.text[0]
        return self.text[1:] + first if first in ".," else self.text[-1] + self.text[:-1]


def look(units: Sequence[Unit]) -> Iterator[tuple[int, Found]]:
    orders = [order for number, unit in enumerate(units) for order in _orders(number, unit.text)]
    outside = [order for order in orders if order.text[-1] in ".,"]
    inside = [order for order in orders if order.text[-1] not in ".,"]
    american = bool(units) and units[0].speaks("en-US")
    phrases = [order for order in inside if _is_phrase(order.quoted)]
    if len(inside if american else phrases) >= ENOUGH and len(outside) * MAJORITY <= len(inside):
        yield from _found(outside, "inside-here", len(inside), Tier.LIKELY)
    elif len(outside) >= ENOUGH and len(inside) * MAJORITY <= len(outside):
        yield from _found(phrases, "outside-here", len(outside), Tier.CHECK)
    elif american and (len(outside) < ENOUGH or len(inside) >= len(outside)):
        yield from _found(outside, "inside-american", len(inside), Tier.CHECK)


def _orders(number: int, text: str) -> Iterator[Order]:
    """Closing marks with a stop beside them, and inside them perhaps the end of an inner quotation."""
    if "”" not in text and '"' not in text:
        return
    straight = counted = 0
    for found in CLOSING.finditer(text):
        mark, end = found.start(), found.end()
        straight += text.count('"', counted, mark)
        counted = mark
        start = mark - (text[mark - 1] in "’'")
        if end == mark + 1:
            start -= 1
        opening = '"' if text[mark] == '"' else "“"
        at = text.rfind(opening, max(0, start - LONGEST_QUOTATION), start)
        if at < 0 or not _sits_well(text, start, end) or (opening == '"' and straight % 2 == 0):
            continue
        quoted = text[at + 1 : start]
        if not LITERAL.search(quoted) and not LITERAL_BEFORE.search(text[max(0, at - 20) : at]):
            yield Order(number, Span(start, end), text[start:end], quoted)


def _sits_well(text: str, start: int, end: int) -> bool:
    """Whether a word comes right before, and exactly one of the marks is a stop."""
    return text[start - 1].isalnum() and sum(char in ".," for char in text[start:end]) == 1


def _is_phrase(quoted: str) -> bool:
    return len(quoted.split()) <= SHORT_PHRASE and not quoted[:1].isupper()


def _found(orders: list[Order], reason: str, times: int, tier: Tier) -> Iterator[tuple[int, Found]]:
    for order in orders:
        params = {"was": order.text, "now": order.swapped, "times": str(times)}
        yield order.unit, Found(order.span, reason, params, (order.swapped,), tier=tier)


CHECK = DocumentCheck(
    id="quote-punctuation-order",
    title="Comma or stop on the wrong side of a quotation mark",
    why="American style sets commas and full stops before the closing mark, British style after it unless"
    " they belong to what is quoted. The check follows what the document itself mostly does; text quoted"
    " letter by letter (type “ls”.) is left alone.",
    tier=Tier.LIKELY,
    severity=Severity.WARNING,
    category="linguistic-conventions/punctuation",
    languages=("en",),
    reasons={
        "inside-here": "This document sets the mark inside the quotation marks ({times} times): {now}",
        "outside-here": "This document sets the mark outside the quotation marks ({times} times): {now}",
        "inside-american": "American style sets the mark inside the quotation marks: {now}",
    },
    look=look,
    bad=(
        Bad(
            "“Yes,” she said. “No,” he said. They spoke of “rain,” of “wind,” and of “a storm”.",
            "“Yes,” she said. “No,” he said. They spoke of “rain,” of “wind,” and of “a storm.”",
        ),
        Bad(
            "“Yes,” she said. “No,” he said. “So,” they said. “They cried ‘fire’”, he wrote.",
            "“Yes,” she said. “No,” he said. “So,” they said. “They cried ‘fire,’” he wrote.",
        ),
        Bad(
            "It is “hot”, “wet”, and “dark”, not “cold,” they say, nor “a bore”.",
            "It is “hot”, “wet”, and “dark”, not “cold”, they say, nor “a bore”.",
            "en-GB",
        ),
    ),
    good=(
        Good("“Yes,” she said. “No,” he said. “So,” they said. Type “make”. Open “/etc/fstab”."),
        Good("It is “hot”, “wet”, and “dark”. “We know that it is,” they say.", "en-GB"),
        Good("It is “hot”, they say, and “dry.”", "en-GB"),
        Good('“Yes,” she said. “No,” he said. “So,” they said. Press "q", then "w".'),
    ),
)
