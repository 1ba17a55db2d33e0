"""The findings queue: its own order of rows, what the filter lets through, and the finding in focus."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from reviewer.events import Status
from reviewer.finding import Severity
from reviewer.review import Review, Reviewed
from ui import wording
from ui.digest import Digests
from ui.labels import row_sentence, visible
from ui.offsets import common

Index = QModelIndex | QPersistentModelIndex
WORD_BEFORE = re.compile(r"\S+[^\S\r\n]*\Z")
WORD_BEHIND = re.compile(r"[^\S\r\n]*\S+")
REVIEWED = Qt.ItemDataRole.UserRole


class Show(StrEnum):
    """Which standing lets a finding through."""

    OPEN = "open"
    DECIDED = "decided"
    ALL = "all"


class Order(StrEnum):
    """How the queue is sorted; findings that are equal in it follow the text."""

    POSITION = "position"
    SEVERITY = "severity"
    RULE = "rule"
    ALIKE = "alike"


@dataclass(frozen=True, slots=True)
class Filter:
    """What the queue shows; `category` "" is any."""

    text: str = ""
    severities: frozenset[Severity] = frozenset(Severity)
    show: Show = Show.ALL
    order: Order = Order.POSITION
    category: str = ""

    def lets(self, reviewed: Reviewed) -> bool:
        finding = reviewed.finding
        if finding.severity not in self.severities:
            return False
        if self.category and finding.category != self.category:
            return False
        if self.show is not Show.ALL and (self.show is Show.DECIDED) != reviewed.status.decided:
            return False
        if not self.text:
            return True
        wanted = self.text.casefold()
        told = (
            finding.was,
            *finding.suggestions,
            wording.reason(finding),
            finding.check,
            wording.category(finding.category),
        )
        return any(wanted in text.casefold() for text in told)

    @property
    def key(self) -> Callable[[Reviewed], Any] | None:
        """What rows are sorted by; None where they stand as in the text."""
        match self.order:
            case Order.POSITION:
                return None
            case Order.SEVERITY:
                return lambda r: r.finding.severity.rank
            case Order.RULE:
                return lambda r: r.finding.check
            case Order.ALIKE:
                return lambda r: (r.finding.check, r.finding.was, r.finding.suggestions)


class QueueModel(QAbstractListModel):
    """Rows of findings that pass the filter, and the one in focus, which is kept by its id."""

    current_changed = Signal()
    counted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.filter = Filter()
        self.wraps = True  # from the last finding on to the first
        self.rows: list[Reviewed] = []
        self.open_counts: Counter[Severity] = Counter()
        self.total = self.decided = 0
        self._digests = Digests()
        self._ids: list[str] = []
        self._review: Review | None = None
        self._current: str | None = None
        self._hint = 0  # the row where the one in focus stood last
        self._at = 0  # where its row was found last

    # What it shows.

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        reviewed = self.rows[index.row()]
        if role == REVIEWED:
            return reviewed
        if role == Qt.ItemDataRole.DisplayRole:
            return reviewed.finding.was
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row_sentence(reviewed.finding, reviewed.status)
        if role == Qt.ItemDataRole.ToolTipRole:
            return wording.reason(reviewed.finding)
        return None

    def alike(self, reviewed: Reviewed) -> int:
        """How many open findings are of the same check, text and suggestions."""
        return self._digests.alike(reviewed.finding)

    def places(self) -> list[dict[int, Severity]]:
        """For each chunk of segments, by place in it, those with open findings and the gravest in each."""
        return self._digests.gravest

    def phrase(self, reviewed: Reviewed, text: str) -> str:
        """A text as a row shows it where the finding is; bare punctuation with the words around it."""
        if self._review is None or any(c.isalnum() for c in text + reviewed.finding.was):
            return visible(text)
        span, current = reviewed.finding.span, self._review.states[reviewed.finding.segment].current
        before, behind = WORD_BEFORE.search(current[: span.start][-24:]), WORD_BEHIND.match(current, span.end)
        return f"{before[0] if before else ''}{visible(text)}{behind[0][:24] if behind else ''}"

    def categories(self) -> Counter[str]:
        """How many open findings there are of each category; of those that only decided ones are of, none."""
        found: Counter[str] = Counter()
        for reviewed in self._review.reviewed() if self._review is not None else ():
            found[reviewed.finding.category] += reviewed.status is Status.OPEN
        return found

    # What it is told.

    def show(self, review: Review) -> None:
        """Take the rows from a review; those that stay keep their place in the view."""
        self._review = review
        self._digests.read(review)
        self.open_counts = self._digests.open_counts
        self.total = self._digests.total
        self.decided = self.total - self.open_counts.total()
        rows, ids = self._digests.rows(self.filter.lets)
        if self.filter.key is not None:
            rows.sort(key=self.filter.key)
            ids = [r.finding.id for r in rows]
        self._put(rows, ids)
        self.counted.emit()

    def set_filter(self, wanted: Filter) -> None:
        """Show what another filter lets through."""
        self.filter = wanted
        if self._review is not None:
            self.show(self._review)
        if self.current is None or self.row is None:
            self.next()

    def _put(self, rows: list[Reviewed], ids: list[str]) -> None:
        """Replace the rows between those that are the same at both ends."""
        old = self._ids
        if ids == old:
            self._tell_changes(rows)
            return
        before, behind = common(ids, old)
        root = QModelIndex()
        gone, fresh = len(old) - before - behind, len(ids) - before - behind
        if gone:
            self.beginRemoveRows(root, before, before + gone - 1)
            del self.rows[before : before + gone]
            self.endRemoveRows()
        if fresh:
            self.beginInsertRows(root, before, before + fresh - 1)
            self.rows[before:before] = rows[before : before + fresh]
            self.endInsertRows()
        self.rows, self._ids = rows, ids
        if rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def _tell_changes(self, rows: list[Reviewed]) -> None:
        """The same findings stand in the same rows: tell those that are not what they were."""
        before, behind = common(rows, self.rows)
        self.rows = rows
        if before < len(rows):
            self.dataChanged.emit(self.index(before), self.index(len(rows) - behind - 1))

    # The finding in focus.

    @property
    def current(self) -> Reviewed | None:
        """The finding in focus; the filter may hide it."""
        if self._current is None or self._review is None:
            return None
        try:
            return self._review.find(self._current)
        except (KeyError, IndexError):
            return None

    @property
    def row(self) -> int | None:
        """The row of the finding in focus, if it is shown."""
        if self._current is None:
            return None
        if self._at >= len(self._ids) or self._ids[self._at] != self._current:
            try:
                self._at = self._ids.index(self._current)
            except ValueError:
                return None
        return self._at

    def focus(self, finding_id: str | None) -> None:
        """Put a finding in focus."""
        self._current = finding_id
        row = self.row
        self._hint = row if row is not None else self._hint
        self.current_changed.emit()

    def first(self) -> bool:
        """Go to the first open finding that the filter lets through; whether there is one."""
        self._current, self._hint = None, 0
        return self.next()

    @property
    def settled(self) -> bool:
        """Whether findings pass the filter and all of them are decided."""
        return bool(self.rows) and all(row.status.decided for row in self.rows)

    def next(self, step: int = 1, *, gravest: bool = False) -> bool:
        """Go to the next open finding that the filter lets through, and after the last to the first.

        `step` -1 goes back; `gravest`: errors only. Whether there was one.
        """
        row = self.row
        start = row + step if row is not None else self._hint if step > 0 else self._hint - 1
        count = len(self.rows)
        for way in range(count):
            number = start + way * step
            if not self.wraps and not 0 <= number < count:
                break
            number %= count
            reviewed = self.rows[number]
            if reviewed.status is Status.OPEN and (
                not gravest or reviewed.finding.severity is Severity.ERROR
            ):
                self.focus(reviewed.finding.id)
                return True
        return False

    def move(self, step: int) -> None:
        """Go a row up or down, to decided ones too."""
        if self.rows:
            row = self.row
            self.to_row(self._hint if row is None else row + step)

    def to_row(self, row: int) -> None:
        """Go to a row, or to the nearest that there is."""
        if self.rows:
            self.focus(self._ids[max(0, min(len(self._ids) - 1, row))])
