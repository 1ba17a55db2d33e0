"""The queue as a table with columns, for those who like it so: the same rows in the same order."""

from collections.abc import Mapping
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from reviewer.finding import Severity
from reviewer.states import Reviewed
from ui import wording
from ui.glyphs import severity_icon
from ui.labels import severity_name, status_name, tip
from ui.look import Look
from ui.queue_model import REVIEWED, Index, Order, QueueModel

GLYPH = 14


class Column(IntEnum):
    """What stands beside each other."""

    SEVERITY = 0
    PLACE = 1
    FOUND = 2
    SUGGESTION = 3
    CATEGORY = 4
    RULE = 5
    STATUS = 6


ORDERS: Mapping[Column, Order] = {
    Column.SEVERITY: Order.SEVERITY,
    Column.PLACE: Order.POSITION,
    Column.FOUND: Order.ALIKE,
    Column.RULE: Order.RULE,
}
"""The columns by which the queue can be sorted."""


class FindingsModel(QAbstractTableModel):
    """The queue's rows in columns."""

    def __init__(self, queue: QueueModel, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._queue, self._look = queue, look
        self._rows: list[Reviewed] = []
        self._icons: dict[Severity, Any] = {}

    def follow(self) -> None:
        """Show the rows that the queue has now."""
        rows, old = self._queue.rows, self._rows
        if [r.finding.id for r in rows] != [r.finding.id for r in old]:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            return
        self._rows = list(rows)
        if rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(Column) - 1))

    def dress(self) -> None:
        """Icons are of other colours."""
        self._icons = {}

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return {
            Column.SEVERITY: self.tr("Severity"),
            Column.PLACE: self.tr("Place"),
            Column.FOUND: self.tr("Found"),
            Column.SUGGESTION: self.tr("Suggestion"),
            Column.CATEGORY: self.tr("Category"),
            Column.RULE: self.tr("Rule"),
            Column.STATUS: self.tr("Decision"),
        }[Column(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        reviewed, column = self._rows[index.row()], Column(index.column())
        if role == REVIEWED:
            return reviewed
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(reviewed, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(wording.reason(reviewed.finding))
        if role == Qt.ItemDataRole.AccessibleTextRole and column is Column.SEVERITY:
            return self._queue.sentence(reviewed)
        if role == Qt.ItemDataRole.DecorationRole and column is Column.SEVERITY:
            return self._icon(reviewed.finding.severity)
        return None

    def _words(self, reviewed: Reviewed, column: Column) -> str:
        finding = reviewed.finding
        match column:
            case Column.SEVERITY:
                return severity_name(finding.severity)
            case Column.PLACE:
                return f"¶{finding.segment + 1}"
            case Column.FOUND:
                return self._queue.phrase(reviewed, finding.was)
            case Column.SUGGESTION:
                return self._queue.phrase(reviewed, finding.suggestions[0]) if finding.suggestions else ""
            case Column.CATEGORY:
                return wording.category(finding.category)
            case Column.RULE:
                return finding.check
            case Column.STATUS:
                return status_name(reviewed.status)

    def _icon(self, severity: Severity) -> Any:
        if severity not in self._icons:
            self._icons[severity] = severity_icon(severity, self._look.theme, GLYPH, 1.0)
        return self._icons[severity]


class FindingsTable(QTableView):
    """Shows what the queue shows; a click on a heading sorts both."""

    ordered = Signal(object)  # an Order

    def __init__(self, queue: QueueModel, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._queue = queue
        self._model = FindingsModel(queue, look, self)
        self.setModel(self._model)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Findings"))
        self.setIconSize(QSize(GLYPH, GLYPH))
        self._size_columns()
        self.horizontalHeader().sectionClicked.connect(self._order)
        queue.counted.connect(self.follow)
        queue.current_changed.connect(self._lead_to)
        look.changed.connect(self._model.dress)

    def _size_columns(self) -> None:
        rows, header = self.verticalHeader(), self.horizontalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().lineSpacing() + 7)
        rows.hide()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        wide = self.fontMetrics().horizontalAdvance
        # What was found and what could stand there has the rest.
        for column, text, more in (
            (Column.SEVERITY, "Warning", GLYPH + 20),
            (Column.PLACE, "¶0000", 24),
            (Column.CATEGORY, "Wrong term xx", 12),
            (Column.RULE, "punctuation-sp", 12),
            (Column.STATUS, "Accepted xxx", 16),
        ):
            header.resizeSection(column, wide(text) + more)
        for column in (Column.FOUND, Column.SUGGESTION):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def follow(self) -> None:
        """Show what the queue shows now, while it is in sight."""
        if not self.isHidden():
            self._model.follow()
            self._show_order()
            self._lead_to()

    def _show_order(self) -> None:
        column = next(c for c, order in ORDERS.items() if order is self._queue.filter.order)
        self.horizontalHeader().setSortIndicator(column, Qt.SortOrder.AscendingOrder)

    def _order(self, section: int) -> None:
        order = ORDERS.get(Column(section))
        if order is not None:
            self.ordered.emit(order)
        self._show_order()

    def _lead_to(self) -> None:
        """Select the finding in focus."""
        row = self._queue.row
        if self.isHidden() or row is None or row >= self._model.rowCount():
            self.setCurrentIndex(QModelIndex())
        elif self.currentIndex().row() != row:
            self.setCurrentIndex(self._model.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        self._lead()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._lead()

    def _lead(self) -> None:
        reviewed = self.currentIndex().data(REVIEWED)
        if isinstance(reviewed, Reviewed) and self.currentIndex().row() != self._queue.row:
            self._queue.focus(reviewed.finding.id)

    def keyboardSearch(self, search: str) -> None:
        """Letters are review keys, not a search."""
