"""The smallest window: what has to be seen has room."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from reviewer.events import Kind
from ui.main_window import MainWindow

LONG = "\n\n".join(
    f"Paragraph {n} says what it says in a good many words, so that it takes more than one line of text."
    for n in range(40)
)
TEXT = f"{LONG}\n\nThey saw the the mayor.\n\n{LONG}\n"


@pytest.fixture
def narrow(window, qtbot) -> MainWindow:
    made: MainWindow = window(TEXT)
    made.resize(900, 600)
    qtbot.waitUntil(lambda: not made.page.sides.original.isVisible())
    QApplication.processEvents()
    return made


def top_of_finding(made: MainWindow) -> float:
    pane, finding = made.page.sides.cleaned, made.queue.current.finding
    cursor = QTextCursor(pane.document())
    cursor.setPosition(pane.text.position(finding.segment, finding.span.start))
    return pane.cursorRect(cursor).top() / pane.viewport().height()


def settle(made: MainWindow, qtbot) -> None:
    qtbot.waitUntil(lambda: not made.page.sides._align.isActive())
    QApplication.processEvents()


def test_the_bar_leaves_most_of_the_height_to_the_text(narrow) -> None:
    assert narrow.page.bar.height() < narrow.page.sides.height() * 0.7


def test_a_finding_in_view_stays_in_view_whatever_size_the_window_gets(window, qtbot) -> None:
    made = window(TEXT)
    settle(made, qtbot)
    assert 0 <= top_of_finding(made) < 0.8
    for size in ((900, 600), (1440, 900), (1040, 620), (1440, 600)):
        made.resize(*size)
        settle(made, qtbot)
        assert 0 <= top_of_finding(made) < 0.95, size
    made.resize(900, 600)
    settle(made, qtbot)
    made.actions_by_id["toggle_original"].trigger()
    settle(made, qtbot)
    assert 0 <= top_of_finding(made) < 0.95


def test_where_the_reader_was_stays_on_top_when_the_lines_wrap_otherwise(window, qtbot) -> None:
    made = window(TEXT)
    settle(made, qtbot)
    made.page.sides.scroll_to(90)
    top = made.page.sides.top_segment()
    for size in ((900, 600), (1440, 900)):
        made.resize(*size)
        settle(made, qtbot)
        assert abs(made.page.sides.top_segment() - top) <= 1, size


def test_both_texts_begin_at_one_height_however_narrow_the_panes(narrow, qtbot) -> None:
    narrow.actions_by_id["toggle_original"].trigger()
    settle(narrow, qtbot)
    narrow.page.sides.splitter.setSizes([120, 400])
    settle(narrow, qtbot)
    assert narrow.page.sides.original.y() == narrow.page.sides.cleaned.y()


def test_more_shows_what_the_bar_left_out(narrow, qtbot) -> None:
    bar = narrow.page.bar
    reason = "because " * 60
    bar._show_reason(reason, "")
    bar.links.fill()
    assert "…" in bar.reason.text()
    assert 'href="whole_finding"' in bar.links.text()
    before = bar.height()
    bar.links.linkActivated.emit("whole_finding")
    bar._show_reason(reason, "")
    qtbot.waitUntil(lambda: bar.height() > before)
    assert bar.reason.text() == reason
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_M)
    qtbot.waitUntil(lambda: bar.height() == before)


def test_a_note_is_seen_in_the_bar_and_can_be_written_on(window, qtbot) -> None:
    made = window()
    made.actions_by_id["note"].trigger()
    qtbot.keyClicks(made.page.bar.line, "Ask the desk")
    qtbot.keyClick(made.page.bar.line, Qt.Key.Key_Return)
    assert "Note: Ask the desk" in made.page.bar.reason.text()
    made.page.bar.links.linkActivated.emit("note")
    assert made.page.bar.line.text() == "Ask the desk"
    assert [event.kind for event in made.state.review.events] == [Kind.NOTE]
    qtbot.keyClick(made.page.bar.line, Qt.Key.Key_Return)
    assert len(made.state.review.events) == 1


def test_return_accepts_the_wording_that_was_typed_and_nothing_else(window, qtbot) -> None:
    made = window()
    made.actions_by_id["edit"].trigger()
    qtbot.keyClicks(made.page.bar.line, "A")
    qtbot.keyClick(made.page.bar.line, Qt.Key.Key_Return)
    assert [event.kind for event in made.state.review.events] == [Kind.EDIT]
