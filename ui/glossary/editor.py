"""The form in which an entry is edited; every change is told at once, as another entry."""

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reviewer.glossary.concepts import Context
from ui.glossary.draft import Entry, Group
from ui.glossary.likeness import Likeness
from ui.glossary.wording import joined, match_name, parted

CONTEXTS = ("before", "after", "near", "not_before", "not_after", "not_near")


class Editor(QWidget):
    """Fields of one entry. `edited`: the entry, and which field made it so."""

    edited = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry = Entry()
        self.terms, self.phrases, self.note, self.domain = (QLineEdit(self) for _ in range(4))
        self.terms.setPlaceholderText(self.tr("Terms, the best first, parted by |; none only warns"))
        self.phrases.setPlaceholderText(self.tr("Phrases parted by |"))
        self.groups = QListWidget(self)
        self.groups.setAccessibleName(self.tr("Groups of phrases that are matched alike"))
        self.groups.setMinimumHeight(self.groups.fontMetrics().lineSpacing() * 3)
        self.groups.setWordWrap(True)
        self.groups.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.groups.setProperty("framed", True)
        self.more = QPushButton(self.tr("Add &group"), self)
        self.fewer = QPushButton(self.tr("Remove group"), self)
        self.likeness = Likeness(self)
        self.contexts = {name: QLineEdit(self) for name in CONTEXTS}
        self._lay_out()
        self.terms.textEdited.connect(lambda text: self._put("terms", terms=parted(text)))
        self.note.textEdited.connect(lambda text: self._put("note", note=" ".join(text.split())))
        self.domain.textEdited.connect(lambda text: self._put("domain", domain=" ".join(text.split())))
        self.phrases.textEdited.connect(self._put_phrases)
        for name, line in self.contexts.items():
            line.textEdited.connect(lambda _, name=name: self._put_context(name))
        self.likeness.edited.connect(lambda like, field: self._put_group(field, like=like))
        self.groups.currentRowChanged.connect(lambda _: self._fill_group())
        self.more.clicked.connect(self._add_group)
        self.fewer.clicked.connect(self._remove_group)

    def _lay_out(self) -> None:
        left = QFormLayout()
        left.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        left.addRow(self.tr("&Use"), self.terms)
        holder = QWidget(self)
        holder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.groups, 1)
        buttons = QVBoxLayout()
        buttons.addWidget(self.more)
        buttons.addWidget(self.fewer)
        buttons.addStretch(1)
        row.addLayout(buttons)
        label = QLabel(self.tr("&Instead of"), self)
        label.setBuddy(self.groups)
        left.addRow(label, holder)
        left.addRow(self.tr("&Note"), self.note)
        left.addRow(self.tr("Sub&ject"), self.domain)
        right = QGroupBox(self.tr("The phrases of this group"), self)
        form = QFormLayout(right)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("P&hrases"), self.phrases)
        self.likeness.add_to(form)
        for names in (("before", "not_before"), ("after", "not_after"), ("near", "not_near")):
            pair = QHBoxLayout()
            pair.addWidget(self.contexts[names[0]])
            pair.addWidget(self.contexts[names[1]])
            label = QLabel(self._context_label(names[0]), self)
            label.setBuddy(self.contexts[names[0]])
            form.addRow(label, pair)
            for name in names:
                told = self.tr("only there") if name == names[0] else self.tr("not there")
                line = self.contexts[name]
                line.setPlaceholderText(told)
                line.setAccessibleName(f"{self._context_label(names[0])}: {told}")
                line.setToolTip(self.tr("Words parted by |, in all their forms; a * stands for any ending"))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addLayout(left, 1)
        across.addWidget(right, 1)

    def _context_label(self, name: str) -> str:
        return {
            "before": self.tr("Right before"),
            "after": self.tr("Right after"),
            "near": self.tr("Near"),
        }[name]

    # What it shows.

    def show_entry(self, entry: Entry | None, *, writable: bool) -> None:
        """Show an entry; a field that says the same already keeps its caret."""
        self._entry = entry or Entry()
        row = max(0, min(self.groups.currentRow(), len(self._entry.groups) - 1))
        with QSignalBlocker(self.groups):
            self.groups.clear()
            self.groups.addItems([self._group_name(group) for group in self._entry.groups])
            self.groups.setCurrentRow(row)
        for line, shown in (
            (self.terms, joined(self._entry.terms)),
            (self.note, self._entry.note),
            (self.domain, self._entry.domain),
        ):
            _show(line, shown)
        usable = writable and entry is not None
        lines = (self.terms, self.phrases, self.note, self.domain, *self.contexts.values())
        for line in lines:
            line.setReadOnly(not usable)
        for widget in (self.more, self.fewer):
            widget.setEnabled(usable)
        self.fewer.setEnabled(usable and len(self._entry.groups) > 1)
        self.setEnabled(entry is not None)
        self.likeness.setEnabled(usable)
        self._fill_group()

    def _group_name(self, group: Group) -> str:
        phrases = ", ".join(group.texts) or self.tr("(no phrase yet)")
        return f"{phrases}  ·  {match_name(group.like)}"

    @property
    def _number(self) -> int:
        return max(0, min(self.groups.currentRow(), len(self._entry.groups) - 1))

    def _fill_group(self) -> None:
        group = self._entry.groups[self._number] if self._entry.groups else Group()
        _show(self.phrases, joined(group.texts))
        self.likeness.show_likeness(group.like)
        for name, line in self.contexts.items():
            _show(line, joined(getattr(group.like.context, name)))

    # What is changed.

    def _put(self, field: str, **changes: object) -> None:
        self._entry = replace(self._entry, **changes)
        self.edited.emit(self._entry, field)

    def _put_group(self, field: str, **changes: object) -> None:
        groups = list(self._entry.groups) or [Group()]
        number = self._number
        groups[number] = replace(groups[number], **changes)
        self.likeness.value = groups[number].like
        item = self.groups.item(number)
        if item is not None:
            item.setText(self._group_name(groups[number]))
        self._put(f"{field} {number}", groups=tuple(groups))

    def _put_phrases(self, text: str) -> None:
        self._put_group("phrases", texts=parted(text))

    def _put_context(self, field: str) -> None:
        context = Context(**{name: parted(line.text()) for name, line in self.contexts.items()})
        like = self._entry.groups[self._number].like
        self._put_group(field, like=replace(like, context=context))

    def _add_group(self) -> None:
        groups = (*self._entry.groups, Group())
        with QSignalBlocker(self.groups):
            self.groups.addItem(self._group_name(groups[-1]))
            self.groups.setCurrentRow(len(groups) - 1)
        self._put("", groups=groups)
        self.phrases.setFocus()

    def _remove_group(self) -> None:
        number = self._number
        groups = tuple(g for n, g in enumerate(self._entry.groups) if n != number)
        self._put("", groups=groups)


def _show(line: QLineEdit, text: str) -> None:
    """Show a text unless the line says the same in other blanks."""
    if parted(line.text()) != parted(text):
        line.setText(text)
        line.setCursorPosition(0)
