"""The list of findings: what it hides, what it paints, and a click in it."""

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from reviewer.events import Status
from reviewer.finding import Severity
from tests.ui.reviewing import press
from ui.main_window import MainWindow
from ui.queue_model import Show
from ui.queue_rows import Rows


def test_chips_hide_a_severity(window) -> None:
    made = window()
    made.page.panel.chips[Severity.ERROR].click()
    assert made.queue.rows == []
    assert made.page.panel.chips[Severity.ERROR].accessibleName() == "Errors, 4 open, hidden"


def test_decided_findings_are_hidden_on_demand(window, qtbot) -> None:
    made = window()
    press(qtbot, Qt.Key.Key_A)
    press(qtbot, Qt.Key.Key_H)
    assert made.queue.filter.show is Show.OPEN
    assert len(made.queue.rows) == 3


def test_a_click_in_the_list_puts_a_finding_in_focus(window, qtbot) -> None:
    made = window()
    view = made.page.panel.list
    spot: QPoint = view.visualRect(made.queue.index(2, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert made.queue.current.finding.was == "and and"


def rows_painted(made: MainWindow, monkeypatch) -> list[int]:
    """Grows by the number of each row of the queue that is painted."""
    painted: list[int] = []
    paint = Rows.paint

    def noticing(self: Rows, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        painted.append(index.row())
        paint(self, painter, option, index)

    monkeypatch.setattr(Rows, "paint", noticing)
    made.page.panel.list.setItemDelegate(Rows(made.look, made.queue, made.page.panel.list))
    return painted


def at_rest(painted: list[int], qtbot) -> None:
    """Wait until nothing is painted any more, which takes longer where others work, too."""
    qtbot.wait(50)
    while painted:
        painted.clear()
        qtbot.wait(50)


def test_what_tells_of_a_decided_finding_is_painted_anew_and_other_rows_are_not(
    window, qtbot, monkeypatch
) -> None:
    made = window(
        "So the the end. And and so.\n\nAt the the end.\n\nThey saw saw it.\n\nCats and and dogs.\n"
    )
    made.actions_by_id["next"].trigger()
    qtbot.wait(50)
    painted = rows_painted(made, monkeypatch)
    at_rest(painted, qtbot)
    first, _, alike, _, other = (row.finding.id for row in made.queue.rows)
    made.state.decide([alike], Status.REJECTED)
    qtbot.wait(50)
    rows = [row.finding.id for row in made.queue.rows]
    assert {first, alike} <= {rows[n] for n in painted}, "one is struck, the other no longer has its like"
    assert other not in {rows[n] for n in painted}


def test_of_a_queue_that_is_scrolled_only_rows_that_come_into_view_are_painted(
    window, qtbot, monkeypatch
) -> None:
    made = window("So the the end.\n\n" * 60)
    painted, bar = rows_painted(made, monkeypatch), made.page.panel.list.verticalScrollBar()
    for _ in range(30):
        made.actions_by_id["next"].trigger()
    at_rest(painted, qtbot)
    before = bar.value()
    made.actions_by_id["next"].trigger()
    qtbot.wait(50)
    assert bar.value() > before > 0
    assert made.queue.row in painted
    assert len(set(painted)) <= 3
