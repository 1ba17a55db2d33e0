"""Counts what a glossary finds in the open text, away from the window's thread, once the keys rest."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from reviewer.glossary.concepts import Glossary
from ui.background import Background
from ui.glossary.hits import GlossaryHit, glossary_hits
from ui.state import ReviewState

QUIET = 200
"""Milliseconds after the last change until the text is searched."""


class Counting(QObject):
    """`counted` brings the hits of the glossary that `of` gives, whenever it or the text has changed."""

    counted = Signal(list)

    def __init__(self, state: ReviewState, of: Callable[[], Glossary], parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._of = state, of
        self._background = Background(self)
        self._background.failed.connect(lambda error: state.refused.emit(str(error)))
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET)
        self._quiet.timeout.connect(self._count)

    def soon(self) -> None:
        """Something changed."""
        self._quiet.start()

    def stop(self) -> None:
        """Nobody asks any more."""
        self._quiet.stop()
        self._background.wait()

    def _count(self) -> None:
        review, language, glossary = self._state.review, self._state.profile.language, self._of()
        document, texts = review.document, review.texts

        def count(cancelled: Callable[[], bool], _: object) -> list[GlossaryHit]:
            return glossary_hits(glossary, document, texts, language, cancelled)

        self._background.run(count, self.counted.emit)
