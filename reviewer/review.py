"""A review: a document, what its segments have become, and the findings with their standing.

A Review is a value. Every step returns a new one and the event that made it; events are only appended.
Both the command line and the window hold this object and make the same calls.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from reviewer.document import Document, around
from reviewer.edits import (
    Edit,
    Patch,
    Span,
    Tags,
    apply,
    compose_tagged,
    inverse,
)
from reviewer.errors import Refused
from reviewer.events import Change, Decision, Event, Kind, Scope, Status, effective
from reviewer.finding import Finding, resolve
from reviewer.following import Follower, restored
from reviewer.history import (
    carried,
    followed,
    last_to_redo,
    last_to_undo,
    roots,
    scope_before,
    standing_undos,
    steps,
)
from reviewer.rows import Rows
from reviewer.states import Reviewed, SegmentState, merged, stepped


class NetChange(NamedTuple):
    """A difference between a segment's original and current text, and the events that made it."""

    segment: int
    edit: Edit
    events: tuple[Event, ...]


def now() -> str:
    """The time of an event."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Review(Struct, frozen=True):
    """A document under review."""

    document: Document
    states: Rows[SegmentState]
    events: tuple[Event, ...] = ()

    @classmethod
    def of(cls, document: Document) -> "Review":
        """A review in which nothing has happened."""
        return cls(document, Rows(SegmentState(s.original) for s in document.segments))

    # What it says.

    @property
    def texts(self) -> list[str]:
        """The current text of every segment."""
        return [state.current for state in self.states]

    @property
    def edits(self) -> Mapping[int, Patch]:
        """Net edits by number of the segment, for those that changed."""
        return {n: state.edits for n, state in enumerate(self.states) if state.edits}

    def reviewed(self) -> Iterator[Reviewed]:
        """All findings in document order, decided ones too."""
        for state in self.states:
            yield from state.findings

    def find(self, finding_id: str) -> Reviewed:
        """The finding of that id.

        Raises:
            KeyError: there is none.
        """
        number = int(finding_id.partition(".")[0])
        for reviewed in self.states[number].findings:
            if reviewed.finding.id == finding_id:
                return reviewed
        raise KeyError(finding_id)

    def open_findings(self) -> list[Finding]:
        return [r.finding for r in self.reviewed() if r.status is Status.OPEN]

    def alike(self, finding: Finding) -> list[Finding]:
        """Open findings of the same check with the same text and suggestions, `finding` among them."""
        return [
            f
            for f in self.open_findings()
            if (f.check, f.was, f.suggestions) == (finding.check, finding.was, finding.suggestions)
        ]

    def net_changes(self) -> list[NetChange]:
        """Every difference from the original, in document order, with the events that made it."""
        standing = effective(self.events)
        by_seq = {event.seq: event for event in self.events}
        root = roots(self.events)
        out: list[NetChange] = []
        for segment, taken in sorted(steps(self.events).items()):
            patch: list[tuple[Edit, Tags]] = []
            for event, edits in taken:
                patch = compose_tagged(patch, [(e, frozenset((root[event.seq],))) for e in edits])
            for edit, tags in patch:
                out.append(NetChange(segment, edit, tuple(by_seq[s] for s in sorted(tags & standing))))
        return out

    # What checks say.

    def with_findings(self, findings: Iterable[Finding], segments: Iterable[int] | None = None) -> "Review":
        """The review after a check of these segments (of all, if None).

        A finding that was there keeps its id and standing; an open one that is found no more is gone; one
        that comes to stand where a decided one of the same check stands is not asked again.
        """
        fresh: dict[int, list[Finding]] = {}
        for finding in findings:
            fresh.setdefault(finding.segment, []).append(finding)
        states = self.states
        for number in range(len(states)) if segments is None else segments:
            state = states[number]
            found = fresh.get(number, [])
            if not found and not any(r.status is Status.OPEN for r in state.findings):
                continue
            states = states.put(number, merged(number, state, found))
        return replace(self, states=states)

    # What people do. Every method returns the new review and the event, and refuses by `Refused`.

    def accept(
        self, finding_ids: Sequence[str], by: str, choice: int | str = 0, time: str | None = None
    ) -> "tuple[Review, Event]":
        """Put a suggestion, by its number, or own wording in the place of one or more open findings.

        Of findings that overlap, the strongest is accepted and the others are resolved by its edit.
        """
        findings = resolve([self._open(i) for i in finding_ids])
        changes: dict[int, list[Edit]] = {}
        decisions: list[Decision] = []
        for finding in findings:
            if isinstance(choice, str):
                wording = choice
            elif choice < len(finding.suggestions):
                wording = finding.suggestions[choice]
            else:
                raise Refused(f"“{finding.was}” has no suggestion {choice + 1}")
            own = wording not in finding.suggestions
            changes.setdefault(finding.segment, []).append(Edit(finding.span.start, finding.was, wording))
            decisions.append(Decision(finding, Status.OPEN, Status.OWN_WORDING if own else Status.ACCEPTED))
        event = self._event(Kind.EDIT, by, time, _changes(changes), tuple(decisions))
        return self.after(event), event

    def type(self, edits: Mapping[int, Patch], by: str, time: str | None = None) -> "tuple[Review, Event]":
        """Edits by hand, by number of the segment, each patch in the segment's current text."""
        event = self._event(Kind.EDIT, by, time, _changes(edits))
        return self.after(event), event

    def decide(
        self,
        finding_ids: Sequence[str],
        status: Status,
        by: str,
        scope: Scope | None = None,
        time: str | None = None,
    ) -> "tuple[Review, Event]":
        """Reject, ignore (with a scope) or reopen findings; the text stays as it is."""
        decisions = tuple(
            Decision(r.finding, r.status, status, scope) for r in (self.find(i) for i in finding_ids)
        )
        for decision in decisions:
            if decision.before in (Status.ACCEPTED, Status.OWN_WORDING, Status.RESOLVED):
                raise Refused(f"“{decision.finding.was}” has been changed; undo that change first")
        event = self._event(Kind.DECISION, by, time, (), decisions)
        return self.after(event), event

    def note(self, finding_id: str, text: str, by: str, time: str | None = None) -> "tuple[Review, Event]":
        """A remark on a finding, kept in the log."""
        reviewed = self.find(finding_id)
        decision = Decision(reviewed.finding, reviewed.status, reviewed.status, reviewed.scope)
        event = self._event(Kind.NOTE, by, time, (), (decision,), detail=(("text", text),))
        return self.after(event), event

    def note_on(self, finding_id: str) -> str:
        """The last remark on a finding; "" for none."""
        for event in reversed(self.events):
            if event.kind is Kind.NOTE and event.decisions[0].finding.id == finding_id:
                return dict(event.detail)["text"]
        return ""

    def revert(self, seq: int, by: str, time: str | None = None) -> "tuple[Review, Event]":
        """Take one event back while later ones stay.

        Raises:
            Overtaken: a later change touches it.
            Refused: it is not an event that can be taken back.
        """
        event = next((e for e in self.events if e.seq == seq), None)
        if event is None or event.kind in (Kind.SAVE, Kind.NOTE):
            raise Refused(f"there is no change {seq} to take back")
        if event.kind is Kind.UNDO and seq != last_to_redo(self.events):
            raise Refused(f"change {seq} took another back; redo goes step by step, newest first")
        if any(e.undoes == seq and e.seq in standing_undos(self.events) for e in self.events):
            raise Refused(f"change {seq} has been taken back already")
        changes = tuple(
            Change(change.segment, carried(self.events, inverse(change.edits), change.segment, seq))
            for change in event.changes
        )
        decisions = tuple(self._returned(event))
        undo = self._event(Kind.UNDO, by, time, changes, decisions, undoes=seq)
        return self.after(undo), undo

    def undo(self, by: str, time: str | None = None) -> "tuple[Review, Event] | None":
        """Take back the newest event that stands, or None if there is none."""
        seq = last_to_undo(self.events)
        return None if seq is None else self.revert(seq, by, time)

    def redo(self, by: str, time: str | None = None) -> "tuple[Review, Event] | None":
        """Take back the newest undo, or None if anything was done since."""
        seq = last_to_redo(self.events)
        return None if seq is None else self.revert(seq, by, time)

    def after(self, event: Event) -> "Review":
        """The review after an event, which may come from a log.

        Raises:
            WrongText: the event's edits do not fit this text.
        """
        states = self.states
        places = self._restored(event)
        touched = {change.segment: change.edits for change in event.changes}
        decided: dict[int, dict[str, Decision]] = {}
        for decision in event.decisions:
            decided.setdefault(decision.finding.segment, {})[decision.finding.id] = decision
        for number in sorted({*touched, *decided}):
            state, edits = states[number], touched.get(number, ())
            states = states.put(number, stepped(state, edits, decided.get(number, {}), event.seq, places))
        return replace(self, states=states, events=(*self.events, event))

    # How it does it.

    def _open(self, finding_id: str) -> Finding:
        reviewed = self.find(finding_id)
        if reviewed.status is not Status.OPEN:
            raise Refused(f"“{reviewed.finding.was}” is {reviewed.status} already")
        return reviewed.finding

    def _event(
        self,
        kind: Kind,
        by: str,
        time: str | None,
        changes: tuple[Change, ...],
        decisions: tuple[Decision, ...] = (),
        undoes: int | None = None,
        detail: tuple[tuple[str, str], ...] = (),
    ) -> Event:
        changes = tuple(map(self._guarded, changes))
        if kind is not Kind.UNDO:  # what stood there once, the file did hold
            changes = tuple(map(self._held, changes))
        named = {decision.finding.id for decision in decisions}
        for change in changes:
            decisions += tuple(self._overtaken(change, named))
        seq = self.events[-1].seq + 1 if self.events else 1
        return Event(seq, kind, by, time or now(), changes, decisions, undoes, detail)

    def _guarded(self, change: Change) -> Change:
        """The change, with edits that pass over a placeholder cut there, so that none reaches into one.

        Raises:
            Refused: it would remove a placeholder, or break a unit.
        """
        segment = self.document.segments[change.segment]
        edits = change.edits
        if segment.atoms:
            kept = segment.placeholders(self.states[change.segment].edits)
            edits = tuple(part for edit in edits for part in around(edit, kept))
        if not segment.flow and any("\n" in edit.now or "\r" in edit.now for edit in edits):
            raise Refused("this unit cannot hold a line break")
        return Change(change.segment, edits)

    def _held(self, change: Change) -> Change:
        """The change, if the file can hold what it makes of the segment.

        Raises:
            Refused: it cannot.
        """
        for edit in change.edits:
            self.document.escape(edit.now)
        segment, before = self.document.segments[change.segment], self.states[change.segment].current
        unfit = self.document.unfit
        reason = unfit(segment, apply(before, change.edits))
        if reason and reason != unfit(segment, before):  # a broken file may hold what should not be in it
            raise Refused(reason)
        return change

    def _overtaken(self, change: Change, named: Collection[str]) -> Iterator[Decision]:
        """Findings that nobody named although the change hits their text.

        Open ones are resolved by it; decided ones stay so. They are named, and so are those that only mark a
        place that the change meets, so that an undo can put them back exactly.
        """
        follower = Follower(change.edits)
        for reviewed in self.states[change.segment].findings:
            finding, status = reviewed.finding, reviewed.status
            if finding.id in named:
                continue
            if follower.hit(finding.span) is not None:
                yield Decision(finding, status, status if status.decided else Status.RESOLVED, reviewed.scope)
            elif finding.span.size == 0 and follower.met(finding.span) is not None:
                yield Decision(finding, status, status, reviewed.scope)

    def _restored(self, undo: Event) -> dict[str, Span]:
        """Where findings stand again whose text an undo brings back."""
        if undo.undoes is None:
            return {}
        undone = next((e for e in self.events if e.seq == undo.undoes), None)
        if undone is None:
            raise Refused(f"change {undo.undoes}, which change {undo.seq} takes back, is not there")
        return restored(undo, undone)

    def _returned(self, event: Event) -> Iterator[Decision]:
        """The decisions of an event turned round, each finding as it stands now."""
        for decision in event.decisions:
            try:
                reviewed = self.find(decision.finding.id)
            except KeyError:  # a check found it no more while it was open
                reviewed = Reviewed(followed(self.events, decision.finding, event.seq), decision.after)
            if reviewed.status is decision.after:
                scope = scope_before(self.events, decision.finding.id, decision.before, event.seq)
                yield Decision(reviewed.finding, decision.after, decision.before, scope)


def _changes(edits: Mapping[int, Sequence[Edit]]) -> tuple[Change, ...]:
    """What really changes, by segment."""
    changes = (Change(n, tuple(e for e in edits[n] if e.was != e.now)) for n in sorted(edits))
    return tuple(change for change in changes if change.edits)
