"""`copydesk diff`: the words that differ between two texts or two folders, or that a change log changed."""

import sys
from argparse import Namespace
from pathlib import Path, PurePath
from typing import NamedTuple

from reviewer import journal, paths, walk
from reviewer.cli.console import say, wants_colour
from reviewer.cli.texts import read
from reviewer.errors import BadConfig, BadLog, ReviewError
from reviewer.reports import comparison
from reviewer.rules import excluded


class Pair(NamedTuple):
    """Two texts, and what each is called."""

    before: str
    after: str
    before_name: str
    after_name: str


def run(args: Namespace) -> int:
    """Write the difference; 0 for equal texts, 1 for different ones, 2 if one of a folder is unreadable."""
    if args.log:
        return _write(_from_log(args), args)
    log = next((name for name in args.files if name.endswith(walk.LOG_SUFFIX)), None)
    if log:
        raise BadConfig(f"{log} is a change log: `copydesk diff --log {log}` shows what it changed")
    if len(args.files) != 2:
        raise BadConfig("diff compares two texts: `copydesk diff OLD NEW`, or `copydesk diff --log LOG`")
    folders = [paths.is_folder(name) for name in args.files]
    if all(folders):
        return _folders(args)
    if any(folders):
        raise BadConfig("diff compares two texts or two folders, not a text with a folder")
    older, newer = args.files
    return _write(_read(older, newer, args.encoding), args)


def _write(pair: Pair, args: Namespace) -> int:
    if args.format == "unified":
        sys.stdout.write(comparison.unified(*pair))
    elif args.format == "html":
        sys.stdout.write(comparison.html_page(*pair))
    else:
        marks = comparison.PLAIN_MARKS
        if wants_colour(args.color, sys.stdout):
            marks = comparison.COLOURED
        for line in comparison.word_diff(pair.before, pair.after, pair.before_name, marks):
            print(line)
    return 0 if pair.before == pair.after else 1


def _folders(args: Namespace) -> int:
    """Compare the files that have one path below both folders; those that only one has are told."""
    if args.format == "html":
        raise BadConfig("a page shows two texts: `copydesk diff OLD NEW --format html` for each")
    older, newer = (_below(folder) for folder in args.files)
    code = 0
    for name in sorted(older | newer):
        before, after = older.get(name), newer.get(name)
        try:
            if before and after:
                code = max(code, _write(_read(str(before), str(after), args.encoding), args))
            else:
                say(f"{(before or after or name).as_posix()}: only in {args.files[0 if before else 1]}")
                code = max(code, 1)
        except ReviewError as error:
            say(str(error))
            code = 2
    return code


def _below(folder: str) -> dict[PurePath, Path]:
    """The files below a folder that are read, by their path in it."""
    return {one.below: one.path for one in walk.find([folder], excluded).inputs if not one.refusal}


def _read(before: str, after: str, encoding: str | None) -> Pair:
    old, new = (read(name, encoding).document.raw for name in (before, after))
    return Pair(old, new, before, after)


def _from_log(args: Namespace) -> Pair:
    """The original and what the log makes of it; the original is named, or found beside the log."""
    from reviewer.reports.reading import source_beside

    path = Path(args.log)
    log = journal.read(path)
    if len(args.files) > 1:
        raise BadConfig("diff --log takes the log and, if it is not beside the log, the original")
    if args.files:
        encoding = args.encoding or log.header["source"]["encoding"]
        file = read(args.files[0], encoding, journal.reading_of(log))
    else:
        beside = source_beside(log, path)
        if beside is None:
            raise BadLog(f"{path}: neither the original nor the cleaned text is beside it; name the original")
        file = beside
    review = journal.replay(log, file)
    name = file.path.name
    return Pair(file.document.raw, file.document.written(review.edits), f"a/{name}", f"b/{name}")
