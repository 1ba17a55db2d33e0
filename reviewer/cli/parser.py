"""What can be said on the command line, and the help that explains it."""

import argparse
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from typing import TypeAlias

from reviewer import __version__
from reviewer.cli.help import (
    CHECK_EXAMPLES,
    CLEAN_EXAMPLES,
    DESCRIPTION,
    DIFF_EXAMPLES,
    DISMISS_EXAMPLES,
    LOG_EXAMPLES,
    REPORT_EXAMPLES,
    SCORE_EXAMPLES,
)
from reviewer.cli.options import colour, paths, project, rules, run

HOWS = ("clean", "tracked", "commented")
"""As in `reviewer.formats.base`, which help need not load."""
OUTPUT_NAMES = ("text", "json", "jsonl", "csv", "github", "sarif")
"""As in `reviewer.output`, which help need not load."""


def command_line() -> ArgumentParser:
    """The parser of the whole command line; `module` names the module that runs the command."""
    top = ArgumentParser(
        prog="copydesk", description=DESCRIPTION, formatter_class=RawDescriptionHelpFormatter
    )
    top.add_argument("--version", action="version", version=f"copydesk {__version__}")
    for name, about in (
        ("register", "put the window among your applications, and end"),
        ("unregister", "take it away from them again, and end"),
    ):
        top.add_argument(f"--{name}", action="store_const", const=name, dest="launcher", help=about)
    top.set_defaults(module="launcher")  # unless a command is named
    commands = top.add_subparsers(metavar="COMMAND", title="commands")
    _check(commands)
    _clean(commands)
    _dismiss(commands)
    _diff(commands)
    _replay(commands)
    _report(commands)
    _score(commands)
    _lists(commands)
    _window(commands)
    return top


def parsed(argv: Sequence[str] | None) -> Namespace:
    """What was said on the command line.

    Raises:
        SystemExit: help was asked for, and is given; or it is wrong, and that is said.
    """
    parser = command_line()
    args = parser.parse_args(argv)
    if args.module == "launcher" and args.launcher is None:
        parser.error("the following arguments are required: COMMAND")
    if args.module != "launcher" and args.launcher is not None:
        parser.error(f"--{args.launcher} goes with no command")
    return args


Commands: TypeAlias = "argparse._SubParsersAction[ArgumentParser]"  # noqa: SLF001 - it has no other name


def _command(commands: Commands, name: str, module: str, about: str, epilog: str = "") -> ArgumentParser:
    made = commands.add_parser(
        name, help=about, description=about, epilog=epilog, formatter_class=RawDescriptionHelpFormatter
    )
    made.set_defaults(module=module)
    return made


def _check(commands: Commands) -> None:
    command = _command(commands, "check", "check", "Show what is suspect in some texts.", CHECK_EXAMPLES)
    paths(command)
    rules(command)
    shown = command.add_argument_group("what is shown")
    shown.add_argument(
        "--format",
        default="text",
        choices=OUTPUT_NAMES,
        metavar="FORMAT",
        help="text (default), json, jsonl, csv, github (annotations of a workflow) or sarif",
    )
    shown.add_argument("--all", action="store_true", help="also findings that a stronger one overlaps")
    shown.add_argument("--baseline", metavar="FILE", help="show only what is not in this list")
    shown.add_argument(
        "--write-baseline", action="store_true", help="make what is found now the list that --baseline names"
    )
    colour(shown)
    run(command)


def _clean(commands: Commands) -> None:
    command = _command(
        commands, "clean", "clean", "Mend what can be mended unseen, with a change log.", CLEAN_EXAMPLES
    )
    paths(command)
    where = command.add_argument_group("what is written")
    where.add_argument("-o", "--output", metavar="DIR", help="the folder for cleaned texts and their logs")
    where.add_argument(
        "--in-place",
        action="store_true",
        help="put cleaned texts in the place of the originals, kept as NAME.bak",
    )
    where.add_argument(
        "--force",
        action="store_true",
        help="also where somebody changed an earlier result; that and its log are kept as NAME.1, …",
    )
    where.add_argument(
        "--accept",
        default="safe",
        metavar="WHAT",
        help="safe (default): what is right almost always; all: the first suggestion of all that `check`"
        " shows; none; or the ids of checks, parted by commas",
    )
    where.add_argument("--report", metavar="FORMAT", help="also write NAME.report.FORMAT (see `report`)")
    where.add_argument(
        "--how",
        choices=HOWS,
        default="clean",
        help="clean (default); tracked: changes to accept or reject in Word, where the format has them"
        " (`copydesk formats`); commented: tracked, with each reason as a comment",
    )
    where.add_argument("--author", metavar="NAME", help="whose decisions these are in the log (default: you)")
    rules(command)
    run(command)


def _dismiss(commands: Commands) -> None:
    command = _command(
        commands,
        "dismiss",
        "dismiss",
        "Say that findings are none: they are not shown again.",
        DISMISS_EXAMPLES,
    )
    command.set_defaults(check=[], skip=[], attention=False, severity=None, fail_on=None)
    command.add_argument(
        "places",
        nargs="*",
        metavar="PLACE",
        help="findings as `check` prints them: PATH:LINE:COLUMN, or a whole line; PATH:ID; PATH:FINGERPRINT",
    )
    command.add_argument(
        "--scope",
        choices=("once", "phrase", "rule", "profile"),
        default="once",
        help="once (default): at this place; phrase: its words, in this text; rule: its check, in this text;"
        " profile: its check, in all texts of the project",
    )
    command.add_argument("--why", default="", metavar="TEXT", help="the reason, for those who come later")
    command.add_argument("--author", metavar="NAME", help="who says so (default: you)")
    other = command.add_mutually_exclusive_group()
    other.add_argument(
        "--list",
        action="store_true",
        help="show what is dismissed, in this folder's project or in that of PLACE",
    )
    other.add_argument(
        "--restore", action="store_true", help="show findings again, by PLACE or by their number in --list"
    )
    project(command.add_argument_group("how the texts are checked"))


def _diff(commands: Commands) -> None:
    command = _command(
        commands,
        "diff",
        "diff",
        "Show the words that differ between two texts, or what a change log changed.",
        DIFF_EXAMPLES,
    )
    command.add_argument(
        "files", nargs="*", metavar="FILE", help="two texts or two folders, the older one first; - for stdin"
    )
    command.add_argument("--log", metavar="LOG", help="a change log, instead of the texts")
    command.add_argument(
        "--format",
        choices=("words", "unified", "html"),
        default="words",
        help="words: changed lines with their words marked (default); unified: for `patch`; html: a page",
    )
    command.add_argument("--encoding", metavar="NAME", help="how the files are encoded (default: found out)")
    colour(command)


def _replay(commands: Commands) -> None:
    for name, about, file, example in (
        (
            "replay",
            "Make the cleaned text again from a change log and the original.",
            "the original text",
            "article.txt -o again.txt",
        ),
        (
            "undo",
            "Make the original text again from a change log and the cleaned one.",
            "the cleaned text",
            "done/article.txt -o original.txt",
        ),
    ):
        command = _command(
            commands,
            name,
            "logs",
            about,
            LOG_EXAMPLES.format(f"{name} done/article.txt.changes.jsonl {example}"),
        )
        command.set_defaults(command=name)
        command.add_argument("log", metavar="LOG", help="the change log")
        command.add_argument("file", metavar="FILE", help=f"{file}; - for stdin")
        command.add_argument(
            "-o", "--output", required=True, metavar="OUT", help="the file to write; - for stdout"
        )


def _report(commands: Commands) -> None:
    command = _command(
        commands,
        "report",
        "report",
        "Show what was changed and why, from change logs.",
        REPORT_EXAMPLES,
    )
    command.add_argument("logs", nargs="+", metavar="LOG", help="change logs, or folders that hold some")
    command.add_argument(
        "-o",
        "--output",
        required=True,
        metavar="OUT",
        help="what to write (see below); - for stdout",
    )
    command.add_argument(
        "--format",
        metavar="FORMAT",
        help="html, md, csv, json, jsonl, xlsx, docx, pdf or diff (default: by OUT's suffix)",
    )


def _score(commands: Commands) -> None:
    command = _command(
        commands,
        "score",
        "score",
        "Measure a text against a reference: BLEU, chrF and TER, with signatures.",
        SCORE_EXAMPLES,
    )
    command.add_argument("cleaned", metavar="CLEANED", help="the text to measure; - for stdin")
    command.add_argument("reference", metavar="REFERENCE", help="the text that it should be like")
    command.add_argument("--original", metavar="FILE", help="the text that it was made from")
    command.add_argument(
        "--lang", default="en", metavar="TAG", help="the language of the texts (default: en)"
    )
    command.add_argument("--encoding", metavar="NAME", help="how the files are encoded (default: found out)")
    command.add_argument("--format", choices=("text", "json"), default="text", help="default: text")


def _lists(commands: Commands) -> None:
    _command(commands, "formats", "formats", "List the formats of files, and what of them is kept.")
    checks = _command(commands, "checks", "checks", "List the checks, or explain one.")
    checks.add_argument("id", nargs="?", metavar="ID", help="the check to explain, with examples")
    checks.add_argument("--markdown", action="store_true", help="the reference of all checks, for a manual")
    _glossary(commands)


def _glossary(commands: Commands) -> None:
    glossary = _command(
        commands, "glossary", "glossary", "See which glossaries hold, and what is wrong in one."
    )
    verbs = glossary.add_subparsers(metavar="VERB", required=True, dest="verb")
    listed = verbs.add_parser(
        "list",
        help="which glossaries hold for a text, and which others ship",
        description="Show which glossaries hold for a text or the texts of a folder, and which others ship.",
    )
    listed.add_argument(
        "path", nargs="?", default=".", metavar="PATH", help="a text or a folder (default: .)"
    )
    listed.add_argument("--lang", metavar="TAG", help="the language of the texts, e.g. en-GB")
    show = verbs.add_parser(
        "show",
        help="print a glossary that ships, to read or to start one's own from",
        description="Print a glossary that ships with Copydesk as it lies in its file.",
        epilog="example: copydesk glossary show us-news > house.csv",
        formatter_class=RawDescriptionHelpFormatter,
    )
    show.add_argument("name", metavar="NAME", help="its name (`copydesk glossary list` shows them)")
    validate = verbs.add_parser(
        "validate",
        help="report entries that cannot be used, each with its line",
        description="Report entries of a glossary that cannot be used, each with its line.",
        epilog="exit code: 0 every entry can be used; 1 some were passed over; 2 the file cannot be used",
    )
    validate.add_argument("file", metavar="FILE", help="a glossary: CSV, TSV or TOML")


def _window(commands: Commands) -> None:
    window = _command(commands, "open", "window", "Review texts in the window.")
    window.add_argument("files", nargs="*", metavar="FILE", help="texts to open")
    completion = _command(
        commands,
        "completion",
        "completion",
        "Print a script that completes copydesk's commands in a shell.",
        'examples:\n  eval "$(copydesk completion bash)"\n  copydesk completion zsh > ~/.zfunc/_copydesk',
    )
    completion.add_argument("shell", choices=("bash", "zsh", "tcsh"), help="the shell")
