"""The windows that are open, and their successors when the language changes."""

from collections.abc import Callable
from pathlib import Path

from ui.main_window import MainWindow


class Windows:
    """Keeps windows alive, and makes them anew in another language with all that was in them."""

    def __init__(self, make: Callable[..., MainWindow] = MainWindow) -> None:
        self._make = make
        self.all: list[MainWindow] = []

    def add(self, first: Path | None = None) -> MainWindow:
        """One more window, no larger than its screen.

        It is not shown yet, unless `first`, the file to be opened in it, could be put in sight.
        """
        window = self._make() if first is None else self._make(first=first)
        window.fit()
        window.preferring.relabelled.connect(self._replace)
        window.preferring.changed.connect(lambda: self._share(window))
        window.another.connect(self.open)
        window.closed.connect(lambda: self._forget(window))
        self.all.append(window)
        return window

    def open(self, path: Path) -> None:
        """Open a file in a window of its own."""
        window = self.add(path)
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
            old.state.commit()
            session, unnamed, saved = old.state.session, old.desk.unnamed, old.state.saved_at
            journal = session.journal_path if session is not None else None
            batch = old.batch.window if old.has_batch else None
            listed = batch is not None and batch.isVisible()
            encoding = old.desk.encoding
            settings = old.preferring.dialog is not None and old.preferring.dialog.isVisible()
            new.show()  # first: the program ends with its last window
            if not old.close():  # it asks what is to become of a glossary that was changed
                new.close()
                new.deleteLater()
                continue
            if session is not None and new.desk.adopt(
                session.file, unnamed=unnamed, ask=journal is None, only=journal
            ):
                new.state.saved_at, new.desk.encoding = saved, encoding
            if batch is not None:
                new.batch.go_on(batch)
                if listed:
                    new.batch.show()
            if settings:
                from ui.settings_pages.simple import Language

                new.preferring.show_dialog().show_page(Language)
            old.deleteLater()
