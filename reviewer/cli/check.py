"""`copydesk check`: what is suspect in some files."""

import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from reviewer import __version__, baseline, batch, output, paths, walk
from reviewer.baseline import Baseline, Known
from reviewer.checks import CHECKS
from reviewer.cli.choices import choices_of
from reviewer.cli.console import Progress, Remarks, say, stdin_bytes, wants_colour
from reviewer.cli.faults import OUR_BUG, Faults
from reviewer.errors import BadConfig, ReviewError
from reviewer.finding import resolve
from reviewer.intake import take_in
from reviewer.output.base import FileResult, Placed, Run, counted
from reviewer.output.placing import Placing
from reviewer.rules import Choices, excluded, load_all, name_from, settings_of
from reviewer.walk import Input

MOST_KINDS = 5
"""How many suffixes of passed-over files are told."""


def run(args: Namespace) -> int:
    """Check the files, write what was found; the exit code."""
    chosen = output.named(args.format)
    choices = choices_of(args)
    base = _baseline(args)
    inputs = inputs_of(args)
    progress = Progress(len(inputs), quiet=args.quiet)
    look = partial(check_input, choices, overlaps=args.all, everything=args.write_baseline)
    ending = _Ending(args, progress)
    ready = partial(load_all, inputs[0], choices) if inputs else lambda: None
    checked = batch.run(look, inputs, args.jobs, lost=lost_input, ready=ready)
    results = ending.watch(_new(progress.over(checked), base, args))
    colour = wants_colour(args.color, sys.stdout)
    run_info = Run(
        tool=f"copydesk {__version__}",
        settings=settings_of(choices),
        checks=CHECKS,
        colour=colour,
        excerpts=sys.stdout.isatty() or args.color == "always",
        summary=not args.quiet,
    )
    progress.write(chosen.render(run_info, results))
    sys.stdout.flush()
    if args.write_baseline:
        baseline.write(Path(args.baseline), ending.known)
        say(f"{args.baseline}: {counted(len(ending.known), 'finding')} known from now on")
    if args.verbose or (not args.quiet and sys.stderr.isatty()):
        say(f"{len(inputs)} files in {progress.seconds:.2f} s")
    ending.faults.tell()
    return ending.code


def inputs_of(args: Namespace, left_out: walk.Excluded = excluded) -> list[Input]:
    """The files that the command line means; standard input is read here, once."""
    found = walk.find(args.paths, left_out, as_text=args.as_text)
    if args.source and len(found.inputs) > 1 and not paths.is_folder(args.source):
        raise BadConfig("--source FILE is for one text; for several, name the folder of their sources")
    if args.verbose:
        for path in found.unknown:
            say(f"{path.as_posix()}: passed over, not a format that copydesk reads")
    elif found.unknown and not args.quiet:
        kinds = Counter(path.suffix or "without suffix" for path in found.unknown).most_common()
        of = ", ".join(f"{number} {kind}" for kind, number in kinds[:MOST_KINDS])
        more = ", …" if len(kinds) > MOST_KINDS else ""
        passed = counted(len(found.unknown), "file")
        say(f"{passed} passed over that copydesk does not read ({of}{more}); --verbose names each")
    return [replace(one, data=stdin_bytes()) if one.shown == walk.STDIN else one for one in found.inputs]


def check_input(choices: Choices, item: Input, *, overlaps: bool, everything: bool) -> FileResult:
    """What is found in one file, or why it could not be read."""
    try:
        return _checked(choices, item, overlaps=overlaps, everything=everything)
    except ReviewError as error:
        return FileResult(item.shown, error=str(error))
    except Exception as error:
        import traceback

        error.add_note(f"while checking {item.shown}")
        told = f"{item.shown}: could not be checked, by a fault of ours"
        return FileResult(item.shown, error=told, fault=traceback.format_exc())


def lost_input(item: Input) -> FileResult:
    """What to say of a file whose process ended without an answer."""
    told = f"{item.shown}: could not be checked: {batch.NO_ANSWER}"
    return FileResult(item.shown, error=told, fault=f"{told}\n")


def _checked(choices: Choices, item: Input, *, overlaps: bool, everything: bool) -> FileResult:
    taken = take_in(item, choices)
    document = taken.file.document
    findings = taken.heard if overlaps else resolve(taken.heard)
    placed = Placing(document)
    fail_on = taken.rules.config.fail_on
    shown: list[Placed] = []
    grave: list[Placed] = []
    hidden = 0
    for finding in findings:
        hides = finding.severity.rank > taken.rules.least.rank and not everything
        hidden += hides
        if not hides:
            shown.append(placed(finding))
        elif fail_on is not None and finding.severity.rank <= fail_on.rank:
            grave.append(placed(finding))
    return FileResult(
        item.shown,
        tuple(shown),
        sum(len(segment.original.split()) for segment in document.segments),
        hidden,
        tuple(grave),
        tuple(map(str, taken.remarks)),
        language=taken.language,
        fail_on=fail_on,
    )


def _baseline(args: Namespace) -> Baseline | None:
    if args.write_baseline and not args.baseline:
        raise BadConfig("--write-baseline needs --baseline FILE: where to write it")
    if not args.baseline:
        return None
    path = Path(args.baseline)
    if args.write_baseline:
        baseline.refuse_another(path)
        return None
    return baseline.read(path)


def _new(results: Iterable[FileResult], base: Baseline | None, args: Namespace) -> Iterator[FileResult]:
    """The results without what the baseline knows."""
    if base is None:
        yield from results
        return
    remaining = base.remaining()

    def new(placed: Placed, result: FileResult) -> bool:
        return not baseline.take(remaining, _known(placed, result, args))

    for result in results:
        yield replace(
            result,
            findings=tuple(placed for placed in result.findings if new(placed, result)),
            grave=tuple(placed for placed in result.grave if new(placed, result)),
        )


def _known(placed: Placed, result: FileResult, args: Namespace) -> Known:
    return name_from(Path(args.baseline).parent, result.path), placed.anchor


class _Ending:
    """What the results of a run come to: the exit code, and the findings for a new baseline."""

    def __init__(self, args: Namespace, progress: Progress) -> None:
        self.known: list[Known] = []
        self.faults = Faults()
        self.code = 0
        self._args = args
        self._remarks = Remarks(progress)

    def watch(self, results: Iterable[FileResult]) -> Iterator[FileResult]:
        """The results as they pass; what a user should know of them goes to stderr."""
        for result in results:
            self._remarks.say(*(() if self._args.quiet else result.remarks))
            if result.error:
                self._remarks.say(result.error)
            if result.fault:
                self.faults.add(result.fault)
            if self._args.write_baseline:
                self.known += [_known(placed, result, self._args) for placed in result.findings]
                result = replace(result, findings=())
            self.code = max(self.code, OUR_BUG if result.fault else 2 if result.error else int(result.fails))
            yield result
