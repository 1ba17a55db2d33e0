"""The text that a pane shows: the document's segments one after the other, and how places in it map."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from reviewer.document import Document
from reviewer.edits import Edit, Patch
from reviewer.errors import Refused
from ui.offsets import from_qt, shown, to_qt, width


class PaneText:
    """What a widget shows, segment by segment; positions are Qt's in the whole and ours in a segment.

    Segments of formats whose text does not flow are parted by one more break that belongs to none.
    """

    def __init__(self, document: Document, texts: Iterable[str]) -> None:
        self.wrapped = document.wrapped
        self._parted = [not segment.flow for segment in document.segments]
        self.texts = list(texts)
        self.shows = [shown(text, self.wrapped) for text in self.texts]
        self._sizes = [width(show) for show in self.shows]
        self._starts: list[int] = []

    @property
    def whole(self) -> str:
        """All that is shown."""
        last = len(self.shows) - 1
        return "".join(
            show + "\n" if parted and number < last else show
            for number, (show, parted) in enumerate(zip(self.shows, self._parted, strict=True))
        )

    @property
    def starts(self) -> Sequence[int]:
        """Where each segment is shown, and behind the last, where the text ends."""
        if not self._starts:
            steps = [size + parted for size, parted in zip(self._sizes, self._parted, strict=True)]
            if steps and self._parted[-1]:
                steps[-1] -= 1
            self._starts = list(accumulate(steps, initial=0))
        return self._starts

    def position(self, segment: int, offset: int) -> int:
        """Where Qt shows a place of a segment's text."""
        return self.starts[segment] + to_qt(self.texts[segment], offset)

    def place(self, position: int) -> tuple[int, int]:
        """The segment shown there, and the place in its text; at a seam, the later segment."""
        segment = min(bisect_right(self.starts, position), len(self.texts)) - 1
        within = min(position - self.starts[segment], self._sizes[segment])
        return segment, from_qt(self.texts[segment], within)

    def end(self, segment: int) -> int:
        """Where what is shown of a segment ends."""
        return self.starts[segment] + self._sizes[segment]

    def begins_block(self, segment: int) -> bool:
        """Whether a segment begins a paragraph of its own, and so does something before it, if any."""
        before = segment - 1
        return before < 0 or self._parted[before] or self.shows[before].endswith("\n")

    def put(self, segment: int, text: str) -> None:
        """The segment reads differently now."""
        show = shown(text, self.wrapped)
        self.texts[segment], self.shows[segment] = text, show
        if width(show) != self._sizes[segment]:
            self._sizes[segment] = width(show)
            self._starts = []

    def shown_between(self, start: int, end: int) -> str:
        """What is shown from one position to another."""
        first = self.place(start)[0]
        pieces: list[str] = []
        for number in range(first, len(self.shows)):
            if self.starts[number] >= end:
                break
            parted = self._parted[number] and number < len(self.shows) - 1
            pieces.append(self.shows[number] + ("\n" if parted else ""))
        joined = "".join(pieces)
        units = joined.encode("utf-16-le", "surrogatepass")
        at = start - self.starts[first]
        return units[2 * at : 2 * (at + end - start)].decode("utf-16-le", "surrogatepass")

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
            raise Refused("these two units cannot be joined")
        patches: dict[int, Patch] = {first: (Edit(at, self.texts[first][at:], now),)}
        for number in range(first + 1, last):
            patches[number] = (Edit(0, self.texts[number], ""),)
        if until:
            patches[last] = (Edit(0, self.texts[last][:until], ""),)
        return patches
