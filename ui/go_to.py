"""Go to a paragraph by its number."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QSpinBox, QVBoxLayout, QWidget

from ui.plain_label import PlainLabel

LONGEST = 90
"""Characters of the paragraph's beginning that are shown."""


class GoTo(QDialog):
    """Asks for the number and shows how that paragraph begins."""

    chosen = Signal(int)

    def __init__(self, texts: Sequence[str], current: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._texts = texts
        self.setWindowTitle(self.tr("Go to paragraph"))
        self.number = QSpinBox(self)
        self.number.setRange(1, len(texts))
        self.number.setValue(current + 1)
        self.number.selectAll()
        self.number.valueChanged.connect(self._show)
        self.begins = PlainLabel(self)
        self.begins.setMinimumWidth(self.begins.fontMetrics().averageCharWidth() * 60)
        self.begins.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        go = buttons.addButton(self.tr("Go"), QDialogButtonBox.ButtonRole.AcceptRole)
        go.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(lambda: self.chosen.emit(self.number.value() - 1))
        form = QFormLayout()
        form.addRow(self.tr("&Paragraph (1–{n})").format(n=len(texts)), self.number)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.begins)
        column.addWidget(buttons)
        self._show(current + 1)

    def _show(self, number: int) -> None:
        text = " ".join(self._texts[number - 1].split())
        self.begins.setText(text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…")
