"""What both kinds of text pane share: a text shown segment by segment, marks painted over it, a gutter.

A pane holds no truth. Its text is put in from the review and never read back as text; marks are painted
anew from the review's values, so neither the widget's document nor its undo knows of them.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QMenu, QTextEdit, QToolTip, QWidget

from reviewer.document import OBJECT, Atom
from reviewer.finding import Severity
from reviewer.rows import CHUNK, Rows
from reviewer.states import SegmentState
from ui import wording
from ui.announcing import announce
from ui.chips import CHIP, Chips, name_chip
from ui.gutter import GUTTER, Gutter, is_blank
from ui.look import Look
from ui.mark_painter import Boxed, Placed, boxed, grounds, strokes
from ui.marks import Mark
from ui.offsets import common, width
from ui.pane_text import PaneText

# Each kind is Qt's widget with this before it. To the type checker it is one of them, whose methods the
# other has, too.
if TYPE_CHECKING:
    _Widget = QTextEdit
else:
    _Widget = object

MARGIN = 10
OWN_UNDO = ("edit-undo", "edit-redo")
"""What Qt calls these in the menu of the right mouse button."""
OVERLAP = 4
"""Pixels by which frames around words reach out of their block."""


class PaneBase(_Widget):
    """One side's text.

    `marks_of`, `gravest_of`, `changed_in` and `placeholders_of` tell, by segment, what to paint.
    """

    pointed = Signal(str)  # the name of the placeholder that the caret stands before
    clicked = Signal(int, int)  # a segment and a place in its text

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.text: PaneText | None = None
        self.marks_of: Callable[[int], Sequence[Mark]] = lambda _: ()
        self.gravest_of: Callable[[int], Severity | None] = lambda _: None
        self.changed_in: Callable[[int], bool] = lambda _: False
        self.placeholders_of: Callable[[int], Sequence[Atom]] = lambda _: ()
        self.current: int | None = None
        self.offers: Sequence[QAction] = ()  # what stands first in the menu of the right mouse button
        self.syncing = False
        self._followed: dict[int, tuple[SegmentState, ...]] = {}
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(MARGIN)
        self.gutter = Gutter(self)
        # The gutter stands where reading begins.
        self._mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.verticalScrollBar().valueChanged.connect(self.gutter.update)
        self.cursorPositionChanged.connect(self._tell_placeholder)

    # What each kind does in its own way.

    def visible_blocks(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        """Blocks in view, with where they stand in the viewport."""
        raise NotImplementedError

    def limit_lines(self) -> None:
        """Keep lines as short as they are wanted, where the pane is wider."""
        raise NotImplementedError

    def bring(self, position: int, calm: tuple[float, float], rest: float) -> None:
        """Scroll a place to the share `rest` of the height, unless it is between those of `calm` already."""
        raise NotImplementedError

    def bring_to_top(self, segment: int) -> None:
        """Scroll until a segment is the first in view."""
        raise NotImplementedError

    # What it shows.

    def show_text(self, text: PaneText) -> None:
        """Show another text from its beginning."""
        self.syncing = True
        self.text = text
        self._followed = {}
        document = self.document()
        document.clear()
        self.setFont(self.look.reading_font)
        self._fill(text)
        self.show_chips(range(len(text.texts)))
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.syncing = False

    def clear_text(self) -> None:
        """Show nothing, and hold nothing."""
        self.syncing, self.text, self._followed = True, None, {}
        self.document().clear()
        self.syncing = False

    def _fill(self, text: PaneText) -> None:
        QTextCursor(self.document()).insertText(text.whole)

    def dress(self) -> None:
        """Set the text in the font and measure that are wanted now."""
        self.setFont(self.look.reading_font)
        self.limit_lines()

    def sync(self, states: Rows[SegmentState]) -> list[int]:
        """Show what segments have become; the numbers of those that read differently now."""
        if self.text is None:
            return []
        stale: list[int] = []
        texts = self.text.texts
        for place, chunk in enumerate(states.chunks):
            if self._followed.get(place) is not chunk:  # nothing happened where it is the one seen last
                self._followed[place] = chunk
                first = place * CHUNK
                stale += [n for n, state in enumerate(chunk, first) if texts[n] is not state.current]
        stale = [n for n in stale if texts[n] != states[n].current]
        if stale:
            self.syncing = True
            cursor = QTextCursor(self.document())
            cursor.beginEditBlock()
            for number in reversed(stale):  # so that those before stay where they start
                self._replace(cursor, number, states[number].current, self.text.starts[number])
            cursor.endEditBlock()
            self.show_chips(stale)
            self.syncing = False
        return stale

    def show_chips(self, segments: Iterable[int]) -> None:
        """Show placeholders that have no text of their own under their names, where Qt does not yet."""
        assert self.text is not None, "chips are in a text"
        cursor: QTextCursor | None = None
        for number in segments:
            if OBJECT not in self.text.shows[number]:
                continue
            if cursor is None:
                self._chips_in(self.document())
                cursor = QTextCursor(self.document())
                cursor.beginEditBlock()
            for atom in self.placeholders_of(number):
                if self.text.texts[number][atom.span.start : atom.span.end] == OBJECT:
                    name_chip(cursor, self.text.position(number, atom.span.start), atom.name)
        if cursor is not None:
            cursor.endEditBlock()

    def _chips_in(self, document: QTextDocument) -> None:
        layout = document.documentLayout()
        if layout.handlerForObject(CHIP) is None:
            layout.registerHandler(CHIP, Chips(self.look, self))

    def put(self, number: int, text: str) -> None:
        """A segment is shown differently now, whatever the review says."""
        assert self.text is not None, "a text is shown before it changes"
        self.text.put(number, text)
        self._followed.pop(number // CHUNK, None)

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

    def is_end(self, block: QTextBlock, number: int) -> bool:
        """Whether a block of a segment is no line of it, but the empty one behind its last break."""
        return block.length() == 1 and block != self.block_of(number)

    # Painting.

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
        marks: list[Boxed] = []
        for (block, box), here in zip(blocks, placed, strict=True):
            number = -1 if is_blank(block) else self._segment(block)
            if number == self.current and not self.is_end(block, number):
                whole = QRectF(0, box.top(), self.viewport().width(), box.height())
                painter.fillRect(whole, QColor(theme.paragraph))
            marks += boxed(block, here, box.topLeft())
        grounds(painter, marks, theme)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        strokes(painter, marks, theme, underlines)
        painter.end()

    def _segment(self, block: QTextBlock) -> int:
        assert self.text is not None, "blocks are painted of a text"
        return self.text.place(block.position())[0]

    def _placed(self, blocks: Sequence[tuple[QTextBlock, QRectF]]) -> list[list[Placed]]:
        """The marks of each of some blocks that follow each other."""
        reaches = [(block.position(), end_of(block)) for block, _ in blocks]
        out: list[list[Placed]] = [[] for _ in blocks]
        if not reaches or self.text is None:
            return out
        first, last = self.text.place(reaches[0][0])[0], self.text.place(reaches[-1][1])[0]
        for number in range(first, last + 1):
            for mark in self.marks_of(number):
                start = self.text.position(number, mark.span.start)
                end = self.text.position(number, mark.span.end)
                for here, (begins, ends) in zip(out, reaches, strict=True):
                    a, b = max(start, begins), min(end, ends)
                    if a < b or (a == b and start == end):
                        here.append((mark.kind, a - begins, b - begins))
        return out

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.limit_lines()
        box = self.contentsRect()
        # In a mirrored window the scroll bar is on the other side, so the edge is the gutter's.
        left = box.right() + 1 - GUTTER if self._mirrored else box.left()
        self.gutter.setGeometry(QRect(left, box.top(), GUTTER, box.height()))

    # Placeholders by name.

    def placeholder_at(self, position: int) -> str:
        """The name of the placeholder that is shown behind a position, or nothing."""
        if self.text is None or not self.text.texts:
            return ""
        number, offset = self.text.place(position)
        held = (a for a in self.placeholders_of(number) if a.span.start <= offset < a.span.end)
        return next((wording.placeholder(atom.name) for atom in held), "")

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            name = self.placeholder_at(self._letter_at(event.pos()))
            told = QCoreApplication.translate("Panes", "{name}: stays where it is").format(name=name)
            QToolTip.showText(event.globalPos(), told if name else "", self)
            return True
        return super().viewportEvent(event)

    def _letter_at(self, point: QPoint) -> int:
        """The position of the letter under a point; Qt gives the nearest place between two letters."""
        cursor = self.cursorForPosition(point)
        if self.cursorRect(cursor).left() > point.x():
            cursor.movePosition(QTextCursor.MoveOperation.Left)
        return cursor.position()

    def _tell_placeholder(self) -> None:
        """The caret stands before a placeholder: say its name, which no screen reader finds in the text."""
        name = (
            "" if self.syncing or not self.hasFocus() else self.placeholder_at(self.textCursor().position())
        )
        if name:
            self.pointed.emit(name)
            announce(name, self)

    # The mouse, keys and the clipboard.

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        left = event.button() is Qt.MouseButton.LeftButton
        if left and self.text is not None and self.text.texts and not self.textCursor().hasSelection():
            self.clicked.emit(*self.text.place(self._letter_at(event.position().toPoint())))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.menu_at(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def menu_at(self, point: QPoint) -> QMenu:
        """What the right mouse button offers: the review's own actions, then what Qt offers for any text."""
        menu = self.createStandardContextMenu(point)
        for action in menu.actions():
            if action.objectName() in OWN_UNDO:  # the text's own is off; the review's is meant
                menu.removeAction(action)
        menu.insertActions(menu.actions()[0], self.offers)
        return menu

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            for key in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo):
                if event.matches(key):  # the text's own undo is off; the review's is meant
                    event.ignore()
                    return False
        return super().event(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        # Qt's own object: one of ours would outlive Python on the clipboard, and crash there.
        data = super().createMimeDataFromSelection()
        data.text()  # it is made when it is first asked for, and must not be later
        data.clear()
        data.setText(self.selected_text())
        return data

    def selected_text(self) -> str:
        """Our text of the selection: Qt's own would turn NBSP into a space."""
        cursor = self.textCursor()
        if self.text is None or not cursor.hasSelection():
            return ""
        return self.text.read(cursor.selectionStart(), cursor.selectionEnd())


def end_of(block: QTextBlock) -> int:
    """Where a block's text ends."""
    return block.position() + block.length() - 1
