"""The windows that are open, and their successors when the language changes."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize

from ui.main_window import MainWindow
from ui.settings_pages.simple import Language

FRAME = QSize(16, 48)
"""About what a window manager draws around a window, in pixels."""


class Windows:
    """Keeps windows alive, and makes them anew in another language with all that was in them."""

    def __init__(self, make: Callable[[], MainWindow] = MainWindow) -> None:
        self._make = make
        self.all: list[MainWindow] = []

    def add(self) -> MainWindow:
        """One more window, no larger than its screen; it is not shown yet."""
        window = self._make()
        window.resize(window.size().boundedTo(window.screen().availableSize() - FRAME))
        window.preferring.relabelled.connect(self._replace)
        window.preferring.changed.connect(lambda: self._share(window))
        window.another.connect(self._open)
        window.closed.connect(lambda: self._forget(window))
        self.all.append(window)
        return window

    def _open(self, path: Path) -> None:
        """Open a file in a window of its own."""
        window = self.add()
        window.show()
        window.desk.open(path)

    def _forget(self, window: MainWindow) -> None:
        if window in self.all:
            self.all.remove(window)

    def _share(self, window: MainWindow) -> None:
        for other in self.all:
            if other is not window:
                other.preferring.take(window.preferring.value)

    def _replace(self) -> None:
        for old in list(self.all):
            new = self.add()
            new.setGeometry(old.geometry())
            session, unnamed, saved = old.state.session, old.desk.unnamed, old.state.saved_at
            settings = old.preferring.dialog is not None and old.preferring.dialog.isVisible()
            new.show()  # first: the program ends with its last window
            old.close()
            if session is not None and new.desk.adopt(session.file, unnamed=unnamed):
                new.state.saved_at = saved
            if settings:
                new.preferring.show_dialog().show_page(Language)
            old.deleteLater()
