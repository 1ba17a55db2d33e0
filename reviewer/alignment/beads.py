"""The likeliest way in which a sequence of texts was translated into another, and how sure each step is.

Dynamic programming over beads of none to three texts on either side, as in Gale and Church, “A program for
aligning sentences in bilingual corpora” (Computational Linguistics 19, 1993), with their prior of each kind.
Lengths are compared by their ratio instead of their difference, with heavy tails, since machine
translations leave much out; numbers, names and marks that both sides share, rare ones most, weigh for a bead.
The sureness of a bead is its posterior probability: the share of all ways that go through it (forward and
backward sums), so that it is low wherever another way is about as good.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from reviewer.alignment.traits import Traits

# How likely a bead of so many source and target texts is.
PRIORS = {
    (1, 1): 0.89,
    (1, 0): 0.005,
    (0, 1): 0.005,
    (2, 1): 0.04,
    (1, 2): 0.04,
    (2, 2): 0.01,
    (3, 1): 0.005,
    (1, 3): 0.005,
}
SPREAD = 0.2
"""Standard deviation of the logarithm of the ratio of lengths, of long texts."""
SHORT = 25.0
"""Characters that are added to both lengths, as short texts vary more."""
ALONE = 1.0
"""What it costs, in nats, to leave a text without a counterpart, beside the prior."""
MOST_IN_COMMON = 12.0
USUAL = 1_000
"""Characters of text that is as long in translation as it was, added to what the ratio is taken from."""
LOST, MOST_LOST = 0.7, 4.0
"""What a number costs that only one side has: it may be a word on the other."""
NARROWEST = 24
_NEVER = -math.inf
_Steps = list[tuple[int, int, float]]
"""The beads that end at a place: how many texts of each side they hold, and what speaks for them."""


class Bead(NamedTuple):
    """Source texts `[a:b]` were translated by target texts `[c:d]`; either may be empty."""

    a: int
    b: int
    c: int
    d: int
    sureness: float


def align(source: Sequence[Traits], target: Sequence[Traits], ratio: float | None = None) -> list[Bead]:
    """The likeliest beads, in order; together they hold every text of both sides once.

    `ratio`: how long a translation is, source = 1, where more of the texts is known than these.
    """
    if not source or not target:
        alone = [(a, a + 1, 0, 0) for a in range(len(source))] + [
            (0, 0, c, c + 1) for c in range(len(target))
        ]
        return [Bead(*one, 1.0) for one in alone]
    width = NARROWEST
    widest = len(source) + len(target)
    while True:
        beads, touches = _Lattice(source, target, width, ratio or ratio_of(source, target)).best()
        if not touches or width >= widest:
            return beads
        width *= 2


def ratio_of(source: Sequence[Traits], target: Sequence[Traits]) -> float:
    """How long a translation is, source = 1; the less text there is, the nearer to 1."""
    return (USUAL + sum(one.length for one in target)) / (USUAL + sum(one.length for one in source))


class _Side:
    """One of the two sequences, with what is asked of runs of its texts."""

    def __init__(self, items: Sequence[Traits]) -> None:
        self.items = items
        self.reach = [0, *accumulate(one.length for one in items)]

    def length(self, start: int, end: int) -> int:
        return self.reach[end] - self.reach[start]

    def keys(self, start: int, end: int) -> frozenset[object]:
        if end - start == 1:
            return self.items[start].names | self.items[start].numbers
        return frozenset().union(*(one.names | one.numbers for one in self.items[start:end]))


class _Lattice:
    def __init__(self, source: Sequence[Traits], target: Sequence[Traits], width: int, ratio: float) -> None:
        self._source, self._target = _Side(source), _Side(target)
        self._ratio = ratio
        self._weights = _weights(source, target)
        self._rows = [self._band(i, width) for i in range(len(source) + 1)]

    def _band(self, i: int, width: int) -> range:
        """The places in the target that may be reached after `i` source texts."""
        full = len(self._target.items)
        middle = round(i * full / len(self._source.items))
        if i == 0:
            return range(min(full, width) + 1)
        low = max(0, middle - width)
        return range(low, min(full, middle + width) + 1)

    def best(self) -> tuple[list[Bead], bool]:
        """The likeliest beads, and whether they run along the edge of what was looked at."""
        n, m = len(self._source.items), len(self._target.items)
        steps: list[dict[int, _Steps]] = []
        forward: list[dict[int, float]] = []
        way: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
        for i, row in enumerate(self._rows):
            forward.append({})
            steps.append({})
            for j in row:
                if i == j == 0:
                    forward[0][0] = 0.0
                    continue
                sums: list[float] = []
                here: _Steps = []
                top = (_NEVER, (0, 0))
                for (x, y), prior in _LOG_PRIORS:
                    before = forward[i - x].get(j - y) if i >= x else None
                    if before is None:
                        continue
                    gain = prior + self._gain(i - x, i, j - y, j)
                    here.append((x, y, gain))
                    sums.append(before + gain)
                    reached = way[i - x, j - y][0] + gain
                    if reached > top[0]:
                        top = (reached, (x, y))
                if sums:
                    forward[i][j] = _sum(sums)
                    steps[i][j] = here
                    way[i, j] = top
        if (n, m) not in way:
            return [], True
        backward = self._backward(steps)
        return self._read(way, forward, backward, steps)

    def _backward(self, steps: Sequence[dict[int, _Steps]]) -> dict[tuple[int, int], float]:
        n, m = len(self._source.items), len(self._target.items)
        sums: dict[tuple[int, int], list[float]] = {(n, m): [0.0]}
        done: dict[tuple[int, int], float] = {}
        for i in range(n, -1, -1):
            for j in reversed(self._rows[i]):
                ahead = sums.pop((i, j), None)
                if ahead is None:
                    continue
                done[i, j] = value = _sum(ahead)
                for x, y, gain in steps[i].get(j, ()):
                    sums.setdefault((i - x, j - y), []).append(value + gain)
        return done

    def _read(
        self,
        way: dict[tuple[int, int], tuple[float, tuple[int, int]]],
        forward: Sequence[dict[int, float]],
        backward: dict[tuple[int, int], float],
        steps: Sequence[dict[int, _Steps]],
    ) -> tuple[list[Bead], bool]:
        i, j = len(self._source.items), len(self._target.items)
        total = forward[i][j]
        beads: list[Bead] = []
        touches = False
        while (i, j) != (0, 0):
            x, y = way[i, j][1]
            gain = next(g for a, b, g in steps[i][j] if (a, b) == (x, y))
            sureness = math.exp(min(0.0, forward[i - x][j - y] + gain + backward[i, j] - total))
            beads.append(Bead(i - x, i, j - y, j, sureness))
            row = self._rows[i]
            touches |= (j == row[0] and j > 0) or (j == row[-1] and j < len(self._target.items))
            i, j = i - x, j - y
        return beads[::-1], touches

    def _gain(self, a: int, b: int, c: int, d: int) -> float:
        """What speaks for a bead beside its prior, in nats."""
        if a == b or c == d:
            return -ALONE
        expected = self._source.length(a, b) * self._ratio
        length = self._target.length(c, d)
        odds = math.log((length + SHORT) / (expected + SHORT))
        gain = -1.5 * math.log1p((odds / SPREAD) ** 2 / 2)
        first, other = self._source.items[a], self._target.items[c]
        gain -= 2.0 * (first.lead != other.lead)
        gain -= 1.0 * (self._source.items[b - 1].end != self._target.items[d - 1].end)
        mine, theirs = self._source.keys(a, b), self._target.keys(c, d)
        shared = mine & theirs
        if shared:
            gain += min(MOST_IN_COMMON, sum(self._weights[key] for key in shared))
        lost = sum(not isinstance(key, str) for key in mine ^ theirs)
        if lost:
            gain -= min(MOST_LOST, LOST * lost)
        return gain


_LOG_PRIORS = tuple((kind, math.log(prior)) for kind, prior in PRIORS.items())


def _sum(logs: Sequence[float]) -> float:
    top = max(logs)
    return top + math.log(sum(math.exp(one - top) for one in logs))


def _weights(source: Sequence[Traits], target: Sequence[Traits]) -> dict[object, float]:
    """What a key that both sides share says: the more, the fewer texts hold it."""
    counts: list[Counter[object]] = []
    for side in (source, target):
        count: Counter[object] = Counter()
        for one in side:
            count.update(_keys(one))
        counts.append(count)
    here, there = counts
    texts = max(len(source), len(target))
    return {key: math.log1p(texts / max(here[key], there[key])) for key in here.keys() & there.keys()}


def _keys(one: Traits) -> Iterator[object]:
    yield from one.names
    yield from one.numbers
