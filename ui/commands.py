"""What each action does to the review: the method of its name."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from reviewer.edits import Edit
from reviewer.events import Event, Kind, Scope, Status
from reviewer.finding import Finding
from reviewer.states import Reviewed
from ui.decision_bar import Asking, DecisionBar
from ui.queue_model import QueueModel
from ui.state import ReviewState


class Commands(QObject):
    """Decisions on the finding in focus, and going from one to the next."""

    announced = Signal(str)
    too_many = Signal(int, object)  # how many findings would be decided at once, and what does it
    went_to = Signal(int, int)  # a segment and a place in it: where an undo of typing happened

    def __init__(self, state: ReviewState, queue: QueueModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state, self._queue = state, queue
        self.bar: DecisionBar | None = None
        self.auto_advance = True
        self.confirm_above = 0  # findings decided at once, 0 for any number
        self._asked: str | None = None
        state.decided.connect(self._go_on)

    def table(self) -> dict[str, Callable[[], object]]:
        """By id of the action, what it does."""
        does: dict[str, Callable[[], object]] = {
            "undo": self._state.undo,
            "redo": self._state.redo,
            "next": self._queue.next,
            "previous": partial(self._queue.next, -1),
            "next_error": partial(self._queue.next, 1, gravest=True),
            "previous_error": partial(self._queue.next, -1, gravest=True),
            "down": partial(self._queue.move, 1),
            "up": partial(self._queue.move, -1),
            "later": self._queue.next,
            "check": self._state.check,
        }
        for name in (
            "accept accept_alike reject reject_alike edit reopen note"
            " ignore ignore_phrase ignore_rule ignore_profile"
        ).split():
            does[name] = getattr(self, name)
        for number in range(1, 10):
            does[f"alternative_{number}"] = partial(self.accept, number - 1)
        # Qt tells an action whether it is checked; none of these cares.
        return {name: partial(_heedless, do) for name, do in does.items()}

    @property
    def _current(self) -> Reviewed | None:
        return self._queue.current

    def accept(self, choice: int = 0) -> None:
        if self._current is not None:
            self._state.accept([self._current.finding.id], choice)

    def accept_alike(self) -> None:
        self._do_alike(self._state.accept)

    def reject(self) -> None:
        if self._current is not None:
            self._state.decide([self._current.finding.id], Status.REJECTED)

    def reject_alike(self) -> None:
        self._do_alike(lambda ids: self._state.decide(ids, Status.REJECTED))

    def _do_alike(self, decide: Callable[[list[str]], object]) -> None:
        if self._current is None:
            return
        alike = self._state.review.alike(self._current.finding)
        ids = [finding.id for finding in alike if not self._queue.waits(finding)]  # nobody has seen those
        if self.confirm_above and len(ids) > self.confirm_above:
            self.too_many.emit(len(ids), partial(decide, ids))
        else:
            decide(ids)

    def ignore(self) -> None:
        self._ignore(Scope.ONCE)

    def ignore_phrase(self) -> None:
        self._ignore(Scope.PHRASE)

    def ignore_rule(self) -> None:
        self._ignore(Scope.RULE)

    def ignore_profile(self) -> None:
        self._ignore(Scope.PROFILE)

    def _ignore(self, scope: Scope) -> None:
        if self._current is not None:
            self._state.ignore(self._current.finding, scope)

    def reopen(self) -> None:
        if self._current is not None:
            self._state.reopen(self._current.finding.id)

    def edit(self) -> None:
        """Let the user type own wording, beginning with the first suggestion."""
        if self._current is not None and self.bar is not None:
            finding = self._current.finding
            self._asked = finding.id
            text = finding.suggestions[0] if finding.suggestions else finding.was
            self.bar.ask(Asking.WORDING, text)

    def note(self) -> None:
        if self._current is not None and self.bar is not None:
            self._asked = self._current.finding.id
            self.bar.ask(Asking.NOTE, self._state.review.note_on(self._asked))

    def take_wording(self, text: str) -> None:
        """The user typed own wording; the text as it is means that it stays."""
        finding = self._finding_asked_for()
        if finding is None:
            return
        if text == finding.was:
            self._state.decide([finding.id], Status.REJECTED)
        else:
            self._state.accept([finding.id], text)

    def take_note(self, text: str) -> None:
        finding = self._finding_asked_for()
        if finding is not None and text.strip() != self._state.review.note_on(finding.id):
            self._state.note(finding.id, text.strip())

    def _finding_asked_for(self) -> Finding | None:
        """The finding that the bar's line was opened for, whatever is in focus since."""
        try:
            return self._state.review.find(self._asked).finding if self._asked else None
        except (KeyError, IndexError):
            return None

    def _go_on(self, event: Event) -> None:
        """After a decision, on to the next finding; after an undo, back to where it was."""
        if event.kind is Kind.NOTE:
            self.announced.emit(self.tr("Note kept"))
            return
        decided = [d for d in event.decisions if d.before is not d.after and d.after is not Status.RESOLVED]
        if event.kind is Kind.UNDO or (decided and decided[0].after is Status.OPEN):
            if decided:
                self._queue.focus(decided[0].finding.id)
            elif event.changes:
                self.went_to.emit(event.changes[0].segment, _behind(event.changes[0].edits[0]))
        elif self.auto_advance:
            if not self._queue.next() and (self._queue.settled or self._queue.decided == self._queue.total):
                self._queue.focus(None)
        else:
            self._queue.current_changed.emit()
        left = self._queue.total - self._queue.decided
        self.announced.emit(self.tr("{n} left").format(n=left))


def _heedless(do: Callable[[], object], _checked: bool = False) -> None:
    do()


def _behind(edit: Edit) -> int:
    return edit.at + len(edit.now)
