"""One file on the desk: as it was read, its journal in the user's data folder, and the lock on it.

The journal holds every event from the first on, so that a review goes on where it stood: after a crash, or
on another day. It stays until the user discards it.
"""

import errno
import hashlib
import logging
import os
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QLockFile

from reviewer import journal
from reviewer.errors import BadLog, ReviewError
from reviewer.events import Event, Kind
from reviewer.files import SourceFile, write_proved
from reviewer.formats import format_named
from reviewer.formats.base import How, ways
from reviewer.review import Review
from reviewer.saving import prove, saved_bytes
from ui.log_place import log_path
from ui.places import SUFFIX
from ui.preferences import USUAL_PATTERN
from ui.settings import is_there

logger = logging.getLogger(__name__)


def sessions_folder() -> Path:
    """Where journals lie."""
    from platformdirs import user_data_path

    return user_data_path("copydesk", appauthor=False) / "sessions"


def place_path(path: Path) -> Path:
    """Where it is kept where the review of a file stands."""
    return sessions_folder() / f"{_key(str(path.resolve()))}{SUFFIX}"


def columns_path(path: Path) -> Path:
    """Where it is kept which columns of a table were chosen."""
    return sessions_folder() / f"{_key(os.path.realpath(path))}.columns.json"


def _key(where: str) -> str:
    return hashlib.sha256(where.encode("utf-8", "surrogatepass")).hexdigest()[:24]


class Found(Struct, frozen=True):
    """What an earlier session left: its events, in a review, and when it last wrote."""

    review: Review
    path: Path
    modified: float

    @property
    def steps(self) -> int:
        return sum(event.kind in (Kind.EDIT, Kind.DECISION, Kind.UNDO) for event in self.review.events)


class Session:
    """A file under review; the only thing in the window that writes to disk."""

    def __init__(self, file: SourceFile, settings: dict[str, str], folder: Path | None = None) -> None:
        self.file = file
        self.header = journal.header_record(file, settings)
        self._folder = folder or sessions_folder()
        self._key = _key(os.path.realpath(file.path) if is_there(file.path) else file.sha256)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _not_kept(self._folder, error) from None
        self._lock = QLockFile(str(self._folder / f"{self._key}.lock"))
        self._lock.setStaleLockTime(0)  # held for as long as the process lives, however long that is
        self._journal: journal.Journal | None = None
        self._journal_path: Path | None = None
        self._broken: list[Path] = []  # journals that the disk did not take to the end
        self._saved: dict[Path, str] = {}
        self._discarded: list[Path] = []  # journals of earlier reviews; they go when this session ends
        self._texts: set[Path] = set()  # cleaned texts and logs that were saved
        self._log: tuple[tuple[Event, ...], bytes] | None = None  # as it was saved last, with its events
        self.pattern = USUAL_PATTERN
        self.backups = True
        self.how = How.CLEAN  # how changes are to stand in saved files, where their format can

    @property
    def place_path(self) -> Path:
        """Where it is kept where this review stands."""
        return self._folder / f"{self._key}{SUFFIX}"

    @property
    def source_path(self) -> Path:
        """Where it is kept which source stands beside this text."""
        return self._folder / f"{self._key}.source.json"

    def lock(self) -> None:
        """Keep other windows off this file.

        Raises:
            ReviewError: one has it open, or no lock can be written.
        """
        if self._lock.isLocked() or self._lock.tryLock(0):
            return
        if self._lock.error() is not QLockFile.LockError.LockFailedError:
            raise _not_kept(self._folder)
        told = QCoreApplication.translate("Session", "{path}: is open in another Copydesk window")
        raise ReviewError(told.format(path=self.file.path))

    @property
    def journal_path(self) -> Path | None:
        """Where the journal of this review lies; None before anything happened."""
        return self._journal_path

    def found(self, only: Path | None = None) -> Found | None:
        """Of the reviews of this very text that earlier sessions left whole, the one with the most steps.

        `only`: the journal that is meant.
        """
        whole: list[Found] = []
        for path in self._folder.glob(f"{self._key}.*.jsonl") if only is None else (only,):
            if path == self._journal_path or path in self._discarded:
                continue
            try:
                left = Found(recovered(path, self.file), path, path.stat().st_mtime)
            except ReviewError as error:
                logger.warning("%s", error)
                continue
            if left.review.events:
                whole.append(left)
        return max(whole, key=lambda left: (left.steps, left.modified), default=None)

    def append(self, event: Event, before: Sequence[Event] = ()) -> None:
        """Put an event on the disk; the first starts the journal, with those that came before it.

        Raises:
            ReviewError: the disk refuses. The next event starts another journal, with all of them.
        """
        if self._journal is None:
            self.start(before)
        assert self._journal is not None
        try:
            self._journal.append(event)
        except OSError as error:
            self._give_up()
            raise _not_kept(self._folder, error) from None

    def start(self, events: Sequence[Event]) -> None:
        """Start a journal with these events; what other sessions left stays where it is.

        Raises:
            ReviewError: the disk refuses.
        """
        path = self._folder / f"{self._key}.{time.time_ns():020d}.jsonl"
        try:
            self._close_journal()
            self._journal, self._journal_path = journal.Journal(path, self.header), path
            for event in events:
                self._journal.append(event)
        except OSError as error:
            self._give_up()
            raise _not_kept(self._folder, error) from None
        while self._broken:  # all that is in them is in this one
            _remove(self._broken.pop())

    def _give_up(self) -> None:
        """Write no more to a journal in which something may be missing: what is behind a gap is lost."""
        if self._journal_path is not None:
            self._broken.append(self._journal_path)
        with suppress(OSError):
            self._close_journal()

    def _close_journal(self) -> None:
        """Bring the journal to rest; if anything follows, it starts another.

        Raises:
            OSError: the disk does not take the end of it.
        """
        rests, self._journal, self._journal_path = self._journal, None, None
        if rests is not None:
            rests.close()

    def go_on(self, left: Found) -> None:
        """Go on with an earlier review: its journal is this one's beginning.

        Raises:
            ReviewError: the disk refuses.
        """
        self.start(left.review.events)
        _remove(left.path)

    def discard(self, left: Found) -> None:
        """Offer a review that an earlier session left no more, and forget it when this session ends."""
        self._discarded.append(left.path)

    def take_back(self, left: Found) -> None:
        """Keep a review that was discarded after all."""
        self._discarded.remove(left.path)

    def default_target(self) -> Path:
        """Beside the original, named after it: `NAME.cleaned.EXT`."""
        path = self.file.path
        name = self.pattern.replace("{name}", path.stem).replace("{ext}", path.suffix)
        return path.with_name(name)

    @property
    def ways(self) -> tuple[How, ...]:
        """How changes can stand in the saved file."""
        return ways(format_named(self.file.document.format))

    @property
    def holds_tracked(self) -> bool:
        """Whether changes in it can be accepted and rejected later."""
        return How.TRACKED in self.ways

    @property
    def is_table(self) -> bool:
        """Whether columns can be chosen of it."""
        return format_named(self.file.document.format).tables is not None

    @property
    def usual_way(self) -> How:
        """How changes stand in it unless another way is asked for."""
        return self.how if self.how in self.ways else How.CLEAN

    def save(self, review: Review, target: Path, how: How | None = None) -> tuple[Path, Path]:
        """Write the cleaned text and its change log beside it; where they are.

        `how`: how changes stand in it; None for the usual way.

        What somebody else wrote at either place since is kept as `….bak`, unless that is not wanted.

        Raises:
            ReviewError: the target is the original or the change log, a character does not exist in its
                encoding, or the disk refuses.
        """
        log = log_path(target, self.file.path)
        if os.path.realpath(target) == os.path.realpath(self.file.path):
            told = QCoreApplication.translate(
                "Session", "{path}: is the original; choose another name for the cleaned text"
            )
            raise ReviewError(told.format(path=target))
        if os.path.realpath(target) == os.path.realpath(log):
            told = QCoreApplication.translate(
                "Session", "{path}: is one of the texts or logs; choose another name"
            )
            raise ReviewError(told.format(path=target))
        how = how or self.usual_way
        data = saved_bytes(self.file, review, how)
        prove(self.file, review, data, str(target))
        seal = journal.seal_record(review, data, target.name, how=how)
        self._write(target, data)
        sealed = journal.sealed_log(self.header, review.events, seal)
        self._write(log, sealed)
        self._log = review.events, sealed
        self._texts |= {target, log}
        return target, log

    def log_bytes(self, review: Review) -> bytes:
        """The log of the review: as it was saved, or, if anything happened since, as its journal has it."""
        if self._log is not None and self._log[0] == review.events:
            return self._log[1]
        return journal.open_log(self.header, review.events)

    def write_beside(self, target: Path, data: bytes) -> None:
        """Write what was made from the review; what somebody else wrote there is kept as `….bak`.

        Raises:
            ReviewError: the target is the original, the cleaned text or the log, or the disk refuses.
        """
        log = log_path(self.default_target(), self.file.path)
        mine = {self.file.path, self.default_target(), log, *self._texts}
        if target.resolve() in {path.resolve() for path in mine}:
            told = QCoreApplication.translate(
                "Session", "{path}: is one of the texts or logs; choose another name"
            )
            raise ReviewError(told.format(path=target))
        self._write(target, data)

    def _write(self, target: Path, data: bytes) -> None:
        ours = self._saved.get(target)
        try:
            there = target.read_bytes() if target.is_file() else None
        except OSError as error:
            raise ReviewError(f"{target}: {error.strerror or error}") from None
        foreign = there is not None and hashlib.sha256(there).hexdigest() != ours
        write_proved(target, data, keep_backup=foreign and self.backups)
        self._saved[target] = hashlib.sha256(data).hexdigest()

    def differs(self) -> bool:
        """Whether the file on the disk is no longer the one that was read."""
        try:
            data = self.file.path.read_bytes()
        except OSError:
            return True
        return hashlib.sha256(data).hexdigest() != self.file.sha256

    def close(self) -> None:
        """Bring the journal to rest, forget what was discarded and let other windows have the file.

        Raises:
            ReviewError: the disk does not take the end of the journal, or does not let go of another.
        """
        try:
            self._close_journal()
            while self._discarded:
                _remove(self._discarded.pop())
        except OSError as error:
            raise _not_kept(self._folder, error) from None
        finally:
            self._lock.unlock()


def _not_kept(folder: Path, error: OSError | None = None) -> ReviewError:
    told = QCoreApplication.translate("Session", "{path}: {reason}; decisions are not kept")
    return ReviewError(
        told.format(path=folder, reason=error.strerror if error else os.strerror(errno.EACCES))
    )


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise ReviewError(f"{path}: {error.strerror or error}") from None


def recovered(path: Path, file: SourceFile) -> Review:
    """The review that an unfinished journal makes of the text; a last line that is cut off is left out.

    Raises:
        BadLog: it is damaged, or about another text.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BadLog(f"{path}: {error.strerror or error}") from None
    log = journal.parse(data[: data.rfind(b"\n") + 1], str(path))
    journal.same_text(log, file)
    review = Review.of(file.document)
    for event in log.events:
        try:
            review = review.after(event)
        except (ReviewError, IndexError, ValueError) as error:
            raise BadLog(f"{path}: event {event.seq} does not fit the text: {error}") from None
    return review
