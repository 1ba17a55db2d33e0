"""All file formats: to add one, write one file with a `Format` and name it here."""

from pathlib import Path

from reviewer.formats.base import Format
from reviewer.formats.plain import PLAIN

__all__ = ["FORMATS", "PLAIN", "format_of"]

FORMATS: tuple[Format, ...] = (PLAIN,)


def format_of(path: Path) -> Format | None:
    """The format that a file's name speaks of, or None."""
    suffix = path.suffix.lower()
    return next((f for f in FORMATS if suffix in f.suffixes), None)
