"""What commands show with Qt: the window, PDFs. The engine does not depend on it, so it is named as text."""

from importlib import import_module
from types import ModuleType

from reviewer.errors import ReviewError

LIBRARIES = (
    "libglib2.0-0 libegl1 libgl1 libdbus-1-3 libfontconfig1 libgssapi-krb5-2 libxkbcommon0 libxcb-cursor0"
    " libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"
)
"""Packages of Debian and Ubuntu that Qt needs, and that PySide6 does not bring."""


def part(name: str, wanted: str) -> ModuleType:
    """The module `name` of the window; raises ReviewError, with what is `wanted`, where it does not load."""
    try:
        return import_module(name)
    except ImportError as error:
        raise ReviewError(f"{wanted}: {lacking(error)}") from None


def lacking(error: ImportError) -> str:
    """What to do where Qt is not there, or lacks a library."""
    return (
        f"Qt could not be loaded ({error}). It comes with `pip install copydesk`; what it needs of Debian or"
        f" Ubuntu, this installs:\n  apt-get install {LIBRARIES}"
    )
