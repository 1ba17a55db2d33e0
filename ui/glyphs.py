"""Signs drawn by code, crisp at any size: severities by shape, standings by stroke."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPixmapCache, QPolygonF

from reviewer.events import Status
from reviewer.finding import Severity
from ui.theme import Theme


def draw_severity(painter: QPainter, spot: QRect, severity: Severity, theme: Theme) -> None:
    """A diamond with “!”, a triangle with “!”, or a disc with “i”; `spot` is a square."""
    sign = severity_sign(severity, theme, spot.width(), painter.device().devicePixelRatio())
    painter.drawPixmap(spot.topLeft(), sign)


def severity_sign(severity: Severity, theme: Theme, side: int, ratio: float) -> QPixmap:
    """The sign, crisp on a screen of this ratio; drawn once, as lists and margins are full of them."""
    name, sign = f"copydesk {severity} {theme.ink(severity).name()} {theme.ground} {side} {ratio}", QPixmap()
    if QPixmapCache.find(name, sign):
        return sign
    sign = QPixmap(int(side * ratio), int(side * ratio))
    sign.setDevicePixelRatio(ratio)
    sign.fill(Qt.GlobalColor.transparent)
    painter = QPainter(sign)
    _draw_sign(painter, QRectF(0, 0, side, side), severity, theme)
    painter.end()
    QPixmapCache.insert(name, sign)
    return sign


def _draw_sign(painter: QPainter, box: QRectF, severity: Severity, theme: Theme) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.ink(severity))
    x, y, side = box.x(), box.y(), box.width()
    middle = QPointF(x + side / 2, y + side / 2)
    match severity:
        case Severity.ERROR:
            painter.drawPolygon(
                QPolygonF(
                    [
                        QPointF(middle.x(), y),
                        QPointF(x + side, middle.y()),
                        QPointF(middle.x(), y + side),
                        QPointF(x, middle.y()),
                    ]
                )
            )
        case Severity.WARNING:
            painter.drawPolygon(
                QPolygonF(
                    [
                        QPointF(middle.x(), y + side * 0.04),
                        QPointF(x + side, y + side * 0.94),
                        QPointF(x, y + side * 0.94),
                    ]
                )
            )
        case Severity.HINT:
            painter.drawEllipse(box.adjusted(side * 0.06, side * 0.06, -side * 0.06, -side * 0.06))
    drop = side * 0.1 if severity is Severity.WARNING else 0.0
    painter.setPen(QPen(QColor(theme.ground), side * 0.12, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    top, bottom, dot = (0.3, 0.52, 0.7) if severity is not Severity.HINT else (0.48, 0.7, 0.3)
    painter.drawLine(
        QPointF(middle.x(), y + side * top + drop), QPointF(middle.x(), y + side * bottom + drop)
    )
    painter.drawPoint(QPointF(middle.x(), y + side * dot + drop))


def severity_icon(severity: Severity, theme: Theme, side: int, ratio: float) -> QIcon:
    """The sign as an icon, crisp on a screen of this ratio."""
    sign = severity_sign(severity, theme, side, ratio)
    icon = QIcon(sign)
    icon.addPixmap(sign, QIcon.Mode.Selected)  # or a selected row would tint it
    return icon


def draw_status(painter: QPainter, box: QRectF, status: Status, ink: QColor) -> None:
    """A tick, a cross, a bar or a ring; nothing for an open finding."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(ink, box.width() * 0.14, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    x, y, side = box.x(), box.y(), box.width()

    def at(across: float, down: float) -> QPointF:
        return QPointF(x + side * across, y + side * down)

    match status:
        case Status.ACCEPTED | Status.OWN_WORDING:
            painter.drawPolyline(QPolygonF([at(0.12, 0.55), at(0.4, 0.82), at(0.9, 0.2)]))
        case Status.REJECTED:
            painter.drawLine(at(0.2, 0.2), at(0.8, 0.8))
            painter.drawLine(at(0.8, 0.2), at(0.2, 0.8))
        case Status.IGNORED:
            painter.drawLine(at(0.15, 0.5), at(0.85, 0.5))
        case Status.RESOLVED:
            painter.drawEllipse(box.adjusted(side * 0.2, side * 0.2, -side * 0.2, -side * 0.2))
        case Status.OPEN:
            pass
    painter.restore()
