"""XML as tokens that know where they stand in the text: what nothing edits is never written anew."""

import re
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import NamedTuple
from xml.parsers import expat

from reviewer.errors import Refused, UnreadableFile

DEEPEST = 256
"""Elements inside one another; the parser itself knows no limit."""
_CHUNK = 1 << 16
_NONE: Mapping[str, str] = {}


class TokenKind(Enum):
    """What a token is."""

    START = 1
    END = 2  # of an empty element too, right after its START and of no size
    TEXT = 3


class Token(NamedTuple):
    """A tag or a piece of text; `start` and `end` are code points of the raw text.

    `name` is the local name of a tag, `space` its namespace. `attributes` are named "local" where they have
    no prefix, "namespace local" where they do. `text`: what the piece means; a piece is one entity or
    character reference, or one line break, or it is verbatim.
    """

    kind: TokenKind
    start: int
    end: int
    name: str = ""
    space: str = ""
    attributes: Mapping[str, str] = {}
    text: str = ""
    cdata: bool = False


def tokens(raw: str, *, doctype: bool = False) -> Iterator[Token]:
    """The tags and text of an XML document in order; comments and processing instructions are not told.

    `doctype`: whether a document type may be named; what it leads to is never read.

    Raises:
        UnreadableFile: it is not well formed, declares entities, or is nested too deep; the line is named.
    """
    return _Scanner(raw, doctype=doctype).run()


_Held = tuple[TokenKind, int, str, str, Mapping[str, str], str, bool]
"""A token whose end is not known yet: its other parts in order."""


class _Scanner:
    def __init__(self, raw: str, *, doctype: bool) -> None:
        self._raw = raw
        self._data = raw.encode("utf-8", "surrogatepass")
        self._plain = len(self._data) == len(raw)
        self._bytes = self._points = 0
        self._depth = 0
        self._cdata = False
        self._held: _Held | None = None
        self._names: dict[str, tuple[str, str]] = {}
        self._ready: list[Token] = []
        self._parser = parser = expat.ParserCreate("utf-8", " ")
        parser.buffer_text = False
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.CommentHandler = lambda _: self._flush()
        parser.ProcessingInstructionHandler = lambda *_: self._flush()
        parser.StartCdataSectionHandler = lambda: self._section(True)
        parser.EndCdataSectionHandler = lambda: self._section(False)
        parser.EntityDeclHandler = self._entity
        parser.StartDoctypeDeclHandler = self._doctype
        parser.SkippedEntityHandler = self._unknown
        self._may_have_type = doctype

    def run(self) -> Iterator[Token]:
        for at in range(0, len(self._data) + 1, _CHUNK):
            try:
                self._parser.Parse(self._data[at : at + _CHUNK], at + _CHUNK > len(self._data))
            except expat.ExpatError as error:
                said = expat.ErrorString(error.code)
                raise UnreadableFile(f"line {error.lineno}: not well-formed XML ({said})") from None
            yield from self._ready
            self._ready.clear()
        if self._held is not None:
            self._release(self._held, len(self._raw))
            yield from self._ready

    def _point(self) -> int:
        """The code point at which the parser stands."""
        at = self._parser.CurrentByteIndex
        if self._plain:
            return at
        self._points += len(self._data[self._bytes : at].decode("utf-8", "surrogatepass"))
        self._bytes = at
        return self._points

    def _flush(self) -> int:
        """What was held ends where the parser stands."""
        here = self._point()
        if self._held is not None:
            self._release(self._held, here)
            self._held = None
        return here

    def _release(self, held: _Held, end: int) -> None:
        kind, start, name, space, attributes, text, cdata = held
        self._ready.append(Token(kind, start, end, name, space, attributes, text, cdata))

    def _parted(self, name: str) -> tuple[str, str]:
        """A name as the parser tells it, as namespace and local name."""
        if name not in self._names:
            space, _, local = name.rpartition(" ")
            self._names[name] = (space, local)
        return self._names[name]

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        here = self._flush()
        self._depth += 1
        if self._depth > DEEPEST:
            line = self._parser.CurrentLineNumber
            raise UnreadableFile(f"line {line}: more than {DEEPEST} elements inside one another")
        space, local = self._parted(name)
        self._held = (TokenKind.START, here, local, space, attributes, "", False)

    def _end(self, name: str) -> None:
        here = self._flush()
        self._depth -= 1
        space, local = self._parted(name)
        self._held = (TokenKind.END, here, local, space, _NONE, "", False)

    def _text(self, text: str) -> None:
        here = self._flush()
        self._held = (TokenKind.TEXT, here, "", "", _NONE, text, self._cdata)

    def _section(self, inside: bool) -> None:
        self._flush()
        self._cdata = inside

    def _entity(self, name: str, *_: object) -> None:
        line = self._parser.CurrentLineNumber
        raise UnreadableFile(f"line {line}: declares an entity ({name}), which is not safe to read")

    def _unknown(self, name: str, *_: object) -> None:
        line = self._parser.CurrentLineNumber
        raise UnreadableFile(f"line {line}: the entity &{name}; is not known")

    def _doctype(self, name: str, *_: object) -> None:
        if not self._may_have_type:
            line = self._parser.CurrentLineNumber
            raise UnreadableFile(f"line {line}: names a document type ({name}), which has no place here")


NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def only_xml(text: str) -> str:
    """The text.

    Raises:
        Refused: it has a character that XML cannot hold.
    """
    found = NOT_XML.search(text)
    if found:
        raise Refused(f"U+{ord(found[0]):04X} cannot stand in an XML file")
    return text
