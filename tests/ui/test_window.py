"""The window as a whole: narrow, typed in, mirrored, with odd names, and on an old Python."""

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel

from tests.ui.conftest import FAULTY
from tests.ui.reviewing import text_of
from ui.actions import table
from ui.labels import in_our_way, tip


def test_in_a_narrow_window_the_original_hides_and_buttons_fold(window, qtbot) -> None:
    made = window()
    made.resize(900, 600)
    qtbot.waitUntil(lambda: not made.page.sides.original.isVisible())
    made.actions_by_id["toggle_original"].trigger()
    assert made.page.sides.original.isVisible()
    qtbot.waitUntil(lambda: made.page.bar.more.isVisible())


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
