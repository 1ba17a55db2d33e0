"""Which part of a review is checked when: at once what was just edited, all of it in slices."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import TypeVar, overload

from msgspec.structs import replace

from reviewer.checks.base import DocumentCheck
from reviewer.document import Document
from reviewer.engine import PlacedUnit, Profile, check_units, units
from reviewer.errors import Cancelled
from reviewer.events import Status
from reviewer.finding import Finding, Place
from reviewer.review import Review
from reviewer.rows import Rows
from reviewer.states import SegmentState

SLICE = 16_000
"""Code points of the first slice, a few milliseconds of all checks, so that its findings show at once."""
LARGEST_SLICE = 256_000
"""Each slice is twice the one before, up to this: the window follows every slice, which costs it time."""

STANDING = (Status.OPEN, Status.REJECTED, Status.IGNORED)
"""How findings stand that a check would find again."""

T = TypeVar("T")
Heard = Callable[[Iterable[Finding], Review], list[Finding]]
"""Of what checks found, what the user has not ignored."""


def single(profile: Profile) -> Profile:
    """The profile's checks that look at each unit alone."""
    return replace(profile, checks=tuple(c for c in profile.checks if not isinstance(c, DocumentCheck)))


def comparing(profile: Profile) -> Profile:
    """The profile's checks that compare units."""
    return replace(profile, checks=tuple(c for c in profile.checks if isinstance(c, DocumentCheck)))


def check_around(review: Review, profile: Profile, edited: Iterable[int]) -> tuple[list[Finding], set[int]]:
    """What checks find in the units of some segments, one unit at a time, and all segments of those units."""
    found: list[Finding] = []
    covered: set[int] = set()
    for number in sorted(edited):
        if number in covered:
            continue
        first, last = _run(review.document, review.states, number)
        part = replace(review.document, segments=review.document.segments[first : last + 1], slots=())
        texts = [review.states[n].current for n in range(first, last + 1)]
        alone = check_units(list(units(part, texts, profile.language)), profile)
        found += [moved(finding, first) for finding in alone]
        covered.update(range(first, last + 1))
    return found, covered


def took_in(
    review: Review,
    findings: Iterable[Finding],
    segments: Collection[int],
    looked: Profile,
    profile: Profile,
    heard: Heard,
) -> Review:
    """The review after the checks of `looked` saw these segments, without what was ignored.

    What the profile's other checks had found there stands until they look again.
    """
    saw = {check.id for check in looked.checks}
    others = {check.id for check in profile.checks} - saw
    kept = heard([f for f in findings if f.segment in segments], review)
    if others:
        kept += [
            r.finding
            for n in segments
            for r in review.states[n].findings
            if r.status is Status.OPEN and r.finding.check in others
        ]
    return review.with_findings(kept, segments)


def moved(finding: Finding, by: int) -> Finding:
    """The finding of a part of the document, in the whole."""
    if not by:
        return finding
    related = tuple(Place(p.segment + by, p.span) for p in finding.related)
    return replace(finding, segment=finding.segment + by, related=related)


def _run(document: Document, states: Rows[SegmentState], number: int) -> tuple[int, int]:
    """First and last of the segments that share a unit with this one."""
    first = last = number
    while first and _runs_on(document, states, first - 1):
        first -= 1
    while last + 1 < len(states) and _runs_on(document, states, last):
        last += 1
    return first, last


def _runs_on(document: Document, states: Rows[SegmentState], number: int) -> bool:
    return document.segments[number].flow and not states[number].current.endswith(("\n", "\r"))


def check_alone(
    document: Document,
    texts: Sequence[str],
    profile: Profile,
    cancelled: Callable[[], bool],
    partly: Callable[[object], None],
) -> None:
    """Look at each unit alone; slice by slice `(findings, segments, code points done)` is reported."""
    done = 0
    for part in _slices(asking(units(document, texts, profile.language), cancelled)):
        fresh = list(check_units(part, profile, cancelled))
        done += sum(len(unit.text) for unit in part)
        partly((fresh, {piece.segment for unit in part for piece in unit.pieces}, done))


def check_compared(
    review: Review, profile: Profile, cancelled: Callable[[], bool]
) -> tuple[list[Finding], set[int]]:
    """What the checks find that compare units, and the segments in which that is not what stood there.

    Raises:
        Cancelled: the caller's `cancelled` said so.
    """
    if not profile.checks:
        return [], set()
    everything = Watched(asking(units(review.document, review.texts, profile.language), cancelled), cancelled)
    found = list(check_units(everything, profile, cancelled))
    return found, _differing(found, review, {check.id for check in profile.checks}, cancelled)


def _differing(
    found: Iterable[Finding], review: Review, checks: Collection[str], cancelled: Callable[[], bool]
) -> set[int]:
    fresh: dict[int, set[Finding]] = {}
    for finding in found:
        fresh.setdefault(finding.segment, set()).add(finding)
    nothing: set[Finding] = set()
    return {
        number
        for number, state in enumerate(asking(review.states, cancelled))
        if fresh.get(number, nothing)
        != {
            replace(r.finding, id="")
            for r in state.findings
            if r.finding.check in checks and r.status in STANDING
        }
    }


def asking(items: Iterable[T], cancelled: Callable[[], bool]) -> Iterator[T]:
    """The items; at each it is asked whether to go on.

    Raises:
        Cancelled: not to.
    """
    for item in items:
        if cancelled():
            raise Cancelled
        yield item


class Watched(Sequence[PlacedUnit]):
    """Units that ask whether to go on whenever a check walks through them."""

    def __init__(self, all_units: Iterable[PlacedUnit], cancelled: Callable[[], bool]) -> None:
        self._units = tuple(all_units)
        self._cancelled = cancelled

    def __len__(self) -> int:
        return len(self._units)

    @overload
    def __getitem__(self, at: int) -> PlacedUnit: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[PlacedUnit]: ...
    def __getitem__(self, at: int | slice) -> PlacedUnit | Sequence[PlacedUnit]:
        return self._units[at]

    def __iter__(self) -> Iterator[PlacedUnit]:
        return asking(self._units, self._cancelled)


def _slices(everything: Iterable[PlacedUnit]) -> Iterator[Sequence[PlacedUnit]]:
    """Units in slices, each made when it is due; a segment's units stay together."""
    part: list[PlacedUnit] = []
    size, limit = 0, SLICE
    for unit in everything:
        if size >= limit and unit.pieces[0].segment != part[-1].pieces[-1].segment:
            yield part
            part, size, limit = [], 0, min(2 * limit, LARGEST_SLICE)
        part.append(unit)
        size += len(unit.text)
    if part:
        yield part
