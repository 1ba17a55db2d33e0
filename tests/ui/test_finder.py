from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reviewer import files, journal
from ui.go_to import GoTo
from ui.main_window import MainWindow

TEXT = "The cat sat. A cat ran.\n\nNo dog here.\n\nCats and the Cat.\n"


@pytest.fixture
def made(window) -> MainWindow:
    return window(TEXT)


def text_of(window: MainWindow) -> str:
    return "".join(window.state.review.texts)


def seek(window: MainWindow, text: str, now: str | None = None) -> None:
    window.actions_by_id["find" if now is None else "replace"].trigger()
    window.page.find_bar.box.setText(text)
    window.page.find_bar.now.setText(now or "")


def shown(window: MainWindow) -> tuple[str, int]:
    cursor = window.page.sides.cleaned.textCursor()
    return cursor.selectedText(), cursor.selectionStart()


def test_what_is_typed_is_found_at_once(made) -> None:
    seek(made, "cat")
    assert shown(made) == ("cat", 4)
    assert made.page.find_bar.count.text() == "1 of 4"


def test_return_goes_on_and_round_the_end(made, qtbot) -> None:
    seek(made, "cat")
    places = []
    for _ in range(4):
        qtbot.keyClick(made.page.find_bar.box, Qt.Key.Key_Return)
        places.append(shown(made)[1])
    assert places == [15, 39, 52, 4]
    qtbot.keyClick(made.page.find_bar.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert shown(made)[1] == 52


def test_f3_goes_on_while_the_text_has_the_focus(made) -> None:
    seek(made, "cat")
    made.page.sides.cleaned.setFocus()
    made.actions_by_id["find_next"].trigger()
    assert shown(made)[1] == 15
    made.actions_by_id["find_previous"].trigger()
    assert shown(made)[1] == 4


def test_what_is_not_there_is_said(made) -> None:
    seek(made, "cow")
    assert made.page.find_bar.count.text() == "No hits"
    assert not made.page.find_bar.forth.isEnabled()
    made.actions_by_id["find_next"].trigger()
    assert "“cow” is not in the cleaned text" in made.status.currentMessage()


def test_a_selection_is_what_is_sought(made) -> None:
    pane = made.page.sides.cleaned
    pane.setFocus()
    cursor = pane.textCursor()
    cursor.setPosition(25)
    cursor.setPosition(31, cursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)
    made.actions_by_id["find"].trigger()
    assert made.page.find_bar.box.text() == "No dog"


def test_a_selection_in_a_long_text_is_what_is_sought(window, monkeypatch) -> None:
    monkeypatch.setattr("ui.side_by_side.LONG", 0)
    made = window(TEXT)
    pane = made.page.sides.cleaned
    pane.setFocus()
    cursor = pane.textCursor()
    cursor.setPosition(25)
    cursor.setPosition(31, cursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)
    made.actions_by_id["find"].trigger()
    assert made.page.find_bar.box.text() == "No dog"


def test_options_narrow_what_is_found(made) -> None:
    seek(made, "cat")
    made.page.find_bar.words.setChecked(True)
    assert made.page.find_bar.count.text() == "1 of 3"
    made.page.find_bar.case.setChecked(True)
    assert made.page.find_bar.count.text() == "1 of 2"


def test_replace_takes_the_hit_shown_and_goes_to_the_next(made) -> None:
    seek(made, "cat", "catfish")
    made.page.find_bar.one.click()
    assert text_of(made).startswith("The catfish sat. A cat ran.")
    assert shown(made) == ("cat", 19)


def test_replace_all_is_one_step(made) -> None:
    seek(made, "cat", "cow")
    made.page.find_bar.all.click()
    assert text_of(made) == "The cow sat. A cow ran.\n\nNo dog here.\n\ncows and the cow.\n"
    assert len(made.state.review.events) == 1
    assert made.actions_by_id["undo"].text() == "&Undo: replace “\u2068cat\u2069” → “\u2068cow\u2069” (4)"
    made.actions_by_id["undo"].trigger()
    assert text_of(made) == TEXT


def test_replace_all_by_nothing_deletes(made) -> None:
    seek(made, "The cat sat. ", "")
    made.page.find_bar.all.click()
    assert text_of(made).startswith("A cat ran.")


def test_what_is_replaced_is_logged_and_replays(made, tmp_path: Path) -> None:
    seek(made, "cat", "the the cow")
    made.page.find_bar.all.click()
    assert made.desk.save()
    log = journal.read(tmp_path / "story.changes.jsonl")
    assert "".join(journal.replay(log, files.read(tmp_path / "story.txt")).texts) == text_of(made)


def test_what_is_put_in_is_checked_again(made) -> None:
    seek(made, "dog", "dog dog")
    made.page.find_bar.all.click()
    assert [f.was for f in made.state.review.open_findings()] == ["dog dog"]


def test_hits_follow_what_is_typed(made, qtbot) -> None:
    seek(made, "cat")
    made.page.sides.cleaned.moveCursor(made.page.sides.cleaned.textCursor().MoveOperation.End)
    qtbot.keyClicks(made.page.sides.cleaned, "cat")
    qtbot.waitUntil(lambda: len(made.page.finder.hits) == 5)


def test_letters_in_the_bar_decide_nothing(window, qtbot) -> None:
    made = window()
    made.actions_by_id["find"].trigger()
    qtbot.keyClicks(QApplication.focusWidget(), "ari")
    assert made.page.find_bar.box.text() == "ari"
    assert not made.state.review.events


def test_esc_closes_the_bar_and_leaves_the_caret_at_the_hit(made) -> None:
    seek(made, "dog")
    made.actions_by_id["back"].trigger()
    assert not made.page.find_bar.isVisible()
    assert QApplication.focusWidget() is made.page.sides.cleaned
    assert shown(made)[0] == "dog"


def test_go_to_paragraph_puts_the_caret_there(made, qtbot) -> None:
    made.actions_by_id["go_to"].trigger()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, GoTo))
    dialog.number.setValue(3)
    assert dialog.begins.text() == "Cats and the Cat."
    dialog.accept()
    assert made.page.sides.cleaned.text.place(made.page.sides.cleaned.textCursor().position()) == (2, 0)
    assert QApplication.focusWidget() is made.page.sides.cleaned
