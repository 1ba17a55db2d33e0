"""The window's program: `copydesk-app FILE`, or `python -m ui`."""

import signal
import sys
from collections.abc import Sequence
from pathlib import Path

MISSING = """copydesk: the window needs Qt, which could not be loaded: {error}
On Debian and Ubuntu this installs what is missing:
  apt-get install libglib2.0-0 libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon0 libxcb-cursor0 \\
    libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Show the window, with a file if one is named; the exit code."""
    arguments = list(sys.argv if argv is None else argv)
    try:
        from PySide6.QtWidgets import QApplication
    except ImportError as error:
        sys.stderr.write(MISSING.format(error=error))
        return 2
    from ui.main_window import MainWindow
    from ui.mishap import report_mishaps

    app = QApplication(arguments)
    app.setStyle("Fusion")
    app.setApplicationName("copydesk")
    app.setApplicationDisplayName("Copydesk")
    app.setDesktopFileName("copydesk")
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    window = MainWindow()
    report_mishaps(window)
    window.show()
    paths = [Path(name) for name in app.arguments()[1:]]
    if paths:
        window.desk.open(paths[0])
    return app.exec()
