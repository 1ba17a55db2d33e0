"""Which keys decide and which are typed: it depends on where the focus is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from reviewer.checks import doubled_word
from reviewer.checks.base import DocumentCheck, Found
from reviewer.edits import Span
from reviewer.engine import Profile
from reviewer.events import Status
from reviewer.finding import Severity, Tier
from tests.ui.conftest import FAULTY
from tests.ui.reviewing import press, statuses, text_of

FIRST_PARAGRAPH = DocumentCheck(
    id="first-paragraph",
    title="The first paragraph",
    why="It is first.",
    tier=Tier.LIKELY,
    severity=Severity.WARNING,
    category="style/awkward-style",
    reasons={"first": "It is first."},
    bad=(),
    good=(),
    look=lambda units: iter([(0, Found(Span(0, 7), "first"))]),
)


def test_the_queue_has_the_focus_after_opening(window) -> None:
    made = window()
    assert QApplication.focusWidget() is made.page.panel.list
    assert made.queue.row == 0


def test_review_begins_at_the_first_finding_whatever_check_found_it(window, qtbot) -> None:
    made = window("Nothing here.\n\nThe the end.\n")
    made.desk._profile_of = lambda _: Profile((doubled_word.CHECK, FIRST_PARAGRAPH))
    with qtbot.waitSignal(made.state.checked):
        made.desk.open(made.state.session.file.path)
    assert made.queue.current.finding.check == "first-paragraph"


def test_letters_in_the_text_are_typed_not_decided(window, qtbot) -> None:
    made = window()
    press(qtbot, Qt.Key.Key_F6)
    press(qtbot, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is made.page.sides.cleaned
    qtbot.keyClicks(QApplication.focusWidget(), "ari ")
    assert text_of(made) == "ari " + FAULTY
    assert statuses(made) == ["open"] * 4


def test_letters_in_the_filter_are_typed_not_decided(window, qtbot) -> None:
    made = window()
    press(qtbot, Qt.Key.Key_Slash)
    qtbot.keyClicks(QApplication.focusWidget(), "and and")
    assert [r.finding.was for r in made.queue.rows] == ["and and"]
    assert statuses(made) == ["open"] * 4
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_A)
    assert statuses(made) == ["open", "open", "accepted", "open"]


def test_a_decision_made_elsewhere_leaves_the_line_to_whom_types_in_it(window) -> None:
    made = window()
    made.actions_by_id["edit"].trigger()
    assert made.page.bar.line.hasFocus()
    made.state.decide([made.queue.rows[-1].finding.id], Status.REJECTED)
    assert made.page.bar.line.hasFocus()


def test_a_button_that_goes_leaves_the_keys_to_the_queue_not_to_the_filter(window) -> None:
    made = window()
    accept = made.page.bar.buttons["accept"]
    accept.setFocus()
    accept.click()
    assert made.page.panel.list.hasFocus()
    made.warn("Look out")
    close = next(b for b in made.banner.findChildren(QPushButton) if b.text() == "Close")
    close.setFocus()
    close.click()
    assert made.page.panel.list.hasFocus()


def test_single_keys_can_be_switched_off(window, qtbot) -> None:
    made = window()
    made.actions_by_id["review_keys"].trigger()
    press(qtbot, Qt.Key.Key_A)
    assert statuses(made) == ["open"] * 4


def test_what_the_banner_offers_is_reached_by_the_keys_for_panes(window, qtbot) -> None:
    made = window()
    press(qtbot, Qt.Key.Key_A)
    with qtbot.waitSignal(made.state.checked, timeout=10_000):
        made.desk.open(made.state.session.file.path)
    made.page.panel.list.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget().text() == "Restore"
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: statuses(made)[0] == "accepted")
    assert QApplication.focusWidget() is made.page.panel.list
