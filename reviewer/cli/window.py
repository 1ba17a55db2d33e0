"""`copydesk open`: start the window."""

from argparse import Namespace

from reviewer.cli.qt import part


def run(args: Namespace) -> int:
    """Show the window until it is closed; the exit code."""
    code: int = part("ui.app", "the window cannot be shown").main(["copydesk", *args.files])
    return code
