"""What the window needs to know of many segments at once, remembered for those in which nothing happened.

A review keeps its segments in chunks, and a step replaces only the chunks that it touches. So what is read
off a chunk holds for as long as the chunk is the same object, and a letter in a long text costs one chunk.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, zip_longest
from typing import Any, NamedTuple

from msgspec import Struct, field

from reviewer.events import Status
from reviewer.finding import Finding, Reason, Severity, grouped
from reviewer.review import Review
from reviewer.rows import CHUNK
from reviewer.states import Reviewed, SegmentState
from ui import wording
from ui.languages import current, forgets

Alike = tuple[str, str, tuple[str, ...]]
Chunk = tuple[SegmentState, ...]
Lets = Callable[[Reviewed], bool]
SortKey = Callable[[Finding], Any]
"""What findings are sorted by; those that share it follow the text."""


class Heap(NamedTuple):
    """Findings that share what they are sorted by, as they follow in the text, and their ids."""

    rows: Sequence[Reviewed]
    ids: Sequence[str]

    @classmethod
    def of(cls, rows: Sequence[Reviewed]) -> "Heap":
        return cls(rows, [reviewed.finding.id for reviewed in rows])


NOTHING = Heap((), ())


Heaps = Mapping[Any, Heap]


def alike_key(finding: Finding) -> Alike:
    """What findings share that are alike."""
    return finding.check, finding.was, finding.suggestions


class Digest(Struct, frozen=True):
    """What is read off a chunk: its findings, and of the open ones how many there are and how grave.

    Of open findings that overlap only the strongest is counted and shown, until it is decided; `beneath` has
    the others by its id.
    """

    chunk: Chunk
    reviewed: tuple[Reviewed, ...]
    beneath: dict[str, tuple[Finding, ...]]
    open_counts: Counter[Severity]
    alike: Counter[Alike]
    gravest: dict[int, Severity]
    """By place in the chunk, segments with open findings."""
    _told: list[str] = field(default_factory=list)
    _distinct: dict[str, str] = field(default_factory=dict)
    """What is said of some finding, once: the same words are found at many places."""
    _heaps: dict[SortKey | None, Heaps] = field(default_factory=dict)

    def told(self) -> list[str]:
        """For each finding all that is said of it, case folded, to search in; made when first asked for."""
        if not self._told:
            for r in self.reviewed:
                told = "\n".join(map(_told, (r.finding, *self.beneath.get(r.finding.id, ()))))
                self._told.append(self._distinct.setdefault(told, told))
        return self._told

    def heaps(self, key: SortKey | None) -> Heaps:
        """All its findings by what they are sorted by, or as they stand; made when first asked for."""
        if key not in self._heaps:
            self._heaps[key] = _heaps(self.reviewed, key)
        return self._heaps[key]

    def passing(self, lets: Lets | None, text: str, key: SortKey | None) -> Heaps:
        """Its findings that have a case-folded text and pass, by what they are sorted by."""
        if lets is None and not text:
            return self.heaps(key)
        rows: Sequence[Reviewed] = self.reviewed
        if text:
            told = self.told()
            having = {one for one in self._distinct if text in one}
            rows = [r for r, one in zip(rows, told, strict=True) if one in having] if having else ()
        if lets is not None:
            rows = [r for r in rows if lets(r)]
        return _heaps(rows, key)

    def prepare(self, keys: Sequence[SortKey]) -> bool:
        """Make ready what a search and these ways to sort would wait for; whether it was not yet."""
        done = not self.reviewed or (bool(self._told) and self._heaps.keys() >= {*keys})
        if not done:
            self.told()
            for key in keys:
                self.heaps(key)
        return not done

    @classmethod
    def of(cls, chunk: Chunk) -> "Digest":
        found = [(number, state) for number, state in enumerate(chunk) if state.findings]
        still = [[r.finding for r in state.findings if r.status is Status.OPEN] for _, state in found]
        beneath = {id_: others for findings in still for id_, others in grouped(findings).items()}
        hidden = {finding.id for others in beneath.values() for finding in others}
        reviewed = tuple(r for _, state in found for r in state.findings if r.finding.id not in hidden)
        shown = [r.finding for r in reviewed if r.status is Status.OPEN]
        worst: dict[int, Severity] = {}
        for number, state in found:
            for r in state.findings:
                if r.status is Status.OPEN:
                    known = worst.get(number)
                    if known is None or r.finding.severity.rank < known.rank:
                        worst[number] = r.finding.severity
        return cls(
            chunk=chunk,
            reviewed=reviewed,
            beneath=beneath,
            open_counts=Counter(finding.severity for finding in shown),
            alike=Counter(map(alike_key, shown)),
            gravest=worst,
        )


class Digests:
    """The digests of a review's chunks."""

    def __init__(self) -> None:
        self._digests: list[Digest] = []
        self._alike: Counter[Alike] = Counter()
        self._passing: list[tuple[Digest, Heaps]] = []
        self._given: tuple[list[Reviewed], list[str]] = [], []  # the rows that were asked for last
        self._wanted: tuple[Lets | None, str, SortKey | None] = None, "", None

    def read(self, review: Review) -> bool:
        """Bring them up to date; whether other findings wait than before."""
        old, regrouped = self._digests, False
        self._digests = []
        for before, chunk in zip_longest(old, review.states.chunks):
            if before is not None and before.chunk is chunk:
                self._digests.append(before)
                continue
            if before is not None:
                self._alike.subtract(before.alike)
            if chunk is not None:
                now = Digest.of(chunk)
                self._alike.update(now.alike)
                self._digests.append(now)
                regrouped |= before is not None and now.beneath != before.beneath
        return regrouped

    def prepare_next(self, keys: Sequence[SortKey]) -> bool:
        """Make one more chunk ready to be searched and sorted; whether there was one."""
        return any(digest.prepare(keys) for digest in self._digests)

    def rows(
        self, lets: Lets | None, text: str, key: SortKey | None = None
    ) -> tuple[list[Reviewed], list[str]]:
        """The findings that have a case-folded text and pass, and their ids; sorted, if there is a key.

        There are few things to sort by and many findings: each chunk has them in heaps, which are sorted.
        """
        old = self._passing if (lets, text, key) == self._wanted else []
        self._wanted = lets, text, key
        self._passing = [
            old[n] if n < len(old) and old[n][0] is digest else (digest, digest.passing(lets, text, key))
            for n, digest in enumerate(self._digests)
        ]
        if key is None and old and len(old) == len(self._passing):
            self._given = self._patched(old)
            return self._given
        heaps: defaultdict[Any, list[Heap]] = defaultdict(list)
        for _, of_chunk in self._passing:
            for value, heap in of_chunk.items():
                heaps[value].append(heap)
        ordered = [heap for value in sorted(heaps) for heap in heaps[value]]
        self._given = (
            list(chain.from_iterable(heap.rows for heap in ordered)),
            list(chain.from_iterable(heap.ids for heap in ordered)),
        )
        return self._given

    def _patched(self, old: Sequence[tuple[Digest, Heaps]]) -> tuple[list[Reviewed], list[str]]:
        """The rows as they follow the text, where only those of some chunks are not what they were."""
        rows, ids, at = [*self._given[0]], [*self._given[1]], 0
        for (_, before), (_, now) in zip(old, self._passing, strict=True):
            gone, fresh = before.get(None, NOTHING), now.get(None, NOTHING)
            if now is not before:
                rows[at : at + len(gone.rows)] = fresh.rows
                ids[at : at + len(gone.ids)] = fresh.ids
            at += len(fresh.rows)
        return rows, ids

    @property
    def total(self) -> int:
        return sum(len(digest.reviewed) for digest in self._digests)

    @property
    def open_counts(self) -> Counter[Severity]:
        return sum((digest.open_counts for digest in self._digests), Counter())

    def alike(self, finding: Finding) -> int:
        """How many open findings are like this one, but those that wait for another."""
        return self._alike[alike_key(finding)]

    def beneath(self, finding: Finding) -> tuple[Finding, ...]:
        """The open findings that overlap with this one and wait for it to be decided."""
        chunk = finding.segment // CHUNK
        return self._digests[chunk].beneath.get(finding.id, ()) if chunk < len(self._digests) else ()

    def waits(self, finding: Finding) -> bool:
        """Whether an open finding overlaps with a stronger one, and waits for that to be decided."""
        waiting = self._digests[finding.segment // CHUNK].beneath.values()
        return any(other.id == finding.id for others in waiting for other in others)

    @property
    def reviewed(self) -> Iterator[Reviewed]:
        """All findings, but those that wait for another."""
        return chain.from_iterable(digest.reviewed for digest in self._digests)

    @property
    def gravest(self) -> list[dict[int, Severity]]:
        """For each chunk, by place in it, segments with open findings and the gravest severity in each."""
        return [digest.gravest for digest in self._digests]


def _heaps(rows: Sequence[Reviewed], key: SortKey | None) -> Heaps:
    if key is None:
        return {None: Heap.of(rows)}
    heaps: defaultdict[Any, list[Reviewed]] = defaultdict(list)
    for reviewed in rows:
        heaps[key(reviewed.finding)].append(reviewed)
    return {value: Heap.of(heap) for value, heap in heaps.items()}


def _told(finding: Finding) -> str:
    parts = (finding.was, *finding.suggestions, *_said(finding.check, finding.reason, finding.category))
    return "\n".join(parts).casefold()


@lru_cache(4096)
def _said(check: str, why: Reason, category: str) -> tuple[str, str, str]:
    """Much the same is said of many findings."""
    return wording.worded(check, why, wording.words(current())), check, wording.category(category)


forgets.append(_said.cache_clear)
