"""What the window needs to know of many segments at once, remembered for those in which nothing happened.

A review keeps its segments in chunks, and a step replaces only the chunks that it touches. So what is read
off a chunk holds for as long as the chunk is the same object, and a letter in a long text costs one chunk.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain

from reviewer.events import Status
from reviewer.finding import Finding, Reason, Severity, grouped
from reviewer.review import Review
from reviewer.rows import CHUNK
from reviewer.states import Reviewed, SegmentState
from ui import wording
from ui.languages import current, forgets

Alike = tuple[str, str, tuple[str, ...]]
Chunk = tuple[SegmentState, ...]


def alike_key(finding: Finding) -> Alike:
    """What findings share that are alike."""
    return finding.check, finding.was, finding.suggestions


@dataclass(frozen=True, slots=True)
class Digest:
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

    def told(self) -> list[str]:
        """For each finding all that is said of it, case folded, to search in; made when first asked for."""
        if not self._told:
            self._told.extend(
                "\n".join(map(_told, (r.finding, *self.beneath.get(r.finding.id, ())))) for r in self.reviewed
            )
        return self._told

    @property
    def silent(self) -> bool:
        """Whether nobody asked yet what is said of its findings."""
        return bool(self.reviewed) and not self._told

    @classmethod
    def of(cls, chunk: Chunk) -> "Digest":
        still = [[r.finding for r in state.findings if r.status is Status.OPEN] for state in chunk]
        beneath = {id_: others for findings in still for id_, others in grouped(findings).items()}
        hidden = {finding.id for others in beneath.values() for finding in others}
        reviewed = tuple(r for state in chunk for r in state.findings if r.finding.id not in hidden)
        worst: dict[int, Severity] = {}
        for number, state in enumerate(chunk):
            for r in state.findings:
                if r.status is Status.OPEN:
                    known = worst.get(number)
                    if known is None or r.finding.severity.rank < known.rank:
                        worst[number] = r.finding.severity
        return cls(
            chunk=chunk,
            reviewed=reviewed,
            beneath=beneath,
            open_counts=Counter(r.finding.severity for r in reviewed if r.status is Status.OPEN),
            alike=Counter(map(alike_key, chain.from_iterable(still))),
            gravest=worst,
        )


class Digests:
    """The digests of a review's chunks."""

    def __init__(self) -> None:
        self._digests: list[Digest] = []
        self._rows: list[tuple[Digest, list[Reviewed], list[str]]] = []
        self._passing: tuple[Callable[[Reviewed], bool] | None, str] = (None, "")

    def read(self, review: Review) -> bool:
        """Bring them up to date; whether other findings wait than before."""
        old = self._digests
        self._digests = [
            old[n] if n < len(old) and old[n].chunk is chunk else Digest.of(chunk)
            for n, chunk in enumerate(review.states.chunks)
        ]
        return any(
            now is not before and now.beneath != before.beneath
            for now, before in zip(self._digests, old, strict=False)
        )

    def tell_next(self) -> bool:
        """Make ready what is said in one more chunk, for a search to come; whether there was one."""
        digest = next((digest for digest in self._digests if digest.silent), None)
        if digest is not None:
            digest.told()
        return digest is not None

    def rows(self, lets: Callable[[Reviewed], bool] | None, text: str) -> tuple[list[Reviewed], list[str]]:
        """The findings that have a case-folded text and pass, in the order of the text, and their ids."""
        old = self._rows if (lets, text) == self._passing else []
        self._passing = lets, text
        self._rows = [
            old[n] if n < len(old) and old[n][0] is digest else _rows(digest, lets, text)
            for n, digest in enumerate(self._digests)
        ]
        return (
            list(chain.from_iterable(rows for _, rows, _ in self._rows)),
            list(chain.from_iterable(ids for _, _, ids in self._rows)),
        )

    @property
    def total(self) -> int:
        return sum(len(digest.reviewed) for digest in self._digests)

    @property
    def open_counts(self) -> Counter[Severity]:
        return sum((digest.open_counts for digest in self._digests), Counter())

    def alike(self, finding: Finding) -> int:
        """How many open findings are like this one."""
        key = alike_key(finding)
        return sum(digest.alike[key] for digest in self._digests)

    def beneath(self, finding: Finding) -> tuple[Finding, ...]:
        """The open findings that overlap with this one and wait for it to be decided."""
        chunk = finding.segment // CHUNK
        return self._digests[chunk].beneath.get(finding.id, ()) if chunk < len(self._digests) else ()

    @property
    def reviewed(self) -> Iterator[Reviewed]:
        """All findings, but those that wait for another."""
        return chain.from_iterable(digest.reviewed for digest in self._digests)

    @property
    def gravest(self) -> list[dict[int, Severity]]:
        """For each chunk, by place in it, segments with open findings and the gravest severity in each."""
        return [digest.gravest for digest in self._digests]


def _rows(
    digest: Digest, lets: Callable[[Reviewed], bool] | None, text: str
) -> tuple[Digest, list[Reviewed], list[str]]:
    rows = list(digest.reviewed)
    if text:
        rows = [r for r, told in zip(rows, digest.told(), strict=True) if text in told]
    if lets is not None:
        rows = [r for r in rows if lets(r)]
    return digest, rows, [r.finding.id for r in rows]


def _told(finding: Finding) -> str:
    parts = (finding.was, *finding.suggestions, *_said(finding.check, finding.reason, finding.category))
    return "\n".join(parts).casefold()


@lru_cache(4096)
def _said(check: str, why: Reason, category: str) -> tuple[str, str, str]:
    """Much the same is said of many findings."""
    return wording.worded(check, why, wording.words(current())), check, wording.category(category)


forgets.append(_said.cache_clear)
