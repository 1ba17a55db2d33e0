"""What a review's past still holds: what stands, what undo takes back, and old edits on today's text."""

from collections.abc import Sequence

from msgspec.structs import replace

from reviewer.edits import Patch, inverse, rebase_patch
from reviewer.errors import Overtaken
from reviewer.events import Event, Kind, Scope, Status, effective
from reviewer.finding import Finding
from reviewer.following import Follower

Events = tuple[Event, ...]
Step = tuple[Event, Patch]


def standing_undos(events: Events) -> frozenset[int]:
    """Undos that have not themselves been taken back."""
    gone: set[int] = set()
    standing: set[int] = set()
    for event in reversed(events):
        if event.undoes is not None and event.seq not in gone:
            gone.add(event.undoes)
            standing.add(event.seq)
    return frozenset(standing)


def last_to_undo(events: Events) -> int | None:
    """The `seq` that the next undo takes back."""
    standing = effective(events)
    for event in reversed(events):
        if event.seq in standing and event.kind in (Kind.EDIT, Kind.DECISION):
            return event.seq
    return None


def last_to_redo(events: Events) -> int | None:
    """The `seq` of the undo that the next redo takes back: the newest, unless a step came after it."""
    by_seq = {event.seq: event for event in events}
    undos = standing_undos(events)
    for event in reversed(events):
        if event.kind is Kind.UNDO:
            if event.seq in undos and by_seq[event.undoes or 0].kind is not Kind.UNDO:
                return event.seq
        elif event.kind in (Kind.EDIT, Kind.DECISION):
            return None
    return None


def roots(events: Events) -> dict[int, int]:
    """For each event the one it speaks for: an undo or redo for what it takes or brings back."""
    root: dict[int, int] = {}
    for event in events:
        root[event.seq] = event.seq if event.undoes is None else root[event.undoes]
    return root


def steps(events: Events, seq: int = 0) -> dict[int, list[Step]]:
    """By segment, the edits of events after `seq`, without those that were taken back."""
    found: dict[int, list[Step]] = {}
    root = roots(events)
    for event in events:
        if event.seq > seq:
            for change in event.changes:
                before = found.setdefault(change.segment, [])
                taken = next((i for i, (e, _) in enumerate(before) if root[e.seq] == root[event.seq]), None)
                rest = None if taken is None else _without(before, taken)
                found[change.segment] = [*before, (event, change.edits)] if rest is None else rest
    return found


def _without(steps: Sequence[Step], taken: int) -> list[Step] | None:
    """The steps as if one had never been, or None where a later one reaches into it."""
    over = inverse(steps[taken][1])
    rest = list(steps[:taken])
    for event, edits in steps[taken + 1 :]:
        if any(a.at <= b.end and b.at <= a.end for a in edits for b in over):
            return None  # where they meet, the order of insertions would be a guess
        moved, over_next = rebase_patch(edits, over), rebase_patch(over, edits)
        assert moved is not None, "edits that do not meet can change places"
        assert over_next is not None, "edits that do not meet can change places"
        rest.append((event, moved))
        over = over_next
    return rest


def carried(events: Events, patch: Patch, segment: int, seq: int) -> Patch:
    """A patch on the text of a segment just after an event, on the current text.

    Raises:
        Overtaken: a later step reaches in.
    """
    later = steps(events, seq).get(segment, [])
    for number, (_, edits) in enumerate(later):
        moved = rebase_patch(patch, edits)
        if moved is None:
            raise Overtaken(seq, _first_standing(events, later[number:]))
        patch = moved
    return patch


def _first_standing(events: Events, later: Sequence[Step]) -> int:
    """The first change that stands of these steps; of the first one where all were taken back.

    A step that was taken back is still there where a later one meets it: that one is in the way.
    """
    root, standing = roots(events), effective(events)
    seqs = [root[event.seq] for event, _ in later]
    return next((seq for seq in seqs if seq in standing), seqs[0])


def followed(events: Events, finding: Finding, seq: int) -> Finding:
    """A finding that stood somewhere before an event, on what is there now."""
    for event in events:
        for change in event.changes:
            if event.seq >= seq and change.segment == finding.segment:
                finding = replace(finding, span=Follower(change.edits).after(finding.span))
    return finding


def scope_before(events: Events, finding_id: str, status: Status, seq: int) -> Scope | None:
    """The scope with which a finding came to be ignored, before an event."""
    if status is not Status.IGNORED:
        return None
    for event in reversed(events):
        if event.seq < seq:
            for decision in event.decisions:
                if decision.finding.id == finding_id and decision.after is status:
                    return decision.scope
    return None
