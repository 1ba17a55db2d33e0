"""Keep two long panes beside each other: each shows the segment that the other shows first.

What is in view is aligned, and only that: where a segment is higher in one pane, the other leaves room.
"""

from collections.abc import Collection

from ui.long_pane import NO_ROOM, LongPane
from ui.pane_base import end_of
from ui.segment_groups import blocks_of, groups


class Following:
    """Ties two panes: where one is scrolled to, the other follows."""

    def __init__(self, original: LongPane, cleaned: LongPane) -> None:
        self._panes = original, cleaned
        self._uneven: Collection[int] = ()
        self._leading = False
        self._parted = False
        for pane, other in ((original, cleaned), (cleaned, original)):
            pane.verticalScrollBar().valueChanged.connect(lambda _, p=pane, o=other: self._lead(p, o))

    def align(self, uneven: Collection[int]) -> None:
        """Let the cleaned pane lead, and even out the segments in view that may read differently."""
        self._uneven = uneven
        self._parted = False
        original, cleaned = self._panes
        self._lead(cleaned, original)

    def part(self) -> None:
        """Let each pane be scrolled by itself, without room for the other."""
        self._parted = True
        for pane in self._panes:
            block = pane.document().begin()
            while block.isValid():
                block.setUserState(NO_ROOM)
                block = block.next()
            pane.viewport().update()

    def _lead(self, pane: LongPane, other: LongPane) -> None:
        if self._parted or self._leading or pane.syncing:
            return
        if pane.text is None or other.text is None or not other.text.texts:
            return
        self._leading = True
        number, line = pane.first_visible()
        segment = pane.text.place(pane.document().findBlockByNumber(number).position())[0]
        blocks = blocks_of(other, segment, segment + 1)
        within = number - pane.block_of(segment).blockNumber()
        other.show_line(blocks[min(within, len(blocks) - 1)], line)
        self._even_out(pane)
        self._leading = False

    def _even_out(self, pane: LongPane) -> None:
        seen = [block for block, _ in pane.visible_blocks()]
        if not seen or pane.text is None:
            return
        first, last = (pane.text.place(at)[0] for at in (seen[0].position(), end_of(seen[-1])))
        for group in groups(self._panes, [n for n in range(first, last + 1) if n in self._uneven]):
            pairs = [(each, blocks_of(each, *group)) for each in self._panes]
            for _, blocks in pairs:
                for block in blocks:
                    block.setUserState(NO_ROOM)
            heights = [sum(each.blockBoundingRect(b).height() for b in blocks) for each, blocks in pairs]
            for (each, blocks), height in zip(pairs, heights, strict=True):
                if max(heights) > height:
                    blocks[-1].setUserState(round(max(heights) - height))
                each.viewport().update()
