"""Add a term to a glossary, and mend what it finds in the text on the way."""

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.glossary.counting import Counting
from ui.glossary.draft import Draft, Entry, Group
from ui.glossary.hits import GlossaryHit
from ui.glossary.likeness import Likeness
from ui.glossary.opened import Opened
from ui.glossary.preview import line
from ui.glossary.wording import joined, parted
from ui.plain_label import PlainLabel
from ui.state import ReviewState

MOST_SHOWN = 3
"""Hits that are shown as examples."""


class AddTerm(QDialog):
    """Asks for a term. `added`: the entry, the number of the glossary, whether to mend the text by it."""

    added = Signal(object, int, bool)

    def __init__(self, state: ReviewState, entry: Entry, glossaries: list[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.finished.connect(self.deleteLater)
        self.setWindowTitle(self.tr("Add to glossary"))
        self._hits: list[GlossaryHit] = []
        self.phrases, self.terms, self.note = (QLineEdit(self) for _ in range(3))
        self.phrases.setText(joined(entry.phrases))
        self.terms.setText(joined(entry.terms))
        self.terms.setPlaceholderText(self.tr("Terms, the best first, parted by |; none only warns"))
        self.likeness = Likeness(self, brief=True)
        self.likeness.show_likeness(entry.groups[0].like)
        self.where = QComboBox(self)
        self.where.addItems(glossaries)
        self.found = PlainLabel(self)
        self.found.setWordWrap(True)
        self.found.setMinimumHeight(self.fontMetrics().lineSpacing() * (MOST_SHOWN + 2))
        self.mend = QCheckBox(self)
        self.mend.setChecked(bool(entry.terms))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.add = QPushButton(self)
        self.add.setProperty("primary", True)
        self.buttons.addButton(self.add, QDialogButtonBox.ButtonRole.AcceptRole)
        self.add.setDefault(True)
        self.counting = Counting(state, lambda: Opened(Draft("new", "", [self.entry])), self)
        self.counting.counted.connect(self._counted)
        self._lay_out()
        for box in (self.phrases, self.terms):
            box.textChanged.connect(lambda _: self._changed())
        self.likeness.edited.connect(lambda *_: self._changed())
        self.mend.toggled.connect(lambda _: self._say())
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.finished.connect(lambda _: self.counting.stop())
        self.accepted.connect(self._tell)
        (self.terms if not entry.terms else self.phrases).setFocus()
        self._changed()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("&Instead of"), self.phrases)
        form.addRow(self.tr("&Use"), self.terms)
        self.likeness.add_to(form)
        form.addRow(self.tr("&Note"), self.note)
        form.addRow(self.tr("&Glossary"), self.where)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self.found)
        column.addWidget(self.mend)
        column.addWidget(self.buttons)
        self.setMinimumWidth(560)

    @property
    def entry(self) -> Entry:
        """The entry as the fields say it."""
        group = Group(parted(self.phrases.text()), replace(self.likeness.value, text=""))
        return Entry(parted(self.terms.text()), (group,), " ".join(self.note.text().split()))

    def _wrong(self) -> str:
        """Why the entry cannot be added, or nothing."""
        entry = self.entry
        if not entry.phrases:
            return self.tr("Say which phrase is to be replaced.")
        mad = next((phrase for phrase in entry.phrases if not any(c.isalnum() for c in phrase)), None)
        if mad is not None:
            return self.tr("“{text}” holds no word.").format(text=mad)
        if same := set(entry.phrases) & set(entry.terms):
            return self.tr("“{text}” would replace itself.").format(text=same.pop())
        return ""

    def _changed(self) -> None:
        wrong = self._wrong()
        self._hits = []
        self.found.setText(wrong or self.tr("Looking for it in this text…"))
        self.add.setEnabled(not wrong)
        if wrong:
            self.counting.stop()
        else:
            self.counting.soon()
        self._say()

    def _counted(self, hits: list[GlossaryHit]) -> None:
        self._hits = hits
        examples = map(line, hits[:MOST_SHOWN])
        head = self.tr("In this text: {n}").format(n=len(hits))
        self.found.setText("\n".join((head, *examples)))
        self._say()

    @property
    def mendable(self) -> int:
        """How many places in the text would be changed."""
        return sum(hit.now is not None for hit in self._hits)

    def _say(self) -> None:
        """The tick and the button say what they do."""
        count = self.mendable
        with QSignalBlocker(self.mend):
            some = self.tr("&Also fix the {n} alike here").format(n=count)
            self.mend.setText(some if count else self.tr("&Also fix what is alike here"))
            self.mend.setEnabled(count > 0)
        mends = self.mend.isChecked() and count > 0
        self.add.setText(self.tr("Add and fix {n}").format(n=count) if mends else self.tr("Add"))

    def _tell(self) -> None:
        self.added.emit(self.entry, self.where.currentIndex(), self.mend.isChecked() and self.mendable > 0)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.counting.stop()
        super().closeEvent(event)
