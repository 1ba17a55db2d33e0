"""What stands there before a file is open: ways to open one, and why the last one did not."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reviewer.formats import SUFFIXES
from ui.look import Look
from ui.plain_label import PlainLabel

ENCODINGS = ("windows-1252", "iso-8859-1", "windows-1250", "windows-1251", "utf-16", "shift_jis", "gb18030")
WIDTH = 620
LONGEST = 48
"""Characters of a file's name that the list of recent files shows."""


class DropZone(QLabel):
    """Where files are dropped; the whole window takes them too."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        kinds = " · ".join(suffixes[0] for suffixes in SUFFIXES)
        self.setText(self.tr("Drop a text here") + f"\n\n{kinds}")
        self.setWordWrap(True)
        self.setContentsMargins(24, 12, 24, 12)
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
    dropped = Signal(Path)  # from the list of files opened lately
    sample = Signal()
    went_on = Signal()  # with what was pasted and not saved
    discarded = Signal()
    again = Signal(str)  # the encoding to read the file with

    def __init__(self, look: Look, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.failure = PlainLabel(self)
        self.failure.setWordWrap(True)
        self.failure.setProperty("failure", True)
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
        self.open_button = self._button(self.tr("Open…"), actions["open"])
        self.open_button.setProperty("primary", True)
        self.source_button = self._button(self.tr("Open with its source…"), actions["open_source"])
        self.paste_button = self._button(self.tr("Open from clipboard"), actions["paste_new"])
        self.sample_button = QPushButton(self.tr("Try the sample text"), self)
        self.sample_button.clicked.connect(self.sample)
        self._recent = QGridLayout()
        self._recent.setHorizontalSpacing(18)
        self._recent.setVerticalSpacing(4)
        self._recent.setColumnStretch(2, 1)
        self._build_left()
        column = QVBoxLayout()
        column.setSpacing(14)
        for widget in (self.left, self.failure, self.encodings, title, what, DropZone(look, self)):
            column.addWidget(widget)
        ways = QGridLayout()  # of two rows: four buttons side by side are too wide in some languages
        for number, button in enumerate(
            (self.open_button, self.source_button, self.paste_button, self.sample_button)
        ):
            ways.addWidget(button, number // 2, number % 2)
        ways.setColumnStretch(2, 1)
        column.addLayout(ways)
        column.addLayout(self._recent)
        column.addStretch(1)
        holder = QWidget(self)
        holder.setMaximumWidth(WIDTH)
        holder.setLayout(column)
        across = QHBoxLayout(self)
        across.setContentsMargins(24, 40, 24, 24)
        across.addWidget(holder)
        self.fail("")

    def _build_left(self) -> None:
        self.left = QFrame(self)
        self.left.setProperty("told", True)
        self.left_text = PlainLabel(self.left)
        self.left_text.setWordWrap(True)
        self.go_on = QPushButton(self.tr("Go on"), self.left)
        self.go_on.clicked.connect(self.went_on)
        self.discard = QPushButton(self.tr("Discard"), self.left)
        self.discard.clicked.connect(self.discarded)
        row = QHBoxLayout(self.left)
        row.addWidget(self.left_text, 1)
        row.addWidget(self.go_on)
        row.addWidget(self.discard)
        self.left.hide()

    def _button(self, text: str, action: QAction) -> QPushButton:
        button = QPushButton(text, self)
        button.setToolTip(action.toolTip())
        button.clicked.connect(action.trigger)
        return button

    def fail(self, message: str, *, encoding: bool = False) -> None:
        """Say why a file did not open; `encoding`: offer to read it otherwise."""
        self.failure.setText(message)
        self.failure.setVisible(bool(message))
        self.encodings.setVisible(encoding)
        self.encodings.setCurrentIndex(0)

    def _again(self, text: str) -> None:
        if text in ENCODINGS:
            self.again.emit(text)

    def show_left(self, name: str, progress: str) -> None:
        """Offer to go on with a text that was pasted and never saved; "" for none."""
        self.left.setVisible(bool(name))
        told = self.tr("“{name}” was not saved. {progress}").format(name=name, progress=progress)
        self.left_text.setText(told.strip())

    def show_recent(self, recent: Sequence[tuple[Path, str]]) -> None:
        """List files opened lately, each with how far its review is."""
        while (item := self._recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if not recent:
            return
        heading = QLabel(self.tr("Recent files"), self)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        self._recent.addWidget(heading, 0, 0, 1, 4)
        for row, (path, progress) in enumerate(recent[:6], 1):
            short = path.name if len(path.name) <= LONGEST else path.name[: LONGEST - 1] + "…"
            button = QPushButton(short.replace("&", "&&"), self)
            name = self.tr("Open {name} in {folder}").format(name=path.name, folder=path.parent)
            button.setAccessibleName(f"{name}. {progress}".rstrip(". "))
            button.setToolTip(str(path))
            button.setProperty("link", True)
            button.clicked.connect(lambda _=False, p=path: self.chosen.emit(p))
            folder = QLabel(str(path.parent), self)
            folder.setProperty("remark", True)
            folder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            drop = QPushButton("✕", self)
            drop.setProperty("link", True)
            drop.setAccessibleName(self.tr("Remove {name} from the list").format(name=path.name))
            drop.setToolTip(self.tr("Remove from the list; the file stays"))
            drop.clicked.connect(lambda _=False, p=path: self.dropped.emit(p))
            for column, widget in enumerate((button, QLabel(progress, self), folder, drop)):
                self._recent.addWidget(widget, row, column)
