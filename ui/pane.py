"""A text pane: shows the segments of one side, with marks painted over what is visible and a gutter.

The pane holds no truth. Its text is put in from the review and never read back as text; marks are painted
anew from the review's values, so neither the widget's document nor its undo knows of them.
"""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from reviewer.finding import Severity
from ui.gutter import GUTTER, Gutter, is_blank
from ui.look import Look
from ui.mark_painter import Placed, grounds, strokes
from ui.marks import Mark
from ui.offsets import common, width
from ui.pane_text import PaneText

BLANK_LINE_HEIGHT = 55
LARGE = 300_000
"""Shown characters from which on lines stand as the font has them: asking for more costs 3 ms a letter."""
MARGIN = 10
NEAR = 60
"""Blocks to look for the first visible one in, before Qt is asked."""
OVERLAP = 4
"""Pixels by which frames around words reach out of their block."""
TOLERANCE = 0.5
"""Pixels of room below a paragraph that are not worth laying it out again."""


class Pane(QTextEdit):
    """One side's text. `marks_of`, `gravest_of` and `changed_in` tell, by segment, what to paint."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.text: PaneText | None = None
        self.marks_of: Callable[[int], Sequence[Mark]] = lambda _: ()
        self.gravest_of: Callable[[int], Severity | None] = lambda _: None
        self.changed_in: Callable[[int], bool] = lambda _: False
        self.current: int | None = None
        self.syncing = False
        self._first = 0
        self._leading = look.line_height
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(MARGIN)
        self.gutter = Gutter(self)
        # The gutter stands where reading begins.
        self._mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.setViewportMargins(*((0, 0, GUTTER, 0) if self._mirrored else (GUTTER, 0, 0, 0)))
        self.verticalScrollBar().valueChanged.connect(self.gutter.update)

    # What it shows.

    def show_text(self, text: PaneText) -> None:
        """Show another text from its beginning."""
        self.syncing = True
        self.text = text
        document = self.document()
        document.clear()
        self.setFont(self.look.reading_font)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        cursor.insertText(text.whole)
        self._leading = self._wanted_leading(text)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(_spaced(self._leading))
        block = document.begin()
        while block.isValid():
            self.shape(cursor, block, 0)
            block = block.next()
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.syncing = False

    def _wanted_leading(self, text: PaneText) -> int:
        return self.look.line_height if text.starts[-1] < LARGE else 0

    def dress(self) -> None:
        """Set the text in the font, line height and measure that are wanted now."""
        self.setFont(self.look.reading_font)
        self._limit_lines()
        if self.text is None or self._leading == self._wanted_leading(self.text):
            return
        self._leading = self._wanted_leading(self.text)
        self.syncing = True
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        block = self.document().begin()
        while block.isValid():
            self.shape(cursor, block, block.blockFormat().bottomMargin())
            block = block.next()
        cursor.endEditBlock()
        self.syncing = False

    def _limit_lines(self) -> None:
        """Keep lines as short as they are wanted, where the pane is wider."""
        most = self.look.line_width + 2 * MARGIN
        if self.look.line_width and most < self.viewport().width():
            self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
            self.setLineWrapColumnOrWidth(most)
        else:
            self.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)

    def sync(self, texts: Sequence[str]) -> list[int]:
        """Show what segments have become; the numbers of those that read differently now."""
        if self.text is None:
            return []
        stale = [n for n, (old, new) in enumerate(zip(self.text.texts, texts, strict=True)) if old is not new]
        stale = [n for n in stale if self.text.texts[n] != texts[n]]
        if stale:
            self.syncing = True
            cursor = QTextCursor(self.document())
            cursor.beginEditBlock()
            starts = self.text.starts
            for number in reversed(stale):  # so that those before stay where they start
                self._replace(cursor, number, texts[number], starts[number])
            cursor.endEditBlock()
            self.syncing = False
        return stale

    def _replace(self, cursor: QTextCursor, number: int, text: str, start: int) -> None:
        """Put a segment's text in place, touching only what differs."""
        assert self.text is not None, "a text is shown before it changes"
        old = self.text.shows[number]
        self.text.put(number, text)
        self.put_between(cursor, start, old, self.text.shows[number])

    def put_between(self, cursor: QTextCursor, start: int, old: str, new: str) -> None:
        """Make `new` of the `old` that is shown from a position on."""
        before, behind = common(old, new)
        cursor.setPosition(start + width(old[:before]))
        cursor.setPosition(start + width(old[: len(old) - behind]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(new[before : len(new) - behind])

    def block_of(self, number: int) -> QTextBlock:
        """The block in which a segment begins."""
        assert self.text is not None, "a text is shown before its blocks are asked for"
        return self.document().findBlock(self.text.starts[number])

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

    # Painting.

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

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, underlines = self.look.theme, self.look.underlines
        shown = self.visible_blocks() if self.text is not None and self.text.texts else ()
        dirty = QRectF(event.rect()).adjusted(0, -OVERLAP, 0, OVERLAP)
        blocks = [
            (block, box)
            for block, box in shown
            if box.top() <= dirty.bottom() and box.bottom() >= dirty.top()
        ]
        placed = self._placed(blocks)
        painter = QPainter(self.viewport())
        for block, box in blocks:
            if not is_blank(block) and self._segment(block) == self.current:
                whole = QRectF(0, box.top(), self.viewport().width(), box.height())
                painter.fillRect(whole, QColor(theme.paragraph))
            if block.blockNumber() in placed:
                grounds(painter, block, placed[block.blockNumber()], box.topLeft(), theme)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for block, box in blocks:
            if block.blockNumber() in placed:
                strokes(painter, block, placed[block.blockNumber()], box.topLeft(), theme, underlines)
        painter.end()

    def _segment(self, block: QTextBlock) -> int:
        assert self.text is not None, "blocks are painted of a text"
        return self.text.place(block.position())[0]

    def _placed(self, blocks: Sequence[tuple[QTextBlock, QRectF]]) -> dict[int, list[Placed]]:
        """The marks of visible blocks, by number of the block."""
        out: dict[int, list[Placed]] = {}
        if not blocks or self.text is None:
            return out
        first, last = self._segment(blocks[0][0]), self.text.place(_end(blocks[-1][0]))[0]
        for number in range(first, last + 1):
            for mark in self.marks_of(number):
                start = self.text.position(number, mark.span.start)
                end = self.text.position(number, mark.span.end)
                for block, _ in blocks:
                    if start <= _end(block) and block.position() <= end:
                        a, b = max(start, block.position()), min(end, _end(block))
                        if a < b or start == end:
                            at = block.position()
                            out.setdefault(block.blockNumber(), []).append((mark.kind, a - at, b - at))
        return out

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._limit_lines()
        box = self.contentsRect()
        # In a mirrored window the scroll bar is on the other side, so the edge is the gutter's.
        left = box.right() + 1 - GUTTER if self._mirrored else box.left()
        self.gutter.setGeometry(QRect(left, box.top(), GUTTER, box.height()))

    # Keys and the clipboard.

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            for key in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo):
                if event.matches(key):  # the text's own undo is off; the review's is meant
                    event.ignore()
                    return False
        return super().event(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(self.selected_text())
        return data

    def selected_text(self) -> str:
        """Our text of the selection: Qt's own would turn NBSP into a space."""
        cursor = self.textCursor()
        if self.text is None or not cursor.hasSelection():
            return ""
        (first, at), (last, until) = (
            self.text.place(cursor.selectionStart()),
            self.text.place(cursor.selectionEnd()),
        )
        if first == last:
            return self.text.texts[first][at:until]
        between = self.text.texts[first + 1 : last]
        return "".join([self.text.texts[first][at:], *between, self.text.texts[last][:until]])


def _spaced(height: int) -> QTextBlockFormat:
    """A paragraph whose lines stand that far apart, in percent; 0 for the font's own."""
    form = QTextBlockFormat()
    if height:
        form.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return form


def _end(block: QTextBlock) -> int:
    return block.position() + block.length() - 1
