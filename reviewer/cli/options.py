"""Options that several commands share."""

import argparse
from argparse import ArgumentParser
from typing import TypeAlias

Group: TypeAlias = "argparse._ActionsContainer"  # noqa: SLF001 - it has no other name
SEVERITIES = ("error", "warning", "hint")


def paths(command: ArgumentParser) -> None:
    """What is to be read."""
    command.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="files, folders, quoted patterns such as '**/*.txt', - for stdin",
    )


def rules(command: ArgumentParser) -> None:
    """By what it is checked."""
    group = command.add_argument_group("what is looked for")
    group.add_argument(
        "--check",
        action="append",
        default=[],
        metavar="ID",
        help="only these checks (`copydesk checks` lists them)",
    )
    group.add_argument("--skip", action="append", default=[], metavar="ID", help="all but these checks")
    group.add_argument(
        "--attention", action="store_true", help="also checks that are often wrong, and all hints"
    )
    group.add_argument(
        "--severity",
        choices=SEVERITIES,
        help="the least grave findings shown (default: warning; hint with --attention or --fail-on hint)",
    )
    group.add_argument(
        "--fail-on",
        choices=(*SEVERITIES, "never"),
        help="the least grave finding that makes the exit code 1 (default: error)",
    )
    project(group)


def project(group: Group) -> None:
    """What overrides the settings of the texts' projects."""
    group.add_argument(
        "--glossary", action="append", default=[], metavar="FILE", help="one more glossary (CSV, TSV or TOML)"
    )
    group.add_argument("--no-glossary", action="store_true", help="none but those of --glossary")
    group.add_argument(
        "--source",
        metavar="FILE",
        help="what the text was translated from, to be compared with it; for several texts, the folder that"
        " holds their sources under the same names",
    )
    group.add_argument(
        "--columns",
        metavar="LIST",
        help="columns of tables that hold texts, by name, number or letter, with their sources as"
        " SOURCE:TARGET (default: found out); in copydesk.toml: columns",
    )
    group.add_argument(
        "--attributes",
        action="store_true",
        help="read alt, title and the like of HTML as well; in copydesk.toml: attributes",
    )
    group.add_argument(
        "--lang",
        metavar="TAG",
        help="the language of the texts, e.g. en-US, de, fr-CA (default: what the settings say, or, where a"
        " text clearly is in another, that)",
    )
    group.add_argument("--encoding", metavar="NAME", help="how the files are encoded (default: found out)")
    group.add_argument(
        "--as-text",
        action="store_true",
        help="take files that are named, but of a kind that copydesk does not read, for plain text",
    )


def run(command: ArgumentParser) -> None:
    """How it runs."""
    group = command.add_argument_group("how it runs")
    group.add_argument("-j", "--jobs", type=_jobs, metavar="N", help="processes to use (default: all cores)")
    group.add_argument("-q", "--quiet", action="store_true", help="no summary, progress or remarks")
    group.add_argument("--verbose", action="store_true", help="also tell what was passed over, and the time")


def _jobs(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of processes")
    return int(text)


def colour(group: Group) -> None:
    """Whether it is coloured."""
    group.add_argument(
        "--color", choices=("auto", "always", "never"), default="auto", help="colour (default: on a terminal)"
    )
