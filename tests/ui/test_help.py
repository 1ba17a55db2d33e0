"""F1: how a review goes, and a page for each check with its own examples."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reviewer.checks import CHECKS
from tests.ui.unnamed import unnamed
from ui.help_window import HelpWindow
from ui.main_window import MainWindow


def asked(window: MainWindow, action: str = "help") -> HelpWindow:
    window.actions_by_id[action].trigger()
    return window.findChild(HelpWindow)


def test_the_first_page_names_the_keys_that_are_in_force(window) -> None:
    made = window()
    text = asked(made).page.toPlainText()
    assert "Ctrl+S writes the cleaned text" in text
    assert "{" not in text
    made.preferring.change(keys=(("save", "Ctrl+D", ""),))
    assert "Ctrl+D writes the cleaned text" in asked(made).page.toPlainText()


def test_every_check_has_a_page_with_its_examples(window) -> None:
    shown = asked(window())
    for check in CHECKS:
        shown.turn_to(check.id)
        text = " ".join(shown.page.toPlainText().split())
        assert check.id in text
        assert all(" ".join(bad.text.split()) in text for bad in check.bad)
        assert all(" ".join(good.text.split()) in text for good in check.good)


def test_the_rule_in_the_bar_leads_to_its_page(window) -> None:
    made = window()
    assert 'href="rule_help"' in made.page.bar.links.text()
    made.page.bar.links.linkActivated.emit("rule_help")
    assert "doubled-word" in made.findChild(HelpWindow).page.toPlainText()


def test_pages_are_found_by_words(window, qtbot) -> None:
    shown = asked(window())
    qtbot.keyClicks(shown.box, "doubled")
    listed = [shown.list.item(n) for n in range(shown.list.count())]
    assert 0 < sum(not item.isHidden() for item in listed) < 4


def test_it_is_opened_once_has_names_and_goes_by_esc(window, qtbot) -> None:
    made = window()
    shown = asked(made)
    assert asked(made) is shown
    assert unnamed(shown) == []
    qtbot.waitUntil(shown.isActiveWindow)
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    assert QApplication.activeModalWidget() is None
