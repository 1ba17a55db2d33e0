"""The key sheet and the command palette, both read from the table of actions."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.actions import table
from ui.bindings import Bindings
from ui.fitting import fit
from ui.keymaps import key_names


class KeySheet(QDialog):
    """All actions with their keys."""

    def __init__(self, bindings: Bindings, parent: QWidget) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self.setWindowTitle(self.tr("Keys"))
        fit(self, 620, 640)
        specs = [spec for spec in table() if any(bindings.keys(spec.id))]
        sheet = QTableWidget(len(specs), 3, self)
        sheet.setHorizontalHeaderLabels(
            [self.tr("Action"), self.tr("In the findings"), self.tr("Everywhere")]
        )
        sheet.setAccessibleName(self.tr("Keys"))
        sheet.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        sheet.verticalHeader().hide()
        sheet.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        sheet.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for row, spec in enumerate(specs):
            keys = bindings.keys(spec.id)
            for column, text in enumerate((spec.name, key_names(keys.review), key_names(keys.everywhere))):
                sheet.setItem(row, column, QTableWidgetItem(text))
        layout = QVBoxLayout(self)
        layout.addWidget(sheet)


class Palette(QDialog):
    """Type a few letters of an action, Return does it."""

    def __init__(self, bindings: Bindings, parent: QWidget) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self._bindings, self._actions = bindings, bindings.actions
        self.setWindowTitle(self.tr("Find an action"))
        fit(self, 520, 420)
        self.box = QLineEdit(self)
        self.box.setPlaceholderText(self.tr("Type part of an action’s name"))
        self.box.setAccessibleName(self.tr("Find an action"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Actions"))
        self.list.setSpacing(1)
        self.box.textChanged.connect(self._filter)
        self.box.returnPressed.connect(self._do)
        self.list.itemActivated.connect(self._do)
        layout = QVBoxLayout(self)
        layout.addWidget(self.box)
        layout.addWidget(self.list)
        self._filter("")

    def _filter(self, text: str) -> None:
        """List what can be done now and has all the words, in its name or in that of its menu."""
        self.list.clear()
        wanted = text.casefold().split()
        for spec in table():
            named = f"{spec.name} {spec.menu.text.replace('&', '')}".casefold()
            if all(word in named for word in wanted) and self._actions[spec.id].isEnabled():
                own = self._bindings.keys(spec.id)
                keys = key_names(f"{own.review} {own.everywhere}")
                item = QListWidgetItem(f"{spec.name}    {keys}".rstrip())
                item.setData(Qt.ItemDataRole.UserRole, spec.id)
                self.list.addItem(item)
        self.list.setCurrentRow(0)
        if not self.list.count():
            nothing = QListWidgetItem(self.tr("Nothing that can be done now is called that."))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(nothing)

    def _do(self) -> None:
        item = self.list.currentItem()
        action = None if item is None else item.data(Qt.ItemDataRole.UserRole)
        if action is not None:
            self.accept()
            self._actions[action].trigger()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            row = self.list.currentRow() + step
            self.list.setCurrentRow(max(0, min(self.list.count() - 1, row)))
        else:
            super().keyPressEvent(event)
