"""A button that stands for an action of the table."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from ui.bindings import SHORT


class ActionButton(QPushButton):
    """A button that stands for an action: enabled when it is, named without its key."""

    def __init__(self, action: QAction, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._action, self._text = action, text
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def say(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self._follow()

    def _follow(self) -> None:
        shown = f"{self._text}  {self._action.property(SHORT)}".rstrip()
        if self.text() != shown:
            self.setText(shown)
            self.setAccessibleName(self._text)
        self.setToolTip(self._action.toolTip())
        self.setEnabled(self._action.isEnabled())
