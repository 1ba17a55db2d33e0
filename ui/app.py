"""The window's program: `copydesk-app FILE`, or `python -m ui`."""

import builtins
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.cli.qt import lacking

if TYPE_CHECKING:  # Qt is loaded in `main`, which says what to do where it is missing
    from PySide6.QtWidgets import QApplication

HELP = """usage: copydesk-app [FILE ...]

Review texts in the window. `copydesk --help` tells of the command line.
"""
IN_PEACE = 200
"""Milliseconds after which the first window is in sight, whole."""
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
NO_DISPLAY = (
    "copydesk: there is no display to show the window on (neither DISPLAY nor WAYLAND_DISPLAY is set);"
    " `copydesk check` and `copydesk clean` need none\n"
)


def main(argv: Sequence[str] | None = None) -> int:
    """Show a window for each file that is named, or one to begin with; the exit code."""
    arguments = list(sys.argv if argv is None else argv)
    if argv is None and arguments[1:2] in (["-h"], ["--help"]):
        sys.stdout.write(HELP)
        return 0
    if sys.platform == "linux" and not any(os.environ.get(name) for name in DISPLAYS):
        sys.stderr.write(NO_DISPLAY)
        return 2
    importing = builtins.__import__
    try:
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication
    except ImportError as error:
        sys.stderr.write(f"copydesk: the window cannot be shown: {lacking(error)}\n")
        return 2
    # Qt's own reads the source of each module, for names in another style, which we do not use.
    builtins.__import__ = importing
    from ui import languages
    from ui.heap import resting
    from ui.mishap import report_mishaps
    from ui.settings import Settings, is_there
    from ui.windows import Windows

    app = QApplication(arguments)
    prepare(app)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    settings = Settings()
    languages.install(settings.preferences.language)
    paths = [Path(name) for name in app.arguments()[1:]]
    if not paths and settings.preferences.reopen:
        paths = [path for path in settings.recent if is_there(path)][:1]
    report_mishaps()
    open_windows = Windows()
    with resting():
        for path in paths:
            open_windows.open(path)
        if not paths:
            open_windows.add().show()
    QTimer.singleShot(IN_PEACE, app, lambda: dress(app))
    return app.exec()


def prepare(app: "QApplication") -> None:
    """Make the application ours: style and names."""
    from ui.outlined_style import OutlinedStyle

    app.setStyle(OutlinedStyle())
    app.setApplicationName("copydesk")
    app.setDesktopFileName("copydesk")
    # A check in the background gives way to a key within a twentieth of a millisecond, not five; Qt asks
    # for Python some hundred times until the key is painted.
    sys.setswitchinterval(0.00005)


def dress(app: "QApplication") -> None:
    """Give all windows our icon, which takes longer to draw than a text."""
    from ui.look import program_icon

    app.setWindowIcon(program_icon())
