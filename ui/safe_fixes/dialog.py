"""The dialog that shows what accepting many findings would change, before it is done.

Nothing is ticked but by the user, all and none mean the category that is shown, and the button says how many
it applies.
"""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui import wording
from ui.fitting import fit
from ui.look import Look
from ui.plain_label import PlainLabel
from ui.safe_fixes.model import FIX, FixModel
from ui.safe_fixes.offer import Offer
from ui.safe_fixes.view import FixTable

GROUP = Qt.ItemDataRole.UserRole


class FixesDialog(QDialog):
    """Categories on the left, the fixes of one on the right."""

    wanted = Signal(list)  # ids of findings

    def __init__(self, title: str, offer: Callable[[], Offer], look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._offer = offer
        self.finished.connect(self.deleteLater)
        self.setWindowTitle(title)
        fit(self, 1020, 600)
        self.model = FixModel(self)
        self.groups = QListWidget(self)
        self.groups.setAccessibleName(self.tr("Categories"))
        self.groups.setProperty("pages", True)
        self.table = FixTable(self.model, look, self)
        self.all = QPushButton(self.tr("&All of this category"), self)
        self.none = QPushButton(self.tr("&None of this category"), self)
        for button in (self.all, self.none):
            button.setAutoDefault(False)
        self.reason = PlainLabel(self)
        self.reason.setWordWrap(True)
        self.told = QLabel(self)
        self.told.setProperty("remark", True)
        self.told.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.apply = QPushButton(self)
        self.apply.setProperty("primary", True)
        self.apply.setDefault(True)
        self.buttons.addButton(self.apply, QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out()
        self._connect()
        self.refresh()
        self.groups.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        ticks = QHBoxLayout()
        ticks.addWidget(self.all)
        ticks.addWidget(self.none)
        ticks.addStretch(1)
        column.addWidget(self.table, 1)
        column.addWidget(self.reason)
        column.addLayout(ticks)
        beside = QHBoxLayout()
        beside.addWidget(self.groups, 1)
        beside.addLayout(column, 4)
        last = QHBoxLayout()
        last.addWidget(self.told, 1)
        last.addWidget(self.buttons)
        whole = QVBoxLayout(self)
        whole.addLayout(beside, 1)
        whole.addLayout(last)

    def _connect(self) -> None:
        self.groups.currentItemChanged.connect(self._show_group)
        self.table.toggled.connect(self.model.toggle)
        self.table.selectionModel().currentRowChanged.connect(self._show_reason)
        self.model.ticked_changed.connect(self._count)
        self.all.clicked.connect(lambda _: self.model.tick_shown(True))
        self.none.clicked.connect(lambda _: self.model.tick_shown(False))
        self.buttons.rejected.connect(self.reject)
        self.buttons.accepted.connect(self._apply)

    def refresh(self) -> None:
        """Show what could be done now; what was ticked stays so."""
        offer = self._offer()
        row = self.table.currentIndex().row()
        self.model.offer(offer.fixes)
        self._list()
        self.table.setCurrentIndex(self.model.index(max(0, row), 0))
        self._count()
        told = self.tr("One undo takes all of it back.")
        if offer.left_out:
            left = self.tr("Left out, as the file cannot hold them: %n fix(es).", "", offer.left_out)
            told = f"{left} {told}"
        self.told.setText(told)

    def _count(self) -> None:
        """Say how much is ticked, in each category and in all."""
        groups = self.model.groups
        for number, (group, (ticked, total)) in enumerate(groups.items()):
            item = self.groups.item(number)
            item.setText(f"{group}   {ticked}/{total}")
            sentence = self.tr("{group}, {ticked} of {total} ticked")
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                sentence.format(group=group, ticked=ticked, total=total),
            )
        shown = groups.get(self.model.group, (0, 0))
        self.all.setEnabled(shown[0] < shown[1])
        self.none.setEnabled(shown[0] > 0)
        count = len(self.model.ticked)
        self.apply.setText(self.tr("Apply %n fix(es)", "", count))
        self.apply.setEnabled(count > 0)

    def _list(self) -> None:
        """List the categories, with the one that is shown as the current one."""
        groups = list(self.model.groups)
        if groups == [self.groups.item(n).data(GROUP) for n in range(self.groups.count())]:
            return
        with QSignalBlocker(self.groups):
            self.groups.clear()
            for group in groups:
                QListWidgetItem(group, self.groups).setData(GROUP, group)
            self.groups.setCurrentRow(groups.index(self.model.group) if groups else -1)

    def _show_group(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        self.model.show_group(item.data(GROUP))
        self.table.setCurrentIndex(self.model.index(0, 0))
        self._count()

    def _show_reason(self) -> None:
        fix = self.table.currentIndex().data(FIX)
        self.reason.setText(wording.reason(fix.finding) if fix is not None else "")

    def _apply(self) -> None:
        ids = self.model.ticked
        self.accept()
        if ids:
            self.wanted.emit(ids)
