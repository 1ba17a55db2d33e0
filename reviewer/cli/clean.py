"""`copydesk clean`: mend what can be mended unseen, write the result, its change log, and a report."""

import os
import sys
from argparse import Namespace
from functools import partial
from pathlib import Path

from reviewer import batch, config, paths, walk
from reviewer.cleaning import ALL, NONE, SAFE, Cleaned, Plan, clean_input, lost_input, refuse_clashes
from reviewer.cli.check import inputs_of
from reviewer.cli.choices import choices_of, each
from reviewer.cli.console import Progress, Remarks, tell
from reviewer.cli.faults import OUR_BUG, Faults
from reviewer.cli.people import user
from reviewer.errors import BadConfig
from reviewer.formats.base import How
from reviewer.rules import excluded, load_all
from reviewer.visible import speakable


def run(args: Namespace) -> int:
    """Clean the files; the exit code."""
    plan = _plan(args)
    inputs = inputs_of(args, _but_results(args))
    refuse_clashes(plan, inputs, in_place=args.in_place)
    progress = Progress(len(inputs), quiet=args.quiet)
    ready = partial(load_all, inputs[0], plan.choices) if inputs else lambda: None
    results = batch.run(partial(clean_input, plan), inputs, args.jobs, lost=lost_input, ready=ready)
    code = 0
    remarks, faults = Remarks(progress), Faults()
    for result in progress.over(results):
        remarks.say(*(() if args.quiet else map(str, result.remarks)))
        if result.error:
            remarks.say(result.error)
        if result.fault:
            faults.add(result.fault)
        code = max(code, OUR_BUG if result.fault else 2 if result.error else int(result.fails))
        progress.clear()
        _tell(result, quiet=args.quiet)
    faults.tell()
    return code


def _but_results(args: Namespace) -> walk.Excluded:
    """What the settings leave out, and the results of an earlier run below a folder that is cleaned again."""
    if not args.output:
        return excluded
    results = Path(os.path.realpath(args.output))
    named = [Path(os.path.realpath(path)) for path in args.paths]
    if any(path.is_relative_to(results) for path in named):
        return excluded
    return lambda folder: [*excluded(folder), *(["*"] if Path(os.path.realpath(folder)) == results else [])]


def _tell(result: Cleaned, *, quiet: bool) -> None:
    if result.path == walk.STDIN and not result.target:
        sys.stdout.flush()
        sys.stdout.buffer.write(result.data)
    elif not quiet and not result.error:
        goes = f" -> {result.target}" if result.target else "; left as it is"
        tell(f"{result.path}: {result.mended} mended, {result.open} open{goes}")


def _plan(args: Namespace) -> Plan:
    piped = walk.STDIN in args.paths
    if args.in_place and (args.output or piped):
        raise BadConfig("--in-place puts texts where they came from; it goes neither with -o nor with -")
    if not (args.in_place or args.output or args.paths == [walk.STDIN]):
        raise BadConfig("say where cleaned texts go: -o DIR, or --in-place")
    if args.report and not (args.in_place or args.output):
        raise BadConfig("--report needs -o DIR, where the report goes; the text alone goes to stdout")
    if args.force and not args.output:
        raise BadConfig("--force is for -o DIR; --in-place keeps what it replaces anyhow")
    if args.output and paths.is_file(args.output):
        raise BadConfig(f"{args.output}: is a file; -o names a folder")
    accept = tuple(each("--accept", [args.accept]))
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
        author=speakable(args.author or user()),
        force=args.force,
        how=How(args.how),
    )
