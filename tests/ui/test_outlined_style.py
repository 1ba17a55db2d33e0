"""Fields have outlines that part from the ground, in the light and in the dark."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QComboBox, QSpinBox

from ui.outlined_style import OutlinedStyle
from ui.theme import DARK, LIGHT, palette


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("kind", [QComboBox, QSpinBox])
def test_a_field_is_outlined_in_the_theme_s_colours(qtbot, kind, theme) -> None:
    field, style = kind(), OutlinedStyle()
    qtbot.addWidget(field)
    style.setParent(field)
    field.setStyle(style)
    field.setPalette(palette(theme))
    field.resize(160, 28)
    field.show()
    qtbot.waitExposed(field)
    assert edge(field) == QColor(theme.border)
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    assert edge(field) == QColor(palette(theme).color(QPalette.ColorRole.Accent))


def edge(field) -> QColor:
    return field.grab().toImage().pixelColor(field.width() // 3, field.height() - 1)
