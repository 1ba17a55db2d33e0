"""The fixes of one category as rows with a box to tick; what is ticked, in all of them."""

from collections import Counter
from collections.abc import Iterable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from ui import wording
from ui.labels import tip, visible
from ui.queue_model import Index
from ui.safe_fixes.offer import Fix

FIX = Qt.ItemDataRole.UserRole


class Column(IntEnum):
    """What stands beside each other."""

    PLACE = 0
    BEFORE = 1
    AFTER = 2
    RULE = 3


def group_of(fix: Fix) -> str:
    """The category under which a fix is listed."""
    return wording.category(fix.finding.category)


class FixModel(QAbstractTableModel):
    """Shows one group; a box is ticked by the user alone."""

    ticked_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fixes: tuple[Fix, ...] = ()
        self._shown: list[Fix] = []
        self._ticked: set[str] = set()
        self.group = ""

    # What is offered and ticked.

    def offer(self, fixes: tuple[Fix, ...]) -> None:
        """Offer these fixes; those that were offered before stay as they were ticked."""
        self._fixes = fixes
        self._ticked &= {fix.finding.id for fix in fixes}
        groups = list(self.groups)
        self.show_group(self.group if self.group in groups else groups[0] if groups else "")

    def show_group(self, group: str) -> None:
        """Show the fixes of a category."""
        self.beginResetModel()
        self.group = group
        self._shown = [fix for fix in self._fixes if group_of(fix) == group]
        self.endResetModel()

    @property
    def groups(self) -> dict[str, tuple[int, int]]:
        """By category, how many fixes are ticked, and how many there are; the largest first."""
        total = Counter(group_of(fix) for fix in self._fixes)
        ticked = Counter(group_of(fix) for fix in self._fixes if fix.finding.id in self._ticked)
        return {group: (ticked[group], count) for group, count in total.most_common()}

    @property
    def ticked(self) -> list[str]:
        """The ids of what is ticked, in the order of the text."""
        return [fix.finding.id for fix in self._fixes if fix.finding.id in self._ticked]

    def tick_shown(self, on: bool) -> None:
        """Tick all of the group that is shown, or none."""
        self._tick({fix.finding.id for fix in self._shown}, on)

    def toggle(self, rows: Iterable[int]) -> None:
        """Tick these rows; if all of them are ticked, take the ticks away."""
        ids = {self._shown[row].finding.id for row in rows}
        self._tick(ids, not ids <= self._ticked)

    def _tick(self, ids: set[str], on: bool) -> None:
        self._ticked = self._ticked | ids if on else self._ticked - ids
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, 0))
        self.ticked_changed.emit()

    # What Qt asks.

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        names = {
            Column.PLACE: self.tr("Place"),
            Column.BEFORE: self.tr("Before"),
            Column.AFTER: self.tr("After"),
            Column.RULE: self.tr("Rule"),
        }
        return names[Column(section)]

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == Column.PLACE else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        fix = self._shown[index.row()]
        column = Column(index.column())
        if role == FIX:
            return fix
        if role == Qt.ItemDataRole.CheckStateRole and column is Column.PLACE:
            return Qt.CheckState.Checked if fix.finding.id in self._ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(wording.reason(fix.finding))
        if role == Qt.ItemDataRole.AccessibleTextRole and column is Column.PLACE:
            return self._sentence(fix)
        if role == Qt.ItemDataRole.DisplayRole:
            return {
                Column.PLACE: f"¶{fix.finding.segment + 1}",
                Column.BEFORE: visible(fix.was),
                Column.AFTER: visible(fix.now),
                Column.RULE: fix.finding.check,
            }[column]
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        on = Qt.CheckState(value) is Qt.CheckState.Checked
        self._tick({self._shown[index.row()].finding.id}, on)
        return True

    def _sentence(self, fix: Fix) -> str:
        return self.tr("Paragraph {number}: {was} becomes {now}. {reason}").format(
            number=fix.finding.segment + 1,
            was=visible(fix.was),
            now=visible(fix.now),
            reason=wording.reason(fix.finding),
        )
