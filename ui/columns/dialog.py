"""The dialog of columns: the first rows of each table, and above each column what it is."""

from collections.abc import Callable, Sequence
from enum import IntEnum
from functools import partial

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reviewer.config import LANGUAGE
from reviewer.formats.base import Reading
from reviewer.formats.columns import Choice, Pair, Table, choices, letter, spelled
from ui.fitting import fit
from ui.look import Look
from ui.plain_label import PlainLabel
from ui.settings_pages.checks import LANGUAGES

PREVIEWED = 12
"""Rows that are shown."""
LONGEST = 200
"""Characters of a cell that are shown."""
NARROWEST, WIDEST = 150, 240
"""Pixels of a column, according to how many share the dialog."""


class Role(IntEnum):
    """What a column is, in the order in which it is offered."""

    NOTHING = 0
    TEXT = 1
    SOURCE = 2


class _Chosen(Struct):
    """What is chosen of one table."""

    roles: list[Role]
    named: bool

    @classmethod
    def of(cls, table: Table, choice: Choice) -> "_Chosen":
        roles = [Role.NOTHING] * table.width
        sources = [pair.source for pair in choice.pairs if pair.source is not None]
        for column in sources[:1]:
            roles[column] = Role.SOURCE
        for pair in choice.pairs:
            roles[pair.target] = Role.TEXT
        return cls(roles, choice.first_row > 0 if choice.pairs else len(table.rows) > 1)

    @property
    def choice(self) -> Choice:
        source = self.roles.index(Role.SOURCE) if Role.SOURCE in self.roles else None
        texts = (column for column, role in enumerate(self.roles) if role is Role.TEXT)
        return Choice(tuple(Pair(column, source) for column in texts), int(self.named))


class ColumnsDialog(QDialog):
    """Asks once for all tables of a file; `chose` is called with what was chosen."""

    def __init__(
        self,
        name: str,
        tables: Sequence[Table],
        said: Reading,
        language: str,
        chose: Callable[[Reading], object],
        look: Look,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self.setWindowTitle(self.tr("Columns of {name}").format(name=name))
        fit(self, 820, 480)
        self._tables, self._chose, self._look = tables, chose, look
        self._chosen = [
            _Chosen.of(table, choice)
            for table, choice in zip(tables, choices(tables, said.columns), strict=True)
        ]
        told = PlainLabel(self)
        told.setWordWrap(True)
        told.setText(
            self.tr(
                "Which columns are to be reviewed? A source beside them is what they were translated from;"
                " it stays as it is, and the texts are compared with it."
            )
        )
        self.sheet = QComboBox(self)
        self.sheet.addItems([table.name for table in tables])
        sheet_label = QLabel(self.tr("&Sheet:"), self)
        sheet_label.setBuddy(self.sheet)
        self.named = QCheckBox(self.tr("The &first row holds the names of the columns"), self)
        self.preview = QTableWidget(self)
        self.preview.setAccessibleName(self.tr("The first rows, below what each column is"))
        self.preview.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.preview.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.preview.setWordWrap(False)
        self.preview.setTabKeyNavigation(False)  # Tab goes from choice to choice
        self.preview.verticalHeader().hide()
        self.roles: list[QComboBox] = []
        self.language = QComboBox(self)
        self.language.setEditable(True)
        self.language.addItems(["", *LANGUAGES])
        self.language.setCurrentText(said.language)
        line = self.language.lineEdit()
        assert line is not None, "an editable box has a line"
        line.setPlaceholderText(self.tr("as set: {language}").format(language=language))
        self.language.setMinimumContentsLength(len(line.placeholderText()) + 1)
        language_label = QLabel(self.tr("&Language of the texts:"), self)
        language_label.setBuddy(self.language)
        self.missing = QLabel(self)
        self.missing.setProperty("remark", True)
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel, self)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        top, bottom = QHBoxLayout(), QHBoxLayout()
        for widget in (sheet_label, self.sheet, self.named):
            top.addWidget(widget)
        top.addStretch(1)
        for widget in (language_label, self.language, self.missing):
            bottom.addWidget(widget)
        bottom.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(told)
        column.addLayout(top)
        column.addWidget(self.preview, 1)
        column.addLayout(bottom)
        column.addWidget(self.buttons)
        for widget in (sheet_label, self.sheet):
            widget.setVisible(len(tables) > 1)
        self.sheet.currentIndexChanged.connect(self._show)
        self.named.toggled.connect(self._name)
        self.language.currentTextChanged.connect(lambda _: self._judge())
        # First shown is a table of which something is read.
        first = next((n for n, one in enumerate(self._chosen) if one.choice.pairs), 0)
        self.sheet.setCurrentIndex(first)
        self._show()
        look.changed.connect(self._paint)

    @property
    def said(self) -> Reading:
        """What is chosen."""
        columns = spelled(self._tables, [one.choice for one in self._chosen])
        return Reading(columns=columns, language=self.language.currentText().strip())

    def accept(self) -> None:
        said = self.said
        super().accept()
        self._chose(said)

    @property
    def _current(self) -> _Chosen:
        return self._chosen[self.sheet.currentIndex()]

    def _show(self) -> None:
        """Show the table that is chosen."""
        table, chosen = self._tables[self.sheet.currentIndex()], self._current
        rows = table.rows[:PREVIEWED]
        self.preview.clear()
        self.preview.setColumnCount(table.width)
        self.preview.setRowCount(len(rows) + 1)
        self.preview.setHorizontalHeaderLabels([letter(n) for n in range(table.width)])
        self.roles = []
        width = max(NARROWEST, min(WIDEST, (self.width() - NARROWEST // 3) // max(1, table.width)))
        for column in range(table.width):
            box = QComboBox(self.preview)
            box.addItems([self.tr("Not read"), self.tr("Text to review"), self.tr("Source")])
            box.setCurrentIndex(chosen.roles[column])
            box.currentIndexChanged.connect(partial(self._give, column))
            self.roles.append(box)
            self.preview.setCellWidget(0, column, box)
            self.preview.setColumnWidth(column, width)
            for number, row in enumerate(rows, 1):
                text = " ".join(row[column].split()) if column < len(row) else ""
                item = QTableWidgetItem(text if len(text) <= LONGEST else text[: LONGEST - 1] + "…")
                self.preview.setItem(number, column, item)
        if table.width:
            self.preview.horizontalHeader().setStretchLastSection(True)
        self.named.setChecked(chosen.named)
        self._paint()
        self._judge()

    def _give(self, column: int, role: int) -> None:
        roles = self._current.roles
        if role == Role.SOURCE and Role.SOURCE in roles:  # there is one source
            self.roles[roles.index(Role.SOURCE)].setCurrentIndex(Role.NOTHING)
        roles[column] = Role(role)
        self._paint()
        self._judge()

    def _name(self, on: bool) -> None:
        self._current.named = on
        self._paint()

    def _paint(self) -> None:
        """Let what is read stand out; names of columns are no texts."""
        theme, chosen = self._look.theme, self._current
        header = [cell.strip() for cell in self._tables[self.sheet.currentIndex()].rows[0]]
        grounds = {Role.TEXT: theme.inserted_tint, Role.SOURCE: theme.paragraph}
        for column, role in enumerate(chosen.roles):
            told = header[column] if chosen.named and column < len(header) else ""
            name = f"{letter(column)}: {told}" if told else letter(column)
            self.roles[column].setAccessibleName(self.tr("What column {name} is").format(name=name))
            for row in range(1, self.preview.rowCount()):
                item = self.preview.item(row, column)
                assert item is not None, "every cell has an item"
                names = row == 1 and chosen.named
                read = role is not Role.NOTHING and not names
                item.setForeground(QColor(theme.text if read else theme.muted))
                item.setBackground(QColor(grounds[role]) if read else QBrush(Qt.BrushStyle.NoBrush))
                font = item.font()
                font.setBold(names)
                item.setFont(font)

    def _judge(self) -> None:
        """Say what is missing; nothing is read until it is there."""
        said = self.said
        if not said.columns:
            self.missing.setText(self.tr("No column is to be reviewed."))
        elif said.language and not LANGUAGE.fullmatch(said.language):
            self.missing.setText(self.tr("A language is named by a tag such as “en-US”."))
        else:
            self.missing.setText("")
        button = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        button.setEnabled(not self.missing.text())
