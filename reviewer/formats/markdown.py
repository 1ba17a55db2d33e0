r"""Markdown: a segment is the prose of a paragraph, a heading, an item or a cell, as pulldown-cmark reads it.

Code, images, footnote marks and bare addresses are placeholders; front matter, HTML and definitions of links
are passed over. A line break inside a paragraph reads as a space, a hard one (`\` or two spaces) as a break.
How new text is kept from being read as markup is in `markdown_writing.py`.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import Any, NamedTuple

from reviewer.document import Document, Segment, Slot
from reviewer.edits import Span
from reviewer.formats.base import TextFormat
from reviewer.formats.markdown_writing import Key, Layout, Mark, escape, mend
from reviewer.formats.pieces import OBJECT, Pieces
from reviewer.formats.web_page import shown

MARKS = {"Emphasis": 1, "Strong": 2, "Strikethrough": 2}
INLINE = frozenset([*MARKS, "Link", "Image", "Superscript", "Subscript"])
HIDDEN = frozenset(["CodeBlock", "HtmlBlock", "MetadataBlock"])
OBJECT_EVENTS = frozenset(["Code", "InlineMath", "DisplayMath", "FootnoteReference"])
PREFIX = re.compile(r"[ \t>]*")
SHOWN_TAGS = re.compile(r"<(?:img|input|svg|video|audio|object|iframe)\b", re.IGNORECASE)
LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


class _Event(NamedTuple):
    """What pulldown-cmark tells: a kind, what it is of, its details, and where it stands in code points."""

    kind: str
    of: str
    detail: Any
    start: int
    end: int


def _events(raw: str) -> Iterator[_Event]:
    import pyromark  # only Markdown needs it

    wanted = pyromark.Options
    options = (
        wanted.ENABLE_TABLES
        | wanted.ENABLE_FOOTNOTES
        | wanted.ENABLE_STRIKETHROUGH
        | wanted.ENABLE_TASKLISTS
        | wanted.ENABLE_YAML_STYLE_METADATA_BLOCKS
        | wanted.ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
    )
    points: Any = None
    if not raw.isascii():
        from array import array

        starts = (byte & 0xC0 != 0x80 for byte in raw.encode())
        points = array("I", accumulate(starts, initial=0))
    told: Any
    alike = re.sub(r"\r(?!\n)", "\n", raw)  # pulldown-cmark does not end all lines at a CR alone
    for told, place in pyromark.events_with_range(alike, options=options):
        kind, detail = (told, None) if isinstance(told, str) else next(iter(told.items()))
        of = detail if isinstance(detail, str) else ""
        if kind in ("Start", "End") and isinstance(detail, Mapping):
            of, detail = next(iter(detail.items()))
        start, end = place["start"], place["end"]
        yield _Event(kind, of, detail, points[start] if points else start, points[end] if points else end)


class _Reader:
    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._pieces = Pieces(raw)
        self._done = 0
        self._hidden = 0
        self._object: _Event | None = None
        self._break: tuple[_Event, str] | None = None
        self._marks: list[Mark] = []
        self._keys: list[Key] = []
        self._lines: list[int] = []
        self.segments: list[Segment] = []
        self.slots: list[tuple[Slot, ...]] = []
        self.layouts: list[Layout] = []

    def read(self) -> None:
        for event in _events(self._raw):
            if self._object is not None:
                self._inside_object(event)
            elif event.kind in ("Start", "End") and event.of not in INLINE:
                self._end_block()
                if event.of in HIDDEN:
                    self._hidden += 1 if event.kind == "Start" else -1
            elif not self._hidden:
                self._inline(event)
        self._end_block()

    def _inside_object(self, event: _Event) -> None:
        opened = self._object
        if opened and event.kind == "End" and (event.start, event.end) == (opened.start, opened.end):
            self._object = None
            name = self._raw[event.start : event.end].strip("<>![").partition("]")[0]
            self._placeholder(event, name)

    def _inline(self, event: _Event) -> None:
        kind, start, end = event.kind, event.start, event.end
        if kind == "Start":
            if event.of == "Image" or (
                event.of == "Link" and event.detail["link_type"] in ("Autolink", "Email")
            ):
                self._object = event
            elif event.of == "Link":
                self._link(event)
            elif event.of in MARKS:
                self._mark(event)
        elif kind == "Text":
            self._text(event)
        elif kind in ("SoftBreak", "HardBreak"):
            self._flush_break()
            self._break = (event, " " if kind == "SoftBreak" else "\n")
        elif kind in OBJECT_EVENTS:
            self._placeholder(event, self._raw[start:end].strip("`"))
        elif kind in ("InlineHtml", "Html"):
            if LINE_BREAK.fullmatch(self._raw, start, end):
                self._flush_break()
                self._pieces.add(start, end, "\n")
                self._done = end
            elif SHOWN_TAGS.match(self._raw, start):
                self._placeholder(event, self._raw[start:end])

    def _link(self, event: _Event) -> None:
        if event.detail["link_type"] in ("Shortcut", "Collapsed"):
            end = event.end - 2 * self._raw.endswith("[]", event.start, event.end)
            text = Span(event.start + 1, end - 1)
            label = self._raw[text.start : text.end]
            open_already = self._raw.startswith("[]", end)
            self._keys.append(Key(text, end + open_already, label if open_already else f"[{label}]"))

    def _mark(self, event: _Event) -> None:
        width = MARKS[event.of]
        if event.of == "Strikethrough" and not self._raw.startswith("~~", event.start):
            width = 1
        self._marks.append(Mark(Span(event.start, event.start + width), Span(event.end - width, event.end)))

    def _flush_break(self) -> None:
        """A break, with what the next line begins with: spaces, and the marks of a quotation."""
        if self._break is not None:
            event, text = self._break
            self._break = None
            if self._pieces:
                prefix = PREFIX.match(self._raw, event.end)
                end = prefix.end() if prefix else event.end
                blanks = len(self._raw[self._done : event.start]) - len(
                    self._raw[self._done : event.start].rstrip(" \t")
                )
                self._pieces.add(event.start - blanks, end, text)
                self._lines.append(end)
                self._done = end

    def _text(self, event: _Event) -> None:
        start, end, text = event.start, event.end, str(event.detail)
        self._flush_break()
        if start > self._done and self._raw[start - 1 : start] == "\\" and text[:1] == self._raw[start]:
            self._pieces.add(start - 1, start + 1, text[0])
            start, text = start + 1, text[1:]
        if text == self._raw[start:end] or len(text) == 1:
            self._pieces.add(start, end, text)
        elif text:
            self._pieces.placeholder(start, end, text)
        self._done = end

    def _placeholder(self, event: _Event, name: str) -> None:
        self._flush_break()
        self._pieces.placeholder(event.start, event.end, name[:60] or self._raw[event.start : event.end][:60])
        self._done = event.end

    def _end_block(self) -> None:
        if self._pieces and self._pieces.text.replace(OBJECT, "").strip():
            segment, slots = self._pieces.segment()
            self.segments.append(segment)
            self.slots.append(slots)
            first = min([slots[0].raw.start, *(mark.opens.start for mark in self._marks), *self._lines])
            lines = (first, *self._lines)
            plain = tuple(slot.raw for slot in slots if slot.verbatim)
            self.layouts.append(Layout(lines, plain, tuple(self._marks), tuple(self._keys)))
        self._pieces = Pieces(self._raw)
        self._break, self._marks, self._keys, self._lines = None, [], [], []


def read(raw: str) -> Document:
    """The prose of a Markdown text."""
    reader = _Reader(raw)
    reader.read()
    return Document(
        raw,
        tuple(reader.segments),
        tuple(reader.slots),
        "markdown",
        escape=escape,
        mend=lambda document, edits, parts: mend(document, reader.layouts, edits, parts, _texts),
    )


def _texts(raw: str) -> list[str]:
    return [segment.original for segment in read(raw).segments]


MARKDOWN = TextFormat(
    name="markdown",
    version=1,
    title="Markdown",
    suffixes=(".md", ".markdown", ".mdown"),
    kept="code, links, images, front matter, HTML, tables, lists, marks, where lines break",
    read=read,
    holds=shown,
)
