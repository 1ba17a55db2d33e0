"""The change log beside the text: opened and closed, kept up to date, and what is asked in it is done."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from ui.announcing import announce

if TYPE_CHECKING:  # the window has this object, which speaks through it
    from ui.change_log.dock import LogDock
    from ui.main_window import MainWindow

FLAG = "change_log"
DOCKS = "docks"


class LogDesk(QObject):
    """Owns the dock, which is made when it is first asked for and shown while a text is open."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._main = window
        self.dock: LogDock | None = None
        self._wanted = window.settings.flag(FLAG, default=False)
        window.state.opened.connect(self._opened)
        window.state.changed.connect(self._refresh)
        window.state.kept.connect(self._refresh)
        window.state.refused.connect(self._refused)
        window.desk.closing.connect(self._closing)

    def table(self) -> dict[str, Callable[..., object]]:
        """By id, what its actions do."""
        return {"change_log": self._toggle}

    # Showing it.

    def _toggle(self, on: bool) -> None:
        self._wanted = on
        self._main.settings.set_flag(FLAG, on)
        if on:
            self._show().view.setFocus()
        elif self.dock is not None:
            self.dock.hide()
            self._main.page.back()

    def _show(self) -> "LogDock":
        dock = self.dock or self._made()
        dock.show()
        self._refresh()
        return dock

    def _made(self) -> "LogDock":
        from ui.change_log.dock import LogDock

        main = self._main
        dock = self.dock = LogDock(main.look, main.actions_by_id["export"], main)
        main.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
        main.restoreState(main.settings.geometry(DOCKS))
        dock.shown_in_text.connect(self.show_in_text)
        dock.reverted.connect(self.revert)
        dock.closed.connect(self._closed)
        main.page.beside.append(dock.view)
        return dock

    def _closed(self) -> None:
        """The user closed the dock by its own button."""
        self._main.actions_by_id["change_log"].setChecked(False)
        self._toggle(False)

    def _opened(self) -> None:
        if self._wanted:
            self._main.actions_by_id["change_log"].setChecked(True)
            self._show()

    def _closing(self) -> None:
        if self.dock is not None and not self.dock.isHidden():
            self._main.settings.set_geometry(DOCKS, self._main.saveState())
            self.dock.hide()

    def _refresh(self) -> None:
        if self.dock is not None and not self.dock.isHidden():
            self.dock.show_review(self._main.state.review)

    # What is asked in it.

    def show_in_text(self, seq: int) -> None:
        """Show what a change was about in both texts, and its finding in the queue."""
        from ui.change_log.rows import place_of

        main, review = self._main, self._main.state.review
        event = review.events[seq - 1]
        place = place_of(review, event)
        known = {r.finding.id for r in review.states[place[0]].findings} if place else set()
        finding = next((d.finding.id for d in event.decisions if d.finding.id in known), None)
        if finding is not None:
            main.queue.focus(finding)
        if place is not None:
            main.page.sides.point_at(*place)

    def revert(self, seq: int) -> None:
        """Take a change back; it stays in focus, marked as taken back."""
        if self._main.state.revert(seq):
            told = self.tr("Change {n} is taken back; Redo brings it back").format(n=seq)
            self._main.say(told)
            if self.dock is not None:
                announce(told, self.dock)

    def _refused(self, why: str) -> None:
        if self.dock is not None and self.dock.isAncestorOf(self._main.focusWidget() or self.dock):
            self.dock.tell(why)
