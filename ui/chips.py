"""Chips: placeholders that have no text of their own, drawn in the text under their names."""

from PySide6.QtCore import QObject, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from ui import wording
from ui.look import Look
from ui.mark_painter import frame_chip

CHIP = QTextFormat.ObjectTypes.UserObject.value + 1
NAME = QTextFormat.Property.UserProperty.value + 1
SMALLER = 0.85
"""The size of a name, that of the text = 1."""
PAD = 5.0
LONGEST = 24
"""Characters of a name that are shown; all of it is told where the pointer rests."""


class Chips(QPyTextObject):
    """Draws the chips of one document; Qt asks it only for those in view."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def intrinsicSize(self, _document: QTextDocument, _position: int, chip: QTextFormat) -> QSizeF:
        width = QFontMetricsF(self._font()).horizontalAdvance(_name(chip)) + 2 * PAD
        return QSizeF(width, QFontMetricsF(self._look.reading_font).ascent())

    def drawObject(
        self,
        painter: QPainter,
        box: QRectF | QRect,
        _document: QTextDocument,
        _position: int,
        chip: QTextFormat,
    ) -> None:
        theme = self._look.theme
        box = QRectF(box)
        frame_chip(painter, box.adjusted(1, 0, -1, 0), theme)
        painter.save()
        painter.setFont(self._font())
        painter.setPen(QColor(theme.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _name(chip))
        painter.restore()

    def _font(self) -> QFont:
        font = self._look.reading_font
        font.setPointSizeF(font.pointSizeF() * SMALLER)
        return font


def name_chip(cursor: QTextCursor, position: int, name: str) -> None:
    """Let the character at a position be shown as the chip of a name, which is of the engine."""
    cursor.setPosition(position)
    cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
    chip = QTextCharFormat()
    chip.setObjectType(CHIP)
    chip.setProperty(NAME, name)
    cursor.setCharFormat(chip)


def _name(chip: QTextFormat) -> str:
    name = wording.placeholder(str(chip.property(NAME)))
    return name if len(name) <= LONGEST else name[: LONGEST - 1] + "…"
