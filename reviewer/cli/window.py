"""`copydesk open`: start the window, or say why it cannot be."""

from argparse import Namespace
from importlib import import_module

from reviewer.errors import ReviewError


def run(args: Namespace) -> int:
    """Show the window until it is closed; the exit code.

    The engine does not depend on the window, so it is named here only as text.
    """
    try:
        app = import_module("ui.app")
    except ImportError as error:
        raise ReviewError(
            f"the window cannot be shown: {error}. It needs PySide6 (`pip install copydesk`) and, on Linux,"
            " the libraries libegl1, libxkbcommon0 and libdbus-1-3"
        ) from None
    code: int = app.main(args.files)
    return code
