"""Keep segments of two panes at equal heights: the shorter of each pair gets room below.

Segments that share a paragraph, as after two were joined, are measured together.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtGui import QAbstractTextDocumentLayout, QTextBlock, QTextCursor

from ui.pane import TOLERANCE, Pane
from ui.pane_base import MARGIN
from ui.segment_groups import blocks_of, groups

LARGEST = 2_000_000
"""Shown characters beyond which panes are not aligned: laying all of it out would stop the window."""


def align(panes: tuple[Pane, Pane], only: Iterable[int] | None = None) -> None:
    """Align all segments, or those that were edited."""
    first, second = panes
    if first.text is None or second.text is None or not first.text.texts:
        return
    if max(first.text.starts.total, second.text.starts.total) > LARGEST:
        return
    count = len(first.text.texts)
    found = list(groups(panes, range(count) if only is None else sorted(only)))
    blocks = [[blocks_of(pane, *group) for pane in panes] for group in found]
    with _shaping(panes) as cursors:
        for pair in blocks:
            for pane, cursor, mine in zip(panes, cursors, pair, strict=True):
                for block in mine[:-1]:
                    pane.shape(cursor, block, 0)
                pane.shape(cursor, mine[-1], mine[-1].blockFormat().bottomMargin())
    layouts = [pane.document().documentLayout() for pane in panes]
    heights = [[_height(lay, mine) for lay, mine in zip(layouts, pair, strict=True)] for pair in blocks]
    with _shaping(panes) as cursors:
        for pair, (height, other) in zip(blocks, heights, strict=True):
            for pane, cursor, mine, room in zip(
                panes, cursors, pair, (max(0.0, other - height), max(0.0, height - other)), strict=True
            ):
                if mine[-1].next().isValid():
                    pane.shape(cursor, mine[-1], room)
                else:
                    _end_with(pane, room)


def close_up(panes: tuple[Pane, Pane]) -> None:
    """Take back all room that alignment gave."""
    with _shaping(panes) as cursors:
        for pane, cursor in zip(panes, cursors, strict=True):
            block = pane.document().begin()
            while block.isValid():
                pane.shape(cursor, block, 0)
                block = block.next()
            _end_with(pane, 0)


@contextmanager
def _shaping(panes: tuple[Pane, Pane]) -> Iterator[list[QTextCursor]]:
    """Cursors to shape blocks with, laid out once at the end."""
    cursors = [QTextCursor(pane.document()) for pane in panes]
    for pane, cursor in zip(panes, cursors, strict=True):
        pane.syncing = True
        cursor.beginEditBlock()
    yield cursors
    for pane, cursor in zip(panes, cursors, strict=True):
        cursor.endEditBlock()
        pane.syncing = False


def _end_with(pane: Pane, room: float) -> None:
    """Room below the whole text: Qt leaves out what a last block asks for."""
    frame = pane.document().rootFrame()
    form = frame.frameFormat()
    if abs(form.bottomMargin() - MARGIN - room) > TOLERANCE:
        form.setBottomMargin(MARGIN + room)
        frame.setFrameFormat(form)


def _height(layout: QAbstractTextDocumentLayout, blocks: list[QTextBlock]) -> float:
    """From the top of a group to that of the next, without the room between them.

    The box of a block is as high as the font, whatever its line height; what tells is where the next begins.
    """
    top, last, behind = layout.blockBoundingRect(blocks[0]).top(), blocks[-1], blocks[-1].next()
    if behind.isValid():
        return layout.blockBoundingRect(behind).top() - last.blockFormat().bottomMargin() - top
    return layout.blockBoundingRect(last).bottom() - top
