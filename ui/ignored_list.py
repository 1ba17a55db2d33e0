"""All that is ignored in a text and its project, each to be brought back."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reviewer.checks import CHECKS
from reviewer.dismissals import Dismissal
from reviewer.events import Scope
from ui.fitting import fit
from ui.labels import local_time, tip, visible
from ui.state import ReviewState

RECORD = Qt.ItemDataRole.UserRole
CONTEXT = 24
"""Characters of the words on either side that are shown."""


class IgnoredList(QDialog):
    """Shows the records; the state has them."""

    def __init__(self, state: ReviewState, parent: QWidget) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._state = state
        self.setWindowTitle(self.tr("Ignored"))
        fit(self, 860, 420)
        self.list = QTreeWidget(self)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAllColumnsShowFocus(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setAccessibleName(self.tr("Ignored findings"))
        self.list.setHeaderLabels(
            [self.tr("Phrase"), self.tr("Rule"), self.tr("Ignored"), self.tr("Text"), self.tr("By")]
        )
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        self.restore = QPushButton(self.tr("&Bring back"), self)
        self.restore_all = QPushButton(self.tr("Bring back &all of this text"), self)
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.close)
        self.restore.clicked.connect(self._restore)
        self.restore_all.clicked.connect(self._restore_all)
        self.list.itemSelectionChanged.connect(self._offer)
        row = QHBoxLayout()
        row.addWidget(self.told, 1)
        for button in (self.restore, self.restore_all, close):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.addWidget(self.list)
        column.addLayout(row)
        state.changed.connect(self._follow)
        self.fill()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fill()
        self.list.setFocus()

    def _follow(self) -> None:
        shown = [self.list.topLevelItem(n) for n in range(self.list.topLevelItemCount())]
        if self.isVisible() and [i.data(0, RECORD) for i in shown if i] != list(self._records()):
            self.fill()

    def _records(self) -> tuple[Dismissal, ...]:
        return self._state.ignored.kept.records

    def fill(self) -> None:
        """Show what is ignored now."""
        self.list.clear()
        titles = {check.id: check.title for check in CHECKS}
        for record in self._records():
            cells = (
                _phrase(record),
                titles.get(record.anchor.check, record.anchor.check),
                self._scope(record.scope),
                self._where(record),
                f"{record.by}, {local_time(record.time)}",
            )
            item = QTreeWidgetItem(list(cells))
            item.setData(0, RECORD, record)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(cells))
            item.setToolTip(0, tip(f"{record.anchor.before} {cells[0]} {record.anchor.after}".strip()))
            self.list.addTopLevelItem(item)
        header = self.list.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        self.told.setText("" if self._records() else self.tr("Nothing is ignored."))
        self._offer()

    def _scope(self, scope: Scope) -> str:
        match scope:
            case Scope.ONCE:
                return self.tr("here")
            case Scope.PHRASE:
                return self.tr("this phrase in the text")
            case Scope.RULE:
                return self.tr("the rule in the text")
            case Scope.PROFILE:
                return self.tr("the rule in all texts")

    def _where(self, record: Dismissal) -> str:
        return self.tr("this text") if record.file == self._state.ignored.name else record.file

    def _offer(self) -> None:
        self.restore.setEnabled(bool(self.list.selectedItems()))
        self.restore_all.setEnabled(bool(self._of_this_text()))

    def _of_this_text(self) -> list[Dismissal]:
        return [r for r in self._records() if r.file == self._state.ignored.name]

    def _restore(self) -> None:
        self._bring_back([item.data(0, RECORD) for item in self.list.selectedItems()])

    def _restore_all(self) -> None:
        self._bring_back(self._of_this_text())

    def _bring_back(self, records: list[Dismissal]) -> None:
        self._state.hear_again(records)
        self.fill()


def _phrase(record: Dismissal) -> str:
    """What was ignored; a mark alone, with the words beside it."""
    anchor = record.anchor
    if any(c.isalnum() for c in anchor.phrase):
        return visible(anchor.phrase)
    return f"{anchor.before[-CONTEXT:]} {visible(anchor.phrase)} {anchor.after[:CONTEXT]}".strip()
