"""Decisions, each with one key: what they do to the text, and what is in focus then."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QMessageBox

from reviewer.checks import doubled_word
from reviewer.edits import Edit
from reviewer.engine import Profile
from tests.ui.conftest import FAULTY
from tests.ui.reviewing import press, statuses, text_of
from tests.ui.suspects import whole_of


def test_single_keys_decide_and_go_on(window, qtbot) -> None:
    made = window()
    for key in (Qt.Key.Key_A, Qt.Key.Key_R, Qt.Key.Key_I):
        press(qtbot, key)
    assert statuses(made) == ["accepted", "rejected", "ignored", "open"]
    assert made.queue.row == 3


def test_return_accepts_and_space_decides_later(window, qtbot) -> None:
    made = window()
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_Return)
    assert statuses(made) == ["open", "accepted", "open", "open"]


def test_a_number_picks_a_suggestion(window, qtbot) -> None:
    made = window()
    press(qtbot, Qt.Key.Key_1)
    assert statuses(made)[0] == "accepted"
    press(qtbot, Qt.Key.Key_2)
    assert statuses(made)[1] == "open"


def test_all_alike_are_accepted_at_once_and_undone_at_once(window, qtbot) -> None:
    made = window()
    made.queue.focus(made.queue.rows[1].finding.id)
    press(qtbot, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    assert statuses(made) == ["open", "accepted", "open", "accepted"]
    press(qtbot, Qt.Key.Key_U)
    assert statuses(made) == ["open"] * 4
    assert text_of(made) == FAULTY


def test_of_all_alike_none_is_decided_that_waits_beneath_a_stronger_finding(window, qtbot) -> None:
    made = window("They saw the the mayor.\n\nThey met the the clerk.\n")
    made.desk._profile_of = lambda _: Profile((doubled_word.CHECK, whole_of(1, 23)))
    with qtbot.waitSignal(made.state.checked, timeout=10_000):
        made.desk.check_anew()
    assert [row.finding.check for row in made.queue.rows] == ["doubled-word", "whole-sentence"]
    made.queue.focus(made.queue.rows[0].finding.id)
    assert "All alike (1)" in made.page.bar.buttons["accept_alike"].text()
    made.commands.accept_alike()
    assert text_of(made) == "They saw the mayor.\n\nThey met the the clerk.\n"
    assert [row.status.value for row in made.queue.rows] == ["accepted", "open"]


def test_own_wording_is_typed_in_the_bar(window, qtbot) -> None:
    made = window()
    press(qtbot, Qt.Key.Key_E)
    qtbot.keyClicks(QApplication.focusWidget(), "Our")
    press(qtbot, Qt.Key.Key_Return)
    assert text_of(made).startswith("Our council")
    assert statuses(made)[0] == "own-wording"
    assert QApplication.focusWidget() is made.page.panel.list


def test_own_wording_is_for_the_finding_it_was_asked_for(window, qtbot) -> None:
    made = window()
    press(qtbot, Qt.Key.Key_E)
    made.queue.focus(made.queue.rows[2].finding.id)
    made.commands.take_wording("Our")
    assert statuses(made) == ["own-wording", "open", "open", "open"]


def test_esc_leaves_own_wording(window, qtbot) -> None:
    made = window()
    press(qtbot, Qt.Key.Key_E)
    qtbot.keyClicks(QApplication.focusWidget(), "ar")
    made.actions_by_id["back"].trigger()
    assert statuses(made) == ["open"] * 4
    assert QApplication.focusWidget() is made.page.panel.list


def test_undo_goes_back_to_what_it_took_back(window, qtbot) -> None:
    made = window()
    press(qtbot, Qt.Key.Key_A)
    press(qtbot, Qt.Key.Key_A)
    press(qtbot, Qt.Key.Key_U)
    assert made.queue.row == 1
    assert made.actions_by_id["redo"].text() == "R&edo: accept “\u2068the the\u2069” → “\u2068the\u2069”"


def test_a_note_is_kept_in_the_log(window, qtbot) -> None:
    made = window()
    press(qtbot, Qt.Key.Key_N)
    qtbot.keyClicks(QApplication.focusWidget(), "ask the desk")
    press(qtbot, Qt.Key.Key_Return)
    assert made.state.review.events[0].detail == (("text", "ask the desk"),)


def test_a_rule_turned_off_is_silent_in_this_text(window) -> None:
    made = window()
    made.actions_by_id["ignore_rule"].trigger()
    assert statuses(made) == ["ignored"] * 4


def test_of_what_was_kept_and_then_typed_over_the_bar_tells_what_stands_there_now(window) -> None:
    made = window()
    first = made.queue.current.finding
    made.commands.reject()
    made.state.type({0: (Edit(0, "The the", "A little"),)})
    made.state.commit()
    made.queue.focus(first.id)
    bar = made.page.bar
    assert "Now" in bar.side.text()
    now = QTextDocument()
    now.setHtml(bar.new.text())
    assert now.toPlainText().startswith("A littl")


def test_a_decided_finding_is_reopened(window, qtbot) -> None:
    made = window()
    press(qtbot, Qt.Key.Key_A)
    made.queue.focus(made.queue.rows[0].finding.id)
    press(qtbot, Qt.Key.Key_O)
    assert statuses(made)[0] == "open"
    assert text_of(made) == FAULTY


def test_auto_advance_can_be_switched_off(window, qtbot) -> None:
    made = window()
    made.actions_by_id["auto_advance"].trigger()
    press(qtbot, Qt.Key.Key_A)
    assert made.queue.row == 0


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "other.txt"
    path.write_text("And and so it went.\n\nThe the end.\n")
    return path


def test_a_question_about_many_findings_goes_with_their_text(window, qtbot, other: Path) -> None:
    made = window()
    made.commands.too_many.emit(2, lambda: made.state.accept(["0.1"]))
    box = made.findChild(QMessageBox, "bulk")
    with qtbot.waitSignals((made.state.checked, box.rejected)):
        made.desk.open(other)


def test_own_wording_for_one_text_is_not_put_into_another(window, qtbot, other: Path) -> None:
    made = window()
    made.actions_by_id["edit"].trigger()
    made.page.bar.line.setText("Quite another thing")
    with qtbot.waitSignal(made.state.checked):
        made.desk.open(other)
    assert not made.page.bar.asking
