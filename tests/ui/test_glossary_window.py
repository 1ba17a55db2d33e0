import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reviewer.finding import Severity
from reviewer.glossary.concepts import Pos, Standing
from reviewer.glossary.loading import load
from tests.ui.unnamed import unnamed
from ui.glossary import counting, shelf
from ui.glossary.model import HITS, PHRASES, TERM
from ui.glossary.window import GlossaryWindow
from ui.main_window import MainWindow
from ui.profiles import profile_of

TEXT = "The burgomaster met two burgomasters.\n\nThe gymnasium was closed.\n"
HOUSE = (
    "id,term,variants,pos,note\nmayor,mayor,burgomaster,noun,Say it.\nschool,high school,gymnasium,noun,\n"
)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    path = tmp_path / "house.csv"
    path.write_text(HOUSE)
    (tmp_path / "copydesk.toml").write_text('glossaries = ["house.csv"]')
    return path


@pytest.fixture
def main(window, house: Path, qtbot, tmp_path: Path, monkeypatch) -> MainWindow:
    made: MainWindow = window(None)
    monkeypatch.setattr(made.desk, "_profile_of", profile_of)
    (tmp_path / "story.txt").write_text(TEXT)
    with qtbot.waitSignal(made.state.checked, timeout=10_000):
        made.desk.open(tmp_path / "story.txt")
    return made


@pytest.fixture
def manager(main: MainWindow, qtbot) -> GlossaryWindow:
    main.actions_by_id["glossary"].trigger()
    shown = main.glossaries.window
    assert shown is not None
    wait_for_hits(qtbot, shown)
    return shown


def wait_for_hits(qtbot, manager: GlossaryWindow) -> None:
    qtbot.waitUntil(lambda: cell(manager, 0, HITS) not in ("…", ""), timeout=5_000)


def cell(manager: GlossaryWindow, row: int, column: int) -> str:
    return str(manager.model.index(row, column).data() or "")


def typed(qtbot, line, text: str) -> None:
    line.selectAll()
    qtbot.keyClicks(line, text)


def found(main: MainWindow) -> list[str]:
    return [f.was for f in main.state.review.open_findings()]


def test_entries_stand_with_their_hits_in_this_text(manager) -> None:
    assert [cell(manager, row, TERM) for row in range(2)] == ["mayor", "high school"]
    assert [cell(manager, row, HITS) for row in range(2)] == ["2", "1"]


def test_hits_of_the_entry_in_focus_are_shown_with_what_would_stand_there(manager) -> None:
    lines = [manager.preview.item(n).text() for n in range(manager.preview.count())]
    assert lines == [
        "¶1  …The [burgomaster] met two burgomasters.… → mayor",
        "¶1  …The burgomaster met two [burgomasters].… → mayors",
    ]


def test_the_window_opens_at_the_entry_of_the_finding_in_focus(main) -> None:
    main.queue.focus(main.queue.rows[-1].finding.id)
    main.actions_by_id["glossary"].trigger()
    assert main.glossaries.window.editor.terms.text() == "high school"


def test_a_hit_is_shown_in_the_text(main, manager) -> None:
    manager.preview.itemActivated.emit(manager.preview.item(1))
    assert main.page.sides.cleaned.textCursor().selectedText() == "burgomasters"


def test_hits_follow_what_is_typed_into_the_form(manager, qtbot) -> None:
    typed(qtbot, manager.editor.phrases, "closed | met")
    qtbot.waitUntil(lambda: cell(manager, 0, HITS) == "2" and manager.preview.count() == 2)
    assert cell(manager, 0, PHRASES) == "closed, met"


def test_save_writes_the_file_and_checks_again(main, manager, house: Path, qtbot) -> None:
    assert found(main) == ["burgomaster", "burgomasters", "gymnasium"]
    typed(qtbot, manager.editor.phrases, "closed")
    assert manager.isWindowModified()
    with qtbot.waitSignal(main.state.checked):
        manager.buttons["save"].click()
    assert found(main) == ["gymnasium", "closed"]
    assert [v.text for c in load(house).glossary.concepts for v in c.variants] == ["closed", "gymnasium"]
    assert not manager.isWindowModified()
    assert house.with_name("house.csv.bak").read_text() == HOUSE


def test_a_field_typed_into_is_one_undo(manager, qtbot) -> None:
    typed(qtbot, manager.editor.terms, "lord mayor")
    typed(qtbot, manager.editor.note, "Why.")
    manager.buttons["undo"].click()
    assert (manager.editor.terms.text(), manager.editor.note.text()) == ("lord mayor", "Say it.")
    manager.buttons["undo"].click()
    assert manager.editor.terms.text() == "mayor"
    assert not manager.isWindowModified()
    manager.buttons["redo"].click()
    assert manager.editor.terms.text() == "lord mayor"


def test_the_review_has_an_undo_of_its_own(main, manager, qtbot) -> None:
    typed(qtbot, manager.editor.terms, "x")
    assert not main.actions_by_id["undo"].isEnabled()


def test_what_phrases_are_like_is_edited(manager, qtbot) -> None:
    likeness = manager.editor.likeness
    for box, value in ((likeness.pos, Pos.VERB), (likeness.standing, Standing.FORBIDDEN)):
        box.setCurrentIndex(box.findData(value))
        box.activated.emit(box.currentIndex())
    typed(qtbot, manager.editor.contexts["not_near"], "old | oldest")
    likeness.case.setChecked(True)
    like = manager.opened.draft.entries[0].groups[0].like
    assert (like.pos, like.status, like.severity) == (Pos.VERB, Standing.FORBIDDEN, Severity.ERROR)
    assert like.exact_case
    assert like.context.not_near == ("old", "oldest")


def test_a_context_narrows_the_hits(manager, qtbot) -> None:
    typed(qtbot, manager.editor.contexts["after"], "two")
    qtbot.waitUntil(lambda: cell(manager, 0, HITS) == "1")


def test_groups_are_added_and_removed(manager, qtbot) -> None:
    manager.editor.more.click()
    typed(qtbot, manager.editor.phrases, "town chief")
    assert manager.opened.draft.entries[0].phrases == ("burgomaster", "town chief")
    manager.editor.fewer.click()
    assert manager.opened.draft.entries[0].phrases == ("burgomaster",)


def test_a_contradiction_is_flagged_at_its_row(manager, qtbot) -> None:
    manager.focus(1)
    typed(qtbot, manager.editor.phrases, "burgomaster")
    qtbot.waitUntil(manager.problem.isVisible)
    assert "is also in “mayor” in line 2" in manager.problem.text()
    sentence = manager.model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Problem: “burgomaster” is also in" in sentence


def test_entries_are_judged_beside_the_window(manager, qtbot, monkeypatch) -> None:
    threads = []

    def judged(*_) -> dict[int, list[str]]:
        threads.append(threading.current_thread())
        return {}

    monkeypatch.setattr(counting, "problems", judged)
    typed(qtbot, manager.editor.note, "Say it otherwise.")
    qtbot.waitUntil(lambda: bool(threads))
    assert threading.main_thread() not in threads


def test_what_is_wrong_with_an_entry_is_said_of_no_other(manager, qtbot) -> None:
    manager.focus(1)
    typed(qtbot, manager.editor.phrases, "burgomaster")
    qtbot.waitUntil(manager.problem.isVisible)
    manager.focus(0)
    manager.buttons["delete"].click()
    assert not manager.problem.isVisible()


def test_an_entry_without_phrases_is_not_saved_over_the_file(manager, house: Path) -> None:
    manager.buttons["entry"].click()
    manager.buttons["save"].click()
    assert "no variants" in manager.banner.text
    assert house.read_text() == HOUSE


def test_a_new_term_is_written_and_deleted_again(main, manager, house: Path, qtbot) -> None:
    manager.buttons["entry"].click()
    assert QApplication.focusWidget() is manager.editor.terms
    qtbot.keyClicks(manager.editor.terms, "shut")
    typed(qtbot, manager.editor.phrases, "closed")
    with qtbot.waitSignal(main.state.checked):
        manager.buttons["save"].click()
    assert "closed" in found(main)
    assert load(house).glossary.concepts[-1].id == "shut"
    manager.buttons["delete"].click()
    with qtbot.waitSignal(main.state.checked):
        manager.buttons["save"].click()
    assert "closed" not in found(main)


def test_the_search_narrows_the_rows(manager, qtbot) -> None:
    manager.search.setText("gymn")
    assert [cell(manager, row, TERM) for row in range(manager.model.rowCount())] == ["high school"]
    assert manager.editor.terms.text() == "high school"


def test_closing_with_changes_asks_in_the_window(manager, house: Path, qtbot) -> None:
    typed(qtbot, manager.editor.terms, "x")
    manager.close()
    assert manager.isVisible()
    manager.banner.press("Discard them")
    assert not manager.isVisible()
    assert house.read_text() == HOUSE


def test_the_main_window_stays_while_a_glossary_has_changes(main, manager, qtbot) -> None:
    typed(qtbot, manager.editor.terms, "x")
    main.close()
    assert main.isVisible()
    manager.banner.press("Save and check again")
    assert not manager.isVisible()


def test_a_glossary_that_ships_is_shown_but_not_changed(window, qtbot, tmp_path: Path) -> None:
    made = window()
    made.actions_by_id["glossary"].trigger()
    shown = made.glossaries.window
    assert shown.which.currentText() == "us-news (ships with Copydesk)"
    assert shown.editor.terms.isReadOnly()
    assert not shown.buttons["entry"].isEnabled()
    assert "It ships with Copydesk" in shown.told.text()


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".toml"])
def test_a_glossary_is_exported_and_imported(main, manager, tmp_path: Path, monkeypatch, suffix) -> None:
    out = tmp_path / f"out{suffix}"
    monkeypatch.setattr(main.glossaries, "ask_file", lambda *_, **__: out)
    manager.asked.emit("export")
    assert [c.id for c in load(out).glossary.concepts] == ["mayor", "school"]
    manager.asked.emit("import")
    assert len(manager.opened.draft.entries) == 4
    assert "Imported 2 entries" in manager.banner.text
    manager.buttons["undo"].click()
    assert len(manager.opened.draft.entries) == 2


@pytest.mark.parametrize("what", ["new", "export"])
def test_no_file_is_replaced_that_nobody_was_asked_about(main, manager, house, monkeypatch, what) -> None:
    monkeypatch.setattr(main.glossaries, "ask_file", lambda *_, **__: house.with_suffix(""))
    manager.asked.emit(what)
    assert "house.csv: is there already" in manager.banner.text
    assert house.read_text() == HOUSE


def test_another_file_is_used_and_used_no_more(main, manager, tmp_path, monkeypatch, qtbot) -> None:
    other = tmp_path / "mine.tsv"
    other.write_text("term\tvariants\nshut\tclosed\n")
    monkeypatch.setattr(main.glossaries, "ask_file", lambda *_, **__: other)
    with qtbot.waitSignal(main.state.checked):
        manager.asked.emit("add")
    assert "closed" in found(main)
    assert manager.which.currentText() == "mine"
    with qtbot.waitSignal(main.state.checked):
        manager.asked.emit("stop")
    assert "closed" not in found(main)
    assert shelf.own_paths() == []


def test_what_cannot_be_read_is_told_before_saving_drops_it(main, house: Path) -> None:
    house.write_text(HOUSE + "x,a,a,,\n")
    main.actions_by_id["glossary"].trigger()
    assert "saving leaves them out" in main.glossaries.window.banner.text


def test_every_control_has_a_name(manager) -> None:
    assert unnamed(manager) == []


def test_an_entry_that_no_longer_holds_what_is_searched_for_stays_while_it_is_typed(manager, qtbot) -> None:
    manager.search.setText("gymnas")
    typed(qtbot, manager.editor.phrases, "academy")
    assert [entry.phrases for entry in manager.opened.draft.entries] == [("burgomaster",), ("academy",)]


def test_a_damaged_glossary_is_told_and_put_away_and_others_are_shown(main, qtbot, tmp_path: Path) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_bytes(b"id,term\n\0")
    shelf.use(bad)
    main.queue.focus(None)
    main.actions_by_id["glossary"].trigger()
    manager = main.glossaries.window
    assert manager.opened.draft.name == "house"
    assert "bad.csv: holds NUL" in manager.banner.text
    with qtbot.waitSignal(main.state.checked):
        manager.banner.press("Stop using")
    assert shelf.own_paths() == []
    assert [manager.which.itemText(n) for n in range(manager.which.count())] == ["house"]


def test_a_glossary_is_used_where_another_one_is_damaged(main, house: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_bytes(b"id,term\n\0")
    shelf.use(bad)
    good = tmp_path / "good.csv"
    good.write_text(HOUSE)
    main.glossaries.use(good)
    assert main.glossaries.window.opened.path == good


def test_a_group_with_many_phrases_is_read_without_scrolling_sideways(manager, qtbot) -> None:
    manager.focus(0)
    typed(qtbot, manager.editor.phrases, " | ".join(f"burgomaster of the town number {n}" for n in range(9)))
    groups, line = manager.editor.groups, manager.editor.groups.fontMetrics().lineSpacing()
    qtbot.waitUntil(lambda: groups.visualItemRect(groups.item(0)).height() > 2 * line)
    assert groups.horizontalScrollBar().maximum() == 0


def test_a_new_entry_says_what_it_lacks_in_the_words_of_the_window(manager, qtbot) -> None:
    manager.add_entry()
    typed(qtbot, manager.editor.terms, "town hall")
    qtbot.waitUntil(lambda: manager.problem.text() == "There is no phrase yet that is looked for.")
    assert manager.told.text().startswith("3 entries")
    manager.focus(0)
    for _ in range(2):
        manager.delete_entry()
    assert manager.told.text().startswith("1 entry.")
