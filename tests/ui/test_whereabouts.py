from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, QLocale, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from reviewer.finding import Severity
from tests.ui.conftest import DOUBLED, FAULTY
from ui.main_window import MainWindow
from ui.queue_model import Show
from ui.start_page import DropZone

LONG = "".join(f"Paragraph {n} has has a fault in it and and runs on for a while.\n\n" for n in range(120))


@pytest.fixture
def window(qtbot, tmp_path: Path, monkeypatch) -> Callable[[], MainWindow]:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "config"))

    def made() -> MainWindow:
        new = MainWindow(lambda _: DOUBLED)
        qtbot.addWidget(new)
        new.show()
        qtbot.waitExposed(new)
        return new

    return made


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(LONG)
    return path


def open_in(window: MainWindow, path: Path, qtbot) -> MainWindow:
    with qtbot.waitSignal(window.state.checked, timeout=20_000):
        window.desk.open(path)
    return window


def test_a_text_opens_at_the_finding_and_the_line_where_it_was_left(window, story, qtbot) -> None:
    first = open_in(window(), story, qtbot)
    first.queue.focus(first.queue.rows[100].finding.id)
    qtbot.wait(150)
    top = first.page.sides.top_segment()
    assert top > 10
    first.close()
    again = open_in(window(), story, qtbot)
    qtbot.waitUntil(lambda: abs(again.page.sides.top_segment() - top) <= 1)
    assert again.queue.row == 100


def test_a_text_opens_with_the_filter_it_was_left_with(window, story, qtbot) -> None:
    first = open_in(window(), story, qtbot)
    first.page.panel.box.setText("has has")
    first.page.panel.chips[Severity.HINT].setChecked(False)
    first.page.panel.shows[Show.OPEN].setChecked(True)
    kept = first.queue.filter
    first.close()
    again = open_in(window(), story, qtbot)
    assert again.queue.filter == kept
    assert again.page.panel.box.text() == "has has"
    assert len(again.queue.rows) == 120


def test_the_filter_of_one_text_is_not_that_of_the_next(window, story, tmp_path, qtbot) -> None:
    made = open_in(window(), story, qtbot)
    made.page.panel.box.setText("nothing like it")
    other = tmp_path / "other.txt"
    other.write_text(FAULTY)
    open_in(made, other, qtbot)
    assert made.queue.filter.text == ""
    assert len(made.queue.rows) == 4


def test_a_restored_review_goes_on_where_it_was(window, story, qtbot) -> None:
    first = open_in(window(), story, qtbot)
    first.commands.accept()
    first.queue.focus(first.queue.rows[60].finding.id)
    first.close()
    again = open_in(window(), story, qtbot)
    with qtbot.waitSignal(again.state.checked, timeout=20_000):
        again.banner.press("Restore")
    assert again.queue.decided == 1
    assert again.queue.row == 60


def test_a_review_restored_after_a_crash_goes_on_at_what_is_still_open(window, story, qtbot) -> None:
    first = open_in(window(), story, qtbot)
    place = first.whereabouts._path
    for _ in range(5):
        first.commands.accept()
    first.close()
    place.unlink()  # as if it had been killed before it noted where it was
    again = open_in(window(), story, qtbot)
    with qtbot.waitSignal(again.state.checked, timeout=20_000):
        again.banner.press("Restore")
    assert (again.queue.decided, again.queue.row) == (5, 5)


def test_the_start_page_says_how_far_recent_files_are(window, story, qtbot) -> None:
    first = open_in(window(), story, qtbot)
    first.commands.accept()
    first.close()
    start = window().start
    labels = [start._recent.itemAt(n).widget().text() for n in range(start._recent.count())]
    assert labels[:2] + labels[3:] == ["Recent files", "story.txt", str(story.parent), "✕"]
    assert labels[2].startswith("1 of 240 decided · today ")


def test_it_says_when_they_were_last_seen(window) -> None:
    recent, now = window().recent, QDateTime.currentDateTime()
    told = [recent._when(now.addDays(-days).toSecsSinceEpoch()) for days in (0, 1, 40)]
    day = QLocale().toString(now.addDays(-40).date(), QLocale.FormatType.ShortFormat)
    assert told[0].startswith("today ")
    assert told[1:] == ["yesterday", day]


def test_the_start_page_names_the_kinds_of_files_that_can_be_dropped(window) -> None:
    zone = window().start.findChild(DropZone)
    assert all(suffix in zone.text() for suffix in (".txt", ".docx", ".po"))


def test_a_pasted_text_that_was_not_saved_is_offered_and_goes_on(window, qtbot) -> None:
    QGuiApplication.clipboard().setText(FAULTY)
    first = window()
    with qtbot.waitSignal(first.state.checked, timeout=20_000):
        first.desk.open_clipboard()
    first.commands.accept()
    first.close()
    again = window()
    assert not again.start.left.isHidden()
    assert "1 of 4 decided" in again.start.left_text.text()
    again.start.go_on.click()
    qtbot.waitUntil(lambda: again.queue.total == 4, timeout=20_000)
    assert again.queue.decided == 1
    assert again.desk.unnamed


def test_a_pasted_text_is_offered_until_it_is_discarded(window, qtbot) -> None:
    QGuiApplication.clipboard().setText(FAULTY)
    first = window()
    with qtbot.waitSignal(first.state.checked, timeout=20_000):
        first.desk.open_clipboard()
    first.close()
    again = window()
    again.start.discard.click()
    box = again.findChild(QMessageBox, "discard")
    box.reject()
    assert not again.start.left.isHidden()
    again.start.discard.click()
    box = again.findChildren(QMessageBox, "discard")[-1]
    next(b for b in box.buttons() if b.text() == "Discard").click()
    assert again.start.left.isHidden()
    assert window().start.left.isHidden()


def test_panes_and_queue_are_as_wide_as_they_were_left(window, story, qtbot) -> None:
    first = open_in(window(), story, qtbot)
    first.page.splitter.setSizes([500, 900])
    first.page.sides.splitter.setSizes([200, 700])
    left = first.page.splitter.sizes(), first.page.sides.splitter.sizes()
    first.close()
    again = open_in(window(), story, qtbot)
    again.resize(first.size())  # the screen of the tests is narrower than a window
    qtbot.wait(100)
    now = again.page.splitter.sizes(), again.page.sides.splitter.sizes()
    assert now == (pytest.approx(left[0], abs=2), pytest.approx(left[1], abs=2))


def test_where_all_was_decided_and_that_is_not_taken_up_the_first_finding_is_in_view(
    window, story, qtbot
) -> None:
    first = open_in(window(), story, qtbot)
    first.state.accept([row.finding.id for row in first.queue.rows])
    first.page.sides.scroll_to(90)
    first.close()
    again = open_in(window(), story, qtbot)
    qtbot.wait(300)
    assert again.queue.row == 0
    assert again.page.sides.top_segment() == 0
