"""The list of all actions: found by their names, done by Return."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.reviewing import statuses


def test_the_palette_finds_words_in_any_order_and_by_menu_and_says_where_there_is_nothing(
    window, qtbot
) -> None:
    made = window()
    made.actions_by_id["palette"].trigger()
    palette = QApplication.activeModalWidget()

    def listed(text: str) -> list[str]:
        palette.box.setText(text)
        return [palette.list.item(row).text().partition("    ")[0] for row in range(palette.list.count())]

    assert listed("text save") == ["Save cleaned text", "Save cleaned text as"]
    assert "Turn this rule off in this text" in listed("ignore")
    assert listed("dark") == ["Colors: Dark"]
    assert listed("brew coffee") == ["Nothing that can be done now is called that."]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(palette.box, key)
    assert palette.isVisible()


def test_the_status_bar_tells_of_the_text_not_of_the_palette(window, qtbot) -> None:
    made = window()
    made.actions_by_id["palette"].trigger()
    qtbot.waitUntil(QApplication.activeModalWidget().box.hasFocus)
    assert "REVIEW KEYS ON" in made.status.mode.text()


def test_the_palette_finds_an_action_and_does_it(window, qtbot) -> None:
    made = window()
    made.actions_by_id["palette"].trigger()
    palette = QApplication.activeModalWidget()
    qtbot.keyClicks(palette.box, "reject, keep")
    qtbot.keyClick(palette.box, Qt.Key.Key_Return)
    assert statuses(made)[0] == "rejected"
