import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ui.window_keys import take_window_keys


@pytest.fixture
def beside(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.search, made.other = QLineEdit(made), QPlainTextEdit(made)
    layout = QVBoxLayout(made)
    layout.addWidget(made.other)
    layout.addWidget(made.search)
    take_window_keys(made, made.search)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


@pytest.mark.parametrize("focused", ["search", "other"])
def test_escape_empties_the_search_and_then_closes_the_window(beside, qtbot, focused: str) -> None:
    beside.search.setText("mayor")
    getattr(beside, focused).setFocus()
    qtbot.keyClick(beside.focusWidget(), Qt.Key.Key_Escape)
    assert (beside.search.text(), beside.isVisible()) == ("", True)
    qtbot.keyClick(beside.focusWidget(), Qt.Key.Key_Escape)
    assert not beside.isVisible()


def test_control_f_goes_to_the_search_and_control_w_closes(beside, qtbot) -> None:
    beside.other.setFocus()
    qtbot.keyClick(beside.other, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert beside.search.hasFocus()
    qtbot.keyClick(beside.search, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert not beside.isVisible()
