"""Two plain texts compared, for a patch, a terminal and a page."""

import difflib
import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from reviewer.diff import Run, RunKind, runs
from reviewer.visible import shown


class Marks(Struct, frozen=True):
    """What stands around deleted and inserted words, and around what is said of a place."""

    delete: tuple[str, str] = ("{-", "-}")
    insert: tuple[str, str] = ("{+", "+}")
    place: tuple[str, str] = ("", "")


PLAIN_MARKS = Marks()
# Braces stay: neither colour nor strike-through shows on every terminal.
COLOURED = Marks(
    ("\x1b[9;38;5;166m{-", "-}\x1b[0m"), ("\x1b[4;38;5;33m{+", "+}\x1b[0m"), ("\x1b[1m", "\x1b[0m")
)


def unified(before: str, after: str, before_name: str, after_name: str) -> str:
    """A unified diff that `patch` applies; empty for equal texts. Lines end with a line feed only."""
    names = _named(before_name), _named(after_name)
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        for line in difflib.unified_diff(_lines(before), _lines(after), *names)
    )


def _lines(text: str) -> list[str]:
    return re.findall(r"[^\n]*\n|[^\n]+\Z", text)


def _named(name: str) -> str:
    """A name that cannot break out of its line."""
    return re.sub(r"[\t\r\n]", " ", name)


def word_diff(before: str, after: str, name: str = "", marks: Marks = PLAIN_MARKS) -> Iterator[str]:
    """The lines that changed, each after its place in `before`, with marks around the words."""
    for number, line in lines(runs(before, after)):
        if changed(line):
            place = f"{shown(name)}:{number}:" if name else f"{number}:"
            yield f"{marks.place[0]}{place}{marks.place[1]} {''.join(_marked(run, marks) for run in line)}"


def html_page(before: str, after: str, before_name: str, after_name: str) -> str:
    """A self-contained page with both texts side by side, line by line, what is equal folded."""
    from reviewer.reports.as_html import side_by_side
    from reviewer.reports.base import Row

    rows: list[Row] = []
    for number, line in lines(runs(before, after)):
        original = "".join(run.text for run in line if run.kind is not RunKind.INSERT)
        current = "".join(run.text for run in line if run.kind is not RunKind.DELETE)
        rows.append(Row(number - 1, original, current, line, (1,) if changed(line) else ()))
    return side_by_side(rows, before_name, after_name)


def lines(all_runs: Iterable[Run]) -> Iterator[tuple[int, tuple[Run, ...]]]:
    """Runs cut at the line ends that both texts have, each with the number of its first line before."""
    number = begun = 1
    line: list[Run] = []
    for run in all_runs:
        if run.kind is not RunKind.EQUAL:
            line.append(run)
            number += run.text.count("\n") if run.kind is RunKind.DELETE else 0
            continue
        for piece in _lines(run.text):
            line.append(Run(RunKind.EQUAL, piece))
            if piece.endswith("\n"):
                yield begun, tuple(line)
                line, number = [], number + 1
                begun = number
    if line:
        yield begun, tuple(line)


def changed(line: Iterable[Run]) -> bool:
    """Whether anything in it differs."""
    return any(run.kind is not RunKind.EQUAL for run in line)


def _marked(run: Run, marks: Marks) -> str:
    if run.kind is RunKind.EQUAL:
        return shown(run.text.rstrip("\r\n")).replace("\r", "[↵]")
    start, end = marks.delete if run.kind is RunKind.DELETE else marks.insert
    return f"{start}{shown(run.text, changed=True)}{end}"
