"""The command line; a cold start imports no more of it than the command needs."""

import sys

INTERRUPTED = 130


def main(argv: list[str] | None = None) -> int:
    """Run the command in `argv`, or in `sys.argv`; the exit code.

    All else is imported here, so that an interrupt finds someone who minds it from the first moment on.
    """
    try:
        from reviewer.cli.running import run

        return run(argv)
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return INTERRUPTED
