"""How a row of the queue is drawn; mirrored where the window reads from right to left."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reviewer.events import Status
from reviewer.states import Reviewed
from ui import wording
from ui.glyphs import draw_severity, draw_status
from ui.labels import isolated, status_name
from ui.look import Look
from ui.queue_model import REVIEWED, Index, QueueModel

GLYPH = 14
PAD = 7


class Rows(QStyledItemDelegate):
    """Draws a finding in two lines: what stands there, and what could."""

    def __init__(self, look: Look, model: QueueModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._model = look, model

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, 2 * option.fontMetrics.lineSpacing() + 2 * PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        reviewed = index.data(REVIEWED)
        if not isinstance(reviewed, Reviewed):
            return
        theme = self._look.theme
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        box = option.rect
        painter.fillRect(box, QColor(theme.selection if selected else theme.ground))
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), QColor(theme.panel))
        if selected:
            focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
            edge = QRect(box.left(), box.top(), 4, box.height())
            painter.fillRect(QStyle.visualRect(option.direction, box, edge), QColor(theme.accent))
            if focused:
                painter.setPen(QColor(theme.accent))
                painter.drawRect(box.adjusted(0, 0, -1, -1))
        line = option.fontMetrics.lineSpacing()
        top = box.top() + PAD
        spot = QRect(box.left() + 12, top + (line - GLYPH) // 2, GLYPH, GLYPH)
        spot = QStyle.visualRect(option.direction, box, spot)
        draw_severity(painter, spot, reviewed.finding.severity, theme)
        self._draw_words(painter, option, reviewed, top, selected)
        painter.restore()

    def _draw_words(
        self, painter: QPainter, option: QStyleOptionViewItem, reviewed: Reviewed, top: int, selected: bool
    ) -> None:
        theme, box, metrics = self._look.theme, option.rect, option.fontMetrics
        finding, line = reviewed.finding, metrics.lineSpacing()
        left, right = box.left() + 12 + GLYPH + 8, box.right() - 10
        second = QColor(theme.muted_selected if selected else theme.muted)
        decided = reviewed.status.decided
        count = self._model.alike(reviewed)
        badge = f"×{count}" if count > 1 and not decided else ""
        place = "" if decided else self._place(reviewed)
        badge_width = metrics.horizontalAdvance(badge) + 8 if badge else 0
        font = painter.font()
        struck = reviewed.status in (Status.ACCEPTED, Status.OWN_WORDING)
        font.setStrikeOut(struck)
        painter.setFont(font)
        painter.setPen(second if decided else QColor(theme.text))
        room = right - left - badge_width
        self._draw_line(
            painter, option, QRect(left, top, room, line), isolated(self._model.phrase(reviewed, finding.was))
        )
        font.setStrikeOut(False)
        painter.setFont(font)
        painter.setPen(second)
        if badge:
            self._draw_line(painter, option, QRect(right - badge_width + 8, top, badge_width, line), badge)
        below = QRect(left, top + line, right - left - metrics.horizontalAdvance(place or "✓") - 10, line)
        self._draw_line(painter, option, below, self._answer(option, reviewed))
        if decided:
            spot = QRect(right - 12, top + line + (line - 11) // 2, 11, 11)
            spot = QStyle.visualRect(option.direction, box, spot)
            draw_status(painter, QRectF(spot), reviewed.status, second)
        else:
            width = metrics.horizontalAdvance(place)
            self._draw_line(painter, option, QRect(right - width, top + line, width + 2, line), place)

    def _draw_line(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, text: str) -> None:
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        box = QStyle.visualRect(option.direction, option.rect, box)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), elided)

    def _place(self, reviewed: Reviewed) -> str:
        place = isolated(f"¶{reviewed.finding.segment + 1}")
        if (here := self._model.here(reviewed)) > 1:
            return self.tr("{n} here · {place}").format(n=here, place=place)
        return place

    def _answer(self, option: QStyleOptionViewItem, reviewed: Reviewed) -> str:
        finding = reviewed.finding
        if reviewed.status in (Status.REJECTED, Status.IGNORED, Status.RESOLVED):
            return status_name(reviewed.status)
        if not finding.suggestions:
            return wording.reason(finding)
        arrow = "←" if option.direction is Qt.LayoutDirection.RightToLeft else "→"
        return f"{arrow} {isolated(self._model.phrase(reviewed, finding.suggestions[0]))}"
