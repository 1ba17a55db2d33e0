"""Findings as workflow commands, which GitHub shows beside the lines of a pull request."""

from collections.abc import Iterable, Iterator

from reviewer.finding import Severity
from reviewer.output.base import FileResult, Placed, Run
from reviewer.output.wording import said

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}


def render(_run: Run, results: Iterable[FileResult]) -> Iterator[str]:
    """A command for each finding, and for each file that could not be read."""
    for result in results:
        if result.error:
            yield f"::error file={_property(result.path)},title=unreadable::{_data(result.error)}\n"
        for placed in result.findings:
            yield _command(result.path, placed)


def _command(path: str, placed: Placed) -> str:
    finding, at = placed.finding, placed.in_git
    place = f"file={_property(path)},line={at.line},endLine={at.end_line},col={at.column}"
    # An annotation's last column is the last character itself; columns count only within one line.
    end = f",endColumn={max(at.column, at.end_column - 1)}" if at.end_line == at.line else ""
    return (
        f"::{LEVELS[finding.severity]} {place}{end},title={_property(finding.check)}::{_data(said(placed))}\n"
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
