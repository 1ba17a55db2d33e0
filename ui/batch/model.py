"""The files as a table: its own order of rows, and which of them the filter lets through."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import IntEnum, StrEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QIcon

from reviewer.finding import Severity
from reviewer.walk import Input
from ui import wording
from ui.batch.entry import Entry, Standing
from ui.failures import reworded
from ui.labels import isolated

Index = QModelIndex | QPersistentModelIndex
NUMBER = Qt.ItemDataRole.UserRole
ENDED = "ended"


class Column(IntEnum):
    """What stands where."""

    FILE = 0
    FOLDER = 1
    STATE = 2
    ERRORS = 3
    WARNINGS = 4
    HINTS = 5
    MENDED = 6
    TIME = 7


COUNTED = {
    Column.ERRORS: Severity.ERROR,
    Column.WARNINGS: Severity.WARNING,
    Column.HINTS: Severity.HINT,
}
NUMERIC = (*COUNTED, Column.MENDED, Column.TIME)
FIXED = (Column.FILE, Column.FOLDER)
"""Columns that results do not change."""


class Kind(StrEnum):
    """Which files are shown."""

    ALL = "all"
    FINDINGS = "findings"
    PROBLEMS = "problems"

    def lets(self, entry: Entry) -> bool:
        match self:
            case Kind.ALL:
                return True
            case Kind.FINDINGS:
                return entry.has_findings
            case Kind.PROBLEMS:
                return entry.standing is Standing.FAILED


class BatchModel(QAbstractTableModel):
    """Rows of files. `entries` stand in the order in which they were added, and are the truth."""

    counted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []
        self.rows: list[int] = []  # numbers of the entries shown
        self.counts: Counter[Kind | Severity | str] = Counter()
        self._row_of: dict[int, int] = {}
        self._text = ""
        self._kind = Kind.ALL
        self._column: Column | None = None
        self._falling = False
        self._icons: Mapping[Severity | Standing, QIcon] = {}

    # What Qt asks.

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in NUMERIC:
            return RIGHT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("File"),
            self.tr("Folder"),
            self.tr("State"),
            self.tr("Errors"),
            self.tr("Warnings"),
            self.tr("Hints"),
            self.tr("Mended"),
            self.tr("Time"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        number, column = self.rows[index.row()], Column(index.column())
        entry = self.entries[number]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(entry, column)
        if role == NUMBER:
            return number
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icon(entry, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if column in NUMERIC else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(entry, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(entry) if column is Column.FILE else self.cell(entry, column)
        return None

    def cell(self, entry: Entry, column: Column) -> str:
        """What stands in a cell."""
        result = entry.result
        match column:
            case Column.FILE:
                return _in_line(str(entry.item.below))
            case Column.FOLDER:
                return _in_line(entry.folder)
            case Column.STATE:
                return reworded(entry.error) or self._state(entry)
        if result is None or result.error:
            return ""
        if column is Column.TIME:
            return self.tr("{n} s").format(n=QLocale().toString(result.seconds, "f", 2))
        if column is Column.MENDED and not result.target:
            return ""  # it was checked, and none would be mended
        number = entry.count(COUNTED[column]) if column in COUNTED else result.mended
        return QLocale().toString(number or 0)

    def _state(self, entry: Entry) -> str:
        match entry.standing:
            case Standing.WAITING:
                return self.tr("waiting")
            case Standing.RUNNING:
                return self.tr("checking…")
            case Standing.FAILED:
                return self.tr("failed")
            case Standing.DONE:
                return self.tr("cleaned") if entry.result and entry.result.target else self.tr("checked")

    def _icon(self, entry: Entry, column: Column) -> QIcon | None:
        if column is Column.STATE:
            return self._icons.get(entry.standing)
        severity = COUNTED.get(column)
        return self._icons.get(severity) if severity is not None and entry.count(severity) else None

    def _tip(self, entry: Entry, column: Column) -> str | None:
        if column in (Column.FILE, Column.FOLDER):
            return str(entry.item.path)
        if column is not Column.STATE or entry.result is None:
            return None
        result = entry.result
        target = self.tr("Written to {path}").format(path=result.target) if result.target else ""
        remarks = map(wording.remark, result.remarks)
        return "\n".join(filter(None, (reworded(result.error), result.fault, target, *remarks))) or None

    def _sentence(self, entry: Entry) -> str:
        """A file as one sentence, for those who listen."""
        parts = [self.cell(entry, Column.FILE), self.cell(entry, Column.STATE)]
        if entry.standing is Standing.DONE:
            counted = self.tr("errors: {errors}, warnings: {warnings}, hints: {hints}")
            parts.append(
                counted.format(
                    errors=self.cell(entry, Column.ERRORS),
                    warnings=self.cell(entry, Column.WARNINGS),
                    hints=self.cell(entry, Column.HINTS),
                )
            )
            if mended := self.cell(entry, Column.MENDED):
                parts.append(self.tr("mended: {n}").format(n=mended))
        return ", ".join(parts)

    # What changes.

    def add(self, items: Iterable[Input]) -> int:
        """Put files at the end, each once; how many were new."""
        known = {entry.item.path for entry in self.entries}
        fresh: list[Entry] = []
        for item in items:
            if item.path not in known:
                known.add(item.path)
                fresh.append(Entry(item))
        for entry in fresh:
            self._count(entry, 1)
        self._arrange([*self.entries, *fresh])
        return len(fresh)

    def remove(self, numbers: Iterable[int]) -> None:
        """Take files off the list; on the disk nothing changes."""
        gone = set(numbers)
        for number in gone:
            self._count(self.entries[number], -1)
        self.beginResetModel()
        self.entries = [entry for number, entry in enumerate(self.entries) if number not in gone]
        self._use(self._wanted(self.entries))
        self.endResetModel()
        self.counted.emit()

    def put(self, changed: Mapping[int, Entry]) -> None:
        """Files stand otherwise now, by their numbers."""
        if not changed:
            return
        for number, entry in changed.items():
            self._count(self.entries[number], -1)
            self._count(entry, 1)
            self.entries[number] = entry
        if self._kind is not Kind.ALL or self._text or self._column not in (None, *FIXED):
            self._arrange(self.entries)
            return
        rows = [self._row_of[number] for number in changed]
        self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), len(Column) - 1))
        self.counted.emit()

    def show_only(self, text: str, kind: Kind) -> None:
        """Let through those that are of a kind and hold every word."""
        self._text, self._kind = text, kind
        self._arrange(self.entries)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._column = Column(column) if column >= 0 else None
        self._falling = order is Qt.SortOrder.DescendingOrder
        self._arrange(self.entries)

    def use_icons(self, icons: Mapping[Severity | Standing, QIcon]) -> None:
        """The signs of severities and states, in the colours in force."""
        self._icons = icons
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(Column) - 1))

    def _count(self, entry: Entry, step: int) -> None:
        """Keep `counts`: files by kind, those that ended, and open findings by severity."""
        for kind in Kind:
            self.counts[kind] += step * kind.lets(entry)
        self.counts[ENDED] += step * (entry.result is not None)
        for severity in Severity:
            self.counts[severity] += step * (entry.count(severity) or 0)

    # Rows.

    def _arrange(self, entries: Sequence[Entry]) -> None:
        """Show entries in their order; what is selected stays so."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        numbers = [self.rows[index.row()] for index in before]
        self.entries = list(entries)
        self._use(self._wanted(self.entries))
        for index, number in zip(before, numbers, strict=True):
            row = self._row_of.get(number)
            now = QModelIndex() if row is None else self.index(row, index.column())
            self.changePersistentIndex(index, now)
        self.layoutChanged.emit()
        self.counted.emit()

    def _use(self, rows: list[int]) -> None:
        self.rows = rows
        self._row_of = {number: row for row, number in enumerate(rows)}

    def _wanted(self, entries: Sequence[Entry]) -> list[int]:
        words = self._text.casefold().split()

        def lets(entry: Entry) -> bool:
            if not self._kind.lets(entry):
                return False
            told = f"{entry.item.path} {reworded(entry.error)}".casefold()
            return all(word in told for word in words)

        rows = [number for number, entry in enumerate(entries) if lets(entry)]
        if self._column is not None:
            key = _key(self._column)
            rows.sort(key=lambda number: key(entries[number]), reverse=self._falling)
        return rows


RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def _in_line(path: str) -> str:
    """A path whose slashes stay in their places where lines run from right to left."""
    return isolated(path) if QGuiApplication.isRightToLeft() else path


def _key(column: Column) -> Callable[[Entry], Any]:
    """What a column is sorted by; files of which nothing is known yet count as less than nothing."""
    match column:
        case Column.FILE:
            return lambda entry: str(entry.item.below).casefold()
        case Column.FOLDER:
            return lambda entry: (entry.folder.casefold(), str(entry.item.below).casefold())
        case Column.STATE:
            return lambda entry: (entry.standing, entry.error)
        case Column.MENDED:
            return lambda entry: -1 if entry.result is None or entry.result.error else entry.result.mended
        case Column.TIME:
            return lambda entry: -1.0 if entry.result is None else entry.result.seconds
        case _:
            severity = COUNTED[column]
            return lambda entry: -1 if (count := entry.count(severity)) is None else count
