"""The keys of a window beside the main one."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget


def take_window_keys(window: QWidget, search: QLineEdit) -> None:
    """Ctrl+F goes to the search, Ctrl+W closes the window; Esc empties the search, and then closes."""

    def leave() -> None:
        if search.text():
            search.clear()
        else:
            window.close()

    for key, does in (("Ctrl+F", search.setFocus), ("Ctrl+W", window.close), ("Esc", leave)):
        QShortcut(QKeySequence(key), window).activated.connect(does)
