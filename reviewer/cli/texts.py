"""Texts that a command is told by name."""

from pathlib import Path

from reviewer import files
from reviewer.cli.console import stdin_bytes
from reviewer.files import SourceFile
from reviewer.formats.base import Reading
from reviewer.walk import STDIN


def read(name: str, encoding: str | None, reading: Reading | None = None) -> SourceFile:
    """The file of that name; `-` is standard input.

    Raises:
        UnreadableFile: as `files.read`.
    """
    if name == STDIN:
        return files.from_bytes(stdin_bytes(), Path(STDIN), encoding, reading)
    return files.read(Path(name), encoding, reading)
