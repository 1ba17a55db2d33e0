"""Kinds of files as file dialogs offer them: what can be opened, and the ways in which it can be saved."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from reviewer.errors import ReviewError
from reviewer.formats.base import Format, How
from ui import wording

translate = QCoreApplication.translate


def opening() -> str:
    """The filters of a dialog that opens files: all formats at once, each of them, any file."""
    from reviewer.formats import FORMATS  # which imports each of them

    every = translate("FileKinds", "Files that Copydesk reads")
    filters = [_filter(every, (suffix for kind in FORMATS for suffix in kind.suffixes))]
    filters += [_filter(wording.format_title(kind), kind.suffixes) for kind in FORMATS if kind.suffixes]
    return ";;".join([*filters, translate("FileKinds", "All files (*)")])


def saving(kind: Format, suffix: str, ways: Sequence[How]) -> dict[str, How]:
    """The ways in which a file can be saved, by the filter that stands for each."""
    title = wording.format_title(kind)
    return {_filter(f"{title}, {way_name(how)}" if len(ways) > 1 else title, [suffix]): how for how in ways}


def with_suffix(path: Path, suffix: str) -> Path:
    """A path as it was chosen, with a suffix that was not typed.

    Raises:
        ReviewError: there is such a file, about which nobody was asked.
    """
    meant = path.with_suffix(suffix)
    if meant != path and meant.exists():
        told = translate("FileKinds", "{path}: is there already; name it with its suffix to replace it")
        raise ReviewError(told.format(path=meant))
    return meant


def way_name(how: How) -> str:
    """How changes stand in a saved file, in a few words."""
    return {
        How.CLEAN: translate("FileKinds", "changes made"),
        How.TRACKED: translate("FileKinds", "changes tracked"),
        How.COMMENTED: translate("FileKinds", "changes tracked, reasons as comments"),
    }[how]


def _filter(title: str, suffixes: Iterable[str]) -> str:
    patterns = " ".join(f"*{suffix}" if suffix else "*" for suffix in suffixes)
    return f"{title} ({patterns})"
