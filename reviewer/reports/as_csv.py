"""The report as CSV that spreadsheets open rightly: UTF-8 with a BOM, and no cell that could be a formula."""

import csv
import io

from reviewer.reports.base import ReportData
from reviewer.reports.table import COLUMNS, rows

# What makes a spreadsheet take a cell for a formula; an apostrophe before it makes it text.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def render(data: ReportData) -> bytes:
    """A table of changes and findings, after a line with the columns' names."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for file in data.files:
        writer.writerows([_cell(value) for value in cells] for cells in rows(file))
    return out.getvalue().encode("utf-8-sig", "backslashreplace")


def _cell(value: str | int | None) -> str | int:
    if isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return "'" + value
    return "" if value is None else value
