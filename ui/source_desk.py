"""The source of the open text: its own, or a file that is opened beside it, paired paragraph by paragraph."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject

from reviewer import files
from reviewer.edits import Span
from reviewer.errors import Refused, ReviewError
from reviewer.events import Status
from ui import wording
from ui.background import Background
from ui.failures import failure
from ui.file_kinds import opening
from ui.marks import Kind, Mark
from ui.source_strip import SourceStrip

if TYPE_CHECKING:  # the window has this object, which speaks through it; most texts are opened alone
    from reviewer.alignment.pairs import Alignment, Pair
    from reviewer.document import Document
    from ui.kept_source import KeptSource
    from ui.main_window import MainWindow


class SourceDesk(QObject):
    """Keeps the strip true to the paragraph in focus; `alignment` is None with no file beside the text."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window, self._state = window, window.state
        self.alignment: Alignment | None = None
        self._segment = 0
        self._bare: Document | None = None  # the open text without sources
        self._kept: KeptSource | None = None
        self._background = Background(self)
        self._background.failed.connect(self._failed)
        self.strip = SourceStrip(window.look, window)
        self.strip.moved.connect(self._move)
        self.strip.released.connect(self._release)
        window.desk.closing.connect(self._close)
        window.closed.connect(self._background.wait)  # a thread must not outlive what it speaks to
        self._state.opened.connect(self._recall)

    def table(self) -> dict[str, Callable[..., object]]:
        """By id, what its actions do."""
        return {"open_source": lambda _=False: self.ask()}

    def ask(self) -> None:
        """Let the user choose what the open text was translated from; where none is open, that one first."""
        from PySide6.QtWidgets import QFileDialog

        if self._state.session is None:
            self._window.desk.ask_open()
            if self._state.session is None:
                return
        path = self._window.desk.file_path
        folder = str(path.parent) if path is not None else ""
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open its source"), folder, opening())
        if name:
            self.open(Path(name))

    def open(self, path: Path, kept: "KeptSource | None" = None) -> None:
        """Pair the open text with its source, away from the window's thread.

        `kept`: what was paired by hand earlier; it holds if neither of the two texts has changed since.
        """
        session = self._state.session
        if session is None:
            return
        bare = self._bare or session.file.document
        text_sha256 = session.file.sha256

        def paired(_cancelled: object, _report: object) -> "tuple[Alignment, KeptSource]":
            from reviewer.alignment.pairs import Alignment
            from ui.kept_source import KeptSource

            source = files.read(path)
            alignment = Alignment.of(source.document, bare)
            if kept and (kept.source_sha256, kept.text_sha256) == (source.sha256, text_sha256):
                with suppress(Refused):  # of ties that somebody wrote
                    alignment = alignment.with_ties(kept.ties)
            assert alignment.pairs is not None, "they are found here, not when they are first shown"
            return alignment, KeptSource(path.absolute(), source.sha256, text_sha256)

        def then(answer: "tuple[Alignment, KeptSource]") -> None:
            if self._state.session is session:
                alignment, self._kept = answer
                self._bare = bare
                self._take(alignment)
                self._tell(path.name)
                if kept and kept.ties and not alignment.ties:
                    told = self.tr("{name} or the text has changed: what was paired by hand is paired anew.")
                    self._window.warn(told.format(name=path.name))

        self._background.run(paired, then)

    def _recall(self) -> None:
        """Put the source beside the text that stood there last, or else the one that the settings name."""
        session = self._state.session
        if session is None:
            return
        if session.source_path.exists():
            from ui.kept_source import read

            kept = read(session.source_path)
            if kept is not None and kept.path.exists():
                self.open(kept.path, kept)
                return
        if all(segment.source is None for segment in session.file.document.segments):
            from ui.profiles import source_of

            with suppress(ReviewError):  # checking tells what is wrong in the settings
                if (path := source_of(session.file.path)) is not None:
                    self.open(path)

    def _keep(self) -> None:
        from ui.kept_source import write

        session = self._state.session
        if session is not None and self._kept is not None and self.alignment is not None:
            try:
                write(session.source_path, replace(self._kept, ties=self.alignment.ties))
            except ReviewError as error:
                self._window.say(failure(error))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, ReviewError):
            raise error
        self._window.warn(failure(error))

    def _take(self, alignment: "Alignment") -> None:
        assert self._bare is not None, "a source is beside a text"
        self.alignment = alignment
        self._keep()
        self._state.compare(alignment.attached(self._bare))
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
        self._background.cancel()  # pairing that has begun ends unheard: nobody waits for it
        self.alignment, self._segment = None, 0
        self._bare = self._kept = None
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
        context = wording.context(segments[segment].context)
        if self.alignment is not None:
            source, sure = self.alignment.source_of(segment)
            pair = self._pair
            by_hand = pair is not None and pair.by_hand
            sureness = self._sureness(pair, sure=sure)
            marks = self._marks(segment, source)
            self.strip.show_source(
                segment, source, sureness, context, paired=True, by_hand=by_hand, marks=marks
            )
        elif (own := segments[segment].source) is not None:
            self.strip.show_source(segment, own, "", context, marks=self._marks(segment, own))
        elif context:
            self.strip.show_source(segment, None, "", context)
        else:
            self.strip.hide()

    def _marks(self, segment: int, source: str) -> list[Mark]:
        """What the finding in focus, if it is one of this segment, is about in the source that is shown."""
        current = self._window.queue.current
        if current is None or current.finding.segment != segment:
            return []
        finding = current.finding
        kinds = [Kind.FOCUS]
        if current.status is Status.OPEN:
            kinds.insert(0, Kind(finding.severity.value))
        # A source that was paired otherwise meanwhile is not the one that was compared.
        here = [q.span for q in finding.in_source if source[q.span.start : q.span.end] == q.text]
        return [Mark(span, kind) for kind in kinds for span in here]

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
