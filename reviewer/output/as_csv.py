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
    "in_source",
    "fingerprint",
)


def render(_run: Run, results: Iterable[FileResult]) -> Iterator[str]:
    """A row of names, then a row for each finding; lists are parted by ` | `."""
    yield line(COLUMNS)
    for result in results:
        for placed in result.findings:
            row = as_object(result.path, placed)
            row["suggestions"] = " | ".join(row["suggestions"])
            row["related"] = " | ".join(f"{p['line']}:{p['column']}" for p in row["related"])
            row["in_source"] = " | ".join(place["text"] for place in row["in_source"])
            row["safe"] = "yes" if row["safe"] else "no"
            yield line(harmless(row[name]) for name in COLUMNS)


def line(cells: Iterable[object]) -> str:
    """The cells as a line of a table."""
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerow(cells)
    return written.getvalue()


def harmless(cell: object) -> object:
    """The cell with an apostrophe before what a spreadsheet would run as a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell
