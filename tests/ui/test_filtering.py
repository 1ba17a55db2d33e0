"""The filter by category, and which hints are shown from the start."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from reviewer.checks import doubled_word, punctuation_spacing
from reviewer.checks.base import Found, SegmentCheck
from reviewer.edits import Span
from reviewer.engine import Profile
from reviewer.finding import Severity, Tier
from ui import places
from ui.main_window import MainWindow
from ui.places import Place
from ui.queue_model import Filter, Show

NOTICE = SegmentCheck(
    id="word-well",
    title="The word well",
    why="It is a test.",
    tier=Tier.CHECK,
    severity=Severity.HINT,
    category="style/awkward-style",
    reasons={"well": "It says well."},
    bad=(),
    good=(),
    look=lambda unit: iter([Found(Span(at, at + 4), "well")] if (at := unit.text.find("well")) >= 0 else []),
)
ALL = Profile((doubled_word.CHECK, punctuation_spacing.CHECK, NOTICE))
GOOD = "All is well with this text.\n\n" + "One more sentence stands here. " * 400 + "\n\nThe the end.\n"
ROUGH = "All is well , here.\n\nThe the end and and so on.\n"


@pytest.fixture
def opened(window, qtbot, tmp_path: Path):
    """A window with a text open, checked for faults of three categories."""

    def make(text: str, **wanted: bool) -> MainWindow:
        made = window(None)
        made.preferring.change(**wanted)
        made.desk._profile_of = lambda *_: ALL
        path = tmp_path / "story.txt"
        path.write_text(text)
        with qtbot.waitSignal(made.state.checked, timeout=10_000):
            made.desk.open(path)
        return made

    return make


def shown(window: MainWindow) -> list[str]:
    return [row.finding.check for row in window.queue.rows]


def test_the_menu_lists_categories_of_this_text_with_what_is_open(opened) -> None:
    made = opened(ROUGH)
    box = made.page.panel.category
    box.list_categories()
    entries = [box.itemText(n) for n in range(box.count())]
    assert entries == ["All categories", *sorted(entries[1:])]
    assert len(entries) == 4
    assert sum(int(text.rpartition(" ")[2]) for text in entries[1:]) == made.queue.total
    made.actions_by_id["reject"].trigger()
    box.list_categories()
    assert sum(int(box.itemText(n).rpartition(" ")[2]) for n in range(1, 4)) == made.queue.total - 1


def test_a_category_shows_its_findings_alone_and_keys_go_through_them(opened) -> None:
    made = opened(ROUGH)
    category = punctuation_spacing.CHECK.category
    made.page.panel.category.choose(category)
    assert set(shown(made)) == {"punctuation-spacing"}
    assert made.queue.current.finding.category == category
    made.actions_by_id["back"].trigger()
    assert set(shown(made)) == {"punctuation-spacing"}


def test_the_keyboard_chooses_a_category_without_opening_the_menu(opened, qtbot) -> None:
    made = opened(ROUGH)
    box = made.page.panel.category
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert len(shown(made)) < made.queue.total


def test_esc_clears_all_of_a_filter_that_nothing_passes(opened) -> None:
    made = opened(ROUGH)
    made.page.panel.category.choose("no/such")
    assert shown(made) == []
    assert "Esc" in made.page.panel.empty.text()
    made.actions_by_id["back"].trigger()
    assert made.queue.filter == Filter()


def test_the_category_is_kept_with_the_place(tmp_path: Path) -> None:
    place = Place("a.txt", filter=Filter("x", frozenset({Severity.ERROR}), Show.OPEN, category="a/b"))
    places.write(tmp_path / "p", place)
    assert places.read(tmp_path / "p") == place


def test_in_a_good_text_hints_wait_to_be_asked_for(opened) -> None:
    made = opened(GOOD)
    assert shown(made) == ["doubled-word"]
    assert "hints are hidden" in made.status.currentMessage()
    made.actions_by_id["accept"].trigger()
    assert "All that is shown is decided" in made.page.bar.head.text()
    assert "1" in made.page.bar.old.text()
    made.page.panel.chips[Severity.HINT].click()
    assert made.queue.current.finding.check == "word-well"


def test_what_the_filter_hides_is_not_in_focus(opened) -> None:
    made = opened("All is well with this text.\n\n" + "One more sentence stands here. " * 400 + "\n")
    assert made.queue.total == 1
    assert made.queue.current is None
    assert "No finding passes the filter" in made.page.bar.head.text()
    assert "hidden by the filter: 1" in made.page.bar.old.text()
    made.page.panel.chips[Severity.HINT].click()
    assert made.queue.current.finding.check == "word-well"
    made.page.panel.box.setText("nothing of the kind")
    assert not made.actions_by_id["reject"].isEnabled()


def test_in_a_rough_text_hints_are_shown(opened) -> None:
    made = opened(ROUGH)
    assert "word-well" in shown(made)
    assert "hints are shown" in made.status.currentMessage()


def test_hints_are_always_shown_to_who_wants_them(opened) -> None:
    assert "word-well" in shown(opened(GOOD, adapt_hints=False))


def test_what_the_user_chose_is_not_changed_by_a_later_check(opened, qtbot) -> None:
    made = opened(GOOD)
    made.page.panel.chips[Severity.HINT].click()
    with qtbot.waitSignal(made.state.checked, timeout=10_000):
        made.actions_by_id["check"].trigger()
    assert "word-well" in shown(made)


def test_a_text_that_was_left_with_hints_shown_comes_back_so(opened, qtbot) -> None:
    made = opened(GOOD)
    made.page.panel.chips[Severity.HINT].click()
    path = made.state.session.file.path
    made.actions_by_id["close"].trigger()
    with qtbot.waitSignal(made.state.checked, timeout=10_000):
        made.desk.open(path)
    assert "word-well" in shown(made)


def test_review_begins_at_the_first_finding_that_is_shown(opened) -> None:
    made = opened("Well.\n\n" + GOOD)
    assert made.queue.row == 0
    assert made.queue.current.finding.check == "doubled-word"


def test_no_key_decides_what_the_filter_hides(opened) -> None:
    window = opened(ROUGH)
    before, first = window.state.review.texts, window.queue.current
    window.page.panel.box.setText("nothing has this")
    assert "No finding passes the filter" in window.page.bar.head.text()
    window.actions_by_id["accept"].trigger()
    assert window.state.review.texts == before
    window.page.panel.clear_filter()
    assert first is not None
    assert window.queue.current == first
