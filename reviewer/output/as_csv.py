"""Findings as a table for a spreadsheet; no cell is taken for a formula."""

import csv
import io
from collections.abc import Iterable, Iterator

from reviewer.output.base import FileResult, Run, as_object

COLUMNS = (
    "path",
    "line",
    "column",
    "start",
    "end",
    "id",
    "text",
    "check",
    "tier",
    "severity",
    "category",
    "message",
    "suggestions",
    "safe",
    "related",
    "fingerprint",
)


def render(_run: Run, results: Iterable[FileResult]) -> Iterator[str]:
    """A row of names, then a row for each finding; lists are parted by ` | `."""
    yield _row(COLUMNS)
    for result in results:
        for placed in result.findings:
            row = as_object(result.path, placed)
            row["suggestions"] = " | ".join(row["suggestions"])
            row["related"] = " | ".join(f"{p['line']}:{p['column']}" for p in row["related"])
            row["safe"] = "yes" if row["safe"] else "no"
            yield _row(_harmless(row[name]) for name in COLUMNS)


def _row(cells: Iterable[object]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow(cells)
    return line.getvalue()


def _harmless(cell: object) -> object:
    """The cell with an apostrophe before what a spreadsheet would run as a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell
