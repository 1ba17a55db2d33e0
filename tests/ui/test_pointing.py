"""The mouse in the texts: a click on what was found, and the menu of the right button."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor

from ui.main_window import MainWindow
from ui.pane_base import PaneBase
from ui.queue_model import Show

both = pytest.mark.parametrize("long", [False, True], ids=["usual", "long"])


@pytest.fixture
def opened(window, monkeypatch, long: bool) -> MainWindow:
    if long:
        monkeypatch.setattr("ui.side_by_side.LONG", 0)
    made: MainWindow = window()
    return made


def spot(pane: PaneBase, segment: int, offset: int) -> QPoint:
    """Within the letter at a place."""
    cursor = QTextCursor(pane.document())
    cursor.setPosition(pane.text.position(segment, offset))
    box = pane.cursorRect(cursor)
    return QPoint(box.left() + 2, box.center().y())


def click(qtbot, pane: PaneBase, segment: int, offset: int) -> None:
    qtbot.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=spot(pane, segment, offset))


@both
@pytest.mark.parametrize("side", ["original", "cleaned"])
def test_a_click_on_what_was_found_puts_it_in_focus(opened, qtbot, side: str) -> None:
    pane: PaneBase = getattr(opened.page.sides, side)
    click(qtbot, pane, 2, len("They saw the the mayor an"))
    assert opened.queue.row == 2
    click(qtbot, pane, 2, len("Th"))
    assert opened.queue.row == 2, "nothing was found there"


@pytest.mark.parametrize("long", [False])
def test_a_click_on_what_was_changed_puts_its_decision_in_focus(opened, qtbot) -> None:
    opened.commands.accept()
    for pane in (opened.page.sides.original, opened.page.sides.cleaned):
        opened.queue.focus(opened.queue.rows[2].finding.id)
        click(qtbot, pane, 0, 1)
        assert opened.queue.row == 0


@pytest.mark.parametrize("long", [False])
def test_what_the_filter_hides_does_not_come_into_focus(opened, qtbot) -> None:
    opened.commands.accept()
    opened.page.panel.shows[Show.OPEN].click()
    row = opened.queue.current.finding.id
    click(qtbot, opened.page.sides.cleaned, 0, 1)
    assert opened.queue.current.finding.id == row


@pytest.mark.parametrize("long", [False])
def test_words_that_are_clicked_stay_under_the_mouse(window, qtbot, long: bool) -> None:
    made = window("They saw the the mayor.\n\n" * 60)
    pane = made.page.sides.cleaned
    qtbot.waitUntil(lambda: not made.page.sides._align.isActive())
    pane.verticalScrollBar().setValue(100)
    segment = made.page.sides.top_segment() + 1
    click(qtbot, pane, segment, len("They saw t"))
    assert (made.queue.row, pane.verticalScrollBar().value()) == (segment, 100)


@both
def test_the_menu_of_the_text_offers_the_review_s_own_undo(opened) -> None:
    pane = opened.page.sides.cleaned
    opened.commands.accept()
    menu = pane.menu_at(spot(pane, 0, 0))
    assert menu.actions()[:2] == [opened.actions_by_id["undo"], opened.actions_by_id["redo"]]
    assert opened.actions_by_id["undo"].isEnabled()
    named = [action.objectName() for action in menu.actions()]
    assert not {"edit-undo", "edit-redo"} & set(named)
    assert "edit-paste" in named
    menu.deleteLater()
