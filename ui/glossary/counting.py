"""Looks what a glossary finds in the open text, and what is wrong with its entries.

It does so once the keys rest, and away from the window's thread: of 20,000 entries it takes seconds.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from ui.background import Background
from ui.failures import failure
from ui.glossary.draft import glossary_of, problems
from ui.glossary.hits import glossary_hits
from ui.glossary.opened import Opened
from ui.state import ReviewState

QUIET = 200
"""Milliseconds after the last change until the text is searched."""


class Counting(QObject):
    """Of the glossary that `of` gives, whenever it or the text has changed.

    `counted` brings its hits, `judged` what is wrong, by the numbers of its entries.
    """

    counted = Signal(list)
    judged = Signal(object)

    def __init__(self, state: ReviewState, of: Callable[[], Opened], parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._of = state, of
        self._background = Background(self)
        self._background.failed.connect(lambda error: state.refused.emit(failure(error)))
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
        review, language, opened = self._state.review, self._state.profile.language, self._of()
        document, texts, suffix = review.document, review.texts, opened.suffix
        entries, name, own_language = opened.draft.entries, opened.draft.name, opened.draft.language

        def look(cancelled: Callable[[], bool], partly: Callable[[object], None]) -> dict[int, list[str]]:
            glossary = glossary_of(entries, name, own_language)
            partly(glossary_hits(glossary, document, texts, language, cancelled))
            return problems(entries, name, own_language, suffix)

        self._background.run(look, self.judged.emit, self.counted.emit)
