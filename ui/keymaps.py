"""Which keys do what: the table's own, changed by a scheme, changed by the user."""

from collections import defaultdict
from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from ui.actions import table
from ui.preferences import Preferences


class Keys(NamedTuple):
    """An action's keys, parted by spaces: those that work everywhere, and those of the findings."""

    everywhere: str
    review: str


Keymap = Mapping[str, Keys]


class KeyScheme(StrEnum):
    """A set of keys that people know from another program."""

    DEFAULT = "default"
    WORD = "word"
    CODE = "code"
    CAT = "cat"

    @property
    def text(self) -> str:
        """What it is called."""
        return {
            KeyScheme.DEFAULT: QCoreApplication.translate("Keymaps", "Copydesk"),
            KeyScheme.WORD: QCoreApplication.translate("Keymaps", "Like a word processor"),
            KeyScheme.CODE: QCoreApplication.translate("Keymaps", "Like a code editor"),
            KeyScheme.CAT: QCoreApplication.translate("Keymaps", "Like a translation editor"),
        }[self]


CHANGES: dict[KeyScheme, dict[str, str]] = {
    KeyScheme.DEFAULT: {},
    # Word: F7 goes through what the spelling checker found, F12 saves under another name.
    KeyScheme.WORD: {
        "next": "F7 F8",
        "previous": "Shift+F7 Shift+F8",
        "save_as": "F12 Ctrl+Shift+S",
        "redo": "Ctrl+Y Ctrl+Shift+Z",
    },
    # Visual Studio Code: quick fix, command palette, side bar.
    KeyScheme.CODE: {
        "accept": "Ctrl+. Ctrl+Return",
        "palette": "Ctrl+Shift+P F1",
        "help": "",
        "toggle_queue": "Ctrl+B F9",
        "redo": "Ctrl+Y Ctrl+Shift+Z",
    },
    # OmegaT: next and previous segment, take the match, check.
    KeyScheme.CAT: {
        "next": "Ctrl+N F8",
        "previous": "Ctrl+P Shift+F8",
        "accept": "Ctrl+R Ctrl+Return",
        "check": "Ctrl+Shift+V F5",
    },
}
"""By scheme and action, the keys that work everywhere, where they are not the table's."""


def keymap(preferences: Preferences) -> dict[str, Keys]:
    """The keys of every action, as the user wants them."""
    keys = scheme_keys(preferences.key_scheme)
    for action, everywhere, review in preferences.keys:
        if action in keys:
            keys[action] = Keys(everywhere, review)
    return keys


def scheme_keys(name: str) -> dict[str, Keys]:
    """The keys of a scheme; of the default one where none is called so."""
    changes = CHANGES[KeyScheme(name)] if name in list(KeyScheme) else {}
    return {spec.id: Keys(changes.get(spec.id, spec.keys), spec.review_keys) for spec in table()}


def with_keys(preferences: Preferences, action: str, keys: Keys) -> tuple[tuple[str, str, str], ...]:
    """The changes to the scheme after one action got other keys."""
    others = tuple(change for change in preferences.keys if change[0] != action)
    if keys == scheme_keys(preferences.key_scheme)[action]:
        return others
    return (*others, (action, *keys))


def conflicts(keys: Keymap) -> dict[str, dict[str, tuple[str, ...]]]:
    """By action, its keys that other actions have too, with those actions."""
    users: dict[tuple[int, str], list[str]] = defaultdict(list)
    for action, layers in keys.items():
        for layer, written in enumerate(layers):
            for key in dict.fromkeys(map(normal, written.split())):
                users[layer, key].append(action)
    found: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for (_, key), actions in users.items():
        if len(actions) > 1:
            for action in actions:
                found[action][key] = tuple(other for other in actions if other != action)
    return dict(found)


def normal(key: str) -> str:
    """A key in the one way that Qt writes it."""
    return QKeySequence(key).toString()


def types(key: str) -> bool:
    """Whether a key, pressed in a text, would type or edit something, and so cannot work everywhere."""
    plain = normal(key).removeprefix("Shift+")
    function = plain[:1] == "F" and plain[1:].isdigit()
    return not plain.startswith(("Ctrl+", "Alt+", "Meta+")) and not function and plain != "Esc"


def key_names(keys: str) -> str:
    """Keys as they stand on this system's keyboards."""
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(key).toString(native) for key in keys.split())


def short_name(keys: str) -> str:
    """The first of some keys as a button shows it; Return where it is one of them."""
    names = keys.split()
    if not names:
        return ""
    if "Return" in names:
        return "⏎"
    return key_names(names[0]).replace("Shift+", "⇧")
