"""The glossary window: entries, the form of the one in focus, and what it finds in the open text."""

from collections import Counter

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reviewer.errors import ReviewError
from reviewer.finding import Severity
from ui.banner import Banner
from ui.failures import failure
from ui.fitting import fit
from ui.glossary.counting import Counting
from ui.glossary.draft import Entry
from ui.glossary.editor import Editor
from ui.glossary.hits import GlossaryHit
from ui.glossary.model import ENTRY, HITS, MATCH, NOTE, SEVERITY, TERM, EntryModel
from ui.glossary.opened import Opened
from ui.glossary.preview import Preview
from ui.glyphs import severity_icon
from ui.labels import tip
from ui.look import Look
from ui.plain_label import PlainLabel
from ui.row_table import RowTable
from ui.scrolled import scrolled
from ui.state import ReviewState
from ui.window_keys import take_window_keys

UNSAVED = "unsaved"
"""What the banner's question about changes is about."""
SIGN = 14
"""Side of a severity's sign, in pixels."""


class GlossaryWindow(QWidget):
    """Shows one of the glossaries in use and lets it be changed; nothing here is modal."""

    chosen = Signal(int)  # the number of a glossary in use
    asked = Signal(str)  # new, add, stop, import, export, save
    shown_in_text = Signal(object)  # a hit

    def __init__(self, state: ReviewState, look: Look, opened: Opened, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._state, self._look, self.opened = state, look, opened
        self._hits: list[GlossaryHit] = []
        fit(self, 1100, 820)
        self.banner = Banner(look, self)
        self.model = EntryModel(self)
        self.counting = Counting(state, lambda: self.opened, self)
        self.counting.counted.connect(self._counted)
        self.counting.judged.connect(self._judged)
        self.which = QComboBox(self)
        self.which.setAccessibleName(self.tr("Glossary"))
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search terms, phrases, notes"))
        self.search.setAccessibleName(self.tr("Search the glossary"))
        self.search.setClearButtonEnabled(True)
        self.table = RowTable(self)
        self.editor = Editor(self)
        self.problem = PlainLabel(self)
        self.problem.setWordWrap(True)
        self.problem.setProperty("problem", True)
        self.preview = Preview(self)
        self.told = QLabel(self)
        self.buttons: dict[str, QPushButton] = {}
        self._make_buttons()
        self._make_table()
        self._lay_out()
        self._connect()
        self._dress()

    # Building.

    def _make_buttons(self) -> None:
        for name, text, key in (
            ("new", self.tr("New glossary…"), ""),
            ("add", self.tr("Use a file…"), ""),
            ("stop", self.tr("Stop using"), ""),
            ("import", self.tr("I&mport…"), ""),
            ("export", self.tr("E&xport…"), ""),
            ("entry", self.tr("New &term"), "Ctrl+N"),
            ("delete", self.tr("&Delete term"), "Ctrl+D"),
            ("undo", self.tr("Undo"), "Ctrl+Z"),
            ("redo", self.tr("Redo"), "Ctrl+Y"),
            ("save", self.tr("&Save and check again"), "Ctrl+S"),
        ):
            button = self.buttons[name] = QPushButton(text, self)
            button.setAutoDefault(False)
            if key:
                button.setToolTip(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))
                QShortcut(QKeySequence(key), self).activated.connect(button.click)
        QShortcut(QKeySequence("Ctrl+Shift+Z"), self).activated.connect(self.buttons["redo"].click)
        take_window_keys(self, self.search)
        self.buttons["save"].setProperty("primary", True)

    def _make_table(self) -> None:
        self.table.show_model(self.model, self.tr("Entries"), SIGN)
        self.table.size_columns(
            (TERM, 1, NOTE), {SEVERITY: "Warning  ", MATCH: "all forms, context", HITS: "00000"}
        )

    def _lay_out(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        for widget in (self.which, *(self.buttons[n] for n in ("new", "add", "stop"))):
            above.addWidget(widget)
        above.addStretch(1)
        for name in ("import", "export"):
            above.addWidget(self.buttons[name])
        finding = QHBoxLayout()
        finding.addWidget(self.search, 1)
        for name in ("entry", "delete"):
            finding.addWidget(self.buttons[name])
        below.addWidget(self.told, 1)
        for name in ("undo", "redo", "save"):
            below.addWidget(self.buttons[name])
        form = QWidget(self)
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(self.problem)
        column.addWidget(self.editor)
        column.addWidget(self.preview, 1)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(scrolled(form))
        splitter.setSizes([280, 480])
        whole = QVBoxLayout(self)
        whole.addWidget(self.banner)
        for part in (above, finding):
            whole.addLayout(part)
        whole.addWidget(splitter, 1)
        whole.addLayout(below)
        self.which.setMinimumWidth(220)

    def _connect(self) -> None:
        for name in ("new", "add", "stop", "import", "export", "save"):
            self.buttons[name].clicked.connect(lambda _=False, name=name: self.asked.emit(name))
        self.buttons["entry"].clicked.connect(self.add_entry)
        self.buttons["delete"].clicked.connect(self.delete_entry)
        self.buttons["undo"].clicked.connect(self._undo)
        self.buttons["redo"].clicked.connect(self._redo)
        self.which.activated.connect(self.chosen)
        self.search.textChanged.connect(lambda _: self.refresh())
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_current())
        self.editor.edited.connect(self._edited)
        self.preview.wanted.connect(self.shown_in_text)
        self._state.changed.connect(self._text_changed)
        self._look.changed.connect(self._dress)

    # What it shows.

    def show_glossaries(self, names: list[str], current: int) -> None:
        """List the glossaries in use."""
        self.which.clear()
        self.which.addItems(names)
        self.which.setCurrentIndex(current)

    def show_opened(self, opened: Opened) -> None:
        """Show another glossary, or the same read anew."""
        self.opened = opened
        self.model.tell_problems({})
        self.refresh()
        self.focus(0)
        self.counting.soon()

    def refresh(self, keep: int | None = None) -> None:
        """The draft is another one; `keep`: the entry that is shown whatever is searched for."""
        draft, number = self.opened.draft, self.current
        self.model.show(draft.entries, self.search.text(), keep)
        self.focus(number if number is not None else 0)
        self.setWindowTitle(self.tr("Glossary {name}[*]").format(name=draft.name))
        self.setWindowModified(draft.changed)
        if not draft.changed:
            self.banner.dismiss(UNSAVED)
        writable = self.opened.path is not None
        for name, on in (
            ("undo", draft.undo_name is not None),
            ("redo", draft.redo_name is not None),
            ("save", draft.changed),
            ("entry", writable),
            ("delete", writable and self.current is not None),
            ("import", writable),
            ("stop", self.opened.own),
        ):
            self.buttons[name].setEnabled(on)
        self.buttons["undo"].setToolTip(tip(draft.undo_name or ""))
        self.buttons["redo"].setToolTip(tip(draft.redo_name or ""))
        count = self.tr("%n entry(ies)", "", len(draft.entries))
        fixed = "" if writable else self.tr("It ships with Copydesk: export it to have a copy to change.")
        self.told.setText(f"{count}. {fixed}".strip())
        self._show_current()

    @property
    def current(self) -> int | None:
        """The number of the entry in focus."""
        index = self.table.currentIndex()
        number = index.data(ENTRY) if index.isValid() else None
        return number if isinstance(number, int) and number < len(self.opened.draft.entries) else None

    def focus(self, number: int) -> None:
        """Put an entry in focus, or what stands in its place now."""
        rows = self.model.rows
        if rows:
            row = min(range(len(rows)), key=lambda n: abs(rows[n] - number))
            index = self.model.index(row, 0)
            self.table.selectionModel().setCurrentIndex(
                index,
                QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
            )
            self.table.scrollTo(index)

    def _show_current(self) -> None:
        number, writable = self.current, self.opened.path is not None
        entry = self.opened.draft.entries[number] if number is not None else None
        self.editor.show_entry(entry, writable=writable)
        self._show_problem()
        self._show_hits()

    def _show_problem(self) -> None:
        number = self.current
        wrong = self.model.problems_of(number) if number is not None else ()
        self.problem.setText("\n".join(wrong))
        self.problem.setVisible(bool(wrong))

    def _show_hits(self) -> None:
        self.preview.show_hits([hit for hit in self._hits if hit.concept == self.current])

    def _counted(self, hits: list[GlossaryHit]) -> None:
        self._hits = hits
        self.model.tell_hits(Counter(hit.concept for hit in hits))
        self._show_hits()

    def _worded(self, reason: str) -> str:
        """What the loader says of an entry, in words that stand here, too."""
        if reason.startswith("no variants"):
            return self.tr("There is no phrase yet that is looked for.")
        return failure(ReviewError(reason))

    def _judged(self, problems: dict[int, list[str]]) -> None:
        self.model.tell_problems({n: [self._worded(one) for one in found] for n, found in problems.items()})
        self._show_problem()

    def _text_changed(self) -> None:
        if self.isVisible():
            self.counting.soon()

    def _dress(self) -> None:
        theme, ratio = self._look.theme, self.devicePixelRatioF()
        self.model.use_icons({s: severity_icon(s, theme, SIGN, ratio) for s in Severity})

    # What is changed.

    def _edited(self, entry: Entry, field: str) -> None:
        number = self.current
        if number is not None:
            entries = list(self.opened.draft.entries)
            entries[number] = entry
            what = self.tr("change “{name}”").format(name=entry.name)
            self.opened.draft.put(entries, what, (number, field) if field else None)
            self._changed(number)  # or the next letter would go into another entry

    def put(self, entries: list[Entry], what: str, key: object = None) -> None:
        """Take a step in the draft."""
        self.opened.draft.put(entries, what, key)
        self._changed()

    def add_entry(self) -> None:
        """Begin a new entry."""
        self.search.clear()
        entries = [*self.opened.draft.entries, Entry()]
        self.put(entries, self.tr("new term"))
        self.focus(len(entries) - 1)
        self.editor.terms.setFocus()

    def delete_entry(self) -> None:
        """Take the entry in focus out."""
        number = self.current
        if number is not None and self.opened.path is not None:
            entries = list(self.opened.draft.entries)
            gone = entries.pop(number)
            self.put(entries, self.tr("delete “{name}”").format(name=gone.name))

    def _undo(self) -> None:
        self.opened.draft.undo()
        self._changed()

    def _redo(self) -> None:
        self.opened.draft.redo()
        self._changed()

    def _changed(self, keep: int | None = None) -> None:
        if keep is None:
            self.model.tell_problems({})  # their numbers are of other entries now
        self.refresh(keep)
        self.model.tell_hits(None)
        self.counting.soon()

    # Events.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.counting.soon()
        self.table.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        self.counting.stop()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        super().closeEvent(event)

    def may_close(self) -> bool:
        """Whether nothing would be lost; if something would, the window asks what to do with it."""
        if not self.opened.draft.changed:
            return True
        self.banner.tell(
            self.tr("This glossary has changes that are not saved."),
            (
                (self.tr("Save and check again"), lambda: self.asked.emit("save and close")),
                (self.tr("Discard them"), self._discard),
                (self.tr("Go on"), lambda: None),
            ),
            about=UNSAVED,
        )
        return False

    def _discard(self) -> None:
        self.opened.draft.put(self.opened.draft.saved, self.tr("discard changes"))
        self.refresh()
        self.close()
