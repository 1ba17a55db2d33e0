"""HTML: a segment is the text of a block: a paragraph, a heading, an item, a cell, a title.

White space reads as browsers show it: a run of it is one space, and none stands at the ends of a block. Code,
images and what is marked not to be translated are placeholders. Scripts, styles and preformatted text are
passed over.
"""

import re
from collections import Counter

from reviewer.document import Document, Parts, Segment, Slot
from reviewer.edits import Edit, Patch, Span
from reviewer.formats.base import AS_IT_IS, Reading, TextFormat
from reviewer.formats.html_tokens import Kind, Token, pieces, tokens
from reviewer.formats.pieces import OBJECT, Pieces
from reviewer.message import Remark, remark

BLOCKS = frozenset(
    "html head title body address article aside blockquote button caption center col colgroup dd details"
    " dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup"
    " hr legend li listing main menu menuitem nav noframes noscript ol optgroup option p plaintext pre"
    " search section select summary table tbody td textarea tfoot th thead tr ul xmp".split()
)
"""Elements before and after which a browser starts a line, a cell or a choice."""
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
OBJECTS = frozenset(
    "audio canvas code embed iframe img input kbd math meter object progress samp svg textarea var"
    " video".split()
)
"""Stand in a text as one thing that nobody edits; blocks among them are passed over."""
UNSEEN = frozenset("script style template rp rt noembed noframes datalist".split())
"""No part of what is read; `rt` says how other text is pronounced."""
SKIPPED_BLOCKS = frozenset("pre listing xmp plaintext textarea".split())
ENDED_BY = {
    "p": BLOCKS - {"html", "head", "title", "body", "button", "option", "optgroup", "select"},
    "li": frozenset(["li"]),
    "dt": frozenset(["dt", "dd"]),
    "dd": frozenset(["dt", "dd"]),
    "td": frozenset(["td", "th", "tr"]),
    "th": frozenset(["td", "th", "tr"]),
    "tr": frozenset(["tr"]),
    "option": frozenset(["option", "optgroup"]),
}
"""Elements whose end tag may be missing, and the tags that end them then."""
WHITE_SPACE = re.compile(r"[\t\n\f\r][ \t\n\f\r]*| [ \t\n\f\r]+")
"""Runs of it that do not read as they are spelled: all but a single space."""
CHARSET = re.compile(rb"<meta[^>]*?charset\s*=\s*[\"']?\s*([A-Za-z0-9._:-]+)", re.IGNORECASE)
XML_ENCODING = re.compile(rb"\s*<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9._-]+)")
SAID_FOR_WESTERN = frozenset("iso-8859-1 iso8859-1 latin1 latin-1 l1 ascii us-ascii".split())
QUOTES = {'"': "&quot;", "'": "&#39;"}
_LONGEST_NAME = 60


class _Skipped:
    """An element whose text is not read, and what is open in it."""

    def __init__(self, token: Token) -> None:
        self.token = token
        self.open = [token.name]
        self._counts = Counter(self.open)

    def ends_before(self, token: Token) -> bool:
        """Whether the element must have ended when this tag comes."""
        if token.kind is Kind.END:
            return not self._counts[token.name] and token.name not in VOID
        return len(self.open) == 1 and token.name in ENDED_BY.get(self.open[0], ())

    def ends_with(self, token: Token) -> bool:
        """Whether this tag, which stands inside it or is its own end tag, ends it."""
        if token.kind is Kind.START:
            if token.name not in VOID:
                self.open.append(token.name)
                self._counts[token.name] += 1
        elif token.kind is Kind.END and self._counts[token.name]:
            closed = ""
            while closed != token.name:
                closed = self.open.pop()
                self._counts[closed] -= 1
        return not self.open


SPOKEN = frozenset("alt title placeholder label aria-label aria-description summary".split())
"""Attributes that people read or hear."""
DESCRIPTIONS = frozenset(
    "description keywords og:title og:description og:site_name twitter:title twitter:description".split()
)


class _Page:
    def __init__(self, raw: str, *, attributes: bool = False, xml: bool = False) -> None:
        self._raw = raw
        self._attributes = attributes
        self._xml = xml
        self._found: list[tuple[Segment, tuple[Slot, ...]]] = []
        self._pieces = Pieces(raw)
        self._space: Span | None = None
        self._ends_line = True  # nothing stands before what comes next, on its line
        self._breaks: list[Span] = []  # with the white space beside them, which shows once a break is gone
        self._skipped: _Skipped | None = None
        self._remarks: list[Remark] = []

    def read(self) -> Document:
        for token in tokens(self._raw, xml=self._xml):
            if token.kind is Kind.CUT:
                line = self._raw.count("\n", 0, token.start) + 1
                self._remarks.append(
                    remark(
                        "cut-tag",
                        "line {line}: the tag <{tag}> does not end; from there on nothing is read",
                        line=line,
                        tag=token.name,
                    )
                )
            if self._attributes and token.attributes and self._skipped is None:
                self._read_attributes(token)
            if self._skipped is not None and token.kind in (Kind.START, Kind.END):
                if not self._skipped.ends_before(token):
                    if self._skipped.ends_with(token):
                        self._end_skipped(token.end)
                    continue
                self._end_skipped(token.start)
            if self._skipped is not None:
                continue
            if token.kind is Kind.START:
                self._start(token)
            elif token.kind is Kind.END:
                if token.name in BLOCKS:
                    self._end_block()
            elif token.kind is Kind.TEXT:
                self._text(token)
        if self._skipped is not None:
            self._end_skipped(len(self._raw))
        self._end_block()
        found = sorted(self._found, key=lambda one: one[1][0].raw.start) if self._attributes else self._found
        segments, slots = tuple(s for s, _ in found), tuple(p for _, p in found)
        return Document(
            self._raw,
            segments,
            slots,
            "html",
            escape=escape,
            mend=_mend,
            remarks=tuple(self._remarks),
        )

    def _read_attributes(self, token: Token) -> None:
        """Texts in a tag, each a segment of its own."""
        if token.kind is Kind.START and not self._is_protected(token):
            said = {name: self._raw[value.start : value.end] for name, value in token.attributes}
            meta = (said.get("name") or said.get("property", "")).lower() if token.name == "meta" else ""
            for name, value in token.attributes:
                if name in SPOKEN or (name == "content" and meta in DESCRIPTIONS):
                    self._attribute(name, value)

    def _attribute(self, name: str, value: Span) -> None:
        found = Pieces(self._raw)
        for piece in pieces(self._raw, value):
            verbatim = self._raw[piece.start : piece.end]
            if piece.space:
                found.add(piece.start, piece.end, verbatim)
            elif len(piece.text) > 1 and verbatim != piece.text:
                found.placeholder(piece.start, piece.end, piece.text)
            else:
                found.add(piece.start, piece.end, piece.text)
        if shown(found.text):
            self._found.append(found.segment(context=name))

    def _start(self, token: Token) -> None:
        name = token.name
        if name in BLOCKS:
            self._end_block()
        if name == "br":
            space = self._space if self._space and self._space.end == token.start else token
            self._breaks.append(Span(space.start, token.end))
            self._space = None
        elif name in VOID:
            if name in OBJECTS:
                self._placeholder(token.start, token.end, name)
        elif name in OBJECTS | UNSEEN | SKIPPED_BLOCKS or self._is_protected(token):
            if not self._raw.endswith("/>", token.start, token.end) or name not in ("svg", "math"):
                self._skipped = _Skipped(token)
            else:
                self._placeholder(token.start, token.end, name)

    def _is_protected(self, token: Token) -> bool:
        for name, value in token.attributes:
            text = self._raw[value.start : value.end]
            if name == "translate" and text.lower() == "no":
                return token.name != "html"
            if name == "class" and "notranslate" in text.split():
                return True
        return False

    def _end_skipped(self, end: int) -> None:
        skipped, self._skipped = self._skipped, None
        if skipped and skipped.token.name not in UNSEEN | BLOCKS:
            inside = re.sub(r"<[^>]*>", "", self._raw[skipped.token.end : end]).split()
            self._placeholder(skipped.token.start, end, " ".join(inside) or skipped.token.name)

    def _before_piece(self) -> None:
        """Breaks and the space that were held back stand between two pieces of text, so they count."""
        if not self._ends_line:
            if self._breaks:
                for gap in self._breaks:
                    self._pieces.add(gap.start, gap.end, "\n")
            elif self._space is not None:
                self._pieces.add(self._space.start, self._space.end, " ")
        self._space, self._breaks, self._ends_line = None, [], False

    def _placeholder(self, start: int, end: int, name: str) -> None:
        self._before_piece()
        self._pieces.placeholder(start, end, name[:_LONGEST_NAME])

    def _text(self, token: Token) -> None:
        for piece in pieces(self._raw, Span(token.start, token.end)):
            if piece.space:
                if self._breaks and self._breaks[-1].end == piece.start:
                    self._breaks[-1] = Span(self._breaks[-1].start, piece.end)
                elif self._space is None and not self._breaks:
                    self._space = Span(piece.start, piece.end)
            elif len(piece.text) > 1 and self._raw[piece.start : piece.end] != piece.text:
                self._placeholder(piece.start, piece.end, piece.text)
            else:
                self._before_piece()
                self._pieces.add(piece.start, piece.end, piece.text)

    def _end_block(self) -> None:
        if shown(self._pieces.text):
            self._found.append(self._pieces.segment())
        if self._pieces:
            self._pieces = Pieces(self._raw)
        self._space, self._breaks, self._ends_line = None, [], True


def shown(text: str) -> str:
    """A segment's text as a browser shows it; nothing if there is no text in it."""
    if not text.replace(OBJECT, "").strip():
        return ""
    text = WHITE_SPACE.sub(lambda run: "\n" * run[0].count("\n") or " ", text)
    return text.strip(" \t\n\f\r")


def read(raw: str) -> Document:
    """The texts of a page."""
    return read_as(raw, AS_IT_IS)


def read_as(raw: str, reading: Reading) -> Document:
    """The texts of a page and, if it is wanted, those of its attributes."""
    return _Page(raw, attributes=reading.attributes).read()


def read_xhtml(raw: str) -> Document:
    """The texts of a page that is read as XML, where a tag may end the element that it starts."""
    return _Page(raw, xml=True).read()


def escape(text: str) -> str:
    """Text as HTML spells it, also between quotation marks of any kind."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _mend(document: Document, _edits: Parts, parts: Parts) -> Patch:
    """In attributes, quotation marks that would end the value are spelled otherwise."""
    made: list[Edit] = []
    for number, part in parts.items():
        if document.segments[number].context:
            before = document.raw[document.slots[number][0].raw.start - 1]
            part = [Edit(e.at, e.was, _in_value(e.now, before)) for e in part]
        made += part
    return tuple(made)


def _in_value(text: str, before: str) -> str:
    """Text in a value that this quotation mark starts, or none."""
    if before in QUOTES:
        return text.replace(before, QUOTES[before])
    return re.sub(r"[ \t\n\f\r\"'`=]", lambda found: f"&#{ord(found[0])};", text)


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page names where browsers look for it, as they understand the name."""
    found = CHARSET.search(data[:4096]) or XML_ENCODING.match(data)
    if not found:
        return None
    name = found[1].decode("ascii").lower()
    if name in SAID_FOR_WESTERN:
        return "cp1252"
    return None if name.startswith(("utf-16", "x-")) else name


def _is_page(data: bytes) -> bool:
    return (
        re.match(rb"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", data[:400], re.IGNORECASE)
        is not None
    )


HTML = TextFormat(
    name="html",
    version=1,
    title="HTML",
    suffixes=(".html", ".htm", ".xhtml"),
    kept="tags, attributes, scripts, styles, code, comments, white space, how characters are spelled",
    read=read,
    read_as=read_as,
    encoding=declared_encoding,
    claims=_is_page,
    holds=shown,
)
