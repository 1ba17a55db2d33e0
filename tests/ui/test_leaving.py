"""Whatever an action brings up, Esc leaves it, and the window goes on."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from tests.ui.dialogs import put_away, shown
from ui.actions import table
from ui.main_window import MainWindow

FAULTY = "The the council met.\n\nThey saw the the mayor and and the clerk.\n"


def started(window: Callable[..., MainWindow]) -> MainWindow:
    return window(None)


def reviewing(window: Callable[..., MainWindow]) -> MainWindow:
    return window(FAULTY)


def all_decided(window: Callable[..., MainWindow]) -> MainWindow:
    made = window(FAULTY)
    while (accept := made.actions_by_id["accept"]).isEnabled():
        accept.trigger()
    return made


def nothing_found(window: Callable[..., MainWindow]) -> MainWindow:
    return window("The council met.\n")


def focus(beside: QWidget, qtbot) -> None:
    beside.activateWindow()
    qtbot.waitUntil(lambda: (now := QApplication.focusWidget()) is not None and beside.isAncestorOf(now))


@pytest.mark.parametrize("state", [started, reviewing, all_decided, nothing_found])
def test_what_an_action_brings_up_is_left_by_escape(window, qtbot, monkeypatch, state) -> None:
    for ask in ("getOpenFileName", "getOpenFileNames", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, ask, lambda *_, **__: ("", ""))
    made: MainWindow = state(window)
    came_up: set[str] = set()
    for spec in table():
        if (
            spec.id in ("quit", "close", "paste_new")
            or not (action := made.actions_by_id[spec.id]).isEnabled()
        ):
            continue
        action.trigger()
        for beside in shown():
            if beside is made:
                continue
            came_up.add(spec.id)
            focus(beside, qtbot)
            for _ in range(2):  # the first may empty a search
                if beside.isVisible():
                    qtbot.keyClick(QApplication.focusWidget() or beside, Qt.Key.Key_Escape)
            assert not beside.isVisible(), spec.id
        put_away(made)
    assert {"settings", "glossary", "batch", "help", "palette"} <= came_up
