"""The one door to the files that ship with Copydesk."""

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def _root() -> "Traversable":
    folder = Path(__file__).resolve().parents[1] / "resources"
    if folder.is_dir():
        return folder
    from importlib.resources import files  # from inside an archive; a hundredth of a second to load

    return files("resources")


ROOT = _root()
COMMENT = re.compile(r"^#.*", re.MULTILINE)


@cache
def read_text(name: str) -> str:
    """The text of a shipped file, by its path below `resources/`."""
    return ROOT.joinpath(name).read_text(encoding="utf-8")


@cache
def read_words(name: str) -> frozenset[str]:
    """A shipped word list: words parted by white space; lines that start with `#` say where it is from."""
    return frozenset(COMMENT.sub("", read_text(name)).split())
