"""How phrases are matched and what a hit means: the fields that a new term and an old one share."""

from msgspec.structs import replace
from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QLineEdit, QWidget

from reviewer.finding import Severity
from reviewer.glossary.concepts import Pos, Standing, Variant
from ui.glossary.draft import PLAIN
from ui.glossary.wording import joined, parted, pos_name, standing_name
from ui.labels import severity_name


class Likeness(QObject):
    """Fields of a `Variant` but its text and context. `edited`: the value, and which field made it so."""

    edited = Signal(object, str)

    def __init__(self, parent: QWidget, *, brief: bool = False) -> None:
        super().__init__(parent)
        self.value = PLAIN
        self._brief = brief
        self.pos, self.standing, self.severity = (QComboBox(parent) for _ in range(3))
        for pos in Pos:
            self.pos.addItem(pos_name(pos), pos)
        for standing in Standing:
            self.standing.addItem(standing_name(standing), standing)
        for severity in Severity:
            self.severity.addItem(severity_name(severity), severity)
        self.forms_too = QCheckBox(self.tr("In all its &forms"), parent)
        self.case = QCheckBox(self.tr("Match &case"), parent)
        self.safe = QCheckBox(self.tr("May be replaced &unseen"), parent)
        self.forms = QLineEdit(parent)
        self.forms.setPlaceholderText(self.tr("Further forms parted by |"))
        self.pos.activated.connect(lambda _: self._put("pos", pos=Pos(self.pos.currentData())))
        self.standing.activated.connect(lambda _: self._put_standing())
        self.severity.activated.connect(
            lambda _: self._put("severity", severity=Severity(self.severity.currentData()))
        )
        self.forms_too.toggled.connect(lambda on: self._put("inflect", inflect=on))
        self.case.toggled.connect(lambda on: self._put("case", exact_case=on))
        self.safe.toggled.connect(lambda on: self._put("safe", safe=on))
        self.forms.textEdited.connect(lambda text: self._put("forms", forms=parted(text)))
        hidden = (self.standing, self.safe, self.forms) if brief else ()
        for widget in hidden:
            widget.hide()

    def add_to(self, form: QFormLayout) -> None:
        """Put the fields into a form."""
        kind, means = QHBoxLayout(), QHBoxLayout()
        for widget in (self.pos, self.forms_too, self.case):
            kind.addWidget(widget)
        kind.addStretch(1)
        form.addRow(self.tr("&Word class"), kind)
        form.labelForField(kind).setBuddy(self.pos)  # type: ignore[attr-defined]  # it is a label
        for means_widget in (self.severity,) if self._brief else (self.severity, self.standing, self.safe):
            means.addWidget(means_widget)
        means.addStretch(1)
        form.addRow(self.tr("S&everity"), means)
        form.labelForField(means).setBuddy(self.severity)  # type: ignore[attr-defined]  # it is a label
        self.standing.setAccessibleName(self.tr("Standing"))
        if not self._brief:
            form.addRow(self.tr("F&orms"), self.forms)

    def setEnabled(self, on: bool) -> None:
        """Let the fields be changed or not."""
        for widget in (self.pos, self.standing, self.severity, self.forms_too, self.case, self.safe):
            widget.setEnabled(on)
        self.forms.setReadOnly(not on)

    def show_likeness(self, like: Variant) -> None:
        """Show a value."""
        self.value = like
        for box, shown in (
            (self.pos, like.pos),
            (self.standing, like.status),
            (self.severity, like.severity),
        ):
            box.setCurrentIndex(box.findData(shown))
        for tick, on in (
            (self.forms_too, like.inflect),
            (self.case, like.exact_case),
            (self.safe, like.safe),
        ):
            with QSignalBlocker(tick):
                tick.setChecked(on)
        if parted(self.forms.text()) != like.forms:
            self.forms.setText(joined(like.forms))

    def _put(self, field: str, **changes: object) -> None:
        self.value = replace(self.value, **changes)
        self.edited.emit(self.value, field)

    def _put_standing(self) -> None:
        """What must never be used is an error, unless something else is chosen after."""
        standing = Standing(self.standing.currentData())
        severity = Severity.ERROR if standing is Standing.FORBIDDEN else Severity.WARNING
        self._put("status", status=standing, severity=severity)
        self.show_likeness(self.value)
