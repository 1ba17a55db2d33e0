"""The findings queue: filter, chips with live counts, and the list."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reviewer.finding import Severity
from reviewer.states import Reviewed
from ui.announcing import is_listening
from ui.category_box import CategoryBox
from ui.digest import alike_key
from ui.glyphs import severity_icon
from ui.look import Look
from ui.queue_model import REVIEWED, Index, Order, QueueModel, Show
from ui.queue_rows import GLYPH, Rows

if TYPE_CHECKING:  # it is loaded when it is asked for
    from ui.findings_table import FindingsTable

FEW = 100
"""Rows that changed from which on all that are in view are painted anew."""


class QueueList(QListView):
    """The list itself; the arrow keys and the letters are the review's."""

    def __init__(self, model: QueueModel, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._look = model, look
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # Qt then moves what it scrolls
        self.setModel(model)
        self.setItemDelegate(Rows(look, model, self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)  # by item, Qt walks all rows
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Findings"))
        model.current_changed.connect(self.follow)
        model.counted.connect(self.follow)

    def follow(self) -> None:
        """Select the finding in focus."""
        row = self._model.row
        if row is None:
            self.setCurrentIndex(QModelIndex())
        elif self.currentIndex().row() != row:
            self.setCurrentIndex(self._model.index(row, 0))
            self.scrollTo(self._model.index(row, 0))

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Rows are equally high: there is nothing to lay out anew, which Qt would do for all of them.

        Painted anew are the rows in view that changed, and those that tell something of them: how many are
        alike, and what stands beside a mark.
        """
        if is_listening():
            super().dataChanged(first, last, roles)
        elif last.row() - first.row() >= FEW:
            self.viewport().update()
        else:
            changed = self._model.rows[first.row() : last.row() + 1]
            keys = {alike_key(reviewed.finding) for reviewed in changed}
            segments = {reviewed.finding.segment for reviewed in changed}
            for row in self._rows_in_view():
                finding = self._model.rows[row].finding
                if finding.segment in segments or alike_key(finding) in keys:
                    self.update(self._model.index(row, 0))

    def _rows_in_view(self) -> range:
        top, bottom = self.indexAt(QPoint(1, 1)), self.indexAt(QPoint(1, self.viewport().height() - 1))
        behind = bottom.row() + 1 if bottom.isValid() else len(self._model.rows)
        return range(top.row(), behind) if top.isValid() else range(0)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self.viewport()).fillRect(event.rect(), QColor(self._look.theme.ground))
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        self._lead()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._lead()

    def _lead(self) -> None:
        """The user chose a row: its finding is in focus. Rows that Qt moves to by itself are not."""
        reviewed = self.currentIndex().data(REVIEWED)
        if isinstance(reviewed, Reviewed) and self.currentIndex().row() != self._model.row:
            self._model.focus(reviewed.finding.id)

    def keyboardSearch(self, search: str) -> None:
        """Letters are review keys, not a search."""


class FilterBox(QLineEdit):
    """Esc clears it; Return and Down go to the list."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class QueuePanel(QWidget):
    """Filter, chips and list. Its model is the truth of what is shown and which finding is in focus."""

    def __init__(self, model: QueueModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._look = model, look
        self._table: FindingsTable | None = None
        self._as_table = False
        self.box = FilterBox(self)
        self.box.setAccessibleName(self.tr("Filter findings"))
        self.box.setClearButtonEnabled(True)
        self.box.textChanged.connect(lambda text: model.set_filter(replace(model.filter, text=text)))
        self.category = CategoryBox(model.categories, self)
        self.category.chosen.connect(
            lambda category: model.set_filter(replace(model.filter, category=category))
        )
        self.chips = {severity: self._chip() for severity in Severity}
        for severity, chip in self.chips.items():
            chip.setChecked(True)
            chip.toggled.connect(lambda on, s=severity: self._show_severity(s, on))
        self.standing = QButtonGroup(self)
        self.shows = {show: self._chip() for show in Show}
        for show, chip in self.shows.items():
            self.standing.addButton(chip)
            chip.toggled.connect(lambda on, s=show: self._show_standing(s, on))
        self.order = QComboBox(self)
        self.order.setAccessibleName(self.tr("Sort findings by"))
        # It gives way first: its words are cut with dots, a chip's would be cut in the middle.
        self.order.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.order.setMinimumContentsLength(5)
        for order, text in (
            (Order.POSITION, self.tr("By place")),
            (Order.SEVERITY, self.tr("By severity")),
            (Order.RULE, self.tr("By rule")),
            (Order.ALIKE, self.tr("Alike together")),
        ):
            self.order.addItem(text, order)
        self.order.currentIndexChanged.connect(
            lambda _: model.set_filter(replace(model.filter, order=Order(self.order.currentData())))
        )
        self.list = QueueList(model, look, self)
        self.box.left.connect(self.list.setFocus)
        self.empty = QLabel(self)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._lay_out()
        self.shows[Show.ALL].setChecked(True)
        model.counted.connect(self.count)
        look.changed.connect(self._dress)
        self.count()

    @property
    def table(self) -> "FindingsTable":
        """The queue in columns; it is made when it is first asked for."""
        from ui.findings_table import FindingsTable

        if self._table is None:
            self._table = FindingsTable(self._model, self._look, self)
            self._table.hide()
            self._table.ordered.connect(self._order_by)
            self._column.insertWidget(self._column.indexOf(self.list), self._table, 1)
        return self._table

    def show_table(self, on: bool) -> None:
        """Show the queue in columns, or as the list again; what is shown takes the focus for both."""
        self._as_table = on
        self.list.setFocusProxy(self.table if on else None)  # type: ignore[arg-type]  # the stubs lack None
        self.count()
        self.table.follow()
        self.list.setFocus()

    def _order_by(self, order: Order) -> None:
        self.order.setCurrentIndex(self.order.findData(order))

    def show_key(self, key: str) -> None:
        """Say which key goes to the filter."""
        name = self.tr("Filter findings")
        self.box.setPlaceholderText(f"{name}  ( {key} )" if key else name)

    def _chip(self) -> QPushButton:
        chip = QPushButton(self)
        chip.setCheckable(True)
        chip.setProperty("chip", True)
        chip.setIconSize(QSize(GLYPH, GLYPH))
        return chip

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        for widgets in (
            [self.box, self.category],
            list(self.chips.values()),
            [*self.shows.values(), self.order],
        ):
            row = QHBoxLayout()
            row.setContentsMargins(8, 0, 8, 0)
            row.setSpacing(5)
            for widget in widgets:
                # The order's words are longest: chips of the standing take what they need, it takes the rest.
                row.addWidget(widget, 0 if widget in self.shows.values() else 3 if widget is self.box else 2)
            column.addLayout(row)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)

    def _show_severity(self, severity: Severity, on: bool) -> None:
        shown = self._model.filter.severities
        wanted = shown | {severity} if on else shown - {severity}
        self._model.set_filter(replace(self._model.filter, severities=wanted))

    def hide_decided(self, on: bool) -> None:
        """Show open findings only, or all."""
        self.shows[Show.OPEN if on else Show.ALL].setChecked(True)

    def _show_standing(self, show: Show, on: bool) -> None:
        if on:
            self._model.set_filter(replace(self._model.filter, show=show))

    def count(self) -> None:
        """Bring the counts on the chips up to date."""
        names = {
            Severity.ERROR: self.tr("Errors"),
            Severity.WARNING: self.tr("Warnings"),
            Severity.HINT: self.tr("Hints"),
        }
        for severity, chip in self.chips.items():
            count = self._model.open_counts[severity]
            chip.setText(f"{names[severity]} {count}")
            shown = self.tr("shown") if chip.isChecked() else self.tr("hidden")
            chip.setAccessibleName(
                self.tr("{name}, {count} open, {shown}").format(
                    name=names[severity], count=count, shown=shown
                )
            )
            chip.setToolTip(chip.accessibleName())
        model = self._model
        self.shows[Show.OPEN].setText(self.tr("Open {n}").format(n=model.total - model.decided))
        self.shows[Show.DECIDED].setText(self.tr("Decided {n}").format(n=model.decided))
        self.shows[Show.ALL].setText(self.tr("All"))
        nothing = not model.rows and model.total > 0
        self.empty.setVisible(not model.rows)
        some = bool(model.rows) or model.total == 0
        self.list.setVisible(some and not self._as_table)
        if self._table is not None:
            self._table.setVisible(some and self._as_table)
        self.empty.setText(self._why_empty() if nothing else "")
        self.empty.setVisible(nothing)

    def _why_empty(self) -> str:
        if self._model.filter.text:
            return self.tr("No findings match “{text}” – Esc clears the filter").format(
                text=self._model.filter.text
            )
        return self.tr("No findings of this kind – Esc clears the filter")

    def clear_filter(self) -> None:
        """Let every finding through again."""
        self.box.clear()
        self.category.choose("")
        for chip in (*self.chips.values(), self.shows[Show.ALL]):
            chip.setChecked(True)

    def _dress(self) -> None:
        for severity, chip in self.chips.items():
            chip.setIcon(severity_icon(severity, self._look.theme, GLYPH, self.devicePixelRatioF()))
        self.list.viewport().update()
