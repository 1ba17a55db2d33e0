"""Quotation marks of languages, and how each mark of a paragraph sits: what opens, what closes."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import lru_cache

from msgspec import Struct

PAIRS = {
    "en": ("“”",),
    "de": ("„“", "»«"),
    "de-CH": ("«»",),
    "es": ("«»", "“”"),
    "fr": ("«»", "“”"),
    "it": ("«»", "“”"),
    "pt": ("«»", "“”"),
    "ca": ("«»", "“”"),
    "nl": ("“”",),
    "pl": ("„”",),
    "cs": ("„“", "»«"),
    "sk": ("„“", "»«"),
    "hu": ("„”", "»«"),
    "ro": ("„”", "«»"),
    "ru": ("«»", "„“"),
    "uk": ("«»", "„“"),
    "da": ("»«",),
    "nb": ("«»",),
    "no": ("«»",),
    "el": ("«»", "“”"),
    "tr": ("“”",),
}
"""Double marks, opening before closing, by language. Swedish and Finnish use one mark for both."""

SINGLE = "‘’'‚‹›"
HIGH_AND_LOW = "“”„"
DOUBLE = '“”„«»"'
# After these a quotation may open, and before those one may close, without a space.
BEFORE_OPENING = frozenset("([{—–-/=>¿¡" + SINGLE)
AFTER_CLOSING = frozenset(".,;:!?)]}—–-/…<*" + SINGLE)
STOPS = frozenset(".,;:!?)]}")


class Seat(Enum):
    """How a mark stands between its neighbours."""

    OPENING = auto()  # space before it, a word after it
    CLOSING = auto()  # a word before it, space after it
    LOOSE = auto()  # space on both sides
    TIGHT = auto()  # a word on both sides


class Mark(Struct, frozen=True):
    """A quotation mark. `inside`: a quotation is open before it; `opens`: what it must be meant to do."""

    at: int
    char: str
    seat: Seat
    inside: bool
    opens: bool


def pairs_of(language: str) -> tuple[str, ...]:
    """The pairs of double marks of a language, each as two characters; none where both are the same."""
    return PAIRS.get(language) or PAIRS.get(language.split("-")[0], ())


def tangled(text: str, pair: str, language: str) -> bool:
    """Whether a mark of the text may be the partner of one of this pair though the language has no such pair.

    As “ is that of „ in a German quotation that was left in English, or of a straight mark.
    """
    if pair[0] not in HIGH_AND_LOW and pair[1] not in HIGH_AND_LOW:
        return False
    own = "".join(pairs_of(language))
    return any(mark in text for mark in HIGH_AND_LOW if mark not in own) or text.count('"') % 2 == 1


def seat(text: str, at: int, inside: bool) -> Seat:
    """How the mark at a place stands; before a stop, white space before it says nothing if `inside`."""
    left, right = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    space_left, space_right = not left or left.isspace(), not right or right.isspace()
    if (space_left or left in "([{") and (space_right or (space_left and inside and right in STOPS)):
        return Seat.LOOSE
    if space_left or space_right:
        return Seat.OPENING if space_left else Seat.CLOSING
    may_open, may_close = left in BEFORE_OPENING, right in AFTER_CLOSING
    if may_open == may_close:
        return Seat.TIGHT
    return Seat.OPENING if may_open else Seat.CLOSING


@lru_cache(256)  # several checks ask for those of the same paragraph
def marks(text: str, pair: str) -> tuple[Mark, ...]:
    """The marks of one pair in a paragraph, in order."""
    return tuple(_marks(text, pair))


def _marks(text: str, pair: str) -> Iterator[Mark]:
    inside = False
    last = len(text.rstrip()) - 1
    for found in re.finditer(f"[{pair}]", text):
        at, char = found.start(), found[0]
        place = seat(text, at, inside)
        opens = _opens(char == pair[0], place, inside, at == last)
        yield Mark(at, char, place, inside, opens)
        inside = opens


def _opens(faces_open: bool, place: Seat, inside: bool, last: bool) -> bool:
    if place is Seat.TIGHT:
        return faces_open
    if place is (Seat.OPENING if faces_open else Seat.CLOSING):
        return faces_open
    return not inside and not last
