from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QMessageBox

from reviewer.events import Status
from tests.ui.conftest import DOUBLED, FAULTY
from tests.ui.unnamed import unnamed
from ui.main_window import MainWindow
from ui.preferences import Preferences, Underlines, to_toml
from ui.profiles import profile_of
from ui.settings import Settings
from ui.settings_dialog import SettingsDialog
from ui.settings_pages.checks import Checks
from ui.settings_pages.glossaries import Glossaries
from ui.settings_pages.keyboard import EVERYWHERE, REVIEW, Keyboard
from ui.settings_pages.page import Page
from ui.settings_pages.project import ProjectPage
from ui.settings_pages.simple import Access, Appearance, Saving
from ui.settings_pages.subtitles import Subtitles
from ui.theme import Scheme

P = TypeVar("P", bound=Page)


@pytest.fixture
def window(qtbot, tmp_path: Path, monkeypatch) -> MainWindow:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "config"))
    made = MainWindow(lambda path: profile_of(path) if (path.parent / "copydesk.toml").exists() else DOUBLED)
    qtbot.addWidget(made)
    made.show()
    path = tmp_path / "texts" / "story.txt"
    path.parent.mkdir()
    path.write_bytes(FAULTY.encode())
    with qtbot.waitSignal(made.state.checked, timeout=10_000):
        made.desk.open(path)
    return made


@pytest.fixture
def dialog(window: MainWindow) -> SettingsDialog:
    return window.preferring.show_dialog()


def page(dialog: SettingsDialog, kind: type[P]) -> P:
    dialog.show_page(kind)
    return next(p for p in dialog.pages if isinstance(p, kind))


def tick(page: Page, text: str) -> QAbstractButton:
    return next(b for b in page.findChildren(QAbstractButton) if b.text().replace("&", "") == text)


def test_a_choice_holds_at_once_and_in_the_next_run(window: MainWindow, dialog: SettingsDialog) -> None:
    boxes = page(dialog, Appearance).findChildren(QComboBox)
    scheme = next(box for box in boxes if box.accessibleName() == "Colors")
    scheme.setCurrentText("Dark")
    assert window.look.theme.dark
    assert window.actions_by_id["theme_dark"].isChecked()
    assert Settings().preferences.scheme is Scheme.DARK
    window.preferring.use(Preferences())


def test_the_dialog_follows_what_a_menu_changes(window: MainWindow, dialog: SettingsDialog) -> None:
    window.actions_by_id["review_keys"].trigger()
    assert not tick(page(dialog, Access), "Single letters decide in the list of findings").isChecked()


def test_the_reading_text_is_set_as_it_is_wanted(window: MainWindow, dialog: SettingsDialog) -> None:
    window.preferring.change(points=9.0, line_height=150, measure=30)
    pane = window.page.sides.cleaned
    assert pane.font().pointSizeF() == 9.0
    assert pane.document().begin().blockFormat().lineHeight() == 150
    assert 0 < pane.lineWrapColumnOrWidth() < pane.viewport().width()


def test_underlines_can_be_others(window: MainWindow) -> None:
    before = window.page.sides.cleaned.grab().toImage()
    window.preferring.change(underlines=Underlines.THICK)
    assert window.page.sides.cleaned.grab().toImage() != before


def test_without_motion_the_caret_stands_still(window: MainWindow) -> None:
    window.preferring.change(motion=False)
    assert QApplication.cursorFlashTime() == 0
    window.preferring.change(motion=True)
    assert QApplication.cursorFlashTime() > 0


def test_a_pattern_that_would_replace_the_original_is_not_taken(
    window: MainWindow, dialog: SettingsDialog, qtbot
) -> None:
    saving = page(dialog, Saving)
    saving.pattern.clear()
    qtbot.keyClicks(saving.pattern, "{name}{ext}")
    assert window.preferring.value.pattern == Preferences().pattern
    assert "something else" in saving.example.text()


def test_the_cleaned_text_is_named_by_the_pattern(window: MainWindow) -> None:
    window.preferring.change(pattern="{name}-done{ext}")
    window.desk.save()
    assert (window.state.session.file.path.parent / "story-done.txt").is_file()


def test_many_findings_are_decided_only_after_a_question(window: MainWindow, qtbot) -> None:
    window.preferring.change(confirm_above=1)
    window.queue.focus(window.queue.rows[1].finding.id)
    window.commands.accept_alike()
    assert all(r.status is Status.OPEN for r in window.queue.rows)
    box = window.findChild(QMessageBox, "bulk")
    qtbot.mouseClick(box.defaultButton(), Qt.MouseButton.LeftButton)
    assert sum(r.status is Status.ACCEPTED for r in window.queue.rows) == 2


def test_without_wrapping_the_last_finding_is_the_last(window: MainWindow) -> None:
    window.preferring.change(wrap_around=False)
    window.queue.focus(window.queue.rows[-1].finding.id)
    assert not window.queue.next()


def test_defaults_are_restored_for_the_page_that_is_shown(window: MainWindow, dialog: SettingsDialog) -> None:
    window.preferring.change(points=20.0, announce=False)
    dialog.show_page(Access)
    dialog.usual.click()
    assert window.preferring.value == Preferences(points=20.0)


def test_settings_are_exported_and_imported(
    window: MainWindow, dialog: SettingsDialog, tmp_path: Path
) -> None:
    wanted = Preferences(points=14.0, wrap_around=False)
    window.preferring.use(wanted)
    dialog.ask_export = dialog.ask_import = lambda: str(tmp_path / "mine.toml")
    dialog.give.click()
    window.preferring.use(Preferences())
    dialog.take.click()
    assert window.preferring.value == wanted


def test_an_import_says_what_made_no_sense(dialog: SettingsDialog, tmp_path: Path) -> None:
    path = tmp_path / "theirs.toml"
    path.write_text(to_toml(Preferences()) + "hue = 3\n")
    dialog.ask_import = lambda: str(path)
    dialog.take.click()
    assert "hue" in dialog.said.text()


# Keys.


def choose(keyboard: Keyboard, action: str, layer: int) -> None:
    row = next(
        r for r in range(keyboard.table.rowCount())
        if keyboard.table.item(r, 0).data(Qt.ItemDataRole.UserRole) == action
    )  # fmt: skip
    keyboard.table.setCurrentCell(row, layer)


def test_a_key_is_added_and_acts(window: MainWindow, dialog: SettingsDialog) -> None:
    keyboard = page(dialog, Keyboard)
    choose(keyboard, "next", EVERYWHERE)
    keyboard.field.setKeySequence(QKeySequence("Ctrl+B"))
    keyboard.add.click()
    assert QKeySequence("Ctrl+B") in window.actions_by_id["next"].shortcuts()


def test_a_key_of_another_action_is_told_and_taken_from_it(
    window: MainWindow, dialog: SettingsDialog
) -> None:
    keyboard = page(dialog, Keyboard)
    choose(keyboard, "note", REVIEW)
    keyboard.field.setKeySequence(QKeySequence("R"))
    assert "Reject, keep the original" in keyboard.warning.text()
    keyboard.only.click()
    assert window.bindings.keys("note").review == "R"
    assert "R" not in window.bindings.keys("reject").review.split()


def test_a_letter_cannot_work_everywhere(dialog: SettingsDialog) -> None:
    keyboard = page(dialog, Keyboard)
    choose(keyboard, "accept", EVERYWHERE)
    keyboard.field.setKeySequence(QKeySequence("Q"))
    assert not keyboard.add.isEnabled()
    assert "would type" in keyboard.warning.text()


def test_buttons_and_hints_show_the_keys_that_act(window: MainWindow, dialog: SettingsDialog) -> None:
    keyboard = page(dialog, Keyboard)
    choose(keyboard, "reject", REVIEW)
    keyboard.field.setKeySequence(QKeySequence("X"))
    keyboard.only.click()
    assert window.page.bar.buttons["reject"].text().endswith("X")
    assert "X keep" in window.status.hints.text()


def test_the_keys_of_the_scheme_come_back(window: MainWindow, dialog: SettingsDialog) -> None:
    keyboard = page(dialog, Keyboard)
    window.preferring.change(keys=(("accept", "Ctrl+B", ""),))
    choose(keyboard, "accept", EVERYWHERE)
    keyboard.usual.click()
    assert window.preferring.value.keys == ()


# The project's file.


def test_a_check_that_is_turned_off_is_off_in_the_window_and_in_the_file(
    window: MainWindow, dialog: SettingsDialog, qtbot
) -> None:
    checks = page(dialog, Checks)
    leaf = next(leaf for leaf, check in checks._leaves() if check.id == "doubled-word")
    checks.tree.setCurrentItem(leaf)
    with qtbot.waitSignal(window.state.checked, timeout=10_000):
        checks.wish.setCurrentIndex(checks.wish.findData("off"))
    file = window.state.session.file.path.with_name("copydesk.toml")
    assert 'doubled-word = "off"' in file.read_text()
    assert leaf.text(1) == "Off"
    assert not [r for r in window.queue.rows if r.finding.check == "doubled-word"]


def test_a_kind_of_checks_is_set_at_once(dialog: SettingsDialog, window: MainWindow) -> None:
    checks = page(dialog, Checks)
    leaf = next(leaf for leaf, check in checks._leaves() if check.id == "bracket-spacing")
    checks.tree.setCurrentItem(leaf.parent())
    checks.wish.setCurrentIndex(checks.wish.findData("hint"))
    wishes = dialog.pages[dialog.pages.index(checks)].file.wishes()
    assert wishes["bracket-spacing"] == wishes["quote-spacing"] == "hint"
    window.state.background.wait()


def test_limits_of_subtitles_are_those_of_the_file_and_go_there(
    dialog: SettingsDialog, window: MainWindow, qtbot
) -> None:
    subtitles = page(dialog, Subtitles)
    assert {name: box.value() for name, box in subtitles.limits.items()} == {
        "line_length": 42,
        "lines": 2,
        "reading_speed": 20,
    }
    with qtbot.waitSignal(window.state.checked, timeout=10_000):
        subtitles.limits["reading_speed"].setValue(13)
    assert window.state.session is not None
    file = window.state.session.file.path.with_name("copydesk.toml")
    assert "reading_speed = 13" in file.read_text()
    with qtbot.waitSignal(window.state.checked, timeout=10_000):
        subtitles.usual.click()
    assert subtitles.limits["reading_speed"].value() == 20
    assert "reading_speed" not in file.read_text()


def test_a_language_holds_when_its_field_is_left(dialog: SettingsDialog, window: MainWindow, qtbot) -> None:
    checks = page(dialog, Checks)
    line = checks.language.lineEdit()
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "en-GB")
    checks.tree.setFocus()
    file = window.state.session.file.path.with_name("copydesk.toml")
    assert 'language = "en-GB"' in file.read_text()
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "English!")
    dialog.close()
    assert "English!" not in file.read_text()
    assert "English!" in checks.wrong.text()
    window.state.background.wait()


def test_the_first_lines_of_all_pages_stand_on_one_level(dialog: SettingsDialog) -> None:
    """A pixel may part them, for fields of two kinds are not of one height."""
    middles = {}
    for number, shown in enumerate(dialog.pages):
        dialog.list.setCurrentRow(number)
        QApplication.processEvents()
        if isinstance(shown, ProjectPage):
            edges = shown.where.contentsMargins()
            first = shown.where.geometry().marginsRemoved(edges)
            middles[shown.title] = first.top() + shown.where.fontMetrics().height() // 2
        elif (item := shown.form.itemAt(0)) is not None:
            middles[shown.title] = item.geometry().center().y()
    assert max(middles.values()) - min(middles.values()) <= 1, middles


def test_a_glossary_that_cannot_be_read_is_told_and_not_used(dialog: SettingsDialog, tmp_path: Path) -> None:
    glossaries = page(dialog, Glossaries)
    glossaries.ask_file = lambda: str(tmp_path / "missing.csv")
    glossaries.add.click()
    assert "missing.csv" in glossaries.wrong.text()
    assert not glossaries.wrong.isHidden()
    assert glossaries._used() == ["default"]


def test_the_default_glossary_is_told_by_the_language(dialog: SettingsDialog, window: MainWindow) -> None:
    glossaries = page(dialog, Glossaries)
    assert glossaries.list.item(0).text() == "default: us-news, for en-US"
    glossaries.list.setCurrentRow(0)
    assert not glossaries.remove.isEnabled()
    glossaries.file.set_language("en-GB")
    glossaries.show_config(glossaries.file, glossaries.file.read())
    assert glossaries.list.item(0).text() == "default: nothing comes for en-GB"
    window.state.background.wait()


def test_without_a_file_there_is_no_project_to_set(window: MainWindow, dialog: SettingsDialog) -> None:
    window.desk.open_sample()
    checks = page(dialog, Checks)
    assert not checks.body.isEnabled()
    assert "Open a text first" in checks.where.text()
    window.state.background.wait()


def test_every_control_of_every_page_has_a_name(dialog: SettingsDialog, qtbot) -> None:
    for row in range(len(dialog.pages)):
        dialog.list.setCurrentRow(row)
        qtbot.wait(10)
        assert unnamed(dialog) == []
