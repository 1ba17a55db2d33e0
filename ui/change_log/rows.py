"""The events of a review as rows of the log: what each did, in an editor's words."""

import re
from collections.abc import Callable, Sequence
from enum import StrEnum

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from reviewer.document import Segment
from reviewer.edits import Edit, Patch, Span, apply, inverse
from reviewer.events import Decision, Event, Kind, Status
from reviewer.finding import Finding
from reviewer.following import Follower
from reviewer.review import Review
from reviewer.visible import shown
from ui import wording
from ui.labels import local_time
from ui.languages import current

LETTERS_BEFORE, LETTERS_BEHIND = re.compile(r"\w{1,24}\Z"), re.compile(r"\w{1,24}")
WORD_BEFORE, WORD_BEHIND = re.compile(r"\S{1,24}\s?\Z"), re.compile(r"\s?\S{1,24}")
NEAR = 80
"""Characters within which the edits of one event are shown as one."""
LONGEST = 240
"""Characters of a text from which on a row shows its beginning."""


class What(StrEnum):
    """What an event is to an editor."""

    ACCEPTED = "accepted"
    OWN_WORDING = "own-wording"
    BY_HAND = "by-hand"
    REJECTED = "rejected"
    IGNORED = "ignored"
    REOPENED = "reopened"
    NOTE = "note"
    UNDO = "undo"
    REDO = "redo"
    SAVE = "save"

    @property
    def text(self) -> str:
        """It in a word or two."""
        translate = QCoreApplication.translate
        return {
            What.ACCEPTED: translate("ChangeLog", "Accepted"),
            What.OWN_WORDING: translate("ChangeLog", "Own wording"),
            What.BY_HAND: translate("ChangeLog", "By hand"),
            What.REJECTED: translate("ChangeLog", "Rejected"),
            What.IGNORED: translate("ChangeLog", "Ignored"),
            What.REOPENED: translate("ChangeLog", "Reopened"),
            What.NOTE: translate("ChangeLog", "Note"),
            What.UNDO: translate("ChangeLog", "Undo"),
            What.REDO: translate("ChangeLog", "Redo"),
            What.SAVE: translate("ChangeLog", "Saved"),
        }[self]


class LogRow(Struct, frozen=True):
    """An event to be read. `speaks_for`: the change that an undo or redo takes or brings back.

    `segment` is the first of `segments` that it touched, None where it touched none; `count`: of how many
    findings or places it is; `note` is what a note says.
    """

    event: Event
    what: What
    before: str
    after: str
    segment: int | None
    segments: int
    count: int
    checks: tuple[str, ...]
    reason: str
    note: str
    speaks_for: int | None

    @property
    def where(self) -> str:
        """The paragraph, and of how many more."""
        if self.segment is None:
            return ""
        more = f" +{self.segments - 1}" if self.segments > 1 else ""
        return f"¶{self.segment + 1}{more}"

    @property
    def decision(self) -> str:
        """What was done, how often, and to which other change."""
        told = self.what.text
        if self.speaks_for is not None:
            told = QCoreApplication.translate("ChangeLog", "{what} of {number}").format(
                what=told, number=self.speaks_for
            )
        return f"{told} ({self.count})" if self.count > 1 else told

    @property
    def rule(self) -> str:
        return ", ".join(self.checks)

    @property
    def searchable(self) -> str:
        """All that a search can be for."""
        told = (self.before, self.after, self.where, self.decision, self.rule, self.reason, self.note)
        return "\n".join((*told, self.event.by, str(self.event.seq))).casefold()

    def sentence(self, *, stands: bool) -> str:
        """The row for those who listen."""
        translate = QCoreApplication.translate
        parts = [translate("ChangeLog", "Change {number}").format(number=self.event.seq), self.decision]
        if self.segment is not None:
            parts.append(translate("ChangeLog", "paragraph {number}").format(number=self.segment + 1))
        if self.before != self.after and self.event.changes:
            parts.append(
                translate("ChangeLog", "{before} becomes {after}").format(
                    before=self.before, after=self.after
                )
            )
        elif self.before:
            parts.append(self.before)
        parts += [self.note, self.reason, self.rule, self.event.by, local_time(self.event.time, "%H:%M")]
        if not stands:
            parts.append(translate("ChangeLog", "taken back"))
        return ", ".join(filter(None, parts))


def log_rows(review: Review, known: int = 0) -> list[LogRow]:
    """A row for each event but the first `known`, in order.

    The words around an edit are those that stood there then: the text is followed back from its end.
    """
    texts: dict[int, str] = {}  # of the segments that later events changed, as they were before those

    def then(segment: int) -> str:
        return texts.get(segment, review.states[segment].current)

    words = wording.words(current())
    made: list[LogRow] = []
    for event in reversed(review.events[known:]):
        for change in event.changes:
            texts[change.segment] = apply(then(change.segment), inverse(change.edits))
        made.append(_row(event, then, review, words))
    return made[::-1]


def place_of(review: Review, event: Event) -> tuple[int, Span] | None:
    """Where in the current text that is what an event was about; None for one that is about no place."""
    if event.changes:
        change = event.changes[0]
        segment, span = change.segment, Follower(change.edits).results[0]
    elif event.decisions:
        finding = event.decisions[0].finding
        segment, span = finding.segment, finding.span
    else:
        return None
    for later in review.events[event.seq :]:
        for change in later.changes:
            if change.segment == segment:
                span = Follower(change.edits).after(span)
    return segment, span


def _row(event: Event, then: Callable[[int], str], review: Review, words: wording.Table) -> LogRow:
    """`then` tells what a segment read before the event; `words` are those of reasons."""
    events, segments_of = review.events, review.document.segments
    named = [d for d in event.decisions if d.after not in (d.before, Status.RESOLVED)]
    told = named or list(event.decisions[: event.kind is Kind.NOTE])
    what = _what(event, named, events)
    before, after, places = _texts(event, then, told, segments_of)
    note = dict(event.detail).get("text", "") if what is What.NOTE else ""
    found = told[0].finding if told else None
    checks = tuple(dict.fromkeys(d.finding.check for d in told))
    segments = dict.fromkeys([*(c.segment for c in event.changes), *(d.finding.segment for d in told)])
    return LogRow(
        event=event,
        what=what,
        before=before,
        after=after,
        segment=next(iter(segments), None),
        segments=len(segments),
        count=len(named) or places,
        checks=checks,
        reason=wording.worded(found.check, found.reason, words) if found else "",
        note=note,
        speaks_for=_root(event, events) if event.undoes is not None else None,
    )


def _root(event: Event, events: Sequence[Event]) -> int:
    """The change that an undo or redo speaks for."""
    while event.undoes is not None:
        event = events[event.undoes - 1]
    return event.seq


def _what(event: Event, named: Sequence[Decision], events: Sequence[Event]) -> What:
    match event.kind:
        case Kind.NOTE:
            return What.NOTE
        case Kind.SAVE:
            return What.SAVE
        case Kind.UNDO:
            back = event.undoes is not None and events[event.undoes - 1].kind is Kind.UNDO
            return What.REDO if back else What.UNDO
    match named[0].after if named else None:
        case Status.ACCEPTED:
            return What.ACCEPTED
        case Status.OWN_WORDING:
            return What.OWN_WORDING
        case Status.REJECTED:
            return What.REJECTED
        case Status.IGNORED:
            return What.IGNORED
        case Status.OPEN:
            return What.REOPENED
        case _:
            return What.BY_HAND


def _texts(
    event: Event, then: Callable[[int], str], told: Sequence[Decision], segments: Sequence[Segment]
) -> tuple[str, str, int]:
    """What stood there and what stands there since, and how many places it is."""
    if not event.changes:
        return (_found(told[0].finding, then, segments) if told else ""), "", len(told)
    change = event.changes[0]
    shown_edits = change.edits[:1] if told or not _near(change.edits) else change.edits
    places = sum(len(one.edits) for one in event.changes) - len(shown_edits) + 1
    return *_phrases(then(change.segment), shown_edits, segments[change.segment]), places


def _found(finding: Finding, then: Callable[[int], str], segments: Sequence[Segment]) -> str:
    """A finding that was decided and stayed as it was."""
    text, span = then(finding.segment), finding.span
    if text[span.start : span.end] != finding.was:
        return _cut(shown(finding.was, changed=True))  # resolved: something else stands there
    return _phrases(text, (Edit(span.start, finding.was, finding.was),), segments[finding.segment])[0]


def _near(edits: Patch) -> bool:
    return edits[-1].end - edits[0].at <= NEAR


def _phrases(text: str, edits: Patch, segment: Segment) -> tuple[str, str]:
    """Text before and after edits, with the rest of the words that they reach into.

    A mark alone says little: it stands with the words around it.
    """
    start, end = edits[0].at, edits[-1].end
    bare = not any(c.isalnum() for edit in edits for c in edit.was + edit.now)
    ahead, behind = (WORD_BEFORE, WORD_BEHIND) if bare else (LETTERS_BEFORE, LETTERS_BEHIND)
    left, right = ahead.search(text[max(0, start - NEAR) : start]), behind.match(text, end)
    lead = segment.named(left[0], text[: start - len(left[0])]) if left else ""
    rest = segment.named(right[0], text[:end]) if right else ""
    was = text[start:end]
    now = apply(was, (Edit(edit.at - start, edit.was, edit.now) for edit in edits))
    before, after = (
        f"{shown(lead)}{shown(segment.named(part, text[:start]), changed=True)}{shown(rest)}"
        for part in (was, now)
    )
    return _cut(before), _cut(after)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
