"""Typing in a pane: every change Qt makes becomes edits of our own text, as it happens."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from reviewer.document import OBJECT
from reviewer.edits import Patch, apply
from reviewer.errors import Refused
from ui.failures import failure
from ui.labels import reading_only
from ui.look import Look
from ui.offsets import common, whole, width
from ui.pane_base import PaneBase
from ui.pane_text import PaneText

OnTyped = Callable[[dict[int, Patch]], bool]
RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TypedPane(PaneBase):
    """Sends edits to `on_typed`, which says whether they were taken; what was refused is put back."""

    refused = Signal(str)
    typed = Signal(list)  # numbers of the segments

    def __init__(
        self, look: Look, on_typed: Callable[[dict[int, Patch]], bool], parent: QWidget | None
    ) -> None:
        super().__init__(look, parent)
        self._on_typed = on_typed
        self._break = self._qt_break = "\n"
        self._locked = False
        self._mend: Callable[[], None] | None = None
        self.document().contentsChange.connect(self._capture)
        self.document().contentsChanged.connect(self._settle)

    def show_text(self, text: PaneText) -> None:
        raw = "".join(text.texts[:50])
        self._break = "\r\n" if "\r\n" in raw else "\r" if "\r" in raw and "\n" not in raw else "\n"
        # In wrapped text a single break is soft; only a blank line begins a paragraph.
        self._qt_break = "\n\n" if text.wrapped else "\n"
        self.setReadOnly(self._locked or not text.texts)
        super().show_text(text)

    def clear_text(self) -> None:
        super().clear_text()
        self.setReadOnly(True)

    def lock(self, on: bool) -> None:
        """Let nothing be typed, or let it again."""
        self._locked = on
        self.setReadOnly(on or self.text is None or not self.text.texts)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = (
            event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
            == Qt.KeyboardModifier.NoModifier
        )
        if event.key() in RETURNS and not self.isReadOnly():
            if plain:  # Shift+Return too: Qt would put U+2028
                self.textCursor().insertText(self._qt_break)
                self.ensureCursorVisible()
                event.accept()
            else:
                event.ignore()
            return
        if self._locked and event.text().isprintable() and event.text():
            self.refused.emit(reading_only())
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text().replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").replace(OBJECT, "")
        self.textCursor().insertText(text)
        self.ensureCursorVisible()

    def _capture(self, position: int, removed: int, added: int) -> None:
        """Qt changed its text: tell what that means for ours."""
        if self.syncing or self.text is None or not self.text.texts:
            return
        total = self.text.starts.total
        old = self.text.shown_between(position, min(position + removed, total))
        new = self._shown_now(position, position + added)
        before, behind = common(old, new)
        if before == len(old) == len(new):
            return  # only the looks changed
        start = position + width(old[:before])
        end = position + width(old[: len(old) - behind])
        now = whole(new[before : len(new) - behind])
        try:
            edits = self.text.edits(start, end, now.replace("\n", self._break))
        except Refused as error:
            self.refused.emit(failure(error))
            self._mend = lambda: self._put_back(position, new, old, end)
            return
        before_edits = {number: self.text.texts[number] for number in edits}
        for number, patch in edits.items():
            self.put(number, apply(before_edits[number], patch))
        if self._on_typed(edits):
            self._mend = lambda: self._respell(list(edits))
            self.typed.emit(list(edits))
        else:
            for number, text in before_edits.items():
                self.put(number, text)
            self._mend = lambda: self._put_back(position, new, old, end)

    def _settle(self) -> None:
        mend, self._mend = self._mend, None
        if mend is not None and not self.syncing:
            mend()

    def _shown_now(self, start: int, end: int) -> str:
        """What Qt shows now between two positions, breaks as line feeds."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(min(end, self.document().characterCount() - 1), QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText().replace("\u2029", "\n")

    def _put_back(self, position: int, new: str, old: str, caret: int) -> None:
        self.syncing = True
        cursor = QTextCursor(self.document())
        self.put_between(cursor, position, new, old)
        self._show_chips_between(position, caret)
        self.syncing = False
        cursor.setPosition(caret)
        self.setTextCursor(cursor)

    def _show_chips_between(self, start: int, end: int) -> None:
        assert self.text is not None, "only a text that is shown is typed in"
        self.show_chips(range(self.text.place(start)[0], self.text.place(end)[0] + 1))

    def _respell(self, numbers: list[int]) -> None:
        """Show segments as their text reads, where Qt shows them otherwise: a break that became soft."""
        assert self.text is not None, "only a text that is shown is typed in"
        for number in numbers:
            start, show = self.text.starts[number], self.text.shows[number]
            now = self._shown_now(start, self.text.end(number))
            if now == show:
                continue
            segment, offset = self.text.place(self.textCursor().position())
            self.syncing = True
            self.put_between(QTextCursor(self.document()), start, now, show)
            self.show_chips((number,))
            self.syncing = False
            caret = self.textCursor()
            caret.setPosition(self.text.position(segment, offset))
            self.setTextCursor(caret)
