"""What became of every finding that a log speaks of, from its events alone."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from reviewer.edits import Patch, Span, inverse, rebase
from reviewer.events import Decision, Event, Kind, Scope, Status
from reviewer.finding import Finding


@dataclass(frozen=True, slots=True)
class Standing:
    """A finding and how it stands; its span lies in the current text. `event` decided it."""

    finding: Finding
    status: Status
    scope: Scope | None
    event: Event
    notes: tuple[str, ...] = ()


def followed(events: Iterable[Event]) -> dict[int, tuple[Standing, ...]]:
    """By segment, the findings that some event names, each followed through all later edits."""
    found: dict[int, dict[str, Standing]] = defaultdict(dict)
    by_seq: dict[int, Event] = {}
    for event in events:
        by_seq[event.seq] = event
        for decision in event.decisions:
            group = found[decision.finding.segment]
            group[decision.finding.id] = _decided(decision, event, group.get(decision.finding.id))
        undone = by_seq.get(event.undoes or 0)
        restored = _restored(event, undone) if undone else {}
        for change in event.changes:
            group = found[change.segment]
            for name, standing in group.items():
                span = restored.get(name) or _carried(standing.finding.span, change.edits)
                group[name] = replace(standing, finding=replace(standing.finding, span=span))
    return {segment: tuple(group.values()) for segment, group in found.items()}


def _decided(decision: Decision, event: Event, before: Standing | None) -> Standing:
    """A finding after an event that names it; one that leaves its status leaves who decided it, too."""
    notes = before.notes if before else ()
    if event.kind is Kind.NOTE:
        notes += (dict(event.detail).get("text", ""),)
    decider = before.event if before and decision.before is decision.after else event
    return Standing(decision.finding, decision.after, decision.scope, decider, notes)


def _carried(span: Span, edits: Patch) -> Span:
    """Where a span stands after the edits: on what replaced it, or moved along."""
    for edit, back in zip(edits, inverse(edits), strict=True):
        if edit.span == span or rebase(span, (edit,)) is None:
            return back.span
    return rebase(span, edits) or span


def _restored(undo: Event, undone: Event) -> dict[str, Span]:
    """Where an undo puts findings back whose text it restores: as they stood in the edit that is undone."""
    patches = {change.segment: change.edits for change in undone.changes}
    returns = {change.segment: inverse(change.edits) for change in undo.changes}
    places: dict[str, Span] = {}
    for decision in undone.decisions:
        span, segment = decision.finding.span, decision.finding.segment
        for done, back in zip(patches.get(segment, ()), returns.get(segment, ()), strict=False):
            if done.at <= span.end and span.start <= done.end:
                start = back.at + span.start - done.at
                if start >= 0:
                    places[decision.finding.id] = Span(start, start + span.size)
                break
    return places
