"""Whatever an action brings up, all that can be used in it has a name."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QTabWidget, QToolButton, QVBoxLayout, QWidget

from tests.ui.dialogs import put_away, shown, unanswered
from tests.ui.unnamed import unnamed
from ui.actions import table
from ui.main_window import MainWindow

ENDING = {"quit", "close"}


def pages(widget: QWidget) -> Iterator[None]:
    """Turn over the leaves of all tabs, one after another."""
    yield
    for tabs in widget.findChildren(QTabWidget):
        for number in range(tabs.count()):
            tabs.setCurrentIndex(number)
            yield


def all_unnamed() -> set[str]:
    return {way for widget in shown() for _ in pages(widget) for way in unnamed(widget)}


def test_the_start_page_has_names(window) -> None:
    window(None)
    assert all_unnamed() == set()


def test_whatever_an_action_shows_has_names(window, qtbot) -> None:
    made: MainWindow = window()
    path = made.state.session.file.path
    nameless: dict[str, set[str]] = {}
    for spec in table():
        if spec.id in ENDING:
            continue
        found: set[str] = set()
        with qtbot.waitSignal(made.state.checked, timeout=10_000):
            made.desk.open(path)
        with unanswered(lambda modal, found=found: found.update(unnamed(modal))):
            made.actions_by_id[spec.id].trigger()
            QApplication.processEvents()
        found |= all_unnamed()
        put_away(made)
        if found:
            nameless[spec.id] = found
    made.state.background.wait()
    assert nameless == {}


@pytest.mark.parametrize(
    "action", ["key_sheet", "palette", "ignored", "go_to", "add_term", "safe_fixes", "about"]
)
def test_a_dialog_that_was_closed_is_gone(window, action: str) -> None:
    made: MainWindow = window()
    for _ in range(2):
        before = len(made.findChildren(QDialog))
        made.actions_by_id[action].trigger()
        assert len(made.findChildren(QDialog)) == before + 1
        put_away(made)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert len(made.findChildren(QDialog)) == before


def test_a_control_without_a_name_is_found(qtbot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    box = QVBoxLayout(holder)
    for bare in (QLineEdit(), QToolButton()):
        box.addWidget(bare)
    holder.show()
    assert [way.rpartition(" ")[2] for way in unnamed(holder)] == ["QLineEdit", "QToolButton"]
