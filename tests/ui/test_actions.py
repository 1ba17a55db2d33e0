from collections import Counter

from PySide6.QtGui import QKeySequence

from ui.actions import INNER, TOOLBAR, Menu, Situation, When, table


def test_no_two_actions_share_a_global_key() -> None:
    keys = Counter(QKeySequence(key).toString() for spec in table() for key in spec.keys.split())
    assert [key for key, count in keys.items() if count > 1] == []


def test_no_two_actions_share_a_review_key() -> None:
    keys = Counter(QKeySequence(key).toString() for spec in table() for key in spec.review_keys.split())
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_key_is_one_that_qt_knows() -> None:
    keys = [key for spec in table() for key in f"{spec.keys} {spec.review_keys}".split()]
    assert [key for key in keys if not QKeySequence(key).toString()] == []


def test_global_keys_do_not_type(qapp) -> None:
    bare = [
        key
        for spec in table()
        for key in spec.keys.split()
        if not key.startswith(("Ctrl+", "F", "Shift+F")) and key != "Esc"
    ]
    assert bare == []
    assert not [k for s in table() for k in s.keys.split() if "Alt+" in k]


def test_ids_and_names_are_each_one_actions_own() -> None:
    assert len({spec.id for spec in table()}) == len({spec.name for spec in table()}) == len(table())


def test_the_toolbar_and_inner_menus_are_of_the_table() -> None:
    assert {a for a in TOOLBAR if a} <= {spec.id for spec in table()}
    assert set(INNER) | set(INNER.values()) <= set(Menu)


def test_nothing_is_decided_without_a_finding() -> None:
    offered = {spec.id for spec in table() if Situation(file=True).allows(spec)}
    assert not offered & {"accept", "reject", "edit", "ignore", "reopen", "note", "undo", "redo"}


def test_an_alternative_is_offered_where_it_is() -> None:
    two = Situation(file=True, finding=True, open=True, suggestions=2)
    offered = [s.id for s in table() if s.when is When.SUGGESTION and two.allows(s)]
    assert offered == ["accept", "accept_alike", "accept_rule", "alternative_1", "alternative_2"]
