"""What everything that is drawn shares: the theme in force, icons in its colours, and the reading font."""

from functools import cache

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QIcon,
    QPainter,
    QPixmap,
)
from PySide6.QtWidgets import QApplication

from reviewer.resources import read_text
from ui.preferences import LARGEST, READING_POINTS, SMALLEST, Preferences
from ui.theme import CHOSEN, DARK, LIGHT, Scheme, Theme, palette, style_sheet, usual_reading_family

ICON_SIZES = (18, 36)
PROGRAM_SIZES = (16, 32, 64)
LOOKS = "scheme font font_points reading_font points line_height measure underlines motion".split()
"""The preferences that are a matter of looks."""
MOVING = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)


class Look(QObject):
    """The theme in force and how texts are set; `changed` when any of it is another."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scheme = Scheme.SYSTEM
        self.theme: Theme = LIGHT
        usual = Preferences()
        self.points = usual.points
        self.line_height, self.measure = usual.line_height, usual.measure
        self.underlines = usual.underlines
        self._family = ""
        self._preferred: object = None
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def reading_font(self) -> QFont:
        font = QFont(self._family or usual_reading_family())
        font.setPointSizeF(self.points)
        return font

    @property
    def line_width(self) -> int:
        """How wide a line of the texts may be, in pixels; 0 for as wide as the pane."""
        return int(self.measure * QFontMetricsF(self.reading_font).averageCharWidth())

    def prefer(self, wanted: Preferences) -> None:
        """Look as somebody wants."""
        looks = tuple(getattr(wanted, name) for name in LOOKS)
        if looks == self._preferred:
            return
        self._preferred = looks
        self._family, self.points = wanted.reading_font, wanted.points
        self.line_height, self.measure = wanted.line_height, wanted.measure
        self.underlines = wanted.underlines
        self._use_font(wanted)
        self._move(wanted.motion)
        self.use(wanted.scheme)

    def _use_font(self, wanted: Preferences) -> None:
        font = QFont(_desktop()[0])
        if wanted.font:
            font.setFamily(wanted.font)
        if wanted.font_points:
            font.setPointSizeF(wanted.font_points)
        if font != QApplication.font():
            QApplication.setFont(font)

    def _move(self, on: bool) -> None:
        """Let menus and the caret move as the desktop has it, or not at all."""
        _, caret, moving = _desktop()
        for effect in moving:
            QApplication.setEffectEnabled(effect, on)
        QApplication.setCursorFlashTime(caret if on else 0)

    def use(self, scheme: Scheme) -> None:
        """Colour the application."""
        self.scheme = scheme
        hints = QGuiApplication.styleHints()
        wanted = {
            Scheme.SYSTEM: Qt.ColorScheme.Unknown,
            Scheme.LIGHT: Qt.ColorScheme.Light,
            Scheme.DARK: Qt.ColorScheme.Dark,
            Scheme.CONTRAST: Qt.ColorScheme.Dark,
        }
        hints.setColorScheme(wanted[scheme])
        self._follow()

    def zoomed(self, step: int) -> float:
        """The size of a larger or smaller reading text; of the usual one for 0."""
        points = READING_POINTS if step == 0 else self.points * 1.1**step
        return max(SMALLEST, min(LARGEST, points))

    def icon(self, name: str) -> QIcon:
        """A shipped icon in the text's colour."""
        drawing = read_text(f"icons/{name}.svg")
        icon = QIcon()
        for mode, colour in (
            (QIcon.Mode.Normal, self.theme.text),
            (QIcon.Mode.Disabled, self.theme.off),
        ):
            for size in ICON_SIZES:
                icon.addPixmap(_drawn(drawing, colour, size), mode)
        return icon

    @Slot()
    def _follow(self) -> None:
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        self.theme = CHOSEN.get(self.scheme, DARK if dark else LIGHT)
        app = QApplication.instance()
        assert isinstance(app, QApplication), "colours are for an application with windows"
        sheet = style_sheet(self.theme)
        if app.styleSheet() != sheet:
            app.setPalette(palette(self.theme))
            app.setStyleSheet(sheet)
        self.changed.emit()


@cache
def _desktop() -> tuple[QFont, int, tuple[Qt.UIEffect, ...]]:
    """The desktop's font, how long its caret shows, and what moves on it; asked before we change them."""
    moving = tuple(effect for effect in MOVING if QApplication.isEffectEnabled(effect))
    return QApplication.font(), QApplication.cursorFlashTime(), moving


def program_icon() -> QIcon:
    """What stands for Copydesk in title bars and task bars."""
    drawing, icon = read_text("desktop/copydesk.svg"), QIcon()
    for size in PROGRAM_SIZES:
        icon.addPixmap(_drawn(drawing, "", size))
    return icon


def _drawn(drawing: str, colour: str, size: int) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
    pixmap = QPixmap(size, size)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
