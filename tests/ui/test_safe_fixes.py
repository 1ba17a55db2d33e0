"""Applying safe fixes: only what was ticked is changed, as one step, and it is seen before."""

from itertools import chain, combinations, pairwise
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reviewer import files
from reviewer.checks import doubled_word, punctuation_spacing
from reviewer.engine import Profile, run_checks
from reviewer.review import Review
from tests.ui.unnamed import unnamed
from ui.main_window import MainWindow
from ui.safe_fixes.dialog import FixesDialog
from ui.safe_fixes.model import FIX, Column, FixModel
from ui.safe_fixes.offer import Offer

BOTH = Profile((doubled_word.CHECK, punctuation_spacing.CHECK))
MIXED = "The the council met .\n\nThey saw and and heard , and left .\n"


@pytest.fixture
def mixed(window, qtbot, tmp_path: Path) -> MainWindow:
    """A window with two kinds of safe fixes."""
    made = window(None)
    made.desk._profile_of = lambda _: BOTH
    path = tmp_path / "story.txt"
    path.write_text(MIXED)
    with qtbot.waitSignal(made.state.checked, timeout=10_000):
        made.desk.open(path)
    return made


def ask(window: MainWindow, action: str = "safe_fixes") -> FixesDialog:
    window.actions_by_id[action].trigger()
    return window.findChildren(FixesDialog)[-1]


def listed(dialog: FixesDialog) -> list[str]:
    return [dialog.groups.item(n).text() for n in range(dialog.groups.count())]


def text_of(window: MainWindow) -> str:
    return "".join(window.state.review.texts)


def test_fixes_are_listed_by_category_and_none_is_ticked(mixed) -> None:
    dialog = ask(mixed)
    assert sum(total for _, total in dialog.model.groups.values()) == 5
    assert len(listed(dialog)) == 2
    assert all("   0/" in text for text in listed(dialog))
    assert not dialog.apply.isEnabled()


def test_all_ticks_the_category_that_is_shown_and_only_that(mixed) -> None:
    dialog = ask(mixed)
    dialog.all.click()
    ticked = [ticks for ticks, _ in dialog.model.groups.values()]
    assert sorted(ticked) == [0, 3]
    assert dialog.apply.text().startswith("Apply 3 fix")
    dialog.none.click()
    assert dialog.model.ticked == []


def test_what_is_ticked_is_applied_as_one_step(mixed) -> None:
    dialog = ask(mixed)
    dialog.all.click()
    dialog.apply.click()
    assert text_of(mixed) == "The the council met.\n\nThey saw and and heard, and left.\n"
    assert len(mixed.state.review.events) == 1
    mixed.actions_by_id["undo"].trigger()
    assert text_of(mixed) == MIXED


@pytest.mark.parametrize(
    "rows", list(chain.from_iterable(combinations(range(4), n) for n in range(1, 5))), ids=str
)
def test_what_was_not_ticked_stays_as_it_was(open_text, rows: tuple[int, ...]) -> None:
    state = open_text()
    model = FixModel()
    model.offer(Offer.of(state.review, state.session.file, lambda finding: finding.safe).fixes)
    for row in rows:
        index = model.index(row, Column.PLACE)
        assert model.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    segments = [segment.original for segment in state.review.document.segments]
    for row in reversed(rows):
        fix = model.index(row, 0).data(FIX)
        text, start = segments[fix.finding.segment], fix.finding.span.start
        segments[fix.finding.segment] = text[:start] + fix.now + text[start + len(fix.was) :]
    state.accept(model.ticked)
    assert state.review.texts == segments
    statuses = [r.status.value for r in state.review.reviewed()]
    assert statuses == ["accepted" if n in rows else "open" for n in range(4)]


def test_it_is_used_by_keys_alone(mixed, qtbot) -> None:
    dialog = ask(mixed)
    qtbot.waitUntil(dialog.groups.hasFocus)
    qtbot.keyClick(dialog.groups, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.groups, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is dialog.table
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.apply.isEnabled()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert not dialog.apply.isEnabled()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert text_of(mixed) == MIXED.replace("and and", "and")


def test_a_click_on_a_box_ticks_it(mixed, qtbot) -> None:
    dialog = ask(mixed)
    box = dialog.table.visualRect(dialog.model.index(0, Column.PLACE))
    spot = box.center()
    spot.setX(box.left() + 12)
    qtbot.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert len(dialog.model.ticked) == 1


def test_leaving_it_changes_nothing(mixed, qtbot) -> None:
    dialog = ask(mixed)
    dialog.all.click()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert text_of(mixed) == MIXED
    assert mixed.state.review.events == ()


def test_ticks_stay_where_a_check_speaks_meanwhile(mixed) -> None:
    dialog = ask(mixed)
    dialog.all.click()
    before = dialog.model.ticked
    mixed.state.changed.emit()
    assert dialog.model.ticked == before
    assert len(before) == 3


def test_where_nothing_is_safe_that_is_said_and_no_dialog_comes(window) -> None:
    made = window("A clean line.\n")
    made.actions_by_id["safe_fixes"].trigger()
    assert not made.findChildren(FixesDialog)
    assert "No open finding" in made.status.currentMessage()


def test_all_that_one_rule_suggests_is_looked_at_first(mixed) -> None:
    mixed.queue.focus(mixed.queue.rows[0].finding.id)
    dialog = ask(mixed, "accept_rule")
    assert list(dialog.model.groups.values()) == [(0, 2)]
    assert mixed.state.review.events == ()


def test_every_control_has_a_name_and_rows_are_sentences(mixed) -> None:
    dialog = ask(mixed)
    assert unnamed(dialog) == []
    told = dialog.model.index(0, Column.PLACE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("Paragraph 1: ")
    assert " becomes " in told


def test_what_the_encoding_cannot_hold_is_left_out_and_counted() -> None:
    file = files.from_bytes("Caf\xe9 and and bar .\n".encode("latin-1"), Path("t.txt"), "latin-1")
    found = run_checks(file.document, [s.original for s in file.document.segments], BOTH)
    odd = [replace(f, suggestions=("\u201c",)) if f.was == "and and" else f for f in found]
    for findings, counts in ((found, (2, 0)), (odd, (1, 1))):
        offer = Offer.of(Review.of(file.document).with_findings(findings), file, lambda f: f.safe)
        assert (len(offer.fixes), offer.left_out) == counts


def test_of_findings_that_overlap_the_strongest_is_offered(open_text) -> None:
    state = open_text("The the the council.\n", BOTH)
    offer = Offer.of(state.review, state.session.file, lambda _: True)
    spans = [fix.finding.span for fix in offer.fixes]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert offer.fixes
