"""Windows and dialogs that come up beside the one under test."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget


def shown() -> list[QWidget]:
    """All that stands on the screen by itself."""
    return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]


def put_away(kept: QWidget) -> None:
    """Close all but one window."""
    for widget in shown():
        if widget is not kept:
            widget.close()


@contextmanager
def unanswered(look: Callable[[QWidget], object] = lambda _: None) -> Iterator[None]:
    """Dialogs that wait for an answer are looked at and go without one."""

    def leave() -> None:
        if (modal := QApplication.activeModalWidget()) is not None:
            look(modal)
            modal.close()

    timer = QTimer()
    timer.timeout.connect(leave)
    timer.start(50)
    yield
    timer.stop()
