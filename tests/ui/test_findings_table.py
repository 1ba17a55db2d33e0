"""The queue as a table: the same rows, keys and order, in columns."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reviewer.checks import doubled_word
from reviewer.engine import Profile
from tests.ui.suspects import whole_of
from tests.ui.unnamed import unnamed
from ui.findings_table import Column, FindingsTable
from ui.main_window import MainWindow
from ui.queue_model import Order


def table(window: MainWindow) -> FindingsTable:
    window.actions_by_id["findings_table"].trigger()
    return window.page.panel.table


def column(shown: FindingsTable, which: Column) -> list[str]:
    model = shown.model()
    return [model.index(row, which).data() for row in range(model.rowCount())]


def test_it_shows_the_rows_of_the_queue_and_has_the_focus(window) -> None:
    made = window()
    shown = table(made)
    assert QApplication.focusWidget() is shown
    assert column(shown, Column.FOUND) == [r.finding.was for r in made.queue.rows]
    assert column(shown, Column.STATUS) == ["Open"] * 4
    assert shown.currentIndex().row() == made.queue.row == 0
    assert not made.page.panel.list.isVisible()


def test_review_keys_decide_in_it(window, qtbot) -> None:
    made = window()
    shown = table(made)
    qtbot.keyClick(shown, Qt.Key.Key_A)
    qtbot.keyClick(shown, Qt.Key.Key_J)
    qtbot.keyClick(shown, Qt.Key.Key_R)
    assert column(shown, Column.STATUS) == ["Accepted", "Open", "Rejected, original kept", "Open"]
    assert shown.currentIndex().row() == made.queue.row == 3


def test_a_click_puts_a_finding_in_focus(window, qtbot) -> None:
    made = window()
    shown = table(made)
    spot = shown.visualRect(shown.model().index(2, Column.FOUND)).center()
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert made.queue.current.finding.was == "and and"


def test_a_heading_sorts_the_queue_too(window) -> None:
    made = window()
    shown = table(made)
    shown.horizontalHeader().sectionClicked.emit(Column.FOUND)
    assert made.queue.filter.order is Order.ALIKE
    assert column(shown, Column.FOUND) == [r.finding.was for r in made.queue.rows]
    assert column(shown, Column.FOUND) == sorted(column(shown, Column.FOUND))
    shown.horizontalHeader().sectionClicked.emit(Column.STATUS)  # nothing to sort by
    assert made.queue.filter.order is Order.ALIKE
    assert shown.horizontalHeader().sortIndicatorSection() == Column.FOUND


def test_the_filter_holds_in_it(window) -> None:
    made = window()
    shown = table(made)
    made.page.panel.box.setText("and and")
    assert column(shown, Column.FOUND) == ["and and"]


def test_the_list_comes_back_with_the_focus(window, qtbot) -> None:
    made = window()
    table(made)
    qtbot.keyClick(made.page.panel.table, Qt.Key.Key_A)
    made.actions_by_id["findings_table"].trigger()
    assert made.page.panel.list.hasFocus()
    assert made.page.panel.list.isVisible()
    assert made.page.panel.list.currentIndex().row() == 1


def test_a_row_is_a_sentence_and_all_has_names(window) -> None:
    shown = table(window())
    told = shown.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("Error, paragraph 1: The the")
    assert unnamed(shown) == []


def test_a_row_is_read_aloud_as_that_of_the_queue(window, qtbot) -> None:
    made = window("They met the the clerk.\n")
    made.desk._profile_of = lambda _: Profile((doubled_word.CHECK, whole_of(0, 23)))
    with qtbot.waitSignal(made.state.checked, timeout=10_000):
        made.desk.check_anew()
    shown, aloud = table(made), Qt.ItemDataRole.AccessibleTextRole
    told = shown.model().index(0, Column.SEVERITY).data(aloud)
    assert told == made.queue.index(0, 0).data(aloud)
    assert "2 findings here" in told


def test_most_room_is_for_what_was_found_and_what_could_stand_there(window, qtbot) -> None:
    made = window()
    made.resize(1440, 900)
    header = table(made).horizontalHeader()
    qtbot.waitUntil(lambda: header.width() > 500)
    most = max(header.sectionSize(c) for c in Column if c not in (Column.FOUND, Column.SUGGESTION))
    assert min(header.sectionSize(Column.FOUND), header.sectionSize(Column.SUGGESTION)) > most
