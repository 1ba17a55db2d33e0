"""HTML as tokens that know where they stand in the text, as browsers tell tags from text.

The standard library's parser needs time that grows with the square of the length on hostile files
("<!--<!--<!--…"), and reads comments and scripts otherwise from one security release to the next.
"""

import html
import re
from collections.abc import Iterator
from enum import Enum
from html.entities import html5
from typing import NamedTuple

from reviewer.edits import Span

RAW_TEXT = frozenset("script style xmp iframe noembed noframes textarea title plaintext".split())
"""What stands in these elements is text up to their end tag, whatever it looks like."""
SPACE = "[ \\t\\n\\f\\r]"
WHITE = frozenset(" \t\n\f\r")
_MARKUP = re.compile(r"<(?:(!--)|(/?)([A-Za-z][^ \t\n\f\r/>]*)|(?=[!?/]))")
_COMMENT_END = re.compile(r"--!?>|\Z")
_ATTRIBUTE = re.compile(
    rf"(?:{SPACE}|/)*(?:(?P<end>>|\Z)|(?P<name>=?[^ \t\n\f\r/>=]*)(?:{SPACE}*(?P<is>=){SPACE}*)?)"
)
_UNQUOTED = re.compile(r"[^ \t\n\f\r>]*")
_PIECE = re.compile(
    rf"(?P<space>{SPACE}{{2,}}|[\t\n\f\r])|(?P<entity>&(?:\#\d+|\#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?)"
)


class Kind(Enum):
    """What a token is."""

    START = 1
    END = 2
    TEXT = 3
    RAW = 4  # the text of a script or a style
    CUT = 5  # a tag that does not end, and all that follows it


class Attribute(NamedTuple):
    """Where the value of an attribute stands, without quotation marks."""

    name: str
    value: Span


class Token(NamedTuple):
    """A tag, by its name in lower case, or a text; comments and declarations are not told."""

    kind: Kind
    start: int
    end: int
    name: str = ""
    attributes: tuple[Attribute, ...] = ()


class Piece(NamedTuple):
    """A part of a text: what it means, and whether it is white space or a character reference."""

    start: int
    end: int
    text: str
    space: bool = False


def tokens(raw: str, *, xml: bool = False) -> Iterator[Token]:
    """The tags and texts of a page in order. Whatever is in it, it is read to its end.

    `xml`: a tag that ends in a slash is an element with nothing in it, as in XHTML that is read as XML.
    """
    at = done = 0
    size = len(raw)
    while at < size:
        found = _MARKUP.search(raw, at)
        if not found:
            break
        if found.start() > done:
            yield Token(Kind.TEXT, done, found.start())
        if found[1]:
            at = _after_comment(raw, found)
        elif found[3] is None:
            at = raw.find(">", found.end()) + 1 or size
        else:
            end, attributes = _attributes(raw, found.end())
            name = found[3].lower()
            if not end:  # the file ends inside the tag, which therefore is none
                yield Token(Kind.CUT, found.start(), size, name)
                return
            yield Token(Kind.END if found[2] else Kind.START, found.start(), end, name, attributes)
            at = end
            if xml and not found[2] and raw.endswith("/>", found.start(), end):
                yield Token(Kind.END, end, end, name)
            elif name in RAW_TEXT and not found[2]:
                at = _end_of_raw(raw, name, end)
                if at > end:
                    yield Token(Kind.TEXT if name == "title" else Kind.RAW, end, at, name)
        done = at
    if done < size:
        yield Token(Kind.TEXT, done, size)


def _after_comment(raw: str, found: re.Match[str]) -> int:
    for empty in ("<!-->", "<!--->"):
        if raw.startswith(empty, found.start()):
            return found.start() + len(empty)
    end = _COMMENT_END.search(raw, found.end())
    return end.end() if end else len(raw)


def _end_of_raw(raw: str, name: str, start: int) -> int:
    end = (
        None
        if name == "plaintext"
        else re.compile(rf"</{name}(?=[ \t\n\f\r/>])", re.IGNORECASE).search(raw, start)
    )
    return end.start() if end else len(raw)


def _attributes(raw: str, at: int) -> tuple[int, tuple[Attribute, ...]]:
    """Where a tag ends, 0 if it does not, and its attributes."""
    attributes: list[Attribute] = []
    while found := _ATTRIBUTE.match(raw, at):
        at = found.end()
        if found["end"] is not None:
            return (at if found["end"] else 0), tuple(attributes)
        value = Span(at, at)
        if found["is"]:
            quote = raw[at : at + 1]
            if quote in ('"', "'"):
                end = raw.find(quote, at + 1)
                if end < 0:
                    return 0, ()
                value, at = Span(at + 1, end), end + 1
            elif bare := _UNQUOTED.match(raw, at):
                value, at = Span(*bare.span()), bare.end()
        attributes.append(Attribute(found["name"].lower(), value))
    return 0, ()


def pieces(raw: str, span: Span) -> Iterator[Piece]:
    """The parts of a text: runs of white space, character references, and what stands between them.

    A space between two words is a part of that; at the ends of the text, where it may meet others, it is not.
    """
    done, last = span.start, span.end
    if raw.startswith(" ", done, last) and raw[done + 1 : min(done + 2, last)] not in WHITE:
        yield Piece(done, done + 1, " ", True)
        done += 1
    ends_in_space = last > done + 1 and raw[last - 1] == " " and raw[last - 2] not in WHITE
    last -= ends_in_space
    for found in _PIECE.finditer(raw, done, last):
        end = found.end()
        text = " " if found["space"] else None
        if text is None:
            end, text = _reference(found)
            if text is None:
                continue
        if found.start() > done:
            yield Piece(done, found.start(), raw[done : found.start()])
        yield Piece(found.start(), end, text, bool(found["space"]))
        done = end
    if done < last:
        yield Piece(done, last, raw[done:last])
    if ends_in_space:
        yield Piece(last, last + 1, " ", True)


LONGEST_REFERENCE = max(map(len, html5)) + 1


def _reference(found: re.Match[str]) -> tuple[int, str | None]:
    """Where a character reference ends, and what it means; None if it is only an ampersand."""
    spelled = found[0]
    if spelled.startswith("&#") or spelled[1:] in html5:
        # Python reads no number of thousands of digits, and no character has so many.
        text = html.unescape(spelled) if len(spelled) <= LONGEST_REFERENCE else "\ufffd"
        return found.end(), text or "\ufffd"
    for size in range(
        min(len(spelled) - 1, LONGEST_REFERENCE), 2, -1
    ):  # some may lack the semicolon, and what follows runs on
        if spelled[1:size] in html5:
            return found.start() + size, html5[spelled[1:size]]
    return found.end(), None
