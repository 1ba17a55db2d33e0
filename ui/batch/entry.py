"""A file of the list and how it stands. No Qt."""

from enum import IntEnum
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from reviewer.cleaning import Cleaned
from reviewer.finding import Severity
from reviewer.walk import Input

Stamp = tuple[int, int]
"""When a file was written last, in nanoseconds, and its size: other ones tell that it was written since."""


def stamp_of(path: Path) -> Stamp | None:
    """The stamp of a file; None where there is none to be seen."""
    try:
        seen = path.stat()
    except OSError:
        return None
    return seen.st_mtime_ns, seen.st_size


class Standing(IntEnum):
    """How far a file is; they sort in this order."""

    FAILED = 0
    DONE = 1
    RUNNING = 2
    WAITING = 3


class Entry(Struct, frozen=True):
    """A file; `result` is None until it is done or failed."""

    item: Input
    result: Cleaned | None = None
    running: bool = False

    @property
    def standing(self) -> Standing:
        if self.result is not None:
            return Standing.FAILED if self.result.error else Standing.DONE
        return Standing.RUNNING if self.running else Standing.WAITING

    @property
    def folder(self) -> str:
        """Where it lies."""
        return str(self.item.path.parent)

    @property
    def error(self) -> str:
        """Why it failed, without the path that stands beside it anyway; "" if it did not."""
        if self.result is None:
            return ""
        return self.result.error.removeprefix(f"{self.item.shown}: ").removeprefix(f"{self.item.path}: ")

    @property
    def has_findings(self) -> bool:
        return self.result is not None and bool(self.result.open or self.result.mended)

    def count(self, severity: Severity) -> int | None:
        """Its open findings of a severity; None where nobody knows."""
        if self.result is None or self.result.error:
            return None
        return dict(self.result.counts).get(severity, 0)

    def begun(self) -> "Entry":
        """The same, being looked at."""
        return replace(self, result=None, running=True)

    def waiting(self) -> "Entry":
        """The same, with nothing known of it."""
        return replace(self, result=None, running=False)

    def ended(self, result: Cleaned) -> "Entry":
        """The same, with what came of it."""
        return replace(self, result=result, running=False)
