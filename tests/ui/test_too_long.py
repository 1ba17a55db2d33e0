"""A text that is too long to be worked on swiftly is open for reading only, until somebody wants more."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from tests.ui.conftest import FAULTY
from ui.main_window import MainWindow

REFUSED = "This text is open for reading only"


@pytest.fixture
def long_text(window: Callable[..., MainWindow], monkeypatch, sessions: Path) -> MainWindow:
    """A window with a text above the limit."""
    monkeypatch.setattr("ui.too_long.LIMIT", len(FAULTY) - 1)
    monkeypatch.setattr("ui.too_long.PART", len(FAULTY) // 2 + 10)
    made: MainWindow = window()
    assert "million characters" in made.banner.text
    return made


def test_it_is_checked_and_shown_and_says_that_it_is_only_read(long_text: MainWindow) -> None:
    assert long_text.queue.total == 4
    assert long_text.page.sides.cleaned.toPlainText() == FAULTY
    assert "read only" in long_text.windowTitle()
    assert long_text.status.mode.text().strip() == "READING ONLY"
    assert long_text.page.sides.cleaned.accessibleName() == "Cleaned text, read only"


@pytest.mark.parametrize(
    "action", ["accept", "reject", "ignore", "ignore_rule", "accept_alike", "alternative_1"]
)
def test_decisions_are_refused_with_words(long_text: MainWindow, action: str) -> None:
    long_text.actions_by_id[action].trigger()
    assert long_text.status.currentMessage() == REFUSED
    assert long_text.state.review.events == ()
    assert long_text.queue.decided == 0


def test_typing_and_pasting_are_refused_with_words(long_text: MainWindow, qtbot) -> None:
    pane = long_text.page.sides.cleaned
    before = pane.toPlainText()
    pane.setFocus()
    qtbot.keyClick(pane, Qt.Key.Key_X)
    assert long_text.status.currentMessage() == REFUSED
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
        qtbot.keyClick(pane, key)
    pane.paste()
    assert pane.toPlainText() == before
    assert long_text.state.review.events == ()


def test_there_is_nothing_to_save(long_text: MainWindow, tmp_path: Path) -> None:
    offered = {name for name, action in long_text.actions_by_id.items() if action.isEnabled()}
    assert not offered & {"save", "save_as", "save_tracked"}
    assert "export" in offered
    assert not long_text.desk.save()
    assert REFUSED in long_text.banner.text
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["story.txt"]


def test_whoever_wants_to_edits_it_all_the_same(long_text: MainWindow, qtbot) -> None:
    long_text.banner.press("Edit it all the same")
    assert "read only" not in long_text.windowTitle()
    long_text.actions_by_id["accept"].trigger()
    assert long_text.queue.decided == 1
    pane = long_text.page.sides.cleaned
    pane.setFocus()
    qtbot.keyClick(pane, Qt.Key.Key_X)
    assert long_text.state.review.texts[0].startswith("x")
    assert long_text.desk.save()


def test_an_earlier_review_that_is_restored_goes_on(window, monkeypatch, qtbot, tmp_path: Path) -> None:
    first = window()
    first.actions_by_id["accept"].trigger()
    first.close()
    monkeypatch.setattr("ui.too_long.LIMIT", 10)
    again = window(None)
    with qtbot.waitSignal(again.state.checked, timeout=10_000):
        again.desk.open(tmp_path / "story.txt")
    with qtbot.waitSignal(again.state.checked, timeout=10_000):
        again.banner.press("Restore")
    assert again.queue.decided == 1
    again.actions_by_id["accept"].trigger()
    assert again.queue.decided == 2


def test_it_is_split_into_files_that_are_the_text(
    long_text: MainWindow, monkeypatch, qtbot, tmp_path
) -> None:
    folder = tmp_path / "parts"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    with qtbot.waitSignal(long_text.state.checked, timeout=10_000):
        long_text.banner.press("Split it…")
    names = sorted(path.name for path in folder.iterdir())
    assert names == ["story.part1.txt", "story.part2.txt"]
    assert "".join((folder / name).read_text() for name in names) == FAULTY
    assert long_text.state.session is not None
    assert long_text.state.session.file.path == folder / names[0]
    assert long_text.settings.recent[:2] == [folder / name for name in names]
    assert "Parts: 2" in long_text.banner.text
    assert not long_text.state.locked


def test_no_part_takes_the_place_of_another_file(long_text: MainWindow, monkeypatch, tmp_path: Path) -> None:
    there = tmp_path / "story.part2.txt"
    there.write_text("mine")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    long_text.banner.press("Split it…")
    assert "is there already" in long_text.banner.text
    assert there.read_text() == "mine"
    assert not (tmp_path / "story.part1.txt").exists()
    long_text.banner.press("Edit it all the same")
    assert not long_text.state.locked


def test_a_folder_that_is_not_chosen_leaves_all_as_it_was(long_text: MainWindow, monkeypatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    long_text.banner.press("Split it…")
    assert "million characters" in long_text.banner.text


def test_the_next_text_is_open_as_ever(long_text: MainWindow, qtbot, tmp_path: Path) -> None:
    short = tmp_path / "short.txt"
    short.write_text("The the end.")
    with qtbot.waitSignal(long_text.state.checked, timeout=10_000):
        long_text.desk.open(short)
    assert not long_text.state.locked
    assert not long_text.page.sides.cleaned.isReadOnly()
