"""What one segment of a review has become: its text, the edits that made it, and where its findings stand."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from reviewer.edits import Patch, Span, apply, compose
from reviewer.events import Decision, Scope, Status
from reviewer.finding import Finding
from reviewer.following import Follower


class Reviewed(Struct, frozen=True):
    """A finding and its standing. `finding.span` lies in the current text; `event` decided it."""

    finding: Finding
    status: Status = Status.OPEN
    event: int = 0
    scope: Scope | None = None


class SegmentState(Struct, frozen=True):
    """What one segment has become: `current == apply(original, edits)`."""

    current: str
    edits: Patch = ()
    version: int = 0
    findings: tuple[Reviewed, ...] = ()
    serial: int = 0


def stepped(
    state: SegmentState, edits: Patch, decided: Mapping[str, Decision], seq: int, places: Mapping[str, Span]
) -> SegmentState:
    """A segment after its part of an event: its edits, and by id the decisions on its findings."""
    current = apply(state.current, edits)
    known = {r.finding.id for r in state.findings}
    before = [*state.findings, *(Reviewed(d.finding, d.before) for i, d in decided.items() if i not in known)]
    follower = Follower(edits)
    findings: list[Reviewed] = []
    for reviewed in before:
        finding = reviewed.finding
        place = places.get(finding.id)
        span = place if place and place.end <= len(current) else follower.after(finding.span)
        decision = decided.get(finding.id)
        moved = replace(reviewed, finding=replace(finding, span=span))
        if decision is not None:
            stands = decision.after is not Status.OPEN or current[span.start : span.end] == finding.was
            status = decision.after if stands else Status.RESOLVED
            moved = Reviewed(moved.finding, status, seq, decision.scope)
        findings.append(moved)
    return SegmentState(
        current=current,
        edits=compose(state.edits, edits) if edits else state.edits,
        version=state.version + bool(edits),
        findings=_sorted(findings),
        serial=max([state.serial, *(int(r.finding.id.rpartition(".")[2]) for r in findings)]),
    )


def _sorted(findings: Iterable[Reviewed]) -> tuple[Reviewed, ...]:
    return tuple(sorted(findings, key=lambda r: (r.finding.span, r.finding.check, r.finding.id)))


def merged(number: int, state: SegmentState, found: Sequence[Finding]) -> SegmentState:
    """A segment after a check found these; see `Review.with_findings`."""
    old = {
        (r.finding.check, r.finding.span, r.finding.was): r for r in state.findings if r.status is Status.OPEN
    }
    settled = [r for r in state.findings if r.status.decided]
    asked = {
        (r.finding.check, r.finding.span, r.finding.was) for r in settled if r.status is not Status.RESOLVED
    }
    serial = state.serial
    kept: list[Reviewed] = list(settled)
    for finding in found:
        key = (finding.check, finding.span, finding.was)
        if key in asked:
            continue
        if key in old:
            kept.append(Reviewed(replace(finding, id=old[key].finding.id)))
        else:
            serial += 1
            kept.append(Reviewed(replace(finding, id=f"{number}.{serial}")))
    return replace(state, findings=_sorted(kept), serial=serial)
