"""What is offered for a text that is longer than the window works on swiftly: its parts, or all of it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal
from PySide6.QtWidgets import QWidget

from reviewer.document import Document
from reviewer.errors import ReviewError
from reviewer.files import SourceFile, write_proved
from reviewer.formats import format_named
from reviewer.formats.base import TextFormat
from reviewer.splitting import split
from ui.banner import Offer
from ui.failures import failure
from ui.state import ReviewState

LIMIT = 10 * 2**20
"""Characters from which on a text is opened for reading only."""
PART = 2_000_000
"""About how many characters a part has."""

translate = QCoreApplication.translate


def is_too_long(document: Document) -> bool:
    """Whether a text is opened for reading only, until somebody wants it otherwise."""
    return _length(document) > LIMIT


def told_of(document: Document) -> str:
    """What is said of such a text."""
    told = translate(
        "TooLong", "A text of {n} million characters is slow to work on: it is open for reading only."
    )
    return told.format(n=QLocale().toString(_length(document) / 1_000_000, "f", 1))


def _length(document: Document) -> int:
    return sum(len(segment.original) for segment in document.segments)


class TooLong(QObject):
    """Lets the user choose what becomes of such a text."""

    parted = Signal(list)  # it was written in these files
    stayed = Signal(str)  # it was not; why, or nothing where nobody wanted it to be

    def __init__(self, state: ReviewState, window: QWidget) -> None:
        super().__init__(window)
        self._state, self._window = state, window

    def offers(self) -> list[Offer]:
        """What can be done with the open text."""
        session = self._state.session
        offers: list[Offer] = [(self.tr("Edit it all the same"), self._state.unlock)]
        if session is not None and _can_split(session.file):
            offers.insert(0, (self.tr("Split it…"), self.ask))
        return offers

    def ask(self) -> None:
        """Let the user choose where the text is to go in parts, and write them."""
        from PySide6.QtWidgets import QFileDialog

        session = self._state.session
        if session is None:
            return
        file = session.file
        chosen = QFileDialog.getExistingDirectory(
            self._window, self.tr("Where are the parts to go?"), str(file.path.parent)
        )
        if not chosen:
            self.stayed.emit("")
            return
        try:
            parts = write_parts(file, Path(chosen))
        except ReviewError as error:
            self.stayed.emit(failure(error))
            return
        self.parted.emit(parts)


def _can_split(file: SourceFile) -> bool:
    """Whether parts of it are files of the same kind, whatever is in them."""
    kind = format_named(file.document.format)
    return isinstance(kind, TextFormat) and kind.free


def write_parts(file: SourceFile, folder: Path) -> list[Path]:
    """Write the text in several files, `NAME.part1.EXT` and so on; where they are.

    Raises:
        ReviewError: one is there already, and nothing was written; or the disk refuses.
    """
    parts = [file.encoding.encode(text) for text in split(file.document, PART)]
    path = file.path
    paths = [folder / f"{path.stem}.part{n}{path.suffix}" for n in range(1, len(parts) + 1)]
    for target in paths:
        if target.exists():
            told = translate("TooLong", "{path}: is there already; choose another folder")
            raise ReviewError(told.format(path=target))
    for target, data in zip(paths, parts, strict=True):
        write_proved(target, data)
    return paths
