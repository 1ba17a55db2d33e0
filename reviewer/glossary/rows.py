"""Read CSV and TSV glossaries into rows of named fields, each with its line."""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence

from reviewer.errors import BadGlossary
from reviewer.glossary.fields import FIELDS, FLAG, LISTS, REMARKS, SINGLES, Row, Table, bare, field_of, near
from reviewer.glossary.remarks import Remarks

_UNREAD = frozenset("createdby lastmodifiedby createdat lastmodifiedat".split())
_HEADERLESS = ("variants", "term", "note", "severity")
_GRADES = {"low": "hint", "medium": "warning", "high": "error"} | {"0": "hint", "1": "warning", "2": "error"}
# Excel's own first line, which says what parts the cells.
_SEPARATOR = re.compile(r'"?sep=([,;|\t])"?[,;|\t ]*', re.IGNORECASE)
_FAULTS = {
    "expected after": "text stands right behind a closing quotation mark; a cell in quotation marks ends with"
    " one, and marks inside it are doubled",
    "unexpected end": "a quotation mark is never closed",
    "field larger": "a cell is longer than 131,072 characters",
}
"""What the reader of tables says, and what it means."""
_SHOWN_LINES = 5


def read_table(text: str, tabs: bool, remarks: Remarks) -> Table:
    """The rows of comma-, semicolon- or tab-separated text; `tabs`: its name promises tabs.

    A first row that names no column is an entry: variant, replacement, note, severity.

    Raises:
        BadGlossary: the columns cannot be understood.
    """
    lines = [line.strip("\f\v") for line in re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff"))]
    told = _SEPARATOR.fullmatch(lines[0])
    if told:
        lines[0] = ""
    language = next((m[1] for line in lines if (m := re.match(r"#\s*language:\s*([\w-]+)", line))), "")
    first = next((line for line in lines if line.strip() and not line.startswith("#")), "")
    delimiter = told[1] if told else _delimiter(first, tabs)
    records = [(line, cells) for line, cells in _records(lines, delimiter, remarks) if "".join(cells).strip()]
    if not records:
        return Table((), language)
    columns = _columns(*records[0], remarks.file)
    if columns:
        header, names = records[0]
        misspelt, unread = _unread(names, columns)
        records = list(_understood(records[1:], misspelt, header, remarks))
        for reason in unread:
            remarks.problem(header, reason)
        for reason in _twice(names, columns):
            remarks.notice(header, reason)
    else:
        remarks.notice(
            records[0][0], "read without a header: the first column is what to find, the second what to put"
        )
    return Table(tuple(_rows(records, columns or _HEADERLESS, delimiter, remarks)), language)


def _delimiter(first: str, tabs: bool) -> str:
    if "\t" in first:
        return "\t"
    if tabs and not re.search("[,;]", first):
        return "\t"
    return ";" if first.count(";") > first.count(",") else ","


def _records(lines: list[str], delimiter: str, remarks: Remarks) -> Iterator[tuple[int, list[str]]]:
    """Each record with the number of its first line."""
    if delimiter == "\t":
        for number, line in enumerate(lines, 1):
            if not line.startswith("#"):
                yield number, [_unquoted(cell) for cell in line.split("\t")]
        return
    at = 0
    closed = True
    while at < len(lines):
        # After a quotation mark that is never closed each line is read alone, or nothing would be left.
        first, stop = at, len(lines) if closed else at + 1
        reader = csv.reader((lines[i] + "\n" for i in range(first, stop)), delimiter=delimiter, strict=True)
        try:
            for cells in reader:
                if not lines[at].startswith("#"):
                    yield at + 1, cells
                at = first + reader.line_num
        except csv.Error as error:
            closed = closed and "unexpected end" not in str(error)
            reason = next((words for said, words in _FAULTS.items() if said in str(error)), str(error))
            remarks.problem(at + 1, f"{reason}; the line was left out")
            at += 1


def _unquoted(cell: str) -> str:
    cell = cell.strip()
    if len(cell) > 1 and cell[0] == cell[-1] == '"':
        return cell[1:-1].replace('""', '"')
    return cell


def _columns(line: int, cells: list[str], file: str) -> tuple[str, ...]:
    """The canonical names of the columns, "" for one that is not read; empty where there is no header."""
    keys = [bare(cell) for cell in cells]
    names = [field_of(cell) for cell in cells]
    if not {"variants", FLAG} & set(names) and "term" in keys and names.count("term") > 1:
        names[keys.index("term")] = "variants"  # blocklists call what they block "term"
    if not {"variants", FLAG} & set(names) and not {"source", "term"} <= set(names):
        shown = ", ".join(cells[:20])
        misspelt = len(cells) > 1 and all(map(near, filter(None, cells)))
        if len(cells) <= len(_HEADERLESS) and not any(name in FIELDS for name in names) and not misspelt:
            return ()
        likely = list(filter(None, (near(cell, names) for cell in cells)))
        meant = "variants" if "variants" in likely else "".join(likely[:1])
        raise BadGlossary(f"{file}:{line}: no column “variants” ({shown}){meant and _meant(meant)}")
    return tuple(names)


def _meant(field: str) -> str:
    return f"; did you mean “{field}”?"


def _unread(cells: Sequence[str], columns: Sequence[str]) -> tuple[dict[int, str], list[str]]:
    """What is to be said of columns that are not read: those likely to be misspelt, by number, and others."""
    misspelt: dict[int, str] = {}
    others: list[str] = []
    for number, (cell, name) in enumerate(zip(cells, columns, strict=True)):
        if name or not bare(cell) or bare(cell) in _UNREAD:
            continue
        meant = near(cell, columns)
        reason = f"column “{cell}” is not read{meant and _meant(meant)}"
        if meant and meant not in REMARKS:
            misspelt[number] = reason
        else:
            others.append(reason)
    return misspelt, others


def _twice(cells: Sequence[str], columns: Sequence[str]) -> Iterator[str]:
    """What is to be said of columns that hold one thing, which another one before them holds already."""
    for number, (cell, name) in enumerate(zip(cells, columns, strict=True)):
        if name in SINGLES and name in columns[:number]:
            first = cells[columns.index(name)]
            yield f"column “{cell}” is read only where “{first}” says nothing, as both are the {name}"


def _understood(
    records: Sequence[tuple[int, list[str]]], misspelt: Mapping[int, str], header: int, remarks: Remarks
) -> Iterator[tuple[int, list[str]]]:
    """The records without those that say something in a column that is misspelt.

    Read without it, a row would hold where it should not: everywhere instead of under its condition.
    """
    left_out: dict[int, list[int]] = {number: [] for number in misspelt}
    for line, cells in records:
        said = [number for number in misspelt if number < len(cells) and cells[number].strip()]
        for number in said:
            left_out[number].append(line)
        if not said:
            yield line, cells
    for number, lines in left_out.items():
        remarks.problem(header, misspelt[number] + _left_out(lines))


def _left_out(lines: Sequence[int]) -> str:
    if not lines:
        return ""
    shown = ", ".join(map(str, lines[:_SHOWN_LINES])) + (" …" if len(lines) > _SHOWN_LINES else "")
    rows = f"the row in line {shown}" if len(lines) == 1 else f"{len(lines)} rows (lines {shown})"
    return f" Left out: {rows}, where it says something"


def _rows(
    records: Sequence[tuple[int, list[str]]], columns: Sequence[str], delimiter: str, remarks: Remarks
) -> Iterator[Row]:
    for line, cells in records:
        if len(cells) > len(columns) and any(cell.strip() for cell in cells[len(columns) :]):
            reason = f"{len(cells)} cells where there are {len(columns)} columns; left out"
            remarks.problem(line, f"{reason} (is a “{delimiter}” in a cell not quoted?)")
            continue
        yield _row(line, [(name, cell) for name, cell in zip(columns, cells, strict=False) if name])


def _row(line: int, named: Sequence[tuple[str, str]]) -> Row:
    fields: dict[str, tuple[str, ...]] = {}
    for name, cell in named:
        if not cell:
            continue
        cell = " ".join(cell.split())
        if name == "severity":
            cell = _GRADES.get(cell.casefold(), cell)
        parts = cell.split("|") if name in LISTS or name == FLAG else [cell]
        kept = tuple(part.strip() for part in parts if part.strip())
        if kept:
            fields[name] = fields.get(name, ()) + kept
    return Row(line, fields)
