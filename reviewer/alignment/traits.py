"""What of a paragraph or a sentence its translation is known by: its length, numbers, names and marks."""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from msgspec import Struct

from reviewer.language.figures import figures
from reviewer.language.scripts import main_script

NAME = re.compile(r"[^\W\d_][^\W_]*(?:[-'’.][^\W_]+)*")
LEAD = re.compile(r"\s*(#{1,6}\s|[-*+•·]\s|>|\||\d{1,3}[.)]\s)")
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
COGNATE_WORD, COGNATE_STEM = 6, 5
"""Words of so many letters may be akin if so many of their first ones are alike (after Simard and others,
“Using cognates to align sentences in bilingual corpora”, TMI 1992)."""
_ALIKE = str.maketrans("kzy", "cci")


# A wide class takes milliseconds to compile, and most texts come without a source.
@cache
def dense() -> re.Pattern[str]:
    """Signs that say about as much as three letters."""
    return re.compile("[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")


class Traits(Struct, frozen=True):
    """What is compared. `names` may stand alike in both texts, and so may stems, marked "~"."""

    length: int
    numbers: frozenset[Decimal] = frozenset()
    names: frozenset[str] = frozenset()
    lead: str = ""
    end: str = ""


def weight(text: str) -> int:
    """The length of a text, in letters of an alphabet."""
    body = text.strip()
    return len(body) if body.isascii() else len(body) + 2 * len(dense().findall(body))


def traits(text: str) -> Traits:
    """The traits of a text."""
    body = text.strip()
    lead = LEAD.match(body)
    bare = body.rstrip(_CLOSING)
    end = _ENDS.get(bare[-1:], bare[-1:])
    return Traits(
        length=weight(body),
        # Numbers of one reading: one of two would seem to be shared by far too many.
        numbers=frozenset(next(iter(f.values)) for f in figures(body) if len(f.values) == 1),
        names=frozenset((*_names(body), *_stems(body))),
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


def _stems(text: str) -> Iterator[str]:
    """How long words begin, without what languages spell otherwise: "komplikation" as "complication"."""
    for found in NAME.finditer(text):
        word = found[0]
        if len(word) >= COGNATE_WORD:
            bare = word.lower() if word.isascii() else _plain(word)
            if bare.isascii():
                yield "~" + bare[:COGNATE_STEM].translate(_ALIKE)


def _plain(word: str) -> str:
    """A word in lower case, without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c))
