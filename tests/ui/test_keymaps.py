import pytest
from PySide6.QtGui import QKeySequence

from ui.actions import table
from ui.keymaps import CHANGES, Keys, KeyScheme, conflicts, keymap, scheme_keys, types, with_keys
from ui.preferences import Preferences


@pytest.mark.parametrize("scheme", KeyScheme)
def test_no_two_actions_of_a_scheme_share_a_key(scheme: KeyScheme) -> None:
    assert conflicts(scheme_keys(scheme)) == {}


@pytest.mark.parametrize("scheme", KeyScheme)
def test_no_key_of_a_scheme_that_works_everywhere_would_type(scheme: KeyScheme) -> None:
    keys = [key for own in scheme_keys(scheme).values() for key in own.everywhere.split()]
    assert [key for key in keys if types(key) or not QKeySequence(key).toString()] == []


def test_schemes_change_actions_that_exist() -> None:
    assert {action for changes in CHANGES.values() for action in changes} <= {spec.id for spec in table()}


def test_an_unknown_scheme_is_the_default_one() -> None:
    assert scheme_keys("vi") == scheme_keys(KeyScheme.DEFAULT)


def test_a_change_lies_over_the_scheme_and_goes_when_it_says_the_same() -> None:
    wanted = Preferences(key_scheme="cat")
    changed = Preferences(key_scheme="cat", keys=with_keys(wanted, "next", Keys("F7", "J")))
    assert keymap(changed)["next"] == Keys("F7", "J")
    assert with_keys(changed, "next", scheme_keys("cat")["next"]) == ()


def test_a_shared_key_is_told_of_both_actions() -> None:
    keys = keymap(Preferences(keys=(("save", "Ctrl+O", ""),)))
    found = conflicts(keys)
    assert found["save"] == {"Ctrl+O": ("open",)}
    assert found["open"] == {"Ctrl+O": ("save",)}


@pytest.mark.parametrize(
    ("key", "would"), [("A", True), ("Shift+A", True), ("Return", True), ("F8", False), ("Ctrl+.", False)]
)
def test_letters_and_editing_keys_would_type(key: str, would: bool) -> None:
    assert types(key) is would
