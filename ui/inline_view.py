"""Both texts in one, to be read: what was taken out is struck through, what was put in is underlined."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QShowEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from reviewer.diff import Run, RunKind, runs_of
from reviewer.review import Review
from ui.look import Look
from ui.offsets import shown

SOON = 120
"""Milliseconds after the last change until it is shown."""
MOST = 300_000
"""Characters up to which all of a text is shown; of a longer one, the paragraphs that were changed."""


class InlineView(QTextBrowser):
    """Follows the review while it is in sight."""

    def __init__(self, review: Callable[[], Review], look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._review, self._look = review, look
        self._shown: Review | None = None
        self._starts: dict[int, int] = {}
        self.setAccessibleName(self.tr("Changes inline, read only"))
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(16)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self.refresh)
        look.changed.connect(self._dress)

    def follow(self) -> None:
        """The review may be another one."""
        if self.isVisible() and not self._soon.isActive():
            self._soon.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _dress(self) -> None:
        self._shown = None
        self.follow()

    def refresh(self) -> None:
        """Show the review as it is now."""
        self._soon.stop()
        review = self._review()
        if review is self._shown:
            return
        self._shown = review
        top = self.verticalScrollBar().value()
        self.setFont(self._look.reading_font)
        self.clear()
        self._starts = {}
        forms = self._forms()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for number, pieces in _told(review):
            self._starts[number] = cursor.position()
            for run in pieces:
                cursor.insertText(shown(run.text, review.document.wrapped), forms[run.kind])
        if not self._starts:
            cursor.insertText(self.tr("Nothing was changed."), forms[RunKind.EQUAL])
        cursor.endEditBlock()
        self.verticalScrollBar().setValue(top)

    def bring(self, segment: int) -> None:
        """Scroll until a segment is in view, if it is shown and is not."""
        start = self._starts.get(segment)
        if start is None:
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        top, height = self.cursorRect(cursor).top(), self.viewport().height()
        if not 0 <= top <= 0.75 * height:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top - int(0.2 * height))

    def _forms(self) -> dict[RunKind, QTextCharFormat]:
        theme = self._look.theme
        plain, gone, new = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        plain.setForeground(QColor(theme.text))
        gone.setForeground(QColor(theme.deleted))
        gone.setBackground(QColor(theme.deleted_tint))
        gone.setFontStrikeOut(True)
        new.setForeground(QColor(theme.inserted))
        new.setBackground(QColor(theme.inserted_tint))
        new.setFontUnderline(True)
        return {RunKind.EQUAL: plain, RunKind.DELETE: gone, RunKind.INSERT: new}


def _told(review: Review) -> Iterator[tuple[int, list[Run]]]:
    """By number of the segment, what is shown of it, with a break behind where the segment has none."""
    segments = review.document.segments
    whole = sum(len(segment.original) for segment in segments) <= MOST
    for number, (segment, state) in enumerate(zip(segments, review.states, strict=True)):
        if whole or state.edits:
            pieces = list(runs_of(segment.original, state.edits))
            if not (whole and segment.flow):
                pieces.append(Run(RunKind.EQUAL, "\n"))
            yield number, pieces
