from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reviewer.glossary.loading import load
from ui.glossary import shelf
from ui.glossary.adding import AddTerm
from ui.main_window import MainWindow
from ui.profiles import profile_of

TEXT = "The the prefect met two prefects.\n\nA prefect spoke.\n"


@pytest.fixture
def main(window, qtbot, tmp_path: Path, monkeypatch) -> MainWindow:
    made: MainWindow = window(None)
    monkeypatch.setattr(made.desk, "_profile_of", profile_of)
    (tmp_path / "copydesk.toml").write_text("glossaries = []")
    (tmp_path / "story.txt").write_text(TEXT)
    with qtbot.waitSignal(made.state.checked, timeout=10_000):
        made.desk.open(tmp_path / "story.txt")
    return made


def select(main: MainWindow, start: int, end: int) -> None:
    pane = main.page.sides.cleaned
    pane.setFocus()
    cursor = pane.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)


def asked(main: MainWindow) -> AddTerm:
    main.actions_by_id["add_term"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, AddTerm)
    return dialog


def text_of(main: MainWindow) -> str:
    return "".join(main.state.review.texts)


def add_mayor(main: MainWindow, qtbot) -> AddTerm:
    select(main, 8, 15)
    dialog = asked(main)
    dialog.terms.setText("mayor")
    qtbot.waitUntil(lambda: dialog.mendable == 3, timeout=5_000)
    dialog.mend.setChecked(True)
    return dialog


def test_it_is_filled_in_from_the_finding_in_focus(main, qtbot) -> None:
    assert QApplication.focusWidget() is main.page.panel.list
    qtbot.keyClick(main.page.panel.list, Qt.Key.Key_G)
    dialog = QApplication.activeModalWidget()
    assert (dialog.phrases.text(), dialog.terms.text()) == ("The the", "The")
    dialog.reject()


def test_it_is_filled_in_from_a_selection(main) -> None:
    select(main, 8, 15)
    dialog = asked(main)
    assert (dialog.phrases.text(), dialog.terms.text()) == ("prefect", "")
    dialog.reject()


def test_it_says_how_many_it_would_fix_and_where(main, qtbot) -> None:
    dialog = add_mayor(main, qtbot)
    assert dialog.add.text() == "Add and fix 3"
    assert "¶1  …The the [prefect] met two prefects.… → mayor" in dialog.found.text()
    dialog.mend.setChecked(False)
    assert dialog.add.text() == "Add"
    dialog.reject()


def test_adding_fixes_all_alike_as_one_step(main, qtbot) -> None:
    dialog = add_mayor(main, qtbot)
    with qtbot.waitSignal(main.state.checked):
        dialog.accept()
    assert text_of(main) == "The the mayor met two mayors.\n\nA mayor spoke.\n"
    assert len(main.state.review.events) == 1
    main.actions_by_id["undo"].trigger()
    assert text_of(main) == TEXT
    assert len(load(shelf.default_path()).glossary.concepts) == 1


def test_adding_alone_leaves_findings(main, qtbot) -> None:
    dialog = add_mayor(main, qtbot)
    dialog.mend.setChecked(False)
    with qtbot.waitSignal(main.state.checked):
        dialog.accept()
    assert text_of(main) == TEXT
    found = [f.was for f in main.state.review.open_findings() if f.check == "glossary-term"]
    assert found == ["prefect", "prefects", "prefect"]


def test_terms_go_to_a_glossary_of_the_project_if_there_is_one(main, qtbot, tmp_path: Path) -> None:
    house = tmp_path / "house.csv"
    house.write_text("term,variants\na,b\n")
    (tmp_path / "copydesk.toml").write_text('glossaries = ["house.csv"]')
    dialog = add_mayor(main, qtbot)
    assert dialog.where.currentText() == "house"
    with qtbot.waitSignal(main.state.checked):
        dialog.accept()
    assert [c.id for c in load(house).glossary.concepts] == ["a", "mayor"]


@pytest.mark.parametrize(
    ("phrase", "term", "told"),
    [("", "a", "Say which phrase"), ("…", "a", "holds no word"), ("a", "a", "would replace itself")],
)
def test_what_cannot_be_added_is_told(main, phrase: str, term: str, told: str) -> None:
    dialog = asked(main)
    dialog.phrases.setText(phrase)
    dialog.terms.setText(term)
    assert told in dialog.found.text()
    assert not dialog.add.isEnabled()
    dialog.reject()


def test_a_glossary_with_unsaved_changes_is_not_written_behind_its_window(main, qtbot) -> None:
    with qtbot.waitSignal(main.state.checked):
        add_mayor(main, qtbot).accept()
    main.actions_by_id["undo"].trigger()
    main.actions_by_id["glossary"].trigger()
    window = main.glossaries.window
    qtbot.keyClicks(window.editor.terms, "x")
    assert window.opened.draft.changed
    add_mayor(main, qtbot).accept()
    assert "save them first" in main.banner.text
    assert len(load(shelf.default_path()).glossary.concepts) == 1
    window.opened.draft.undo()


def test_what_is_added_shows_in_the_glossary_window(main, qtbot) -> None:
    main.actions_by_id["glossary"].trigger()
    with qtbot.waitSignal(main.state.checked):
        add_mayor(main, qtbot).accept()
    main.actions_by_id["glossary"].trigger()
    assert [e.terms for e in main.glossaries.window.opened.draft.entries] == [("mayor",)]
