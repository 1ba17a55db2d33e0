"""Choosing the columns of a table: asked where they are guessed, kept, and used again."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from reviewer.formats.base import Reading
from reviewer.walk import Input
from tests.ui.conftest import DOUBLED
from ui.columns import kept
from ui.columns.dialog import ColumnsDialog, Role
from ui.desk import GUESSES
from ui.main_window import MainWindow
from ui.rules import Rules

TABLE = (
    "nr,deutsch,englisch,kommentar\n"
    "1,Der Rat tagte am Montag.,The the council met on Monday.,looks good to me\n"
    "2,Die Sitzung dauerte lange.,The session took long.,look at this one\n"
)
OFFER = "Choose columns…"


@pytest.fixture
def table(window, qtbot: QtBot, tmp_path: Path):
    """A window with a table open whose columns nothing names."""
    made = window(None)
    path = tmp_path / "table.csv"
    path.write_text(TABLE, encoding="utf-8")
    with qtbot.waitSignal(made.state.checked, timeout=10_000):
        made.desk.open(path)
    return made


def texts(window: MainWindow) -> list[str]:
    return [segment.original for segment in window.state.review.document.segments]


def sources(window: MainWindow) -> list[str | None]:
    return [segment.source for segment in window.state.review.document.segments]


def asked(window: MainWindow) -> ColumnsDialog:
    dialog = window.columns.ask()
    assert dialog is not None
    return dialog


def give(dialog: ColumnsDialog, *roles: Role) -> None:
    for box, role in zip(dialog.roles, roles, strict=True):
        box.setCurrentIndex(role)


def choose(window: MainWindow, qtbot: QtBot, *roles: Role, language: str = "") -> None:
    dialog = asked(window)
    give(dialog, *roles)
    dialog.language.setCurrentText(language)
    with qtbot.waitSignal(window.state.checked, timeout=10_000):
        dialog.accept()


def test_a_table_whose_columns_are_guessed_says_so_and_offers_to_choose(table, qtbot) -> None:
    assert "read as texts: deutsch, englisch, kommentar" in table.banner.text
    table.banner.press(OFFER)
    (dialog,) = table.findChildren(ColumnsDialog)
    assert dialog.isVisible()
    assert [box.currentIndex() for box in dialog.roles] == [0, 1, 1, 1]
    assert dialog.named.isChecked()
    dialog.reject()
    assert len(texts(table)) == 6


def test_what_is_chosen_is_read_at_once_kept_and_used_again(table, qtbot, tmp_path: Path) -> None:
    choose(table, qtbot, Role.NOTHING, Role.SOURCE, Role.TEXT, Role.NOTHING)
    assert texts(table) == ["The the council met on Monday.", "The session took long."]
    assert sources(table) == ["Der Rat tagte am Montag.", "Die Sitzung dauerte lange."]
    assert table.banner.text == ""
    table.desk.close()
    with qtbot.waitSignal(table.state.checked, timeout=10_000):
        table.desk.open(tmp_path / "table.csv")
    assert sources(table)[0] == "Der Rat tagte am Montag."
    assert [box.currentIndex() for box in asked(table).roles] == [0, 2, 1, 0]


def test_decisions_come_back_with_the_columns_that_they_were_taken_in(table, qtbot) -> None:
    choose(table, qtbot, Role.NOTHING, Role.SOURCE, Role.TEXT, Role.NOTHING)
    table.state.accept([f.id for f in table.state.review.open_findings()])
    choose(table, qtbot, Role.NOTHING, Role.NOTHING, Role.NOTHING, Role.TEXT)
    assert texts(table) == ["looks good to me", "look at this one"]
    assert "earlier review" not in table.banner.text
    choose(table, qtbot, Role.NOTHING, Role.SOURCE, Role.TEXT, Role.NOTHING)
    table.banner.press("Restore")
    assert table.state.review.texts[0] == "The council met on Monday."


def test_columns_are_found_by_their_names_when_others_come_between_and_missed_when_they_go(
    table, qtbot, tmp_path: Path
) -> None:
    choose(table, qtbot, Role.NOTHING, Role.SOURCE, Role.TEXT, Role.NOTHING)
    table.desk.close()
    path = tmp_path / "table.csv"
    path.write_text("\n".join(f"x,{line}" for line in TABLE.splitlines()), encoding="utf-8")
    with qtbot.waitSignal(table.state.checked, timeout=10_000):
        table.desk.open(path)
    assert texts(table)[0] == "The the council met on Monday."
    table.desk.close()
    path.write_text(TABLE.replace("englisch", "neu"), encoding="utf-8")
    with qtbot.waitSignal(table.state.checked, timeout=10_000):
        table.desk.open(path)
    assert "there is no column “englisch”" in table.banner.text
    assert len(texts(table)) == 6


def test_an_earlier_review_is_offered_even_where_chosen_columns_are_gone(
    table, qtbot, tmp_path: Path
) -> None:
    path = tmp_path / "table.csv"
    table.state.accept([f.id for f in table.state.review.open_findings()])
    path.write_text(TABLE.replace("englisch", "neu"), encoding="utf-8")
    table.desk.close()
    with qtbot.waitSignal(table.state.checked, timeout=10_000):
        table.desk.open(path)
    choose(table, qtbot, Role.NOTHING, Role.SOURCE, Role.TEXT, Role.NOTHING)
    table.desk.close()
    path.write_text(TABLE, encoding="utf-8")
    with qtbot.waitSignal(table.state.checked, timeout=10_000):
        table.desk.open(path)
    assert "earlier review" in table.banner.text
    table.banner.press("Restore")
    assert "The council met on Monday." in table.state.review.texts


def test_there_is_one_source_and_nothing_is_read_without_a_column_of_texts(table) -> None:
    dialog = asked(table)
    give(dialog, Role.SOURCE, Role.SOURCE, Role.TEXT, Role.NOTHING)
    assert [box.currentIndex() for box in dialog.roles] == [0, 2, 1, 0]
    assert dialog.said == Reading("deutsch:englisch")
    dialog.named.setChecked(False)
    assert dialog.said == Reading("B:C from 1")
    dialog.roles[2].setCurrentIndex(Role.NOTHING)
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert (ok.isEnabled(), dialog.missing.text()) == (False, "No column is to be reviewed.")
    dialog.roles[2].setCurrentIndex(Role.TEXT)
    dialog.language.setCurrentText("English!")
    assert not ok.isEnabled()
    dialog.language.setCurrentText("en-GB")
    assert ok.isEnabled()


def test_the_language_that_is_chosen_rules_the_check(table, qtbot) -> None:
    choose(table, qtbot, Role.NOTHING, Role.NOTHING, Role.TEXT, Role.NOTHING, language="en-GB")
    assert table.state.review.document.language == "en-GB"
    assert asked(table).language.currentText() == "en-GB"


def test_tab_goes_from_choice_to_choice_and_each_says_of_which_column_it_is(table, qtbot) -> None:
    dialog = asked(table)
    dialog.activateWindow()
    dialog.roles[1].setFocus()
    qtbot.keyClick(dialog.roles[1], Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.roles[2]
    assert dialog.roles[2].accessibleName() == "What column C: englisch is"


def test_each_sheet_of_a_workbook_is_chosen_by_itself(window, qtbot, tmp_path: Path) -> None:
    made, book = window(None), openpyxl.Workbook()
    for name in ("One", "It's two"):
        sheet = book.create_sheet(name)
        for row in (["a", "b"], ["Das ist der erste Satz.", "This is the first sentence."]):
            sheet.append(row)
    del book["Sheet"]
    path = tmp_path / "book.xlsx"
    book.save(path)
    with qtbot.waitSignal(made.state.checked, timeout=10_000):
        made.desk.open(path)
    assert "One: a, b; It's two: a, b" in made.banner.text
    dialog = asked(made)
    assert [dialog.sheet.itemText(n) for n in range(2)] == ["One", "It's two"]
    give(dialog, Role.NOTHING, Role.NOTHING)
    dialog.sheet.setCurrentIndex(1)
    give(dialog, Role.SOURCE, Role.TEXT)
    assert dialog.said.columns == "'It''s two'!a:b"
    with qtbot.waitSignal(made.state.checked, timeout=10_000):
        dialog.accept()
    assert (texts(made), sources(made)) == (["This is the first sentence."], ["Das ist der erste Satz."])


def test_columns_are_offered_of_tables_alone(table, qtbot, tmp_path: Path) -> None:
    assert table.actions_by_id["columns"].isEnabled()
    path = tmp_path / "plain.txt"
    path.write_text("The the text.\n", encoding="utf-8")
    with qtbot.waitSignal(table.state.checked, timeout=10_000):
        table.desk.open(path)
    assert not table.actions_by_id["columns"].isEnabled()
    path = tmp_path / "empty.csv"
    path.write_text("\n", encoding="utf-8")
    with qtbot.waitSignal(table.state.opened, timeout=10_000):
        table.desk.open(path)
    table.actions_by_id["columns"].trigger()
    assert table.status.currentMessage() == "There are no columns to choose"


def test_a_batch_reads_a_table_as_it_was_chosen(table, qtbot, tmp_path: Path) -> None:
    choose(table, qtbot, Role.NOTHING, Role.SOURCE, Role.TEXT, Role.NOTHING, language="en-GB")
    path = tmp_path / "table.csv"
    item = kept.with_said(Input(path, Path("table.csv")))
    assert item.said == Reading("deutsch:englisch", language="en-GB")
    piped = Input(path, Path("table.csv"), data=b"x")
    assert kept.with_said(piped) is piped
    table.batch.add([path])
    qtbot.waitUntil(lambda: bool(table.batch.window.model.entries), timeout=10_000)
    with qtbot.waitSignal(table.batch.runner.ended, timeout=30_000):
        table.batch.start()
    (entry,) = table.batch.window.model.entries
    assert entry.result is not None
    assert entry.result.error == ""
    assert not {remark.id for remark in entry.result.remarks} & set(GUESSES)


@pytest.mark.parametrize("kept_text", ["", "[]", "{}", '{"columns": 1}', "\udc80"])
def test_what_is_kept_and_makes_no_sense_is_nothing(table, kept_text: str, tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    kept.keep(path, Reading("A"))
    kept.columns_path(path).write_text(kept_text, encoding="utf-8", errors="surrogateescape")
    assert kept.said_of(path) == Reading()


def test_the_language_that_is_set_is_told_whole(table: MainWindow) -> None:
    table.state.rules = Rules(lambda: DOUBLED, "de-Latn-CH-x-formal")
    dialog = asked(table)
    line = dialog.language.lineEdit()
    told = line.placeholderText()
    assert told == "as set: de-Latn-CH-x-formal"
    dialog.adjustSize()
    assert line.fontMetrics().horizontalAdvance(told) < line.width() - 8
