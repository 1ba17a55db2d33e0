"""Placeholders in the window: seen under their names in every place, and never typed over."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from reviewer.document import OBJECT
from reviewer.edits import Edit
from tests.reviewer.formats.docx.samples import document, paragraph, run
from ui.change_log.rows import log_rows
from ui.chips import CHIP, NAME
from ui.labels import quoted
from ui.marks import Kind
from ui.side_by_side import SideBySide

NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
BREAK = '<w:r><w:br w:type="page"/></w:r>'
MANY = "Filler that is long enough to be a paragraph of its own. "


@pytest.fixture(params=[False, True], ids=["usual", "long"])
def noted(request, window, qtbot, tmp_path: Path):
    """A document whose first paragraph has two placeholders, in both kinds of pane."""
    made = window(None)
    first = paragraph(run("They saw"), NOTE, run(" the the"), BREAK, run(" mayor today."))
    rest = "".join(paragraph(run(MANY * 60)) for _ in range(100)) if request.param else paragraph(run(MANY))
    path = tmp_path / "noted.docx"
    path.write_bytes(document(first + rest))
    with qtbot.waitSignal(made.state.checked, timeout=60_000):
        made.desk.open(path)
    return made


def chips_of(pane) -> list[tuple[int, str]]:
    """The chips that Qt draws in the first paragraph: where, and their names."""
    cursor = QTextCursor(pane.document())
    found = []
    for at, letter in enumerate(pane.document().firstBlock().text()):
        cursor.setPosition(at + 1)
        form = cursor.charFormat()
        if letter == OBJECT:
            assert form.objectType() == CHIP
            found.append((at, form.property(NAME)))
    return found


def both(sides: SideBySide) -> list[list[str]]:
    return [[name for _, name in chips_of(pane)] for pane in (sides.original, sides.cleaned)]


NAMES = ["footnote mark", "page break"]


def test_both_panes_show_them_by_name_and_as_wide_as_that(noted) -> None:
    sides = noted.page.sides
    assert both(sides) == [NAMES, NAMES]
    block = sides.cleaned.document().firstBlock()
    line = block.layout().lineAt(0)
    at = chips_of(sides.cleaned)[0][0]
    assert line.cursorToX(at + 1)[0] - line.cursorToX(at)[0] > 4 * (
        line.cursorToX(1)[0] - line.cursorToX(0)[0]
    )


def test_they_stay_by_name_when_findings_are_accepted_undone_and_text_is_typed(noted, qtbot) -> None:
    sides = noted.page.sides
    (finding,) = noted.state.review.open_findings()
    noted.state.accept([finding.id])
    assert both(sides) == [NAMES, NAMES]
    noted.state.undo()
    assert both(sides) == [NAMES, NAMES]
    sides.cleaned.setFocus()
    sides.caret_to(0, 9)  # right behind the first one
    qtbot.keyClicks(sides.cleaned, "now")
    assert noted.state.review.states[0].current.startswith(f"They saw{OBJECT}now the")
    assert both(sides) == [NAMES, NAMES]


@pytest.mark.parametrize("keys", ["letter", "delete", "paste"])
def test_what_would_remove_one_is_refused_by_its_name_and_shown_unchanged(noted, qtbot, keys: str) -> None:
    sides, before = noted.page.sides, noted.state.review.texts
    sides.cleaned.setFocus()
    cursor = sides.cleaned.textCursor()
    cursor.setPosition(5)
    cursor.setPosition(12, QTextCursor.MoveMode.KeepAnchor)
    sides.cleaned.setTextCursor(cursor)
    if keys == "letter":
        qtbot.keyClicks(sides.cleaned, "x")
    elif keys == "delete":
        qtbot.keyClick(sides.cleaned, Qt.Key.Key_Delete)
    else:
        sides.cleaned.insertFromMimeData(sides.cleaned.createMimeDataFromSelection())
    assert "footnote mark" in noted.status.currentMessage()
    assert noted.state.review.texts == before
    assert sides.cleaned.document().firstBlock().text() == before[0].rstrip("\n")
    assert both(sides) == [NAMES, NAMES]
    assert noted.state.review.events == ()


def test_the_bar_and_the_log_read_them_by_name(noted) -> None:
    (finding,) = noted.state.review.open_findings()
    assert "footnote mark" in noted.page.bar.old.text()
    assert "page break" in noted.page.bar.new.text()
    assert OBJECT not in noted.page.bar.old.text() + noted.page.bar.new.text()
    noted.state.accept([finding.id])
    assert noted.state.replace({0: (Edit(5, f"saw{OBJECT} the", f"met{OBJECT} all the"),)})
    typed = log_rows(noted.state.review)[-1]
    assert (typed.before, typed.after) == ("saw[footnote mark] the", "met[footnote mark] all the")


def test_the_name_is_said_where_the_caret_comes_to_stand_before_one(noted) -> None:
    sides = noted.page.sides
    noted.activateWindow()
    sides.cleaned.setFocus()
    sides.caret_to(0, 8)
    assert noted.status.currentMessage() == "footnote mark"
    assert sides.cleaned.placeholder_at(8) == "footnote mark"
    assert sides.cleaned.placeholder_at(9) == ""


def test_variables_that_have_a_text_are_framed(window, qtbot, tmp_path: Path) -> None:
    made = window(None)
    path = tmp_path / "app.po"
    path.write_text('msgid "Open %s"\nmsgstr "The the %s is open"\n', encoding="utf-8")
    with qtbot.waitSignal(made.state.checked, timeout=10_000):
        made.desk.open(path)
    pane = made.page.sides.cleaned
    number = next(n for n, s in enumerate(made.state.review.document.segments) if "%s" in s.original)
    assert [mark.span.size for mark in pane.marks_of(number) if mark.kind is Kind.CHIP] == [2]
    framed = pane.grab().toImage()
    others = [mark for mark in pane.marks_of(number) if mark.kind is not Kind.CHIP]
    pane.marks_of = lambda n: others if n == number else ()
    assert pane.grab().toImage() != framed


def test_a_step_over_a_placeholder_is_named_without_a_raw_sign() -> None:
    assert OBJECT not in quoted(f"see {OBJECT} there")
    assert "▢" in quoted(OBJECT)
