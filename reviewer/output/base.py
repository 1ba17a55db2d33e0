"""What the findings of a run look like to an output: places in the file, and what was counted."""

import bisect
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct, field

from reviewer.checks.base import Check
from reviewer.dismissals import Anchor
from reviewer.edits import Span
from reviewer.finding import Finding, Severity
from reviewer.lines import LINE_BREAK, starts

SCHEMA = 1
EXCERPT = 60
"""How many characters of the line stand on each side of a finding in an excerpt."""


class Position(Struct, frozen=True):
    """A range of the decoded file: code points from 0, lines and columns from 1, ends exclusive."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int


class Placed(Struct, frozen=True):
    """A finding with its place in the file, and what of its line stands around it.

    `in_git`: the same place as git counts lines, to whom a carriage return alone ends none.
    `shown`: the finding as it is told to people, with names for placeholders.
    """

    finding: Finding
    at: Position
    in_git: Position
    related: tuple[Position, ...]
    anchor: Anchor
    before: str
    after: str
    shown: Finding


class FileResult(Struct, frozen=True):
    """What a check says of one file: findings in order, or `error`, why it could not be checked.

    `hidden`: findings below the severity that was asked for; `grave`: those of them that are as grave as
    `fail_on`. `language`: the one it was checked in.
    `remarks`: what the reader should know of how the file was read. `fault`: where we failed, if we did.
    """

    path: str
    findings: tuple[Placed, ...] = ()
    words: int = 0
    hidden: int = 0
    grave: tuple[Placed, ...] = ()
    remarks: tuple[str, ...] = ()
    language: str = ""
    error: str = ""
    fault: str = ""
    fail_on: Severity | None = None

    @property
    def fails(self) -> bool:
        """Whether a finding is as grave as `fail_on`."""
        return self.fail_on is not None and any(
            f.finding.severity.rank <= self.fail_on.rank for f in (*self.findings, *self.grave)
        )


class Run(Struct, frozen=True):
    """What an output needs to know of the run: settings as asked for, checks, and the terminal's gifts."""

    tool: str
    settings: Mapping[str, str]
    checks: tuple[Check, ...]
    colour: bool = False
    excerpts: bool = False
    summary: bool = True


class Tally(Struct):
    """Counts over the files of a run."""

    files: int = 0
    with_findings: int = 0
    unreadable: int = 0
    words: int = 0
    hidden: int = 0
    severities: Counter[Severity] = field(default_factory=Counter)

    def add(self, result: FileResult) -> None:
        self.files += 1
        self.with_findings += bool(result.findings)
        self.unreadable += bool(result.error)
        self.words += result.words
        self.hidden += result.hidden
        self.severities.update(f.finding.severity for f in result.findings)


def counted(number: int, noun: str) -> str:
    """A number of things in words: “1 file”, “1,200 files”."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


Render = Callable[[Run, Iterable[FileResult]], Iterator[str]]
"""The pieces of an output, each written as soon as a file's result is there."""


class Lines:
    """Where the lines of a text start; `line_break`: what ends them."""

    def __init__(self, text: str, line_break: re.Pattern[str] = LINE_BREAK) -> None:
        self._text = text
        self._starts = starts(text, line_break)

    def position(self, span: Span) -> Position:
        line, column = self._place(span.start)
        end_line, end_column = self._place(span.end)
        return Position(span.start, span.end, line, column, end_line, end_column)

    def _place(self, offset: int) -> tuple[int, int]:
        line = bisect.bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def around(self, span: Span) -> tuple[str, str]:
        """What stands before the span on its first line, and behind it on its last, at most EXCERPT each."""
        before = self._text[max(0, span.start - EXCERPT) : span.start]
        after = self._text[span.end : span.end + EXCERPT]
        return LINE_BREAK.split(before)[-1], LINE_BREAK.split(after)[0]


def as_object(path: str, placed: Placed) -> dict[str, Any]:
    """A finding as the machine-readable outputs name its parts."""
    finding, at = placed.finding, placed.at
    return {
        "path": path,
        "line": at.line,
        "column": at.column,
        "start": at.start,
        "end": at.end,
        "id": finding.id,
        "text": finding.was,
        "check": finding.check,
        "tier": finding.tier.value,
        "severity": finding.severity.value,
        "category": finding.category,
        "message": finding.message,
        "suggestions": list(finding.suggestions),
        "safe": finding.safe,
        "related": [
            {"line": p.line, "column": p.column, "start": p.start, "end": p.end} for p in placed.related
        ],
        "in_source": [
            {"start": place.span.start, "end": place.span.end, "text": place.text}
            for place in finding.in_source
        ],
        "fingerprint": placed.anchor.key,
    }
