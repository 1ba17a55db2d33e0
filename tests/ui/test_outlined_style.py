"""Fields have outlines that part from the ground, in the light and in the dark."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QCheckBox, QComboBox, QScrollBar, QSpinBox

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


def column_of(qtbot, theme, most: int) -> list[str]:
    """The colours, from above, of a scroll bar by which so much can be scrolled."""
    bar, style = QScrollBar(Qt.Orientation.Vertical), OutlinedStyle()
    qtbot.addWidget(bar)
    style.setParent(bar)
    bar.setStyle(style)
    bar.setPalette(palette(theme))
    bar.setRange(0, most)
    bar.setPageStep(100)
    bar.resize(14, 300)
    picture = bar.grab().toImage()
    return [picture.pixelColor(7, y).name() for y in range(20, 280)]


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST])
def test_the_handle_of_a_scroll_bar_parts_from_its_groove(qtbot, theme) -> None:
    column = column_of(qtbot, theme, 100)
    handle, groove = column[0], column[-1]
    assert contrast(handle, groove) > 3
    assert set(column[:60]) == {handle}, "one colour: Qt wakes other threads to draw a gradient"
    assert set(column[-60:]) == {groove}


def test_where_there_is_nothing_to_scroll_there_is_no_handle(qtbot) -> None:
    assert set(column_of(qtbot, LIGHT, 0)) == {column_of(qtbot, LIGHT, 100)[-1]}
