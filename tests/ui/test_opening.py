"""Files come and go: opened, closed, taken up again, saved."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QPushButton

from reviewer import files, journal
from tests.ui.conftest import FAULTY
from tests.ui.reviewing import press, statuses, text_of
from ui.profiles import profile_of
from ui.session import Session


def test_a_journal_that_cannot_be_written_is_told(window, qtbot, monkeypatch, tmp_path: Path) -> None:
    made = window()
    sessions = tmp_path / "data" / "copydesk" / "sessions"
    for path in sessions.iterdir():
        path.unlink()
    sessions.rmdir()
    sessions.write_text("in the way")
    press(qtbot, Qt.Key.Key_A)
    assert "decisions are not kept" in made.banner.text


def test_ctrl_s_saves_beside_the_original_without_a_question(window, qtbot, tmp_path: Path) -> None:
    made = window()
    press(qtbot, Qt.Key.Key_A)
    press(qtbot, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    original, cleaned = tmp_path / "story.txt", tmp_path / "story.cleaned.txt"
    log = journal.read(tmp_path / "story.changes.jsonl")
    review = journal.replay(log, files.read(original))
    assert cleaned.read_text() == "".join(review.texts) == text_of(made)
    assert journal.original_bytes(log, cleaned.read_bytes(), "cleaned") == original.read_bytes()
    assert not made.isWindowModified()


def test_an_earlier_review_is_offered_and_goes_on(window, qtbot, tmp_path: Path) -> None:
    made = window()
    press(qtbot, Qt.Key.Key_A)
    press(qtbot, Qt.Key.Key_R)
    made.close()
    again = window()
    assert "Steps: 2" in again.banner.text
    again.banner.press("Restore")
    qtbot.waitUntil(lambda: len(statuses(again)) == 4)
    assert statuses(again) == ["accepted", "rejected", "open", "open"]


def test_a_review_that_was_left_for_another_is_offered_once_that_is_discarded(window, qtbot) -> None:
    made = window()
    path = made.state.session.file.path

    def anew() -> None:
        with qtbot.waitSignal(made.state.checked, timeout=10_000):
            made.desk.open(path)

    made.page.panel.list.setFocus()
    for key in (Qt.Key.Key_A, Qt.Key.Key_A):
        press(qtbot, key)
    anew()  # and neither restored nor discarded
    press(qtbot, Qt.Key.Key_R)
    anew()
    assert "Steps: 2" in made.banner.text
    made.banner.press("Discard")
    assert made.banner.text.splitlines()[-1].startswith("An earlier review of this text is kept. Steps: 1")
    made.banner.press("Discard")
    assert "An earlier review" not in made.banner.text


def test_a_review_that_was_discarded_can_be_taken_back_until_the_text_is_closed(window, qtbot) -> None:
    made = window()
    path = made.state.session.file.path

    def anew() -> None:
        with qtbot.waitSignal(made.state.checked, timeout=10_000):
            made.desk.open(path)

    press(qtbot, Qt.Key.Key_A)
    anew()
    made.banner.press("Discard")
    made.banner.press("Keep it after all")
    made.banner.press("Restore")
    qtbot.waitUntil(lambda: statuses(made)[0] == "accepted")
    anew()
    made.banner.press("Discard")
    anew()
    assert made.banner.text == ""


def test_a_second_window_on_one_file_is_refused(window, tmp_path: Path) -> None:
    window()
    other = window(None)
    assert not other.desk.open(tmp_path / "story.txt")
    assert "another Copydesk window" in other.start.failure.text()


def test_a_file_that_is_no_text_is_told_on_the_start_page(window, tmp_path: Path) -> None:
    made = window(None)
    (tmp_path / "p.pdf").write_bytes(b"%PDF-1.7 \xff\xfe\xfa")
    assert not made.desk.open(tmp_path / "p.pdf")
    assert "is a PDF" in made.start.failure.text()
    assert made.pages.currentWidget() is made.start


def test_the_sample_opens_and_is_not_saved_over_anything(window, qtbot) -> None:
    made = window(None)
    with qtbot.waitSignal(made.state.checked):
        made.start.sample_button.click()
    assert made.pages.currentWidget() is made.page
    assert len(statuses(made)) >= 3


def test_a_dropped_file_is_opened(window, qtbot, tmp_path: Path) -> None:
    made = window(None)
    (tmp_path / "dropped.txt").write_text("The the end.\n")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "dropped.txt"))])
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(made.state.checked):
        made.dropEvent(event)
    assert statuses(made) == ["open"]


def test_closing_a_text_shows_the_start_page_with_recent_files(window) -> None:
    made = window()
    made.actions_by_id["close"].trigger()
    assert made.pages.currentWidget() is made.start
    assert [path.name for path in made.settings.recent] == ["story.txt"]


@pytest.mark.parametrize("text", [FAULTY, FAULTY * 4_000], ids=["short", "long"])
def test_what_is_closed_is_neither_painted_nor_typed_in_nor_decided(window, qtbot, text: str) -> None:
    made = window(text)
    made.desk.close()
    made.grab()
    assert made.queue.rows == []
    for widget, key in ((made.page.sides.cleaned, Qt.Key.Key_X), (made.page.panel.list, Qt.Key.Key_A)):
        widget.setFocus()
        qtbot.keyClick(widget, key)
    made.resize(1_100, 700)
    qtbot.wait(100)  # panes are aligned again
    made.grab()
    assert made.page.sides.cleaned.toPlainText() == ""
    assert made.state.review.events == ()


def test_a_recent_file_that_is_gone_says_so_and_can_be_taken_off_the_list(window) -> None:
    made = window()
    path = made.settings.recent[0]
    made.actions_by_id["close"].trigger()
    path.unlink()
    made.start.chosen.emit(path)
    assert "story.txt" in made.start.failure.text()
    assert made.start.failure.isVisible()
    assert made.settings.recent == [path]
    made.start.dropped.emit(path)
    assert made.settings.recent == []


def test_a_text_in_another_language_is_checked_in_its_own_and_that_is_told(
    window, tmp_path: Path, qtbot
) -> None:
    german = tmp_path / "brief.txt"
    german.write_text("Der Rat hat am Montag beschlossen, dass die Schule nicht geschlossen wird. " * 8)
    made = window(None)
    made.desk._profile_of = profile_of
    with qtbot.waitSignal(made.state.checked, timeout=20_000):
        made.desk.open(german)
    assert made.state.profile.language.startswith("de")
    assert "Deutsch" in made.status.currentMessage()
    assert made.desk.read_profile().language == made.state.profile.language


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "other.txt"
    path.write_text("And and so it went.\n\nThe the end.\n")
    return path


def test_a_file_that_another_window_has_leaves_the_open_text_where_it_is(window, other: Path) -> None:
    made = window()
    held = Session(files.read(other), {})
    held.lock()
    assert not made.desk.open(other)
    assert made.desk.file_path.name == "story.txt"
    assert "another Copydesk window" in made.banner.text
    held.close()


def test_the_start_page_opens_where_a_recent_file_cannot_be_looked_at(window, tmp_path: Path) -> None:
    made = window(None)
    there = tmp_path / "R&D.txt"
    there.write_text("x")
    made.settings.remember(there)
    made.settings._store.setValue("recent", [f"/{'x' * 300}", str(there)])  # no system has such a name
    made.recent.show()
    links = [button.text() for button in made.start.findChildren(QPushButton) if button.property("link")]
    names = [link for link in links if link != "✕"]
    assert names[1:] == ["R&&D.txt"]  # a single & would be a menu key
    assert len(names[0]) < 80
    made.start.chosen.emit(Path(f"/{'x' * 300}"))
    assert made.start.failure.isVisible()
