"""Engine calls away from the window's thread."""

from collections.abc import Callable
from threading import Event
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal, Slot

from reviewer.errors import Cancelled
from ui.heap import resting

Work = Callable[[Callable[[], bool], Callable[[object], None]], object]
"""Gets `cancelled` to ask and `partly` to report with; returns the answer."""
Then = Callable[[Any], None]

GIVEN = 0.12
"""Seconds for which a call rests after a key: till the next one, for somebody who types."""


class Background(QObject):
    """Runs one engine call at a time. A newer call cancels the older one and voids its answers."""

    failed = Signal(Exception)
    finished = Signal()
    _spoke = Signal(object, object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._ticket = Event()
        self._then: Then | None = None
        self._rest_until = 0.0
        self._partly: Then | None = None
        self._spoke.connect(self._deliver)

    @property
    def busy(self) -> bool:
        return self._then is not None

    def run(self, work: Work, then: Then, partly: Then | None = None) -> None:
        """Start a call, once what is due is painted.

        `partly` gets each partial answer, `then` the last, both on the window's thread.
        """
        self.cancel()
        ticket = self._ticket = Event()
        self._then, self._partly = then, partly
        self._rest_until = 0.0  # that was for the call before
        # What is laid out in the first round of events is painted in the second; a call takes time of both.
        QTimer.singleShot(0, self, lambda: QTimer.singleShot(0, self, lambda: self._start(work, ticket)))

    def _start(self, work: Work, ticket: Event) -> None:
        if not ticket.is_set():
            self._pool.start(lambda: self._answer(work, ticket))

    def cancel(self) -> None:
        """Void the call that runs, if any; what it reported so far stands."""
        self._ticket.set()
        self._then = self._partly = None

    def give_way(self) -> None:
        """Somebody types or decides: let the window have the machine for a moment."""
        self._rest_until = monotonic() + GIVEN

    def wait(self) -> None:
        """Cancel, and return once the thread has stopped."""
        self.cancel()
        self._pool.waitForDone()

    def _answer(self, work: Work, ticket: Event) -> None:
        """On the worker's thread: touches no widget."""

        def partly(answer: object) -> None:
            self._spoke.emit(ticket, "partly", answer, None)

        def cancelled() -> bool:
            while not ticket.is_set() and (left := self._rest_until - monotonic()) > 0:
                ticket.wait(left)
            return ticket.is_set()

        try:
            with resting():
                answer = work(cancelled, partly)
        except Cancelled:
            return
        except Exception as error:  # whatever it is, the window shows it
            self._spoke.emit(ticket, "failed", None, error)
        else:
            self._spoke.emit(ticket, "then", answer, None)

    @Slot(object, object, object, object)
    def _deliver(self, ticket: Event, what: str, answer: object, error: Exception | None) -> None:
        if ticket is not self._ticket or ticket.is_set():
            return
        if what == "partly":
            if self._partly is not None:
                self._partly(answer)
            return
        then, self._then, self._partly = self._then, None, None
        if error is not None:
            self.failed.emit(error)
        elif then is not None:
            then(answer)
        self.finished.emit()
