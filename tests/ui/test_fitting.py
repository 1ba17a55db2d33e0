"""Windows find room on a small screen: a laptop of 1366 by 768 pixels at 150 %."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.dialogs import put_away, shown, unanswered
from ui.actions import table
from ui.fitting import FRAME, fit
from ui.main_window import MainWindow

LAPTOP = QSize(911, 512) - FRAME
ENDING = {"quit", "close"}


def test_no_window_is_larger_than_its_screen(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    fit(window, 5000, 300)
    assert window.size() == QSize(window.screen().availableSize().width() - FRAME.width(), 300)


def test_the_main_window_asks_for_no_more_than_its_screen_has(window) -> None:
    made: MainWindow = window()
    room = made.screen().availableSize()
    assert made.minimumSize().boundedTo(room) == made.minimumSize()


def test_whatever_an_action_shows_finds_room_on_a_laptop(window) -> None:
    made: MainWindow = window()
    too_large: dict[str, QSize] = {}

    def judge(action: str, widget: QWidget) -> None:
        least = widget.minimumSizeHint().expandedTo(widget.minimumSize())
        if least != least.boundedTo(LAPTOP):
            too_large[action] = least

    for spec in table():
        if spec.id in ENDING:
            continue
        with unanswered(lambda modal, action=spec.id: judge(action, modal)):
            made.actions_by_id[spec.id].trigger()
            QApplication.processEvents()
        for widget in shown():
            if widget is not made:
                judge(spec.id, widget)
        put_away(made)
    assert too_large == {}
