"""The keyboard page: which keys do what, and which two actions want the same."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ui.actions import table
from ui.keymaps import Keys, KeyScheme, conflicts, key_names, keymap, normal, scheme_keys, types, with_keys
from ui.labels import isolated
from ui.preferences import Preferences
from ui.settings_pages.page import Page

ACTION, EVERYWHERE, REVIEW, CLASH = range(4)
LAYERS = (EVERYWHERE, REVIEW)


class Keyboard(Page):
    """A scheme, all actions with their keys, and a field that takes a new one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = self.tr("Keyboard")
        self._preferences = Preferences()
        self.scheme = self.combo("key_scheme", self.tr("&Scheme:"), [(s.text, s.value) for s in KeyScheme])
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Find an action, or a key such as Ctrl+Return"))
        self.search.setAccessibleName(self.tr("Find an action"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.table = QTableWidget(0, 4, self)
        self.table.setAccessibleName(self.tr("Keys"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Action"), self.tr("Everywhere"), self.tr("In the findings"), self.tr("Shared with")]
        )
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(ACTION, QHeaderView.ResizeMode.Stretch)
        self.table.setMinimumHeight(220)
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + 8)
        self.table.currentCellChanged.connect(lambda *_: self._offer())
        self.table.itemActivated.connect(lambda _: self.field.setFocus())
        self.form.addRow(self.search)
        self.form.addRow(self.table)
        self._build_editor()
        self._show["keys"] = lambda _: None  # shown with the whole table
        self._fill()

    def _build_editor(self) -> None:
        self.field = QKeySequenceEdit(self)
        self.field.setMaximumSequenceLength(1)
        self.field.setClearButtonEnabled(True)
        for part in (self.field, *self.field.findChildren(QLineEdit)):
            part.setAccessibleName(self.tr("New key"))
        self.field.keySequenceChanged.connect(lambda _: self._warn())
        self.add = QPushButton(self.tr("&Add"), self)
        self.only = QPushButton(self.tr("Set as the &only key"), self)
        self.remove = QPushButton(self.tr("&Remove keys"), self)
        self.usual = QPushButton(self.tr("As in the sche&me"), self)
        self.add.clicked.connect(lambda: self._set([*self._keys_here(), self._typed()]))
        self.only.clicked.connect(lambda: self._set([self._typed()]))
        self.remove.clicked.connect(lambda: self._set([]))
        self.usual.clicked.connect(self._reset)
        label = QLabel(self.tr("&Press a key:"), self)
        label.setBuddy(self.field)
        entering = QHBoxLayout()
        entering.setSpacing(8)
        self.field.setMinimumWidth(170)
        for widget in (label, self.field, self.add, self.only):
            entering.addWidget(widget)
        entering.addStretch(1)
        others = QHBoxLayout()
        others.setSpacing(8)
        for button in (self.remove, self.usual):
            others.addWidget(button)
        others.addStretch(1)
        self.form.addRow(entering)
        self.form.addRow(others)
        self.warning = self.remark("")
        self.warning.setProperty("remark", False)
        self.warning.setAccessibleName(self.tr("What is wrong with this key"))

    # What it shows.

    def show_preferences(self, wanted: Preferences) -> None:
        self._preferences = wanted
        super().show_preferences(wanted)
        self._fill()

    def _fill(self) -> None:
        keys = keymap(self._preferences)
        clashes = conflicts(keys)
        names = {spec.id: spec.name for spec in table()}
        self.table.setRowCount(len(names))
        for row, (action, name) in enumerate(names.items()):
            others = {o for found in clashes.get(action, {}).values() for o in found}
            also = ", ".join(names[other] for other in sorted(others))
            everywhere, review = (isolated(key_names(layer)) if layer else "" for layer in keys[action])
            texts = (name, everywhere, review, also)
            for column, text in enumerate(texts):
                item = QTableWidgetItem(f"⚠ {text}" if column == CLASH and text else text)
                item.setData(Qt.ItemDataRole.UserRole, action)
                self.table.setItem(row, column, item)
        if self.table.currentRow() < 0:
            self.table.setCurrentCell(0, EVERYWHERE)
        self._filter(self.search.text())
        self._offer()

    def _filter(self, text: str) -> None:
        wanted = text.casefold()
        for row in range(self.table.rowCount()):
            cells = (self.table.item(row, column) for column in (ACTION, *LAYERS))
            shown = any(cell is not None and wanted in cell.text().casefold() for cell in cells)
            self.table.setRowHidden(row, not shown)

    # Changing keys.

    @property
    def action(self) -> str:
        """The action whose keys are changed."""
        item = self.table.item(max(0, self.table.currentRow()), ACTION)
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    @property
    def _layer(self) -> int:
        return 1 if self.table.currentColumn() == REVIEW else 0

    def _keys_here(self) -> list[str]:
        return keymap(self._preferences)[self.action][self._layer].split()

    def _typed(self) -> str:
        return self.field.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _offer(self) -> None:
        changed = any(change[0] == self.action for change in self._preferences.keys)
        self.remove.setEnabled(bool(self._keys_here()))
        self.usual.setEnabled(changed)
        self._warn()

    def _warn(self) -> None:
        """Say what the typed key does already, and whether it can be taken."""
        key = self._typed()
        text, possible = self._verdict(key)
        self.warning.setText(text)
        self.add.setEnabled(possible and key not in self._keys_here())
        self.only.setEnabled(possible)

    def _verdict(self, key: str) -> tuple[str, bool]:
        if not key:
            return "", False
        if self._layer == 0 and types(key):
            told = self.tr("{key} would type or edit; it can only be used in the findings.")
            return told.format(key=key), False
        if "Alt+" in key:
            return self.tr("{key} belongs to the menus.").format(key=key), False
        names = {spec.id: spec.name for spec in table()}
        users = [
            names[action]
            for action, keys in keymap(self._preferences).items()
            if action != self.action and normal(key) in map(normal, keys[self._layer].split())
        ]
        if users:
            taken = self.tr("{key} is a key of “{action}”, which will lose it.")
            return taken.format(key=key, action=", ".join(users)), True
        return "", True

    def _set(self, keys: list[str]) -> None:
        """Give the action these keys, and take them from all others: two actions never share one."""
        wanted, layer, action = self._preferences, self._layer, self.action
        mine = list(dict.fromkeys(key for key in keys if key))
        taken = set(map(normal, mine))
        changes = wanted.keys
        for other, own in keymap(wanted).items():
            left = mine if other == action else [k for k in own[layer].split() if normal(k) not in taken]
            if left != own[layer].split():
                written = " ".join(left)
                fresh = Keys(written, own.review) if layer == 0 else Keys(own.everywhere, written)
                changes = with_keys(replace(wanted, keys=changes), other, fresh)
        self.field.clear()
        self.choose(keys=changes)

    def _reset(self) -> None:
        usual = scheme_keys(self._preferences.key_scheme)[self.action]
        self.choose(keys=with_keys(self._preferences, self.action, usual))
