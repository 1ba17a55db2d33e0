"""Keep segments of two panes at equal heights: the shorter of each pair gets room below.

Segments that share a paragraph, as after two were joined, are measured together.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtGui import QAbstractTextDocumentLayout, QTextBlock, QTextCursor

from ui.pane import MARGIN, TOLERANCE, Pane

LARGEST = 2_000_000
"""Shown characters beyond which panes are not aligned: laying all of it out would stop the window."""


def align(panes: tuple[Pane, Pane], only: Iterable[int] | None = None) -> None:
    """Align all segments, or those that were edited."""
    first, second = panes
    if first.text is None or second.text is None or not first.text.texts:
        return
    if max(first.text.starts[-1], second.text.starts[-1]) > LARGEST:
        return
    count = len(first.text.texts)
    groups = list(_groups(panes, range(count) if only is None else sorted(only)))
    blocks = [[_blocks(pane, *group) for pane in panes] for group in groups]
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


def _groups(panes: tuple[Pane, Pane], numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """First segments, and those behind the last, of the groups in which the segments are."""
    assert panes[0].text is not None, "groups are of texts"
    count = len(panes[0].text.texts)
    done = 0
    for number in numbers:
        if number < done:
            continue
        start, end = number, number + 1
        while start and not _apart(panes, start):
            start -= 1
        while end < count and not _apart(panes, end):
            end += 1
        done = end
        yield start, end


def _apart(panes: tuple[Pane, Pane], number: int) -> bool:
    """Whether a segment begins a paragraph in both panes, below the segment before it."""
    return all(
        pane.text is not None and pane.text.begins_block(number) and pane.text.shows[number - 1] != ""
        for pane in panes
    )


def _end_with(pane: Pane, room: float) -> None:
    """Room below the whole text: Qt leaves out what a last block asks for."""
    frame = pane.document().rootFrame()
    form = frame.frameFormat()
    if abs(form.bottomMargin() - MARGIN - room) > TOLERANCE:
        form.setBottomMargin(MARGIN + room)
        frame.setFrameFormat(form)


def _blocks(pane: Pane, start: int, end: int) -> list[QTextBlock]:
    """The blocks of a group."""
    assert pane.text is not None, "only what is shown has blocks"
    last = pane.block_of(end).previous() if end < len(pane.text.texts) else pane.document().lastBlock()
    blocks = [pane.block_of(start)]
    while blocks[-1] != last:
        blocks.append(blocks[-1].next())
    return blocks


def _height(layout: QAbstractTextDocumentLayout, blocks: list[QTextBlock]) -> float:
    return layout.blockBoundingRect(blocks[-1]).bottom() - layout.blockBoundingRect(blocks[0]).top()
