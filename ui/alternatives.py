"""What else could stand there: a numbered chip each, as many as there is room for."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

GAP = 6
LONGEST = 180
"""Width of a chip's words, in pixels."""
BOLD = 1.1
"""How much wider the words of chips are than usual ones."""
SHORTEST = 60
"""Where chips would be narrower, the last ones go into a menu."""


class Alternatives(QWidget):
    """Suggestions by the digits that pick them; what has no room is in a menu at the end."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self._texts: tuple[str, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self._row.addStretch(1)
        self._frame = self.line = 0
        self._measure()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _measure(self) -> None:
        """What a chip takes beside its words, and its height, as the style is now."""
        chip = self._chip("1")
        chip.ensurePolished()
        self._frame = chip.sizeHint().width() - chip.fontMetrics().horizontalAdvance("1")
        self.line = chip.sizeHint().height()
        self._empty()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.line)

    def sizeHint(self) -> QSize:
        return QSize(sum(self._widths(LONGEST)), self.line)

    def offer(self, texts: Sequence[str]) -> None:
        """Show these suggestions; one alone needs no number."""
        wanted = tuple(" ".join(text.split()) or self.tr("(delete)") for text in texts[:9])
        wanted = wanted if len(texts) > 1 else ()
        if wanted != self._texts:
            self._texts = wanted
            self._measure()
            self.updateGeometry()
            self._fill()

    def _widths(self, most: int) -> list[int]:
        advance = self.fontMetrics().horizontalAdvance
        return [
            min(most, int(BOLD * advance(f"{n}  {text}")) + 1) + self._frame + GAP
            for n, text in enumerate(self._texts, 1)
        ]

    def _fill(self) -> None:
        self._empty()
        room, number = self.width() + GAP, len(self._texts)
        most = LONGEST
        while most > SHORTEST and sum(self._widths(most)) > room:
            most -= 10
        widths = self._widths(most)
        if sum(widths) > room:
            spare = room - self._frame - GAP - int(BOLD * self.fontMetrics().horizontalAdvance("+9 ▾"))
            number = max((n for n in range(len(widths)) if sum(widths[:n]) <= spare), default=0)
        for n, text in enumerate(self._texts[:number], 1):
            shown = self.fontMetrics().elidedText(
                f"{n}  {text}", Qt.TextElideMode.ElideRight, int(most / BOLD)
            )
            chip = self._chip(shown)
            chip.setAccessibleName(self.tr("Suggestion {n}: {text}").format(n=n, text=text))
            chip.setToolTip(text)
            chip.clicked.connect(self._actions[f"alternative_{n}"].trigger)
            self._row.addWidget(chip)
        if number < len(self._texts):
            self._row.addWidget(self._rest(number))

    def _rest(self, number: int) -> QPushButton:
        rest = self._chip(f"+{len(self._texts) - number} ▾")
        rest.setAccessibleName(self.tr("More suggestions"))
        menu = QMenu(rest)
        for n, text in enumerate(self._texts[number:], number + 1):
            menu.addAction(f"&{n}  {text.replace('&', '&&')}", self._actions[f"alternative_{n}"].trigger)
        rest.setMenu(menu)
        return rest

    def _chip(self, text: str) -> QPushButton:
        chip = QPushButton(text, self)
        chip.setProperty("chip", True)
        chip.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        return chip

    def _empty(self) -> None:
        for chip in self.findChildren(QPushButton):
            self._row.removeWidget(chip)
            chip.hide()  # else it is in sight until it is deleted
            chip.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._texts and event.size().width() != event.oldSize().width():
            self._fill()
