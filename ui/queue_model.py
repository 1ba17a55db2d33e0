"""The findings queue: its own order of rows, what the filter lets through, and the finding in focus."""

import re
from collections import Counter
from enum import StrEnum
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QStandardItemModel

from reviewer.events import Status
from reviewer.finding import Finding, Severity, named
from reviewer.review import Review
from reviewer.states import Reviewed
from ui import wording
from ui.digest import Digests, SortKey, alike_key
from ui.labels import row_sentence, tip, visible
from ui.offsets import common

Index = QModelIndex | QPersistentModelIndex
WORD_BEFORE = re.compile(r"\S+[^\S\r\n]*\Z")
WORD_BEHIND = re.compile(r"[^\S\r\n]*\S+")
REVIEWED = Qt.ItemDataRole.UserRole
IDLE = 10
"""Milliseconds between two chunks of findings that are made ready to be searched and sorted."""
REST = 300
"""Milliseconds after the last step until that begins: nobody searches while deciding."""
SHOWN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


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


class Filter(Struct, frozen=True):
    """What the queue shows; `category` "" is any."""

    text: str = ""
    severities: frozenset[Severity] = frozenset(Severity)
    show: Show = Show.ALL
    order: Order = Order.POSITION
    category: str = ""

    @property
    def all(self) -> bool:
        """Whether it lets every finding through that has the text."""
        return not self.category and self.show is Show.ALL and len(self.severities) == len(Severity)

    def lets(self, reviewed: Reviewed) -> bool:
        """Whether a finding passes, but for the text."""
        finding = reviewed.finding
        if finding.severity not in self.severities:
            return False
        if self.category and finding.category != self.category:
            return False
        return self.show is Show.ALL or (self.show is Show.DECIDED) == reviewed.status.decided


SORT_KEYS: dict[Order, SortKey] = {
    Order.SEVERITY: lambda finding: finding.severity.rank,
    Order.RULE: lambda finding: finding.check,
    Order.ALIKE: alike_key,
}
"""What the orders but that of the text sort by."""


class QueueModel(QStandardItemModel):
    """Rows of findings that pass the filter, and the one in focus, which is kept by its id.

    Qt's own model counts the rows, which hold nothing: a view asks once for each row how many there are,
    and with 100,000 of them Python could not answer in time. What a row shows is asked of us.
    """

    current_changed = Signal()
    sifting = Signal()  # another filter or order is wanted
    counted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(0, 1, parent)
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
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._prepare)

    # What it shows.

    def flags(self, index: Index) -> Qt.ItemFlag:
        return SHOWN if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        reviewed = self.rows[index.row()]
        if role == REVIEWED:
            return reviewed
        if role == Qt.ItemDataRole.DisplayRole:
            return reviewed.finding.was
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.sentence(reviewed)
        if role == Qt.ItemDataRole.ToolTipRole:
            found = (reviewed.finding, *self._digests.beneath(reviewed.finding))
            return tip("\n".join(map(wording.reason, found)))
        return None

    def sentence(self, reviewed: Reviewed) -> str:
        """A row as it is read aloud: with placeholders under their names, and how many findings it is for."""
        sentence, here = row_sentence(self._named(reviewed.finding), reviewed.status), self.here(reviewed)
        return self.tr("{row}, {n} findings here").format(row=sentence, n=here) if here > 1 else sentence

    def _named(self, finding: Finding) -> Finding:
        """The finding, to be read aloud: with placeholders under their names."""
        if self._review is None:
            return finding
        at = finding.segment
        return named(finding, self._review.document.segments[at], self._review.states[at].current)

    def alike(self, reviewed: Reviewed) -> int:
        """How many open findings with a row are of the same check, text and suggestions."""
        return self._digests.alike(reviewed.finding)

    def waits(self, finding: Finding) -> bool:
        """Whether an open finding has no row, as a stronger one that overlaps with it is to be decided."""
        return self._digests.waits(finding)

    def here(self, reviewed: Reviewed) -> int:
        """How many findings a row stands for: of those that overlap, only the strongest has one."""
        return 1 + len(self._digests.beneath(reviewed.finding))

    def places(self) -> list[dict[int, Severity]]:
        """For each chunk of segments, by place in it, those with open findings and the gravest in each."""
        return self._digests.gravest

    def phrase(self, reviewed: Reviewed, text: str) -> str:
        """A text as a row shows it where the finding is; bare punctuation with the words around it."""
        if self._review is None:
            return visible(text)
        segment = self._review.document.segments[reviewed.finding.segment]
        span, current = reviewed.finding.span, self._review.states[reviewed.finding.segment].current
        shown = visible(segment.named(text, current[: span.start]))
        if any(c.isalnum() for c in text + reviewed.finding.was):
            return shown
        before, behind = WORD_BEFORE.search(current[: span.start][-24:]), WORD_BEHIND.match(current, span.end)
        left = segment.named(before[0], current[: span.start - len(before[0])]) if before else ""
        right = segment.named(behind[0][:24], current[: span.end]) if behind else ""
        return f"{left}{shown}{right}"

    def categories(self) -> Counter[str]:
        """How many open findings there are of each category; of those that only decided ones are of, none."""
        found: Counter[str] = Counter()
        for reviewed in self._digests.reviewed:
            found[reviewed.finding.category] += reviewed.status is Status.OPEN
        return found

    # What it is told.

    def show(self, review: Review) -> None:
        """Take the rows from a review; those that stay keep their place in the view."""
        self._review = review
        regrouped = self._digests.read(review)
        self.open_counts = self._digests.open_counts
        self.total = self._digests.total
        self.decided = self.total - self.open_counts.total()
        wanted = self.filter
        lets, key = None if wanted.all else wanted.lets, SORT_KEYS.get(wanted.order)
        rows, ids = self._digests.rows(lets, wanted.text.casefold(), key)
        self._put(rows, ids)
        if regrouped and rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 0))
        self._idle.start(REST)
        self.counted.emit()

    def _prepare(self) -> None:
        """Make ready what the first letter in the filter and another order would wait for."""
        self._idle.setInterval(IDLE)
        if not self._digests.prepare_next([*SORT_KEYS.values()]):
            self._idle.stop()

    def set_filter(self, wanted: Filter) -> None:
        """Show what another filter lets through."""
        self.sifting.emit()
        self.filter = wanted
        if self._review is not None:
            self.show(self._review)
        if (self.current is None or self.row is None) and not self.next() and self._current is not None:
            self.focus(None)  # nobody sees it, so no key may decide it

    def _put(self, rows: list[Reviewed], ids: list[str]) -> None:
        """Replace the rows between those that are the same at both ends."""
        old = self._ids
        if ids == old:
            self._tell_changes(rows)
            return
        before, behind = common(ids, old)
        gone, fresh = len(old) - before - behind, len(ids) - before - behind
        self.rows, self._ids = rows, ids
        if gone:
            self.removeRows(before, gone)
        if fresh:
            self.insertRows(before, fresh)
        if rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 0))

    def _tell_changes(self, rows: list[Reviewed]) -> None:
        """The same findings stand in the same rows: tell those that are not what they were."""
        before, behind = common(rows, self.rows)
        self.rows = rows
        if before < len(rows):
            self.dataChanged.emit(self.index(before, 0), self.index(len(rows) - behind - 1, 0))

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

    def choose(self, finding_id: str) -> bool:
        """Put a finding in focus that has a row; whether it has one."""
        there = finding_id in self._ids
        if there:
            self.focus(finding_id)
        return there

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
                self.to_row(number)
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
            self._at = max(0, min(len(self._ids) - 1, row))
            self.focus(self._ids[self._at])
