"""The entries of a glossary as a table: those that the search lets through."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from reviewer.finding import Severity
from ui.glossary.draft import Entry, gravest
from ui.glossary.wording import match_name
from ui.labels import severity_name, tip

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole
TERM, PHRASES, SEVERITY, MATCH, HITS, NOTE = range(6)


class EntryModel(QAbstractTableModel):
    """Rows of entries; the draft is the truth."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[int] = []  # numbers of the entries shown
        self._entries: Sequence[Entry] = ()
        self._hits: Mapping[int, int] | None = None
        self._problems: Mapping[int, Sequence[str]] = {}
        self._icons: Mapping[Severity, QIcon] = {}

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else NOTE + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Use"),
            self.tr("Instead of"),
            self.tr("Severity"),
            self.tr("Match"),
            self.tr("Hits"),
            self.tr("Note"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        number = self.rows[index.row()]
        entry, wrong = self._entries[number], self._problems.get(number, ())
        if role == ENTRY:
            return number
        if role == Qt.ItemDataRole.DecorationRole:
            if index.column() == TERM and wrong:
                return self._icons.get(Severity.WARNING)
            return self._icons.get(gravest(entry).severity) if index.column() == SEVERITY else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip("\n".join(wrong) or self._cell(number, entry, index.column()))
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(number, entry, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            cells = (self._cell(number, entry, column) for column in range(NOTE + 1))
            told = [self.tr("Problem: {text}").format(text=text) for text in wrong]
            return ", ".join(filter(None, (*cells, *told))) if index.column() == TERM else None
        return None

    def _cell(self, number: int, entry: Entry, column: int) -> str:
        like = gravest(entry)
        match column:
            case 0:
                return ", ".join(entry.terms) or self.tr("(avoid)")
            case 1:
                return ", ".join(entry.phrases)
            case 2:
                return severity_name(like.severity)
            case 3:
                return match_name(like)
            case 4:
                return "…" if self._hits is None else str(self._hits.get(number, 0))
            case _:
                return entry.note

    def show(self, entries: Sequence[Entry], search: str, keep: int | None = None) -> None:
        """Show those of the entries that hold every word of the search, and the one of number `keep`."""
        words = search.casefold().split()
        rows = [
            n
            for n, entry in enumerate(entries)
            if n == keep or all(word in entry.searchable() for word in words)
        ]
        if rows == self.rows and len(entries) == len(self._entries):
            self._entries = entries
            self._touch()
            return
        self.beginResetModel()
        self._entries, self.rows = entries, rows
        self.endResetModel()

    def tell_hits(self, hits: Mapping[int, int] | None) -> None:
        """How often each entry is found in the text; None while that is counted."""
        self._hits = hits
        self._touch()

    def tell_problems(self, problems: Mapping[int, Sequence[str]]) -> None:
        """What is wrong with entries."""
        self._problems = problems
        self._touch()

    def use_icons(self, icons: Mapping[Severity, QIcon]) -> None:
        """The signs of severities, in the colours in force."""
        self._icons = icons
        self._touch()

    def problems_of(self, number: int) -> Sequence[str]:
        """What is wrong with an entry."""
        return self._problems.get(number, ())

    def _touch(self) -> None:
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, NOTE))
