"""The dock of the change log: filter, table, and what can be done with the change in focus."""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reviewer.events import Kind
from reviewer.review import Review
from ui.action_button import ActionButton
from ui.change_log.model import LogFilter, LogModel
from ui.change_log.rows import LogRow, What
from ui.change_log.view import LogView
from ui.labels import local_time, tip
from ui.look import Look
from ui.plain_label import PlainLabel

STANDING = "standing"
CHOICES: tuple[What | str, ...] = ("all", STANDING, *What)
"""What the choice beside the filter offers: all, what stands, or one kind."""


class LogDock(QDockWidget):
    """Shows the log of a review and says what the user wants of it."""

    shown_in_text = Signal(int)  # the number of a change
    reverted = Signal(int)
    closed = Signal()  # by the user

    def __init__(self, look: Look, export: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("change-log")
        self.setWindowTitle(self.tr("Change log"))
        self.model = LogModel(look, self)
        self.view = LogView(self.model, self)
        self.box = QLineEdit(self)
        self.box.setPlaceholderText(self.tr("Filter the log"))
        self.box.setAccessibleName(self.tr("Filter the log"))
        self.box.setClearButtonEnabled(True)
        self.box.installEventFilter(self)
        self.kinds = QComboBox(self)
        self.kinds.setAccessibleName(self.tr("Kind of change"))
        self.kinds.addItems([""] * len(CHOICES))
        self.told = PlainLabel(self)
        self.told.setWordWrap(True)
        self.told.setProperty("remark", True)
        self.show_it = QPushButton(self.tr("Show in te&xt"), self)
        self.revert = QPushButton(self.tr("Re&vert this change"), self)
        self.copy = QPushButton(self.tr("Copy"), self)
        self.copy.setToolTip(self.tr("Copy all rows that are shown"))
        self.export = ActionButton(export, self.tr("Export…"), self)
        self.shut = QToolButton(self)
        self.shut.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.shut.setAccessibleName(self.tr("Close the change log"))
        self.shut.setToolTip(self.tr("Close the change log"))
        self._lay_out()
        self._connect(look)
        self.shut.setIcon(look.icon("x"))
        self._count()
        self._tell()

    def _lay_out(self) -> None:
        # Its own title bar: Qt's is a row more, and its buttons are not seen on a dark ground.
        head = QWidget(self)
        above = QHBoxLayout(head)
        above.setContentsMargins(8, 6, 8, 0)
        title = QLabel(self.windowTitle(), head)
        title.setProperty("heading", True)
        above.addWidget(title)
        above.addWidget(self.box, 1)
        for widget in (self.kinds, self.copy, self.export, self.shut):
            above.addWidget(widget)
        self.setTitleBarWidget(head)
        whole = QWidget(self)
        column, below = QVBoxLayout(whole), QHBoxLayout()
        below.addWidget(self.told, 1)
        for button in (self.show_it, self.revert):
            below.addWidget(button)
        column.setContentsMargins(8, 5, 8, 6)
        column.setSpacing(5)
        column.addWidget(self.view, 1)
        column.addLayout(below)
        self.setWidget(whole)
        for first, second in (
            (self.box, self.kinds),
            (self.kinds, self.copy),
            (self.copy, self.export),
            (self.export, self.shut),
            (self.shut, self.view),
            (self.view, self.show_it),
            (self.show_it, self.revert),
        ):
            QWidget.setTabOrder(first, second)

    def _connect(self, look: Look) -> None:
        look.changed.connect(lambda: self.shut.setIcon(look.icon("x")))
        self.shut.clicked.connect(self.close)
        self.box.textChanged.connect(lambda text: self._filter(replace(self.model.filter, text=text)))
        self.kinds.currentIndexChanged.connect(lambda _: self._filter_kind())
        self.model.counted.connect(self._count)
        self.view.moved.connect(self._tell)
        self.view.asked_to_show.connect(self.shown_in_text)
        self.view.asked_to_revert.connect(self.reverted)
        self.show_it.clicked.connect(lambda: self._with_current(self.shown_in_text.emit))
        self.revert.clicked.connect(lambda: self._with_current(self.reverted.emit))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.model.as_text()))

    # What it shows.

    def show_review(self, review: Review) -> None:
        """Bring the table up to date; where nobody walks in it, it follows the newest change."""
        self.model.show(review)
        if not self.view.hasFocus() or self.view.seq is None:
            self.view.focus(self.model.rowCount() - 1)
        self._tell()

    def tell(self, text: str) -> None:
        """Say why something was not done, until another change is in focus."""
        self.told.setText(text)
        self.told.setToolTip(tip(text))

    def _tell(self) -> None:
        row = self.model.row(self.view.currentIndex().row())
        self.show_it.setEnabled(row is not None and row.segment is not None)
        self.revert.setEnabled(row is not None and self._can_be_reverted(row))
        self.tell(self.tr("Nothing was done yet.") if not self.model.total else self._about(row))

    def _about(self, row: LogRow | None) -> str:
        """All that the table has no room for; without a row, what the keys do."""
        if row is None:
            return self.tr("Return shows a change in the text, Delete reverts it and keeps later ones.")
        who = self.tr("{who}, {when}").format(who=row.event.by, when=local_time(row.event.time))
        return " · ".join(filter(None, (row.note, row.reason, who)))

    def _can_be_reverted(self, row: LogRow) -> bool:
        return row.event.kind in (Kind.EDIT, Kind.DECISION) and self.model.stands(row)

    def _count(self) -> None:
        total, counts = self.model.total, self.model.counts
        texts = (
            self.tr("All ({n})").format(n=total),
            self.tr("What stands"),
            *(f"{what.text} ({counts[what]})" for what in What),
        )
        for number, text in enumerate(texts):
            self.kinds.setItemText(number, text)

    # What it is told.

    def _filter_kind(self) -> None:
        chosen = CHOICES[self.kinds.currentIndex()]
        what = chosen if isinstance(chosen, What) else None
        self._filter(replace(self.model.filter, what=what, standing=chosen == STANDING))

    def _filter(self, wanted: LogFilter) -> None:
        self.model.set_filter(wanted)
        if self.view.seq is None:
            self.view.focus(self.model.rowCount() - 1)
        self._tell()

    def _with_current(self, do: Callable[[int], object]) -> None:
        seq = self.view.seq
        if seq is not None:
            do(seq)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The filter box: Esc clears it before it leaves, Return and Down go to the table."""
        if watched is self.box and isinstance(event, QKeyEvent):
            clears = event.key() == Qt.Key.Key_Escape and self.box.text() != ""
            if clears and event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                if clears:
                    self.box.clear()
                    return True
                if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
                    self.view.setFocus()
                    return True
        return super().eventFilter(watched, event)
