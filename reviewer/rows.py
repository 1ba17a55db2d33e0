"""A long immutable list in which replacing one row copies two small tuples, not the whole."""

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")
CHUNK = 256


class Rows(Generic[T]):
    """Rows in order, in chunks of at most 256."""

    __slots__ = ("_chunks", "_count")

    def __init__(self, rows: Iterable[T] = ()) -> None:
        flat = tuple(rows)
        self._chunks = tuple(flat[i : i + CHUNK] for i in range(0, len(flat), CHUNK))
        self._count = len(flat)

    @classmethod
    def _of(cls, chunks: tuple[tuple[T, ...], ...], count: int) -> "Rows[T]":
        new: Rows[T] = cls.__new__(cls)
        new._chunks, new._count = chunks, count
        return new

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, number: int) -> T:
        if not 0 <= number < self._count:
            raise IndexError(number)
        return self._chunks[number // CHUNK][number % CHUNK]

    def __iter__(self) -> Iterator[T]:
        for chunk in self._chunks:
            yield from chunk

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rows) and self._chunks == other._chunks

    def __hash__(self) -> int:
        return hash(self._chunks)

    @property
    def chunks(self) -> tuple[tuple[T, ...], ...]:
        """The rows in chunks; one in which nothing was replaced is the same object as before."""
        return self._chunks

    def put(self, number: int, row: T) -> "Rows[T]":
        """The rows with one of them replaced."""
        self[number]
        c, i = divmod(number, CHUNK)
        chunk = self._chunks[c]
        chunk = (*chunk[:i], row, *chunk[i + 1 :])
        return self._of((*self._chunks[:c], chunk, *self._chunks[c + 1 :]), self._count)

    def add(self, row: T) -> "Rows[T]":
        """The rows with one more at the end."""
        if self._count % CHUNK == 0:
            return self._of((*self._chunks, (row,)), self._count + 1)
        return self._of((*self._chunks[:-1], (*self._chunks[-1], row)), self._count + 1)
