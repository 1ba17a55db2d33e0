"""Find, replace and go to: between the bar in which a text is sought, the panes, and the review."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from ui.find_bar import FindBar
from ui.offsets import whole
from ui.pane_base import PaneBase
from ui.searching import Hit, next_hit, replacing
from ui.side_by_side import SideBySide
from ui.state import ReviewState

SOON = 120
"""Milliseconds after a change of the text until it is searched again."""


class Finder(QObject):
    """Seeks in the cleaned text. What it selects there is the hit that is shown."""

    said = Signal(str)

    def __init__(self, state: ReviewState, sides: SideBySide, bar: FindBar, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._sides, self.bar = state, sides, bar
        self.hits: list[Hit] = []
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(SOON)
        self._again.timeout.connect(self._seek)
        state.changed.connect(self._changed)
        state.typed.connect(self._changed)
        state.opened.connect(bar.hide)
        bar.sought.connect(self._sought)
        bar.went.connect(self.go)
        bar.replaced.connect(self.replace_one)
        bar.replaced_all.connect(self.replace_all)
        bar.left.connect(self.leave)

    def table(self) -> dict[str, Callable[..., object]]:
        """By id, what its actions do."""
        return {
            "find": lambda _=False: self.bar.open(self._selected(), replace=False),
            "replace": lambda _=False: self.bar.open(self._selected(), replace=True),
            "find_next": lambda _=False: self.go(1),
            "find_previous": lambda _=False: self.go(-1),
            "go_to": lambda _=False: self._ask_where(),
        }

    def leave(self) -> bool:
        """Close the bar, and type on in the text; whether it was open."""
        if self.bar.isHidden():
            return False
        self.bar.hide()
        self._sides.cleaned.setFocus()
        return True

    # Seeking.

    def _selected(self) -> str:
        """What is selected in the pane in focus, if that is part of one line."""
        pane = QApplication.focusWidget()
        text = pane.selected_text() if isinstance(pane, PaneBase) else ""
        return "" if "\n" in text or "\r" in text else text

    def _changed(self) -> None:
        if self.bar.isVisible():
            self._again.start()

    def _sought(self) -> None:
        """Something else is sought: go to it from where the selection begins."""
        self._seek()
        segment, offset = self._place(self._sides.cleaned.textCursor().selectionStart())
        self._show(next_hit(self.hits, segment, offset, 1))

    def _seek(self) -> None:
        self._again.stop()
        review = self._state.review
        self.hits = self.bar.query.hits(review.texts, wrapped=review.document.wrapped)
        self.bar.tell(self._shown(), len(self.hits))

    def go(self, step: int) -> None:
        """Go to the next hit, or the one before."""
        if not self.bar.query.text:
            self.bar.open("", replace=False)
            return
        self._seek()
        cursor = self._sides.cleaned.textCursor()
        place = self._place(cursor.selectionEnd() if step > 0 else cursor.selectionStart())
        number = next_hit(self.hits, *place, step)
        self._show(number)
        if number is None:
            self.said.emit(self.tr("“{text}” is not in the cleaned text").format(text=self.bar.query.text))

    def _place(self, position: int) -> tuple[int, int]:
        text = self._sides.cleaned.text
        return text.place(position) if text is not None and text.texts else (0, 0)

    def _shown(self) -> int | None:
        """The number of the hit that is selected."""
        cursor = self._sides.cleaned.textCursor()
        if not cursor.hasSelection():
            return None
        start, end = self._place(cursor.selectionStart()), self._place(cursor.selectionEnd())
        spans = ((hit.segment, hit.span) for hit in self.hits)
        wanted = start[0], start[1], end[1]
        return next((n for n, (seg, span) in enumerate(spans) if (seg, span.start, span.end) == wanted), None)

    def _show(self, number: int | None) -> None:
        if number is not None:
            hit = self.hits[number]
            self._sides.bring_into_view(hit.segment, hit.span.start)
            self._sides.select(hit.segment, hit.span)
        self.bar.tell(number, len(self.hits))

    # Replacing.

    def replace_one(self) -> None:
        """Replace the hit that is shown and go to the next; if none is shown, go to it first."""
        self._seek()
        number = self._shown()
        if number is None:
            self.go(1)
            return
        hit = self.hits[number]
        now = whole(self.bar.now.text())
        if self._state.replace(replacing(self._state.review.texts, [hit], now)):
            self._seek()
            self._show(next_hit(self.hits, hit.segment, hit.span.start + len(now), 1))

    def replace_all(self) -> None:
        """Replace every hit, as one step."""
        self._seek()
        count = len(self.hits)
        edits = replacing(self._state.review.texts, self.hits, whole(self.bar.now.text()))
        if count and self._state.replace(edits):
            self._seek()
            self.said.emit(self.tr("Replaced {n}; one undo takes all of it back").format(n=count))

    # Going.

    def _ask_where(self) -> None:
        texts = self._state.review.texts
        if not texts:
            return
        focus = self._sides.focused
        current = self._place(self._sides.cleaned.textCursor().position())[0]
        if focus is not None and not self._sides.cleaned.hasFocus():
            current = focus.finding.segment
        from ui.go_to import GoTo

        dialog = GoTo(texts, current, self._sides.window())
        dialog.chosen.connect(self.go_to)
        self._state.closed.connect(dialog.reject)
        dialog.open()

    def go_to(self, segment: int) -> None:
        """Put the caret where a paragraph begins."""
        self._sides.bring_into_view(segment, 0)
        self._sides.caret_to(segment, 0)
        self._sides.cleaned.setFocus()
