"""The overview ruler: where in the text findings are still open; a click goes there."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reviewer.finding import Severity
from ui.look import Look

WIDTH = 14
TICK = 3


class Ruler(QWidget):
    """One tick a pixel row at most, the gravest. For the mouse only: the queue says the same in words."""

    jumped = Signal(float)  # how far down, from 0 to 1

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._places: list[tuple[float, Severity]] = []
        self._current: float | None = None
        self.setFixedWidth(WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Overview of open findings"))

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 0)

    def show_places(self, places: list[tuple[float, Severity]]) -> None:
        """Show findings, by how far down the text they are."""
        self._places = places
        self.update()

    def show_current(self, current: float | None) -> None:
        """Show where the finding in focus is."""
        self._current = current
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.panel))
        room = self.height() - TICK
        for severity in reversed(Severity):  # the graver over the less grave
            ink = theme.ink(severity)
            for y in {int(share * room) for share, kind in self._places if kind is severity}:
                painter.fillRect(3, y, WIDTH - 6, TICK, ink)
        if self._current is not None:
            painter.setPen(QPen(QColor(theme.accent), 1.5))
            painter.drawRect(QRectF(1, self._current * room - 2, WIDTH - 2.5, TICK + 4))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.jumped.emit(max(0.0, min(1.0, event.position().y() / max(1, self.height()))))
