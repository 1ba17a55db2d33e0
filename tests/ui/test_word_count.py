from PySide6.QtCore import QObject

from ui.word_count import AT_ONCE, WordCount

LONG = ["one two " * AT_ONCE, "three"]


def counting() -> tuple[QObject, WordCount, list[int]]:
    holder, counted = QObject(), []
    count = WordCount(holder)
    count.counted.connect(counted.append)
    return holder, count, counted


def test_a_short_text_is_counted_at_once() -> None:
    _holder, count, counted = counting()
    count.begin(["one two\n", "\n", "three"])
    assert counted == [3]


def test_a_long_text_is_counted_while_nobody_waits(qtbot) -> None:
    _holder, count, counted = counting()
    count.begin(LONG)
    assert counted == []
    qtbot.waitUntil(lambda: counted == [2 * AT_ONCE + 1])


def test_a_text_that_is_opened_meanwhile_is_counted_instead(qtbot) -> None:
    _holder, count, counted = counting()
    count.begin(LONG)
    count.begin(["one", "two three"])
    qtbot.wait(50)
    assert counted == [3]


def test_what_is_closed_is_not_counted_any_more(qtbot) -> None:
    _holder, count, counted = counting()
    count.begin(LONG)
    count.stop()
    qtbot.wait(50)
    assert counted == []
