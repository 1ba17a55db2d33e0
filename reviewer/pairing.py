"""Which items of two sequences belong together: those that stand once in both, and what lies between."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

Stretch = tuple[int, int, int, int]
"""Items `[0]:[1]` of one sequence stand where the other has `[2]:[3]`."""


def anchored(
    mine: Sequence[T], other: Sequence[T], keys: Sequence[T], other_keys: Sequence[T]
) -> Iterator[Stretch]:
    """Stretches that differ between items whose keys stand once in both sequences, in the same order.

    Equal keys mean equal items.
    """
    places = _once(other_keys)
    pairs = [(i, places[key]) for key, i in _once(keys).items() if key in places]
    done = other_done = 0
    for i, j in [*_rising(pairs), (len(mine), len(other))]:
        a, b, c, d = trimmed(mine, other, (done, i, other_done, j))
        if a < b or c < d:
            yield a, b, c, d
        done, other_done = i + 1, j + 1


def _once(keys: Sequence[T]) -> dict[T, int]:
    """Where the keys stand that stand once, in order."""
    counts = Counter(keys)
    return {key: i for i, key in enumerate(keys) if counts[key] == 1}


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest selection of pairs, ordered by their first numbers, in which the second ones rise too."""
    tails: list[int] = []
    tops: list[int] = []
    previous: list[int] = []
    for n, (_, j) in enumerate(pairs):
        at = bisect_left(tails, j)
        tails[at : at + 1] = [j]
        tops[at : at + 1] = [n]
        previous.append(tops[at - 1] if at else -1)
    chain: list[tuple[int, int]] = []
    n = tops[-1] if tops else -1
    while n >= 0:
        chain.append(pairs[n])
        n = previous[n]
    return chain[::-1]


def trimmed(mine: Sequence[T], other: Sequence[T], within: Stretch) -> Stretch:
    """A stretch without what both sides have in common at its start and end."""
    a, b, c, d = within
    while a < b and c < d and mine[a] == other[c]:
        a, c = a + 1, c + 1
    while a < b and c < d and mine[b - 1] == other[d - 1]:
        b, d = b - 1, d - 1
    return a, b, c, d
