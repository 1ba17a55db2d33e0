"""What is told above the text: each thing in a line of its own, until it is answered."""

import pytest

from ui.banner import MOST, Banner
from ui.look import Look


@pytest.fixture
def banner(qtbot) -> Banner:
    made = Banner(Look())
    qtbot.addWidget(made)
    return made


def close() -> tuple[tuple[str, object], ...]:
    return (("Close", lambda: None),)


def test_what_waits_for_an_answer_stays_when_more_is_told(banner: Banner) -> None:
    answers = []
    banner.tell("Restore it?", (("Restore", lambda: answers.append("yes")), ("Discard", lambda: None)))
    banner.tell("The disk is full.", close())
    assert banner.text == "Restore it?\nThe disk is full."
    banner.press("Close")
    assert banner.text == "Restore it?"
    banner.press("Restore")
    assert (answers, banner.text, banner.isHidden()) == (["yes"], "", True)


def test_the_same_is_told_once_and_news_of_it_take_its_place(banner: Banner) -> None:
    banner.tell("The disk is full.", close())
    banner.tell("The disk is full.", close())
    banner.tell("a.txt was changed.", close(), about="disk")
    banner.tell("a.txt is gone.", close(), about="disk")
    assert banner.text == "The disk is full.\na.txt is gone."


def test_of_many_lines_the_oldest_that_asks_nothing_goes(banner: Banner) -> None:
    banner.tell("Restore it?", (("Restore", lambda: None), ("Discard", lambda: None)))
    for number in range(MOST):
        banner.tell(f"News {number}", close())
    assert banner.text.splitlines() == ["Restore it?", *(f"News {n}" for n in range(1, MOST))]
