"""How the files are checked, and what is written of it: all choices in sight."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reviewer.reports import REPORTS
from ui.batch.wishes import Wishes

LANGUAGES = ("en-US", "en-GB", "en-AU", "en-CA", "de-DE", "fr-FR", "nl-NL", "es-ES")
"""Suggestions; every other tag can be written in."""


class Options(QGroupBox):
    """The choices; `wishes` is their value."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("How to check"))
        self.language = QComboBox(self)
        self.language.setEditable(True)
        self.language.addItems(["", *LANGUAGES])
        line = self.language.lineEdit()
        assert line is not None, "an editable box has a line"
        line.setPlaceholderText(self.tr("by settings and text"))
        for part in (self.language, line):
            part.setAccessibleName(self.tr("Language of the texts"))
        self.glossaries = QComboBox(self)
        self.glossaries.addItems([self.tr("Those in use"), self.tr("None")])
        self.profile = QComboBox(self)
        self.profile.addItems([self.tr("Standard"), self.tr("Attention: also what is often a false alarm")])
        self.clean = QCheckBox(self.tr("Apply s&afe fixes to copies; the originals stay as they are"), self)
        self.folder = QLineEdit(self)
        self.folder.setPlaceholderText(self.tr("Folder for the copies and their change logs"))
        self.folder.setAccessibleName(self.tr("Folder for the copies"))
        self.choose = QPushButton(self.tr("C&hoose…"), self)
        self.choose.setAccessibleName(self.tr("Choose the folder for the copies"))
        self.reports = QCheckBox(self.tr("Write a &report beside each:"), self)
        self.report = QComboBox(self)
        self.report.setAccessibleName(self.tr("Kind of report"))
        self.report.addItems(list(REPORTS))
        self._lay_out()
        self._connect()
        self._offer()

    def _lay_out(self) -> None:
        rules = QHBoxLayout()
        for label, box in (
            (self.tr("&Language:"), self.language),
            (self.tr("&Glossaries:"), self.glossaries),
            (self.tr("&Checks:"), self.profile),
        ):
            form = QFormLayout()
            form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
            form.addRow(label, box)
            box.setAccessibleName(label.replace("&", "").rstrip(":"))
            rules.addLayout(form, 1)
        remark = QLabel(
            self.tr("Apart from that, each text is checked by the copydesk.toml above it, if there is one."),
            self,
        )
        remark.setProperty("remark", True)
        remark.setWordWrap(True)
        cleaning = QHBoxLayout()
        for widget in (self.clean, self.folder, self.choose, self.reports, self.report):
            cleaning.addWidget(widget, 1 if widget is self.folder else 0)
        column = QVBoxLayout(self)
        column.addLayout(rules)
        column.addWidget(remark)
        column.addLayout(cleaning)

    def _connect(self) -> None:
        self.language.currentTextChanged.connect(lambda _: self.changed.emit())
        for box in (self.glossaries, self.profile, self.report):
            box.currentIndexChanged.connect(lambda _: self.changed.emit())
        for tick in (self.clean, self.reports):
            tick.toggled.connect(lambda _: self._offer())
        self.folder.textChanged.connect(lambda _: self.changed.emit())
        self.clean.clicked.connect(self._ask_if_needed)
        self.choose.clicked.connect(self.ask_folder)

    def _offer(self) -> None:
        cleans = self.clean.isChecked()
        for widget in (self.folder, self.choose, self.reports):
            widget.setEnabled(cleans)
        self.report.setEnabled(cleans and self.reports.isChecked())
        self.changed.emit()

    def _ask_if_needed(self, on: bool) -> None:
        if on and not self.folder.text().strip():
            self.ask_folder()

    def ask_folder(self) -> None:
        """Let the user choose where copies go."""
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder for the copies"), self.folder.text())
        if name:
            self.folder.setText(name)

    def take(self, wishes: Wishes) -> None:
        """Make these the choices."""
        self.language.setCurrentText(wishes.language)
        self.glossaries.setCurrentIndex(0 if wishes.glossaries else 1)
        self.profile.setCurrentIndex(1 if wishes.attention else 0)
        self.folder.setText(str(wishes.folder) if wishes.folder else "")
        self.clean.setChecked(wishes.folder is not None)
        self.reports.setChecked(wishes.report is not None)
        self.report.setCurrentText(wishes.report or self.report.currentText())

    @property
    def complete(self) -> bool:
        """Whether nothing is missing."""
        return not self.clean.isChecked() or bool(self.folder.text().strip())

    @property
    def wishes(self) -> Wishes:
        """What is chosen."""
        cleans = self.clean.isChecked() and self.complete
        return Wishes(
            language=self.language.currentText().strip(),
            glossaries=self.glossaries.currentIndex() == 0,
            attention=self.profile.currentIndex() == 1,
            folder=Path(self.folder.text().strip()) if cleans else None,
            report=self.report.currentText() if self.reports.isChecked() else None,
        )
