"""What XLIFF and TMX have in common: texts with inline codes, in XML, a translation beside its source."""

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import NamedTuple

from msgspec.structs import replace

from reviewer.document import Document, Segment, Slot
from reviewer.formats.language_tags import tag_of
from reviewer.formats.markup import Token, TokenKind, only_xml, tokens
from reviewer.formats.package import DECLARED
from reviewer.formats.pieces import Pieces
from reviewer.message import Remark

SPANNING = frozenset("g pc".split())
"""Formatting around text."""
PAIRED = frozenset("bpt ept it bx ex sc ec sm em".split())
"""Where formatting starts or ends: not part of the text, whatever native code they hold."""
OBJECTS = frozenset("x ph cp ut".split())
"""Placeholders: an image, a variable, a line break."""
_LONGEST_NAME = 60


class Tag(NamedTuple):
    """An element that is open."""

    name: str
    attributes: dict[str, str]


class Reader(ABC):
    """Walks through a document and keeps what is open; subclasses say what a text belongs to."""

    def __init__(self, raw: str, format_name: str) -> None:
        self.raw = raw
        self.open: list[Tag] = []
        self.pieces: Pieces | None = None
        self._code: tuple[int, int, Token] | None = None
        self._format = format_name
        self._segments: list[Segment] = []
        self._slots: list[tuple[Slot, ...]] = []
        self.languages: set[str] = set()  # of the texts that are reviewed, as the file tells them

    def read(self, *, doctype: bool) -> Document:
        """The document, when all of it was seen."""
        for token in tokens(self.raw, doctype=doctype):
            if token.kind is TokenKind.START:
                self._start(token)
            elif token.kind is TokenKind.END:
                self._end(token)
            elif self.pieces is not None and self._code is None:
                self.pieces.add(token.start, token.end, token.text, literal=token.cdata)
        return Document(
            self.raw,
            tuple(self._segments),
            tuple(self._slots),
            self._format,
            escape=escape,
            remarks=self.remarks(),
            language=tag_of(next(iter(self.languages))) if len(self.languages) == 1 else "",
        )

    def _start(self, token: Token) -> None:
        self.open.append(Tag(token.name, dict(token.attributes)))
        if self._code is None:
            if self.pieces is not None and (token.name in PAIRED | OBJECTS or _is_protected(token)):
                self._code = (len(self.open), token.start, token)
            else:
                if self.pieces is not None and token.name in SPANNING:
                    self.pieces.codes.append(_code(token.name, token.attributes))
                self.starts(token)

    def _end(self, token: Token) -> None:
        if self._code is None:
            if self.pieces is not None and token.name in SPANNING:
                self.pieces.codes.append("/" + _code(token.name, self.open[-1].attributes))
            self.ends(token)
        elif self._code[0] == len(self.open):
            _, start, opened = self._code
            self._code = None
            if self.pieces is not None and not _is_protected(opened):
                self.pieces.codes.append(_code(opened.name, opened.attributes))
            if opened.name not in PAIRED and self.pieces is not None:
                self.pieces.placeholder(start, token.end, self._name(opened, token.end))
        self.open.pop()

    def _name(self, token: Token, end: int) -> str:
        named = next(
            (token.attributes[a] for a in ("equiv-text", "disp", "equiv") if token.attributes.get(a)), ""
        )
        inside = self.raw[token.end : end].partition("</")[0]
        return (named or unescape(inside) or self.raw[token.start : end])[:_LONGEST_NAME]

    def within(self, name: str) -> Tag | None:
        """The innermost open element of this name."""
        return next((tag for tag in reversed(self.open) if tag.name == name), None)

    def is_translated(self) -> bool:
        """Whether the innermost element that says so wants its text translated."""
        told = (tag.attributes["translate"] for tag in reversed(self.open) if "translate" in tag.attributes)
        return next(told, "yes") != "no"

    def begin(self, token: Token) -> None:
        """The text of a segment starts after this tag."""
        self.pieces = Pieces(self.raw)
        if self.raw[token.end - 2 : token.end] != "/>":
            self.pieces.add(token.end, token.end, "")

    def finish(self) -> Pieces:
        """The text of a segment ends here."""
        done, self.pieces = self.pieces, None
        return done or Pieces(self.raw)

    def keep(self, pieces: Pieces, source: Pieces | None, key: str) -> None:
        """A segment of the document, if it has a place in the file."""
        if pieces and self.is_translated():
            pieces.protect_variables()
            segment, slots = pieces.segment(source.text if source is not None else None, key)
            if source is not None and source.codes:
                segment = replace(segment, source_codes=tuple(source.codes))
            self._segments.append(segment)
            self._slots.append(slots)

    @abstractmethod
    def starts(self, token: Token) -> None:
        """An element that is no inline code has just been opened."""

    @abstractmethod
    def ends(self, token: Token) -> None:
        """An element that is no inline code is about to be closed."""

    def remarks(self) -> tuple[Remark, ...]:
        """What people should know of the file."""
        return ()


def _code(name: str, attributes: Mapping[str, str]) -> str:
    """An inline code by its element and the number that it shares with that of the source."""
    number = next((attributes[a] for a in ("rid", "startRef", "id", "i", "x") if attributes.get(a)), "")
    return f"{name} {number}".strip()


def _is_protected(token: Token) -> bool:
    return token.name == "mrk" and token.attributes.get("translate") == "no"


def unescape(text: str) -> str:
    """XML text as it reads."""
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")):
        text = text.replace(entity, character)
    return text


def escape(text: str) -> str:
    """Text as XML spells it.

    Raises:
        Refused: it has a character that XML cannot hold.
    """
    return only_xml(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def declared_encoding(data: bytes) -> str | None:
    """The encoding that the first line of an XML file names, where that line can be read as ASCII."""
    found = DECLARED.match(data)
    return found[1].decode("ascii") if found else None


def roots(data: bytes, name: str) -> bool:
    """Whether the first element of what may be an XML file has this name."""
    head = data[:2000].replace(b"\0", b"")
    return re.search(rb"<(?![?!])(?:[\w.-]+:)?([\w.-]+)", head) is not None and bool(
        re.search(rb"\A[^<]{0,4}(?:<[?!][^>]*>\s*)*<(?:[\w.-]+:)?" + name.encode() + rb"[\s>]", head)
    )
