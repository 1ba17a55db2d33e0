"""The checks: each is a file here, and a line in `listed`."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewer.checks.base import Check

    CHECKS: tuple[Check, ...]


def __getattr__(name: str) -> object:
    """`CHECKS` are loaded when they are first asked for: a text is in a window's panes before."""
    if name != "CHECKS":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from reviewer.checks import listed

    return listed.CHECKS
