"""The likeliest way in which a sequence of texts was translated into another, and how sure each step is.

Dynamic programming over beads of none to three texts on either side, as in Gale and Church, “A program for
aligning sentences in bilingual corpora” (Computational Linguistics 19, 1993), with their prior of each kind.
Lengths are compared by their ratio instead of their difference, with heavy tails, since machine
translations leave much out; numbers, names and marks that both sides share, rare ones most, weigh for a bead.
The sureness of a bead is its posterior probability: the share of all ways that go through it (forward and
backward sums), so that it is low wherever another way is about as good.

Ways are sought in a band around the diagonal. Where the likeliest one runs along its edge, as it does past
a chapter that one side lacks, both sides are first aligned by pairs of neighbours, these by pairs of theirs,
and so on; the band then follows the way that the coarser texts went. So the work grows with the number of
texts and not with its square, whatever they say.
"""

import math
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from decimal import Decimal
from itertools import chain
from typing import NamedTuple

from reviewer.alignment.traits import Traits

# How likely a bead of so many source and target texts is.
PRIORS = {
    (1, 1): 0.89,
    (1, 0): 0.005,
    (0, 1): 0.005,
    (2, 1): 0.02,
    (1, 2): 0.02,
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
NARROW, WIDE = 24, 48
"""How many texts beside the way that is expected ways are sought: the first, or the other at its edge."""
_NEVER = -math.inf


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
        lost = [Bead(a, a + 1, 0, 0, 1.0) for a in range(len(source))]
        return lost + [Bead(len(source), len(source), c, c + 1, 1.0) for c in range(len(target))]
    ratio = ratio or ratio_of(source, target)
    beads, touches = _Lattice(source, target, _diagonal(len(source), len(target)), ratio).best()
    if touches:
        way = align(_coarser(source), _coarser(target), ratio)
        for width in (NARROW, WIDE):
            band = _along(way, len(source), len(target), width)
            beads, touches = _Lattice(source, target, band, ratio).best()
            if not touches:
                break
    return beads


def _diagonal(rows: int, full: int) -> list[range]:
    """The places in the target that may be reached after each number of source texts, in a straight band."""
    middles = (round(i * full / rows) for i in range(rows + 1))
    return [range(max(0, middle - NARROW), min(full, middle + NARROW) + 1) for middle in middles]


def _along(way: Sequence[Bead], rows: int, full: int, width: int) -> list[range]:
    """The same, around the way that pairs of neighbours went."""
    low, high = [full] * (rows + 1), [0] * (rows + 1)
    for bead in way:
        for i in range(2 * bead.a, min(rows, 2 * bead.b) + 1):
            low[i] = min(low[i], 2 * bead.c)
            high[i] = max(high[i], 2 * bead.d)
    return [
        range(max(0, least - width), min(full, most + width) + 1)
        for least, most in zip(low, high, strict=True)
    ]


def _coarser(items: Sequence[Traits]) -> list[Traits]:
    """The texts, each joined with its neighbour."""
    pairs = [items[at : at + 2] for at in range(0, len(items), 2)]
    return [
        Traits(
            sum(one.length for one in pair),
            frozenset().union(*(one.numbers for one in pair)),
            frozenset().union(*(one.names for one in pair)),
            pair[0].lead,
            pair[-1].end,
        )
        for pair in pairs
    ]


def ratio_of(source: Sequence[Traits], target: Sequence[Traits]) -> float:
    """How long a translation is, source = 1; the less text there is, the nearer to 1."""
    return (USUAL + sum(one.length for one in target)) / (USUAL + sum(one.length for one in source))


class _Run(NamedTuple):
    """What a bead compares of up to three texts that follow each other; of names, those on both sides."""

    length: int
    names: frozenset[str]
    numbers: frozenset[Decimal]
    lead: str
    end: str


class _Lattice:
    """All ways through a band. A row holds, for each place in the target, numbers."""

    def __init__(
        self, source: Sequence[Traits], target: Sequence[Traits], rows: Sequence[range], ratio: float
    ) -> None:
        self._texts = len(source), len(target)
        self._ratio = ratio
        self._weights = _weights(source, target)
        self._source, self._target = (_runs(side, self._weights.keys()) for side in (source, target))
        self._rows = rows

    def best(self) -> tuple[list[Bead], bool]:
        """The likeliest beads, and whether they run along the edge of what was looked at."""
        gains: list[array[float]] = []  # of each kind of bead that ends at a place; _NEVER where none can
        sums: list[array[float]] = []  # over all ways to a place
        tops: list[array[float]] = []  # over the likeliest one
        kinds: list[bytearray] = []  # its last bead
        for i, row in enumerate(self._rows):
            gains.append(array("d", [_NEVER]) * (len(row) * len(_KINDS)))
            sums.append(array("d", [_NEVER]) * len(row))
            tops.append(array("d", [_NEVER]) * len(row))
            kinds.append(bytearray(len(row)))
            for at, j in enumerate(row):
                if i == j == 0:
                    sums[0][0] = tops[0][0] = 0.0
                    continue
                ways: list[float] = []
                for kind, (x, y, prior) in enumerate(_KINDS):
                    before = self._at(i - x, j - y)
                    if before < 0 or sums[i - x][before] == _NEVER:
                        continue
                    gain = prior + self._gain(i - x, i, j - y, j)
                    gains[i][at * len(_KINDS) + kind] = gain
                    ways.append(sums[i - x][before] + gain)
                    if tops[i - x][before] + gain > tops[i][at]:
                        tops[i][at] = tops[i - x][before] + gain
                        kinds[i][at] = kind
                if ways:
                    sums[i][at] = _sum(ways)
        return self._read(gains, sums, kinds)

    def _at(self, i: int, j: int) -> int:
        """Where in row `i` the place `j` stands; -1 if it does not."""
        if i < 0:
            return -1
        row = self._rows[i]
        return j - row.start if row.start <= j < row.stop else -1

    def _ahead(self, gains: Sequence["array[float]"]) -> list["array[float]"]:
        """The sums over all ways from each place to the end."""
        ahead = [array("d", [_NEVER]) * len(row) for row in self._rows]
        ahead[-1][-1] = 0.0
        for i in range(len(self._rows) - 1, -1, -1):
            for j in reversed(self._rows[i]):
                at = self._at(i, j)
                here = ahead[i][at]
                if here == _NEVER:
                    continue
                for kind, (x, y, _) in enumerate(_KINDS):
                    gain = gains[i][at * len(_KINDS) + kind]
                    if gain != _NEVER:
                        before = self._at(i - x, j - y)
                        known = ahead[i - x][before]
                        ahead[i - x][before] = here + gain if known == _NEVER else _sum((known, here + gain))
        return ahead

    def _read(
        self, gains: Sequence["array[float]"], sums: Sequence["array[float]"], kinds: Sequence[bytearray]
    ) -> tuple[list[Bead], bool]:
        i, j = self._texts
        total = sums[i][-1]
        if total == _NEVER:
            return [], True
        ahead = self._ahead(gains)
        beads: list[Bead] = []
        touches = False
        while i or j:
            at = self._at(i, j)
            kind = kinds[i][at]
            x, y, _ = _KINDS[kind]
            gain = gains[i][at * len(_KINDS) + kind]
            share = sums[i - x][self._at(i - x, j - y)] + gain + ahead[i][at] - total
            beads.append(Bead(i - x, i, j - y, j, math.exp(min(0.0, share))))
            row = self._rows[i]
            touches |= (j == row[0] and j > 0) or (j == row[-1] and j < self._texts[1])
            i, j = i - x, j - y
        return beads[::-1], touches

    def _gain(self, a: int, b: int, c: int, d: int) -> float:
        """What speaks for a bead beside its prior, in nats."""
        if a == b or c == d:
            return -ALONE
        mine, theirs = self._source[b - a][a], self._target[d - c][c]
        odds = math.log((theirs.length + SHORT) / (mine.length * self._ratio + SHORT))
        gain = -2.5 * math.log1p((odds / SPREAD) ** 2 / 3)
        gain -= 2.0 * (mine.lead != theirs.lead)
        gain -= 1.0 * (mine.end != theirs.end)
        shared = 0.0
        if mine.names and theirs.names:
            shared = sum(map(self._weights.__getitem__, mine.names & theirs.names))
        if mine.numbers or theirs.numbers:
            shared += sum(map(self._weights.__getitem__, mine.numbers & theirs.numbers))
            gain -= min(MOST_LOST, LOST * len(mine.numbers ^ theirs.numbers))
        return gain + min(MOST_IN_COMMON, shared)


LONGEST = max(map(max, PRIORS))
_KINDS = tuple((x, y, math.log(prior)) for (x, y), prior in PRIORS.items())


def _sum(logs: Sequence[float]) -> float:
    top = max(logs)
    return top + math.log(sum(math.exp(one - top) for one in logs))


def _runs(items: Sequence[Traits], known: Set[object]) -> list[list[_Run]]:
    """By their number of texts, the runs that begin with each."""
    runs: list[list[_Run]] = [[]]
    for size in range(1, LONGEST + 1):
        runs.append([])
        for at in range(len(items) - size + 1):
            run = items[at : at + size]
            names = frozenset(chain.from_iterable(one.names for one in run)) & known
            numbers = frozenset(chain.from_iterable(one.numbers for one in run))
            length = sum(one.length for one in run)
            runs[size].append(_Run(length, names, numbers, run[0].lead, run[-1].end))
    return runs


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
