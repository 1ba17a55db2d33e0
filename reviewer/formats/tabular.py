"""CSV and TSV: a segment is a cell of a column of texts, beside its source where that is known.

Each cell keeps its quotation marks; one without gets them only when new text needs them.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import NamedTuple

from reviewer.document import Document, Parts, Segment, Slot
from reviewer.edits import Edit, Patch, apply
from reviewer.errors import Refused, UnreadableFile
from reviewer.formats.base import Reading, TextFormat
from reviewer.formats.columns import SAMPLE_ROWS, Table, choose, letter
from reviewer.formats.pieces import Pieces

DELIMITERS = (",", ";", "\t", "|")
EXCEL_LINE = re.compile(r"sep=([^\"\r\n])(?:\r\n?|\n)", re.IGNORECASE)
QUOTED = r'"[^"]*(?:""[^"]*)*"'
OPEN = re.compile(r'"[^"]*(?:""[^"]*)*\Z')


class _Cell(NamedTuple):
    """A cell's text and where it stands, without its quotation marks."""

    start: int
    end: int
    text: str
    quoted: bool


class _Dialect(NamedTuple):
    """How cells are parted, whether they may be quoted, and where the table begins."""

    delimiter: str
    quotes: bool
    start: int = 0


def _rows(raw: str, dialect: _Dialect) -> Iterator[list[_Cell]]:
    """The rows of a table; a blank line is none.

    Raises:
        UnreadableFile: a quotation mark is not closed; the line is named.
    """
    mark = re.escape(dialect.delimiter)
    quoted = rf"(?P<quoted>{QUOTED})(?=[{mark}\r\n]|\Z)|" if dialect.quotes else "(?P<quoted>(?!))|"
    cell = re.compile(rf"(?:{quoted}(?P<bare>[^{mark}\r\n]*))(?P<end>{mark}|\r\n|\n|\r|\Z)")
    at, row = dialect.start, list[_Cell]()
    while found := cell.match(raw, at):
        if found["quoted"] is not None:
            start, end = found.start("quoted") + 1, found.end("quoted") - 1
            row.append(_Cell(start, end, raw[start:end].replace('""', '"'), True))
        elif dialect.quotes and OPEN.match(raw, at):
            raise UnreadableFile(f"line {raw.count(chr(10), 0, at) + 1}: this quotation mark does not end")
        else:
            row.append(_Cell(found.start("bare"), found.end("bare"), found["bare"], False))
        at = found.end()
        if found["end"] != dialect.delimiter:
            if len(row) > 1 or row[0].text or row[0].quoted:
                yield row
            row = []
            if not found["end"]:
                return


def _dialect(raw: str, delimiters: Sequence[str]) -> _Dialect:
    """How a table is spelled: with the delimiter that gives most rows the same number of cells, above one."""
    said = EXCEL_LINE.match(raw)
    if said:
        return _Dialect(said[1], True, said.end())
    best, best_score = _Dialect(delimiters[0], True), 0.0
    for delimiter in delimiters:
        dialect = _Dialect(delimiter, True)
        try:
            widths = [len(row) for row in islice(_rows(raw, dialect), SAMPLE_ROWS)]
        except UnreadableFile:
            continue
        usual = max(set(widths), key=widths.count, default=0)
        score = widths.count(usual) / len(widths) if usual > 1 else 0.0
        if score > best_score:
            best, best_score = dialect, score
    return best


def _table(
    raw: str, delimiters: Sequence[str], most: int | None = None
) -> tuple[_Dialect, list[list[_Cell]]]:
    """How a table is spelled, and its rows, or the first of them."""
    dialect = _dialect(raw, delimiters)
    try:
        return dialect, list(islice(_rows(raw, dialect), most))
    except UnreadableFile:
        if dialect.delimiter != "\t":
            raise
        dialect = dialect._replace(quotes=False)  # many TSV files know no quoting
        return dialect, list(islice(_rows(raw, dialect), most))


def _read(raw: str, reading: Reading, name: str, delimiters: Sequence[str]) -> Document:
    dialect, rows = _table(raw, delimiters)
    texts = [[cell.text for cell in row] for row in rows] if rows else []
    choice = choose(texts, reading.columns)
    segments: list[Segment] = []
    slots: list[tuple[Slot, ...]] = []
    cells: list[_Cell] = []
    for number, row in enumerate(rows[choice.first_row :], choice.first_row + 1):
        for pair in choice.pairs:
            cell = row[pair.target] if pair.target < len(row) else None
            if cell is None or not cell.text.strip():
                continue
            source = row[pair.source].text if pair.source is not None and pair.source < len(row) else None
            segment, places = _pieces(raw, cell).segment(source or None, f"{letter(pair.target)}{number}")
            segments.append(segment)
            slots.append(places)
            cells.append(cell)
    return Document(
        raw,
        tuple(segments),
        tuple(slots),
        name,
        escape=str if dialect.quotes else _without_tab,
        mend=partial(_mend, cells, dialect),
        remarks=choice.remarks,
        columns=choice.spelled,
    )


def _tables(raw: str, delimiters: Sequence[str]) -> tuple[Table, ...]:
    """The first rows of the table, if it has any."""
    _, rows = _table(raw, delimiters, SAMPLE_ROWS + 1)
    first = tuple(tuple(cell.text for cell in row) for row in rows)
    return (Table(first),) if first else ()


def _pieces(raw: str, cell: _Cell) -> Pieces:
    pieces = Pieces(raw)
    done = cell.start
    if cell.quoted:
        for found in re.compile('""').finditer(raw, cell.start, cell.end):
            if found.start() > done:
                pieces.add(done, found.start(), raw[done : found.start()])
            pieces.add(found.start(), found.end(), '"')
            done = found.end()
    if done < cell.end:
        pieces.add(done, cell.end, raw[done : cell.end])
    return pieces


def _mend(
    cells: Sequence[_Cell],
    dialect: _Dialect,
    document: Document,
    _edits: Parts,
    parts: Parts,
) -> Patch:
    """New text as its cell spells it."""
    made: list[Edit] = []
    for number, part in parts.items():
        cell = cells[number]
        if cell.quoted:
            made += (Edit(e.at, e.was, e.now.replace('"', '""')) for e in part)
            continue
        text = apply(
            document.raw[cell.start : cell.end], [Edit(e.at - cell.start, e.was, e.now) for e in part]
        )
        if dialect.quotes and re.search(rf'[\r\n{re.escape(dialect.delimiter)}]|\A"', text):
            quoted = '"' + text.replace('"', '""') + '"'
            made.append(Edit(cell.start, document.raw[cell.start : cell.end], quoted))
        else:
            made += part
    return tuple(made)


def _without_tab(text: str) -> str:
    if "\t" in text:
        raise Refused("a tab cannot stand in a cell of this table")
    return text


def _whole(text: str) -> str:
    return text if text.strip() else ""


def _format(name: str, title: str, suffixes: tuple[str, ...], delimiters: Sequence[str]) -> TextFormat:
    def read_as(raw: str, reading: Reading) -> Document:
        return _read(raw, reading, name, delimiters)

    read: Callable[[str], Document] = partial(read_as, reading=Reading())
    return TextFormat(
        name=name,
        version=1,
        title=title,
        suffixes=suffixes,
        kept="other columns, order, quotation marks of each cell, delimiters, line ends",
        read=read,
        read_as=read_as,
        tables=partial(_tables, delimiters=delimiters),
        holds=_whole,
    )


CSV = _format("csv", "CSV table", (".csv",), DELIMITERS)
TSV = _format("tsv", "TSV table", (".tsv", ".tab"), ("\t",))
