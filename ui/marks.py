"""What is marked in each pane: findings that are open, changes that were made, and the one in focus."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from msgspec import Struct

from reviewer.document import OBJECT, Atom
from reviewer.edits import Patch, Span, inverse, rebase
from reviewer.events import Status
from reviewer.finding import Severity
from reviewer.states import Reviewed, SegmentState


class Side(StrEnum):
    """Which text a pane shows."""

    ORIGINAL = "original"
    CLEANED = "cleaned"


class Kind(StrEnum):
    """How a mark looks."""

    CHIP = "chip"  # a placeholder that has a text of its own
    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"
    INSERTED = "inserted"
    DELETED = "deleted"
    FOCUS = "focus"


class Mark(Struct, frozen=True):
    """A range of a segment's text, as its pane shows it, and how it is marked."""

    span: Span
    kind: Kind


def marks(state: SegmentState, side: Side, focus: str | None) -> list[Mark]:
    """The marks of a segment, those that lie under others first."""
    back = inverse(state.edits)
    changes, kind = (back, Kind.INSERTED) if side is Side.CLEANED else (state.edits, Kind.DELETED)
    out = [Mark(edit.span, kind) for edit in changes]
    focused: list[Mark] = []
    for reviewed in state.findings:
        finding = reviewed.finding
        shown = reviewed.status is Status.OPEN
        if not shown and finding.id != focus:
            continue
        span = finding.span if side is Side.CLEANED else in_original(finding.span, state.edits, back)
        if shown:
            out.append(Mark(span, Kind(finding.severity.value)))
        if finding.id == focus:
            focused.append(Mark(span, Kind.FOCUS))
    return out + focused


def chips(placeholders: Iterable[Atom], text: str) -> Iterator[Mark]:
    """The marks of placeholders that have a text of their own."""
    for atom in placeholders:
        own = text[atom.span.start : atom.span.end]
        if own != OBJECT and not own.isspace():
            yield Mark(atom.span, Kind.CHIP)


def in_original(span: Span, edits: Patch, back: Patch) -> Span:
    """Where a range of the current text stood in the original: what it replaced, where it was changed."""
    place = rebase(span, back)
    if place is not None:
        return place
    pairs = zip(edits, back, strict=True)
    touched = [(then, now) for then, now in pairs if now.at < span.end and span.start < now.end]
    if not touched:
        return Span(0, 0)
    (first, first_now), (last, last_now) = touched[0], touched[-1]
    before, after = max(0, first_now.at - span.start), max(0, span.end - last_now.end)
    return Span(max(0, first.at - before), last.end + after)


def finding_at(state: SegmentState, side: Side, offset: int) -> Reviewed | None:
    """What was found at a place of the text that a pane shows: what is open first, and the strongest."""
    back = inverse(state.edits)

    def holds(span: Span) -> bool:
        shown = span if side is Side.CLEANED else in_original(span, state.edits, back)
        return shown.start <= offset < shown.end

    there = [reviewed for reviewed in state.findings if holds(reviewed.finding.span)]
    return min(there, key=lambda r: (r.status is not Status.OPEN, r.finding.rank()), default=None)


def gravest(state: SegmentState) -> Severity | None:
    """The gravest severity among a segment's open findings."""
    still = [r.finding.severity for r in state.findings if r.status is Status.OPEN]
    return min(still, key=lambda s: s.rank, default=None)
