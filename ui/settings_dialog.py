"""The settings: a list of pages, each applied at once. Not modal: the text stays in sight and in use."""

from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reviewer.errors import ReviewError
from reviewer.files import write_proved
from ui.config_file import ConfigFile
from ui.failures import failure
from ui.fitting import fit
from ui.plain_label import PlainLabel
from ui.preferences import Preferences, from_toml, to_toml
from ui.scrolled import scrolled
from ui.settings_pages.checks import Checks
from ui.settings_pages.glossaries import Glossaries
from ui.settings_pages.keyboard import Keyboard
from ui.settings_pages.page import Page
from ui.settings_pages.project import ProjectPage
from ui.settings_pages.simple import Access, Appearance, Language, Reviewing, Saving
from ui.settings_pages.subtitles import Subtitles

NAME = "copydesk-settings.toml"


class SettingsDialog(QDialog):
    """Shows preferences and the settings of the open text's project; `wanted` tells what was chosen."""

    wanted = Signal(object)  # preferences
    rechecked = Signal()  # the project's file is another

    def __init__(self, preferences: Preferences, file: ConfigFile | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.preferences = preferences
        self.setWindowTitle(self.tr("Settings"))
        fit(self, 780, 600)
        self.ask_import: Callable[[], str] = self._ask_import
        self.ask_export: Callable[[], str] = self._ask_export
        kinds: tuple[type[Page], ...] = (
            Appearance, Reviewing, Checks, Subtitles, Glossaries, Keyboard, Saving, Access, Language,
        )  # fmt: skip
        self.pages = [kind(self) for kind in kinds]
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Pages"))
        self.stack = QStackedWidget(self)
        for page in self.pages:
            self.list.addItem(page.title)
            self.stack.addWidget(scrolled(page))
            page.chosen.connect(self._choose)
            if isinstance(page, ProjectPage):
                page.rechecked.connect(self.rechecked)
        self.list.setProperty("pages", True)
        self.list.setFixedWidth(self.list.sizeHintForColumn(0) + 40)
        self.list.currentRowChanged.connect(self._turn_to)
        self.usual = QPushButton(self.tr("Restore &defaults of this page"), self)
        self.usual.clicked.connect(self._restore)
        self.take = QPushButton(self.tr("&Import…"), self)
        self.take.clicked.connect(self._import)
        self.give = QPushButton(self.tr("&Export…"), self)
        self.give.clicked.connect(self._export)
        close = QPushButton(self.tr("Close"), self)
        close.setProperty("primary", True)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        for button in (self.usual, self.take, self.give):
            button.setAutoDefault(False)
        self.said = PlainLabel(self)
        self.said.setWordWrap(True)
        self._lay_out(close)
        self.show_preferences(preferences)
        self.show_file(file)
        self.list.setCurrentRow(0)

    def _lay_out(self, close: QPushButton) -> None:
        above = QHBoxLayout()
        above.addWidget(self.list)
        above.addWidget(self.stack, 1)
        below = QHBoxLayout()
        below.setSpacing(8)
        for widget in (self.usual, self.take, self.give):
            below.addWidget(widget)
        below.addStretch(1)
        below.addWidget(close)
        column = QVBoxLayout(self)
        column.addLayout(above, 1)
        column.addWidget(self.said)
        column.addLayout(below)

    # What it shows.

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what holds, e.g. after a menu changed it."""
        self.preferences = preferences
        for page in self.pages:
            page.show_preferences(preferences)

    def show_file(self, file: ConfigFile | None) -> None:
        """Another text is open."""
        for page in self.pages:
            if isinstance(page, ProjectPage):
                page.show_file(file)

    def show_page(self, kind: type[Page]) -> None:
        """Turn to a page."""
        self.list.setCurrentRow(next(n for n, page in enumerate(self.pages) if isinstance(page, kind)))

    def _turn_to(self, row: int) -> None:
        self.stack.setCurrentIndex(row)
        self.usual.setEnabled(bool(self.pages[row].names))
        self.said.setText("")

    # What it does.

    def _choose(self, choices: dict[str, object]) -> None:
        self._use(replace(self.preferences, **choices))

    def _use(self, preferences: Preferences) -> None:
        self.show_preferences(preferences)
        self.wanted.emit(preferences)

    def _restore(self) -> None:
        usual = Preferences()
        names = self.pages[self.list.currentRow()].names
        self._choose({name: getattr(usual, name) for name in names})

    def _import(self) -> None:
        name = self.ask_import()
        if not name:
            return
        try:
            text = Path(name).read_text(encoding="utf-8-sig")
            preferences, wrong = from_toml(text, name)
        except (OSError, UnicodeDecodeError) as error:
            self.said.setText(f"{name}: {getattr(error, 'strerror', None) or error}")
            return
        except ReviewError as error:
            self.said.setText(failure(error))
            return
        self._use(preferences)
        told = self.tr("Read from {name}.").format(name=Path(name).name)
        if wrong:
            told += " " + self.tr("Left out, for they make no sense: {names}").format(names=", ".join(wrong))
        self.said.setText(told)

    def _export(self) -> None:
        name = self.ask_export()
        if not name:
            return
        try:
            write_proved(Path(name), to_toml(self.preferences).encode())
        except ReviewError as error:
            self.said.setText(failure(error))
            return
        self.said.setText(self.tr("Written to {name}.").format(name=Path(name).name))

    def _ask_import(self) -> str:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Import settings"), "", "TOML (*.toml)")
        return name

    def _ask_export(self) -> str:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export settings"), NAME, "TOML (*.toml)")
        return name
