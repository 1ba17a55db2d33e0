"""Adding a term: what the form is filled in with, where it goes, and what it mends in the text."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from reviewer.errors import ReviewError
from ui.failures import failure
from ui.glossary import shelf
from ui.glossary.adding import AddTerm
from ui.glossary.desk import CHECK, GlossaryDesk
from ui.glossary.draft import Draft, Entry, Group, glossary_of
from ui.glossary.hits import glossary_hits
from ui.glossary.opened import Opened
from ui.glossary.shelf import Shelved
from ui.pane_base import PaneBase

if TYPE_CHECKING:  # the window has this object, which speaks through it
    from ui.main_window import MainWindow


class TermDesk(QObject):
    """Puts terms into glossaries that are in use."""

    def __init__(self, window: "MainWindow", glossaries: GlossaryDesk) -> None:
        super().__init__(window)
        self._main, self._glossaries = window, glossaries

    def ask(self) -> None:
        """Ask for a term, filled in from the selection or the finding in focus."""
        try:
            places = [one for one in shelf.in_use(self._main.desk.file_path) if one.path is not None]
        except ReviewError as error:
            self._main.warn(failure(error))
            return
        if not places:
            places = [Shelved(shelf.default_path().stem, shelf.default_path(), own=True)]
        dialog = AddTerm(self._main.state, self._filled_in(), [one.name for one in places], self._main)
        dialog.added.connect(lambda entry, where, mend: self.add(entry, places[where], mend=mend))
        dialog.open()

    def _filled_in(self) -> Entry:
        pane = QApplication.focusWidget()
        selected = pane.selected_text() if isinstance(pane, PaneBase) else ""
        if selected.strip():
            return Entry((), (Group((" ".join(selected.split()),)),))
        current = self._main.queue.current
        if current is None:
            return Entry()
        finding = current.finding
        terms = tuple(" ".join(s.split()) for s in finding.suggestions[:1] if s.strip())
        phrase = " ".join(finding.was.split())
        return Entry(terms, (Group((phrase,) if phrase else ()),))

    def add(self, entry: Entry, place: Shelved, *, mend: bool) -> None:
        """Put an entry into a glossary and check by it; `mend`: accept what it finds, as one step."""
        try:
            concept, name = self._put(entry, place)
            self._glossaries.check_again(self._places(entry))
        except ReviewError as error:
            self._main.warn(failure(error))
            return
        if mend:
            self._mend(concept, name)
        self._main.say(self.tr("Added to the glossary {name}").format(name=name))

    def _put(self, entry: Entry, place: Shelved) -> tuple[str, str]:
        """The id of the new concept and the name of its glossary, which is on the disk now."""
        path = place.path
        assert path is not None, "a glossary that ships is not added to"
        if self._glossaries.is_changing(path):
            told = self.tr("The glossary {name} has changes that are not saved; save them first")
            raise ReviewError(told.format(name=place.name))
        opened = Opened.of(place) if path.exists() else Opened(Draft(place.name, ""), path, place.own)
        opened.draft.put([*opened.draft.entries, entry], "")
        concept = opened.draft.glossary.concepts[-1].id
        opened.saved_once = not opened.left_out
        opened.save()
        if place.own:
            shelf.use(path)
        self._glossaries.take_up(opened)
        return concept, opened.draft.name

    def _places(self, entry: Entry) -> set[int]:
        """The segments in which an entry finds something."""
        state = self._main.state
        made = glossary_of([entry], "new", "")
        hits = glossary_hits(made, state.review.document, state.review.texts, state.profile.language)
        return {hit.segment for hit in hits}

    def _mend(self, concept: str, name: str) -> None:
        wanted = {"concept": concept, "glossary": name}.items()
        ids = [
            finding.id
            for finding in self._main.state.review.open_findings()
            if finding.check == CHECK
            and finding.suggestions
            and wanted <= dict(finding.reason.params).items()
        ]
        if ids:
            self._main.state.accept(ids)
