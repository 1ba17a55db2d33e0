"""PowerPoint: the paragraphs of slides in their order, each slide with its notes.

Fields, such as the number of a slide, and line breaks are in the text, but are not to be edited. Layouts,
charts, diagrams and comments are left as they are.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from reviewer.document import Document, Segment, Slot
from reviewer.edits import Edit, Patch
from reviewer.formats.base import How, PackageFormat, Revision
from reviewer.formats.bilingual_xml import escape
from reviewer.formats.markup import Token, TokenKind, tokens
from reviewer.formats.members import Member, patches, rows
from reviewer.formats.opc import is_signed, main_part, opened, relations
from reviewer.formats.package import MAGIC, Package
from reviewer.formats.pieces import OBJECT, Pieces
from reviewer.formats.stories import SIGNED, document

DRAWING = (
    "http://schemas.openxmlformats.org/drawingml/2006/main",
    "http://purl.oclc.org/ooxml/drawingml/main",
)
_TAG = re.compile(r"</?(?P<prefix>[\w.-]+:)?(?P<name>[\w.-]+)")
WHAT = "PowerPoint presentation"


def read(data: bytes) -> Document:
    """The text of all slides and notes.

    Raises:
        UnreadableFile: it is no presentation, protected by a password, damaged or not safe to read.
    """
    package = opened(data, WHAT, ".ppt")
    remarks = [SIGNED] if is_signed(package) else []
    return document(rows(package, list(_slides(package)), _slide), "pptx", data, remarks)


def _slides(package: Package) -> Iterator[Member]:
    """Slides as they are shown, each followed by its notes."""
    main = main_part(package, WHAT)
    slides = {target.id: target.name for target in relations(package, main) if target.kind == "slide"}
    order = [
        slides[value]
        for token in tokens(package.text(main).text)
        if token.kind is TokenKind.START and token.name == "sldId"
        for name, value in token.attributes.items()
        if name.endswith("elationships id") and value in slides
    ]
    for number, slide in enumerate(order, 1):
        yield Member(slide, f"slide {number}")
        for target in relations(package, slide):
            if target.kind == "notesSlide" and target.name in package:
                yield Member(target.name, f"notes of slide {number}")


class _Slide:
    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._path: list[Token] = []
        self._pieces: Pieces | None = None
        self._editable = False
        self._closed = 0
        self._inside: list[str] = []
        self.segments: list[Segment] = []
        self.slots: list[tuple[Slot, ...]] = []

    def read(self) -> None:
        for token in tokens(self._raw):
            if token.kind is TokenKind.START:
                self._path.append(token)
                self._start(token)
            elif token.kind is TokenKind.END:
                self._end(token, len(self._path), self._path.pop())
            elif self._path[-1].name == "t":
                self._text(token)

    def _start(self, token: Token) -> None:
        """An element of a paragraph, or a second form of what was read, of which one is read."""
        drawing = token.space in DRAWING
        if self._closed:
            return
        in_paragraph = self._pieces is not None and self._path[-2].name == "p"
        if token.name == "Fallback" or (in_paragraph and (not drawing or token.name == "fld")):
            self._closed, self._inside = len(self._path), []
        elif drawing and token.name == "p":
            self._pieces, self._editable = Pieces(self._raw), False
        elif drawing and token.name == "t" and self._pieces is not None:
            self._editable = True
            if not self._raw.endswith("/>", token.start, token.end):
                self._pieces.add(token.end, token.end, "")

    def _text(self, token: Token) -> None:
        if self._closed:
            self._inside.append(token.text)
        elif self._pieces is not None:
            self._pieces.add(token.start, token.end, token.text, literal=token.cdata)

    def _end(self, token: Token, depth: int, start: Token) -> None:
        if self._closed:
            if self._closed == depth:
                self._closed = 0
                self._object(start, token.end)
        elif self._pieces is not None and token.space in DRAWING:
            if token.name == "br":
                self._pieces.placeholder(start.start, token.end, "line break", "\n")
            elif token.name == "p":
                self._finish(self._pieces)

    def _object(self, start: Token, end: int) -> None:
        if self._pieces is not None and start.name == "fld":
            self._pieces.placeholder(start.start, end, "field", "".join(self._inside) or OBJECT)
        elif self._pieces is not None:
            self._pieces.placeholder(start.start, end, "formula")

    def _finish(self, pieces: Pieces) -> None:
        self._pieces = None
        if self._editable:
            segment, slots = pieces.segment()
            self.segments.append(segment)
            self.slots.append(slots)


def _slide(raw: str) -> Document:
    slide = _Slide(raw)
    slide.read()
    return Document(raw, tuple(slide.segments), tuple(slide.slots), "pptx", escape=escape)


def _patches(document: Document, revisions: Sequence[Revision], _how: How) -> Mapping[str, Patch]:
    package = Package(document.package)
    return {
        name: tuple(_in_run(package.text(name).text, edit) for edit in patch)
        for name, patch in patches(document, revisions, _slide).items()
    }


def _in_run(raw: str, edit: Edit) -> Edit:
    """New text with no text beside it, as between a line break and a field, stands in a run of its own."""
    tag = _TAG.match(raw, raw.rfind("<", 0, edit.at))
    if tag is None or tag["name"] == "t":
        return edit
    a = tag["prefix"] or ""
    return Edit(edit.at, edit.was, f"<{a}r><{a}t>{edit.now}</{a}t></{a}r>")


PPTX = PackageFormat(
    name="pptx",
    version=1,
    title=WHAT,
    suffixes=(".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".potm"),
    kept="formatting of each word, fields, pictures, charts, comments, animations, macros, all else",
    read=read,
    patches=_patches,
    claims=lambda data: data.startswith(MAGIC) and b"ppt/presentation" in data,
)
