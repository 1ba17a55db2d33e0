"""The batch window: the files, how they are checked, how far the run is."""

from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QIcon, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reviewer.finding import Severity
from ui.banner import Banner
from ui.batch.entry import Standing
from ui.batch.model import ENDED, NUMBER, BatchModel, Column, Kind
from ui.batch.options import Options
from ui.batch.runner import Runner
from ui.fitting import fit
from ui.glyphs import severity_icon
from ui.look import Look
from ui.row_table import RowTable
from ui.window_keys import take_window_keys

SIGN = 14
"""Side of a severity's sign, in pixels."""
STEPS = 1_000


class BatchWindow(QWidget):
    """Shows the list and the run; what is asked for, its desk does."""

    asked = Signal(str)  # files, folder, start, open, export
    dropped = Signal(list)  # paths

    def __init__(self, look: Look, runner: Runner, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._look, self._runner = look, runner
        self.setWindowTitle(self.tr("Batch check – Copydesk"))
        fit(self, 1100, 720)
        self.setAcceptDrops(True)
        self.banner = Banner(look, self)
        self.model = BatchModel(self)
        self.table = RowTable(self)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Filter files"))
        self.search.setAccessibleName(self.tr("Filter files"))
        self.search.setClearButtonEnabled(True)
        self.kinds = QButtonGroup(self)
        self.chips = {kind: self._chip(kind) for kind in Kind}
        self.options = Options(self)
        self.told = QLabel(self)
        self.progress = QProgressBar(self)
        self.progress.setRange(0, STEPS)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress of the run"))
        self.finding = False  # files are being looked for
        self.buttons: dict[str, QPushButton] = {}
        self._make_buttons()
        self._make_table()
        self._lay_out()
        self._connect()
        self._dress()
        self.refresh()

    # Building.

    def _chip(self, kind: Kind) -> QPushButton:
        chip = QPushButton(self)
        chip.setCheckable(True)
        chip.setProperty("chip", True)
        chip.setChecked(kind is Kind.ALL)
        self.kinds.addButton(chip)
        return chip

    def _make_buttons(self) -> None:
        for name, text, key in (
            ("files", self.tr("Add &files…"), "Ctrl+O"),
            ("folder", self.tr("Add f&older…"), "Ctrl+Shift+O"),
            ("remove", self.tr("Re&move"), "Del"),
            ("open", self.tr("Open selected for re&view"), ""),
            ("export", self.tr("&Export summary…"), "Ctrl+E"),
            ("pause", self.tr("&Pause"), "Ctrl+P"),
            ("stop", self.tr("S&top"), ""),
            ("start", self.tr("&Start"), "Ctrl+Return"),
        ):
            button = self.buttons[name] = QPushButton(text, self)
            button.setAutoDefault(False)
            if key:
                self._shortcut(key, button)
        self.buttons["start"].setProperty("primary", True)
        for enter in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(enter), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self.buttons["open"].click)
        take_window_keys(self, self.search)

    def _shortcut(self, key: str, button: QPushButton) -> None:
        native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(native)
        shortcut = QShortcut(QKeySequence(key), self.table if key == "Del" else self)
        if key == "Del":  # elsewhere it deletes letters
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(button.click)

    def _make_table(self) -> None:
        table = self.table
        table.show_model(self.model, self.tr("Files"), SIGN)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = table.header()
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        table.setSortingEnabled(True)
        table.size_columns((Column.FILE, Column.STATE), {})
        wide = self.fontMetrics().horizontalAdvance
        header.resizeSection(Column.FOLDER, wide("m" * 14))
        for column in (Column.ERRORS, Column.WARNINGS, Column.HINTS, Column.MENDED, Column.TIME):
            title = str(self.model.headerData(column, Qt.Orientation.Horizontal))
            header.resizeSection(column, max(wide("00000") + SIGN, wide(title)) + 22)

    def _lay_out(self) -> None:
        above, filters, below, last = QHBoxLayout(), QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for name in ("files", "folder", "remove"):
            above.addWidget(self.buttons[name])
        above.addStretch(1)
        filters.addWidget(self.search, 1)
        for chip in self.chips.values():
            filters.addWidget(chip)
        below.addWidget(self.told)
        below.addWidget(self.progress, 1)
        for name in ("open", "export"):
            last.addWidget(self.buttons[name])
        last.addStretch(1)
        for name in ("pause", "stop", "start"):
            last.addWidget(self.buttons[name])
        column = QVBoxLayout(self)
        column.addWidget(self.banner)
        column.addLayout(above)
        column.addLayout(filters)
        column.addWidget(self.table, 1)
        column.addWidget(self.options)
        column.addLayout(below)
        column.addLayout(last)

    def _connect(self) -> None:
        for name in ("files", "folder", "open", "export", "start"):
            self.buttons[name].clicked.connect(lambda _=False, name=name: self.asked.emit(name))
        self.buttons["remove"].clicked.connect(self._remove)
        self.buttons["pause"].clicked.connect(self._pause)
        self.buttons["stop"].clicked.connect(self._stop)
        self.table.doubleClicked.connect(lambda _: self.buttons["open"].click())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self.refresh())
        self.search.textChanged.connect(lambda _: self._filter())
        self.kinds.buttonToggled.connect(lambda _, on: self._filter() if on else None)
        self.model.counted.connect(self.refresh)
        self.options.changed.connect(self.refresh)
        self._look.changed.connect(self._dress)

    # What it shows.

    @property
    def selected(self) -> list[int]:
        """The numbers of the files that are selected, as they stand."""
        rows = sorted(self.table.selectionModel().selectedRows(), key=QModelIndex.row)
        return [int(index.data(NUMBER)) for index in rows]

    def refresh(self) -> None:
        """Buttons, counts and progress say what is so."""
        runner, files = self._runner, bool(self.model.entries)
        chosen = self.table.selectionModel().hasSelection()
        for kind, text in (
            (Kind.ALL, self.tr("All {n}")),
            (Kind.FINDINGS, self.tr("With findings {n}")),
            (Kind.PROBLEMS, self.tr("Failed {n}")),
        ):
            self.chips[kind].setText(text.format(n=self.model.counts[kind]))
        for name, on in (
            ("remove", chosen and not runner.busy),
            ("open", chosen),
            ("export", self.model.counts[ENDED] > 0),
            ("pause", runner.busy and not runner.stopping),
            ("stop", runner.busy and not runner.stopping),
            ("start", files and not runner.busy and not self.finding and self.options.complete),
        ):
            self.buttons[name].setEnabled(on)
        self.buttons["pause"].setText(self.tr("Go o&n") if runner.paused else self.tr("&Pause"))
        self.options.setEnabled(not runner.busy)
        self.told.setText(self._telling())
        share = runner.done / runner.total if runner.total else 0.0
        self.progress.setValue(int(STEPS * share))
        self.progress.setVisible(runner.busy)

    def _telling(self) -> str:
        runner = self._runner
        if self.finding:
            return self.tr("Looking for files…")
        if not self.model.entries:
            return self.tr("Add files or folders, or drop them here.")
        if not runner.busy:
            return self._tally()
        told = self.tr("{done} of {total} files").format(done=runner.done, total=runner.total)
        if runner.stopping:
            state = self.tr("stopping…")
        elif runner.paused:
            state = self.tr("paused")
        else:
            left = runner.seconds_left
            state = self.tr("{time} left").format(time=clock(left)) if left is not None else ""
        return " · ".join(filter(None, (told, self._problems(), state)))

    def _tally(self) -> str:
        counts = self.model.counts
        told = [self.tr("%n file(s)", "", len(self.model.entries))]
        if counts[ENDED]:
            told.append(self.tr("{n} done").format(n=counts[ENDED]))
            told.append(
                self.tr("errors: {errors}, warnings: {warnings}, hints: {hints}").format(
                    errors=counts[Severity.ERROR],
                    warnings=counts[Severity.WARNING],
                    hints=counts[Severity.HINT],
                )
            )
        return " · ".join(filter(None, (*told, self._problems())))

    def _problems(self) -> str:
        failed = self.model.counts[Kind.PROBLEMS]
        return self.tr("failed: {n}").format(n=failed) if failed else ""

    def tell(self, text: str) -> None:
        """Tell something above the list."""
        self.banner.tell(text, ((self.tr("Close"), lambda: None),), about="run")

    def _dress(self) -> None:
        theme, ratio = self._look.theme, self.devicePixelRatioF()
        signs: dict[Severity | Standing, QIcon] = {s: severity_icon(s, theme, SIGN, ratio) for s in Severity}
        signs[Standing.FAILED] = signs[Severity.WARNING]
        signs[Standing.DONE] = self._look.icon("check")
        signs[Standing.RUNNING] = self._look.icon("player-play")
        signs[Standing.WAITING] = self._look.icon("history")
        self.model.use_icons(signs)

    # What the user does here.

    def _filter(self) -> None:
        kind = next(kind for kind, chip in self.chips.items() if chip.isChecked())
        self.model.show_only(self.search.text(), kind)

    def _remove(self) -> None:
        row = self.table.currentIndex().row()
        self.model.remove(self.selected)
        index = self.model.index(min(row, self.model.rowCount() - 1), 0)
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag
            self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.refresh()

    def _pause(self) -> None:
        self._runner.pause(not self._runner.paused)
        self.refresh()

    def _stop(self) -> None:
        self._runner.stop()
        self.refresh()

    # Events.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        (self.table if self.model.entries else self.buttons["files"]).setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)


def clock(seconds: float) -> str:
    """A time as minutes and seconds, with hours where there are any."""
    whole = max(1, round(seconds))
    hours, rest = divmod(whole, 3600)
    minutes, rest = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
