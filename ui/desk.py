"""Opening, restoring and saving: what happens to files while the window lives."""

import os
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reviewer import files
from reviewer.document import Document
from reviewer.engine import Profile
from reviewer.errors import ReviewError, UnreadableFile
from reviewer.files import SourceFile
from reviewer.formats import PLAIN, format_named, format_of
from reviewer.formats.base import AS_IT_IS, How, Reading, TextFormat
from reviewer.formats.language_tags import narrower
from reviewer.intake import other_language
from reviewer.language.whole_text import UNKNOWN
from reviewer.message import Remark
from reviewer.resources import read_text
from reviewer.saving import reasons_left_out
from ui import places, too_long, wording
from ui.banner import Banner, Offer
from ui.columns.kept import said_of
from ui.failures import failure
from ui.file_kinds import opening, saving
from ui.heap import resting
from ui.places import Place
from ui.rules import Rules
from ui.session import Found, Session
from ui.settings import Settings, is_there
from ui.state import ReviewState
from ui.watch import Watch

SAMPLE = "sample.txt"
GUESSES = ("columns", "no-column")
"""Remarks on a table of which nothing but the texts says what its columns are."""
COLUMNS, EARLIER, DISCARDED = "columns", "earlier review", "discarded review"
REMARKS, SAVING = "remarks", "saving"
"""What lines of the banner are about."""


class Desk(QObject):
    """Puts one file at a time into the state."""

    failed = Signal(str, bool)  # why a file did not open; whether its encoding may be the cause
    saved = Signal(str)
    told = Signal(str)
    closing = Signal()
    restored = Signal()  # an earlier review of the open text
    columns_wanted = Signal()  # the user is to say which columns of the open table hold texts

    def __init__(
        self,
        state: ReviewState,
        settings: Settings,
        banner: Banner,
        window: QWidget,
        profile_of: "Callable[..., Profile] | None" = None,
    ) -> None:
        super().__init__(window)
        self._given = profile_of
        self._state, self._settings, self._banner, self._window = state, settings, banner, window
        self._last: Path | None = None
        self.unnamed = False
        self._too_long = too_long.TooLong(state, window)
        self._too_long.parted.connect(self._open_parts)
        self._too_long.stayed.connect(self._not_split)
        self.encoding: str | None = None  # that the open file is read in because the user said so
        self._watch = Watch(state, banner, window, self.read_anew, self.open_anew)

    # Opening.

    def ask_open(self) -> None:
        """Let the user choose a file."""
        from PySide6.QtWidgets import QFileDialog

        folder = str(self._last.parent) if self._last else ""
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a text"), folder, opening())
        if name:
            self.open(Path(name))

    def open(self, path: Path, encoding: str | None = None) -> bool:
        """Open a file; whether it could be."""
        with resting():
            return self._open(path, encoding)

    def _open(self, path: Path, encoding: str | None) -> bool:
        self._last = path
        said, lost = said_of(path), ""
        try:
            try:
                file = files.read(path, encoding, said.over(self._reading_of(path)))
            except UnreadableFile as error:
                if not said.columns:
                    raise
                # The columns that were chosen may be gone; without them it is read, or not, as any other.
                file, lost = files.read(path, encoding, self._reading_of(path)), failure(error)
        except UnreadableFile as error:
            text = isinstance(format_of(path) or PLAIN, TextFormat)
            self.failed.emit(failure(error), text and is_there(path))
            return False
        if not self._show(file):
            return False
        self.encoding = encoding
        self._settings.remember(path.absolute())
        self._watch.follow(path)
        if lost:
            told = self.tr("What was chosen of this table is not there any more: {error}.")
            told = told.format(error=lost.removeprefix(f"{path}: "))
            self._tell(told, self._columns_offer(), about=COLUMNS)
        return True

    def _columns_offer(self) -> Offer:
        return self.tr("Choose columns…"), self.columns_wanted.emit

    def _reading_of(self, path: Path) -> Reading:
        """What the settings say of how a file is to be read; if they are wrong, checking tells so."""
        from ui.profiles import reading_of

        with suppress(ReviewError):
            return reading_of(path)
        return AS_IT_IS

    def read_profile(self) -> Profile:
        """The rules for the open text, as settings and glossaries are now.

        Raises:
            ReviewError: they cannot be read.
        """
        session = self._state.session
        if session is None:
            return self._profile_of(Path.home() / SAMPLE)
        return self._rules_for(session.file).profile

    def _profile_of(self, path: Path, language: str | None = None) -> "Profile":
        if self._given is not None:
            return self._given(path) if language is None else self._given(path, language)
        from ui.profiles import profile_of

        return profile_of(path, language)

    def _rules_for(self, file: SourceFile) -> Rules:
        """As the settings or the file say; a text that clearly is in another language, in its own.

        Raises:
            ReviewError: the settings or the glossaries cannot be used.
        """
        rules = self._rules_of(file.path)
        if (told := narrower(file.document.language, rules.language)) is not None:
            rules = self._rules_of(file.path, told)
        other = other_language(file.document, rules.language)
        if other is None:
            return rules
        name = QLocale(other).nativeLanguageName()
        if name and other != UNKNOWN:
            told = self.tr("The text reads as {own}, though {set} is set: it is checked as {own}.")
        else:
            told = self.tr("The text is not in {set}: it is checked by what holds for all languages.")
        self.told.emit(told.format(own=name, set=rules.language))
        return self._rules_of(file.path, other)

    def _rules_of(self, path: Path, language: str | None = None) -> Rules:
        """Rules that are loaded when they are needed, where that cannot fail; else they are there."""
        from ui.profiles import shipped_language

        set_language = shipped_language(path) if self._given is None else None
        if set_language is None:
            given = self._profile_of(path) if language is None else self._profile_of(path, language)
            return Rules.of(given)

        return Rules(lambda: self._profile_of(path, language), language or set_language)

    @property
    def file_path(self) -> Path | None:
        """Where the open text is said to lie; None where none is open."""
        return self._state.session.file.path if self._state.session is not None else None

    def open_again(self, encoding: str) -> None:
        """Try the file that did not open with another encoding."""
        if self._last is not None:
            self.open(self._last, encoding)

    def read_anew(self, path: Path) -> SourceFile:
        """Read the open file as it is now, in the way in which it was read.

        Raises:
            UnreadableFile: it cannot be.
        """
        session = self._state.session
        return files.read(path, self.encoding, session.file.reading if session else None)

    def open_anew(self, path: Path) -> bool:
        """Open the open file as it is now; whether it could be."""
        return self.open(path, self.encoding)

    def check_anew(self) -> None:
        """The settings of the open text are others: check it by them."""
        session = self._state.session
        if session is None:
            return
        try:
            self._state.rules = Rules.of(self._rules_for(session.file).profile)
        except ReviewError as error:
            self.told.emit(failure(error))
            return
        self._state.check()

    def open_clipboard(self) -> None:
        """Review what was copied; it is kept, but has no name until it is saved."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self.told.emit(self.tr("There is no text on the clipboard"))
            return
        name = self.tr("Pasted text") + time.strftime(" %Y-%m-%d %H.%M.%S.txt")
        data = text.encode("utf-8", "replace")
        if self._show(files.from_bytes(data, Path.home() / name), unnamed=True):
            self._keep(data)

    def _keep(self, data: bytes) -> None:
        """A text that is in no file is kept with its review until it is saved or discarded."""
        session = self._state.session
        assert session is not None, "what is kept is open"
        try:
            places.keep_text(session.place_path, data)
        except ReviewError as error:
            self.told.emit(failure(error))

    def open_kept(self, path: Path, place: Place) -> None:
        """Go on with a text that was pasted and never saved."""
        data = places.kept_text(path)
        if data is not None:
            self.adopt(files.from_bytes(data, Path(place.path)), unnamed=True)

    def adopt(self, file: SourceFile, *, unnamed: bool, ask: bool = False, only: Path | None = None) -> bool:
        """Open a file with its earlier review, without asking; `only`: the journal that is meant."""
        shown = self._show(file, unnamed=unnamed, ask=ask, only=only)
        if shown and not unnamed:
            self._watch.follow(file.path)
            self._last = file.path
        if shown and self._state.locked:
            self._remark(file.document)
        return shown

    def open_sample(self) -> None:
        """Review a short text that ships with Copydesk."""
        text = read_text(f"samples/{SAMPLE}")
        self._show(files.from_bytes(text.encode(), Path.home() / SAMPLE), unnamed=True)

    def _show(
        self, file: SourceFile, *, unnamed: bool = False, ask: bool = True, only: Path | None = None
    ) -> bool:
        try:
            rules = self._rules_for(file)
            session = Session(file, {"language": rules.language})
            if self._state.session is None or session.place_path != self._state.session.place_path:
                session.lock()  # before the text that is open gives way
            self.close()
            session.lock()
            found = session.found(only)
        except ReviewError as error:
            self.failed.emit(failure(error), False)
            return False
        self.unnamed = unnamed
        self._state.rules = rules
        self._state.open(session, locked=too_long.is_too_long(file.document))
        if found is not None and ask:
            self._offer(found)
        elif found is not None:
            self._restore(found)
        self._remark(file.document)
        return True

    def _offer(self, found: Found) -> None:
        when = datetime.fromtimestamp(found.modified).astimezone().strftime("%Y-%m-%d %H:%M")
        told = self.tr("An earlier review of this text is kept. Steps: {n}, the last on {when}.")
        self._banner.tell(
            told.format(n=found.steps, when=when),
            (
                (self.tr("Restore"), lambda: self._restore(found)),
                (self.tr("Show"), lambda: self._show_left(found)),
                (self.tr("Discard"), lambda: self._discard(found)),
            ),
            about=EARLIER,
        )

    def _show_left(self, found: Found) -> None:
        """Show what the earlier review made of the text, and ask again."""
        from ui.difference import DifferenceDialog, whole_text

        self._offer(found)
        document = found.review.document
        DifferenceDialog(
            self.tr("The earlier review"),
            self.tr("What was changed in the text. Steps: {n}.").format(n=found.steps),
            whole_text(document, [segment.original for segment in document.segments]),
            whole_text(document, found.review.texts),
            self._banner.look,
            self._window,
        ).open()

    def _restore(self, found: Found) -> None:
        self.restored.emit()
        self._state.restore(found)

    def _discard(self, found: Found) -> None:
        """Forget one review, unless that is taken back; there may be another, of which nobody took care."""
        session = self._state.session
        if session is None:
            return
        session.discard(found)
        self._tell(
            self.tr("The earlier review is discarded. Steps: {n}.").format(n=found.steps),
            (self.tr("Keep it after all"), lambda: self._take_back(found)),
            about=f"{DISCARDED} {found.path.name}",
        )
        if (other := session.found()) is not None:
            self._offer(other)

    def _take_back(self, found: Found) -> None:
        """Offer a review that was discarded again."""
        if self._state.session is not None:
            self._state.session.take_back(found)
            self._offer(found)

    def close(self) -> None:
        """Put the file away; its journal keeps what was not saved."""
        self.closing.emit()
        self._banner.clear()
        self._watch.follow(None)
        self._state.close()

    # Saving.

    def save(self) -> bool:
        """Write the cleaned text and its log beside the original, without a question."""
        return self.save_as() if self.asks else self._write(None)

    @property
    def asks(self) -> bool:
        """Whether saving has to ask where to."""
        return self.unnamed or self._shut

    @property
    def _shut(self) -> bool:
        """Whether the user may not write where the open file lies."""
        path = self.file_path
        return path is not None and not os.access(path.parent, os.W_OK)

    def _remark(self, document: Document) -> None:
        """Say what is special about a file."""
        guesses = [one for one in document.remarks if one.id in GUESSES]
        rest = (wording.remark(one) for one in document.remarks if one.id not in GUESSES)
        told = [f"{text[:1].upper()}{text[1:]}." for text in rest]
        path = self.file_path
        if self._shut and path is not None:
            shut = self.tr("{folder} cannot be written: saving will ask where the cleaned text goes.")
            told.append(shut.format(folder=path.parent))
        if guesses:
            self._tell(self._guessed(guesses), self._columns_offer(), about=COLUMNS)
        offers: tuple[Offer, ...] = ()
        if self._state.locked:
            told.append(too_long.told_of(document))
            offers = tuple(self._too_long.offers())
        if told:
            self._tell("\n".join(told), *offers, about=REMARKS)

    def _tell(self, text: str, *offers: Offer, about: str = "") -> None:
        self._banner.tell(text, (*offers, (self.tr("Close"), lambda: None)), about)

    def _not_split(self, why: str) -> None:
        """The text is not in parts: nobody wants it to be, or a folder does not take them."""
        if why:
            self._tell(why, *self._too_long.offers(), about=REMARKS)
        elif self._state.session is not None:
            self._remark(self._state.session.file.document)

    def _open_parts(self, parts: Sequence[Path]) -> None:
        """The text is in parts: go on with the first."""
        for part in reversed(parts):
            self._settings.remember(part.absolute())
        if self.open(parts[0]):
            told = self.tr(
                "Parts: {n}, from {first} to {last}. This is the first; recent files name the others."
            )
            self._tell(told.format(n=len(parts), first=parts[0].name, last=parts[-1].name))

    def _guessed(self, guesses: Sequence[Remark]) -> str:
        """What was read of a table that does not name its columns."""
        read = [one.placed(dict(one.params)["columns"]) for one in guesses if one.params]
        if not read:
            return self.tr("Nothing tells which columns of this table hold texts.")
        told = self.tr("Nothing names the columns of this table; read as texts: {columns}.")
        return told.format(columns="; ".join(read))

    def save_as(self, way: How | None = None) -> bool:
        """Let the user choose where and, where the format has several, in which way; `way` is proposed."""
        from PySide6.QtWidgets import QFileDialog

        session = self._state.session
        if session is None:
            return False
        target = session.default_target()
        way = way or session.usual_way
        if way is not session.usual_way:
            target = target.with_stem(f"{session.file.path.stem}.{way.value}")
        if self._shut:
            target = Path.home() / target.name
        ways = saving(format_named(session.file.document.format), target.suffix, session.ways)
        proposed = next(told for told, how in ways.items() if how is way)
        name, chosen = QFileDialog.getSaveFileName(
            self._window, self.tr("Save the cleaned text"), str(target), ";;".join(ways), proposed
        )
        return bool(name) and self._write(Path(name), ways.get(chosen, way))

    def save_tracked(self) -> bool:
        """Let the user choose where to save the text with its changes to be accepted or rejected."""
        return self.save_as(How.TRACKED)

    def _write(self, target: Path | None, how: How | None = None) -> bool:
        try:
            text, log = self._state.save(target, how)
        except ReviewError as error:
            self._tell(failure(error), about=SAVING)
            return False
        self._banner.dismiss(SAVING)
        self._tell_left_out(how)
        self._saved_it()
        self.saved.emit(self.tr("Saved {text} and {log}").format(text=text.name, log=log.name))
        return True

    def _tell_left_out(self, how: How | None) -> None:
        session = self._state.session
        assert session is not None, "something was saved"
        for one in reasons_left_out(self._state.review, how or session.usual_way):
            told = wording.remark(one)
            self._tell(f"{told[:1].upper()}{told[1:]}.", about=SAVING)

    def _saved_it(self) -> None:
        session = self._state.session
        if session is None or not self.unnamed:
            return
        try:
            places.forget_text(session.place_path)
        except ReviewError as error:
            self.told.emit(failure(error))
