"""The pane for long texts: Qt lays out only what comes into view, so a letter costs the same in any length.

Its scroll bar counts lines, and lines stand as the font has them.
"""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout, QPlainTextEdit, QWidget

from ui.gutter import GUTTER
from ui.look import Look
from ui.pane_base import MARGIN, PaneBase

NO_ROOM = -1
"""The user state of a block that asks for no room; Qt's own for one that nobody set."""


class RoomyLayout(QPlainTextDocumentLayout):
    """Below a block is the room, in pixels, that its user state says."""

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        box = super().blockBoundingRect(block)
        room = block.userState()
        if room > 0:
            box.setHeight(box.height() + room)
        return box


class LongPane(PaneBase, QPlainTextEdit):  # type: ignore[misc]  # see PaneBase: it takes this for a QTextEdit
    """A text of any length."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        document = QTextDocument(self)
        document.setDocumentMargin(MARGIN)
        document.setUndoRedoEnabled(False)
        document.setDocumentLayout(RoomyLayout(document))
        self.setDocument(document)
        self.limit_lines()
        self.updateRequest.connect(self._follow)

    def limit_lines(self) -> None:
        width = self.contentsRect().width() - GUTTER
        if self.verticalScrollBar().isVisible():
            width -= self.verticalScrollBar().width()
        most = self.look.line_width + 2 * MARGIN
        beside = max(0, width - most) if self.look.line_width else 0
        left, right = (beside, GUTTER) if self._mirrored else (GUTTER, beside)
        if self.viewportMargins().left() != left or self.viewportMargins().right() != right:
            self.setViewportMargins(left, 0, right, 0)

    # Where things are.

    def visible_blocks(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        block, corner, height = self.firstVisibleBlock(), self.contentOffset(), self.viewport().height()
        while block.isValid() and corner.y() <= height:
            box = self.blockBoundingRect(block).translated(corner)
            yield block, box
            corner.setY(box.bottom())
            block = block.next()

    def first_visible(self) -> tuple[int, int]:
        """The first block in view, and which of its lines is."""
        block = self.firstVisibleBlock()
        return block.blockNumber(), self.verticalScrollBar().value() - block.firstLineNumber()

    def show_line(self, block: QTextBlock, line: int) -> None:
        """Scroll until that line of a block is the first in view."""
        self.blockBoundingRect(block)  # lays it out: until then it counts as one line
        self.verticalScrollBar().setValue(block.firstLineNumber() + min(line, block.lineCount() - 1))

    def bring(self, position: int, calm: tuple[float, float], rest: float) -> None:
        block, height = self.document().findBlock(position), self.viewport().height()
        within = position - block.position()
        for seen, box in self.visible_blocks():
            if seen == block:
                top = box.top() + block.layout().lineForTextPosition(within).y()
                if calm[0] * height <= top <= calm[1] * height:
                    return
        self.blockBoundingRect(block)
        above = rest * height - block.layout().lineForTextPosition(within).y()
        while above > 0 and block.previous().isValid():
            block = block.previous()
            above -= self.blockBoundingRect(block).height()
        layout = block.layout()
        hidden = [n for n in range(layout.lineCount()) if layout.lineAt(n).rect().bottom() <= -above]
        self.show_line(block, len(hidden))

    def bring_to_top(self, segment: int) -> None:
        self.show_line(self.block_of(segment), 0)

    def _follow(self, box: QRect, by: int) -> None:
        if by:
            self.gutter.update()
        else:
            self.gutter.update(0, box.top(), GUTTER, box.height())
