"""A line above the text that tells something and offers what to do; it never stops the work."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.look import Look
from ui.plain_label import PlainLabel

Offer = tuple[str, Callable[[], object]]


class Banner(QFrame):
    """Shown while there is something to tell."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._text = PlainLabel(self)
        self._text.setWordWrap(True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 6, 12, 6)
        self._row.addWidget(self._text, 1)
        self._buttons: list[QPushButton] = []
        self.hide()

    @property
    def text(self) -> str:
        """What it tells."""
        return self._text.text() if not self.isHidden() else ""

    def tell(self, text: str, offers: Sequence[Offer]) -> None:
        """Show a text with buttons; each closes the banner."""
        self.dismiss()
        self._text.setText(text)
        for label, do in offers:
            button = QPushButton(label, self)
            button.clicked.connect(self.dismiss)
            button.clicked.connect(do)
            self._row.addWidget(button)
            self._buttons.append(button)
        self.show()

    def dismiss(self) -> None:
        """Nothing more to tell."""
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons.clear()
        self.hide()

    def press(self, label: str) -> None:
        """Take an offer by its label."""
        next(b for b in self._buttons if b.text() == label).click()
