"""The table of the change log, and its keys.

A table and not a tree, which asks the model for every row whenever one is added.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.change_log.model import AFTER, BEFORE, DECISION, NUMBER, RULE, SEQ, TIME, WHERE, WHO, LogModel
from ui.change_log.rows import What

PAD = 22
"""Pixels of a column around its words."""


class LogView(QTableView):
    """Return shows a change in the text, Delete takes it back; arrows walk."""

    asked_to_show = Signal(int)
    asked_to_revert = Signal(int)
    moved = Signal()

    def __init__(self, model: LogModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Changes"))
        self._size_columns(model)
        self.doubleClicked.connect(lambda index: self.asked_to_show.emit(index.data(SEQ)))
        self.selectionModel().currentRowChanged.connect(self.moved)

    def _size_columns(self, model: LogModel) -> None:
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().lineSpacing() + 5)
        rows.hide()
        header, width = self.horizontalHeader(), self.fontMetrics().horizontalAdvance
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(30)
        for column, widest in (
            (NUMBER, "00000"),
            (TIME, "00:00:00"),
            (WHERE, "¶0000 +00"),
            (DECISION, model.taken_back(What.BY_HAND.text)),
            (RULE, "punctuation-spa"),
            (WHO, "abcdefgh"),
        ):
            header.resizeSection(column, width(widest) + PAD)
        for column in (BEFORE, AFTER):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    @property
    def seq(self) -> int | None:
        """The change in focus."""
        seq = self.currentIndex().data(SEQ)
        return seq if isinstance(seq, int) else None

    def focus(self, number: int) -> None:
        """Put a row in focus."""
        index = self.model().index(number, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        seq = self.seq
        if event.matches(QKeySequence.StandardKey.Copy):
            model = self.model()
            row = model.row(self.currentIndex().row()) if isinstance(model, LogModel) else None
            if isinstance(model, LogModel) and row is not None:
                QGuiApplication.clipboard().setText("\t".join(model.cells(row)))
        elif seq is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.asked_to_show.emit(seq)
        elif seq is not None and event.key() == Qt.Key.Key_Delete:
            self.asked_to_revert.emit(seq)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.accept()  # the first cell tells the whole row to those who listen
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are no search: the filter is."""
