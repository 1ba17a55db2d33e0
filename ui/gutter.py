"""The margin of a text pane: paragraph numbers, severities, and a bar where the text was changed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextBlock
from PySide6.QtWidgets import QStyle, QWidget

from ui.glyphs import draw_severity

if TYPE_CHECKING:  # a pane has a gutter, which paints beside that pane
    from ui.pane_base import PaneBase

GUTTER = 46
"""Width in pixels."""


class Gutter(QWidget):
    """Paragraph numbers, the gravest open severity, and a bar where the text was changed."""

    def __init__(self, pane: "PaneBase") -> None:
        super().__init__(pane)
        self._pane = pane
        # It paints all of itself; else all that it lies in would be painted under it, at each letter.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def sizeHint(self) -> QSize:
        return QSize(GUTTER, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        dirty = event.rect()
        pane, theme = self._pane, self._pane.look.theme
        painter = QPainter(self)
        painter.fillRect(dirty, QColor(theme.panel))
        if pane.text is None or not pane.text.texts:
            return
        font = pane.look.reading_font
        font.setPointSizeF(font.pointSizeF() * 0.78)
        painter.setFont(font)
        line = painter.fontMetrics().height()
        done = -1
        for block, box in pane.visible_blocks():
            number = pane.text.place(block.position())[0]
            if is_blank(block):
                continue
            if box.bottom() < dirty.top() or box.top() > dirty.bottom():
                done = number
                continue
            if pane.changed_in(number) and not pane.is_end(block, number):
                bar = self._visual(QRect(GUTTER - 5, int(box.top()), 3, int(box.height())))
                painter.fillRect(bar, QColor(theme.inserted))
            if number == done:
                continue
            done = number
            # A long paragraph that begins above keeps its number in sight.
            y = min(max(box.top() + 2, 2), max(box.bottom() - 2 * line, box.top() + 2))
            here = number == pane.current
            painter.setPen(QColor(theme.text if here else theme.muted))
            # Qt mirrors the alignment by itself.
            spot = self._visual(QRect(0, int(y), GUTTER - 18, line))
            painter.drawText(spot, int(Qt.AlignmentFlag.AlignRight), str(number + 1))
            severity = pane.gravest_of(number)
            if severity is not None:
                sign = self._visual(QRect(GUTTER - 16, int(y + (line - 10) / 2), 10, 10))
                draw_severity(painter, sign, severity, theme)

    def _visual(self, box: QRect) -> QRect:
        """A box as it lies in a mirrored window, too."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)


def is_blank(block: QTextBlock) -> bool:
    """Whether a block parts paragraphs and holds nothing."""
    return block.length() == 1 and block.next().isValid()
