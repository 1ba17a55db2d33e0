"""Running sums over many sizes of which one at a time changes, as the starts of segments in a text do."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from reviewer.rows import CHUNK


class RunningSums:
    """`sums[n]`: the sum of the first n sizes. A change costs one chunk, not all that stands behind it."""

    def __init__(self, sizes: Iterable[int]) -> None:
        flat = list(sizes)
        self._count = len(flat)
        self._sizes = [flat[i : i + CHUNK] for i in range(0, len(flat), CHUNK)]
        self._within = [_starts(chunk) for chunk in self._sizes]
        self._before = list(accumulate(map(sum, self._sizes), initial=0))

    def __getitem__(self, number: int) -> int:
        if number == self._count:
            return self._before[-1]
        chunk, place = divmod(number, CHUNK)
        return self._before[chunk] + self._within[chunk][place]

    def chunk(self, number: int) -> tuple[int, list[int]]:
        """The sum of all sizes before a chunk, and within it the sums before each."""
        return self._before[number], self._within[number]

    @property
    def total(self) -> int:
        return self._before[-1]

    def put(self, number: int, size: int) -> None:
        """One size is another."""
        chunk, place = divmod(number, CHUNK)
        more = size - self._sizes[chunk][place]
        if more:
            self._sizes[chunk][place] = size
            self._within[chunk] = _starts(self._sizes[chunk])
            self._before[chunk + 1 :] = [before + more for before in self._before[chunk + 1 :]]

    def at(self, place: int) -> int:
        """Which size covers a place; of several that begin there, the last."""
        chunk = min(bisect_right(self._before, place), len(self._sizes)) - 1
        return chunk * CHUNK + bisect_right(self._within[chunk], place - self._before[chunk]) - 1


def _starts(sizes: list[int]) -> list[int]:
    return [0, *accumulate(sizes[:-1])]
