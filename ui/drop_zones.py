"""What can be done with files that are dragged over the window: a zone for each."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from reviewer.glossary.writing import SUFFIXES
from ui.look import Look

MARGIN = 24


class Zone(NamedTuple):
    """What is written in a zone, and what it does with the files."""

    text: str
    take: Callable[[Sequence[Path]], object]


class DropZones(QWidget):
    """Lies over the window while files are dragged; paints what each part of it would do."""

    def __init__(
        self,
        look: Look,
        parent: QWidget,
        *,
        open_text: Callable[[Path], object],
        add_to_batch: Callable[[Sequence[Path]], object],
        use_glossary: Callable[[Path], object],
    ) -> None:
        super().__init__(parent)
        self._look, self._window = look, parent
        self._open, self._add, self._use = open_text, add_to_batch, use_glossary
        self._zones: tuple[Zone, ...] = ()
        self._over: int | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def zones_for(self, paths: Sequence[Path]) -> tuple[Zone, ...]:
        """What can be done with these files; nothing with none."""
        if not paths:
            return ()
        zones: list[Zone] = []
        if len(paths) == 1 and paths[0].is_file():
            zones.append(Zone(self.tr("Open"), lambda files: self._open(files[0])))
        zones.append(Zone(self.tr("Add to batch"), self._add))
        if len(paths) == 1 and paths[0].suffix.casefold() in SUFFIXES:
            zones.append(Zone(self.tr("Use as glossary"), lambda files: self._use(files[0])))
        return tuple(zones)

    def enter(self, data: QMimeData) -> bool:
        """Files are dragged in; whether anything can be done with them."""
        self._zones = self.zones_for(dragged(data))
        if self._zones:
            self.setGeometry(self._window.rect())
            self.raise_()
            self.show()
        return bool(self._zones)

    def move_over(self, place: QPoint) -> None:
        """They are held there."""
        over = self.zone_at(place)
        if over != self._over:
            self._over = over
            self.update()

    def leave(self) -> None:
        """They are gone."""
        self._zones, self._over = (), None
        self.hide()

    def drop(self, data: QMimeData, place: QPoint) -> None:
        """They are let go there: do what the zone says."""
        paths = dragged(data)
        zones, number = self.zones_for(paths), self.zone_at(place)
        self.leave()
        if zones:
            zones[number or 0].take(paths)

    def zone_at(self, place: QPoint) -> int | None:
        """The number of the zone in which a place is."""
        return next((n for n, box in enumerate(self.boxes()) if box.contains(place)), None)

    def boxes(self) -> list[QRect]:
        """Where the zones are."""
        whole = self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        count = max(1, len(self._zones))
        width = (whole.width() - MARGIN * (count - 1)) // count
        return [
            QRect(whole.left() + n * (width + MARGIN), whole.top(), width, whole.height())
            for n in range(len(self._zones))
        ]

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(theme.panel)
        ground.setAlphaF(0.86)
        painter.fillRect(self.rect(), ground)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        font.setBold(True)
        painter.setFont(font)
        for number, (zone, box) in enumerate(zip(self._zones, self.boxes(), strict=True)):
            here = number == self._over
            edge = QColor(theme.accent if here else theme.border)
            painter.setPen(QPen(edge, 3 if here else 2, Qt.PenStyle.DashLine))
            painter.setBrush(QColor(theme.selection if here else theme.ground))
            painter.drawRoundedRect(box, 10, 10)
            painter.setPen(QColor(theme.text))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), zone.text)


def dragged(data: QMimeData) -> list[Path]:
    """The files and folders of this computer that are dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
