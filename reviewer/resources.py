"""The one door to the files that ship with Copydesk."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

ROOT: Traversable = files("resources")


@cache
def read_text(name: str) -> str:
    """The text of a shipped file, by its path below `resources/`."""
    return ROOT.joinpath(name).read_text(encoding="utf-8")


@cache
def read_words(name: str) -> frozenset[str]:
    """A shipped word list: words parted by white space; lines that start with `#` say where it is from."""
    lines = read_text(name).splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
