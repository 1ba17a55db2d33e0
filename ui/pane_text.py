"""The text that a pane shows: the document's segments one after the other, and how places in it map."""

from collections.abc import Iterable
from copy import copy

from PySide6.QtCore import QCoreApplication

from reviewer.document import Document
from reviewer.edits import Edit, Patch
from reviewer.errors import Refused
from ui.offsets import from_qt, shown, to_qt, width
from ui.running_sums import RunningSums


class PaneText:
    """What a widget shows, segment by segment; positions are Qt's in the whole and ours in a segment.

    Segments of formats whose text does not flow are parted by one more break that belongs to none.
    """

    def __init__(self, document: Document, texts: Iterable[str]) -> None:
        self.wrapped = document.wrapped
        self._parted = [not segment.flow for segment in document.segments]
        self.texts = list(texts)
        self.shows = [shown(text, self.wrapped) for text in self.texts]
        self.sizes = [width(show) for show in self.shows]
        if self._parted:
            self._parted[-1] = False  # there is nothing to part it from
        self.starts = RunningSums(
            size + parted for size, parted in zip(self.sizes, self._parted, strict=True)
        )
        """Where each segment is shown, and behind the last, where the text ends."""

    def copy(self) -> "PaneText":
        """The same, to be changed apart."""
        other = copy(self)
        other.texts, other.shows, other.sizes = self.texts.copy(), self.shows.copy(), self.sizes.copy()
        other.starts = RunningSums(
            size + parted for size, parted in zip(self.sizes, self._parted, strict=True)
        )
        return other

    @property
    def whole(self) -> str:
        """All that is shown."""
        return "".join(
            show + "\n" if parted else show for show, parted in zip(self.shows, self._parted, strict=True)
        )

    def position(self, segment: int, offset: int) -> int:
        """Where Qt shows a place of a segment's text."""
        return self.starts[segment] + to_qt(self.texts[segment], offset)

    def place(self, position: int) -> tuple[int, int]:
        """The segment shown there, and the place in its text; at a seam, the later segment."""
        segment = self.starts.at(position)
        within = min(position - self.starts[segment], self.sizes[segment])
        return segment, from_qt(self.texts[segment], within)

    def end(self, segment: int) -> int:
        """Where what is shown of a segment ends."""
        return self.starts[segment] + self.sizes[segment]

    def begins_block(self, segment: int) -> bool:
        """Whether a segment begins a paragraph of its own, and so does something before it, if any."""
        before = segment - 1
        return before < 0 or self._parted[before] or self.shows[before].endswith("\n")

    def put(self, segment: int, text: str) -> None:
        """The segment reads differently now."""
        show = shown(text, self.wrapped)
        self.texts[segment], self.shows[segment] = text, show
        self.sizes[segment] = width(show)
        self.starts.put(segment, self.sizes[segment] + self._parted[segment])

    def shown_between(self, start: int, end: int) -> str:
        """What is shown from one position to another."""
        first = self.place(start)[0]
        pieces: list[str] = []
        for number in range(first, len(self.shows)):
            if self.starts[number] >= end:
                break
            pieces.append(self.shows[number] + ("\n" if self._parted[number] else ""))
        joined = "".join(pieces)
        units = joined.encode("utf-16-le", "surrogatepass")
        at = start - self.starts[first]
        return units[2 * at : 2 * (at + end - start)].decode("utf-16-le", "surrogatepass")

    def read(self, start: int, end: int) -> str:
        """Our text from one position to another; units stand on lines of their own."""
        (first, at), (last, until) = self.place(start), self.place(end)
        pieces = [
            self.texts[number] + ("\n" if self._parted[number] else "") for number in range(first, last)
        ]
        pieces.append(self.texts[last][:until])
        return "".join(pieces)[at:]

    def edits(self, start: int, end: int, now: str) -> dict[int, Patch]:
        """The edits, by segment, that put `now` in the place of what is shown from `start` to `end`.

        Raises:
            Refused: it would remove what parts two units.
        """
        first, at = self.place(start)
        last, until = self.place(end)
        if first == last:
            return {first: (Edit(at, self.texts[first][at:until], now),)}
        if any(self._parted[first:last]):
            raise Refused(QCoreApplication.translate("Panes", "These two units cannot be joined"))
        patches: dict[int, Patch] = {first: (Edit(at, self.texts[first][at:], now),)}
        for number in range(first + 1, last):
            patches[number] = (Edit(0, self.texts[number], ""),)
        if until:
            patches[last] = (Edit(0, self.texts[last][:until], ""),)
        return patches
