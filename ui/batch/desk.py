"""What is done with many files: finding them, running over them, opening and telling what came of it."""

import logging
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from reviewer import walk
from reviewer.cleaning import Cleaned, Plan, clean_input, refuse_clashes, try_input
from reviewer.errors import Cancelled, ReviewError
from reviewer.formats.base import How
from reviewer.rules import excluded
from reviewer.walk import Found
from ui.background import Background
from ui.batch.entry import Stamp, stamp_of
from ui.batch.runner import Runner
from ui.batch.summaries import Summaries
from ui.batch.window import BatchWindow
from ui.columns.kept import with_said
from ui.failures import failure
from ui.file_kinds import opening
from ui.glossary.shelf import readable_paths

if TYPE_CHECKING:  # the window has this object, which speaks through it
    from ui.main_window import MainWindow

logger = logging.getLogger(__name__)
MOST_AT_ONCE = 12
"""Windows that are opened at once."""


class BatchDesk(QObject):
    """Owns the batch window, which is made when it is first asked for, and its run."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._main = window
        self.window: BatchWindow | None = None
        self.runner = Runner(self)
        self.runner.came.connect(self._came)
        self.runner.ended.connect(self._ended)
        self._finder = Background(self)
        self._finder.failed.connect(self._not_found)
        self._wanted: list[list[str]] = []  # paths to look for, as they were asked
        self._order: list[int] = []  # numbers of the files of the run
        self._plan: Plan | None = None
        self._seen: dict[Path, Stamp | None] = {}  # the files of runs, as they were

    def show(self) -> BatchWindow:
        """Show the window, or bring it to the front."""
        window = self._made()
        window.show()
        window.activateWindow()
        return window

    def _made(self) -> BatchWindow:
        if self.window is None:
            self.window = BatchWindow(self._main.look, self.runner, self._main)
            self.window.asked.connect(self._do)
            self.window.dropped.connect(self.add)
            self._summaries = Summaries(self.window)
        return self.window

    def go_on(self, other: BatchWindow) -> None:
        """Take over the list and the choices of another window, whose run has ended."""
        window, entries = self._made(), other.model.entries
        window.model.add(entry.item for entry in entries)
        window.model.put({n: e if e.result else e.waiting() for n, e in enumerate(entries)})
        window.options.take(other.options.wishes)
        window.refresh()

    def close(self) -> None:
        """Let what has begun come to its end, and begin no more."""
        self._finder.wait()
        self.runner.wait()
        if self.window is not None:
            self._summaries.close()
            self.window.close()

    def _do(self, what: str) -> None:
        does = {
            "files": self._ask_files,
            "folder": self._ask_folder,
            "start": self.start,
            "open": self._open,
            "export": self._export,
        }
        try:
            does[what]()
        except ReviewError as error:
            self._tell(failure(error))

    def _tell(self, text: str) -> None:
        assert self.window is not None, "it is told in the window"
        self.window.tell(text)

    # Finding files.

    def _ask_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self.window, self.tr("Add files"), "", opening())
        self.add([Path(name) for name in names])

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self.window, self.tr("Add all texts of a folder"))
        self.add([Path(name)] if name else [])

    def add(self, paths: Sequence[Path]) -> None:
        """Put files, and the texts in folders, on the list."""
        if paths:
            self._wanted.append([str(path) for path in paths])
            self.show()
            self._look()

    def _look(self) -> None:
        """Look for what was asked first, unless that is done already."""
        assert self.window is not None, "files are listed in the window"
        if not self._finder.busy and self._wanted:
            paths = self._wanted.pop(0)

            def found(cancelled: Callable[[], bool], _: object) -> Found:
                def still_excluded(folder: Path) -> Sequence[str]:
                    if cancelled():
                        raise Cancelled
                    return excluded(folder)

                return walk.find(paths, still_excluded)

            self._finder.run(found, self._found)
        self.window.finding = self._finder.busy
        self.window.refresh()

    def _found(self, found: Found) -> None:
        assert self.window is not None, "files are listed in the window"
        new = self.window.model.add(found.inputs)
        passed = len(found.unknown)
        if passed:
            self._tell(self.tr("Passed over, of no format that Copydesk reads: %n file(s)", "", passed))
        elif not found.inputs:
            self._tell(self.tr("There is no text to check."))
        elif not new:
            self._tell(self.tr("These files are on the list already."))
        else:
            self.window.banner.clear()
        self._look()

    def _not_found(self, error: Exception) -> None:
        self._tell(failure(error))
        self._look()
        if not isinstance(error, ReviewError):
            raise error

    # Running.

    def start(self) -> None:
        """Run over the files that are not done by these choices, or changed since; over all, if none is left.

        Raises:
            ReviewError: the choices cannot be carried out.
        """
        assert self.window is not None, "it is started in the window"
        window, entries = self.window, self.window.model.entries
        plan = replace(
            window.options.wishes.plan(tuple(readable_paths()), self._main.state.by),
            how=How(self._main.preferring.value.how),
        )
        refuse_clashes(plan, [entry.item for entry in entries], in_place=False)
        stamps = [stamp_of(entry.item.path) for entry in entries]
        left = [
            n
            for n, (entry, stamp) in enumerate(zip(entries, stamps, strict=True))
            if entry.result is None or entry.result.error or self._seen.get(entry.item.path) != stamp
        ]
        if plan != self._plan or not left:
            left = list(range(len(entries)))
        self._plan, self._order = plan, left
        self._seen |= {entries[n].item.path: stamps[n] for n in left}
        window.banner.clear()
        window.model.put({n: entries[n].waiting() for n in left})
        work = partial(try_input if plan.output is None else clean_input, plan)
        self.runner.start(work, [with_said(entries[n].item) for n in left])
        self._mark()

    def _came(self, results: list[Cleaned]) -> None:
        assert self.window is not None, "what comes is shown in the window"
        for result in results:
            if result.fault:
                logger.error("%s", result.fault)
        entries, first = self.window.model.entries, self.runner.done - len(results)
        numbers = self._order[first : self.runner.done]
        self.window.model.put({n: entries[n].ended(r) for n, r in zip(numbers, results, strict=True)})
        self._mark()

    def _mark(self) -> None:
        """Show which file is being looked at: the first of which nothing came."""
        assert self.window is not None, "it is shown in the window"
        if self.runner.done < len(self._order) and not self.runner.stopping:
            number = self._order[self.runner.done]
            entry = self.window.model.entries[number]
            if not entry.running:
                self.window.model.put({number: entry.begun()})
        self.window.refresh()

    def _ended(self, error: Exception | None) -> None:
        assert self.window is not None, "it is shown in the window"
        entries = self.window.model.entries
        self.window.model.put({n: entry.waiting() for n, entry in enumerate(entries) if entry.running})
        self.window.refresh()
        if error is not None:
            self._tell(self.tr("The run ended before its time: {error}").format(error=error))
        if error is not None and not isinstance(error, ReviewError):
            raise error

    # What came of it.

    def _open(self) -> None:
        assert self.window is not None, "files are chosen in the window"
        paths = [self.window.model.entries[n].item.path for n in self.window.selected]
        if len(paths) > MOST_AT_ONCE:
            told = self.tr("Each text opens in a window of its own: please choose {n} at most.")
            self._tell(told.format(n=MOST_AT_ONCE))
            return
        for path in paths[1:]:
            self._main.another.emit(path)
        if paths and self._main.desk.open(paths[0]):
            self._main.show()
            self._main.activateWindow()

    def _export(self) -> None:
        assert self.window is not None, "results are shown in the window"
        self._summaries.ask([entry.result for entry in self.window.model.entries if entry.result is not None])
