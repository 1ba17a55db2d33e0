"""Asking which columns of the open table hold texts, and reading it anew by them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reviewer import files
from reviewer.errors import ReviewError
from reviewer.formats.base import Reading
from ui.columns import kept
from ui.failures import failure

if TYPE_CHECKING:  # the window has this object, which speaks through it
    from ui.columns.dialog import ColumnsDialog
    from ui.main_window import MainWindow


class ColumnsDesk(QObject):
    """Keeps what is chosen of each table, so that it holds when this is opened again."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def table(self) -> dict[str, Callable[..., object]]:
        """By id, what its actions do."""
        return {"columns": lambda _=False: self.ask()}

    def ask(self) -> "ColumnsDialog | None":
        """Ask for the columns of the open table."""
        session = self._window.state.session
        if session is None:
            return None
        tables = files.tables(session.file)
        if not tables:
            self._window.say(self.tr("There are no columns to choose"))
            return None
        from ui.columns.dialog import ColumnsDialog

        file = session.file
        said = Reading(file.reading.columns, language=kept.said_of(file.path).language)
        dialog = ColumnsDialog(
            file.path.name,
            tables,
            said,
            self._window.state.rules.language,
            self._chosen,
            self._window.look,
            self._window,
        )
        dialog.open()
        return dialog

    def _chosen(self, said: Reading) -> None:
        session = self._window.state.session
        if session is None:
            return
        try:
            kept.keep(session.file.path, said)
        except ReviewError as error:
            self._window.warn(failure(error))
            return
        encoding = session.file.encoding
        self._window.desk.open(session.file.path, None if encoding.bom else encoding.name)
