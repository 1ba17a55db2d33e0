"""The dialog that exports a report: which kind, what it looks like, and where it goes."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from reviewer.errors import ReviewError
from reviewer.reports.base import ReportData
from ui.background import Background
from ui.export.kinds import kind_name, renders
from ui.export.report import Preview, Subject, preview
from ui.failures import failure
from ui.fitting import fit
from ui.look import Look
from ui.plain_label import PlainLabel
from ui.report_page import report_document
from ui.settings import Settings

MOST_ROWS = 100
"""Rows of each table that a drawn preview shows."""
KIND, OPEN_FINDINGS, OPEN_IT = "export/kind", "export/open-findings", "export/open-it"


class ExportDialog(QDialog):
    """Shows one review as each kind of report. What the user chose last is chosen again."""

    written = Signal(object, bool)  # where the report is, and whether to open it

    def __init__(self, subject: Subject, settings: Settings, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._subject, self._settings, self._look = subject, settings, look
        self._known: dict[bool, ReportData] = {}
        self._left = False  # it may be there for a while, and nobody looks at it
        self._background = Background(self)
        self._background.failed.connect(self._failed)
        self.setWindowTitle(self.tr("Export report"))
        fit(self, 880, 560)
        self.kinds = QComboBox(self)
        for kind in renders():
            self.kinds.addItem(kind_name(kind), kind)
        self.open_findings = QCheckBox(self.tr("&List findings that are still open, too"), self)
        self.open_findings.setToolTip(self.tr("The change log knows decisions only."))
        self.page, self.text = QTextBrowser(self), QPlainTextEdit(self)
        self.page.setOpenLinks(False)
        self.page.setAccessibleName(self.tr("Preview"))
        self.text.setAccessibleName(self.tr("Preview"))
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.preview = QStackedWidget(self)
        self.remark = PlainLabel(self)
        self.remark.setProperty("remark", True)
        self.remark.setWordWrap(True)
        self.target = QLineEdit(self)
        self.browse = QPushButton(self.tr("&Choose…"), self)
        self.browse.setAutoDefault(False)
        self.open_it = QCheckBox(self.tr("&Open it afterwards"), self)
        self.failure = PlainLabel(self)
        self.failure.setProperty("failure", True)
        self.failure.setWordWrap(True)
        self.failure.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.export = QPushButton(self.tr("Export"), self)
        self.export.setProperty("primary", True)  # first: once the box has it, its looks are settled
        self.export.setDefault(True)
        self.buttons.addButton(self.export, QDialogButtonBox.ButtonRole.ActionRole)
        self._lay_out()
        self._recall()
        self._connect()
        self._choose_kind()

    def _lay_out(self) -> None:
        self.preview.addWidget(self.page)
        self.preview.addWidget(self.text)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("&Kind"), self.kinds)
        form.addRow("", self.open_findings)
        place = QHBoxLayout()
        label = QLabel(self.tr("Save &as"), self)
        label.setBuddy(self.target)
        for widget in (label, self.target, self.browse):
            place.addWidget(widget)
        last = QHBoxLayout()
        last.addWidget(self.open_it, 1)
        last.addWidget(self.buttons)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.preview, 1)
        column.addWidget(self.remark)
        column.addLayout(place)
        column.addWidget(self.failure)
        column.addLayout(last)

    def _recall(self) -> None:
        usual = next(iter(renders()))
        self.kinds.setCurrentIndex(max(0, self.kinds.findData(self._settings.choice(KIND, usual))))
        self.open_findings.setChecked(self._settings.flag(OPEN_FINDINGS, default=True))
        self.open_it.setChecked(self._settings.flag(OPEN_IT, default=True))
        path = self._subject.file.path
        self.target.setText(str(path.with_name(f"{path.stem}.report.{self.kind}")))

    def _connect(self) -> None:
        self.kinds.currentIndexChanged.connect(lambda _: self._choose_kind())
        self.open_findings.toggled.connect(lambda _: self._show())
        self.browse.clicked.connect(self._browse)
        self.buttons.rejected.connect(self.reject)
        self.export.clicked.connect(self._export)
        self._look.changed.connect(self._show)

    @property
    def kind(self) -> str:
        """The kind of report that is chosen."""
        return str(self.kinds.currentData())

    # The preview.

    def _choose_kind(self) -> None:
        path = Path(self.target.text())
        if path.suffix.lstrip(".") in renders():
            self.target.setText(str(path.with_suffix(f".{self.kind}")))
        self._show()

    def _show(self) -> None:
        """Make the preview anew, away from the window's thread."""
        if self._left:
            return
        subject, kind, with_open = self._subject, self.kind, self.open_findings.isChecked()
        known = self._known.get(with_open)
        self.failure.hide()
        self.export.setEnabled(True)  # a report in the making is given up for another
        self.remark.setText(self.tr("Making the preview…"))

        def then(made: Preview) -> None:
            self._known[with_open] = made.data
            self._draw(made)

        self._background.run(
            lambda cancelled, _: preview(subject, kind, known, with_open=with_open, cancelled=cancelled), then
        )

    def _draw(self, made: Preview) -> None:
        if made.text is None:
            document = report_document(made.data, MOST_ROWS, self._look.theme, self.font().pointSizeF())
            document.setParent(self.page)
            self.page.setDocument(document)
            self.preview.setCurrentWidget(self.page)
        else:
            self.text.setPlainText(made.text)
            self.preview.setCurrentWidget(self.text)
        told = [self._saved()]
        if self.kind in ("html", "xlsx"):
            told.append(self.tr("The preview shows what the file says, not how it is laid out."))
        if not made.whole:
            told.append(self.tr("The preview shows the beginning."))
        self.remark.setText(" ".join(filter(None, told)))

    def _saved(self) -> str:
        """Whether the report is about a text that is on the disk."""
        if self._subject.saved:
            return ""
        return self.tr("The text has changes that are not saved: the report has no fingerprint of a result.")

    # Writing.

    def _browse(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export report"), self.target.text())
        if chosen:
            self.target.setText(chosen)

    def _export(self) -> None:
        text = self.target.text().strip()
        if not text:
            self._fail(self.tr("Name a file for the report"))
            return
        try:
            target = Path(text).expanduser()
        except RuntimeError as error:  # of a user who is none
            self._fail(f"{text}: {error}")
            return
        render, subject = renders()[self.kind], self._subject
        with_open = self.open_findings.isChecked()
        known = self._known.get(with_open)
        self.failure.hide()
        self.export.setEnabled(False)
        self.remark.setText(self.tr("Writing {name}…").format(name=target.name))
        self._background.run(
            lambda _cancelled, _partly: render(known or subject.data(with_open=with_open)),
            lambda data: self._write(target, data),
        )

    def _write(self, target: Path, data: bytes) -> None:
        try:
            self._subject.session.write_beside(target, data)
        except ReviewError as error:
            self._fail(failure(error))
            return
        self._settings.set_choice(KIND, self.kind)
        self._settings.set_flag(OPEN_FINDINGS, self.open_findings.isChecked())
        self._settings.set_flag(OPEN_IT, self.open_it.isChecked())
        self.accept()
        self.written.emit(target, self.open_it.isChecked())

    def _failed(self, error: Exception) -> None:
        self._fail(failure(error))
        if not isinstance(error, ReviewError):
            raise error

    def _fail(self, why: str) -> None:
        self.export.setEnabled(True)
        self.remark.setText("")
        self.failure.setText(why)
        self.failure.show()

    def done(self, result: int) -> None:
        self._left = True
        self._background.wait()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._background.wait()
        super().closeEvent(event)
