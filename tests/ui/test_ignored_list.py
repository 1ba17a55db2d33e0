from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from reviewer import dismissals
from reviewer.events import Scope
from ui.ignored_list import IgnoredList
from ui.main_window import MainWindow


def listed(window: MainWindow) -> IgnoredList:
    window.actions_by_id["ignored"].trigger()
    return window.findChildren(IgnoredList)[-1]


def rows(shown: IgnoredList) -> list[list[str]]:
    items = [shown.list.topLevelItem(n) for n in range(shown.list.topLevelItemCount())]
    return [[item.text(column) for column in range(4)] for item in items]


@pytest.mark.parametrize(
    ("action", "scope"),
    [
        ("ignore", "here"),
        ("ignore_phrase", "this phrase in the text"),
        ("ignore_rule", "the rule in the text"),
        ("ignore_profile", "the rule in all texts"),
    ],
)
def test_each_ignore_is_listed_with_how_far_it_reaches(window, action: str, scope: str) -> None:
    made = window()
    made.actions_by_id[action].trigger()
    assert rows(listed(made)) == [["the the", "A word written twice in a row", scope, "this text"]]


def test_what_is_brought_back_is_open_and_can_be_undone(window) -> None:
    made = window()
    made.actions_by_id["ignore_rule"].trigger()
    shown = listed(made)
    shown.restore.click()
    assert len(made.state.review.open_findings()) == 4
    assert rows(shown) == []
    assert shown.told.text() == "Nothing is ignored."
    made.actions_by_id["undo"].trigger()
    assert len(rows(shown)) == 1


def test_all_of_this_text_are_brought_back_in_one_step(window, tmp_path: Path) -> None:
    made = window()
    theirs = dismissals.Dismissal(dismissals.Anchor("x", "y", "", ""), Scope.ONCE, "b.txt", "z", "t")
    dismissals.append(tmp_path / dismissals.NAME, theirs)
    for _ in range(2):
        made.actions_by_id["ignore"].trigger()
    shown = listed(made)
    shown.restore_all.click()
    assert rows(shown) == [["y", "x", "here", "b.txt"]]
    assert len(made.state.review.open_findings()) == 4
    assert len(made.state.review.events) == 3


def test_a_row_is_read_as_one_sentence(window) -> None:
    made = window()
    made.actions_by_id["ignore"].trigger()
    told = listed(made).list.topLevelItem(0).data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("the the, A word written twice in a row, here, this text, ")
