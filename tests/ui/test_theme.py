"""What is written can be read: contrast as WCAG 2 counts it."""

import pytest
from msgspec.structs import fields
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QSpinBox

from ui.outlined_style import OutlinedStyle
from ui.theme import CONTRAST, DARK, LIGHT, Theme, palette, style_sheet

THEMES = [LIGHT, DARK, CONTRAST]
NAMES = ["light", "dark", "high contrast"]
GROUNDS = ("ground", "panel", "card")
TINTS = ("error", "warning", "hint", "inserted", "deleted")


def contrast(one: str, other: str) -> float:
    lights = sorted(_light(QColor(name)) for name in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _light(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def pairs(theme: Theme) -> list[tuple[str, str]]:
    """Names of what is written, and of what it is written on."""
    return [
        *((ink, ground) for ink in ("text", "muted", "accent") for ground in GROUNDS),
        *((ink, ground) for ink in TINTS for ground in (*GROUNDS, f"{ink}_tint")),
        *(("text", ground) for ground in ("selection", "paragraph", "hint_tint")),
        ("on_accent", "accent"),
        ("muted_selected", "selection"),
    ]


def test_black_on_white_is_21() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("theme", THEMES, ids=NAMES)
def test_all_that_is_written_can_be_read(theme: Theme) -> None:
    least = 7 if theme is CONTRAST else 4.5
    measured = {pair: contrast(getattr(theme, pair[0]), getattr(theme, pair[1])) for pair in pairs(theme)}
    assert {pair: ratio for pair, ratio in measured.items() if ratio < least} == {}


@pytest.mark.parametrize("theme", THEMES, ids=NAMES)
def test_what_cannot_be_used_now_can_still_be_read(theme: Theme) -> None:
    least = 7 if theme is CONTRAST else 3
    assert all(contrast(theme.off, getattr(theme, ground)) >= least for ground in ("ground", "panel"))


@pytest.mark.parametrize("theme", THEMES, ids=NAMES)
@pytest.mark.parametrize("kind", [QComboBox, QSpinBox])
def test_fields_can_be_read_on_every_line_of_their_ground(qtbot, kind, theme: Theme) -> None:
    field, style = kind(), OutlinedStyle()
    qtbot.addWidget(field)
    style.setParent(field)
    field.setStyle(style)
    field.setPalette(palette(theme))
    field.setStyleSheet(style_sheet(theme))
    field.resize(160, 28)
    picture = field.grab().toImage()
    ground = [picture.pixelColor(field.width() // 2, y).name() for y in range(4, field.height() - 4)]
    assert min(contrast(theme.text, colour) for colour in ground) >= (7 if theme is CONTRAST else 4.5)


def test_every_colour_is_one_that_qt_knows() -> None:
    for theme in THEMES:
        names = [getattr(theme, field.name) for field in fields(theme) if field.name != "dark"]
        assert all(QColor.isValidColorName(name) for name in names)
