"""What a text was translated from, beside it in the window: its own, or another file's."""

from pathlib import Path

import pytest

from reviewer.checks import number_mismatch
from reviewer.edits import Edit
from reviewer.engine import Profile
from tests.ui.conftest import DOUBLED
from ui.main_window import MainWindow

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
