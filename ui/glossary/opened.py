"""A glossary that is open in its window: where it lies, how it was read, and its draft."""

from pathlib import Path

from msgspec import Struct

from reviewer.glossary.concepts import Problem
from ui.glossary import shelf
from ui.glossary.draft import Draft, Entry
from ui.glossary.shelf import Shelved


class Opened(Struct):
    """`path` is None for a glossary that ships; `read` tells the file that was read from a later one."""

    draft: Draft
    path: Path | None = None
    own: bool = False
    read: str = ""
    left_out: tuple[Problem, ...] = ()
    saved_once: bool = False

    @classmethod
    def of(cls, one: Shelved) -> "Opened":
        """Read a glossary.

        Raises:
            ReviewError: it cannot be read.
        """
        loaded = shelf.load(one)
        glossary = loaded.glossary
        draft = Draft(glossary.name, glossary.language, [Entry.of(c) for c in glossary.concepts])
        left_out = tuple(problem for problem in loaded.problems if "left out" in problem.reason)
        return cls(draft, one.path, one.own, shelf.fingerprint(one.path) if one.path else "", left_out)

    @property
    def suffix(self) -> str:
        """The kind of its file."""
        return self.path.suffix.casefold() if self.path is not None else ".csv"

    def save(self) -> None:
        """Write it; what another program made of the file since, or what could not be read, is kept beside.

        Raises:
            ReviewError: an entry cannot be written, or the disk refuses.
        """
        assert self.path is not None, "a glossary that ships is not written"
        foreign = shelf.fingerprint(self.path) != self.read
        keep = self.path.exists() and (foreign or not self.saved_once)
        shelf.save(self.path, self.draft.glossary, keep_backup=keep)
        fresh = Opened.of(Shelved(self.path.stem, self.path, self.own))
        self.draft.settle(fresh.draft.entries)
        self.read, self.left_out, self.saved_once = fresh.read, (), True
