"""Segments that share a paragraph in either of two panes, as after two were joined: measured together."""

from collections.abc import Iterable, Iterator

from PySide6.QtGui import QTextBlock

from ui.pane_base import PaneBase

Panes = tuple[PaneBase, PaneBase]


def groups(panes: Panes, numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
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


def _apart(panes: Panes, number: int) -> bool:
    """Whether a segment begins a paragraph in both panes, below the segment before it."""
    return all(
        pane.text is not None and pane.text.begins_block(number) and pane.text.shows[number - 1] != ""
        for pane in panes
    )


def blocks_of(pane: PaneBase, start: int, end: int) -> list[QTextBlock]:
    """The blocks of a group."""
    assert pane.text is not None, "only what is shown has blocks"
    last = pane.block_of(end).previous() if end < len(pane.text.texts) else pane.document().lastBlock()
    blocks = [pane.block_of(start)]
    while blocks[-1] != last:
        blocks.append(blocks[-1].next())
    return blocks
