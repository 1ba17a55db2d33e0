from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QWidget

from reviewer.config import Config, load_glossaries, profile_for
from tests.ui.conftest import DOUBLED
from tests.ui.desktop import ROOT
from ui.profiles import profile_of
from ui.status_line import StatusLine


class Later(QElapsedTimer):
    """A clock on which that many seconds are over."""

    def __init__(self, seconds: int) -> None:
        super().__init__()
        self.start()
        self._elapsed = seconds * 1000

    def elapsed(self) -> int:
        return self._elapsed


def told(line: StatusLine) -> str:
    return line.saved.text().removesuffix(" · ")


def test_it_says_whether_and_when_the_text_was_saved(window) -> None:
    made = window()
    assert told(made.status) == ""
    made.actions_by_id["accept"].trigger()
    assert told(made.status) == "Not saved yet"
    made.desk.save()
    assert told(made.status) == "Saved 0 s ago"
    made.actions_by_id["reject"].trigger()
    assert told(made.status) == "Saved 0 s ago, changed since"


def test_another_text_has_not_been_saved(window, qtbot, tmp_path) -> None:
    made = window()
    made.actions_by_id["accept"].trigger()
    made.desk.save()
    other = tmp_path / "other.txt"
    other.write_text("The the end.\n")
    with qtbot.waitSignal(made.state.checked, timeout=10_000):
        made.desk.open(other)
    assert told(made.status) == ""


def test_a_word_document_is_called_one_and_a_text_says_how_it_is_spelled(window, qtbot) -> None:
    made = window()
    assert made.status.about.text().rstrip().endswith("UTF-8 · LF")
    with qtbot.waitSignal(made.state.checked, timeout=10_000):
        made.desk.open(ROOT / "seeds" / "office" / "harbor.docx")
    assert made.status.about.text().rstrip().endswith("· Word document")


def test_time_is_told_in_seconds_minutes_and_hours(window) -> None:
    line = window().status
    line.note_saved()
    for seconds, text in ((59, "Saved 59 s ago"), (60, "Saved 1 min ago"), (7300, "Saved 2 h ago")):
        line._since = Later(seconds)
        line._tell_saved()
        assert told(line) == text


def test_it_names_encoding_line_ends_and_glossaries(window, tmp_path) -> None:
    made = window("The the end.\r\n")
    assert "UTF-8 · CRLF" in made.status.about.text()
    assert "Glossary" not in made.status.about.text()
    made.status.show_rules(profile_of(tmp_path / "a.txt"))
    assert "Glossary: us-news" in made.status.about.text()
    made.status.show_rules(DOUBLED)
    assert "Glossary" not in made.status.about.text()
    assert made.status.about.toolTip() == ""


def test_a_profile_names_the_glossaries_that_are_for_its_language() -> None:
    config = Config("en-US", ("us-news",), (), None)
    loaded = [each.glossary for each in load_glossaries(config)]
    assert profile_for(config, loaded).glossaries == ("us-news",)
    assert profile_for(Config("de-DE", (), (), None), loaded).glossaries == ()


def test_where_nothing_is_found_the_glossaries_are_named(window, qtbot, tmp_path) -> None:
    made = window(None)
    made.desk._given = profile_of
    path = tmp_path / "clean.txt"
    path.write_text("A clean line.\n")
    with qtbot.waitSignal(made.state.checked, timeout=20_000):
        made.desk.open(path)
    assert "Nothing flagged" in made.page.bar.head.text()
    assert "Glossaries: us-news." in made.page.bar.old.text()


def test_reminders_of_keys_give_way_to_what_is_open(qtbot) -> None:
    narrow = QWidget()  # one that does not grow with what it holds
    qtbot.addWidget(narrow)
    line = StatusLine(narrow)
    for label in (line.hints, line.about):
        label.setText("A accept · " * 10)
    needed = line.about.sizeHint().width()
    line.resize(needed * 3 // 2, line.sizeHint().height())
    narrow.show()
    assert line.about.width() >= needed
    assert line.about.geometry().right() < line.width()


def test_while_letters_are_typed_no_review_key_is_named(window) -> None:
    made = window()
    assert "accept" in made.status.hints.text()
    made.page.sides.cleaned.setFocus()
    assert made.status.hints.text() == ""
    made.page.panel.list.setFocus()
    assert "accept" in made.status.hints.text()


def test_a_message_stands_alone_though_a_text_is_opened_meanwhile(window) -> None:
    made = window(None)
    assert made.status.mode.text() == made.status.hints.text() == ""
    made.say("Look here")
    made.desk.open_sample()
    assert made.status.mode.text() == made.status.hints.text() == ""
    made.status.clearMessage()
    assert made.status.mode.isVisible()
    assert "REVIEW KEYS ON" in made.status.mode.text()
    made.desk.close()


def test_how_far_a_check_is_stands_there_in_percent(window) -> None:
    made = window()
    made.status.show_progress(640_000, 1_000_000)
    assert made.status.share.text() == "Checking 64 %"
    assert made.status.share.isVisible()
    made.status.show_progress(0, 0)
    assert not made.status.share.isVisible()
