"""The status bar: which keys are on, what the text is, and how far a check has come."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QElapsedTimer, QLocale, QTimer
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStatusBar,
    QWidget,
)

from reviewer.engine import Profile
from reviewer.files import SourceFile
from reviewer.formats import format_named
from ui import wording
from ui.word_count import WordCount

SHORTEST = 200_000
"""Code points from which on a check takes long enough to be worth a bar."""
LONGEST = 28
"""Characters of the glossaries' names that are shown; the tool tip has all."""
TICK = 5_000
"""Milliseconds after which it is told anew how long ago the text was saved."""


class StatusLine(QStatusBar):
    """Says; never asks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open = self._typing = False
        self._keys_on = True
        self._locked = False
        self.mode = QLabel(self)
        self.mode.setProperty("mode", True)
        self.hints = QLabel(self)
        told = QWidget(self)
        self.saved, self.about = QLabel(told), QLabel(told)
        beside = QHBoxLayout(told)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)  # they read as one line; only one of them changes while others listen
        beside.addWidget(self.saved)
        beside.addWidget(self.about)
        self._since = QElapsedTimer()  # the text was saved; not valid before it is
        self._tick = QTimer(self)
        self._tick.setInterval(TICK)
        self._tick.timeout.connect(self._tell_saved)
        self._modified = False
        self._reminders = ""
        self._words = self._spelled = ""
        self._profile: Profile | None = None
        self._count = WordCount(self)
        self._count.counted.connect(self._tell_words)
        self.progress = QProgressBar(self)
        self.progress.setFixedSize(110, 14)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Checking"))
        self.share = QLabel(self)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.setAccessibleName(self.tr("Cancel checking"))
        self.addWidget(self.mode)
        self.addWidget(self.hints, 1)
        # In a narrow window these are cut, not what is open.
        self.hints.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for widget in (self.share, self.progress, self.cancel, told):
            self.addPermanentWidget(widget)
        self.show_progress(0, 0)
        self.messageChanged.connect(lambda _: self._tell_mode())
        self._tell_mode()

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
        self._reminders = " · ".join(
            f"{key(action)} {name}" for action, name in reminders.items() if key(action)
        )
        self._tell_mode()

    def show_mode(self, *, typing: bool, keys_on: bool) -> None:
        """Say whether letters are typed or decide."""
        self._typing, self._keys_on = typing, keys_on
        self._tell_mode()

    def show_lock(self, locked: bool) -> None:
        """Say whether the text can be changed."""
        self._locked = locked
        self._tell_mode()

    def show_file(
        self, file: SourceFile | None, texts: Iterable[str] = (), profile: Profile | None = None
    ) -> None:
        """Say what is open, how many words it has, and by what it is checked, if that is known already."""
        self._since.invalidate()
        self._tick.stop()
        self._tell_saved()
        self._open = file is not None
        self._tell_mode()
        for label in (self.about, self.saved):
            label.setVisible(self._open)
        self._count.stop()
        if file is None:
            return
        self._words, self._spelled = "", f"{self._spelling(file)} "
        self.show_rules(profile)
        self._count.begin(texts)

    def _tell_words(self, words: int) -> None:
        self._words = self.tr("Words: {words}").format(words=QLocale().toString(words))
        self.show_rules(self._profile)

    def _spelling(self, file: SourceFile) -> str:
        """How the file spells its text. Of a package nobody needs to know that: what it is, is told."""
        document = file.document
        if document.package:
            return wording.format_title(format_named(document.format))
        raw = document.raw
        ends = (
            "CRLF" if "\r" in raw and "\r\n" in raw else "LF" if "\n" in raw else "CR" if "\r" in raw else "–"
        )
        guess = self.tr(" (guess)") if file.encoding.guessed else ""
        return f"{file.encoding.name.upper()}{guess} · {ends}"

    def show_rules(self, profile: Profile | None) -> None:
        """Say by what the text is checked."""
        self._profile = profile
        rules = "" if profile is None else self._rules(profile)
        self.about.setText(" · ".join(filter(None, (self._words, rules, self._spelled))))
        if profile is None:
            return
        names = self.tr("Glossaries: {names}").format(names=", ".join(profile.glossaries))
        self.about.setToolTip(names if profile.glossaries else "")

    def _rules(self, profile: Profile) -> str:
        checks = self.tr("Checks: {n}").format(n=len(profile.checks))
        if not profile.glossaries:
            return checks
        names = ", ".join(profile.glossaries)
        shown = names if len(names) <= LONGEST else names[: LONGEST - 1] + "…"
        return f"{checks} · " + self.tr("Glossary: {name}").format(name=shown)

    def note_saved(self) -> None:
        """The text was saved just now."""
        self._since.start()
        self._tick.start()
        self._tell_saved()

    def show_modified(self, modified: bool) -> None:
        """Say whether anything happened since it was saved."""
        if modified is not self._modified:
            self._modified = modified
            self._tell_saved()

    def _tell_saved(self) -> None:
        if not self._since.isValid():
            text = self.tr("Not saved yet") if self._modified else ""
        else:
            text = self._ago(self._since.elapsed() // 1000)
            if self._modified:
                text = self.tr("{saved}, changed since").format(saved=text)
        text = f"{text} · " if text else ""
        if self.saved.text() != text:  # a screen reader hears of each change
            self.saved.setText(text)

    def _ago(self, seconds: int) -> str:
        if seconds < 60:
            return self.tr("Saved {n} s ago").format(n=seconds)
        if seconds < 3600:
            return self.tr("Saved {n} min ago").format(n=seconds // 60)
        return self.tr("Saved {n} h ago").format(n=seconds // 3600)

    def show_progress(self, done: int, total: int) -> None:
        """Say how far a check is, if that is worth saying."""
        running = total >= SHORTEST and done < total
        self.share.setVisible(running)
        self.progress.setVisible(running)
        self.cancel.setVisible(running)
        if running:
            self.progress.setRange(0, total)
            self.progress.setValue(done)
            self.share.setText(self.tr("Checking {n} %").format(n=100 * done // total))

    def _tell_mode(self) -> None:
        """Write what stands on the left, unless a message does: Qt hides only what it has shown before."""
        free = self._open and not self.currentMessage()
        if not free:
            text = ""
        elif self._locked:
            text = self.tr("READING ONLY")
        elif self._typing:
            text = self.tr("TYPING – Esc for review keys")
        else:
            text = self.tr("REVIEW KEYS ON") if self._keys_on else self.tr("REVIEW KEYS OFF")
        self.mode.setText(f"  {text}  " if text else "")
        reminds = free and not (self._typing or self._locked)  # those letters would be typed
        self.hints.setText(self._reminders if reminds else "")
