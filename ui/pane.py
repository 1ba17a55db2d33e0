"""The pane for texts of usual length: lines spaced for reading, and room below paragraphs.

Qt lays out the whole text for it, which for a long one takes too long at each letter; see `LongPane`.
"""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from ui.gutter import GUTTER, is_blank
from ui.look import Look
from ui.pane_base import MARGIN, PaneBase
from ui.pane_text import PaneText

BLANK_LINE_HEIGHT = 55
NEAR = 60
"""Blocks to look for the first visible one in, before Qt is asked."""
TOLERANCE = 0.5
"""Pixels of room below a paragraph that are not worth laying it out again."""


class Pane(PaneBase, QTextEdit):
    """A text whose lines stand apart as wanted. Its scroll bar counts pixels."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._first = 0
        self._leading = look.line_height
        self.setAcceptRichText(False)
        self.setViewportMargins(*((0, 0, GUTTER, 0) if self._mirrored else (GUTTER, 0, 0, 0)))

    # What it shows.

    def _fill(self, text: PaneText) -> None:
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.insertText(text.whole)
        self._leading = self.look.line_height
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(_spaced(self._leading))
        block = self.document().begin()
        while block.isValid():
            self.shape(cursor, block, 0)
            block = block.next()
        cursor.endEditBlock()

    def dress(self) -> None:
        """Set the text in the font, line height and measure that are wanted now."""
        super().dress()
        if self.text is None or self._leading == self.look.line_height:
            return
        self._leading = self.look.line_height
        self.syncing = True
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        block = self.document().begin()
        while block.isValid():
            self.shape(cursor, block, block.blockFormat().bottomMargin())
            block = block.next()
        cursor.endEditBlock()
        self.syncing = False

    def limit_lines(self) -> None:
        most = self.look.line_width + 2 * MARGIN
        if self.look.line_width and most < self.viewport().width():
            self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
            self.setLineWrapColumnOrWidth(most)
        else:
            self.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)

    def shape(self, cursor: QTextCursor, block: QTextBlock, room: float) -> bool:
        """Give a block this room below, and less height where it is blank; whether that changed anything."""
        form = block.blockFormat()
        height = BLANK_LINE_HEIGHT if is_blank(block) else self._leading
        if form.lineHeight() == height and abs(form.bottomMargin() - room) <= TOLERANCE:
            return False
        form = _spaced(height)
        form.setBottomMargin(room)
        cursor.setPosition(block.position())
        cursor.setBlockFormat(form)
        return True

    # Where things are.

    def bring(self, position: int, calm: tuple[float, float], rest: float) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        top, height = self.cursorRect(cursor).top(), self.viewport().height()
        if not calm[0] * height <= top <= calm[1] * height:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top - int(rest * height))

    def bring_to_top(self, segment: int) -> None:
        box = self.document().documentLayout().blockBoundingRect(self.block_of(segment))
        self.verticalScrollBar().setValue(int(box.top()))

    def visible_blocks(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        """Blocks in view, with where they stand in the viewport."""
        layout = self.document().documentLayout()
        shift = QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        height = self.viewport().height()
        block = self._first_visible()
        while block.isValid():
            box = layout.blockBoundingRect(block).translated(shift)
            if box.top() > height:
                return
            yield block, box
            block = block.next()

    def _first_visible(self) -> QTextBlock:
        """The first block in view: found from the one before, for a hit test costs a millisecond."""
        document, top = self.document(), self.verticalScrollBar().value()
        layout = document.documentLayout()
        block = document.findBlockByNumber(self._first)
        for _ in range(NEAR):
            if not block.isValid():
                break
            box = layout.blockBoundingRect(block)
            if box.top() > top and block.previous().isValid():
                block = block.previous()
            elif box.bottom() <= top and block.next().isValid():
                block = block.next()
                if layout.blockBoundingRect(block).top() > top:
                    break  # the top lies between the two
            else:
                break
        else:
            block = self.cursorForPosition(self.viewport().rect().topLeft()).block()
        self._first = max(0, block.blockNumber())
        return block


def _spaced(height: int) -> QTextBlockFormat:
    """A paragraph whose lines stand that far apart, in percent; 0 for the font's own."""
    form = QTextBlockFormat()
    if height:
        form.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return form
