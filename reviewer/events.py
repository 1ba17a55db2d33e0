"""What can happen to a review: events, which are only ever appended."""

from enum import StrEnum

from msgspec import Struct

from reviewer.edits import Patch
from reviewer.finding import Finding


class Status(StrEnum):
    """Where a finding stands."""

    OPEN = "open"
    ACCEPTED = "accepted"
    OWN_WORDING = "own-wording"
    REJECTED = "rejected"
    IGNORED = "ignored"
    RESOLVED = "resolved"  # by another edit, which changed the text under it

    @property
    def decided(self) -> bool:
        return self is not Status.OPEN


class Scope(StrEnum):
    """How far an ignore reaches."""

    ONCE = "once"
    PHRASE = "phrase"  # this phrase in this text
    RULE = "rule"  # this check in this text
    PROFILE = "profile"  # this check everywhere


class Kind(StrEnum):
    """What an event is."""

    EDIT = "edit"  # the text changes, by an accepted finding, own wording, or by hand
    DECISION = "decision"  # only the standing of findings changes
    UNDO = "undo"  # takes an earlier event back; undoing an undo is a redo
    SAVE = "save"
    NOTE = "note"


class Change(Struct, frozen=True):
    """Edits of one segment, in its text as it was just before the event."""

    segment: int
    edits: Patch


class Decision(Struct, frozen=True):
    """A finding's standing before and after an event; `finding` as it stood before."""

    finding: Finding
    before: Status
    after: Status
    scope: Scope | None = None


class Event(Struct, frozen=True):
    """One step of a review: undone as one, logged as one line.

    `seq` counts from 1. `time` is UTC, ISO 8601. `undoes`: the `seq` that an undo takes back.
    `detail` holds what only one kind has: a note's text, a save's file and fingerprint.
    """

    seq: int
    kind: Kind
    by: str
    time: str
    changes: tuple[Change, ...] = ()
    decisions: tuple[Decision, ...] = ()
    undoes: int | None = None
    detail: tuple[tuple[str, str], ...] = ()


def effective(events: "tuple[Event, ...]") -> frozenset[int]:
    """The `seq` of events that stand: neither taken back, nor the taking back of another."""
    gone: set[int] = set()
    standing: set[int] = set()
    for event in reversed(events):
        if event.seq in gone:
            continue
        if event.undoes is not None:
            gone.add(event.undoes)
        else:
            standing.add(event.seq)
    return frozenset(standing)
