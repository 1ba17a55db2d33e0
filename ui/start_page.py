"""What stands there before a file is open: ways to open one, and why the last one did not."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.look import Look

ENCODINGS = ("windows-1252", "iso-8859-1", "windows-1250", "windows-1251", "utf-16", "shift_jis", "gb18030")
WIDTH = 620


class DropZone(QLabel):
    """Where files are dropped; the whole window takes them too."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setText(self.tr("Drop a text here"))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumHeight(130)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look.theme.border), 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(self._look.theme.ground))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 8, 8)
        painter.end()
        super().paintEvent(event)


class StartPage(QWidget):
    """Ways to begin."""

    chosen = Signal(Path)
    sample = Signal()
    again = Signal(str)  # the encoding to read the file with

    def __init__(
        self, look: Look, open_action: QAction, paste_action: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.failure = QLabel(self)
        self.failure.setWordWrap(True)
        self.failure.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.encodings = QComboBox(self)
        self.encodings.addItem(self.tr("Open as…"))
        self.encodings.addItems(ENCODINGS)
        self.encodings.setAccessibleName(self.tr("Open with this encoding"))
        self.encodings.textActivated.connect(self._again)
        title = QLabel(self.tr("Copydesk"), self)
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 2)
        font.setBold(True)
        title.setFont(font)
        what = QLabel(
            self.tr("Review machine-translated text: decide each finding with one key, keep an exact log."),
            self,
        )
        what.setWordWrap(True)
        self.open_button = self._button(self.tr("Open…"), open_action)
        self.open_button.setProperty("primary", True)
        self.paste_button = self._button(self.tr("Open from clipboard"), paste_action)
        self.sample_button = QPushButton(self.tr("Try the sample text"), self)
        self.sample_button.clicked.connect(self.sample)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(4)
        column = QVBoxLayout()
        column.setSpacing(14)
        for widget in (self.failure, self.encodings, title, what, DropZone(look, self)):
            column.addWidget(widget)
        row = QHBoxLayout()
        for button in (self.open_button, self.paste_button, self.sample_button):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addLayout(self._recent)
        column.addStretch(1)
        holder = QWidget(self)
        holder.setMaximumWidth(WIDTH)
        holder.setLayout(column)
        across = QHBoxLayout(self)
        across.setContentsMargins(24, 40, 24, 24)
        across.addWidget(holder)
        self.fail("")

    def _button(self, text: str, action: QAction) -> QPushButton:
        button = QPushButton(text, self)
        button.setToolTip(action.toolTip())
        button.clicked.connect(action.trigger)
        return button

    def fail(self, message: str, *, encoding: bool = False) -> None:
        """Say why a file did not open; `encoding`: offer to read it otherwise."""
        theme = self._look.theme
        self.failure.setText(message)
        self.failure.setStyleSheet(
            f"color: {theme.error}; background: {theme.error_tint}; padding: 10px; border-radius: 6px"
        )
        self.failure.setVisible(bool(message))
        self.encodings.setVisible(encoding)
        self.encodings.setCurrentIndex(0)

    def _again(self, text: str) -> None:
        if text in ENCODINGS:
            self.again.emit(text)

    def show_recent(self, paths: list[Path]) -> None:
        """List files opened lately."""
        while (item := self._recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        if not paths:
            return
        heading = QLabel(self.tr("Recent files"), self)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        self._recent.addWidget(heading)
        for path in paths[:6]:
            button = QPushButton(f"{path.name}   {path.parent}", self)
            button.setAccessibleName(
                self.tr("Open {name} in {folder}").format(name=path.name, folder=path.parent)
            )
            button.setStyleSheet("text-align: left; border-color: transparent; background: transparent")
            button.clicked.connect(lambda _=False, p=path: self.chosen.emit(p))
            self._recent.addWidget(button)
