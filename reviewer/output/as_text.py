"""Findings for people: a line each, on a terminal with the text underlined, and a count at the end."""

import unicodedata
from collections.abc import Iterable, Iterator

from reviewer.finding import Severity
from reviewer.lines import LINE_BREAK
from reviewer.output.base import FileResult, Placed, Run, Tally, counted
from reviewer.output.wording import said
from reviewer.visible import one_line

COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.HINT: "1;36"}
LONGEST_MARKED = 100


def render(run: Run, results: Iterable[FileResult]) -> Iterator[str]:
    """The lines, file by file, and the summary."""
    tally = Tally()
    for result in results:
        tally.add(result)
        if result.findings:
            yield "".join(_entry(run, result.path, placed) for placed in result.findings)
    if run.summary:
        yield summary(tally) + "\n"


def summary(tally: Tally) -> str:
    """What was found in how much, in one line."""
    counts = [counted(tally.severities[s], s.value) for s in Severity if tally.severities[s]]
    found = ", ".join(counts) if counts else "nothing found"
    if tally.hidden:
        found += f" ({counted(tally.hidden, 'hint')} not shown; --severity hint shows them)"
    read = tally.files - tally.unreadable
    where = f" in {counted(read, 'file')}, {counted(tally.words, 'word')}"
    if tally.unreadable:
        where += f"; {counted(tally.unreadable, 'file')} could not be checked"
    return found + where


def _entry(run: Run, path: str, placed: Placed) -> str:
    finding, at = placed.finding, placed.at
    line = (
        f"{_painted(run, '1', f'{one_line(path)}:{at.line}:{at.column}:')}"
        f" {_painted(run, COLOURS[finding.severity], finding.severity.value)}"
        f" {finding.check} {one_line(said(placed, names_text=not run.excerpts))}\n"
    )
    return line + (_excerpt(run, placed) if run.excerpts else "")


def _excerpt(run: Run, placed: Placed) -> str:
    """The line with the finding underlined; where it goes on to the next line, up to there."""
    marked, *more = LINE_BREAK.split(placed.finding.was)
    marked = marked[:LONGEST_MARKED]
    after = "" if more or len(placed.finding.was) > LONGEST_MARKED else placed.after
    before = one_line(placed.before).lstrip()
    under = "^" * max(1, _width(marked))
    colour = COLOURS[placed.finding.severity]
    return (
        f"    {before}{one_line(marked)}{one_line(after)}\n    "
        f"{' ' * _width(before)}{_painted(run, colour, under)}\n"
    )


def _width(text: str) -> int:
    """How many cells of a terminal the text takes."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.category(c) in ("Mn", "Me", "Cf") else 1 + (unicodedata.east_asian_width(c) in "WF")
        for c in text
    )


def _painted(run: Run, code: str, text: str) -> str:
    return f"\033[{code}m{text}\033[0m" if run.colour else text
