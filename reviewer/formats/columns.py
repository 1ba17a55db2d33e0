"""Which columns of a table hold the text to review, and which what it was translated from."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from reviewer.errors import UnreadableFile
from reviewer.message import Remark, remark

TARGETS = frozenset(
    "target translation translated mt hypothesis hyp output text copy content body"
    " description message".split()
)
SOURCES = frozenset("source src original sourcetext msgid".split())
GLOSSARY = frozenset(["term", "variants"])
"""A table with these columns is a glossary of Copydesk."""
GLOSSARY_TABLE = remark("glossary", "is a glossary, not a table of texts; nothing in it is checked")
NO_COLUMN = remark("no-column", "has no column of texts that can be told; --columns names it")
SAMPLE_ROWS = 200
FROM = re.compile(r"\s+from\s+([1-9][0-9]{0,6})\s*\Z")
NUMBER = re.compile(r"[0-9]{1,7}")
LETTERS = re.compile(r"[A-Za-z]{1,5}")
WORD = re.compile(r"[^\W\d_]{2,}")
OF_SHEET = re.compile(r"\s*'((?:[^']|'')*)'!([^;]*)(?:;|\Z)")
PLAIN_NAME = re.compile(r"[^\W\d_]\w*(?:[ -]\w+)*")
"""A name that can stand in a list of columns as it is."""


class Pair(NamedTuple):
    """A column of texts and, if it is known, that of their sources; counted from 0."""

    target: int
    source: int | None = None


class Table(NamedTuple):
    """The first rows of a table, by which its columns are chosen; `name`: that of its sheet."""

    rows: tuple[tuple[str, ...], ...]
    name: str = ""

    @property
    def width(self) -> int:
        return max(map(len, self.rows), default=0)


class Choice(NamedTuple):
    """What is read of a table: columns, the first row of texts, and what people should know of it."""

    pairs: tuple[Pair, ...]
    first_row: int
    remarks: tuple[Remark, ...] = ()

    @property
    def spelled(self) -> str:
        """The choice as `choose` takes it, so that it holds whatever becomes of the texts."""
        columns = (
            letter(pair.target) if pair.source is None else f"{letter(pair.source)}:{letter(pair.target)}"
            for pair in self.pairs
        )
        return f"{', '.join(columns)} from {self.first_row + 1}" if self.pairs else ""


def letter(column: int) -> str:
    """The name of a column in a spreadsheet: A, B, … Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def column_of(name: str) -> int:
    """The column that has this name in a spreadsheet, in Latin letters of either case."""
    column = 0
    for character in name.upper():
        column = column * 26 + ord(character) - ord("A") + 1
    return column - 1


def choose(rows: Sequence[Sequence[str]], wanted: str) -> Choice:
    """The columns that `wanted` names or, if it is empty, those whose names or texts say it.

    `wanted` lists columns by commas, each by its name in the first row, its number from 1, or its letter; one
    with its source is SOURCE:TARGET. “from 2” at the end says in which row the texts begin. A glossary, which
    lies beside tables of texts in many projects, is passed over where it has no such columns.

    Raises:
        UnreadableFile: there is no such column, in a table that is no glossary.
    """
    header = [cell.strip() for cell in rows[0]] if rows else []
    names = [_plain(cell) for cell in header]
    is_glossary = set(names) >= GLOSSARY
    if wanted:
        try:
            return _named(wanted, header, max(map(len, rows), default=0))
        except UnreadableFile:
            if not is_glossary:
                raise
    if is_glossary:
        return Choice((), 0, (GLOSSARY_TABLE,))
    target = next((n for n, name in enumerate(names) if name in TARGETS), None)
    source = next((n for n, name in enumerate(names) if name in SOURCES), None)
    if target is not None:
        return Choice((Pair(target, source),), 1)
    return _by_texts(rows, header)


def _plain(name: str) -> str:
    return re.sub(r"[\s_-]+", "", name).lower()


def _named(wanted: str, header: Sequence[str], width: int) -> Choice:
    names = [_plain(cell) for cell in header]
    by_name = False
    begins = FROM.search(wanted)
    if begins:
        wanted, names = wanted[: begins.start()], []

    def column(name: str) -> int:
        nonlocal by_name
        name = name.strip()
        if (named := places.get(_plain(name))) is not None:
            by_name = True
            return named
        place = -1
        if NUMBER.fullmatch(name):
            place = int(name) - 1
        elif LETTERS.fullmatch(name):
            place = column_of(name)
        if 0 <= place < width:
            return place
        there = ", ".join(cell or letter(n) for n, cell in enumerate(header))
        raise UnreadableFile(f"there is no column “{name}”; there are {width}: {there[:300]}")

    places = {name: n for n, name in reversed(list(enumerate(names)))}
    pairs = []
    for item in wanted.split(","):
        source, colon, target = item.rpartition(":")
        pairs.append(Pair(column(target), column(source) if colon else None))
    return Choice(tuple(pairs), int(begins[1]) - 1 if begins else int(by_name))


def _by_texts(rows: Sequence[Sequence[str]], header: Sequence[str]) -> Choice:
    """The columns most of whose cells are prose; a first row of names is left out."""
    body = rows[1 : 1 + SAMPLE_ROWS] or rows
    width = max(map(len, rows[:SAMPLE_ROWS]), default=0)
    prose = [n for n in range(width) if _is_prose([row[n] for row in body if n < len(row)])]
    if width == 1 and not prose:
        prose = [0]
    if not prose:
        return Choice((), 0, (NO_COLUMN,))
    has_names = len(rows) > 1 and all(n < len(header) and len(WORD.findall(header[n])) < 3 for n in prose)
    remarks: tuple[Remark, ...] = ()
    if width > 1:
        read = ", ".join(header[n] if has_names and header[n] else letter(n) for n in prose)
        remarks = (
            remark(
                "columns",
                "read as texts: {columns}; --columns names others, with their sources as SOURCE:TARGET",
                columns=read,
            ),
        )
    return Choice(tuple(map(Pair, prose)), int(has_names), remarks)


def choices(tables: Sequence[Table], wanted: str) -> list[Choice]:
    """What `wanted` means, table by table; of one in which it names no column, nothing is read."""
    sheets = by_sheet(wanted)
    found: list[Choice] = []
    for table in tables:
        try:
            said = wanted if sheets is None else sheets.get(table.name)
            found.append(Choice((), 0) if said is None else choose(table.rows, said))
        except UnreadableFile:
            found.append(Choice((), 0))
    return found


def spelled(tables: Sequence[Table], chosen: Sequence[Choice]) -> str:
    """Choices of all tables as one, by the names of columns where these tell them apart.

    Names hold even if somebody puts a column between others; letters do where there are no names.
    """
    items = [
        (table, _by_names(table, choice) or choice.spelled)
        for table, choice in zip(tables, chosen, strict=True)
        if choice.pairs
    ]
    return "; ".join(f"{of_sheet(table.name)}{item}" if table.name else item for table, item in items)


def _by_names(table: Table, choice: Choice) -> str:
    """The columns by their names; "" where one has none that says which is meant."""
    if choice.first_row != 1:
        return ""
    header = [cell.strip() for cell in table.rows[0]]
    plain = [_plain(cell) for cell in header]

    def name(column: int) -> str:
        cell = header[column] if column < len(header) else ""
        unique = plain.count(_plain(cell)) == 1 and PLAIN_NAME.fullmatch(cell) and not FROM.search(cell)
        return cell if unique else ""

    items = []
    for pair in choice.pairs:
        parts = [name(column) for column in (pair.source, pair.target) if column is not None]
        if not all(parts):
            return ""
        items.append(":".join(parts))
    return ", ".join(items)


def of_sheet(name: str) -> str:
    """What stands before the columns of a sheet, as in formulas."""
    return "'" + name.replace("'", "''") + "'!"


def by_sheet(columns: str) -> dict[str, str] | None:
    """The columns by the name of their sheet where they are named so: 'Sheet 1'!B:C; 'Other'!A."""
    found: dict[str, str] = {}
    at = 0
    while at < len(columns):
        item = OF_SHEET.match(columns, at)
        if not item:
            return None
        found[item[1].replace("''", "'")] = item[2].strip()
        at = item.end()
    return found or None


def _is_prose(cells: Sequence[str]) -> bool:
    full = [cell for cell in cells if cell.strip()]
    return bool(full) and 2 * sum(len(WORD.findall(cell)) >= 3 for cell in full) >= len(full)
