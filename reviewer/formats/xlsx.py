"""Excel: a segment is a cell of a column of texts, beside its source where that is known.

Texts of cells are kept in one list that cells share. A cell that was edited gets a text of its own, with the
formatting that it had; the list, and all other cells, stay as they are. Numbers, dates and formulas are no
text.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from reviewer.document import Document, Segment, Slot
from reviewer.edits import Edit, Patch, Span, apply
from reviewer.errors import UnreadableFile
from reviewer.formats.base import AS_IT_IS, How, PackageFormat, Reading, Revision
from reviewer.formats.bilingual_xml import escape
from reviewer.formats.columns import (
    NUMBER,
    SAMPLE_ROWS,
    Choice,
    Table,
    by_sheet,
    choose,
    column_of,
    letter,
    of_sheet,
)
from reviewer.formats.markup import Token, TokenKind, tokens
from reviewer.formats.opc import is_signed, main_part, opened, relations
from reviewer.formats.package import MAGIC, Package, naming
from reviewer.formats.pieces import Pieces
from reviewer.formats.stories import SIGNED, Row, by_part, document

WHAT = "Excel workbook"
REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]+)")
AREA = re.compile(r"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})[0-9]{1,7}")
BARE_TEXT = re.compile(r"<((?:[\w.-]+:)?t)>(?=\s|[^<]*\s<)")
WIDEST = 200
"""Columns that are looked at; a text that stands further out is not read."""


class _Text(NamedTuple):
    """A text in a member, and the content of the element around it."""

    pieces: Pieces
    inside: Span
    prefix: str


class _Cell(NamedTuple):
    """A cell with a text, counted from 0; `shared`: its text in the list, None if it has its `own`."""

    row: int
    column: int
    start: Token
    end: int
    shared: int | None
    text: str
    own: _Text | None


class _Sheet(NamedTuple):
    name: str
    member: str


class _Headings(NamedTuple):
    """The cells that name the columns of a table of Excel's, which names them elsewhere too, alike."""

    row: int
    first: int
    last: int

    def holds(self, cell: _Cell) -> bool:
        return cell.row == self.row and self.first <= cell.column <= self.last


class _TextReader:
    """Puts together the text of an `si` or `is`; how it is pronounced is no part of it."""

    def __init__(self, raw: str, start: Token) -> None:
        self._raw = raw
        self._start = start
        self._pieces = Pieces(raw)
        self._open: list[str] = []

    def take(self, token: Token) -> None:
        if token.kind is TokenKind.START:
            self._open.append(token.name)
            if self._in_text() and not self._raw.endswith("/>", token.start, token.end):
                self._pieces.add(token.end, token.end, "")
        elif token.kind is TokenKind.END:
            self._open.pop()
        elif self._in_text():
            self._pieces.add(token.start, token.end, token.text, literal=token.cdata)

    def _in_text(self) -> bool:
        return self._open[-1:] == ["t"] and "rPh" not in self._open

    def done(self, end: Token) -> _Text:
        inside = Span(self._start.end, max(end.start, self._start.end))
        return _Text(self._pieces, inside, _prefix(self._raw, self._start))


def _prefix(raw: str, token: Token) -> str:
    """The prefix of a tag with its colon, if it has one."""
    return raw[token.start + 1 : token.end].partition(token.name)[0]


def _shared(raw: str) -> Iterator[_Text]:
    """The texts of the list that cells share."""
    reader: _TextReader | None = None
    for token in tokens(raw):
        if token.name == "si" and token.kind is TokenKind.START:
            reader = _TextReader(raw, token)
        elif token.name == "si" and token.kind is TokenKind.END and reader is not None:
            yield reader.done(token)
            reader = None
        elif reader is not None:
            reader.take(token)


def _cells(raw: str, shared: Sequence[_Text]) -> Iterator[_Cell]:
    """The cells of a sheet that hold texts, in order."""
    cell: Token | None = None
    reader: _TextReader | None = None
    own: _Text | None = None
    value, in_value, row, column = "", False, -1, -1
    for token in tokens(raw):
        if reader is not None and not (token.name == "is" and token.kind is TokenKind.END):
            reader.take(token)
        elif token.kind is TokenKind.START and token.name == "row":
            said = token.attributes.get("r", "")
            row, column = int(said) - 1 if NUMBER.fullmatch(said) else row + 1, -1
        elif token.kind is TokenKind.START and token.name == "c":
            place = REFERENCE.fullmatch(token.attributes.get("r", ""))
            column = column_of(place[1]) if place else column + 1
            cell, value, own = token, "", None
        elif token.kind is TokenKind.START and token.name == "is" and cell is not None:
            reader = _TextReader(raw, token)
        elif token.kind is TokenKind.END and token.name == "is" and reader is not None:
            own, reader = reader.done(token), None
        elif token.name == "v":
            in_value = token.kind is TokenKind.START
        elif token.kind is TokenKind.TEXT and in_value:
            value += token.text
        elif token.kind is TokenKind.END and token.name == "c" and cell is not None:
            kind = cell.attributes.get("t", "n")
            if kind == "s" and NUMBER.fullmatch(value.strip()) and int(value) < len(shared):
                number_of_text = int(value)
                text = shared[number_of_text].pieces.text
                yield _Cell(row, column, cell, token.end, number_of_text, text, None)
            elif kind == "inlineStr" and own is not None:
                yield _Cell(row, column, cell, token.end, None, own.pieces.text, own)
            cell = None


def _headings(table: Token) -> Iterator[_Headings]:
    area = AREA.fullmatch(table.attributes.get("ref", ""))
    if area and table.attributes.get("headerRowCount", "1") != "0":
        yield _Headings(int(area[2]) - 1, column_of(area[1]), column_of(area[3]))


class _Book:
    def __init__(self, package: Package) -> None:
        self._package = package
        main = main_part(package, WHAT)
        targets = relations(package, main)
        names = {target.id: target.name for target in targets if target.kind == "worksheet"}
        self.sheets: list[_Sheet] = []
        for token in tokens(package.text(main).text):
            if token.kind is TokenKind.START and token.name == "sheet":
                number = next((v for k, v in token.attributes.items() if k.endswith("elationships id")), "")
                member = names.get(number, "")
                if member in package:
                    self.sheets.append(_Sheet(token.attributes.get("name", ""), member))
        shared = next((t.name for t in targets if t.kind == "sharedStrings" and t.name in package), "")
        self.raw_shared = package.text(shared).text if shared else ""
        with naming(shared or "the list of texts"):
            self.shared = list(_shared(self.raw_shared)) if shared else []

    def raw(self, member: str) -> str:
        return self._package.text(member).text

    def headings(self, member: str) -> list[_Headings]:
        """What nobody may edit, as Excel would call the workbook damaged."""
        found: list[_Headings] = []
        for target in relations(self._package, member):
            if target.kind == "table" and target.name in self._package:
                with naming(target.name):
                    for token in tokens(self._package.text(target.name).text):
                        if token.kind is TokenKind.START and token.name == "table":
                            found += _headings(token)
        return found

    def near_cells(self, member: str) -> list[_Cell]:
        """The cells of a sheet that hold texts and are not too far out."""
        with naming(member):
            return [c for c in _cells(self.raw(member), self.shared) if 0 <= c.column < WIDEST]


def read(data: bytes) -> Document:
    """The texts of the columns that hold some, sheet by sheet.

    Raises:
        UnreadableFile: it is no workbook, protected by a password, damaged or not safe to read.
    """
    return read_as(data, AS_IT_IS)


def read_as(data: bytes, reading: Reading) -> Document:
    """The texts of columns that are named, or of those that hold some.

    Raises:
        UnreadableFile: as `read`; or no sheet has such columns.
    """
    package = opened(data, WHAT, ".xls")
    book = _Book(package)
    remarks = [SIGNED] if is_signed(package) else []
    wanted = by_sheet(reading.columns)
    if wanted is not None and (missing := wanted.keys() - {sheet.name for sheet in book.sheets}):
        raise UnreadableFile(f"there is no sheet “{min(missing)}”")
    rows: list[Row] = []
    sources: list[str | None] = []
    columns: list[str] = []
    refused: list[UnreadableFile] = []
    with_texts = 0
    for sheet in book.sheets:
        cells = book.near_cells(sheet.member)
        if not cells or (wanted is not None and sheet.name not in wanted):
            continue
        with_texts += 1
        try:
            choice = choose(_grid(cells), reading.columns if wanted is None else wanted[sheet.name])
        except UnreadableFile as error:
            refused.append(error)
            continue
        remarks += (remark.within(sheet.name) for remark in choice.remarks)
        if choice.pairs:
            columns.append(f"{of_sheet(sheet.name)}{choice.spelled}")
        for row, source in _chosen(sheet, cells, choice, book.headings(sheet.member)):
            rows.append(row)
            sources.append(source)
    if refused and len(refused) == with_texts:
        raise refused[0]
    made = document(rows, "xlsx", data, remarks)
    segments = (replace(s, source=source) for s, source in zip(made.segments, sources, strict=True))
    return replace(made, segments=tuple(segments), columns="; ".join(columns))


def tables(data: bytes) -> tuple[Table, ...]:
    """The first rows of each sheet that holds texts.

    Raises:
        UnreadableFile: as `read`.
    """
    book = _Book(opened(data, WHAT, ".xls"))
    found = ((sheet.name, _grid(book.near_cells(sheet.member))) for sheet in book.sheets)
    return tuple(Table(tuple(map(tuple, rows[: SAMPLE_ROWS + 1])), name) for name, rows in found if rows)


def _grid(cells: Sequence[_Cell]) -> list[list[str]]:
    """The texts of a sheet by row and column, without rows that hold none."""
    grid: dict[int, list[str]] = {}
    for cell in cells:
        row = grid.setdefault(cell.row, [])
        row += [""] * (cell.column + 1 - len(row))
        row[cell.column] = cell.text
    return [grid[row] for row in sorted(grid)]


def _chosen(
    sheet: _Sheet, cells: Sequence[_Cell], choice: Choice, headings: Sequence[_Headings]
) -> Iterator[tuple[Row, str | None]]:
    """The rows of the document, with their sources."""
    places = {(cell.row, cell.column): (number, cell) for number, cell in enumerate(cells)}
    for row in sorted({cell.row for cell in cells})[choice.first_row :]:
        for pair in choice.pairs:
            number, cell = places.get((row, pair.target), (0, None))
            if cell is None or not cell.text.strip() or any(h.holds(cell) for h in headings):
                continue
            source = places.get((row, pair.source), (0, None))[1] if pair.source is not None else None
            place = f"{sheet.name}!{letter(cell.column)}{row + 1}"
            yield Row(sheet.member, number, cell.text, place, ()), source.text if source else None


def _patches(document: Document, revisions: Sequence[Revision], _how: How) -> Mapping[str, Patch]:
    book = _Book(Package(document.package))
    made: dict[str, Patch] = {}
    for member, by_number in by_part(document, revisions).items():
        raw = book.raw(member)
        cells = book.near_cells(member)
        patches = (
            _in_cell(book, raw, cells[number], [one.edit for one in of_cell])
            for number, of_cell in sorted(by_number.items())
        )
        made[member] = tuple(edit for patch in patches for edit in patch)
    return made


def _in_cell(book: _Book, raw: str, cell: _Cell, edits: Sequence[Edit]) -> Iterator[Edit]:
    """The edit of a sheet that gives a cell its new text."""
    text = cell.own or book.shared[cell.shared or 0]
    origin = raw if cell.own else book.raw_shared
    content = BARE_TEXT.sub(r'<\1 xml:space="preserve">', _content(origin, text, edits))
    if cell.own is not None:
        yield Edit(text.inside.start, raw[text.inside.start : text.inside.end], content)
        return
    a = _prefix(raw, cell.start)
    if a != text.prefix:  # the tags of the list mean nothing here
        plain = escape(apply(cell.text, edits))
        content = f'<{a}t xml:space="preserve">{plain}</{a}t>'
    tag = re.sub(r"""(\st\s*=\s*)(["'])s\2""", r"\1\2inlineStr\2", raw[cell.start.start : cell.start.end])
    yield Edit(cell.start.start, raw[cell.start.start : cell.end], f"{tag}<{a}is>{content}</{a}is></{a}c>")


def _content(raw: str, text: _Text, edits: Sequence[Edit]) -> str:
    """What the element around a text holds after the edits."""
    segment, slots = text.pieces.segment()
    patch = _one(raw, segment, slots).splice({0: edits})
    start = text.inside.start
    return apply(raw[start : text.inside.end], [Edit(edit.at - start, edit.was, edit.now) for edit in patch])


def _one(raw: str, segment: Segment, slots: tuple[Slot, ...]) -> Document:
    return Document(raw, (segment,), (slots,), "xlsx", escape=escape)


XLSX = PackageFormat(
    name="xlsx",
    version=2,
    title=WHAT,
    suffixes=(".xlsx", ".xlsm"),
    kept="other cells, formatting of each word, formulas, numbers, charts, macros, all else",
    read=read,
    read_as=read_as,
    tables=tables,
    patches=_patches,
    claims=lambda data: data.startswith(MAGIC) and b"xl/workbook" in data,
    holds=lambda text: text if text.strip() else "",
)
