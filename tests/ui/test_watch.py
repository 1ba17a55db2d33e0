"""The open file on the disk: changed, replaced, gone, shut; and an earlier review that is looked at."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from tests.ui.conftest import FAULTY
from ui.difference import DifferenceDialog
from ui.main_window import MainWindow


def told(window: MainWindow, qtbot, text: str) -> None:
    qtbot.waitUntil(lambda: text in window.banner.text, timeout=5_000)


def shown(window: MainWindow) -> DifferenceDialog:
    return window.findChildren(DifferenceDialog)[-1]


def test_a_file_changed_on_disk_is_noticed_and_opened_anew(window, qtbot, tmp_path: Path) -> None:
    made = window()
    (tmp_path / "story.txt").write_text("Another text.\n")
    told(made, qtbot, "another program")
    with qtbot.waitSignal(made.state.checked):
        made.banner.press("Open it anew")
    assert "".join(made.state.review.texts) == "Another text.\n"


def test_an_encoding_that_was_chosen_holds_when_the_file_is_read_anew(window, qtbot, tmp_path: Path) -> None:
    made = window(None)
    path = tmp_path / "old.txt"
    path.write_bytes("На рынке нет нет хлеба.\n".encode("koi8-r"))
    with qtbot.waitSignal(made.state.checked, timeout=10_000):
        made.desk.open(path, "koi8-r")
    path.write_bytes("На рынке есть хлеб.\n".encode("koi8-r"))
    told(made, qtbot, "another program")
    made.banner.press("Show differences")
    assert "есть" in shown(made).page.toPlainText()
    qtbot.keyClick(shown(made), Qt.Key.Key_Escape)
    with qtbot.waitSignal(made.state.checked):
        made.banner.press("Open it anew")
    assert "".join(made.state.review.texts) == "На рынке есть хлеб.\n"


def test_what_the_other_program_changed_is_shown_and_the_question_stays(window, qtbot, tmp_path) -> None:
    made = window()
    (tmp_path / "story.txt").write_text(FAULTY.replace("Monday", "Friday"))
    told(made, qtbot, "another program")
    made.banner.press("Show differences")
    page = shown(made).page.toHtml()
    assert "line-through" in page.partition("Monday")[0]
    assert "underline" in page.partition("Friday")[0].rpartition("Monday")[2]
    qtbot.keyClick(shown(made), Qt.Key.Key_Escape)
    assert "another program" in made.banner.text
    made.banner.press("Go on with mine")
    assert made.banner.text == ""
    assert "".join(made.state.review.texts) == FAULTY


def test_a_file_that_was_replaced_is_followed_on(window, qtbot, tmp_path: Path) -> None:
    made = window()
    for text in ("One.\n", "Two.\n"):
        (tmp_path / "new").write_text(text)
        (tmp_path / "new").replace(tmp_path / "story.txt")
        told(made, qtbot, "another program")
        made.banner.press("Go on with mine")


def test_a_file_that_is_gone_is_told(window, qtbot, tmp_path: Path) -> None:
    made = window()
    (tmp_path / "story.txt").unlink()
    told(made, qtbot, "story.txt is no longer there")


def test_our_own_saving_is_no_change(window, qtbot) -> None:
    made = window()
    made.actions_by_id["accept"].trigger()
    made.desk.save()
    qtbot.wait(300)
    assert made.banner.text == ""


def test_an_earlier_review_is_looked_at_before_it_is_taken_up(window, qtbot) -> None:
    made = window()
    made.actions_by_id["accept"].trigger()
    made.close()
    again = window()
    again.banner.press("Show")
    assert "The" in shown(again).page.toPlainText()
    assert "line-through" in shown(again).page.toHtml()
    shown(again).close()
    assert again.state.review.events == ()
    again.banner.press("Restore")
    assert len(again.state.review.events) == 1


@pytest.fixture
def shut(monkeypatch, tmp_path: Path) -> None:
    """The folder of the text may not be written to."""
    may = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: may(path, mode) and Path(path) != tmp_path)


@pytest.mark.usefixtures("shut")
def test_where_the_folder_is_shut_saving_asks_for_another(window, monkeypatch, tmp_path: Path) -> None:
    made = window()
    assert f"{tmp_path} cannot be written" in made.banner.text
    asked: list[str] = []
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()

    def ask(_parent: object, _title: str, place: str, *_: str) -> tuple[str, str]:
        asked.append(place)
        return str(elsewhere / "story.cleaned.txt"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    made.actions_by_id["accept"].trigger()
    made.actions_by_id["save"].trigger()
    assert asked == [str(Path.home() / "story.cleaned.txt")]
    assert (elsewhere / "story.cleaned.txt").exists()


def test_saving_by_itself_writes_what_was_decided(window, tmp_path: Path) -> None:
    made = window()
    made.actions_by_id["accept"].trigger()
    made.preferring._autosave.timeout.emit()
    assert ((tmp_path / "story.cleaned.txt").exists(), made.state.modified) == (True, False)


@pytest.mark.usefixtures("shut")
def test_where_the_folder_is_shut_saving_by_itself_asks_nothing(window, monkeypatch) -> None:
    made = window()
    asked: list[object] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: asked.append(_) or ("", ""))
    made.actions_by_id["accept"].trigger()
    made.preferring._autosave.timeout.emit()
    assert (asked, made.state.modified) == ([], True)


def test_texts_that_do_not_differ_are_said_not_to(qtbot, window) -> None:
    made = window()
    dialog = DifferenceDialog("Differences", "", "Same.", "Same.", made.look, made)
    assert dialog.count.text() == "The texts do not differ."


def test_of_long_equal_text_what_is_near_a_difference_is_shown(qtbot, window) -> None:
    made = window()
    text = " ".join(f"word{n}" for n in range(500))
    dialog = DifferenceDialog("Differences", "", text, text.replace("word250 ", "other "), made.look, made)
    page = dialog.page.toPlainText()
    assert "other" in page
    assert "word249" in page
    assert "word100" not in page
    assert "…" in page
