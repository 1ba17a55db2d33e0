"""Works through files away from the window's thread: pause, stop, and what came, a few times a second."""

import time
from collections import deque
from collections.abc import Callable, Sequence
from threading import Event

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal, Slot

from reviewer import batch, rules
from reviewer.cleaning import Cleaned, lost_input
from reviewer.walk import Input

TICK = 100
"""Milliseconds between two looks at what came."""
TOO_EARLY = 1.0
"""Seconds of work before which nobody can tell how long the rest will take."""


class Runner(QObject):
    """One run at a time."""

    came = Signal(list)  # of Cleaned, in the order of the files
    ended = Signal(object)  # what ended it before its time, or None

    _over = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._results: deque[Cleaned] = deque()
        self._stopped, self._going = Event(), Event()
        self.busy = False
        self._sizes: list[int] = []
        self.done = 0
        self._clock = Clock()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._tell)
        self._over.connect(self._end)

    @property
    def paused(self) -> bool:
        return self.busy and not self._going.is_set()

    @property
    def stopping(self) -> bool:
        return self.busy and self._stopped.is_set()

    @property
    def total(self) -> int:
        return len(self._sizes)

    @property
    def seconds_left(self) -> float | None:
        """How long the rest will take if it goes on like this; None where nobody can tell yet."""
        done = sum(self._sizes[: self.done])
        return seconds_left(self._clock.seconds, done, sum(self._sizes))

    def start(self, work: Callable[[Input], Cleaned], inputs: Sequence[Input]) -> None:
        """Do the work on each of the files."""
        assert not self.busy, "one run at a time"
        self.busy, self.done = True, 0
        self._sizes = [batch.size_of(one) for one in inputs]
        self._stopped, self._going = Event(), Event()
        self._going.set()
        self._clock = Clock()
        self._clock.go(on=True)
        self._timer.start()
        stopped, going = self._stopped, self._going
        self._pool.start(lambda: self._work(work, inputs, stopped, going))

    def pause(self, on: bool) -> None:
        """Begin no more files for now, or go on. What has begun comes to its end."""
        if self.busy:
            (self._going.clear if on else self._going.set)()
            self._clock.go(on=not on)

    def stop(self) -> None:
        """Begin no more files at all."""
        self._stopped.set()
        self._going.set()

    def wait(self) -> None:
        """Stop, and return once what has begun has come to its end."""
        self.stop()
        self._pool.waitForDone()

    def _work(
        self, work: Callable[[Input], Cleaned], inputs: Sequence[Input], stopped: Event, going: Event
    ) -> None:
        """On the worker's thread: touches no widget."""
        error: Exception | None = None
        try:
            rules.forget()
            for result in batch.run(work, inputs, None, lost=lost_input, watched=stopped.is_set):
                self._results.append(result)
                going.wait()
        except Exception as failure:  # whatever it is, the window shows it
            error = failure
        self._over.emit(error)

    def _tell(self) -> None:
        results = [self._results.popleft() for _ in range(len(self._results))]
        self.done += len(results)
        self.came.emit(results)

    @Slot(object)
    def _end(self, error: Exception | None) -> None:
        self._timer.stop()
        self._tell()
        self.busy = False
        self.ended.emit(error)


class Clock:
    """Seconds that passed while it went."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._before = 0.0
        self._since: float | None = None

    @property
    def seconds(self) -> float:
        return self._before + (0.0 if self._since is None else self._now() - self._since)

    def go(self, *, on: bool) -> None:
        """Go, or stand still."""
        self._before = self.seconds
        self._since = self._now() if on else None


def seconds_left(seconds: float, done: int, total: int) -> float | None:
    """How long the rest takes if every byte takes as long as those that are done; None too early."""
    if seconds < TOO_EARLY or not done:
        return None
    return seconds * (total - done) / done
