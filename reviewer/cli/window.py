"""`copydesk open`: start the window, or say why it cannot be."""

import os
import sys
from argparse import Namespace
from importlib import import_module

from reviewer.errors import ReviewError

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def run(args: Namespace) -> int:
    """Show the window until it is closed; the exit code.

    The engine does not depend on the window, so it is named here only as text.
    """
    if sys.platform == "linux" and not any(os.environ.get(name) for name in DISPLAYS):
        raise ReviewError(
            "there is no display to show the window on (neither DISPLAY nor WAYLAND_DISPLAY is set);"
            " `copydesk check` and `copydesk clean` need none"
        )
    try:
        app = import_module("ui.app")
    except ImportError as error:
        raise ReviewError(
            f"the window cannot be shown: {error}. It needs PySide6 (`pip install copydesk`) and, on Linux,"
            " the libraries libegl1, libxkbcommon0 and libdbus-1-3"
        ) from None
    code: int = app.main(["copydesk", *args.files])
    return code
