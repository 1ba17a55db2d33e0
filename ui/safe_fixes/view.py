"""How fixes are drawn: before and after in their context, with what differs marked by more than colour."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reviewer.diff import RunKind, runs
from ui.look import Look
from ui.offsets import width
from ui.queue_model import Index
from ui.row_table import RowTable
from ui.safe_fixes.model import FIX, Column, FixModel
from ui.safe_fixes.offer import Fix

PAD = 6
BREAKS = {ord(c): " " for c in "\n\r\t\u2028\u2029"}


class FixTable(RowTable):
    """Space ticks what is selected."""

    toggled = Signal(list)  # rows

    def __init__(self, model: FixModel, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.show_model(model, self.tr("Fixes"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.size_columns(
            (Column.BEFORE, Column.AFTER), {Column.PLACE: "¶00000", Column.RULE: "punctuation-spacing"}
        )
        for column in (Column.BEFORE, Column.AFTER):
            self.setItemDelegateForColumn(column, InContext(look, self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.toggled.emit(sorted({index.row() for index in self.selectedIndexes()}))
        else:
            super().keyPressEvent(event)


class InContext(QStyledItemDelegate):
    """Draws one side of a fix."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(120, option.fontMetrics.lineSpacing() + 2 * PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        fix = index.data(FIX)
        if not isinstance(fix, Fix):
            return
        theme, box = self._look.theme, option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setClipRect(box)
        painter.fillRect(box, QColor(theme.selection if selected else theme.ground))
        painter.setPen(QColor(theme.text))
        room = box.adjusted(PAD, 0, -PAD, 0)
        painter.setClipRect(room)
        layout = self._line(fix, Column(index.column()), option.font, room.width())
        line = layout.lineAt(0)
        rest = room.width() - line.naturalTextWidth()
        x = room.left() + (rest if option.direction is Qt.LayoutDirection.RightToLeft and rest > 0 else 0)
        layout.draw(painter, QPointF(x, box.top() + (box.height() - line.height()) / 2))
        painter.restore()

    def _line(self, fix: Fix, column: Column, font: QFont, room: int) -> QTextLayout:
        """One side on one line; of the words around it, what there is room for."""
        theme = self._look.theme
        changed = QTextCharFormat()
        if column is Column.BEFORE:
            kind = RunKind.DELETE
            changed.setForeground(QColor(theme.deleted))
            changed.setBackground(QColor(theme.deleted_tint))
            changed.setFontStrikeOut(True)
        else:
            kind = RunKind.INSERT
            changed.setForeground(QColor(theme.inserted))
            changed.setBackground(QColor(theme.inserted_tint))
            changed.setFontUnderline(True)
        pieces = [
            (_flat(run.text, seen=run.kind is kind), run.kind is kind)
            for run in runs(fix.was, fix.now)
            if run.kind in (RunKind.EQUAL, kind)
        ]
        metrics = QFontMetrics(font)
        beside = (room - metrics.horizontalAdvance("".join(text for text, _ in pieces))) // 2
        before = metrics.elidedText(_flat(fix.edges[0]), Qt.TextElideMode.ElideLeft, max(0, beside))
        text, formats = before, []
        for piece, differs in pieces:
            if differs:
                formats.append(_range(text, piece, changed))
            text += piece
        rest = room - metrics.horizontalAdvance(text)
        text += metrics.elidedText(_flat(fix.edges[1]), Qt.TextElideMode.ElideRight, max(0, rest))
        layout = QTextLayout(text, font)
        layout.setFormats(formats)
        layout.beginLayout()
        layout.createLine().setLineWidth(100_000)
        layout.endLayout()
        return layout


def _range(before: str, text: str, form: QTextCharFormat) -> QTextLayout.FormatRange:
    piece = QTextLayout.FormatRange()
    piece.start, piece.length, piece.format = width(before), width(text), form
    return piece


def _flat(text: str, *, seen: bool = False) -> str:
    """On one line; `seen`: bare space is shown by a sign."""
    return "␣" * len(text) if seen and text.isspace() else text.translate(BREAKS)
