"""What the paragraph in focus was translated from, in a strip above both texts."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.look import Look
from ui.marks import Mark
from ui.source_text import SourceText

LINES = 3
"""Lines of source in sight; more can be scrolled to, so that the texts below stay where they are."""
LONGEST_CONTEXT = 200
"""Characters of context in sight; the rest is in its tooltip."""


class SourceStrip(QFrame):
    """Shows a source; where it was found by us, it also offers to pair the paragraph with another."""

    moved = Signal(int)  # to the paragraph before (-1) or behind (1) in the source
    released = Signal()  # what was paired by hand is to be found by us again

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.heading = QLabel(self)
        font = self.heading.font()
        font.setBold(True)
        self.heading.setFont(font)
        self.sureness = QLabel(self)
        self.sureness.setProperty("remark", True)
        self.context = QLabel(self)
        self.context.setProperty("remark", True)
        self.context.setTextFormat(Qt.TextFormat.PlainText)
        self.context.setWordWrap(True)
        self.before = self._button(self.tr("▲ Paragraph before"), self.tr("Pair with the source before"))
        self.behind = self._button(self.tr("▼ Paragraph behind"), self.tr("Pair with the source behind"))
        self.computed = self._button(self.tr("As computed"), self.tr("Take back what was paired by hand"))
        self.before.clicked.connect(lambda: self.moved.emit(-1))
        self.behind.clicked.connect(lambda: self.moved.emit(1))
        self.computed.clicked.connect(self.released)
        self.text = SourceText(look, self)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setAccessibleName(self.tr("Source of this paragraph, read only"))
        row = QHBoxLayout()
        for widget in (self.heading, self.sureness):
            row.addWidget(widget)
        row.addStretch(1)
        for button in (self.before, self.behind, self.computed):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 4)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.context)
        column.addWidget(self.text)
        self.hide()
        look.changed.connect(self._dress)
        self._dress()

    def _button(self, text: str, why: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("link", True)
        button.setAccessibleName(why)
        button.setToolTip(why)
        return button

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def show_source(
        self,
        segment: int,
        source: str | None,
        sureness: str,
        context: str,
        *,
        paired: bool = False,
        by_hand: bool = False,
        marks: Sequence[Mark] = (),
    ) -> None:
        """Show the source of a segment, if it has any, and what the file says of where it is used.

        `paired`: by us or the user, not by the file. `marks`: what the finding in focus is about.
        """
        heading = self.tr("Source of paragraph {n}") if source is not None else self.tr("Paragraph {n}")
        self.heading.setText(heading.format(n=segment + 1))
        self.sureness.setText(sureness)
        short = context if len(context) <= LONGEST_CONTEXT else context[: LONGEST_CONTEXT - 1] + "…"
        self.context.setText(self.tr("Context: {context}").format(context=" ".join(short.split())))
        self.context.setToolTip(context if short != context else "")
        self.context.setVisible(bool(context))
        self.text.setVisible(source is not None)
        if source is not None:
            self.text.show_source(source, marks)
        for button in (self.before, self.behind):
            button.setVisible(paired)
        self.computed.setVisible(by_hand)
        self.show()

    def _dress(self) -> None:
        self.text.setFont(self._look.reading_font)
        self.text.setFixedHeight(int(self.text.fontMetrics().lineSpacing() * LINES) + 12)
