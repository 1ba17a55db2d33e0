"""What everything that is drawn shares: the theme in force, icons in its colours, and the reading font."""

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from reviewer.resources import read_text
from ui.theme import CONTRAST, DARK, LIGHT, Scheme, Theme, palette, style_sheet

ICON_SIZES = (18, 36)
READING_FAMILIES = ("Noto Serif", "Georgia", "Liberation Serif", "DejaVu Serif")
READING_POINTS = 11.5
SMALLEST, LARGEST = 7.0, 40.0


class Look(QObject):
    """The theme in force; `changed` when it is another one, or the reading font is."""

    changed = Signal()

    def __init__(self, scheme: Scheme = Scheme.SYSTEM, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scheme = scheme
        self.theme: Theme = LIGHT
        self.points = READING_POINTS
        known = set(QFontDatabase.families())
        self._family = next((f for f in READING_FAMILIES if f in known), QFont().family())
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def reading_font(self) -> QFont:
        font = QFont(self._family)
        font.setPointSizeF(self.points)
        return font

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

    def zoom(self, step: int) -> None:
        """Larger or smaller reading text; 0 brings back the usual size."""
        points = READING_POINTS if step == 0 else self.points * 1.1**step
        self.points = max(SMALLEST, min(LARGEST, points))
        self.changed.emit()

    def icon(self, name: str) -> QIcon:
        """A shipped icon in the text's colour."""
        drawing = read_text(f"icons/{name}.svg")
        icon = QIcon()
        for mode, colour in (
            (QIcon.Mode.Normal, self.theme.text),
            (QIcon.Mode.Disabled, self.theme.border),
        ):
            for size in ICON_SIZES:
                icon.addPixmap(_drawn(drawing, colour, size), mode)
        return icon

    @Slot()
    def _follow(self) -> None:
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        own = {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK, Scheme.CONTRAST: CONTRAST}
        self.theme = own.get(self.scheme, DARK if dark else LIGHT)
        app = QApplication.instance()
        assert isinstance(app, QApplication), "colours are for an application with windows"
        sheet = style_sheet(self.theme)
        if app.styleSheet() != sheet:
            app.setPalette(palette(self.theme))
            app.setStyleSheet(sheet)
        self.changed.emit()


def _drawn(drawing: str, colour: str, size: int) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
    pixmap = QPixmap(size, size)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
