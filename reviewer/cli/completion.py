"""`copydesk completion`: a script for the shell, made from the parser."""

import argparse
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from typing import Any

from reviewer.checks import CHECKS
from reviewer.cleaning import ALL, NONE, SAFE
from reviewer.cli.parser import command_line
from reviewer.cli.report import PDF
from reviewer.glossary import shipped
from reviewer.reports import REPORTS


def run(args: Namespace) -> int:
    """Write the script; the exit code."""
    import shtab

    top = command_line()
    for action in _actions(top):
        words = _words(action)
        if words:
            action.choices = words
        elif action.metavar in ("FILE", "LOG", "OUT", "PATH", "PLACE", "CLEANED", "REFERENCE"):
            action.complete = shtab.FILE  # type: ignore[attr-defined]
        elif action.metavar == "DIR":
            action.complete = shtab.DIRECTORY  # type: ignore[attr-defined]
    print(shtab.complete(top, args.shell))
    return 0


def _actions(parser: ArgumentParser) -> Iterator[argparse.Action]:
    """All that can be said to a command and to those below it."""
    for action in parser._actions:  # noqa: SLF001 - there is no other way to ask
        yield action
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001
            for below in dict.fromkeys(action.choices.values()):
                yield from _actions(below)


def _words(action: argparse.Action) -> list[str]:
    """What the shell is to offer where the parser leaves it open."""
    ids = sorted(check.id for check in CHECKS)
    offered: dict[tuple[str, Any], Iterable[str]] = {
        ("check", "ID"): ids,
        ("skip", "ID"): ids,
        ("id", "ID"): ids,
        ("accept", "WHAT"): [SAFE, ALL, NONE, *ids],
        ("report", "FORMAT"): REPORTS,
        ("format", "FORMAT"): () if action.choices else [*REPORTS, PDF],
        ("name", "NAME"): shipped.names(),
    }
    return list(offered.get((action.dest, action.metavar), ()))
