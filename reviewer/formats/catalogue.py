"""Catalogues of strings of software: which files are some, and which of their strings people read."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from reviewer.document import Segment, Slot
from reviewer.formats.pieces import Pieces
from reviewer.message import remark

LOCALE = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,4}){0,2}")
SETTINGS = frozenset("$schema dependencies devDependencies compilerOptions scripts services jobs".split())
"""Keys at the top of files of other kinds."""
NOT_PROSE = re.compile(r"[^\s]*[/_:#@.=\\][\w/][^\s]*|[^\s]*\d[^\s]*|[a-z]+(?:-[a-z]+)+")
"""One word with a mark or a digit in it: an address, a file, a colour, a key."""
NONE_READ = remark("no-catalogue", "is no catalogue of strings; nothing in it is checked")


class Leaf(NamedTuple):
    """A value by its keys; `text` is None where it is no string. `number`: as which string it came."""

    path: tuple[str, ...]
    text: str | None
    number: int = 0

    @property
    def key(self) -> str:
        return ".".join(self.path)


def readable(leaves: Sequence[Leaf], *, strict: bool) -> list[Leaf] | None:
    """The strings that people read; None if this is no catalogue.

    `strict`: the format serves settings more often, so that strings alone do not make a catalogue: there is
    one key at the top, which names a language, or most strings are more than a word.
    """
    tops = {leaf.path[0] for leaf in leaves if leaf.path}
    strings = [leaf for leaf in leaves if leaf.text is not None]
    by_language = len(tops) == 1 and LOCALE.fullmatch(next(iter(tops))) is not None
    if not strings or tops & SETTINGS or not all(leaf.path for leaf in leaves):
        return None
    if all(top.isdigit() for top in tops):  # a list of something
        return None
    if not any(top.startswith("@@") for top in tops) and not by_language:
        if len(strings) < len(leaves):
            return None
        if strict and 2 * sum(" " in (leaf.text or "") for leaf in strings) < len(strings):
            return None
    messages = {leaf.path[:-1] for leaf in strings if leaf.path[-1] == "message" and len(leaf.path) == 2}
    return [
        leaf
        for leaf in strings
        if is_read(leaf.text or "")
        and not any(key.startswith(("@", "$")) for key in leaf.path)
        and (leaf.path[:-1] not in messages or leaf.path[-1] == "message")
    ]


def is_read(text: str) -> bool:
    """Whether a string says something to people."""
    return any(map(str.isalpha, text)) and (any(map(str.isspace, text)) or not NOT_PROSE.fullmatch(text))


def segments(
    read: Sequence[Leaf], pieces_of: Callable[[Leaf], Pieces]
) -> tuple[tuple[Segment, ...], tuple[tuple[Slot, ...], ...]]:
    """The segments of a catalogue, with what a program puts in protected."""
    made = []
    for leaf in read:
        pieces = pieces_of(leaf)
        pieces.protect_variables()
        made.append(pieces.segment(key=leaf.key))
    return tuple(segment for segment, _ in made), tuple(slots for _, slots in made)


def holds(text: str) -> str:
    """What of a segment's text reads back: nothing where an edit left what no reader takes for words.

    Line breaks at its end are not a block's text, but are seen where it is spelled in quotation marks.
    """
    return text.rstrip("\n") if is_read(text) else ""
