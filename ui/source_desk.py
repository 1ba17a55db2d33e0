"""The source of the open text: its own, or a file that is opened beside it, paired paragraph by paragraph."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from reviewer import files
from reviewer.edits import Span
from reviewer.errors import ReviewError
from ui.background import Background
from ui.file_kinds import opening
from ui.source_strip import SourceStrip

if TYPE_CHECKING:  # the window has this object, which speaks through it; most texts are opened alone
    from reviewer.alignment.pairs import Alignment, Pair
    from ui.main_window import MainWindow


class SourceDesk(QObject):
    """Keeps the strip true to the paragraph in focus; `alignment` is None with no file beside the text."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window, self._state = window, window.state
        self.alignment: Alignment | None = None
        self._segment = 0
        self._background = Background(self)
        self._background.failed.connect(self._failed)
        self.strip = SourceStrip(window.look, window)
        self.strip.moved.connect(self._move)
        self.strip.released.connect(self._release)
        window.desk.closing.connect(self._close)

    def table(self) -> dict[str, Callable[..., object]]:
        """By id, what its actions do."""
        return {"open_source": lambda _=False: self.ask()}

    def ask(self) -> None:
        """Let the user choose what the open text was translated from."""
        path = self._window.desk.file_path
        folder = str(path.parent) if path is not None else ""
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open its source"), folder, opening())
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Pair the open text with its source, away from the window's thread."""
        session = self._state.session
        if session is None:
            return
        file = session.file

        def paired(_cancelled: object, _report: object) -> "Alignment":
            from reviewer.alignment.pairs import Alignment

            alignment = Alignment.of(files.read(path).document, file.document)
            assert alignment.pairs is not None, "they are found here, not when they are first shown"
            return alignment

        def then(alignment: "Alignment") -> None:
            if self._state.session is session:
                self._take(alignment)
                self._tell(path.name)

        self._background.run(paired, then)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, ReviewError):
            raise error
        self._window.warn(f"{str(error)[:1].upper()}{str(error)[1:]}")

    def _take(self, alignment: "Alignment") -> None:
        assert self._state.session is not None, "a source is beside a text"
        self.alignment = alignment
        self._state.compare(alignment.attached(self._state.session.file.document))
        self.follow(self._segment)

    def _tell(self, name: str) -> None:
        segments = self._state.review.document.segments
        told = self.tr("{n} of {all} paragraphs are surely paired with {name}; only those are compared.")
        self._window.say(
            told.format(
                n=sum(segment.source is not None for segment in segments),
                all=sum(not segment.original.isspace() for segment in segments),
                name=name,
            )
        )

    def _close(self) -> None:
        self._background.wait()
        self.alignment, self._segment = None, 0
        self.strip.hide()

    # Following the paragraph in focus.

    def follow_finding(self) -> None:
        """The finding in focus may be another."""
        current = self._window.queue.current
        self.follow(current.finding.segment if current is not None else self._segment)

    def follow(self, segment: int) -> None:
        """Show the source of a segment."""
        segments = self._state.review.document.segments
        if segment >= len(segments):
            self.strip.hide()
            return
        self._segment = segment
        if self.alignment is not None:
            source, sure = self.alignment.source_of(segment)
            pair = self._pair
            by_hand = pair is not None and pair.by_hand
            self.strip.show_source(
                segment, source, self._sureness(pair, sure=sure), paired=True, by_hand=by_hand
            )
        elif (own := segments[segment].source) is not None:
            self.strip.show_source(segment, own, "", paired=False, by_hand=False)
        else:
            self.strip.hide()

    @property
    def _pair(self) -> "Pair | None":
        pairs = self.alignment.pairs if self.alignment is not None else ()
        return next((p for p in pairs if p.target.start <= self._segment < p.target.end), None)

    def _sureness(self, pair: "Pair | None", *, sure: bool) -> str:
        if pair is None or not pair.source.size:
            return self.tr("none found")
        if pair.by_hand:
            return self.tr("paired by hand")
        percent = round(100 * pair.sureness)
        if sure:
            return self.tr("{n} % sure").format(n=percent)
        return self.tr("{n} % sure: not compared").format(n=percent)

    # Pairing by hand.

    def _move(self, step: int) -> None:
        """Pair the paragraph with the source's before or behind the one it is paired with."""
        pair, alignment = self._pair, self.alignment
        if alignment is None:
            return
        here = pair.source if pair is not None else Span(0, 0)
        at = here.start - 1 if step < 0 else here.end
        while 0 <= at < len(alignment.sources) and not alignment.sources[at].strip():
            at += step
        if 0 <= at < len(alignment.sources):
            self._take(alignment.tied(Span(at, at + 1), Span(self._segment, self._segment + 1)))
        else:
            self._window.say(self.tr("The source ends here"))

    def _release(self) -> None:
        if self.alignment is not None:
            self._take(self.alignment.untied(self._segment))
