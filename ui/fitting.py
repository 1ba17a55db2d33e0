"""Windows that are no larger than the screen that they come up on."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

FRAME = QSize(16, 48)
"""About what a window manager draws around a window, in pixels."""


def within_screen(size: QSize, window: QWidget) -> QSize:
    """That size, or as much of it as the screen of a window has room for."""
    screen = (window.parentWidget() or window).screen()
    return size.boundedTo(screen.availableSize() - FRAME)


def fit(window: QWidget, width: int, height: int) -> None:
    """Give a window a size in pixels, or as much of it as its screen has room for."""
    window.resize(within_screen(QSize(width, height), window))
