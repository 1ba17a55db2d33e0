"""The change log as a table: rows in the order of the log, those that the filter lets through."""

from collections import Counter
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont

from reviewer.events import Event, Kind, effective
from reviewer.review import Review
from ui.change_log.rows import LogRow, What, log_rows
from ui.labels import isolated, local_time, tip
from ui.look import Look

Index = QModelIndex | QPersistentModelIndex
SEQ = Qt.ItemDataRole.UserRole
NUMBER, TIME, WHERE, BEFORE, AFTER, DECISION, RULE, WHO = range(8)


class LogFilter(Struct, frozen=True):
    """What the log shows: what holds every word; of one kind, or of all; what stands alone, or all."""

    text: str = ""
    what: What | None = None
    standing: bool = False

    def lets(self, row: LogRow, *, stands: bool) -> bool:
        if self.what is not None and row.what is not self.what:
            return False
        if self.standing and not stands:
            return False
        return not self.text or all(word in row.searchable for word in self.text.casefold().split())


class LogModel(QAbstractTableModel):
    """The rows of a review's events. A step costs what it adds, however long the log is."""

    counted = Signal()

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.filter = LogFilter()
        self.counts: Counter[What] = Counter()
        self.standing: frozenset[int] = frozenset()
        self._events: tuple[Event, ...] = ()
        self._all: list[LogRow] = []
        self._rows: list[LogRow] = []
        look.changed.connect(self._touch)

    # What it shows.

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else WHO + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.headings()[section]

    def headings(self) -> tuple[str, ...]:
        """What the columns are called."""
        return (
            self.tr("No."),
            self.tr("Time"),
            self.tr("Where"),
            self.tr("Before"),
            self.tr("After"),
            self.tr("Decision"),
            self.tr("Rule"),
            self.tr("By"),
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = self._rows[index.row()], index.column()
        if role == SEQ:
            return row.event.seq
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cells(row)[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._told(row, column))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.sentence(stands=self.stands(row)) if column == NUMBER else None
        if role == Qt.ItemDataRole.FontRole and not self.stands(row):
            struck = QFont()
            struck.setStrikeOut(column != DECISION)
            return struck
        if role == Qt.ItemDataRole.ForegroundRole and not self.stands(row):
            return QColor(self._look.theme.muted_selected)
        return None

    def cells(self, row: LogRow) -> tuple[str, ...]:
        """The texts of a row."""
        decision = row.decision if self.stands(row) else self.taken_back(row.decision)
        return (
            str(row.event.seq),
            local_time(row.event.time, "%H:%M:%S"),
            row.where,
            isolated(row.before) if row.before else "",
            self._after(row),
            decision,
            row.rule,
            row.event.by,
        )

    def taken_back(self, decision: str) -> str:
        """What is said of a decision that stands no more."""
        return self.tr("{decision}, taken back").format(decision=decision)

    def _after(self, row: LogRow) -> str:
        if row.event.changes:
            return isolated(row.after) if row.after else self.tr("(deleted)")
        if row.what in (What.REJECTED, What.IGNORED):
            return self.tr("(kept)")
        return row.note

    def _told(self, row: LogRow, column: int) -> str:
        match column:
            case 1:
                return local_time(row.event.time, "%Y-%m-%d %H:%M:%S")
            case 6:
                return row.reason
            case _:
                return self.cells(row)[column]

    def stands(self, row: LogRow) -> bool:
        """Whether what a row tells has not been taken back."""
        return row.event.kind not in (Kind.EDIT, Kind.DECISION) or row.event.seq in self.standing

    def row(self, number: int) -> LogRow | None:
        """A row by its place in the table."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def row_of(self, seq: int) -> int | None:
        """The place of a change in the table; None where the filter hides it."""
        return next((n for n, row in enumerate(self._rows) if row.event.seq == seq), None)

    def rows(self) -> list[LogRow]:
        """All rows that are shown."""
        return list(self._rows)

    @property
    def total(self) -> int:
        return len(self._all)

    def as_text(self) -> str:
        """The table as lines whose cells are parted by tabs."""
        lines = [self.headings(), *(self.cells(row) for row in self._rows)]
        return "".join("\t".join(cell.strip("\u2068\u2069") for cell in line) + "\n" for line in lines)

    # What it is told.

    def show(self, review: Review) -> None:
        """Bring the rows up to date."""
        if review.events is self._events:
            return
        known = min(len(self._events), len(review.events))
        while known and self._events[known - 1] is not review.events[known - 1]:
            known -= 1
        self._events = review.events
        before, self.standing = self.standing, effective(review.events)
        self._all[known:] = log_rows(review, known)
        self.counts = Counter(row.what for row in self._all)
        self._put(self._passing(), before ^ self.standing)
        self.counted.emit()

    def set_filter(self, wanted: LogFilter) -> None:
        """Show what another filter lets through."""
        if wanted != self.filter:
            self.filter = wanted
            self._put(self._passing())

    def _passing(self) -> list[LogRow]:
        if self.filter == LogFilter():
            return list(self._all)
        standing = self.standing
        return [row for row in self._all if self.filter.lets(row, stands=row.event.seq in standing)]

    def _put(self, rows: list[LogRow], turned: frozenset[int] = frozenset()) -> None:
        """Replace the rows between those that are the same at both ends.

        `turned`: the numbers of those that stand no more, or again.
        """
        old, root = self._rows, QModelIndex()
        limit = min(len(rows), len(old))
        ahead = behind = 0
        while ahead < limit and rows[ahead] is old[ahead]:
            ahead += 1
        while behind < limit - ahead and rows[-1 - behind] is old[-1 - behind]:
            behind += 1
        gone, fresh = len(old) - ahead - behind, len(rows) - ahead - behind
        if gone:
            self.beginRemoveRows(root, ahead, ahead + gone - 1)
            del self._rows[ahead : ahead + gone]
            self.endRemoveRows()
        if fresh:
            self.beginInsertRows(root, ahead, ahead + fresh - 1)
            self._rows[ahead:ahead] = rows[ahead : ahead + fresh]
            self.endInsertRows()
        changed = [n for n, row in enumerate(self._rows) if row.event.seq in turned] if turned else []
        if changed:
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], WHO))

    def _touch(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, WHO))
