"""What tests of a review do again and again: press a key, and read text and decisions."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.main_window import MainWindow


def press(qtbot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def text_of(window: MainWindow) -> str:
    return "".join(window.state.review.texts)


def statuses(window: MainWindow) -> list[str]:
    return [reviewed.status.value for reviewed in window.state.review.reviewed()]
