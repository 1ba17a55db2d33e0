"""`copydesk clean`: mend what can be mended unseen, write the result, its change log, and a report."""

import sys
from argparse import Namespace
from functools import partial
from pathlib import Path

from reviewer import batch, config, walk
from reviewer.cleaning import ALL, NONE, SAFE, Cleaned, Plan, clean_input, refuse_clashes
from reviewer.cli.check import inputs_of
from reviewer.cli.choices import choices_of
from reviewer.cli.console import Progress, say
from reviewer.errors import BadConfig


def run(args: Namespace) -> int:
    """Clean the files; the exit code."""
    plan = _plan(args)
    inputs = inputs_of(args)
    refuse_clashes(plan, inputs, in_place=args.in_place)
    progress = Progress(len(inputs), quiet=args.quiet)
    results = batch.run(partial(clean_input, plan), inputs, args.jobs)
    code = 0
    for result in progress.over(results):
        progress.clear()
        for remark in result.remarks if not args.quiet else ():
            say(remark)
        if result.error:
            say(result.error)
        code = max(code, 2 if result.error else 1 if result.fails else 0)
        _tell(result, quiet=args.quiet)
    return code


def _tell(result: Cleaned, *, quiet: bool) -> None:
    if result.path == walk.STDIN and not result.target:
        sys.stdout.flush()
        sys.stdout.buffer.write(result.data)
    elif not quiet and not result.error:
        goes = f" -> {result.target}" if result.target else "; left as it is"
        print(f"{result.path}: {result.mended} mended, {result.open} open{goes}")


def _plan(args: Namespace) -> Plan:
    piped = args.paths == [walk.STDIN]
    if args.in_place and (args.output or piped):
        raise BadConfig("--in-place puts texts where they came from; it goes neither with -o nor with -")
    if not (args.in_place or args.output or piped):
        raise BadConfig("say where cleaned texts go: -o DIR, or --in-place")
    accept = tuple(args.accept.replace(",", " ").split())
    if len(accept) != 1 or accept[0] not in (SAFE, ALL, NONE):
        accept = config.known_checks(accept)
    if args.report:
        from reviewer.reports import REPORTS

        if args.report not in REPORTS:
            raise BadConfig(f"there is no report “{args.report}”; there are {', '.join(REPORTS)}")
    return Plan(
        choices=choices_of(args),
        accept=accept,
        output=Path(args.output) if args.output else None,
        report=args.report,
        author=args.author or _user(),
    )


def _user() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"
