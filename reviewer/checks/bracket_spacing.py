"""A space on the inner side of a bracket."""

import re
from collections.abc import Iterator

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier

BRACKET = re.compile(r"[()](?:(?<=\s.)|(?=\s))")
CODE = re.compile(r"[{}=<>;\\$|]|\b(?:if|for|while) \( ")
FARTHEST = 300


def look(unit: Unit) -> Iterator[Found]:
    text = unit.text
    for found in BRACKET.finditer(text):
        at = found.start()
        if found[0] == "(" and text[at + 1 : at + 2].isspace():
            end = at + 1
            while end < len(text) and text[end].isspace():
                end += 1
            if text[end : end + 1] not in ("", ")") and _plain(text[at + 1 : at + FARTHEST].partition(")")):
                yield Found(Span(at, end), "space-inside", {"mark": "("}, ("(",))
        elif found[0] == ")" and text[at - 1 : at].isspace():
            start = at
            while start and text[start - 1].isspace():
                start -= 1
            before = text[max(0, at - FARTHEST) : at].rpartition("(")
            if text[start - 1 : start] not in ("", "(") and _plain(before[::-1]):
                yield Found(Span(start, at + 1), "space-inside", {"mark": ")"}, (")",))


def _plain(parts: tuple[str, ...]) -> bool:
    """Whether the other bracket is there, and prose between the two."""
    between, bracket, _ = parts
    prose = any(c.isalpha() for c in between) and ")" not in between
    return bool(bracket) and prose and not CODE.search(between)


CHECK = SegmentCheck(
    id="bracket-spacing",
    title="Space inside a bracket",
    why="Round brackets sit tight on what they hold. Code and empty brackets are left alone.",
    tier=Tier.FIX,
    severity=Severity.ERROR,
    category="linguistic-conventions/punctuation",
    reasons={"space-inside": "No space belongs inside “{mark}”."},
    look=look,
    bad=(
        Bad("The council ( all nine of them ) agreed.", "The council (all nine of them) agreed."),
        Bad("The council (all nine of them ), agreed.", "The council (all nine of them), agreed."),
    ),
    good=(
        Good("Tick one: ( ) yes ( ) no :-) or a ) b )"),
        Good("call( x == y ); f( a; b )"),
    ),
)
