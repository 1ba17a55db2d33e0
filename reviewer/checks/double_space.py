"""Two spaces inside a sentence."""

import re
from collections.abc import Iterator

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Signs, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier

SPACES = re.compile(r"(?<! )  +(?=\S)")
ENDS = frozenset(".!?:;…”\"’')]|")
MANY = 3
"""So many gaps in one paragraph are columns or justified lines."""


def look(unit: Unit) -> Iterator[Found]:
    text = unit.text
    if "  " not in text:
        return
    gaps = [
        gap.span() for gap in SPACES.finditer(text) if gap.start() and not text[gap.start() - 1].isspace()
    ]
    if len(gaps) > MANY:
        return
    for start, end in gaps:
        if text[start - 1] not in ENDS and end - start < 4 and text[end] != "|":
            yield Found(Span(start, end), "double-space", {}, (" ",))


CHECK = SegmentCheck(
    id="double-space",
    title="Two spaces inside a sentence",
    why="Cutting and pasting leaves a second space behind. Indents, columns and the two spaces that typists"
    " set after a full stop are left alone.",
    tier=Tier.HINT,
    severity=Severity.HINT,
    category="linguistic-conventions/punctuation",
    reasons={"double-space": "More than one space stands here."},
    look=look,
    signs=Signs(gap=lambda gap: "  " in gap),
    bad=(Bad("They walked  home.", "They walked home."),),
    good=(
        Good("   An indented line.  And a typist’s gap."),
        Good("name    age    town"),
        Good("a  b  c  d  e"),
    ),
)
