"""Fields have outlines that part from the ground, in the light and in the dark."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox

from tests.ui.test_theme import contrast
from ui.outlined_style import OutlinedStyle
from ui.theme import CONTRAST, DARK, LIGHT, palette, style_sheet


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


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST])
def test_a_tick_stands_in_a_box_that_is_seen(qtbot, theme) -> None:
    box, style = QCheckBox("Keep a copy"), OutlinedStyle()
    qtbot.addWidget(box)
    style.setParent(box)
    box.setStyle(style)
    box.setPalette(palette(theme))
    box.setStyleSheet(style_sheet(theme))
    box.setChecked(True)
    box.resize(box.sizeHint())
    picture = box.grab().toImage()
    middle = picture.height() // 2
    edges = [picture.pixelColor(x, middle - 4).name() for x in range(4)]
    assert max(contrast(theme.panel, colour) for colour in edges) >= 3
