"""What became of every finding that a log speaks of, from its events alone."""

from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from reviewer.events import Decision, Event, Kind, Scope, Status
from reviewer.finding import Finding
from reviewer.following import Follower, restored


class Standing(Struct, frozen=True):
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
        places = restored(event, undone) if undone else {}
        for change in event.changes:
            group, follower = found[change.segment], Follower(change.edits)
            for name, standing in group.items():
                span = places.get(name) or follower.after(standing.finding.span)
                group[name] = replace(standing, finding=replace(standing.finding, span=span))
    return {segment: tuple(group.values()) for segment, group in found.items()}


def _decided(decision: Decision, event: Event, before: Standing | None) -> Standing:
    """A finding after an event that names it; one that leaves its status leaves who decided it, too."""
    notes = before.notes if before else ()
    if event.kind is Kind.NOTE:
        notes += (dict(event.detail).get("text", ""),)
    decider = before.event if before and decision.before is decision.after else event
    return Standing(decision.finding, decision.after, decision.scope, decider, notes)
