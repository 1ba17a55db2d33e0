"""What the bar says of the whole text, and of findings that share words."""

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt

from reviewer.edits import Span
from tests.ui.reviewing import press


def test_when_all_are_decided_the_bar_says_how(window, qtbot) -> None:
    made = window()
    for _ in range(4):
        press(qtbot, Qt.Key.Key_A)
    assert "All 4 decided" in made.page.bar.head.text()
    assert "4 accepted" in made.page.bar.old.text()
    press(qtbot, Qt.Key.Key_Up)
    assert "All 4 decided" not in made.page.bar.head.text()


def test_when_all_are_decided_the_bar_offers_what_comes_next(window, qtbot, tmp_path: Path) -> None:
    made = window()
    made.actions_by_id["hide_decided"].trigger()
    for _ in range(4):
        press(qtbot, Qt.Key.Key_A)
    shown = [name for name, button in made.page.bar.finishing.items() if button.isVisible()]
    assert shown == ["save", "export", "review_decided"]
    assert not any(button.isVisible() for button in made.page.bar.buttons.values())
    made.page.bar.finishing["save"].click()
    assert (tmp_path / "story.cleaned.txt").exists()
    made.page.bar.finishing["review_decided"].click()
    assert (len(made.queue.rows), made.queue.row) == (4, 0)
    assert made.page.panel.list.hasFocus()
    assert not made.page.bar.finishing["save"].isVisible()


def test_findings_that_share_words_are_counted_in_the_bar(window, qtbot, tmp_path: Path) -> None:
    made = window("The the the end.\n\nSo and and so.\n")
    assert "2 findings here" not in made.page.bar.head.text()
    overlapping = replace(made.queue.rows[0].finding, id="", span=Span(0, 11), check="other")
    overlapping = replace(overlapping, was="The the the")
    both = [made.queue.rows[0].finding, overlapping]
    made.state.review = made.state.review.with_findings(both, [0])
    made.state.changed.emit()
    made.queue.first()
    assert "2 findings here" in made.page.bar.head.text()
    made.queue.focus(made.queue.rows[-1].finding.id)
    assert "findings here" not in made.page.bar.head.text()


def test_a_clean_text_is_said_to_be_clean(window) -> None:
    assert "Nothing flagged" in window("A clean line.\n").page.bar.head.text()
