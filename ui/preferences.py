"""How a person wants the window: one value, with all defaults, and its form as a file."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from msgspec import Struct
from msgspec.structs import fields

from reviewer import toml
from ui.theme import Scheme

READING_POINTS = 11.5
SMALLEST, LARGEST = 7.0, 40.0
USUAL_PATTERN = "{name}.cleaned{ext}"
PART = " | "
"""Between an action, its global keys and its review keys, in a file."""


class Underlines(StrEnum):
    """How marks in the texts are drawn."""

    SHAPES = "shapes"  # waves, dashes and dots tell severities apart
    THICK = "thick"  # the same, twice as thick
    STRAIGHT = "straight"  # calm lines; the signs in the margin tell severities apart


class Preferences(Struct, frozen=True):
    """All choices of the settings dialog but those that belong to the texts.

    A family "" and points 0 mean the desktop's own font; `measure` 0 lines as wide as the pane, `autosave` 0
    never, `confirm_above` 0 never. `how` is how changes stand in saved files, by its value. `keys` are
    changes to the key scheme: an action's id with its global keys and its review keys.
    """

    scheme: Scheme = Scheme.SYSTEM
    font: str = ""
    font_points: float = 0.0
    reading_font: str = ""
    points: float = READING_POINTS
    line_height: int = 115
    measure: int = 80
    auto_advance: bool = True
    wrap_around: bool = True
    hide_decided: bool = False
    adapt_hints: bool = True
    confirm_above: int = 50
    key_scheme: str = "default"
    keys: tuple[tuple[str, str, str], ...] = ()
    review_keys: bool = True
    pattern: str = USUAL_PATTERN
    how: str = "clean"
    backups: bool = True
    autosave: int = 0
    reopen: bool = False
    motion: bool = True
    announce: bool = True
    underlines: Underlines = Underlines.SHAPES
    language: str = ""

    def table(self) -> dict[str, object]:
        """The values by name, as TOML and QSettings hold them."""
        plain = {field.name: getattr(self, field.name) for field in fields(self)}
        return plain | {
            "scheme": self.scheme.value,
            "underlines": self.underlines.value,
            "keys": [PART.join(change) for change in self.keys],
        }


LIMITS = {
    "font_points": (0.0, LARGEST),
    "points": (SMALLEST, LARGEST),
    "line_height": (100, 200),
    "measure": (0, 200),
    "confirm_above": (0, 100_000),
    "autosave": (0, 600),
}
"""Least and greatest values that make sense."""
LEAST_BUT_ZERO = {"font_points": SMALLEST, "measure": 30}
"""The least that makes sense beside 0, which means something else."""


def from_table(table: Mapping[str, object]) -> tuple[Preferences, list[str]]:
    """Preferences from values by name, and the names of those that make no sense: they count as left out."""
    usual = {field.name: field.default for field in fields(Preferences)}
    values: dict[str, Any] = {}
    wrong: list[str] = []
    for name, value in table.items():
        try:
            values[name] = _value(name, usual[name], value)
        except (KeyError, TypeError, ValueError, OverflowError):
            wrong.append(name)
    return Preferences(**values), wrong


def _value(name: str, default: object, value: Any) -> object:
    if name == "keys":
        return _key_changes(value)
    if name == "how":
        from reviewer.formats.base import How  # the formats are not loaded before a text is in sight

        return How(str(value)).value
    if isinstance(default, Scheme | Underlines):
        return type(default)(str(value))
    if isinstance(default, bool):
        return {"true": True, "false": False}[str(value).lower()]
    if isinstance(default, int | float):
        number = type(default)(value)
        least, most = LIMITS[name]
        if not least <= number <= most or 0 < number < LEAST_BUT_ZERO.get(name, 0):
            raise ValueError(number)
        return number
    if not isinstance(value, str) or (name == "pattern" and not is_pattern(value)):
        raise ValueError(value)
    return value


def _key_changes(value: object) -> tuple[tuple[str, str, str], ...]:
    lines = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    changes = [str(line).split(PART) for line in lines]
    return tuple((action, everywhere, review) for action, everywhere, review in changes)


def is_pattern(text: str) -> bool:
    """Whether a text names cleaned files so that they are not the original."""
    rest = text.replace("{name}", "", 1).replace("{ext}", "", 1)
    return "{name}" in text and rest.strip() != "" and not set(rest) & set("/\\{}\0")


def to_toml(preferences: Preferences) -> str:
    """The preferences as a file for another computer."""
    import tomlkit

    return tomlkit.dumps(preferences.table())


def from_toml(text: str, name: str) -> tuple[Preferences, list[str]]:
    """The preferences of such a file, and what was wrong in it.

    Raises:
        ReviewError: it is not TOML.
    """
    return from_table(toml.read(text, name))
