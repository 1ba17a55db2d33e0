import dataclasses
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QPainter, QTextDocument
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QStyleOptionViewItem

from reviewer import files, journal
from reviewer.checks import doubled_word
from reviewer.checks.base import DocumentCheck, Found
from reviewer.edits import Span
from reviewer.engine import Profile
from reviewer.events import Status
from reviewer.finding import Severity, Tier
from tests.ui.conftest import FAULTY
from tests.ui.suspects import whole_of
from ui.actions import table
from ui.labels import in_our_way, tip
from ui.main_window import MainWindow
from ui.profiles import profile_of
from ui.queue_model import Show
from ui.queue_rows import Rows
from ui.session import Session

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


def press(qtbot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def text_of(window: MainWindow) -> str:
    return "".join(window.state.review.texts)


def statuses(window: MainWindow) -> list[str]:
    return [reviewed.status.value for reviewed in window.state.review.reviewed()]


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


def test_a_journal_that_cannot_be_written_is_told(window, qtbot, monkeypatch, tmp_path: Path) -> None:
    made = window()
    sessions = tmp_path / "data" / "copydesk" / "sessions"
    for path in sessions.iterdir():
        path.unlink()
    sessions.rmdir()
    sessions.write_text("in the way")
    press(qtbot, Qt.Key.Key_A)
    assert "decisions are not kept" in made.banner.text


def test_single_keys_decide_and_go_on(window, qtbot) -> None:
    made = window()
    for key in (Qt.Key.Key_A, Qt.Key.Key_R, Qt.Key.Key_I):
        press(qtbot, key)
    assert statuses(made) == ["accepted", "rejected", "ignored", "open"]
    assert made.queue.row == 3


def test_return_accepts_and_space_decides_later(window, qtbot) -> None:
    made = window()
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_Return)
    assert statuses(made) == ["open", "accepted", "open", "open"]


def test_a_number_picks_a_suggestion(window, qtbot) -> None:
    made = window()
    press(qtbot, Qt.Key.Key_1)
    assert statuses(made)[0] == "accepted"
    press(qtbot, Qt.Key.Key_2)
    assert statuses(made)[1] == "open"


def test_all_alike_are_accepted_at_once_and_undone_at_once(window, qtbot) -> None:
    made = window()
    made.queue.focus(made.queue.rows[1].finding.id)
    press(qtbot, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    assert statuses(made) == ["open", "accepted", "open", "accepted"]
    press(qtbot, Qt.Key.Key_U)
    assert statuses(made) == ["open"] * 4
    assert text_of(made) == FAULTY


def test_of_all_alike_none_is_decided_that_waits_beneath_a_stronger_finding(window, qtbot) -> None:
    made = window("They saw the the mayor.\n\nThey met the the clerk.\n")
    made.desk._profile_of = lambda _: Profile((doubled_word.CHECK, whole_of(1, 23)))
    with qtbot.waitSignal(made.state.checked, timeout=10_000):
        made.desk.check_anew()
    assert [row.finding.check for row in made.queue.rows] == ["doubled-word", "whole-sentence"]
    made.queue.focus(made.queue.rows[0].finding.id)
    assert "All alike (1)" in made.page.bar.buttons["accept_alike"].text()
    made.commands.accept_alike()
    assert text_of(made) == "They saw the mayor.\n\nThey met the the clerk.\n"
    assert [row.status.value for row in made.queue.rows] == ["accepted", "open"]


def test_own_wording_is_typed_in_the_bar(window, qtbot) -> None:
    made = window()
    press(qtbot, Qt.Key.Key_E)
    qtbot.keyClicks(QApplication.focusWidget(), "Our")
    press(qtbot, Qt.Key.Key_Return)
    assert text_of(made).startswith("Our council")
    assert statuses(made)[0] == "own-wording"
    assert QApplication.focusWidget() is made.page.panel.list


def test_own_wording_is_for_the_finding_it_was_asked_for(window, qtbot) -> None:
    made = window()
    press(qtbot, Qt.Key.Key_E)
    made.queue.focus(made.queue.rows[2].finding.id)
    made.commands.take_wording("Our")
    assert statuses(made) == ["own-wording", "open", "open", "open"]


def test_esc_leaves_own_wording(window, qtbot) -> None:
    made = window()
    press(qtbot, Qt.Key.Key_E)
    qtbot.keyClicks(QApplication.focusWidget(), "ar")
    made.actions_by_id["back"].trigger()
    assert statuses(made) == ["open"] * 4
    assert QApplication.focusWidget() is made.page.panel.list


def test_undo_goes_back_to_what_it_took_back(window, qtbot) -> None:
    made = window()
    press(qtbot, Qt.Key.Key_A)
    press(qtbot, Qt.Key.Key_A)
    press(qtbot, Qt.Key.Key_U)
    assert made.queue.row == 1
    assert made.actions_by_id["redo"].text() == "R&edo: accept “\u2068the the\u2069” → “\u2068the\u2069”"


def test_a_note_is_kept_in_the_log(window, qtbot) -> None:
    made = window()
    press(qtbot, Qt.Key.Key_N)
    qtbot.keyClicks(QApplication.focusWidget(), "ask the desk")
    press(qtbot, Qt.Key.Key_Return)
    assert made.state.review.events[0].detail == (("text", "ask the desk"),)


def test_a_rule_turned_off_is_silent_in_this_text(window) -> None:
    made = window()
    made.actions_by_id["ignore_rule"].trigger()
    assert statuses(made) == ["ignored"] * 4


def test_a_decided_finding_is_reopened(window, qtbot) -> None:
    made = window()
    press(qtbot, Qt.Key.Key_A)
    made.queue.focus(made.queue.rows[0].finding.id)
    press(qtbot, Qt.Key.Key_O)
    assert statuses(made)[0] == "open"
    assert text_of(made) == FAULTY


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
    overlapping = dataclasses.replace(made.queue.rows[0].finding, id="", span=Span(0, 11), check="other")
    overlapping = dataclasses.replace(overlapping, was="The the the")
    both = [made.queue.rows[0].finding, overlapping]
    made.state.review = made.state.review.with_findings(both, [0])
    made.state.changed.emit()
    made.queue.first()
    assert "2 findings here" in made.page.bar.head.text()
    made.queue.focus(made.queue.rows[-1].finding.id)
    assert "findings here" not in made.page.bar.head.text()


def test_a_clean_text_is_said_to_be_clean(window) -> None:
    assert "Nothing flagged" in window("A clean line.\n").page.bar.head.text()


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


def test_auto_advance_can_be_switched_off(window, qtbot) -> None:
    made = window()
    made.actions_by_id["auto_advance"].trigger()
    press(qtbot, Qt.Key.Key_A)
    assert made.queue.row == 0


def test_chips_hide_a_severity(window) -> None:
    made = window()
    made.page.panel.chips[Severity.ERROR].click()
    assert made.queue.rows == []
    assert made.page.panel.chips[Severity.ERROR].accessibleName() == "Errors, 4 open, hidden"


def test_decided_findings_are_hidden_on_demand(window, qtbot) -> None:
    made = window()
    press(qtbot, Qt.Key.Key_A)
    press(qtbot, Qt.Key.Key_H)
    assert made.queue.filter.show is Show.OPEN
    assert len(made.queue.rows) == 3


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


def test_the_palette_finds_words_in_any_order_and_by_menu_and_says_where_there_is_nothing(
    window, qtbot
) -> None:
    made = window()
    made.actions_by_id["palette"].trigger()
    palette = QApplication.activeModalWidget()

    def listed(text: str) -> list[str]:
        palette.box.setText(text)
        return [palette.list.item(row).text().partition("    ")[0] for row in range(palette.list.count())]

    assert listed("text save") == ["Save cleaned text", "Save cleaned text as"]
    assert "Turn this rule off in this text" in listed("ignore")
    assert listed("brew coffee") == ["Nothing that can be done now is called that."]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(palette.box, key)
    assert palette.isVisible()


def test_the_palette_finds_an_action_and_does_it(window, qtbot) -> None:
    made = window()
    made.actions_by_id["palette"].trigger()
    palette = QApplication.activeModalWidget()
    qtbot.keyClicks(palette.box, "reject, keep")
    qtbot.keyClick(palette.box, Qt.Key.Key_Return)
    assert statuses(made)[0] == "rejected"


def test_in_a_narrow_window_the_original_hides_and_buttons_fold(window, qtbot) -> None:
    made = window()
    made.resize(900, 600)
    qtbot.waitUntil(lambda: not made.page.sides.original.isVisible())
    made.actions_by_id["toggle_original"].trigger()
    assert made.page.sides.original.isVisible()
    qtbot.waitUntil(lambda: made.page.bar.more.isVisible())


def test_a_click_in_the_list_puts_a_finding_in_focus(window, qtbot) -> None:
    made = window()
    view = made.page.panel.list
    spot: QPoint = view.visualRect(made.queue.index(2, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert made.queue.current.finding.was == "and and"


def test_typed_text_is_undone_by_the_window(window, qtbot) -> None:
    made = window()
    made.page.sides.cleaned.setFocus()
    qtbot.keyClicks(made.page.sides.cleaned, "Well")
    undo = made.actions_by_id["undo"]
    assert undo.isEnabled()
    qtbot.waitUntil(lambda: undo.text() == "&Undo: typing “\u2068Well\u2069”")  # when the keys rest
    made.actions_by_id["undo"].trigger()
    assert text_of(made) == FAULTY


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_qt_does_not_use_up_references_to_none(qapp) -> None:
    before = sys.getrefcount(None)
    for _ in range(200):
        qapp.processEvents()
    assert sys.getrefcount(None) > before - 100


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


def rows_painted(made: MainWindow, monkeypatch) -> list[int]:
    """Grows by the number of each row of the queue that is painted."""
    painted: list[int] = []
    paint = Rows.paint

    def noticing(self: Rows, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        painted.append(index.row())
        paint(self, painter, option, index)

    monkeypatch.setattr(Rows, "paint", noticing)
    made.page.panel.list.setItemDelegate(Rows(made.look, made.queue, made.page.panel.list))
    return painted


def at_rest(painted: list[int], qtbot) -> None:
    """Wait until nothing is painted any more, which takes longer where others work, too."""
    qtbot.wait(50)
    while painted:
        painted.clear()
        qtbot.wait(50)


def test_what_tells_of_a_decided_finding_is_painted_anew_and_other_rows_are_not(
    window, qtbot, monkeypatch
) -> None:
    made = window(
        "So the the end. And and so.\n\nAt the the end.\n\nThey saw saw it.\n\nCats and and dogs.\n"
    )
    made.actions_by_id["next"].trigger()
    qtbot.wait(50)
    painted = rows_painted(made, monkeypatch)
    at_rest(painted, qtbot)
    first, _, alike, _, other = (row.finding.id for row in made.queue.rows)
    made.state.decide([alike], Status.REJECTED)
    qtbot.wait(50)
    rows = [row.finding.id for row in made.queue.rows]
    assert {first, alike} <= {rows[n] for n in painted}, "one is struck, the other no longer has its like"
    assert other not in {rows[n] for n in painted}


def test_of_a_queue_that_is_scrolled_only_rows_that_come_into_view_are_painted(
    window, qtbot, monkeypatch
) -> None:
    made = window("So the the end.\n\n" * 60)
    painted, bar = rows_painted(made, monkeypatch), made.page.panel.list.verticalScrollBar()
    for _ in range(30):
        made.actions_by_id["next"].trigger()
    at_rest(painted, qtbot)
    before = bar.value()
    made.actions_by_id["next"].trigger()
    qtbot.wait(50)
    assert bar.value() > before > 0
    assert made.queue.row in painted
    assert len(set(painted)) <= 3


# One text in the place of another.


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "other.txt"
    path.write_text("And and so it went.\n\nThe the end.\n")
    return path


def test_a_question_about_many_findings_goes_with_their_text(window, qtbot, other: Path) -> None:
    made = window()
    made.commands.too_many.emit(2, lambda: made.state.accept(["0.1"]))
    box = made.findChild(QMessageBox, "bulk")
    with qtbot.waitSignals((made.state.checked, box.rejected)):
        made.desk.open(other)


def test_own_wording_for_one_text_is_not_put_into_another(window, qtbot, other: Path) -> None:
    made = window()
    made.actions_by_id["edit"].trigger()
    made.page.bar.line.setText("Quite another thing")
    with qtbot.waitSignal(made.state.checked):
        made.desk.open(other)
    assert not made.page.bar.asking


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


def test_a_sentence_that_begins_with_a_word_of_another_way_runs_as_the_window_does(qapp) -> None:
    assert in_our_way("“כי” stands twice in a row.").startswith("\u200e")
    assert in_our_way("“the” stands twice in a row.") == "“the” stands twice in a row."
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert in_our_way("“the”").startswith("\u200f")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_what_looks_like_markup_in_a_name_or_a_text_is_shown_as_it_stands(window) -> None:
    made = window("Say <b>the the</b> word.\n")
    made.warn("<b>x</b>.txt: cannot be read")
    assert [label.textFormat() for label in made.banner.findChildren(QLabel)] == [Qt.TextFormat.PlainText]
    page = QTextDocument()
    page.setHtml(tip("a <b>bold</b>\nword & more"))
    assert page.toPlainText() == "a <b>bold</b>\nword & more"
    assert tip("plain & simple") == "plain & simple"


def test_icons_of_menus_are_drawn_once_there_is_time(window, qtbot) -> None:
    made = window()
    drawn = [made.actions_by_id[spec.id] for spec in table() if spec.icon]
    assert not made.actions_by_id["open"].icon().isNull()
    qtbot.waitUntil(lambda: not any(action.icon().isNull() for action in drawn))
