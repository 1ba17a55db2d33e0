"""Changes inline: one text with what was taken out and what was put in."""

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import FAULTY
from tests.ui.unnamed import unnamed
from ui.inline_view import InlineView
from ui.main_window import MainWindow


def inline(window: MainWindow) -> InlineView:
    window.actions_by_id["inline_changes"].trigger()
    return window.page.inline


def looks(view: InlineView, needle: str) -> tuple[bool, bool]:
    """Whether a text is struck through, and whether it is underlined."""
    at = view.toPlainText().index(needle)
    cursor = QTextCursor(view.document())
    cursor.setPosition(at + 1)
    form = cursor.charFormat()
    return form.fontStrikeOut(), form.fontUnderline()


def test_what_was_taken_out_is_struck_and_what_was_put_in_underlined(window) -> None:
    made = window()
    made.commands.edit()
    made.commands.take_wording("Our")
    view = inline(made)
    assert view.toPlainText().startswith("The theOur council")
    assert looks(view, "The the") == (True, False)
    assert looks(view, "Our") == (False, True)
    assert looks(view, " council") == (False, False)


def test_it_follows_decisions_and_undo_while_it_is_in_sight(window, qtbot) -> None:
    made = window()
    view = inline(made)
    assert view.toPlainText() == FAULTY
    made.commands.edit()
    made.commands.take_wording("Our")
    qtbot.waitUntil(lambda: "Our" in view.toPlainText())
    made.actions_by_id["undo"].trigger()
    qtbot.waitUntil(lambda: view.toPlainText() == FAULTY)


def test_it_takes_the_place_of_the_panes_and_gives_it_back(window) -> None:
    made = window()
    view = inline(made)
    assert (view.isVisible(), made.page.sides.isVisible()) == (True, False)
    made.actions_by_id["next_pane"].trigger()
    assert QApplication.focusWidget() is view
    made.actions_by_id["inline_changes"].trigger()
    assert (view.isVisible(), made.page.sides.isVisible()) == (False, True)
    assert made.page.panel.list.hasFocus()


def test_letters_decide_in_it_no_finding_and_change_no_text(window, qtbot) -> None:
    made = window()
    view = inline(made)
    view.setFocus()
    qtbot.keyClicks(view, "ar")
    assert made.state.review.events == ()


def test_the_finding_in_focus_is_brought_into_view(window, qtbot) -> None:
    made = window("\n\n".join(f"Paragraph {n} of the text." for n in range(200)) + "\n\nThe the end.\n")
    made.queue.focus(None)
    view = inline(made)
    assert view.verticalScrollBar().value() == 0
    made.queue.focus(made.queue.rows[0].finding.id)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 0)


def test_of_a_long_text_the_changed_paragraphs_are_shown(window, monkeypatch) -> None:
    monkeypatch.setattr("ui.inline_view.MOST", 10)
    made = window()
    made.actions_by_id["accept"].trigger()
    text = inline(made).toPlainText()
    assert "council" in text
    assert "mayor" not in text


def test_where_nothing_was_changed_a_long_text_says_so(window, monkeypatch) -> None:
    monkeypatch.setattr("ui.inline_view.MOST", 10)
    assert inline(window()).toPlainText() == "Nothing was changed."


@pytest.mark.parametrize("text", [FAULTY, ""])
def test_it_has_a_name(window, text: str) -> None:
    made = window(text or "A clean line.\n")
    assert unnamed(inline(made)) == []
