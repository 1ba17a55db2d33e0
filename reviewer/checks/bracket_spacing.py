"""A space on the inner side of a bracket."""

import re
from collections.abc import Iterator

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Signs, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier

BRACKET = re.compile(r"\((?=\s)|\)(?<=\s.)")
PROSE = re.compile(r"[^\W\d_]{2}|\d{3}")
CODE = re.compile(r"[{}=<>;\\$|]")
FARTHEST = 300


def look(unit: Unit) -> Iterator[Found]:
    text = unit.text
    for found in BRACKET.finditer(text):
        start, end = found.span()
        if found[0] == "(":
            while end < len(text) and text[end].isspace():
                end += 1
            partner = text.find(")", end, end + FARTHEST)
            sound = partner > end and _holds_prose(text, start, partner)
        else:
            while start and text[start - 1].isspace():
                start -= 1
            partner = text.rfind("(", max(0, start - FARTHEST), start)
            sound = 0 <= partner < start - 1 and _holds_prose(text, partner, end - 1)
        if sound and end - start > 1:
            yield Found(Span(start, end), "space-inside", {"mark": found[0]}, (found[0],))


def _holds_prose(text: str, opening: int, closing: int) -> bool:
    """Whether a pair of brackets is one of prose, not of a call, an option or a list's label."""
    between = text[opening + 1 : closing]
    call = opening > 0 and (text[opening - 1].isalnum() or text[opening - 1] in "_$")
    return bool(PROSE.search(between)) and not (call or ")" in between or CODE.search(between))


CHECK = SegmentCheck(
    id="bracket-spacing",
    title="Space inside a bracket",
    why="Round brackets sit tight on what they hold. Code and empty brackets are left alone.",
    tier=Tier.FIX,
    severity=Severity.ERROR,
    category="linguistic-conventions/punctuation",
    reasons={"space-inside": "No space belongs inside “{mark}”."},
    look=look,
    signs=Signs(gap=BRACKET.search),
    bad=(
        Bad("The council ( all nine of them ) agreed.", "The council (all nine of them) agreed."),
        Bad("The council (all nine of them ), agreed.", "The council (all nine of them), agreed."),
    ),
    good=(
        Good("Tick one: ( ) yes ( ) no :-) or a ) b )"),
        Good("call( x == y ); f( a; b ); run( this )"),
    ),
)
