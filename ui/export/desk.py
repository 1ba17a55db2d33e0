"""Exporting from the window: the dialog is made when it is asked for."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

if TYPE_CHECKING:  # the window has this object, which speaks through it
    from ui.main_window import MainWindow


class ExportDesk(QObject):
    """Opens the dialog on the review as it is now, and the report that it wrote."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._main = window
        self.open_file: Callable[[QUrl], bool] = QDesktopServices.openUrl

    def table(self) -> dict[str, Callable[..., object]]:
        """By id, what its actions do."""
        return {"export": lambda _=False: self.ask()}

    def ask(self) -> None:
        """Ask what to export and where to."""
        from ui.export.dialog import ExportDialog
        from ui.export.report import Subject

        main = self._main
        main.state.commit()
        if main.state.session is None:
            return
        subject = Subject(main.state.session, main.state.review, saved=not main.state.modified)
        dialog = ExportDialog(subject, main.settings, main.look, main)
        dialog.written.connect(self._written)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _written(self, path: Path, wanted: bool) -> None:
        self._main.say(self.tr("Wrote {path}").format(path=path))
        if wanted and not self.open_file(QUrl.fromLocalFile(str(path.absolute()))):
            self._main.warn(self.tr("No program opens {path}; it is written.").format(path=path))
