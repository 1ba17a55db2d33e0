"""Where the text of a paragraph of a Word document stands: its runs, their elements, every piece of text."""

from enum import Enum

from msgspec import Struct, field

from reviewer.edits import Span


class ChildKind(Enum):
    """What an element of a run is to a writer."""

    TEXT = 1  # w:t
    SPELLED = 2  # one character, such as w:tab
    OTHER = 3  # never written anew


class Piece(Struct):
    """A piece of a paragraph's text: verbatim in the part, or spelled otherwise there."""

    text: Span
    raw: Span
    verbatim: bool


class Child(Struct):
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


class Run(Struct):
    """A run; `wrapper` is the start tag of somebody's insertion that it stands in, if any."""

    raw: Span
    opened: Span
    properties: Span | None = None
    wrapper: Span | None = None
    children: list[Child] = field(default_factory=list)


class Recorder:
    """Collects the runs of a paragraph while it is read."""

    def __init__(self) -> None:
        self.runs: list[Run] = []

    def run(self, opened: Span, wrapper: Span | None) -> None:
        """A run begins."""
        self.runs.append(Run(opened, opened, wrapper=wrapper))

    def run_ends(self, end: int) -> None:
        run = self.runs[-1]
        run.raw = Span(run.raw.start, end)

    def child(self, kind: ChildKind, opened: Span, text: Span, fixed: str, *, preserves: bool) -> None:
        """An element of the run begins; of a text, `text` is only where that does."""
        child = Child(kind, opened, text, opened, preserves, fixed=fixed)
        self.runs[-1].children.append(child)

    def child_ends(self, name: str, end: int) -> None:
        children = self.runs[-1].children
        child = children[-1]
        child.raw = Span(child.raw.start, end)
        if name == "rPr":
            self.runs[-1].properties = children.pop().raw

    def piece(self, at: int, raw: Span, text: str, *, verbatim: bool) -> None:
        """A piece of the text that is being read."""
        piece = Piece(Span(at, at + len(text)), raw, verbatim)
        self.runs[-1].children[-1].pieces.append(piece)

    def text_ends(self, end: int, kept: Span) -> None:
        """A text ends; `kept`: what is left of it, counted from where it began."""
        child = self.runs[-1].children[-1]
        child.raw = Span(child.raw.start, end)
        start = child.text.start
        pieces: list[Piece] = []
        for piece in child.pieces:
            a, b = max(piece.text.start - start, kept.start), min(piece.text.end - start, kept.end)
            if a < b:
                shift = piece.raw.start - (piece.text.start - start)
                raw = Span(shift + a, shift + b) if piece.verbatim else piece.raw
                text = Span(start + a - kept.start, start + b - kept.start)
                pieces.append(Piece(text, raw, piece.verbatim))
        child.pieces = pieces
        child.text = Span(start, start + kept.size)
