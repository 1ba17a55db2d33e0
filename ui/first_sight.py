"""The beginning of a text, in sight before the parts of the window that will show it are loaded.

A person who opened a file sees it at once; half a second later the window is whole.
"""

from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QMainWindow, QTextEdit, QWidget

from ui.preferences import Preferences
from ui.theme import CHOSEN, palette, usual_reading_family

SUFFIXES = (".txt", ".text")
"""Files that read as they stand; what is in others is for their formats to say."""
BYTES = 12_000
"""Of the beginning of a file: more than a large screen shows."""
PATIENCE = 100
"""Milliseconds to wait for the screen to have room for the window."""
ABOVE, BELOW, BESIDE, GUTTER = 97, 167, 357, 56
"""Pixels for toolbar and headings, for bar and status, for the queue, and for the margin of a text."""


def show_first(path: Path, window: QMainWindow, wanted: Preferences) -> None:
    """Show a window with the beginning of a text in it, painted before this returns.

    Nothing is shown, and the window neither, of a file that is not plain text in UTF-8.
    """
    text = beginning(path)
    if not text:
        return
    page = QWidget(window)
    row = QHBoxLayout(page)
    row.setContentsMargins(BESIDE, ABOVE, 0, BELOW)
    row.setSpacing(0)
    if wanted.scheme in CHOSEN:  # else Qt follows the desktop by itself
        QApplication.setPalette(palette(CHOSEN[wanted.scheme]))
    font = QFont(wanted.reading_font or usual_reading_family())
    font.setPointSizeF(wanted.points)
    for _ in range(2):
        pane = QTextEdit(page)
        pane.setReadOnly(True)
        pane.setFrameShape(QFrame.Shape.NoFrame)
        pane.setViewportMargins(GUTTER, 0, 0, 0)
        pane.setFont(font)
        pane.setPlainText(text)
        row.addWidget(pane)
    window.setCentralWidget(page)
    window.show()
    soon = QDeadlineTimer(PATIENCE)
    while not window.windowHandle().isExposed() and not soon.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, PATIENCE)
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


def beginning(path: Path) -> str:
    """The first lines of a plain text; nothing of a file that is another, or cannot be read."""
    if path.suffix.lower() not in SUFFIXES:
        return ""
    try:
        with path.open("rb") as file:
            head = file.read(BYTES)
        whole = head if len(head) < BYTES else head[: head.rfind(b"\n") + 1]
        return whole.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return ""
