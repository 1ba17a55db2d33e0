"""`copydesk completion`: a script for the shell, made from the parser."""

from argparse import Namespace

from reviewer.cli.parser import command_line


def run(args: Namespace) -> int:
    """Write the script; the exit code."""
    import shtab

    print(shtab.complete(command_line(), args.shell))
    return 0
