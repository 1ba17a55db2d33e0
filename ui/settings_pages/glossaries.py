"""The glossaries page: which glossaries the texts are checked against."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from reviewer import config
from reviewer.config import Config
from reviewer.glossary import shipped
from ui.config_file import ConfigFile
from ui.settings_pages.project import ProjectPage

NAME = Qt.ItemDataRole.UserRole


class Glossaries(ProjectPage):
    """Those that hold, in order, and those that ship; an earlier one wins where two disagree."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = self.tr("Glossaries")
        self.ask_file: Callable[[], str] = self._ask_file
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Glossaries in use"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setMinimumHeight(160)
        self.list.itemChanged.connect(lambda _: self._changed())
        self.list.currentRowChanged.connect(lambda _: self._offer())
        self.add = QPushButton(self.tr("&Add a file…"), self)
        self.remove = QPushButton(self.tr("&Remove"), self)
        self.up = QPushButton(self.tr("Move &up"), self)
        self.down = QPushButton(self.tr("Move &down"), self)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.add, self.remove, self.up, self.down):
            row.addWidget(button)
        row.addStretch(1)
        self.column.addWidget(self.list)
        self.column.addLayout(row)
        self.remark(self.tr("What is ticked is in use. Where two disagree, the upper one is asked first."))

    def show_config(self, file: ConfigFile, config: Config) -> None:
        used = [file.named(glossary) for glossary in config.glossaries]
        row = self.list.currentRow()
        self.list.clear()
        ships = shipped.names()
        for name in dict.fromkeys((*used, shipped.DEFAULT, *ships)):
            item = QListWidgetItem(name)
            item.setData(NAME, name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if name in used else Qt.CheckState.Unchecked)
            if name == shipped.DEFAULT:
                item.setText(self._default(config.language))
            elif name in ships:
                item.setText(self.tr("{name} (comes with Copydesk)").format(name=name))
            self.list.addItem(item)
        self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
        self._offer()

    def _default(self, language: str) -> str:
        names = shipped.by_default(language)
        if not names:
            return self.tr("default: nothing comes for {language}").format(language=language)
        return self.tr("default: {names}, for {language}").format(names=", ".join(names), language=language)

    def _offer(self) -> None:
        item, row = self.list.currentItem(), self.list.currentRow()
        used = self._used()
        self.remove.setEnabled(item is not None and not _ships(item.data(NAME)))
        self.up.setEnabled(0 < row < len(used))
        self.down.setEnabled(0 <= row < len(used) - 1)

    def _used(self) -> list[str]:
        items = [self.list.item(row) for row in range(self.list.count())]
        return [str(item.data(NAME)) for item in items if item.checkState() is Qt.CheckState.Checked]

    def _changed(self) -> None:
        if not self._showing:
            self._put(self._used())

    def _add(self) -> None:
        name = self.ask_file()
        if name and self.file is not None:
            self._put([*self._used(), self.file.named(Path(name))])

    def _remove(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._put([name for name in self._used() if name != item.data(NAME)])

    def _move(self, step: int) -> None:
        used, row = self._used(), self.list.currentRow()
        used.insert(row + step, used.pop(row))
        self.list.setCurrentRow(row + step)
        self._put(used)

    def _put(self, names: list[str]) -> None:
        """Use these glossaries, if all can be read."""
        file = self.file
        if file is None:
            return

        def put() -> None:
            wanted = tuple(config.glossary_named(name, file.path.parent) for name in names)
            config.load_glossaries(Config("en", wanted, (), None))
            file.set_glossaries(names)

        self.attempt(put)

    def _ask_file(self) -> str:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Add a glossary"), "", self.tr("Glossaries (*.csv *.tsv *.toml);;All files (*)")
        )
        return name


def _ships(name: str) -> bool:
    return name == shipped.DEFAULT or name in shipped.names()
