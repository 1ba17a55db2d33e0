"""The review that the window shows, and everything a person can do to it.

Undo and redo are the engine's: they are events like all others, so the journal holds them and replay repeats
them. A QUndoStack beside it would be a second truth; menus take their words and their enabled state from
the events.
"""

import getpass
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from reviewer import diff
from reviewer.dismissals import Dismissal
from reviewer.document import Document
from reviewer.edits import Patch
from reviewer.engine import Profile
from reviewer.errors import ReviewError
from reviewer.events import Event, Scope, Status
from reviewer.finding import Finding
from reviewer.formats.base import How
from reviewer.history import last_to_redo, last_to_undo
from reviewer.review import Review
from reviewer.rows import Rows
from reviewer.states import SegmentState
from ui.background import Background
from ui.checking import check_alone, check_around, check_compared, comparing, single, took_in
from ui.failures import failure
from ui.ignored import Ignored
from ui.labels import event_name, reading_only, refusal
from ui.offsets import whole
from ui.rules import Rules
from ui.session import Found, Session
from ui.typing_run import TypingRun

TYPING_HELD = 900
"""Milliseconds after its first letter at which typing becomes an event: it is journaled within a second."""
QUIET = 150
"""Milliseconds after the last key until the checks that compare paragraphs look again."""
MANY = 300
"""Segments edited in one step from which on they are checked again in the background."""

NOTHING = Review.of(Document("", (), (), "plain"))
Step = tuple[Review, Event]


class ReviewState(QObject):
    """The current review. Methods are intentions; `changed` tells that the review is another one."""

    changed = Signal()
    typed = Signal()  # as `changed`, for a letter: what can wait, may
    kept = Signal()  # letters that were typed are an event now; the text is what it was
    opened = Signal()
    closed = Signal()  # nothing is open now
    decided = Signal(object)  # the event: of a decision, an undo, a redo
    progressed = Signal(int, int)  # code points checked, of how many
    checked = Signal()
    refused = Signal(str)
    unkept = Signal(str)  # a step could not be put on the disk
    unlocked = Signal()  # a text that was open for reading only may be changed

    def __init__(self, profile: Profile, parent: QObject | None = None, by: str | None = None) -> None:
        super().__init__(parent)
        self.rules = Rules.of(profile)
        self.review = NOTHING
        self.session: Session | None = None
        self.saved_at: int | None = None  # number of events in the saved file
        self.locked = False  # the text is open for reading only
        self.deciding = False  # `decided` will follow the `changed` that is being told
        self.by = by or getpass.getuser()
        self._base = NOTHING  # the review without the letters that are not an event yet
        self._typed = TypingRun()
        self._typing: Event | None = None
        self.ignored = Ignored()
        self._comparing = False
        self._alone: tuple[Profile, Profile] | None = None
        self._held = QTimer(self)
        self._held.setSingleShot(True)
        self._held.setInterval(TYPING_HELD)
        self._held.timeout.connect(self._keep_held)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET)
        self._quiet.timeout.connect(self._compare)
        self.background = Background(self)
        self.background.failed.connect(self._check_failed)

    @property
    def profile(self) -> Profile:
        """What the text is checked by; where it is still being loaded, this waits for it."""
        return self.rules.profile

    # Opening and closing.

    def open(self, session: Session, *, locked: bool = False) -> None:
        """Show a file and check it; a locked one is only read: what would change anything is refused."""
        self.close()
        self.locked = locked
        self.session, self.ignored = session, Ignored(name=session.file.path.name)
        self.review = self._base = Review.of(session.file.document)
        self.saved_at = 0
        self.opened.emit()
        self._try_to_keep(self._recall_ignored)
        self.check()  # first: what is shown must not say that nothing was found
        self.changed.emit()

    def _recall_ignored(self) -> None:
        if self.session is not None:
            self.ignored = Ignored.beside(self.session.file.path)

    def unlock(self) -> None:
        """Let the text be changed that was open for reading only."""
        self.locked = False
        self.unlocked.emit()

    def _is_refused(self) -> bool:
        if self.locked:
            self.refused.emit(reading_only())
        return self.locked

    def restore(self, left: Found) -> None:
        """Go on with what an earlier session left of the open file."""
        if self.locked:
            self.unlock()
        self.commit()
        assert self.session is not None, "only an open file can have an earlier review"
        self._quiet.stop()
        # A journal holds what was decided; what was open is for the checks to say, who know the text now.
        review = replace(left.review, document=self.session.file.document)
        self.review = self._base = review.with_findings(())
        self.saved_at = None  # nobody knows whether it was
        try:
            self.session.go_on(left)
            self.ignored.take_over(left.review)
        except ReviewError as error:
            self.unkept.emit(failure(error))
        self.check()
        self.changed.emit()

    def close(self) -> None:
        """Put everything on the disk and let go of the file."""
        self.commit()
        self._quiet.stop()
        self.background.wait()
        if self.session is not None:
            self._try_to_keep(self.session.close)
        self.session, self.ignored, self.locked = None, Ignored(), False
        self.review = self._base = NOTHING
        self.closed.emit()

    # Deciding.

    def accept(self, finding_ids: Sequence[str], choice: int | str = 0) -> bool:
        """Put a suggestion or own wording in the place of findings; whether it was done."""
        if isinstance(choice, str):
            choice = whole(choice)
        return self._do(lambda: self.review.accept(finding_ids, self.by, choice))

    def decide(self, finding_ids: Sequence[str], status: Status, scope: Scope | None = None) -> bool:
        """Reject or reopen findings; whether it was done."""
        return self._do(lambda: self.review.decide(finding_ids, status, self.by, scope))

    def ignore(self, finding: Finding, scope: Scope) -> bool:
        """Ignore a finding, and as far as the scope reaches, the open ones like it and those to come."""
        alike = self.ignored.reached(finding, scope, self.review)
        return self.decide([f.id for f in alike], Status.IGNORED, scope)

    def reopen(self, finding_id: str) -> bool:
        """Ask about a finding again, and about those ignored with it.

        One that changed the text takes its change back, if nothing forbids.
        """
        reviewed = self.review.find(finding_id)
        if reviewed.status is Status.IGNORED:
            together = self.ignored.with_reach(self.ignored.reach_of(reviewed, self.review), self.review)
            return self.decide([f.id for f in together], Status.OPEN)
        if reviewed.status is Status.REJECTED:
            return self.decide([finding_id], Status.OPEN)
        return self.revert(reviewed.event)

    def hear_again(self, records: Sequence[Dismissal]) -> None:
        """Take ignores back, as one step where their findings are known; others are found by a new check."""
        if self._is_refused():
            return
        known = [f.id for r in records for f in self.ignored.with_reach(r.reach, self.review)]
        if known:
            self.decide(known, Status.OPEN)
        rest = {r.reach for r in records} & {r.reach for r in self.ignored.kept.records}
        if rest:
            self._try_to_keep(lambda: self.ignored.forget(rest))
            self.check()

    def note(self, finding_id: str, text: str) -> bool:
        return self._do(lambda: self.review.note(finding_id, whole(text), self.by))

    # Undo.

    def undo(self) -> bool:
        return self._do(lambda: self.review.undo(self.by))

    def redo(self) -> bool:
        return self._do(lambda: self.review.redo(self.by))

    def revert(self, seq: int) -> bool:
        """Take one change back while later ones stay; whether it was done."""
        return self._do(lambda: self.review.revert(seq, self.by))

    @property
    def undo_name(self) -> str | None:
        """What an undo would take back, or None."""
        if self._typing is not None and self._typing.changes:
            return event_name(self._typing)
        return self._name(last_to_undo(self._base.events))

    @property
    def redo_name(self) -> str | None:
        """What a redo would do again, or None."""
        seq = None if self._typing is not None else last_to_redo(self.review.events)
        undo = self._event(seq)
        return self._name(undo.undoes) if undo is not None else None

    def _name(self, seq: int | None) -> str | None:
        event = self._event(seq)
        return None if event is None else event_name(event)

    def _event(self, seq: int | None) -> Event | None:
        return None if seq is None else self.review.events[seq - 1]

    # Typing.

    def type(self, edits: Mapping[int, Patch]) -> bool:
        """Edits by hand, in the current text; letters typed in a row become one event."""
        if self._is_refused():
            return False
        if self._typed and not self._typed.reaches(edits):
            self._keep_typing()
        typed = self._typed.and_then(edits)
        try:
            review, event = self._base.type(typed.patches, self.by)
        except ReviewError as error:
            self.refused.emit(refusal(error, self._base.events))
            self.typed.emit()
            return False
        self.background.give_way()
        if not self._typed:
            self._held.start()
        if self._comparing:
            self.background.cancel()  # it will be asked again when the keys rest
        self._typed, self._typing = typed, event
        self.review = self._mended(review, edits)
        self.typed.emit()
        self._quiet.start()
        return True

    def replace(self, edits: Mapping[int, Patch]) -> bool:
        """Edits by hand that are one step whatever was typed before; whether they were made."""
        return self._do(lambda: self.review.type(edits, self.by), goes_on=False)

    def commit(self) -> None:
        """Make the letters that are held an event, in the journal."""
        if self._typing is not None:
            self._keep_typing()
            self.changed.emit()

    def _keep_held(self) -> None:
        made = self._typing is not None and bool(self._typing.changes)
        self._keep_typing()
        (self.kept if made else self.changed).emit()

    def _keep_typing(self) -> None:
        """`commit`, told to nobody: while a letter is typed, the pane is ahead of the review."""
        self._held.stop()
        if self._typing is None:
            return
        event, self._typing, self._typed = self._typing, None, TypingRun()
        if event.changes:
            self._base = self.review
            self._journal(event)
        else:
            self.review = self._base  # typed and deleted again

    # Checking.

    def check(self) -> None:
        """Check the whole text, away from the window's thread."""
        self.commit()
        self._comparing = False
        document, states, rules = self.review.document, self.review.states, self.rules
        texts = self.review.texts
        total = sum(map(len, texts))

        def work(cancelled: Callable[[], bool], report: Callable[[object], None]) -> None:
            diff.load()  # beside the window, which will compare at the first finding
            check_alone(document, texts, single(rules.profile), cancelled, report)

        def partly(answer: tuple[list[Finding], set[int], int]) -> None:
            findings, segments, done = answer
            self._take_in(findings, segments, states, self._looks())
            self.progressed.emit(done, total)

        self.background.run(work, lambda _: self._compare(), partly)

    def use_profile(self, profile: Profile, at_once: Iterable[int] = ()) -> None:
        """Check by other rules: some segments at once, and all in the background."""
        self.commit()
        self.rules = Rules.of(profile)
        self.review = self._base = self._mended(self.review, at_once)
        self.changed.emit()
        self.check()

    def compare(self, document: Document) -> None:
        """The same text has other sources beside it: check it again."""
        assert self.session is not None, "only an open text is compared"
        self.commit()
        self.session.file = replace(self.session.file, document=document)
        self.review = self._base = replace(self.review, document=document)
        self.changed.emit()
        self.check()

    def _compare(self) -> None:
        """Let the checks look again that compare paragraphs."""
        if self.background.busy:
            if self._comparing:  # by a text that was edited since: once more
                self._quiet.start()
            return
        self._comparing = True
        review, looked = self.review, comparing(self.profile)

        def then(answer: tuple[list[Finding], set[int]]) -> None:
            self._comparing = False
            findings, segments = answer
            if segments:
                self._take_in(findings, segments, review.states, looked)
            self.checked.emit()

        self.background.run(lambda cancelled, _: check_compared(review, looked, cancelled), then)

    def _check_failed(self, error: Exception) -> None:
        self.refused.emit(failure(error))
        if not isinstance(error, ReviewError):
            raise error

    def _take_in(
        self,
        findings: Sequence[Finding],
        segments: Iterable[int],
        read: Rows[SegmentState],
        looked: Profile,
    ) -> None:
        """Take in what checks found where the text is still the one they read."""
        review = self.review
        same = {n for n in segments if review.states[n].current == read[n].current}
        self.review = took_in(review, findings, same, looked, self.profile, self.ignored.heard)
        if self._typed:
            still = same.difference(self._typed.patches)
            self._base = took_in(self._base, findings, still, looked, self.profile, self.ignored.heard)
        else:
            self._base = self.review
        self.changed.emit()

    def _mended(self, review: Review, segments: Iterable[int]) -> Review:
        """The review after the checks of single units looked at these segments again."""
        looked = self._looks()
        found, covered = check_around(review, looked, segments)
        return took_in(review, found, covered, looked, self.profile, self.ignored.heard)

    def _looks(self) -> Profile:
        """The profile's checks that look at each unit alone; made once, for it is asked at each letter."""
        if self._alone is None or self._alone[0] is not self.profile:
            self._alone = self.profile, single(self.profile)
        return self._alone[1]

    # Saving.

    @property
    def modified(self) -> bool:
        """Whether anything happened since the last save."""
        return self.session is not None and (
            self._typing is not None or self.saved_at != len(self.review.events)
        )

    def save(self, target: Path | None = None, how: How | None = None) -> tuple[Path, Path]:
        """Write the cleaned text and its log; where they are. None means the usual place and way.

        Raises:
            ReviewError: it is open for reading only; or see `Session.save`.
        """
        assert self.session is not None, "nothing is open"
        if self.locked:
            raise ReviewError(reading_only())
        self.commit()
        written = self.session.save(self.review, target or self.session.default_target(), how)
        self.saved_at = len(self.review.events)
        self.changed.emit()
        return written

    # How it does it.

    def _do(self, step: Callable[[], Step | None], *, goes_on: bool = True) -> bool:
        """Take a step; with `goes_on` it is told as a decision, after which the next finding is due."""
        if self._is_refused():
            return False
        self.background.give_way()
        self.commit()
        try:
            done = step()
        except KeyError:  # the finding went with letters that were typed and deleted again
            self.changed.emit()
            return False
        except ReviewError as error:
            self.refused.emit(refusal(error, self.review.events))
            return False
        if done is None:
            return False
        review, event = done
        edited = {change.segment for change in event.changes}
        many = len(edited) > MANY
        self.review = self._base = self._mended(review, edited) if edited and not many else review
        self._journal(event)
        self._try_to_keep(lambda: self.ignored.follow(event, self.review))
        self.deciding = goes_on
        self.changed.emit()
        self.deciding = False
        if goes_on:
            self.decided.emit(event)
        if many:
            self.check()
        elif edited:
            self._quiet.start()
        return True

    def _journal(self, event: Event) -> None:
        if self.session is not None:
            session, before = self.session, self.review.events[: event.seq - 1]
            self._try_to_keep(lambda: session.append(event, before))

    def _try_to_keep(self, put: Callable[[], None]) -> None:
        try:
            put()
        except ReviewError as error:
            self.unkept.emit(failure(error))
