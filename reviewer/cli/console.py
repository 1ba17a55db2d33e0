"""The terminal: UTF-8 out, colour where it is wanted, progress on long runs, messages on stderr."""

import contextlib
import errno
import io
import os
import sys
import time
from collections.abc import Iterable, Iterator
from typing import Any, TextIO, TypeVar

from reviewer.errors import UnreadableFile
from reviewer.visible import one_line

T = TypeVar("T")
PATIENCE = 2.0
"""Seconds before a run says how far it is."""


class Nowhere(io.RawIOBase):
    """What a program writes to that was started without an output; writing fails, until nobody minds."""

    minded = True

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        if self.minded:
            raise OSError(errno.EBADF, "it is closed")
        return len(data)


def use_utf8() -> None:
    """Make stdout and stderr UTF-8 everywhere, with the newlines that we write; both are there afterwards."""
    if sys.stdout is None:
        sys.stdout = io.TextIOWrapper(io.BufferedWriter(Nowhere()))
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - as long as the program runs
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")


def stdout_fails() -> bool:
    """Whether what was written to stdout does not get there: it is closed, or the disk is full."""
    try:
        sys.stdout.flush()
    except OSError:
        return True
    return False


def forget_stdout() -> None:
    """Nobody reads any more: what is left in the buffer goes nowhere, without a further error."""
    raw = getattr(sys.stdout.buffer, "raw", None)
    if isinstance(raw, Nowhere):
        raw.minded = False
    else:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def stdin_bytes() -> bytes:
    """All of standard input.

    Raises:
        UnreadableFile: it is closed, or cannot be read.
    """
    if sys.stdin is None:
        raise UnreadableFile("-: standard input is closed")
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise UnreadableFile(f"-: {error.strerror or error}") from None


def wants_colour(choice: str, stream: TextIO) -> bool:
    """Whether to write in colour: `always`, `never`, or on a terminal where NO_COLOR is not set."""
    if choice != "auto":
        return choice == "always"
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def say(message: str) -> None:
    """A message to the user, on stderr; where nobody can hear it, the exit code has to do."""
    with contextlib.suppress(OSError):
        print(f"copydesk: {one_line(message)}", file=sys.stderr)


def tell(result: str) -> None:
    """A line of what a command has to tell, on stdout."""
    print(one_line(result))


class Remarks:
    """What the user should know of the files of a run, on stderr, each thing once."""

    def __init__(self, progress: "Progress") -> None:
        self._progress = progress
        self._said: set[str] = set()

    def say(self, *remarks: str) -> None:
        for remark in remarks:
            if remark not in self._said:
                self._progress.clear()
                say(remark)
                self._said.add(remark)


class Progress:
    """How many files of a run are done and the time left, on a terminal, after two seconds."""

    def __init__(self, total: int, *, quiet: bool) -> None:
        self._total = total
        self._on = not quiet and total > 1 and sys.stderr.isatty()
        self._started = time.monotonic()
        self._shown = False

    def over(self, results: Iterable[T]) -> Iterator[T]:
        """The results, counted as they pass."""
        for done, result in enumerate(results, 1):
            yield result
            spent = time.monotonic() - self._started
            if self._on and spent > PATIENCE and done < self._total:
                left = spent / done * (self._total - done)
                print(f"\r\033[K{done}/{self._total} files, {_time(left)} left", end="", file=sys.stderr)
                self._shown = True
        self.clear()

    def clear(self) -> None:
        """Take the line away, before something else is written."""
        if self._shown:
            print("\r\033[K", end="", file=sys.stderr, flush=True)
            self._shown = False

    def write(self, pieces: Iterable[str]) -> None:
        """The pieces on stdout, as they come."""
        for piece in pieces:
            self.clear()
            sys.stdout.write(piece)

    @property
    def seconds(self) -> float:
        return time.monotonic() - self._started


def _time(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02} min" if minutes else f"{rest} s"
