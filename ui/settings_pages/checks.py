"""The checks page: which checks look at the texts, and how grave what they find is."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSizePolicy,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from reviewer.checks import CHECKS
from reviewer.checks.base import Check
from reviewer.config import Config
from reviewer.finding import Severity
from ui import wording
from ui.config_file import USUAL, ConfigFile
from ui.labels import severity_name
from ui.settings_pages.project import ProjectPage

LANGUAGES = ("en-US", "en-GB", "de-DE", "fr-FR", "es-ES", "it-IT", "nl-NL", "pt-PT")
CHECK = Qt.ItemDataRole.UserRole


class Checks(ProjectPage):
    """A tree of checks by what kind of fault they find; the one chosen is explained below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = self.tr("Checks")
        self._wishes: dict[str, str] = {}
        self._config: Config | None = None
        self.language = QComboBox(self)
        self.language.setEditable(True)
        self.language.addItems(LANGUAGES)
        self.language.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = self.language.lineEdit()
        assert line is not None, "an editable box has a line"
        for part in (self.language, line):
            part.setAccessibleName(self.tr("Language of the texts"))
        self.language.textActivated.connect(self._set_language)
        line.editingFinished.connect(self._take_typed_language)
        top = QFormLayout()
        top.addRow(self.tr("&Language of the texts:"), self.language)
        self.tree = QTreeWidget(self)
        self.tree.setHeaderLabels([self.tr("Check"), self.tr("Now")])
        self.tree.setAccessibleName(self.tr("Checks"))
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setStretchLastSection(False)
        self.tree.setMinimumHeight(190)
        self.tree.currentItemChanged.connect(lambda *_: self._explain())
        self.wish = QComboBox(self)
        self.wish.setAccessibleName(self.tr("What this check does"))
        self.wish.currentIndexChanged.connect(self._set_wish)
        self.usual = QPushButton(self.tr("All checks as they &come"), self)
        self.usual.clicked.connect(lambda: self._put([c.id for c in CHECKS], USUAL))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.wish, 1)
        row.addWidget(self.usual)
        self.why = QLabel(self)
        self.why.setWordWrap(True)
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self.why.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.why.setMinimumHeight(70)
        self.why.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.column.addLayout(top)
        self.column.addWidget(self.tree, 1)
        self.column.addLayout(row)
        self.column.addWidget(self.why)
        self._fill_wishes()
        self._plant()

    def _fill_wishes(self) -> None:
        for text, wish in (
            (self.tr("As it comes"), USUAL),
            (self.tr("Off"), "off"),
            (self.tr("On"), "on"),
            *((self.tr("On, as: {severity}").format(severity=severity_name(s)), s.value) for s in Severity),
        ):
            self.wish.addItem(text, wish)

    def _plant(self) -> None:
        groups: dict[str, QTreeWidgetItem] = {}
        for check in CHECKS:
            kind = wording.category(check.category)
            if kind not in groups:
                groups[kind] = QTreeWidgetItem([kind, ""])
            leaf = QTreeWidgetItem([wording.title(check), ""])
            leaf.setData(0, CHECK, check)
            leaf.setToolTip(0, check.id)
            groups[kind].addChild(leaf)
        self.tree.addTopLevelItems([groups[kind] for kind in sorted(groups)])
        self.tree.expandAll()
        first, _ = next(self._leaves())
        self.tree.setCurrentItem(first)

    def show_config(self, file: ConfigFile, config: Config) -> None:
        self._config, self._wishes = config, file.wishes()
        self.language.setCurrentText(config.language)
        for leaf, check in self._leaves():
            leaf.setText(1, self._standing(check, config))
        self._explain()

    def _standing(self, check: Check, config: Config) -> str:
        if check.id in config.off or not (check.on or check.id in config.on):
            return self.tr("Off")
        severity = dict(config.severities).get(check.id, check.severity)
        return severity_name(severity)

    def _leaves(self) -> Iterator[tuple[QTreeWidgetItem, Check]]:
        for number in range(self.tree.topLevelItemCount()):
            group = self.tree.topLevelItem(number)
            assert group is not None, "numbers are of groups"
            for place in range(group.childCount()):
                leaf = group.child(place)
                assert leaf is not None, "places are of checks"
                yield leaf, leaf.data(0, CHECK)

    def _chosen(self) -> list[Check]:
        """The check in focus, or all of a kind."""
        item = self.tree.currentItem()
        if item is None:
            return []
        here = item.data(0, CHECK)
        if here is not None:
            return [here]
        return [check for leaf, check in self._leaves() if leaf.parent() is item]

    def _explain(self) -> None:
        chosen = self._chosen()
        showing, self._showing = self._showing, True
        wishes = {self._wishes.get(check.id, USUAL) for check in chosen}
        self.wish.setCurrentIndex(self.wish.findData(wishes.pop()) if len(wishes) == 1 else -1)
        self._showing = showing
        alone = len(chosen) == 1
        self.why.setText(wording.why(chosen[0]) if alone else self.tr("Choose for all checks of this kind."))

    def _set_wish(self, _: int) -> None:
        if not self._showing and self.wish.currentIndex() >= 0:
            self._put([check.id for check in self._chosen()], str(self.wish.currentData()))

    def _put(self, checks: list[str], wish: str) -> None:
        file = self.file
        if file is not None:
            self.attempt(lambda: file.wish(checks, wish))

    def _take_typed_language(self) -> None:
        typed = self.language.currentText().strip()
        if self._config is not None and typed != self._config.language:
            self._set_language(typed)

    def _set_language(self, tag: str) -> None:
        file = self.file
        if file is not None and not self._showing:
            self.attempt(lambda: file.set_language(tag))
