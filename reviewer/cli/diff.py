"""`copydesk diff`: the words that differ between two texts, or that a change log changed."""

import sys
from argparse import Namespace
from pathlib import Path

from reviewer import files, journal
from reviewer.cli.console import wants_colour
from reviewer.errors import BadConfig, BadLog
from reviewer.reports import comparison


def run(args: Namespace) -> int:
    """Write the difference; 0 for equal texts, 1 for different ones."""
    before, after, names = _from_log(args) if args.log else _from_files(args)
    if args.format == "unified":
        sys.stdout.write(comparison.unified(before, after, *names))
    elif args.format == "html":
        sys.stdout.write(comparison.html_page(before, after, *names))
    else:
        marks = comparison.PLAIN_MARKS
        if wants_colour(args.color, sys.stdout):
            marks = comparison.COLOURED
        for line in comparison.word_diff(before, after, names[0], marks):
            print(line)
    return 0 if before == after else 1


def _from_files(args: Namespace) -> tuple[str, str, tuple[str, str]]:
    from reviewer.walk import LOG_SUFFIX

    log = next((name for name in args.files if name.endswith(LOG_SUFFIX)), None)
    if log:
        raise BadConfig(f"{log} is a change log: `copydesk diff --log {log}` shows what it changed")
    if len(args.files) != 2:
        raise BadConfig("diff compares two texts: `copydesk diff OLD NEW`, or `copydesk diff --log LOG`")
    before, after = (files.read(Path(name), args.encoding).document.raw for name in args.files)
    return before, after, (args.files[0], args.files[1])


def _from_log(args: Namespace) -> tuple[str, str, tuple[str, str]]:
    """The original and what the log makes of it; the original is named, or found beside the log."""
    from reviewer.reports.reading import source_beside

    path = Path(args.log)
    log = journal.read(path)
    if len(args.files) > 1:
        raise BadConfig("diff --log takes the log and, if it is not beside the log, the original")
    if args.files:
        encoding = args.encoding or log.header["source"]["encoding"]
        file = files.read(Path(args.files[0]), encoding, journal.reading_of(log))
    else:
        beside = source_beside(log, path)
        if beside is None:
            raise BadLog(f"{path}: neither the original nor the cleaned text is beside it; name the original")
        file = beside
    review = journal.replay(log, file)
    name = file.path.name
    return file.document.raw, file.document.written(review.edits), (f"a/{name}", f"b/{name}")
