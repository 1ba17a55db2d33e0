"""The report as a workbook: totals, the table of changes and findings, and the texts side by side."""

import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from reviewer.diff import Run, RunKind, side_of
from reviewer.reports.base import ReportData, Row
from reviewer.reports.counts import Tally, known
from reviewer.reports.table import COLUMNS, rows
from reviewer.visible import shown

if TYPE_CHECKING:  # takes a while, and only this report needs it
    import xlsxwriter

CELL_LIMIT = 32_767
WIDTHS = {
    "file": 18,
    "before": 30,
    "after": 30,
    "text before": 24,
    "text after": 24,
    "reason": 48,
    "time": 20,
}
SAFE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def render(data: ReportData) -> bytes:
    """A workbook with the sheets Summary, Changes and Text; no cell is a formula or a link."""
    import xlsxwriter

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, SAFE) as book:
        book.set_properties({"title": "Changes", "comments": data.tool, "created": _created(data)})
        formats = _Formats(book)
        _summary(book.add_worksheet("Summary"), data, formats)
        _changes(book.add_worksheet("Changes"), data, formats)
        _texts(book.add_worksheet("Text"), data, formats)
    return out.getvalue()


class _Formats:
    """The looks of cells and of words in them."""

    def __init__(self, book: "xlsxwriter.Workbook") -> None:
        top = {"text_wrap": True, "valign": "top"}
        self.head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        self.wrap = book.add_format(top)
        self.delete = book.add_format({**top, "font_strikeout": True, "font_color": "#8A3B00"})
        self.insert = book.add_format({**top, "underline": 1, "font_color": "#0A4E9B"})


def _created(data: ReportData) -> datetime:
    """When the first of the logs was begun: the same logs give the same bytes."""
    started = min((file.started for file in data.files if file.started), default="2000-01-01T00:00:00Z")
    return datetime.fromisoformat(started).replace(tzinfo=None)


def _summary(sheet: Any, data: ReportData, formats: _Formats) -> None:
    effort = data.effort
    facts: list[tuple[str, Any]] = [
        ("Files", len(data.files)),
        ("Changes", data.changes),
        ("Segments", data.segments),
        ("Segments changed", data.changed),
        ("Words", "not known" if data.words is None else data.words),
        ("Edit effort", "not known" if effort is None else str(effort)),
        ("Findings open", "not known" if data.open is None else data.open),
    ]
    for line, (name, value) in enumerate(facts):
        sheet.write_string(line, 0, name, formats.head)
        sheet.write(line, 1, value)
    line = len(facts) + 1
    for what, tallies in (
        ("Severity", data.by_severity),
        ("Check", data.by_check),
        ("Category", data.by_category),
    ):
        line = _tallies(sheet, line, what, tallies, formats)
    for file in data.files:
        sheet.write_row(line, 0, (file.name, "log head", file.head, "original sha256", file.source_sha256))
        line += 1
    sheet.set_column(0, 0, 32)
    sheet.set_column(1, 7, 14)


def _tallies(sheet: Any, line: int, what: str, tallies: Iterable[Tally], formats: _Formats) -> int:
    names = (what, "All", "Accepted", "Own wording", "Rejected", "Ignored", "Resolved", "Open")
    sheet.write_row(line, 0, names, formats.head)
    for line, t in enumerate(tallies, line + 1):  # noqa: B020 - the line after the last one is returned
        counts = (t.total, t.accepted, t.own_wording, t.rejected, t.ignored, t.resolved, known(t.open))
        sheet.write_row(line, 0, (t.name, *counts))
    return line + 2


def _changes(sheet: Any, data: ReportData, formats: _Formats) -> None:
    sheet.write_row(0, 0, COLUMNS, formats.head)
    line = 0
    for file in data.files:
        for line, cells in enumerate(rows(file), line + 1):  # noqa: B020 - files follow each other
            for column, value in enumerate(cells):
                if isinstance(value, str):
                    sheet.write_string(line, column, _fitting(shown(value)), formats.wrap)
                elif value is not None:
                    sheet.write_number(line, column, value, formats.wrap)
    for column, name in enumerate(COLUMNS):
        sheet.set_column(column, column, WIDTHS.get(name, 12))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(line, 1), len(COLUMNS) - 1)


def _texts(sheet: Any, data: ReportData, formats: _Formats) -> None:
    sheet.write_row(0, 0, ("file", "segment", "original", "result", "changes"), formats.head)
    places = ((file, row) for file in data.files for row in file.rows)
    for line, (file, row) in enumerate(places, 1):
        sheet.write_string(line, 0, file.name, formats.wrap)
        sheet.write_number(line, 1, row.segment + 1, formats.wrap)
        _rich(sheet, line, 2, _side(row, RunKind.DELETE), formats.delete, formats.wrap)
        _rich(sheet, line, 3, _side(row, RunKind.INSERT), formats.insert, formats.wrap)
        sheet.write_string(line, 4, ", ".join(map(str, row.changes)), formats.wrap)
    sheet.set_column(0, 0, 18)
    sheet.set_column(2, 3, 70)
    sheet.freeze_panes(1, 0)


def _side(row: Row, kind: RunKind) -> list[Run]:
    """What one side shows, without the line break at its end."""
    mine: list[Run] = []
    for run in side_of(row.runs, kind):
        text = shown(run.text, run.kind is not RunKind.EQUAL)
        if mine and mine[-1].kind is run.kind:
            mine[-1] = Run(run.kind, mine[-1].text + text)
        else:
            mine.append(Run(run.kind, text))
    return mine


def _rich(sheet: Any, line: int, column: int, side: Sequence[Run], marked: Any, cell: Any) -> None:
    """A cell with its changed words marked; a text too long for a cell is cut, without marks."""
    text = "".join(run.text for run in side)
    if len(text) > CELL_LIMIT or not side:
        sheet.write_string(line, column, _fitting(text), cell)
    elif len(side) == 1:
        only = marked if side[0].kind is not RunKind.EQUAL else cell
        sheet.write_string(line, column, text, only)
    else:
        sheet.write_rich_string(line, column, *_fragments(side, marked), cell)


def _fragments(side: Iterable[Run], marked: Any) -> Iterator[Any]:
    for run in side:
        if run.kind is not RunKind.EQUAL:
            yield marked
        yield run.text


def _fitting(text: str) -> str:
    return text if len(text) <= CELL_LIMIT else text[: CELL_LIMIT - 1] + "…"
