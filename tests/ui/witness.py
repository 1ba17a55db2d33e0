"""The window's program with a witness in it: `python tests/ui/witness.py FILE`, told where by WITNESS.

It writes down each letter when the window has had it for a second by the window's own clock. Timers of one
thread go off in the order in which they are due, so what must have been kept by then does not depend on
how fast the machine is.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication

from ui import app

SECOND = 1000


class Witness(QObject):
    """Appends a letter to its file a second after the window got it."""

    def __init__(self, parent: QObject, path: Path) -> None:
        super().__init__(parent)
        self._out = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.KeyPress and isinstance(watched, QWindow):
            assert isinstance(event, QKeyEvent)
            letter = event.text().encode()
            if letter.isalpha() or letter == b" ":
                timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
                timer.timeout.connect(lambda: os.write(self._out, letter))
                timer.start(SECOND)
        return False


def main() -> int:
    prepare = app.prepare

    def prepare_watched(made: QApplication) -> None:
        prepare(made)
        made.installEventFilter(Witness(made, Path(os.environ["WITNESS"])))

    app.prepare = prepare_watched
    return app.main()


if __name__ == "__main__":
    sys.exit(main())
