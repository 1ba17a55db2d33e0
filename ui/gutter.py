"""The margin of a text pane: paragraph numbers, severities, and a bar where the text was changed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextBlock
from PySide6.QtWidgets import QWidget

from ui.glyphs import draw_severity

if TYPE_CHECKING:  # a pane has a gutter, which paints beside that pane
    from ui.pane import Pane

GUTTER = 46
"""Width in pixels."""


class Gutter(QWidget):
    """Paragraph numbers, the gravest open severity, and a bar where the text was changed."""

    def __init__(self, pane: "Pane") -> None:
        super().__init__(pane)
        self._pane = pane

    def sizeHint(self) -> QSize:
        return QSize(GUTTER, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        pane, theme = self._pane, self._pane.look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.panel))
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
            if pane.changed_in(number):
                painter.fillRect(QRectF(GUTTER - 5, box.top(), 3, box.height()), QColor(theme.inserted))
            if number == done:
                continue
            done = number
            # A long paragraph that begins above keeps its number in sight.
            y = min(max(box.top() + 2, 2), max(box.bottom() - 2 * line, box.top() + 2))
            here = number == pane.current
            painter.setPen(QColor(theme.text if here else theme.muted))
            spot = QRectF(0, y, GUTTER - 18, line)
            painter.drawText(spot, int(Qt.AlignmentFlag.AlignRight), str(number + 1))
            severity = pane.gravest_of(number)
            if severity is not None:
                draw_severity(painter, QRectF(GUTTER - 16, y + (line - 10) / 2, 10, 10), severity, theme)


def is_blank(block: QTextBlock) -> bool:
    """Whether a block parts paragraphs and holds nothing."""
    return block.length() == 1 and block.next().isValid()
