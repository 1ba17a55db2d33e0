"""Lines above the text that tell something and offer what to do; they never stop the work."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.look import Look
from ui.plain_label import PlainLabel

Offer = tuple[str, Callable[[], object]]
MOST = 4
"""Lines at a time; of more, the oldest that asks nothing goes."""


class Banner(QFrame):
    """Shown while there is something to tell. What waits for an answer stays when more is to be told."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._lines: dict[str, _Line] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 6, 12, 6)
        self.hide()

    @property
    def text(self) -> str:
        """What it tells."""
        return "\n".join(line.text.text() for line in self._lines.values())

    def tell(self, text: str, offers: Sequence[Offer], about: str = "") -> None:
        """Show a text with buttons; each closes its line.

        It takes the place of what was told `about` the same, or else of the same text.
        """
        self.dismiss(about or text)
        if len(self._lines) >= MOST:
            asks_nothing = (key for key, line in self._lines.items() if len(line.buttons) == 1)
            self.dismiss(next(asks_nothing, ""))
        line = self._lines[about or text] = _Line(text, self)
        for label, do in offers:
            button = line.offer(label)
            button.clicked.connect(lambda _=False, line=line: self._take_away(line))
            button.clicked.connect(do)
        self._column.addWidget(line)
        self.setFocusProxy(line.buttons[0])
        self.show()

    def dismiss(self, about: str) -> None:
        """Nothing more to tell about that."""
        if about in self._lines:
            self._take_away(self._lines[about])

    def clear(self) -> None:
        """Nothing more to tell."""
        for line in list(self._lines.values()):
            self._take_away(line)

    def _take_away(self, line: "_Line") -> None:
        self._lines = {about: other for about, other in self._lines.items() if other is not line}
        line.hide()
        line.deleteLater()
        if not self._lines:
            self.hide()
            return
        *_, last = self._lines.values()
        self.setFocusProxy(last.buttons[0])

    def press(self, label: str) -> None:
        """Take an offer by its label, the one that was made last."""
        offers = [b for line in self._lines.values() for b in line.buttons if b.text() == label]
        offers[-1].click()


class _Line(QWidget):
    """One text with its buttons."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = PlainLabel(self)
        self.text.setWordWrap(True)
        self.text.setText(text)
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.text, 1)

    def offer(self, label: str) -> QPushButton:
        """Add a button."""
        button = QPushButton(label, self)
        self._row.addWidget(button)
        self.buttons.append(button)
        return button
