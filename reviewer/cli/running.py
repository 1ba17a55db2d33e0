"""Run a command: its exit code, and what becomes of signals, of streams that fail, and of faults of ours."""

import errno
import signal
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from types import FrameType

from reviewer.cli.console import forget_stdout, say, stdout_fails, use_utf8
from reviewer.cli.parser import command_line, parsed
from reviewer.errors import ReviewError

WRONG_USE = 2
CLOSED_PIPE = 141
ENDING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
"""“End now”, and that the terminal was closed."""


def run(argv: Sequence[str] | None) -> int:
    """Run the command in `argv`, or in `sys.argv`; the exit code."""
    use_utf8()
    try:
        with _ending_when_told():
            code = _command(argv)
            sys.stdout.flush()
            return code
    except ReviewError as error:
        say(str(error))
        return WRONG_USE
    except BrokenPipeError:
        forget_stdout()
        return CLOSED_PIPE
    except Exception as error:
        if isinstance(error, OSError) and _is_of_stdout(error):
            forget_stdout()
            say(f"the output cannot be written: {error.strerror}")
            return WRONG_USE
        import traceback

        from reviewer.cli.faults import OUR_BUG, Faults

        faults = Faults()
        faults.add(traceback.format_exc())
        faults.tell()
        return OUR_BUG


def _is_of_stdout(error: OSError) -> bool:
    """Whether it came of writing what is to be read: files have names, and are not full or closed."""
    unnamed = error.filename is None and error.errno in (errno.ENOSPC, errno.EIO, errno.EBADF, errno.EFBIG)
    return unnamed or stdout_fails()


def _command(argv: Sequence[str] | None) -> int:
    if not (sys.argv[1:] if argv is None else argv):
        command_line().print_help(sys.stderr)
        return WRONG_USE
    try:
        args = parsed(argv)
    except SystemExit as stopped:  # help, or wrong use
        return int(stopped.code or 0)
    command: Callable[[Namespace], int] = import_module(f"reviewer.cli.{args.module}").run
    return command(args)


@contextmanager
def _ending_when_told() -> Iterator[None]:
    """A signal to end does so as an error would, so that nothing is left behind: no draft, no process."""
    heard: list[int] = []
    try:
        for number in ENDING:
            if signal.getsignal(number) is signal.SIG_DFL:  # not under `nohup`
                signal.signal(number, _end)
                heard.append(number)
    except ValueError:  # not the main thread, which alone hears of signals
        yield
        return
    try:
        yield
    finally:
        for number in heard:
            signal.signal(number, signal.SIG_DFL)


def _end(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + number)
