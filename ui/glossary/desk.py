"""What is done with glossaries: opening and saving them, adding to them, checking the text by them again."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from reviewer.errors import ReviewError
from reviewer.glossary import loading
from reviewer.glossary.writing import SUFFIXES
from ui.banner import Offer
from ui.failures import failure, reworded
from ui.file_kinds import with_suffix
from ui.glossary import shelf
from ui.glossary.draft import Draft, Entry, glossary_of
from ui.glossary.hits import GlossaryHit
from ui.glossary.opened import Opened
from ui.glossary.shelf import Shelved
from ui.glossary.window import GlossaryWindow

if TYPE_CHECKING:  # the window has this object, which speaks through it
    from ui.main_window import MainWindow

CHECK = "glossary-term"
TOLD = "told"
"""What the banner tells last of what was done; the next takes its place."""
USUAL = ".csv"
"""The kind of file that a glossary is written to unless another is named."""


class GlossaryDesk(QObject):
    """Owns the glossary window, which is made when it is first asked for."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._main = window
        self.window: GlossaryWindow | None = None
        self._shelved: list[Shelved] = []

    def may_close(self) -> bool:
        """Whether no change of a glossary would be lost; else its window asks."""
        if self.window is None or self.window.may_close():
            return True
        self.window.show()
        return False

    # The window.

    def show(self) -> None:
        """Show the glossary of the finding in focus at its entry, or the first one."""
        try:
            self._shelved = shelf.in_use(self._main.desk.file_path)
        except ReviewError as error:
            self._main.warn(failure(error))
            return
        why, number = "", self._of_focus()
        if self.window is None or not self.window.opened.draft.changed:
            opened, why = self._first_readable(number)
            if self.window is None:
                self.window = GlossaryWindow(self._main.state, self._main.look, opened, self._main)
                self.window.chosen.connect(self._choose)
                self.window.asked.connect(self._do)
                self.window.shown_in_text.connect(self._show_in_text)
            self.window.opened = opened
        self._list()
        self.window.show_opened(self.window.opened)
        self._focus_entry()
        self._tell_left_out()
        if why:
            self._tell(why, self._shelved[number])
        self.window.show()
        self.window.activateWindow()

    def _params(self) -> dict[str, str]:
        current = self._main.queue.current
        if current is None or current.finding.check != CHECK:
            return {}
        return dict(current.finding.reason.params)

    def _of_focus(self) -> int:
        name = self._params().get("glossary")
        return next((n for n, one in enumerate(self._shelved) if one.name == name), 0)

    def _focus_entry(self) -> None:
        window, wanted = self.window, self._params().get("concept")
        assert window is not None, "an entry is shown in the window"
        number = next((n for n, e in enumerate(window.opened.draft.entries) if e.id == wanted), None)
        if number is not None and self._params().get("glossary") == window.opened.draft.name:
            window.focus(number)

    def _read(self, number: int) -> Opened:
        if not self._shelved:
            return Opened(Draft(shelf.default_path().stem, ""), shelf.default_path(), own=True)
        return Opened.of(self._shelved[number])

    def _first_readable(self, wanted: int) -> tuple[Opened, str]:
        """The glossary of that number or, if it is damaged, the first that is not; and what is wrong."""
        why = ""
        for number in dict.fromkeys((wanted, *range(len(self._shelved)))):
            try:
                return self._read(number), why
            except ReviewError as error:
                why = why or failure(error)
        return Opened(Draft(shelf.default_path().stem, ""), shelf.default_path(), own=True), why

    def _list(self) -> None:
        assert self.window is not None, "glossaries are listed in the window"
        ships, opened = self.tr("{name} (ships with Copydesk)"), self.window.opened
        names = [one.name if one.path else ships.format(name=one.name) for one in self._shelved]
        at = next((n for n, one in enumerate(self._shelved) if self._is_open(one)), -1)
        if at < 0:
            names.append(opened.draft.name)
            at = len(names) - 1
        self.window.show_glossaries(names, at)

    def _is_open(self, one: Shelved) -> bool:
        assert self.window is not None, "what is open is so in the window"
        opened = self.window.opened
        return one.path == opened.path and (one.path is not None or one.name == opened.draft.name)

    def _choose(self, number: int) -> None:
        assert self.window is not None, "a glossary is chosen in the window"
        if number >= len(self._shelved) or self._is_open(self._shelved[number]):
            return
        if self.window.opened.draft.changed:
            self.window.may_close()
            self._list()
            return
        one = self._shelved[number]
        try:
            self._open(one)
        except ReviewError as error:
            self._list()
            self._tell(failure(error), one)

    def _open(self, one: Shelved) -> None:
        assert self.window is not None, "a glossary is opened in the window"
        self.window.opened = Opened.of(one)
        self._shelved = shelf.in_use(self._main.desk.file_path)
        self._list()
        self.window.show_opened(self.window.opened)
        self._tell_left_out()

    def _tell_left_out(self) -> None:
        assert self.window is not None, "it is told in the window"
        self.window.banner.clear()
        left_out = self.window.opened.left_out
        if left_out:
            told = self.tr(
                "{n} entries of this file cannot be used; saving leaves them out and keeps the file"
                " as it is beside it, as .bak. The first: {reason}"
            )
            self.window.banner.tell(
                told.format(n=len(left_out), reason=reworded(str(left_out[0]))),
                ((self.tr("Close"), lambda: None),),
            )

    def _try(self, do: Callable[[], None]) -> None:
        try:
            do()
        except ReviewError as error:
            self._tell(failure(error))

    def _tell(self, text: str, broken: Shelved | None = None) -> None:
        """Tell something in the window; a glossary of the user's that is broken can be put away there."""
        assert self.window is not None, "it is told in the window"
        offers: list[Offer] = [(self.tr("Close"), lambda: None)]
        if broken is not None and broken.own and (path := broken.path) is not None:
            offers.insert(0, (self.tr("Stop using"), lambda: self._try(lambda: self._put_away(path))))
        self.window.banner.tell(text, offers, about=TOLD)

    def _do(self, what: str) -> None:
        does = {
            "new": self._new,
            "add": self._add_file,
            "stop": self._stop,
            "import": self._import,
            "export": self._export,
            "save": self._save,
            "save and close": self._save_and_close,
        }
        self._try(does[what])

    # Files.

    def ask_file(self, title: str, name: str = "", *, save: bool = False) -> Path | None:
        """Let the user choose a file."""
        label = self.tr("Glossaries")  # not in the f-string, where Qt's tool would not see it
        kinds = f"{label} (*{' *'.join((*SUFFIXES, '.tab'))})"
        ask = QFileDialog.getSaveFileName if save else QFileDialog.getOpenFileName
        chosen, _ = ask(self.window, title, name, kinds)
        return Path(chosen) if chosen else None

    def _new(self) -> None:
        path = self.ask_file(self.tr("New glossary"), str(shelf.default_path()), save=True)
        if path is not None and self._free():
            path = path if path.suffix else with_suffix(path, USUAL)
            shelf.save(path, glossary_of([], path.stem, ""), keep_backup=path.exists())
            shelf.use(path)
            self._open(Shelved(path.stem, path, own=True))

    def _add_file(self) -> None:
        path = self.ask_file(self.tr("Use a glossary"))
        if path is not None and self._free():
            self._take(path)

    def use(self, path: Path) -> None:
        """Use a file as a glossary, and show it."""
        self.show()
        if self.window is not None and self._free():
            self._try(lambda: self._take(path))

    def _take(self, path: Path) -> None:
        self._open(Shelved(path.stem, path, own=True))
        shelf.use(path)
        self._shelved = shelf.in_use(self._main.desk.file_path)
        self._list()
        self.check_again()

    def _stop(self) -> None:
        assert self.window is not None, "asked in the window"
        path = self.window.opened.path
        if path is not None and self._free():
            self._put_away(path)
            self.window.opened, why = self._first_readable(0)
            self._list()
            self.window.show_opened(self.window.opened)
            if why:
                self._tell(why, self._shelved[0])

    def _put_away(self, path: Path) -> None:
        shelf.stop_using(path)
        self._shelved = shelf.in_use(self._main.desk.file_path)
        self._list()
        self.check_again()

    def _free(self) -> bool:
        """Whether another glossary may take the place of the one that is open."""
        return self.window is None or self.window.may_close()

    def _import(self) -> None:
        assert self.window is not None, "asked in the window"
        path = self.ask_file(self.tr("Import entries"))
        if path is None:
            return
        loaded = loading.load(path)
        draft = self.window.opened.draft
        taken = {entry.id for entry in draft.entries}
        fresh = [Entry.of(concept) for concept in loaded.glossary.concepts]
        fresh = [replace(entry, id="") if entry.id in taken else entry for entry in fresh]
        self.window.put([*draft.entries, *fresh], self.tr("import {name}").format(name=path.name))
        told = self.tr("Imported {n} entries; {m} remarks").format(n=len(fresh), m=len(loaded.problems))
        remarks = "\n".join(reworded(str(problem)) for problem in loaded.problems[:3])
        self._tell(f"{told}\n{remarks}".strip())

    def _export(self) -> None:
        assert self.window is not None, "asked in the window"
        draft = self.window.opened.draft
        path = self.ask_file(self.tr("Export the glossary"), f"{draft.name}{USUAL}", save=True)
        if path is not None:
            path = path if path.suffix else with_suffix(path, USUAL)
            shelf.save(path, draft.glossary, keep_backup=path.exists())
            self._tell(self.tr("Exported to {name}").format(name=path))

    def _save(self) -> None:
        assert self.window is not None, "asked in the window"
        opened = self.window.opened
        opened.save()
        if opened.own and opened.path is not None and opened.path not in shelf.own_paths():
            shelf.use(opened.path)
            self._shelved = shelf.in_use(self._main.desk.file_path)
            self._list()
        self.window.refresh()
        self.check_again()

    def _save_and_close(self) -> None:
        assert self.window is not None, "asked in the window"
        self._save()
        self.window.close()

    # The text.

    def check_again(self, at_once: set[int] | None = None) -> None:
        """Check the open text by the glossaries as they are now.

        Raises:
            ReviewError: one of them, or the project's settings, cannot be used.
        """
        if self._main.state.session is not None:
            self._main.state.use_profile(self._main.desk.read_profile(), at_once or ())

    def _show_in_text(self, hit: GlossaryHit) -> None:
        sides = self._main.page.sides
        sides.bring_into_view(hit.segment, hit.span.start)
        sides.select(hit.segment, hit.span)
        self._main.activateWindow()
        sides.cleaned.setFocus()

    def is_changing(self, path: Path) -> bool:
        """Whether the glossary in a file is open and has changes that are not saved."""
        window = self.window
        return window is not None and window.opened.path == path and window.opened.draft.changed

    def take_up(self, opened: Opened) -> None:
        """A glossary was written: show it so, if it is shown."""
        if self.window is not None and self.window.opened.path == opened.path:
            self.window.opened = opened
            self.window.show_opened(opened)
