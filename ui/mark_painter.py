"""Paint marks over the lines of a block: grounds under the text, strokes and frames over it."""

import re
from collections.abc import Iterable, Iterator
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPixmapCache, QPolygonF, QTextBlock, QTextLine

from reviewer.finding import Severity
from ui.marks import Kind
from ui.preferences import Underlines
from ui.theme import Theme

RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]"
)
CORNER = 4.0
"""Pixels by which the corners of a chip are rounded."""
SLIVER = 2.0
"""Width of the mark where text was taken out and nothing put in its place."""
UP = 4.0
"""Pixels from the top of a tile of waves down to where they are lowest."""

Placed = tuple[Kind, int, int]
"""A mark, from and to which Qt position of its block."""
Boxed = tuple[Kind, list[QRectF]]
"""A mark, and where it is drawn."""


def boxed(block: QTextBlock, placed: Iterable[Placed], origin: QPointF) -> list[Boxed]:
    """Where marks of a block are drawn, whose text begins at `origin`."""
    return [
        (kind, [box.translated(origin) for box in boxes(block, start, end)]) for kind, start, end in placed
    ]


def grounds(painter: QPainter, marks: Iterable[Boxed], theme: Theme) -> None:
    """Fill what lies under the marked text."""
    for kind, places in marks:
        for box in places:
            if kind is Kind.CHIP:
                frame_chip(painter, box, theme)
            elif kind is not Kind.FOCUS:
                painter.fillRect(box, QColor(_tint(kind, theme)))


def strokes(
    painter: QPainter, marks: Iterable[Boxed], theme: Theme, underlines: Underlines = Underlines.SHAPES
) -> None:
    """Draw what tells the marks apart without colour: waves, dashes, dots, lines under and through."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for kind, places in marks:
        for box in places:
            _stroke(painter, box, kind, theme, underlines)


def frame_chip(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """The ground and edge of a placeholder."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.border), 1.0))
    painter.setBrush(QColor(theme.panel))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)
    painter.restore()


def boxes(block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
    """Where a range of a block is drawn, line by line, in the block's own coordinates."""
    layout = block.layout()
    mixed = bool(RIGHT_TO_LEFT.search(block.text()))
    line = layout.lineForTextPosition(start)
    for number in range(line.lineNumber() if line.isValid() else 0, layout.lineCount()):
        line = layout.lineAt(number)
        if line.textStart() > end:
            break
        first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        if first > last or (first == last and start != end):
            continue
        top = line.y() + line.ascent()
        if first == last:
            if number + 1 == layout.lineCount() or end < line.textStart() + line.textLength():
                yield QRectF(_x(line, first) - SLIVER / 2, line.y(), SLIVER, line.height())
            continue
        if mixed:
            yield from (run.boundingRect() for run in line.glyphRuns(first, last - first))
            continue
        left, right = _x(line, first), _x(line, last)
        up, down = _reach(line)
        yield QRectF(left, top - up, right - left, up + down)


def _x(line: QTextLine, position: int) -> float:
    x, _ = cast(tuple[float, int], line.cursorToX(position))
    return x


def _reach(line: QTextLine) -> tuple[float, float]:
    """How far letters reach over and under the baseline, without the line's extra leading."""
    return min(line.ascent(), line.height() * 0.82), line.descent()


def _tint(kind: Kind, theme: Theme) -> str:
    match kind:
        case Kind.INSERTED:
            return theme.inserted_tint
        case Kind.DELETED:
            return theme.deleted_tint
        case _:
            return theme.tint(Severity(kind.value)).name()


def _stroke(painter: QPainter, box: QRectF, kind: Kind, theme: Theme, underlines: Underlines) -> None:
    base = box.bottom() - 0.5
    weight = 2.0 if underlines is Underlines.THICK else 1.0
    shaped = underlines is not Underlines.STRAIGHT
    match kind:
        case Kind.ERROR if shaped:
            _wave(painter, box.left(), box.right(), base, theme.error, 1.1 * weight)
        case Kind.ERROR | Kind.WARNING | Kind.HINT:
            pen = QPen(theme.ink(Severity(kind.value)), 1.4 * weight)
            if shaped:
                pen.setDashPattern([4.0, 2.5] if kind is Kind.WARNING else [1.2, 1.8])
            _line(painter, box, base, pen)
        case Kind.INSERTED:
            _line(painter, box, base, QPen(QColor(theme.inserted), 1.4 * weight))
        case Kind.DELETED:
            middle = box.center().y() + box.height() * 0.08
            _line(painter, box, middle, QPen(QColor(theme.deleted), 1.4 * weight))
        case Kind.FOCUS:
            painter.setPen(QPen(QColor(theme.accent), 1.6 * weight))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-1.5, -1, 1.5, 1), 3, 3)


def _line(painter: QPainter, box: QRectF, y: float, pen: QPen) -> None:
    painter.setPen(pen)
    painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))


def _wave(painter: QPainter, left: float, right: float, base: float, colour: str, weight: float) -> None:
    """A line of waves, laid in tiles: drawn one by one they took a fifth of the time of a letter."""
    ratio = painter.device().devicePixelRatio()
    tile = _wave_tile(colour, weight, ratio)
    height = tile.deviceIndependentSize().height()
    top = round((base - UP) * ratio) / ratio
    painter.drawTiledPixmap(QRectF(round(left), top, right - left, height), tile)


def _wave_tile(colour: str, weight: float, ratio: float) -> QPixmap:
    """One wave, as wide as it is until it comes again."""
    name, tile = f"copydesk wave {colour} {weight} {ratio}", QPixmap()
    if QPixmapCache.find(name, tile):
        return tile
    tile = QPixmap(round(4 * ratio), round(6 * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), weight))
    painter.drawPolyline(QPolygonF([QPointF(x, UP if x % 4 == 0 else UP - 2) for x in range(-4, 10, 2)]))
    painter.end()
    QPixmapCache.insert(name, tile)
    return tile
