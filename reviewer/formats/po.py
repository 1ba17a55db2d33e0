"""Gettext PO: a segment is a `msgstr`, beside its `msgid`.

Line breaks at the ends of a string, which the two must share, are not part of the text; nor is how a string
is broken into lines in the file. Obsolete entries and the header are passed over.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reviewer.document import Document, Segment, Slot
from reviewer.edits import Span
from reviewer.errors import Refused, UnreadableFile
from reviewer.formats.base import TextFormat
from reviewer.formats.language_tags import tag_of
from reviewer.formats.pieces import Pieces
from reviewer.message import remark

LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
KEYWORD = re.compile(r"[ \t]*(msgctxt|msgid_plural|msgid|msgstr(?:\[(\d+)\])?)[ \t]*(?=\")")
STRING = re.compile(r'[ \t]*"((?:[^"\\]|\\.)*)"[ \t]*')
PIECE = re.compile(r"\\(?:[0-7]{1,3}|x[0-9a-fA-F]{1,2}|.)|[^\\]+")
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
LANGUAGE = re.compile(r"(?m)^Language:[ \t]*(\S+)")
CHARSET = re.compile(rb"charset=([A-Za-z0-9._-]+)")


class _String(NamedTuple):
    """A string of an entry: pieces as (start, end, what it means), over all its lines."""

    keyword: str
    number: str
    pieces: list[tuple[int, int, str]]

    @property
    def text(self) -> str:
        return "".join(text for _, _, text in self.pieces)


class _Entry(NamedTuple):
    """An entry that is in use; `notes` are what its developers say of it."""

    notes: list[str]
    strings: list[_String]


def _entries(raw: str) -> Iterator[_Entry]:
    entry = _Entry([], [])
    notes: list[str] = []  # of the entry that comes next
    for number, found in enumerate(LINE.finditer(raw), 1):
        line = Span(found.start(), found.start() + len(found[0].rstrip("\r\n")))
        bare = raw[line.start : line.end].strip(" \t\ufeff")
        if bare.startswith("#."):
            notes.append(bare[2:].strip())
        elif bare.startswith("#~"):
            notes = []
        if not bare or bare.startswith("#"):
            continue
        if keyword := KEYWORD.match(raw, line.start, line.end):
            starts = keyword[1] == "msgctxt" or (
                keyword[1] == "msgid" and (not entry.strings or entry.strings[-1].keyword != "msgctxt")
            )
            if starts:
                if entry.strings:
                    yield entry
                entry, notes = _Entry(notes, []), []
            entry.strings.append(_String(keyword[1].partition("[")[0], keyword[2] or "", []))
            at = keyword.end()
        elif entry.strings and bare.startswith('"'):
            at = line.start
        else:
            raise UnreadableFile(f"line {number}: “{bare[:40]}” has no place in a PO file")
        string = STRING.fullmatch(raw, at, line.end)
        if not string:
            raise UnreadableFile(f"line {number}: this string does not end, or something follows it")
        entry.strings[-1].pieces.extend(_pieces(raw, Span(*string.span(1))))
    if entry.strings:
        yield entry


def _pieces(raw: str, inside: Span) -> Iterator[tuple[int, int, str]]:
    for found in PIECE.finditer(raw, inside.start, inside.end):
        yield found.start(), found.end(), _meaning(found[0])


def _meaning(piece: str) -> str:
    if not piece.startswith("\\"):
        return piece
    rest = piece[1:]
    if rest[0] in "01234567":
        return chr(int(rest, 8))
    if rest[0] == "x" and len(rest) > 1:
        return chr(int(rest[1:], 16))
    return ESCAPES.get(rest, rest)


def escape(text: str) -> str:
    """Text as a PO string spells it."""
    for character, spelled in (("\\", "\\\\"), ('"', '\\"'), ("\t", "\\t")):
        text = text.replace(character, spelled)
    if re.search(r"[\x00-\x08\x0a-\x1f\x7f]", text):
        raise Refused("a control character cannot stand in this string")
    return text


def read(raw: str) -> Document:
    """The translations of a PO file that are there, beside their sources.

    Raises:
        UnreadableFile: a line that is not PO, by its number.
    """
    segments: list[Segment] = []
    slots: list[tuple[Slot, ...]] = []
    missing = 0
    language = ""
    for notes, strings in _entries(raw):
        texts = {string.keyword: string.text for string in strings if string.keyword != "msgstr"}
        source, plural = texts.get("msgid", ""), texts.get("msgid_plural")
        context = texts.get("msgctxt", "")
        if not source and not context:
            header = next((s.text for s in strings if s.keyword == "msgstr"), "")
            if told := LANGUAGE.search(header):
                language = tag_of(told[1])
            continue
        context = " · ".join(filter(None, (context, *notes)))
        for string in strings:
            if string.keyword != "msgstr":
                continue
            pieces = _trimmed(raw, string)
            if not pieces:
                missing += 1
                continue
            of = plural if plural is not None and string.number not in ("", "0") else source
            pieces.protect_variables()
            segment, places = pieces.segment(
                of.strip("\n"), f"{source[:80]}{string.number and f'[{string.number}]'}", context
            )
            segments.append(segment)
            slots.append(places)
    untranslated = remark(
        "untranslated-strings", "strings without a translation, which are not checked: {count}", count=missing
    )
    remarks = (untranslated,) if missing else ()
    return Document(
        raw, tuple(segments), tuple(slots), "po", escape=escape, remarks=remarks, language=language
    )


def _trimmed(raw: str, string: _String) -> Pieces:
    """The string's pieces without line breaks at either end."""
    found = list(string.pieces)
    while found and found[0][2] == "\n":
        del found[0]
    while found and found[-1][2] == "\n":
        del found[-1]
    pieces = Pieces(raw)
    for piece in found:
        pieces.add(*piece)
    return pieces


def declared_encoding(data: bytes) -> str | None:
    """The charset that the header names."""
    found = CHARSET.search(data[:10_000])
    name = found[1].decode("ascii") if found else ""
    return None if name in ("", "CHARSET") else name


PO = TextFormat(
    name="po",
    version=1,
    title="Gettext PO",
    suffixes=(".po",),
    kept="sources, comments, flags, obsolete entries, how strings are broken into lines",
    read=read,
    encoding=declared_encoding,
)
