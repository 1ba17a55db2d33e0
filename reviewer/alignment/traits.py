"""What of a paragraph or a sentence its translation is known by: its length, numbers, names and marks."""

import re
from dataclasses import dataclass
from decimal import Decimal

from reviewer.language.figures import figures
from reviewer.language.scripts import main_script

NAME = re.compile(r"[^\W\d_][^\W_]*(?:[-'’.][^\W_]+)*")
LEAD = re.compile(r"\s*(#{1,6}\s|[-*+•·]\s|>|\||\d{1,3}[.)]\s)")
DENSE = re.compile("[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
"""Signs that say about as much as three letters."""
_ENDS = {
    "？": "?",
    "！": "!",
    "。": ".",
    "．": ".",
    "：": ":",
    "؟": "?",
    "।": ".",
    "։": ".",
    "។": ".",
}
_CLOSING = "\"'”’»«“)]）」』* _"
_SHORTEST_NAME = 3


@dataclass(frozen=True, slots=True)
class Traits:
    """What is compared. `names` may stand alike in both texts; `lead` and `end` are kinds of marks."""

    length: int
    numbers: frozenset[Decimal] = frozenset()
    names: frozenset[str] = frozenset()
    lead: str = ""
    end: str = ""


def traits(text: str) -> Traits:
    """The traits of a text."""
    body = text.strip()
    lead = LEAD.match(body)
    bare = body.rstrip(_CLOSING)
    end = _ENDS.get(bare[-1:], bare[-1:])
    return Traits(
        length=len(body) + 2 * len(DENSE.findall(body)),
        # Numbers of one reading: one of two would seem to be shared by far too many.
        numbers=frozenset(next(iter(f.values)) for f in figures(body) if len(f.values) == 1),
        names=frozenset(_names(body)),
        lead="" if lead is None else "1" if lead[1][0].isdigit() else lead[1][0],
        end=end if end in ".?!:" else "",
    )


def _names(text: str) -> list[str]:
    """Words that a translation may keep: with a capital or, where the text has another script, Latin ones."""
    foreign = main_script(text) != ""
    return [
        found[0].casefold()
        for found in NAME.finditer(text)
        if len(found[0]) >= _SHORTEST_NAME and (found[0][0].isascii() if foreign else found[0][0].isupper())
    ]
