"""A segment as a reader finds it: piece by piece."""

from collections.abc import Callable, Sequence
from typing import overload

from reviewer.document import OBJECT as OBJECT
from reviewer.document import Atom, AtomKind, Segment, Slot
from reviewer.edits import Span
from reviewer.formats.variables import variables


class Pieces:
    """Collects the pieces of one segment, and where the raw text spells them.

    What is passed over between two pieces, such as the tags of bold text, is not in the segment's text.
    """

    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._text: list[str] = []
        self._slots: list[Slot] = []
        self._atoms: list[Atom] = []
        self._size = 0
        self.codes: list[str] = []

    @property
    def text(self) -> str:
        return "".join(self._text)

    def add(self, start: int, end: int, text: str, *, literal: bool = False) -> None:
        """A piece of the raw text that means `text`: the same, or one code point spelled otherwise."""
        place = Span(self._size, self._size + len(text))
        verbatim = self._raw[start:end] == text
        last = self._slots[-1] if self._slots else None
        if last and verbatim and last.verbatim and last.raw.end == start and last.literal == literal:
            self._slots[-1] = Slot(
                Span(last.raw.start, end), Span(last.text.start, place.end), literal=literal
            )
        elif text or not self._slots:
            self._slots.append(Slot(Span(start, end), place, verbatim, literal))
        self._text.append(text)
        self._size = place.end

    def placeholder(self, start: int, end: int, name: str, text: str = OBJECT) -> None:
        """A tag, field or variable that nobody may remove; `name` is what people call it."""
        self._atoms.append(Atom(Span(self._size, self._size + len(text)), AtomKind.PLACEHOLDER, name))
        place = Span(self._size, self._size + len(text))
        self._slots.append(Slot(Span(start, end), place, self._raw[start:end] == text))
        self._text.append(text)
        self._size = place.end

    def protect_variables(self) -> None:
        """Nobody may remove the variables and tags that a program looks for in this text."""
        self._atoms += (Atom(span, AtomKind.PLACEHOLDER) for span in variables(self.text))
        self._atoms.sort(key=lambda atom: atom.span)

    def __bool__(self) -> bool:
        return bool(self._slots)

    def segment(
        self, source: str | None = None, key: str = "", context: str = "", *, flow: bool = False
    ) -> tuple[Segment, tuple[Slot, ...]]:
        """What was collected."""
        whole = Segment(self.text, source, key, context, tuple(self._atoms), flow, tuple(self.codes))
        return whole, tuple(self._slots)


class SlotsOnDemand(Sequence[tuple[Slot, ...]]):
    """The slots of segments, found when they are asked for; only those of one segment are kept.

    Where every other character is an escape, they take a hundred times the memory of their text.
    """

    def __init__(self, places: Sequence[Span], pieces_of: Callable[[Span], Pieces]) -> None:
        self._places = places
        self._pieces_of = pieces_of
        self._last: tuple[int, tuple[Slot, ...]] | None = None

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, at: int) -> tuple[Slot, ...]: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[tuple[Slot, ...]]: ...
    def __getitem__(self, at: int | slice) -> tuple[Slot, ...] | Sequence[tuple[Slot, ...]]:
        if isinstance(at, slice):
            return SlotsOnDemand(self._places[at], self._pieces_of)
        last = self._last
        if last is None or last[0] != at:
            last = self._last = at, self._pieces_of(self._places[at]).segment()[1]
        return last[1]
