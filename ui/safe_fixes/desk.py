"""Accepting many findings from the window: the dialog is made when it is asked for."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reviewer.finding import Finding

if TYPE_CHECKING:  # the window has this object, which speaks through it
    from ui.main_window import MainWindow


class FixesDesk(QObject):
    """Shows what could be accepted, and accepts what is ticked as one step."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._main = window

    def table(self) -> dict[str, Callable[..., object]]:
        """By id, what its actions do."""
        return {
            "safe_fixes": lambda _=False: self._ask(
                self.tr("Apply safe fixes"),
                lambda finding: finding.safe,
                self.tr("No open finding is so sure that it could be accepted unseen"),
            ),
            "accept_rule": lambda _=False: self._ask_for_rule(),
        }

    def _ask_for_rule(self) -> None:
        current = self._main.queue.current
        if current is not None:
            rule = current.finding.check
            self._ask(
                self.tr("Accept what rule {id} suggests").format(id=rule),
                lambda finding: finding.check == rule,
                self.tr("Nothing that this rule suggests can be put into the text"),
            )

    def _ask(self, title: str, wanted: Callable[[Finding], bool], nothing: str) -> None:
        from ui.safe_fixes.dialog import FixesDialog
        from ui.safe_fixes.offer import Offer

        state = self._main.state
        state.commit()
        if (session := state.session) is None:
            return
        file = session.file
        if not Offer.of(state.review, file, wanted).fixes:
            self._main.say(nothing)
            return
        dialog = FixesDialog(title, lambda: Offer.of(state.review, file, wanted), self._main.look, self._main)
        state.changed.connect(dialog.refresh)  # a check may still be speaking
        state.closed.connect(dialog.reject)  # another text has other findings of the same ids
        dialog.wanted.connect(state.accept)
        dialog.open()
