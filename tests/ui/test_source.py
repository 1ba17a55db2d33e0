"""What a text was translated from, beside it in the window: its own, or another file's."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from reviewer import files, journal
from reviewer.alignment import pairs
from reviewer.checks import number_mismatch
from reviewer.edits import Edit, Span
from reviewer.engine import Profile
from tests.ui.conftest import DOUBLED
from tests.ui.desktop import ROOT
from ui.main_window import MainWindow
from ui.marks import Kind, Mark

GERMAN = (
    "Der Rat tagte am Montag im Rathaus von Bremen.\n\nDie Sitzung dauerte 45 Minuten und war öffentlich.\n\n"
    "Am Ende stimmten 12 Mitglieder für den Plan von Frau Schmidt.\n"
)
ENGLISH = (
    "The the council met on Monday in the town hall of Bremen.\n\n"
    "The session took 54 minutes and was public.\n\n"
    "At the end 12 members voted for the plan of Ms Schmidt.\n"
)
BOTH = Profile((*DOUBLED.checks, number_mismatch.CHECK))


@pytest.fixture
def beside(qtbot, tmp_path: Path, monkeypatch):
    """A window with a translation and its source beside it."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    made = MainWindow(lambda *_: BOTH)
    qtbot.addWidget(made)
    made.show()
    text, source = tmp_path / "story.txt", tmp_path / "geschichte.txt"
    text.write_text(ENGLISH, encoding="utf-8")
    source.write_text(GERMAN, encoding="utf-8")
    with qtbot.waitSignal(made.state.checked, timeout=10_000):
        made.desk.open(text)
    assert made.source.strip.isHidden()
    with qtbot.waitSignal(made.state.checked, timeout=20_000):
        made.source.open(source)
    return made


def place_of(window: MainWindow, words: str) -> int:
    return next(n for n, s in enumerate(window.state.review.document.segments) if words in s.original)


def test_a_text_is_opened_with_its_source_from_the_start_page(window, qtbot, tmp_path, monkeypatch) -> None:
    made = window(None)
    text, source = tmp_path / "story.txt", tmp_path / "geschichte.txt"
    text.write_text(ENGLISH, encoding="utf-8")
    source.write_text(GERMAN, encoding="utf-8")
    names = ["", str(text), str(source)]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (names.pop(0), ""))
    made.start.source_button.click()
    assert (made.state.session, len(names)) == (None, 2), "who names no text is not asked for its source"
    made.start.source_button.click()
    qtbot.waitUntil(lambda: made.source.alignment is not None, timeout=20_000)
    assert made.source.strip.isVisible()


def test_closing_a_text_waits_for_no_pairing(beside, qtbot, tmp_path: Path, monkeypatch) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def slow(*_) -> None:
        begun.set()
        go_on.wait(20)

    monkeypatch.setattr(pairs.Alignment, "of", slow)
    beside.source.open(tmp_path / "geschichte.txt")
    qtbot.waitUntil(begun.is_set, timeout=20_000)
    beside.desk.close()
    assert not go_on.is_set()
    go_on.set()
    assert beside.state.session is None


def test_a_bilingual_file_shows_the_source_of_the_paragraph_in_focus(window, qtbot, tmp_path: Path) -> None:
    made = window(None)
    path = tmp_path / "app.po"
    path.write_text(
        'msgid "Ouvrir"\nmsgstr "Open it"\n\nmsgid "Le maire"\nmsgstr "The the mayor"\n', encoding="utf-8"
    )
    with qtbot.waitSignal(made.state.checked, timeout=10_000):
        made.desk.open(path)
    strip = made.source.strip
    assert strip.isVisible()
    assert strip.text.toPlainText() == "Le maire"
    assert strip.before.isHidden()
    made.page.sides.cleaned.setFocus()
    made.page.sides.caret_to(0, 2)
    assert strip.text.toPlainText() == "Ouvrir"
    made.actions_by_id["close"].trigger()
    assert strip.isHidden()


def test_a_source_file_is_paired_shown_with_its_sureness_and_compared(beside) -> None:
    strip = beside.source.strip
    assert strip.isVisible()
    assert strip.text.toPlainText().startswith("Der Rat")
    assert "%" in strip.sureness.text()
    checks = {r.finding.check for r in beside.state.review.reviewed()}
    assert number_mismatch.CHECK.id in checks


def test_a_paragraph_is_paired_by_hand_and_given_back(beside, qtbot) -> None:
    strip, number = beside.source.strip, place_of(beside, "54 minutes")
    beside.source.follow(number)
    assert strip.text.toPlainText().startswith("Die Sitzung")
    assert strip.computed.isHidden()
    strip.behind.click()
    assert strip.text.toPlainText().startswith("Am Ende")
    assert strip.sureness.text() == "paired by hand"
    assert beside.state.review.document.segments[number].source == strip.text.toPlainText()
    strip.behind.click()
    assert "ends here" in beside.status.currentMessage()
    strip.computed.click()
    assert strip.text.toPlainText().startswith("Die Sitzung")
    assert beside.source.strip.computed.isHidden()


def test_decisions_and_typing_stay_when_the_source_is_opened_and_saving_writes_the_text_alone(
    beside, tmp_path: Path, qtbot
) -> None:
    (doubled,) = [f for f in beside.state.review.open_findings() if f.was == "The the"]
    beside.state.accept([doubled.id])
    beside.state.replace({0: (Edit(0, "", "Today "),)})
    beside.source.follow(place_of(beside, "54 minutes"))
    beside.source.strip.behind.click()
    assert beside.state.review.texts[0].startswith("Today The council")
    assert beside.desk.save()
    saved = (tmp_path / "story.cleaned.txt").read_text(encoding="utf-8")
    assert saved == ENGLISH.replace("The the", "Today The")


def test_a_file_with_sources_of_its_own_and_one_that_cannot_be_read_are_refused_by_cause(
    beside, qtbot, tmp_path: Path
) -> None:
    beside.source.open(tmp_path / "nowhere.txt")
    qtbot.waitUntil(lambda: "nowhere.txt" in beside.banner.text)
    assert beside.source.alignment is not None
    path = tmp_path / "app.po"
    path.write_text('msgid "Ouvrir"\nmsgstr "Open it"\n', encoding="utf-8")
    with qtbot.waitSignal(beside.state.checked, timeout=10_000):
        beside.desk.open(path)
    assert beside.source.alignment is None
    beside.source.open(tmp_path / "geschichte.txt")
    qtbot.waitUntil(lambda: "holds the sources" in beside.banner.text)


# What findings are about in the source.


def test_what_the_finding_in_focus_is_about_is_marked_in_the_source(beside, qtbot) -> None:
    strip, queue = beside.source.strip, beside.queue
    number = next(r.finding for r in beside.state.review.reviewed() if r.finding.in_source)
    queue.focus(number.id)
    assert strip.text.toPlainText().startswith("Die Sitzung")
    assert strip.text.accessibleDescription() == "Marked: 45"
    marked = strip.text.grab().toImage()
    beside.source.follow(place_of(beside, "At the end"))
    assert strip.text.accessibleDescription() == ""
    beside.source.follow(number.segment)
    assert strip.text.accessibleDescription() == "Marked: 45"
    strip.text.show_source(strip.text.toPlainText(), ())
    assert strip.text.grab().toImage() != marked


def test_what_is_marked_far_down_in_a_source_comes_into_view(beside) -> None:
    source = "😀 Zeile\r\n" * 40 + "und hier 45."
    place = Span(source.index("45"), source.index("45") + 2)
    text = beside.source.strip.text
    text.show_source(source, [Mark(place, Kind.FOCUS)])
    assert text.textCursor().position() == text.toPlainText().encode("utf-16-le").index(b"4\x005") // 2
    assert text.viewport().rect().contains(text.cursorRect())


# What comes back when the text is opened again, and what files say of their texts.


def reopened(window: MainWindow, qtbot, text: Path) -> None:
    window.actions_by_id["close"].trigger()
    with qtbot.waitSignal(window.state.opened, timeout=10_000):
        window.desk.open(text)


def test_what_was_paired_by_hand_comes_back_with_the_text(beside, qtbot, tmp_path: Path) -> None:
    number = place_of(beside, "54 minutes")
    beside.source.follow(number)
    beside.source.strip.behind.click()
    ties = beside.source.alignment.ties
    reopened(beside, qtbot, tmp_path / "story.txt")
    qtbot.waitUntil(lambda: beside.source.alignment is not None, timeout=20_000)
    assert beside.source.alignment.ties == ties
    beside.source.follow(number)
    assert beside.source.strip.sureness.text() == "paired by hand"
    assert beside.state.review.document.segments[number].source.startswith("Am Ende")


def test_a_source_that_has_changed_is_paired_anew_and_said_to_be(beside, qtbot, tmp_path: Path) -> None:
    beside.source.follow(place_of(beside, "54 minutes"))
    beside.source.strip.behind.click()
    (tmp_path / "geschichte.txt").write_text("Neu.\n\n" + GERMAN, encoding="utf-8")
    reopened(beside, qtbot, tmp_path / "story.txt")
    qtbot.waitUntil(lambda: "paired anew" in beside.banner.text, timeout=20_000)
    assert beside.source.alignment.ties == ()


def test_another_source_takes_the_place_of_the_first(beside, qtbot, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(GERMAN.replace("45", "54"), encoding="utf-8")
    first = beside.source.alignment
    beside.source.open(other)
    qtbot.waitUntil(lambda: beside.source.alignment is not first, timeout=20_000)
    number = place_of(beside, "54 minutes")
    assert "54 Minuten" in beside.state.review.document.segments[number].source


def test_a_source_that_is_gone_does_not_keep_a_text_from_being_opened(beside, qtbot, tmp_path: Path) -> None:
    (tmp_path / "geschichte.txt").unlink()
    reopened(beside, qtbot, tmp_path / "story.txt")
    assert beside.source.alignment is None


def test_what_a_file_says_of_where_a_text_is_used_stands_with_its_source(
    window, qtbot, tmp_path: Path
) -> None:
    made = window(None)
    path = tmp_path / "app.po"
    path.write_text('msgctxt "menu of files"\nmsgid "Ouvrir"\nmsgstr "Open the the file"\n', encoding="utf-8")
    with qtbot.waitSignal(made.state.checked, timeout=10_000):
        made.desk.open(path)
    assert made.source.strip.context.text() == "Context: menu of files"
    assert made.source.strip.context.isVisible()


def test_who_speaks_is_shown_where_a_subtitle_has_no_source(window, qtbot, tmp_path: Path) -> None:
    made = window(None)
    path = tmp_path / "film.vtt"
    path.write_text(
        "WEBVTT\n\n00:01.000 --> 00:04.000\n<v.loud Ann &amp; Bob>See the the ship\n", encoding="utf-8"
    )
    with qtbot.waitSignal(made.state.checked, timeout=10_000):
        made.desk.open(path)
    assert made.source.strip.context.text() == "Context: Ann & Bob"
    assert made.source.strip.text.isHidden()


def test_the_source_that_the_settings_name_stands_beside_the_text(window, qtbot, tmp_path: Path) -> None:
    made = window(None)
    (tmp_path / "copydesk.toml").write_text('source = "{base}.de{suffix}"\n', encoding="utf-8")
    (tmp_path / "story.de.txt").write_text(GERMAN, encoding="utf-8")
    text = tmp_path / "story.en.txt"
    text.write_text(ENGLISH, encoding="utf-8")
    made.desk.open(text)
    qtbot.waitUntil(lambda: made.source.strip.isVisible(), timeout=20_000)
    assert made.source.strip.text.toPlainText().startswith("Der Rat")


# What a kill loses, and what the change log says.

TIED = """
import os, signal, sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.test_source import BOTH, place_of
from ui.main_window import MainWindow

QApplication([])
window = MainWindow(lambda *_: BOTH)
window.desk.open(Path(sys.argv[1]))
while not window.state.review.open_findings():
    QTest.qWait(20)
window.source.open(Path(sys.argv[2]))
while window.source.alignment is None:
    QTest.qWait(20)
window.state.accept([f.id for f in window.state.review.open_findings() if f.was == "The the"])
window.source.follow(place_of(window, "54 minutes"))
window.source.strip.behind.click()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name != "posix", reason="there is no such kill elsewhere")
def test_a_kill_loses_neither_what_was_paired_by_hand_nor_what_was_decided(
    window, qtbot, tmp_path: Path
) -> None:
    made, text, source = window(None), tmp_path / "story.txt", tmp_path / "geschichte.txt"
    text.write_text(ENGLISH, encoding="utf-8")
    source.write_text(GERMAN, encoding="utf-8")
    killed = subprocess.run([sys.executable, "-c", TIED, text, source], cwd=ROOT, timeout=120, check=False)
    assert killed.returncode == -signal.SIGKILL
    with qtbot.waitSignal(made.state.opened, timeout=10_000):
        made.desk.open(text)
    made.banner.press("Restore")
    qtbot.waitUntil(lambda: made.source.alignment is not None, timeout=20_000)
    number = place_of(made, "54 minutes")
    made.source.follow(number)
    assert made.source.strip.sureness.text() == "paired by hand"
    qtbot.waitUntil(
        lambda: (made.state.review.document.segments[number].source or "").startswith("Am Ende"),
        timeout=20_000,
    )
    assert made.state.review.texts[0].startswith("The council")


def test_the_log_replays_without_the_source_and_quotes_it_where_a_finding_was_decided(
    beside, qtbot, tmp_path: Path
) -> None:
    beside.source.follow(place_of(beside, "At the end"))
    beside.source.strip.before.click()  # a pair made by hand
    qtbot.waitUntil(lambda: any(f.in_source for f in beside.state.review.open_findings()), timeout=10_000)
    compared = [f for f in beside.state.review.open_findings() if f.in_source]
    beside.state.accept([f.id for f in compared if f.suggestions])
    assert beside.desk.save()
    log = journal.parse((tmp_path / "story.changes.jsonl").read_bytes(), "log")
    alone = journal.replay(log, files.read(tmp_path / "story.txt"))
    assert list(alone.texts) == list(beside.state.review.texts)
    decided = [d.finding for event in log.events for d in event.decisions]
    assert [place.text for finding in decided for place in finding.in_source] == ["45"]
    assert "geschichte" not in (tmp_path / "story.changes.jsonl").read_text(encoding="utf-8")
