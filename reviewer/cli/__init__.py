"""The command line; a cold start imports no more of it than the command needs."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from importlib import import_module

from reviewer.cli.console import say, use_utf8
from reviewer.cli.parser import command_line
from reviewer.errors import ReviewError

WRONG_USE = 2
INTERRUPTED = 130
CLOSED_PIPE = 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command in `argv`, or in `sys.argv`; the exit code."""
    use_utf8()
    args = command_line().parse_args(argv)
    command: Callable[[Namespace], int] = import_module(f"reviewer.cli.{args.module}").run
    try:
        code = command(args)
        sys.stdout.flush()
    except ReviewError as error:
        say(str(error))
        return WRONG_USE
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        _forget_stdout()
        return CLOSED_PIPE
    except Exception:
        import traceback

        from reviewer.cli.faults import OUR_BUG, Faults

        faults = Faults()
        faults.add(traceback.format_exc())
        faults.tell()
        return OUR_BUG
    return code


def _forget_stdout() -> None:
    """Nobody reads any more: what is left in the buffer goes nowhere, without a further error."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
