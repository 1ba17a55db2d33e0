"""The overview ruler: where in the text findings are still open; a click goes there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reviewer.finding import Severity
from ui.look import Look
from ui.running_sums import RunningSums

Places = Sequence[Mapping[int, Severity]]
"""For each chunk of segments, by place in it, those with open findings and the gravest in each."""
NEAR = 0.5
"""Pixels by which letters above may have moved a chunk whose ticks are kept."""
WIDTH = 14
TICK = 3


Run = tuple[int, int]
"""Where ticks that touch begin, and how high they are together."""


class ChunkTicks(NamedTuple):
    """Where the ticks of a chunk are, from what they were found."""

    gravest: Mapping[int, Severity]
    reach: tuple[float, float]
    ticks: Set[tuple[Severity, int]]

    def fits(self, gravest: Mapping[int, Severity], reach: tuple[float, float]) -> bool:
        """Whether they are still there, for findings that are the same object."""
        moved = (abs(then - now) for then, now in zip(self.reach, reach, strict=True))
        return self.gravest is gravest and max(moved) < NEAR


class Ruler(QWidget):
    """One tick a pixel row at most, the gravest. For the mouse only: the queue says the same in words."""

    jumped = Signal(float)  # how far down, from 0 to 1

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._places: Places = ()
        self._starts = RunningSums(())
        self._ticks: tuple[int, dict[Severity, list[Run]]] | None = None
        self._chunks: dict[int, ChunkTicks] = {}
        self._current: float | None = None
        self.setFixedWidth(WIDTH)
        # It paints all of itself; else all that it lies in would be painted under it, at each letter.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Overview of open findings"))

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 0)

    def show_places(self, places: Places, starts: RunningSums) -> None:
        """Show where findings are; `starts`: where in the text each segment begins."""
        self._places, self._starts, self._ticks = places, starts, None
        self.update()

    def show_current(self, current: float | None) -> None:
        """Show where the finding in focus is."""
        self._current = current
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.panel))
        room = self.height() - TICK
        for severity in reversed(Severity):  # the graver over the less grave
            ink = theme.ink(severity)
            for y, height in self._runs(room)[severity]:
                painter.fillRect(3, y, WIDTH - 6, height, ink)
        if self._current is not None:
            painter.setPen(QPen(QColor(theme.accent), 1.5))
            top = max(1.0, min(self._current * room - 2, room - 5.0))  # all of the frame is to be seen
            painter.drawRect(QRectF(1, top, WIDTH - 2.5, TICK + 4))

    def _runs(self, room: int) -> dict[Severity, list[Run]]:
        """By severity, where ticks are; found once for places and height."""
        if self._ticks is None or self._ticks[0] != room:
            rows: dict[Severity, set[int]] = {severity: set() for severity in Severity}
            scale = room / max(1, self._starts.total)
            for number, gravest in enumerate(self._places):
                before, within = self._starts.chunk(number)
                reach = before * scale, (before + within[-1]) * scale
                known = self._chunks.get(number)
                if known is None or not known.fits(gravest, reach):
                    ticks = {(severity, int((before + within[n]) * scale)) for n, severity in gravest.items()}
                    known = self._chunks[number] = ChunkTicks(gravest, reach, ticks)
                for severity, y in known.ticks:
                    rows[severity].add(y)
            self._ticks = room, {severity: list(runs(tops)) for severity, tops in rows.items()}
        return self._ticks[1]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.jumped.emit(max(0.0, min(1.0, event.position().y() / max(1, self.height()))))


def runs(tops: Iterable[int]) -> Iterator[Run]:
    """The ticks that begin in these pixel rows, those that touch as one."""
    begin = end = -1
    for top in sorted(tops):
        if top > end:
            if end > begin:
                yield begin, end - begin
            begin = top
        end = top + TICK
    if end > begin:
        yield begin, end - begin
