"""What the pages share that change the project's settings file, not this person's preferences."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reviewer.config import Config
from reviewer.errors import ReviewError
from ui.config_file import ConfigFile
from ui.failures import failure
from ui.plain_label import PlainLabel
from ui.settings_pages.page import Page


class ProjectPage(Page):
    """Shows what holds for the open text. `rechecked`: the file is another, check by it."""

    rechecked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.file: ConfigFile | None = None
        self.where = PlainLabel(self)
        self.where.setWordWrap(True)
        above = (self.field_height() - self.where.fontMetrics().height()) // 2
        self.where.setContentsMargins(0, above, 0, 0)
        self.wrong = PlainLabel(self)
        self.wrong.setWordWrap(True)
        self.wrong.setProperty("failure", True)
        self.wrong.hide()
        self.body = QWidget(self)
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.where, self.wrong, self.body):
            self.form.addRow(widget)

    def show_file(self, file: ConfigFile | None) -> None:
        """Show what a settings file says; None where no text of the disk is open."""
        self.file = file
        self.body.setEnabled(file is not None)
        if file is None:
            self.where.setText(
                self.tr("Open a text first: these settings belong to the folder of the texts.")
            )
            return
        told = (
            self.tr("Kept in {path}, for everyone who works on these texts and for the command line.")
            if file.path.is_file()
            else self.tr("The first change makes {path}, which the command line follows as well.")
        )
        self.where.setText(told.format(path=file.path))
        self.wrong.hide()
        self.attempt(lambda: self._show_config(file), told=False)

    def _show_config(self, file: ConfigFile) -> None:
        self._showing = True
        try:
            self.show_config(file, file.read())
        finally:
            self._showing = False

    def show_config(self, file: ConfigFile, config: Config) -> None:
        """Show settings.

        Raises:
            ReviewError: they cannot be read.
        """
        raise NotImplementedError

    def attempt(self, do: Callable[[], object], *, told: bool = True) -> None:
        """Read the file or, if that is to be `told`, change it; what goes wrong is said on the page."""
        wrong = ""
        try:
            do()
        except ReviewError as error:
            wrong = failure(error)
        if told:
            self.show_file(self.file)
        if wrong or told:
            self.wrong.setText(wrong)
            self.wrong.setVisible(bool(wrong))
        if told and not wrong:
            self.rechecked.emit()
