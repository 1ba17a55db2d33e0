"""The text of a source, to be read, with what the finding in focus is about marked in it as in the panes."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from ui.look import Look
from ui.mark_painter import Boxed, Placed, boxed, grounds, strokes
from ui.marks import Mark
from ui.offsets import shown, to_qt


class SourceText(QTextEdit):
    """Shows one source, read only; marks are painted over it, so that none is ever part of its text."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._source = ""
        self._marks: tuple[Mark, ...] = ()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)

    def show_source(self, source: str, marks: Sequence[Mark]) -> None:
        """Show a source; the first of new marks is brought into view."""
        new = tuple(marks)
        if (source, new) == (self._source, self._marks):
            return
        if source != self._source:
            self._source = source
            self.setPlainText(shown(source, wrapped=False))
        self._marks = new
        if new:
            cursor = QTextCursor(self.document())
            cursor.setPosition(to_qt(source, min(mark.span.start for mark in new)))
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
        told = dict.fromkeys(source[mark.span.start : mark.span.end] for mark in new)
        self.setAccessibleDescription(self.tr("Marked: {text}").format(text="; ".join(told)) if told else "")
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, underlines = self._look.theme, self._look.underlines
        layout = self.document().documentLayout()
        shift = QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        marks: list[Boxed] = []
        block = self.document().begin()
        while self._marks and block.isValid():
            if placed := self._placed(block):
                marks += boxed(block, placed, layout.blockBoundingRect(block).topLeft() + shift)
            block = block.next()
        painter = QPainter(self.viewport())
        grounds(painter, marks, theme)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        strokes(painter, marks, theme, underlines)
        painter.end()

    def _placed(self, block: QTextBlock) -> list[Placed]:
        first, last = block.position(), block.position() + block.length() - 1
        found: list[Placed] = []
        for mark in self._marks:
            start = max(first, to_qt(self._source, mark.span.start))
            end = min(last, to_qt(self._source, mark.span.end))
            if start < end:
                found.append((mark.kind, start - first, end - first))
        return found
