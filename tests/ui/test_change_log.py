"""The change log: every event in order, found again, shown in the text, taken back alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication

from reviewer.edits import Edit
from reviewer.events import Kind, Status, effective
from tests.ui.conftest import FAULTY
from ui.change_log.dock import CHOICES, LogDock
from ui.change_log.model import AFTER, BEFORE, DECISION, NUMBER, WHERE, LogFilter
from ui.change_log.rows import What, log_rows, place_of
from ui.main_window import MainWindow


def act(window: MainWindow, *names: str) -> None:
    for name in names:
        window.actions_by_id[name].trigger()


def opened(window: MainWindow) -> LogDock:
    act(window, "change_log")
    assert window.log.dock is not None
    return window.log.dock


def cells(dock: LogDock, *columns: int) -> list[tuple[str, ...]]:
    model = dock.model
    return [
        tuple(model.index(row, c).data().strip("\u2068\u2069") for c in columns)
        for row in range(model.rowCount())
    ]


def key(dock: LogDock, qtbot, pressed: Qt.Key) -> None:
    qtbot.keyClick(dock.view, pressed)


def select(dock: LogDock, seq: int) -> None:
    number = dock.model.row_of(seq)
    assert number is not None
    dock.view.focus(number)


# What it shows.


def test_every_event_is_a_row_in_the_order_in_which_it_happened(window) -> None:
    made = window()
    dock = opened(made)
    act(made, "accept", "reject", "ignore", "undo", "redo")
    made.state.replace({1: (Edit(0, "Nothing", "Something"),)})
    made.state.note(made.queue.current.finding.id, "ask the desk")
    assert cells(dock, NUMBER, WHERE, BEFORE, AFTER, DECISION) == [
        ("1", "¶1", "The the", "The", "Accepted"),
        ("2", "¶3", "the the", "(kept)", "Rejected"),
        ("3", "¶3", "and and", "(kept)", "Ignored"),
        ("4", "¶3", "and and", "", "Undo of 3"),
        ("5", "¶3", "and and", "", "Redo of 3"),
        ("6", "¶2", "Nothing", "Something", "By hand"),
        ("7", "¶3", "and and", "ask the desk", "Note"),
    ]


def test_what_was_taken_back_is_said_and_struck_not_only_coloured(window) -> None:
    made = window()
    dock = opened(made)
    act(made, "accept", "undo")
    index = dock.model.index(0, DECISION)
    assert index.data() == "Accepted, taken back"
    assert dock.model.index(0, BEFORE).data(Qt.ItemDataRole.FontRole).strikeOut()
    act(made, "redo")
    assert index.data() == "Accepted"
    assert dock.model.index(0, BEFORE).data(Qt.ItemDataRole.FontRole) is None


def test_several_findings_decided_at_once_are_one_row_with_their_number(window) -> None:
    made = window()
    made.queue.focus(made.queue.rows[1].finding.id)
    act(made, "accept_alike")
    dock = opened(made)
    assert cells(dock, WHERE, BEFORE, AFTER, DECISION) == [("¶3 +1", "the the", "the", "Accepted (2)")]


@pytest.mark.parametrize(
    ("edit", "before", "after"),
    [
        (Edit(4, "", "x"), "the", "xthe"),
        (Edit(6, "", "x"), "the", "thxe"),
        (Edit(29, ".", ""), "Monday.", "Monday"),
        (Edit(8, "c", "C"), "council", "Council"),
        (Edit(3, " ", "\u00a0"), "The␣the", "The[U+00A0]the"),
        (Edit(0, "The the ", ""), "The the council", "council"),
    ],
)
def test_an_edit_by_hand_stands_with_the_words_that_it_reaches_into(window, edit, before, after) -> None:
    made = window()
    made.state.replace({0: (edit,)})
    assert [(r.before, r.after) for r in log_rows(made.state.review)] == [(before, after)]


def test_words_around_an_edit_are_those_of_its_time(window) -> None:
    made = window()
    made.state.replace({0: (Edit(10, "u", "o"),)})
    made.state.replace({0: (Edit(8, "concil", "board"),)}) or made.state.replace(
        {0: (Edit(8, "cooncil", "x"),)}
    )
    assert [(r.before, r.after) for r in log_rows(made.state.review)] == [
        ("council", "cooncil"),
        ("cooncil", "x"),
    ]


def test_a_log_read_step_by_step_is_the_log_read_at_once(window) -> None:
    made = window()
    dock = opened(made)
    act(made, "accept", "reject", "undo", "accept_alike", "undo", "redo")
    made.state.replace({0: (Edit(0, "T", "t"),)})
    assert dock.model.rows() == log_rows(made.state.review)


def test_letters_that_are_still_being_typed_end_as_one_row(window, qtbot) -> None:
    made = window()
    dock = opened(made)
    made.page.sides.cleaned.setFocus()
    qtbot.keyClicks(made.page.sides.cleaned, "ab")
    made.state.changed.emit()
    qtbot.keyClicks(made.page.sides.cleaned, "c")
    made.state.commit()
    assert cells(dock, NUMBER, AFTER) == [("1", "abcThe")]


def test_a_restored_review_shows_its_whole_log(window, qtbot, tmp_path: Path) -> None:
    made = window()
    dock = opened(made)
    act(made, "accept", "reject")
    with qtbot.waitSignal(made.state.checked):
        made.desk.open(tmp_path / "story.txt")
    assert dock.isVisible()
    assert cells(dock, NUMBER) == []
    made.banner.press("Restore")
    assert cells(dock, NUMBER, DECISION) == [("1", "Accepted"), ("2", "Rejected")]


def test_a_row_is_read_as_one_sentence(window) -> None:
    made = window()
    dock = opened(made)
    made.state.by = "kim"
    act(made, "accept", "undo")
    told = dock.model.index(0, NUMBER).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("Change 1, Accepted, paragraph 1, The the becomes The, ")
    assert told.endswith(", taken back")
    assert "kim" in told
    assert "doubled-word" in told


def test_who_when_and_why_stand_below_the_table(window) -> None:
    made = window()
    dock = opened(made)
    made.state.by = "kim"
    act(made, "accept")
    assert "“The” stands twice in a row" in dock.told.text()
    assert "kim, 20" in dock.told.text()


# Finding a change again.


def test_the_filter_looks_in_texts_rules_reasons_notes_and_names(window) -> None:
    made = window()
    dock = opened(made)
    made.state.by = "kim"
    act(made, "accept", "reject")
    made.state.replace({1: (Edit(0, "Nothing", "Something"),)})
    made.state.note(made.queue.current.finding.id, "ask the desk")
    found = {}
    for text in ("nothing", "doubled-word", "twice", "desk", "kim", "rejected", "no such"):
        dock.box.setText(text)
        found[text] = [seq for (seq,) in cells(dock, NUMBER)]
    assert found == {
        "nothing": ["3"],
        "doubled-word": ["1", "2", "4"],
        "twice": ["1", "2", "4"],
        "desk": ["4"],
        "kim": ["1", "2", "3", "4"],
        "rejected": ["2"],
        "no such": [],
    }


def test_one_kind_or_what_stands_is_shown_alone(window) -> None:
    made = window()
    dock = opened(made)
    act(made, "accept", "reject", "ignore", "undo")
    dock.kinds.setCurrentIndex(CHOICES.index(What.REJECTED))
    assert cells(dock, NUMBER) == [("2",)]
    dock.kinds.setCurrentIndex(CHOICES.index("standing"))
    assert cells(dock, NUMBER) == [("1",), ("2",)]
    assert [dock.kinds.itemText(n) for n in range(3)] == ["All (4)", "What stands", "Accepted (1)"]


def test_a_new_change_that_the_filter_hides_is_not_shown(window) -> None:
    made = window()
    dock = opened(made)
    dock.model.set_filter(LogFilter(what=What.REJECTED))
    act(made, "accept", "reject")
    assert cells(dock, NUMBER) == [("2",)]


def test_the_view_s_rows_are_the_model_s_whatever_is_filtered(window, qtmodeltester) -> None:
    made = window()
    dock = opened(made)
    qtmodeltester.check(dock.model)
    act(made, "accept", "reject", "undo", "redo", "undo")
    dock.model.set_filter(LogFilter("the"))
    act(made, "accept_alike")
    dock.model.set_filter(LogFilter())
    assert [seq for (seq,) in cells(dock, NUMBER)] == [str(e.seq) for e in made.state.review.events]


# Showing it in the text.


def test_return_shows_a_change_in_both_texts_and_its_finding_in_the_queue(window, qtbot) -> None:
    made = window()
    dock = opened(made)
    act(made, "accept", "accept", "accept")
    select(dock, 2)
    key(dock, qtbot, Qt.Key.Key_Return)
    assert made.queue.current.finding.id == "2.1"
    assert made.page.sides.cleaned.textCursor().selectedText() == "the"
    assert made.page.sides.original.textCursor().selectedText() == "the the"
    assert made.page.sides.original.textCursor().blockNumber() == 4
    assert dock.view.hasFocus()


def test_an_earlier_change_is_shown_where_it_is_after_later_ones(window) -> None:
    made = window()
    act(made, "accept")
    made.state.replace({2: (Edit(0, "", "At last, "),)})
    act(made, "accept")
    made.state.replace({2: (Edit(12, "y", "y all"),)})
    made.log.show_in_text(3)
    cursor = made.page.sides.cleaned.textCursor()
    assert (cursor.selectedText(), cursor.positionInBlock()) == ("the", 25)
    made.log.show_in_text(2)
    assert made.page.sides.cleaned.textCursor().selectedText() == "At last, "
    assert made.page.sides.original.textCursor().selectedText() == ""


def test_a_change_far_away_is_scrolled_to(window, qtbot) -> None:
    made = window("The the end.\n\n" + "A line.\n\n" * 300 + "And the the other.\n")
    act(made, "accept", "accept")
    made.log.show_in_text(1)
    assert made.page.sides.cleaned.verticalScrollBar().value() == 0
    made.log.show_in_text(2)
    assert made.page.sides.cleaned.verticalScrollBar().value() > 1_000


# Taking one back.


def test_delete_takes_one_change_back_and_later_ones_stay(window, qtbot) -> None:
    made = window()
    dock = opened(made)
    act(made, "accept", "accept")
    select(dock, 1)
    key(dock, qtbot, Qt.Key.Key_Delete)
    assert "".join(made.state.review.texts) == FAULTY.replace("the the mayor", "the mayor")
    assert cells(dock, NUMBER, DECISION) == [
        ("1", "Accepted, taken back"),
        ("2", "Accepted"),
        ("3", "Undo of 1"),
    ]
    assert dock.view.seq == 1
    act(made, "redo")
    assert "".join(made.state.review.texts).startswith("The council")


def test_a_change_that_a_later_one_touches_is_refused_by_naming_it(window, qtbot) -> None:
    made = window()
    dock = opened(made)
    act(made, "accept")
    made.state.replace({0: (Edit(1, "h", "H"),)})
    select(dock, 1)
    before = made.state.review
    key(dock, qtbot, Qt.Key.Key_Delete)
    assert made.state.review is before
    told = "Change 1 cannot be taken back: change 2 (typing “\u2068H\u2069”) touches it"
    assert dock.told.text() == made.status.currentMessage() == told


def test_what_cannot_be_reverted_is_not_offered(window) -> None:
    made = window()
    dock = opened(made)
    act(made, "accept", "undo")
    made.state.note(made.queue.current.finding.id, "x")
    offered = []
    for seq in (1, 2, 3):
        select(dock, seq)
        offered.append(dock.revert.isEnabled())
    assert offered == [False, False, False]
    act(made, "accept")
    select(dock, 4)
    assert dock.revert.isEnabled()


def test_a_decision_can_be_reverted_as_well(window, qtbot) -> None:
    made = window()
    dock = opened(made)
    act(made, "reject", "accept")
    select(dock, 1)
    dock.revert.click()
    assert [r.status for r in made.state.review.reviewed()][:2] == [Status.OPEN, Status.ACCEPTED]
    assert effective(made.state.review.events) == {2}


# Opening and closing it.


def test_ctrl_l_opens_it_with_the_focus_and_esc_goes_back_to_the_findings(window, qtbot) -> None:
    made = window()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    dock = made.log.dock
    assert dock.isVisible()
    assert QApplication.focusWidget() is dock.view
    qtbot.keyClick(dock.view, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is made.page.panel.list
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert not dock.isVisible()


def test_esc_clears_the_filter_before_it_leaves(window, qtbot) -> None:
    made = window()
    dock = opened(made)
    dock.box.setFocus()
    qtbot.keyClicks(dock.box, "abc")
    qtbot.keyClick(dock.box, Qt.Key.Key_Escape)
    assert (dock.box.text(), dock.box.hasFocus()) == ("", True)
    qtbot.keyClick(dock.box, Qt.Key.Key_Escape)
    assert made.page.panel.list.hasFocus()


def test_letters_in_the_log_decide_nothing(window, qtbot) -> None:
    made = window()
    dock = opened(made)
    qtbot.keyClicks(dock.view, "arui")
    assert made.state.review.events == ()


def test_it_stays_open_for_the_next_text_and_the_next_window(window, qtbot, tmp_path: Path) -> None:
    made = window()
    dock = opened(made)
    act(made, "close")
    assert not dock.isVisible()
    assert not made.actions_by_id["change_log"].isEnabled()
    again = window()
    assert again.log.dock.isVisible()
    assert again.actions_by_id["change_log"].isChecked()
    again.log.dock.shut.click()
    assert not again.actions_by_id["change_log"].isChecked()
    again.close()
    assert window().log.dock is None


def test_f6_reaches_the_log(window, qtbot) -> None:
    made = window()
    dock = opened(made)
    made.page.panel.list.setFocus()
    act(made, "previous_pane")
    assert QApplication.focusWidget() is dock.view


def test_it_follows_the_newest_change_unless_someone_walks_in_it(window) -> None:
    made = window()
    dock = opened(made)
    made.page.panel.list.setFocus()
    act(made, "accept", "reject")
    assert dock.view.seq == 2
    dock.view.setFocus()
    select(dock, 1)
    act(made, "accept")
    assert dock.view.seq == 1


def test_the_rows_shown_are_copied_as_a_table(window) -> None:
    made = window()
    dock = opened(made)
    act(made, "accept", "reject")
    dock.box.setText("rejected")
    dock.copy.click()
    head, row = QGuiApplication.clipboard().text().splitlines()
    assert head.startswith("No.\tTime\tWhere\tBefore")
    assert row.startswith("2\t")
    assert "\tthe the\t(kept)\tRejected\t" in row


def test_every_control_of_it_has_a_name(window) -> None:
    dock = opened(window())
    unnamed: list[str] = []

    def walk(interface) -> None:
        state = interface.state()
        if state.focusable and not state.invisible and not interface.text(QAccessible.Text.Name):
            unnamed.append(str(interface.object()))
        for number in range(interface.childCount()):
            child = interface.child(number)
            if child is not None and child.role() not in (QAccessible.Role.TreeItem, QAccessible.Role.Cell):
                walk(child)

    walk(QAccessible.queryAccessibleInterface(dock))
    assert unnamed == []


def test_a_place_is_told_for_every_event_that_has_one(window) -> None:
    made = window()
    act(made, "accept", "reject", "undo", "accept_alike", "redo")
    for event in made.state.review.events:
        segment, span = place_of(made.state.review, event)
        assert span.end <= len(made.state.review.texts[segment])
        assert event.kind is not Kind.SAVE
