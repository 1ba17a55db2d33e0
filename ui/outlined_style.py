"""Qt's Fusion with outlines that are seen on dark grounds, too: its own are darker than the window."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOptionComplex, QWidget

OUTLINED = (QStyle.ComplexControl.CC_ComboBox, QStyle.ComplexControl.CC_SpinBox)
PARTS = QStyle.SubControl.SC_ScrollBarGroove, QStyle.SubControl.SC_ScrollBarSlider
"""What of a scroll bar Fusion does not draw."""
ROUND = 3


class OutlinedStyle(QProxyStyle):
    """Draws a line around fields that a style sheet could not outline without taking their arrows away."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if control is QStyle.ComplexControl.CC_ScrollBar:
            self._draw_scroll_bar(option, painter, widget)
            return
        super().drawComplexControl(control, option, painter, widget)
        if control not in OUTLINED:
            return
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        role = QPalette.ColorRole.Accent if focused else QPalette.ColorRole.Mid
        width = 2 if focused else 1
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(option.palette.color(role), width))
        inset = width / 2
        painter.drawRoundedRect(QRectF(option.rect).adjusted(inset, inset, -inset, -inset), ROUND, ROUND)
        painter.restore()

    def _draw_scroll_bar(
        self, option: QStyleOptionComplex, painter: QPainter, widget: QWidget | None
    ) -> None:
        """A handle that parts from its groove, both in one colour.

        Fusion's are gradients, for which Qt wakes other threads: it takes ten times as long.
        """
        bar, asked = QStyle.ComplexControl.CC_ScrollBar, option.subControls
        ground, role = QPainterPath(), QPalette.ColorRole
        ground.addRect(QRectF(option.rect))
        # fillRect would load all of the namespace Qt, a tenth of the time until a text is in sight.
        painter.fillPath(ground, option.palette.brush(role.Window))
        option.subControls = asked & ~(PARTS[0] | PARTS[1])
        super().drawComplexControl(bar, option, painter, widget)
        option.subControls = asked
        if not option.state & QStyle.StateFlag.State_Enabled:
            return
        groove, handle = (self.subControlRect(bar, option, part, widget) for part in PARTS)  # type: ignore[arg-type]
        if handle == groove:  # there is nothing to scroll
            return
        shape, held = QPainterPath(), option.state & QStyle.StateFlag.State_Sunken
        shape.addRoundedRect(QRectF(handle).adjusted(2, 2, -2, -2), ROUND, ROUND)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(shape, option.palette.brush(role.Accent if held else role.Mid))
        painter.restore()
