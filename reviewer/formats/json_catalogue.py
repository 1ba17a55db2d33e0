"""JSON catalogues of strings (ARB, i18next, Chrome's messages): a segment is a string value.

Keys, numbers and what describes a string (`@…` of ARB) are passed over.
"""

import json
import re
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from reviewer.document import Atom, AtomKind, Document, Segment
from reviewer.edits import Span
from reviewer.errors import UnreadableFile
from reviewer.formats.base import TextFormat
from reviewer.formats.catalogue import NONE_READ, Leaf, holds, readable
from reviewer.formats.pieces import Pieces, SlotsOnDemand
from reviewer.formats.variables import variables

TOKEN = re.compile(r'"([^"\\]*(?:\\.[^"\\]*)*)"|[{}\[\],:]|[^\s{}\[\],:"]+')
PIECE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]+", re.DOTALL
)

HALF = re.compile("[\ud800-\udfff]")
"""Half a character, which no other file can hold."""


class _String(NamedTuple):
    leaf: Leaf
    inside: Span


def _values(raw: str) -> Iterator[_String]:
    """The values of a file that is known to be JSON; of those that are no strings without their places."""
    path: list[str] = []
    places: list[int] = []  # in an object -1, in a list the number of the value
    key: str | None = None
    for found in TOKEN.finditer(raw):
        token = found[0]
        if token in "{[":
            if places and places[-1] >= 0:
                path[-1] = str(places[-1])
            places.append(-1 if token == "{" else 0)
            path.append("")
            key = None
        elif token in "}]":
            places.pop()
            path.pop()
        elif token == ",":
            key = None
            if places[-1] >= 0:
                places[-1] += 1
        elif token != ":":
            if places and places[-1] < 0 and key is None:
                key = path[-1] = json.loads(token).encode("utf-8", "backslashreplace").decode("utf-8")
                continue
            if places and places[-1] >= 0:
                path[-1] = str(places[-1])
            text = json.loads(token) if found[1] is not None else None
            yield _String(Leaf(tuple(path), text), Span(*found.span(1)) if text is not None else Span(0, 0))


def read(raw: str) -> Document:
    """The strings of a catalogue.

    Raises:
        UnreadableFile: not JSON; the line is named.
    """
    try:
        json.loads(raw, parse_int=str)  # a number may have more digits than Python reads
    except json.JSONDecodeError as error:
        raise UnreadableFile(f"line {error.lineno}: not JSON: {error.msg}") from None
    except RecursionError:
        raise UnreadableFile("holds lists or objects too deep inside one another") from None
    found = [
        string._replace(leaf=string.leaf._replace(number=number))
        for number, string in enumerate(_values(raw))
    ]
    wanted = readable([string.leaf for string in found], strict=False)
    kept = [found[leaf.number] for leaf in wanted or ()]
    in_ascii = raw.isascii() and "\\u" in raw
    return Document(
        raw,
        tuple(_segment(raw, string) for string in kept),
        SlotsOnDemand([string.inside for string in kept], partial(_pieces, raw)),
        "json",
        escape=lambda text: json.dumps(text, ensure_ascii=in_ascii)[1:-1],
        remarks=() if wanted is not None else (NONE_READ,),
    )


def _segment(raw: str, string: _String) -> Segment:
    text, key = string.leaf.text or "", string.leaf.key
    if HALF.search(text):
        pieces = _pieces(raw, string.inside)
        pieces.protect_variables()
        return pieces.segment(key=key)[0]
    atoms = tuple(Atom(span, AtomKind.PLACEHOLDER) for span in variables(text))
    return Segment(text, key=key, atoms=atoms, flow=False)


def _pieces(raw: str, inside: Span) -> Pieces:
    pieces = Pieces(raw)
    for found in PIECE.finditer(raw, inside.start, inside.end):
        meant = json.loads(f'"{found[0]}"') if found[0].startswith("\\") else found[0]
        if HALF.match(meant):
            pieces.placeholder(*found.span(), found[0])
        else:
            pieces.add(*found.span(), meant)
    return pieces


def _is_catalogue(data: bytes) -> bool:
    try:
        return bool(read(data.decode("utf-8-sig")).segments)
    except (UnreadableFile, UnicodeDecodeError):
        return False


JSON = TextFormat(
    name="json",
    version=1,
    title="JSON catalogue (ARB, i18next)",
    suffixes=(".json", ".arb"),
    kept="keys, order, layout, values that are no strings, descriptions of strings",
    read=read,
    worth=_is_catalogue,
    holds=holds,
)
