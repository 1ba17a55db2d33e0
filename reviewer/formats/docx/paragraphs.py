"""The paragraphs of one part of a Word document and, of those that are wanted, where their text stands.

What somebody else deleted is not part of a paragraph's text, what somebody else inserted is. Fields that Word
computes, pictures, notes and what is bound to data are in the text, but are not to be edited.
"""

from collections import Counter
from collections.abc import Container, Iterator

from msgspec import Struct, field

from reviewer.document import OBJECT
from reviewer.edits import Span
from reviewer.formats.docx.fields import Fields
from reviewer.formats.docx.layout import ChildKind, Recorder, Run
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
BINDING = frozenset(("dataBinding", "showingPlcHdr", "lock"))
NOTED = REVISIONS | STORIES | BINDING | {"sdt", "p"}
"""Elements that matter wherever they stand."""


class Fixed(Struct):
    """A part of a paragraph's text that is not to be edited, and what people call it."""

    text: Span
    name: str


class Paragraph(Struct):
    """A paragraph. New text with no text beside it goes to `inside`; `empty`: it is `<w:p/>`.

    `twin`: the same paragraph for programs that know no text boxes but old ones; it is edited alike.
    `runs`: if they were wanted.
    """

    raw: Span
    inside: Span
    empty: bool = False
    text: str = ""
    runs: list[Run] = field(default_factory=list)
    fixed: list[Fixed] = field(default_factory=list)
    twin: "Paragraph | None" = None


class Part(Struct):
    """What there is to know of a part."""

    raw: str
    space: str = ""
    root: str = ""
    paragraphs: list[Paragraph] = field(default_factory=list)
    authors: Counter[str] = field(default_factory=Counter)


def paragraphs_of(raw: str, wanted: Container[int] = ()) -> Part:
    """The paragraphs of a part in the order in which they begin, and who tracked changes in it.

    `wanted`: the numbers of those whose runs are wanted; they are most of the work.

    Raises:
        UnreadableFile: it is not well-formed or not safe.
    """
    return _Reader(raw, wanted).read()


class _Open(Struct):
    """A paragraph that is being read. `closed`: depth of the element whose inside is not looked at."""

    paragraph: Paragraph
    depth: int
    recorder: Recorder | None
    closed: int = 0
    run: bool = False
    """Whether a run is open."""
    wrappers: list[Span | None] = field(default_factory=list)
    computed: int = 0
    """Simple fields around."""
    parts: list[str] = field(default_factory=list)
    size: int = 0
    text: int = -1
    """At what size the text began that is open, if one is; which of the parts its first piece is."""
    first: int = 0
    preserves: bool = True
    fixed: str = ""

    def add(self, text: str) -> None:
        self.parts.append(text)
        self.size += len(text)

    def fix(self, start: int, name: str) -> None:
        """What was added from there on is not to be edited."""
        self.paragraph.fixed.append(Fixed(Span(start, self.size), name))

    def add_fixed(self, text: str, name: str) -> None:
        self.add(text)
        self.fix(self.size - len(text), name)


class _Alternatives(Struct):
    """Paragraphs of the first choice of a text box, and of the branch that is being read."""

    depth: int
    chosen: list[Paragraph] | None = None
    branch: list[Paragraph] = field(default_factory=list)


class _Reader:
    def __init__(self, raw: str, wanted: Container[int]) -> None:
        self._raw = raw
        self._wanted = wanted
        self._part = Part(raw)
        self._space = ""
        self._names: list[str] = []
        self._open: list[_Open] = []
        self._fields = Fields()
        self._bound: list[bool] = []
        self._alternatives: list[_Alternatives] = []

    def read(self) -> Part:
        for token in tokens(self._raw):
            if token.kind is TokenKind.START:
                self._start(token)
            elif token.kind is TokenKind.END:
                self._end(token)
            elif self._open:
                at = self._open[-1]
                if at.text >= 0 and not at.closed:
                    self._text(at, token)
                elif self._names[-1] == "instrText":
                    self._fields.instruct(token.text)
        return self._part

    # Elements.

    def _start(self, token: Token) -> None:
        if not self._names:
            self._part.space, self._part.root = self._space, _ = token.space, token.name
        ours = token.space == self._space
        self._names.append(token.name if ours else "")
        if ours:
            if token.name in NOTED:
                self._note(token)
                if token.name == "p":
                    self._begin(token)
                    return
        elif token.space == COMPATIBILITY:
            self._branch(token)
        if self._open and not self._open[-1].closed:
            self._inside(self._open[-1], token, ours=ours)

    def _note(self, token: Token) -> None:
        """What concerns all of the part: changes of others, stories, and what is bound to data."""
        name = token.name
        if name in REVISIONS:
            self._part.authors[token.attributes.get(f"{token.space} author", "")] += 1
        elif name in STORIES:
            self._fields.begin_story()
        elif name == "sdt":
            self._bound.append(False)
        elif name in BINDING and self._bound and self._names[-2:-1] == ["sdtPr"]:
            how = token.attributes.get(f"{token.space} val", "")
            self._bound[-1] |= name != "lock" or "ontentLocked" in how

    def _begin(self, token: Token) -> None:
        paragraph = Paragraph(Span(token.start, token.end), Span(token.end, token.end))
        if self._alternatives:
            self._alternatives[-1].branch.append(paragraph)
        shown = not any(a.chosen is not None for a in self._alternatives)
        wanted = not shown or len(self._part.paragraphs) in self._wanted
        if shown and GONE.isdisjoint(self._names):
            self._part.paragraphs.append(paragraph)
        self._open.append(_Open(paragraph, len(self._names), Recorder() if wanted else None))

    def _branch(self, token: Token) -> None:
        if token.name == "AlternateContent":
            self._alternatives.append(_Alternatives(len(self._names)))
        elif token.name in ("Choice", "Fallback") and self._alternatives:
            self._alternatives[-1].branch = []

    def _inside(self, at: _Open, token: Token, *, ours: bool) -> None:
        """An element of the paragraph that is being read."""
        name = token.name
        if at.run:
            if at.text < 0:
                self._child(at, token, ours=ours)
        elif not ours:
            if token.space in MATHS or name == "AlternateContent":
                at.add_fixed(OBJECT, "formula" if token.space in MATHS else "picture")
            at.closed = len(self._names)
        elif name == "r":
            at.run = True
            if at.recorder:
                at.recorder.run(Span(token.start, token.end), at.wrappers[-1] if at.wrappers else None)
        elif name in ADDED:
            at.wrappers.append(Span(token.start, token.end))
        elif name == "fldSimple":
            at.computed += 1
        elif name not in THROUGH:
            at.closed = len(self._names)

    def _child(self, at: _Open, token: Token, *, ours: bool) -> None:
        name, start, kind, fixed = token.name, at.size, ChildKind.OTHER, ""
        if self._fields.code:
            if ours and name == "fldChar":
                self._mark(token)
        elif ours and name == "t":
            kind, fixed = ChildKind.TEXT, self._fixed(at)
            at.text, at.first, at.fixed = start, len(at.parts), fixed
            at.preserves = token.attributes.get(PRESERVE) == "preserve"
        elif ours and name in SPELLED:
            kind, fixed = ChildKind.SPELLED, self._fixed(at)
            at.add(SPELLED[name])
            if fixed:
                at.fix(start, fixed)
        elif ours and name in ("br", "cr"):
            usual = token.attributes.get(f"{token.space} type", "textWrapping") == "textWrapping"
            at.add_fixed("\n" if usual else OBJECT, "line break" if usual else "page break")
        elif (ours and name in OBJECTS) or token.space == COMPATIBILITY:
            at.add_fixed(OBJECT, OBJECTS.get(name, "picture"))
        elif ours and name == "fldChar":
            self._mark(token)
        if at.recorder:
            text = Span(start, at.size if kind is ChildKind.SPELLED else start)
            at.recorder.child(kind, Span(token.start, token.end), text, fixed, preserves=at.preserves)
        if kind is not ChildKind.TEXT:
            at.closed = len(self._names)

    def _mark(self, token: Token) -> None:
        self._fields.mark(token.attributes.get(f"{token.space} fldCharType"))

    def _fixed(self, at: _Open) -> str:
        """Why text that stands here is not to be edited, in a word; empty if it is."""
        if at.computed or self._fields.fixed:
            return "field"
        if True in self._bound:
            return "bound text"
        nested = len(at.wrappers) > 1 or (at.wrappers and self._names[-3] not in ADDED)
        return "inserted text" if nested else ""

    def _end(self, token: Token) -> None:
        depth, name = len(self._names), self._names.pop()
        if self._open:
            self._leave(self._open[-1], token, name, depth)
        if name in STORIES:
            self._fields.end_story()
        elif name == "sdt":
            self._bound.pop()
        if self._alternatives:
            self._end_of_branch(token, depth)

    def _leave(self, at: _Open, token: Token, name: str, depth: int) -> None:
        if at.depth == depth:
            self._finish(at, token)
        elif at.closed:
            if at.closed == depth:
                at.closed = 0
                if at.run and at.recorder:
                    at.recorder.child_ends(name, token.end)
                elif name == "pPr" and not at.run:
                    at.paragraph.inside = Span(token.end, token.end)
        elif at.text >= 0:
            if name == "t":
                self._finish_text(at, token)
        elif name == "r" and at.run:
            at.run = False
            if at.recorder:
                at.recorder.run_ends(token.end)
        elif name in ADDED:
            at.wrappers.pop()
        elif name == "fldSimple":
            at.computed -= 1

    def _finish(self, at: _Open, token: Token) -> None:
        paragraph = at.paragraph
        opened = paragraph.raw
        paragraph.empty = token.start == opened.end and self._raw[opened.end - 2 : opened.end] == "/>"
        paragraph.raw = Span(opened.start, token.end)
        paragraph.inside = Span(paragraph.inside.start, token.start)
        paragraph.text = "".join(at.parts)
        paragraph.fixed = list(_merged(paragraph.fixed))
        if at.recorder:
            paragraph.runs = at.recorder.runs
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

    def _text(self, at: _Open, token: Token) -> None:
        text = " " if token.text == "\n" else token.text
        if at.recorder:
            verbatim = text == self._raw[token.start : token.end]
            at.recorder.piece(at.size, Span(token.start, token.end), text, verbatim=verbatim)
        at.add(text)

    def _finish_text(self, at: _Open, token: Token) -> None:
        start, at.text = at.text, -1
        kept = Span(0, at.size - start)
        if not at.preserves:
            kept = self._trim(at, kept.size)
        if at.recorder:
            at.recorder.text_ends(token.end, kept)
        if at.fixed and kept.size:
            at.fix(start, at.fixed)

    def _trim(self, at: _Open, size: int) -> Span:
        """Take back what Word drops at both ends of a text; what of it stays."""
        whole = "".join(at.parts[at.first :])
        left = len(whole) - len(whole.lstrip(TRIMMED))
        kept = Span(left, max(left, len(whole.rstrip(TRIMMED))))
        if kept.size < size:
            at.parts[at.first :] = [whole[kept.start : kept.end]]
            at.size -= size - kept.size
        return kept


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
