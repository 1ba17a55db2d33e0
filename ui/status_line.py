"""The status bar: which keys are on, what the text is, and how far a check has come."""

from collections.abc import Callable

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from reviewer.files import SourceFile
from ui.look import Look

SHORTEST = 200_000
"""Code points from which on a check takes long enough to be worth a bar."""


class StatusLine(QStatusBar):
    """Says; never asks."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._typing = False
        self._keys_on = True
        self.mode = QLabel(self)
        self.hints = QLabel(self)
        self.about = QLabel(self)
        self.progress = QProgressBar(self)
        self.progress.setFixedSize(110, 14)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Checking"))
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.setAccessibleName(self.tr("Cancel checking"))
        self.addWidget(self.mode)
        self.addWidget(self.hints)
        for widget in (self.progress, self.cancel, self.about):
            self.addPermanentWidget(widget)
        self.show_progress(0, 0)
        look.changed.connect(self._dress)
        self._dress()

    def show_keys(self, key: Callable[[str], str]) -> None:
        """Remind of keys; `key` tells that of an action."""
        reminders = {
            "accept": self.tr("accept"),
            "reject": self.tr("keep"),
            "edit": self.tr("edit"),
            "ignore": self.tr("ignore"),
            "alternative_1": self.tr("pick the first"),
            "next": self.tr("next"),
            "key_sheet": self.tr("keys"),
        }
        self.hints.setText(
            " · ".join(f"{key(action)} {name}" for action, name in reminders.items() if key(action))
        )

    def show_mode(self, *, typing: bool, keys_on: bool) -> None:
        """Say whether letters are typed or decide."""
        self._typing, self._keys_on = typing, keys_on
        self._dress()

    def show_file(self, file: SourceFile | None, words: int, checks: int) -> None:
        """Say what is open."""
        for label in (self.mode, self.hints, self.about):
            label.setVisible(file is not None)
        if file is None:
            return
        raw = file.document.raw
        ends = "CRLF" if "\r\n" in raw else "LF" if "\n" in raw else "CR" if "\r" in raw else "–"
        guess = self.tr(" (guess)") if file.encoding.guessed else ""
        self.about.setText(
            self.tr("Words: {words} · Checks: {checks} · {encoding}{guess} · {ends} ").format(
                words=QLocale().toString(words),
                checks=checks,
                encoding=file.encoding.name.upper(),
                guess=guess,
                ends=ends,
            )
        )

    def show_progress(self, done: int, total: int) -> None:
        """Say how far a check is, if that is worth saying."""
        running = total >= SHORTEST and done < total
        self.progress.setVisible(running)
        self.cancel.setVisible(running)
        if running:
            self.progress.setRange(0, total)
            self.progress.setValue(done)

    def _dress(self) -> None:
        theme = self._look.theme
        if self._typing:
            text = self.tr("TYPING – Esc for review keys")
        else:
            text = self.tr("REVIEW KEYS ON") if self._keys_on else self.tr("REVIEW KEYS OFF")
        self.mode.setText(f"  {text}  ")
        self.mode.setStyleSheet(f"font-weight: 600; color: {theme.accent}")
