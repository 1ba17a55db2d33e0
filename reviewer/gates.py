"""Which checks have anything to look at in a unit: told for all at once, by the signs that they name."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from reviewer.checks.base import SegmentCheck, Unit

U = TypeVar("U", bound=Unit)

MOST_REMEMBERED = 10_000


class Gates:
    """The checks of a run, by their signs. A set of checks is a number with a bit for each."""

    def __init__(self, checks: Sequence[SegmentCheck]) -> None:
        self._checks = tuple(checks)
        self._always = self._with_source = self._timed = 0
        self._by_word: dict[str, int] = {}
        self._gap_judges: list[tuple[int, SegmentCheck]] = []
        for number, check in enumerate(self._checks):
            bit = 1 << number
            if check.bilingual or check.timed:
                if check.bilingual:
                    self._with_source |= bit
                else:
                    self._timed |= bit
                continue
            if check.signs is None:
                self._always |= bit
                continue
            for word in check.signs.words():
                self._by_word[word] = self._by_word.get(word, 0) | bit
            if check.signs.gap is not None:
                self._gap_judges.append((bit, check))
        self._words = frozenset(self._by_word)
        self._by_gap: dict[str, int] = {}
        self._sets: dict[int, tuple[int, ...]] = {}

    def open_to(self, unit: Unit) -> tuple[SegmentCheck, ...]:
        """The checks that may find something in a unit, in their order."""
        return tuple(self._checks[number] for number in self._open_to(unit))

    def shared_out(self, units: Sequence[U]) -> Iterator[tuple[SegmentCheck, list[U]]]:
        """Each check, in their order, with those of the units in which it may find something."""
        shares: list[list[U]] = [[] for _ in self._checks]
        for unit in units:
            for number in self._open_to(unit):
                shares[number].append(unit)
        return zip(self._checks, shares, strict=True)

    def _open_to(self, unit: Unit) -> tuple[int, ...]:
        opened = self._always | self._with_source if unit.source else self._always
        if unit.seconds is not None:
            opened |= self._timed
        for word in self._words & unit.vocabulary:
            opened |= self._by_word[word]
        if self._gap_judges:
            known = self._by_gap
            for gap in unit.gaps:
                judged = known.get(gap)
                opened |= self._judged(gap) if judged is None else judged
        numbers = self._sets.get(opened)
        return self._numbers(opened) if numbers is None else numbers

    def _judged(self, gap: str) -> int:
        if len(self._by_gap) >= MOST_REMEMBERED:
            self._by_gap.clear()
        judged = 0
        for bit, check in self._gap_judges:
            if check.signs and check.signs.gap and check.signs.gap(gap):
                judged |= bit
        self._by_gap[gap] = judged
        return judged

    def _numbers(self, opened: int) -> tuple[int, ...]:
        if len(self._sets) >= MOST_REMEMBERED:
            self._sets.clear()
        numbers = tuple(number for number in range(len(self._checks)) if opened >> number & 1)
        self._sets[opened] = numbers
        return numbers
