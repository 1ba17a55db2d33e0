"""The paragraphs of one part of a Word document, with the place of every piece of their text.

What somebody else deleted is not part of a paragraph's text, what somebody else inserted is. Fields that Word
computes, pictures, notes and what is bound to data are in the text, but are not to be edited.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from reviewer.document import OBJECT
from reviewer.edits import Span
from reviewer.formats.markup import Token, TokenKind, tokens

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
MATHS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
)
PRESERVE = "http://www.w3.org/XML/1998/namespace space"
TRIMMED = " \t\r\n"
"""What Word drops at both ends of a text that does not say `xml:space="preserve"`."""

SPELLED = {"tab": "\t", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
OBJECTS = {
    "drawing": "picture",
    "pict": "picture",
    "object": "embedded object",
    "sym": "symbol",
    "ruby": "ruby text",
    "ptab": "tab",
    "footnoteReference": "footnote mark",
    "endnoteReference": "endnote mark",
    "footnoteRef": "footnote mark",
    "endnoteRef": "endnote mark",
    "separator": "separator",
    "continuationSeparator": "separator",
    "pgNum": "page number",
    "contentPart": "picture",
}
"""Elements of a run that show something which is no text, and what people call it."""
GONE = frozenset(("del", "moveFrom"))
"""Wrappers of what is gone once changes are accepted."""
ADDED = frozenset(("ins", "moveTo"))
THROUGH = frozenset(("hyperlink", "smartTag", "customXml", "sdt", "sdtContent", "dir", "bdo"))
"""Wrappers whose runs are part of the paragraph."""
STORIES = frozenset(("txbxContent", "footnote", "endnote", "comment"))
REVISIONS = GONE | ADDED | {
    "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange", "tblGridChange",
    "numberingChange", "cellIns", "cellDel", "cellMerge",
}  # fmt: skip
BINDING = frozenset(("dataBinding", "showingPlcHdr"))


class ChildKind(Enum):
    """What an element of a run is to a writer."""

    TEXT = 1  # w:t
    SPELLED = 2  # one character, such as w:tab
    OTHER = 3  # never written anew


@dataclass(slots=True)
class Piece:
    """A piece of a paragraph's text: verbatim in the part, or spelled otherwise there."""

    text: Span
    raw: Span
    verbatim: bool


@dataclass(slots=True)
class Child:
    """An element of a run. `text`: what it covers of the paragraph's text."""

    kind: ChildKind
    raw: Span
    text: Span
    opened: Span
    preserves: bool = True
    pieces: list[Piece] = field(default_factory=list)
    fixed: str = ""
    """What people call it, where it is not to be edited."""

    @property
    def editable(self) -> bool:
        return self.kind is not ChildKind.OTHER and not self.fixed


@dataclass(slots=True)
class Run:
    """A run; `wrapper` is the start tag of somebody's insertion that it stands in, if any."""

    raw: Span
    opened: Span
    properties: Span | None = None
    wrapper: Span | None = None
    children: list[Child] = field(default_factory=list)


@dataclass(slots=True)
class Fixed:
    """A part of a paragraph's text that is not to be edited, and what people call it."""

    text: Span
    name: str


@dataclass(slots=True)
class Paragraph:
    """A paragraph. New text with no text beside it goes to `inside`; `empty`: it is `<w:p/>`.

    `twin`: the same paragraph for programs that know no text boxes but old ones; it is edited alike.
    """

    raw: Span
    inside: Span
    empty: bool = False
    text: str = ""
    runs: list[Run] = field(default_factory=list)
    fixed: list[Fixed] = field(default_factory=list)
    twin: "Paragraph | None" = None


@dataclass(slots=True)
class Part:
    """What there is to know of a part."""

    raw: str
    space: str = ""
    root: str = ""
    paragraphs: list[Paragraph] = field(default_factory=list)
    authors: Counter[str] = field(default_factory=Counter)


def paragraphs_of(raw: str) -> Part:
    """The paragraphs of a part in the order in which they begin, and who tracked changes in it.

    Raises:
        UnreadableFile: it is not well-formed or not safe.
    """
    return _Reader(raw).read()


@dataclass(slots=True)
class _Field:
    """A field that has begun: its instruction, and whether its result has."""

    instruction: str = ""
    result: bool = False

    @property
    def fixed(self) -> bool:
        return not self.result or self.instruction.split()[:1] != ["HYPERLINK"]


@dataclass(slots=True)
class _Open:
    """A paragraph that is being read. `closed`: depth of the element whose inside is not looked at."""

    paragraph: Paragraph
    depth: int
    run: Run | None = None
    child: Child | None = None
    closed: int = 0
    wrappers: list[Span | None] = field(default_factory=list)
    computed: int = 0
    """Simple fields around."""
    parts: list[str] = field(default_factory=list)
    size: int = 0


@dataclass(slots=True)
class _Alternatives:
    """Paragraphs of the first choice of a text box, and of the branch that is being read."""

    depth: int
    chosen: list[Paragraph] | None = None
    branch: list[Paragraph] = field(default_factory=list)


class _Reader:
    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._part = Part(raw)
        self._names: list[str] = []
        self._starts: list[Token] = []
        self._open: list[_Open] = []
        self._stories: list[list[_Field]] = [[]]
        self._bound: list[bool] = []
        self._alternatives: list[_Alternatives] = []

    def read(self) -> Part:
        for token in tokens(self._raw):
            if token.kind is TokenKind.START:
                self._start(token)
            elif token.kind is TokenKind.END:
                self._end(token)
            elif self._open and self._open[-1].child is not None and not self._open[-1].closed:
                self._text(self._open[-1], token)
            elif self._open and self._names[-1] == "instrText" and self._stories[-1]:
                self._stories[-1][-1].instruction += token.text
        return self._part

    # Elements.

    def _start(self, token: Token) -> None:
        if not self._names:
            self._part.space, self._part.root = token.space, token.name
        self._starts.append(token)
        ours = token.space == self._part.space
        self._names.append(token.name if ours else "")
        if ours:
            self._note(token)
            if token.name in STORIES:
                self._stories.append([])
            elif token.name == "sdt":
                self._bound.append(False)
            elif token.name == "p":
                self._begin(token)
                return
        elif token.space == COMPATIBILITY:
            self._branch(token)
        if self._open and not self._open[-1].closed:
            self._inside(self._open[-1], token, ours=ours)

    def _note(self, token: Token) -> None:
        """What concerns all of the part: changes of others, and what is bound to data."""
        if token.name in REVISIONS:
            self._part.authors[token.attributes.get(f"{token.space} author", "")] += 1
        locked = token.name == "lock" and "ontentLocked" in token.attributes.get(f"{token.space} val", "")
        if self._bound and (token.name in BINDING or locked) and self._names[-2:-1] == ["sdtPr"]:
            self._bound[-1] = True

    def _begin(self, token: Token) -> None:
        paragraph = Paragraph(Span(token.start, token.end), Span(token.end, token.end))
        if self._alternatives:
            self._alternatives[-1].branch.append(paragraph)
        shown = not any(a.chosen is not None for a in self._alternatives)
        if shown and GONE.isdisjoint(self._names):
            self._part.paragraphs.append(paragraph)
        self._open.append(_Open(paragraph, len(self._names)))

    def _branch(self, token: Token) -> None:
        if token.name == "AlternateContent":
            self._alternatives.append(_Alternatives(len(self._names)))
        elif token.name in ("Choice", "Fallback") and self._alternatives:
            self._alternatives[-1].branch = []

    def _inside(self, at: _Open, token: Token, *, ours: bool) -> None:
        """An element of the paragraph that is being read."""
        name, run = token.name, at.run
        if run is not None:
            if at.child is None:
                self._child(at, run, token, ours=ours)
        elif not ours:
            if token.space in MATHS or name == "AlternateContent":
                self._fix(at, OBJECT, "formula" if token.space in MATHS else "picture")
            at.closed = len(self._names)
        elif name == "r":
            opened = Span(token.start, token.end)
            at.run = Run(opened, opened, wrapper=self._wrapper(at))
        elif name in ADDED:
            at.wrappers.append(Span(token.start, token.end))
        elif name == "fldSimple":
            at.computed += 1
        elif name not in THROUGH:
            at.closed = len(self._names)

    def _wrapper(self, at: _Open) -> Span | None:
        return at.wrappers[-1] if at.wrappers else None

    def _child(self, at: _Open, run: Run, token: Token, *, ours: bool) -> None:
        here, name = Span(at.size, at.size), token.name
        opened = Span(token.start, token.end)
        child = Child(ChildKind.OTHER, opened, here, opened)
        fields = self._stories[-1]
        fixed = self._fixed(at)
        code = bool(fields) and any(not one.result for one in fields)
        if ours and name == "t" and not code:
            child.kind = ChildKind.TEXT
            child.preserves = token.attributes.get(PRESERVE) == "preserve"
            child.fixed = fixed
            at.child = child
        elif ours and name in SPELLED and not code:
            child.kind, child.fixed = ChildKind.SPELLED, fixed
            self._add(at, SPELLED[name])
            child.text = Span(here.start, at.size)
            if fixed:
                self._fix_last(at, here.start, fixed)
        elif ours and name in ("br", "cr") and not code:
            usual = token.attributes.get(f"{token.space} type", "textWrapping") == "textWrapping"
            self._fix(at, "\n" if usual else OBJECT, "line break" if usual else "page break")
        elif ((ours and name in OBJECTS) or token.space == COMPATIBILITY) and not code:
            self._fix(at, OBJECT, OBJECTS.get(name, "picture"))
        elif ours and name == "fldChar":
            self._field(token)
        run.children.append(child)
        if at.child is None:
            at.closed = len(self._names)

    def _fixed(self, at: _Open) -> str:
        """Why text that stands here is not to be edited, in a word; empty if it is."""
        fields = self._stories[-1]
        if at.computed or (fields and any(one.fixed for one in fields)):
            return "field"
        if True in self._bound:
            return "bound text"
        nested = len(at.wrappers) > 1 or (at.wrappers and self._names[-3] not in ADDED)
        return "inserted text" if nested else ""

    def _field(self, token: Token) -> None:
        kind, fields = token.attributes.get(f"{token.space} fldCharType"), self._stories[-1]
        if kind == "begin":
            fields.append(_Field())
        elif kind == "separate" and fields:
            fields[-1].result = True
        elif kind == "end" and fields:
            fields.pop()

    def _end(self, token: Token) -> None:
        depth, name, start = len(self._names), self._names.pop(), self._starts.pop()
        if self._open:
            self._leave(self._open[-1], token, name, start, depth)
        if name in STORIES and len(self._stories) > 1:
            self._stories.pop()
        elif name == "sdt":
            self._bound.pop()
        if self._alternatives:
            self._end_of_branch(token, depth)

    def _leave(self, at: _Open, token: Token, name: str, start: Token, depth: int) -> None:
        if at.depth == depth:
            self._finish(at, token)
            return
        if at.closed:
            if at.closed == depth:
                at.closed = 0
                self._close(at, name, Span(start.start, token.end))
        elif at.child is not None and name == "t":
            self._finish_text(at, at.child, token)
        elif name == "r" and at.run is not None:
            at.run.raw = Span(start.start, token.end)
            at.paragraph.runs.append(at.run)
            at.run = None
        elif name in ADDED:
            at.wrappers.pop()
        elif name == "fldSimple":
            at.computed -= 1

    def _close(self, at: _Open, name: str, whole: Span) -> None:
        """An element whose inside was not looked at."""
        if at.run is None:
            if name == "pPr":
                at.paragraph.inside = Span(whole.end, whole.end)
            return
        child = at.run.children[-1]
        child.raw = whole
        if name == "rPr":
            at.run.properties = whole
            at.run.children.pop()

    def _finish(self, at: _Open, token: Token) -> None:
        paragraph = at.paragraph
        opened = paragraph.raw
        paragraph.empty = token.start == opened.end and self._raw[opened.end - 2 : opened.end] == "/>"
        paragraph.raw = Span(opened.start, token.end)
        paragraph.inside = Span(paragraph.inside.start, token.start)
        paragraph.text = "".join(at.parts)
        paragraph.fixed = list(_merged(paragraph.fixed))
        self._open.pop()

    def _end_of_branch(self, token: Token, depth: int) -> None:
        last = self._alternatives[-1]
        if token.space != COMPATIBILITY:
            return
        if token.name == "AlternateContent" and depth == last.depth:
            self._alternatives.pop()
        elif token.name in ("Choice", "Fallback"):
            if last.chosen is None:
                last.chosen = last.branch
            elif [p.text for p in last.chosen] == [p.text for p in last.branch]:
                for paragraph, twin in zip(last.chosen, last.branch, strict=True):
                    paragraph.twin = paragraph.twin or twin

    # Text.

    def _add(self, at: _Open, text: str) -> None:
        at.parts.append(text)
        at.size += len(text)

    def _fix(self, at: _Open, text: str, name: str) -> None:
        start = at.size
        self._add(at, text)
        self._fix_last(at, start, name)

    def _fix_last(self, at: _Open, start: int, name: str) -> None:
        at.paragraph.fixed.append(Fixed(Span(start, at.size), name))

    def _text(self, at: _Open, token: Token) -> None:
        child = at.child
        assert child is not None, "asked before"
        text = " " if token.text == "\n" else token.text
        verbatim = text == self._raw[token.start : token.end]
        start = at.size
        self._add(at, text)
        child.pieces.append(Piece(Span(start, at.size), Span(token.start, token.end), verbatim))

    def _finish_text(self, at: _Open, child: Child, token: Token) -> None:
        child.raw = Span(child.raw.start, token.end)
        start = child.text.start
        if not child.preserves:
            self._trim(at, child)
        child.text = Span(start, at.size)
        at.child = None
        if child.fixed and child.text.size:
            self._fix_last(at, start, child.fixed)

    def _trim(self, at: _Open, child: Child) -> None:
        """Take back what Word drops at both ends of a text."""
        count = len(child.pieces)
        whole = "".join(at.parts[len(at.parts) - count :])
        left, right = len(whole) - len(whole.lstrip(TRIMMED)), len(whole.rstrip(TRIMMED))
        start = child.text.start
        kept: list[Piece] = []
        for piece in child.pieces:
            a, b = max(piece.text.start - start, left), min(piece.text.end - start, right)
            if a < b:
                shift = piece.raw.start - (piece.text.start - start)
                raw = Span(shift + a, shift + b) if piece.verbatim else piece.raw
                kept.append(Piece(Span(start + a - left, start + b - left), raw, piece.verbatim))
        del at.parts[len(at.parts) - count :]
        at.size = start
        self._add(at, whole[left:right] if left < right else "")
        child.pieces = kept


def _merged(fixed: list[Fixed]) -> Iterator[Fixed]:
    """Neighbours as one: between them there is no place where new text could go."""
    held: Fixed | None = None
    for one in fixed:
        if held is not None and held.text.end == one.text.start:
            name = held.name if one.name == held.name else f"{held.name}, {one.name}"
            held = Fixed(Span(held.text.start, one.text.end), name)
            continue
        if held is not None:
            yield held
        held = one
    if held is not None:
        yield held
