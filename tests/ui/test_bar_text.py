"""What the decision bar shows of a finding."""

from PySide6.QtWidgets import QPushButton

from ui.bar_text import differing
from ui.decision_bar import DecisionBar
from ui.look import Look
from ui.theme import LIGHT


def test_a_space_that_goes_or_comes_is_to_be_seen() -> None:
    old, new = differing("priority .", "priority.", LIGHT)
    assert (">␣</span>" in old, "␣" in new) == (True, False)
    old, new = differing("a,b", "a, b", LIGHT)
    assert ("␣" in old, ">␣</span>" in new) == (False, True)
    assert "␣" not in "".join(differing("the the", "the", LIGHT))


def test_nothing_of_its_making_is_in_sight(window, qtbot) -> None:
    bar = DecisionBar(Look(), window().actions_by_id)
    qtbot.addWidget(bar)
    bar.show()
    seen = {button for button in bar.findChildren(QPushButton) if button.isVisible()}
    assert seen <= {*bar.buttons.values(), bar.more, *bar.finishing.values()}
