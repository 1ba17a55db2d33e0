"""A label that holds as much as there is room for; its maker says what a text that is too long leaves out."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

Fits = Callable[[str], bool]
"""Whether a plain text has room."""


class FittedLabel(QLabel):
    """Rich text on at most so many lines, whose room it keeps when it has fewer.

    `whole`: it grows instead, and leaves nothing out.
    """

    recut = Signal()  # with another room, something is left out that was not before, or nothing any more

    def __init__(self, lines: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines = lines
        self._whole = False
        self._least = 0
        self._make: Callable[[Fits], str] = lambda _: ""
        self.cut = False  # something was left out
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._keep_room()

    def tell(self, make: Callable[[Fits], str], *, whole: bool = False) -> None:
        """Show what `make` makes of the room: it is asked again when the room is another."""
        self._make, self._whole = make, whole
        self._keep_room()
        self.fill()

    def be_as_high_as(self, height: int) -> None:
        """Take at least so much room, in pixels."""
        self._least = height
        self._keep_room()

    def use_font(self, font: QFont) -> None:
        """Write in another font."""
        if font != self.font():
            self.setFont(font)
            self._keep_room()

    def _keep_room(self) -> None:
        height = round(self._lines * self.fontMetrics().lineSpacing() * (1.15 if self._lines > 1 else 1)) + 1
        margins = self.contentsMargins()
        height = max(height, self._least) + margins.top() + margins.bottom()
        self.setMinimumHeight(height)
        self.setMaximumHeight(16_777_215 if self._whole else height)

    def fill(self) -> None:
        """Make the text anew for the room there is."""
        self.cut = False
        text = self._make(self._fits)
        if text != self.text():  # else Qt would lay out the window anew
            self.setText(text)

    def _fits(self, text: str) -> bool:
        if self._whole:
            return True
        layout = QTextLayout(text, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        fits, room = True, self.contentsRect().width()
        for number in range(self._lines + 1):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(room)
            fits = number < self._lines and line.naturalTextWidth() <= room
            if not fits:
                break
        layout.endLayout()
        self.cut |= not fits
        return fits

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            before = self.cut
            self.fill()
            if self.cut is not before:
                self.recut.emit()
