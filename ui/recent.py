"""What the start page offers to go on with: files opened lately, and a pasted text that was never saved."""

from pathlib import Path

from PySide6.QtCore import QDate, QDateTime, QLocale, QObject, Qt

from reviewer.errors import ReviewError
from ui import places
from ui.desk import Desk
from ui.failures import failure
from ui.places import Place
from ui.session import place_path, sessions_folder
from ui.settings import Settings
from ui.start_page import StartPage


class Recent(QObject):
    """Fills the start page and does what is chosen there."""

    def __init__(self, start: StartPage, settings: Settings, desk: Desk) -> None:
        super().__init__(start)
        self._start, self._settings, self._desk = start, settings, desk
        self._left: tuple[Path, Place] | None = None
        start.went_on.connect(self._go_on)
        start.discarded.connect(self._discard)
        start.dropped.connect(self._forget)

    def show(self) -> None:
        """Look again what there is."""
        self._start.show_recent(
            [(path, self._progress(places.read(place_path(path)))) for path in self._settings.recent]
        )
        self._left = next(iter(places.left_behind(sessions_folder())), None)
        if self._left is None:
            self._start.show_left("", "")
        else:
            place = self._left[1]
            self._start.show_left(Path(place.path).name, self._progress(place))

    def _progress(self, place: Place | None) -> str:
        if place is None or not place.total:
            return ""
        told = self.tr("{done} of {total} decided").format(done=place.decided, total=place.total)
        return f"{told} · {self._when(place.when)}"

    def _when(self, seconds: float) -> str:
        """When a text was last seen: the time if it was today, else the day."""
        then = QDateTime.fromSecsSinceEpoch(int(seconds))
        days = then.date().daysTo(QDate.currentDate())
        if days == 0:
            time = QLocale().toString(then.time(), QLocale.FormatType.ShortFormat)
            return self.tr("today {time}").format(time=time)
        if days == 1:
            return self.tr("yesterday")
        return QLocale().toString(then.date(), QLocale.FormatType.ShortFormat)

    def _forget(self, path: Path) -> None:
        self._settings.forget(path)
        self.show()
        self._start.open_button.setFocus()

    def _go_on(self) -> None:
        if self._left is not None:
            self._desk.open_kept(*self._left)

    def _discard(self) -> None:
        if self._left is None:
            return
        from PySide6.QtWidgets import QMessageBox

        path, place = self._left
        box = QMessageBox(self._start)
        box.finished.connect(box.deleteLater)
        box.setObjectName("discard")
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Discard “{name}”?").format(name=Path(place.path).name))
        box.setInformativeText(self.tr("It is in no file: nothing brings it back."))
        discard = box.addButton(self.tr("Discard"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        discard.clicked.connect(lambda: self._forget_text(path))
        box.open()

    def _forget_text(self, path: Path) -> None:
        try:
            places.forget_text(path)
        except ReviewError as error:
            self._start.fail(failure(error))
        self.show()
