"""XML as tokens that know where they stand in the text: what nothing edits is never written anew."""

import re
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from functools import partial
from typing import NamedTuple
from xml.parsers import expat

from reviewer.errors import Refused, UnreadableFile

DEEPEST = 256
"""Elements inside one another; the parser itself knows no limit."""
_CHUNK = 1 << 14
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
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


_Event = tuple[TokenKind | None, int, str, Mapping[str, str], bool]
"""What the parser tells: of no kind, where only the token before ends; the place in its bytes; a name or a
text; attributes; whether it is in a section of character data."""
_START, _END, _TEXT = TokenKind.START, TokenKind.END, TokenKind.TEXT  # looked up for every token
_NOTHING: _Event = (None, 0, "", _NONE, False)
_token = partial(tuple.__new__, Token)  # takes half as long as Token(…), and there are millions


class _Scanner:
    """Makes tokens of what the parser tells: each ends where the next begins.

    Text with other characters than ASCII is parsed in UTF-16, in which places are easily counted.
    """

    def __init__(self, raw: str, *, doctype: bool) -> None:
        self._raw = raw
        self._wide = not raw.isascii()
        self._events: list[_Event] = []
        self._tell = self._events.append
        self._depth = 0
        self._cdata = False
        self._may_have_type = doctype
        self._parser = parser = expat.ParserCreate("UTF-16LE" if self._wide else "utf-8", " ")
        parser.buffer_text = False
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.CommentHandler = self._other
        parser.ProcessingInstructionHandler = self._other
        parser.StartCdataSectionHandler = lambda: self._section(True)
        parser.EndCdataSectionHandler = lambda: self._section(False)
        parser.EntityDeclHandler = self._entity
        parser.StartDoctypeDeclHandler = self._doctype
        parser.SkippedEntityHandler = self._unknown

    def run(self) -> Iterator[Token]:
        data = self._encoded()
        point = self._points() if self._wide else None
        names: dict[str, tuple[str, str]] = {}
        kind, start, said, attributes, cdata = _NOTHING
        for at in range(0, len(data) + 1, _CHUNK):
            last = at + _CHUNK > len(data)
            self._parse(data[at : at + _CHUNK], last=last)
            if last:
                self._events.append((None, len(data), "", _NONE, False))
            for event in self._events:
                end = event[1] if point is None else point(event[1])
                if kind is _TEXT:
                    yield _token((kind, start, end, "", "", _NONE, said, cdata))
                elif kind is not None:
                    if said not in names:
                        space, _, local = said.rpartition(" ")
                        names[said] = local, space
                    yield _token((kind, start, end, *names[said], attributes, "", False))
                kind, _, said, attributes, cdata = event
                start = end
            self._events.clear()

    def _encoded(self) -> bytes:
        try:
            return self._raw.encode("utf-16-le" if self._wide else "ascii")
        except UnicodeEncodeError as error:
            line = self._raw.count("\n", 0, error.start) + 1
            raise UnreadableFile(f"line {line}: not well-formed XML (half of a character)") from None

    def _points(self) -> Callable[[int], int]:
        """The code point at a place of UTF-16; to be asked in order."""
        pairs = [found.start() + n for n, found in enumerate(_ASTRAL.finditer(self._raw))]
        behind = 0

        def point(place: int) -> int:
            nonlocal behind
            place >>= 1
            while behind < len(pairs) and pairs[behind] < place:
                behind += 1
            return place - behind

        return point

    def _parse(self, data: bytes, *, last: bool) -> None:
        try:
            self._parser.Parse(data, last)
        except expat.ExpatError as error:
            said = expat.ErrorString(error.code)
            raise UnreadableFile(f"line {error.lineno}: not well-formed XML ({said})") from None

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            line = self._parser.CurrentLineNumber
            raise UnreadableFile(f"line {line}: more than {DEEPEST} elements inside one another")
        self._tell((_START, self._parser.CurrentByteIndex, name, attributes, False))

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._tell((_END, self._parser.CurrentByteIndex, name, _NONE, False))

    def _text(self, text: str) -> None:
        self._tell((_TEXT, self._parser.CurrentByteIndex, text, _NONE, self._cdata))

    def _other(self, *_: object) -> None:
        self._tell((None, self._parser.CurrentByteIndex, "", _NONE, False))

    def _section(self, inside: bool) -> None:
        self._other()
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
