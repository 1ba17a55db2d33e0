"""Exporting a report: what the dialog shows, and that it writes what the command line writes."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QApplication

from reviewer import cli
from reviewer.engine import Profile
from reviewer.reports import REPORTS
from tests.ui.conftest import DOUBLED
from tests.ui.suspects import whole_of
from ui.export.dialog import ExportDialog
from ui.export.kinds import kind_name, renders
from ui.main_window import MainWindow


def ask(window: MainWindow, qtbot) -> ExportDialog:
    window.actions_by_id["export"].trigger()
    dialog = window.findChildren(ExportDialog)[-1]
    drawn(dialog, qtbot)
    return dialog


def drawn(dialog: ExportDialog, qtbot) -> str:
    qtbot.waitUntil(lambda: not dialog._background.busy, timeout=10_000)
    shown = dialog.preview.currentWidget()
    return shown.toPlainText()


def choose(dialog: ExportDialog, kind: str) -> None:
    dialog.kinds.setCurrentIndex(dialog.kinds.findData(kind))


def export(dialog: ExportDialog, qtbot) -> None:
    dialog.open_it.setChecked(False)
    with qtbot.waitSignal(dialog.written, timeout=20_000):
        dialog.export.click()


def decided(window: MainWindow) -> MainWindow:
    for name in ("accept", "reject", "accept", "undo"):
        window.actions_by_id[name].trigger()
    return window


@pytest.mark.parametrize("kind", [k for k in REPORTS if k != "xlsx"])
@pytest.mark.parametrize("saved", [True, False])
def test_it_writes_the_bytes_that_the_command_line_makes_of_the_log(
    window, qtbot, tmp_path: Path, kind: str, saved: bool
) -> None:
    made = decided(window())
    log = tmp_path / "story.changes.jsonl"
    if saved:
        made.desk.save()
    dialog = ask(made, qtbot)
    if not saved:  # what the journal holds, as a log
        log.write_bytes(made.state.session.log_bytes(made.state.review))
    choose(dialog, kind)
    dialog.open_findings.setChecked(False)
    export(dialog, qtbot)
    theirs = tmp_path / f"theirs.{kind}"
    assert cli.main(["report", str(log), "--format", kind, "-o", str(theirs)]) == 0
    assert (tmp_path / f"story.report.{kind}").read_bytes() == theirs.read_bytes()


def test_a_saved_text_that_is_changed_again_is_reported_as_it_is_now(window, qtbot) -> None:
    made = decided(window())
    made.desk.save()
    made.actions_by_id["accept"].trigger()
    dialog = ask(made, qtbot)
    assert "not saved" in dialog.remark.text()
    assert "Changes: 2." in drawn(dialog, qtbot)


def test_letters_that_are_still_being_typed_are_in_it(window, qtbot) -> None:
    made = window()
    made.page.sides.cleaned.setFocus()
    qtbot.keyClicks(made.page.sides.cleaned, "Yesterday ")
    dialog = ask(made, qtbot)
    choose(dialog, "diff")
    assert "+Yesterday The the council" in drawn(dialog, qtbot)


def test_every_kind_of_the_engine_is_offered_by_name_and_pdf(window, qtbot) -> None:
    dialog = ask(window(), qtbot)
    offered = [dialog.kinds.itemData(n) for n in range(dialog.kinds.count())]
    assert offered == [*REPORTS, "pdf"]
    assert all(kind_name(kind) != kind.upper() for kind in renders())


@pytest.mark.parametrize("kind", [*REPORTS, "pdf"])
def test_the_preview_of_every_kind_shows_the_changes(window, qtbot, kind: str) -> None:
    dialog = ask(decided(window()), qtbot)
    choose(dialog, kind)
    words = "The council" if kind == "diff" else "stands twice in a row"
    assert words in drawn(dialog, qtbot)


def test_a_pdf_is_drawn_beside_the_window_and_can_be_read(window, qtbot, tmp_path: Path) -> None:
    dialog = ask(decided(window()), qtbot)
    choose(dialog, "pdf")
    export(dialog, qtbot)
    data = (tmp_path / "story.report.pdf").read_bytes()
    text = PdfReader(io.BytesIO(data)).pages[0].extract_text()
    assert "Changes in story.txt" in " ".join(text.split())


def test_findings_still_open_are_listed_unless_the_log_alone_is_wanted(window, qtbot) -> None:
    dialog = ask(decided(window()), qtbot)
    assert "Findings open: 2." in drawn(dialog, qtbot)
    dialog.open_findings.setChecked(False)
    assert "Findings open: not known from a log alone" in drawn(dialog, qtbot)


def test_as_many_findings_are_open_as_the_list_has_where_some_overlap(window, qtbot) -> None:
    made = window()
    with qtbot.waitSignal(made.state.checked):
        made.state.use_profile(Profile((*DOUBLED.checks, whole_of(0, 10))))
    assert (len(made.state.review.open_findings()), made.page.panel.list.model().rowCount()) == (5, 4)
    assert "Findings open: 4." in drawn(ask(made, qtbot), qtbot)


def test_the_name_follows_the_kind_but_a_suffix_of_one_s_own_stays(window, qtbot, tmp_path: Path) -> None:
    dialog = ask(window(), qtbot)
    choose(dialog, "csv")
    assert dialog.target.text() == str(tmp_path / "story.report.csv")
    dialog.target.setText(str(tmp_path / "mine.log"))
    choose(dialog, "md")
    assert dialog.target.text() == str(tmp_path / "mine.log")


@pytest.mark.parametrize("name", ["story.txt", "story.cleaned.txt", "story.changes.jsonl"])
def test_a_text_or_log_is_never_written_over(window, qtbot, tmp_path: Path, name: str) -> None:
    made = decided(window())
    made.desk.save()
    before = (tmp_path / name).read_bytes()
    dialog = ask(made, qtbot)
    dialog.target.setText(str(tmp_path / name))
    dialog.export.click()
    qtbot.waitUntil(dialog.failure.isVisible, timeout=10_000)
    assert name in dialog.failure.text()
    assert (tmp_path / name).read_bytes() == before
    assert dialog.export.isEnabled()


def test_what_stood_there_before_is_kept(window, qtbot, tmp_path: Path) -> None:
    (tmp_path / "story.report.md").write_text("theirs")
    dialog = ask(decided(window()), qtbot)
    choose(dialog, "md")
    export(dialog, qtbot)
    assert (tmp_path / "story.report.md.bak").read_text() == "theirs"


@pytest.mark.parametrize("where", ["", "story.txt/no/report.md"])
def test_a_place_that_cannot_be_written_is_told_in_the_dialog(window, qtbot, tmp_path, where: str) -> None:
    dialog = ask(window(), qtbot)
    dialog.target.setText(str(tmp_path / where) if where else "")
    dialog.export.click()
    qtbot.waitUntil(dialog.failure.isVisible, timeout=10_000)
    assert dialog.failure.text()
    assert dialog.isVisible()


def test_it_is_opened_afterwards_if_wanted_and_told_where_nothing_opens_it(window, qtbot) -> None:
    made = window()
    asked: list[str] = []
    made.export.open_file = lambda url: bool(asked.append(url.fileName()))
    dialog = ask(made, qtbot)
    with qtbot.waitSignal(dialog.written, timeout=10_000):
        dialog.export.click()
    assert asked == ["story.report.html"]
    assert "No program opens" in made.banner.text
    export(ask(made, qtbot), qtbot)
    assert len(asked) == 1


def test_the_choices_are_those_of_last_time(window, qtbot) -> None:
    made = window()
    dialog = ask(made, qtbot)
    choose(dialog, "csv")
    dialog.open_findings.setChecked(False)
    export(dialog, qtbot)
    again = ask(made, qtbot)
    assert (again.kind, again.open_findings.isChecked(), again.open_it.isChecked()) == ("csv", False, False)


def test_leaving_it_writes_nothing(window, qtbot, tmp_path: Path) -> None:
    dialog = ask(decided(window()), qtbot)
    dialog.export.click()
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not list(tmp_path.glob("story.report.*"))


def test_a_preview_that_nobody_looks_at_any_more_is_not_made_in_other_colours(window, qtbot) -> None:
    made = window()
    dialog = ask(made, qtbot)
    dialog.reject()
    made.look.changed.emit()
    assert not dialog._background.busy


def test_the_button_that_exports_is_painted_as_the_one_that_is_meant(window, qtbot) -> None:
    dialog = ask(window(), qtbot)
    picture = dialog.export.grab().toImage()
    middle = picture.pixelColor(picture.width() // 2, picture.height() - 6)
    assert middle.name() == QColor(dialog._look.theme.accent).name()


def test_a_report_of_nothing_can_be_looked_at(window, qtbot) -> None:
    assert "Nothing was changed." in drawn(ask(window("A clean line.\n"), qtbot), qtbot)


def test_every_control_has_a_name_and_the_kind_the_first_focus(window, qtbot) -> None:
    dialog = ask(window(), qtbot)
    unnamed: list[str] = []

    def walk(interface) -> None:
        state = interface.state()
        if state.focusable and not state.invisible and not interface.text(QAccessible.Text.Name):
            unnamed.append(str(interface.object()))
        for number in range(interface.childCount()):
            child = interface.child(number)
            if child is not None and child.role() is not QAccessible.Role.ListItem:
                walk(child)

    walk(QAccessible.queryAccessibleInterface(dialog))
    assert unnamed == []
    assert QApplication.focusWidget() is dialog.kinds


def test_a_choice_that_changes_while_a_report_is_made_leaves_the_dialog_in_use(window, qtbot) -> None:
    dialog = ask(decided(window()), qtbot)
    dialog.export.click()
    dialog.open_findings.toggle()
    drawn(dialog, qtbot)
    export(dialog, qtbot)


def test_a_home_of_nobody_is_told(window, qtbot) -> None:
    dialog = ask(decided(window()), qtbot)
    dialog.target.setText("~nobody-is-called-so/report.html")
    dialog.export.click()
    assert "home directory" in dialog.failure.text()
