"""Whether hints are shown from the start: in a rough translation they are often right, in a good one seldom.

What tells the two apart is how much the sure checks find, for they are right in both.
"""

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from reviewer.finding import Severity, Tier
from reviewer.review import Review
from ui.queue_view import QueuePanel
from ui.state import ReviewState

ROUGH = 4.0
"""Sure findings in 1,000 words from which on a translation counts as rough: good ones have under 2."""
SURE = (Tier.FIX, Tier.LIKELY)


class Noise(Struct, frozen=True):
    """How many findings are sure, how many are hints, and in how many words."""

    sure: int
    hints: int
    words: int

    @classmethod
    def of(cls, review: Review) -> "Noise":
        """Of a text that is checked."""
        findings = [reviewed.finding for reviewed in review.reviewed()]
        return cls(
            sum(finding.tier in SURE for finding in findings),
            sum(finding.severity is Severity.HINT for finding in findings),
            sum(text.count(" ") + 1 for text in review.texts),
        )

    @property
    def rough(self) -> bool:
        return self.sure * 1000 >= ROUGH * self.words


class NoiseSwitch(QObject):
    """Shows or hides hints once, after the first check of a text on which nobody has worked yet."""

    said = Signal(str)

    def __init__(self, state: ReviewState, panel: QueuePanel, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._panel = state, panel
        self.on = True
        self._due = False
        panel.chips[Severity.HINT].clicked.connect(self._settle)

    def begin(self, *, fresh: bool) -> None:
        """A text was opened; `fresh`: it is not one whose filter was kept."""
        self._due = fresh

    def _settle(self) -> None:
        """The user has chosen."""
        self._due = False

    def switch(self) -> None:
        """All checks have spoken."""
        if not (self._due and self.on):
            return
        self._due = False
        noise = Noise.of(self._state.review)
        if not noise.hints:
            return
        self._panel.chips[Severity.HINT].setChecked(noise.rough)
        told = (
            self.tr("A rough translation ({n} sure findings): hints are shown")
            if noise.rough
            else self.tr("A good translation ({n} sure findings): hints are hidden, their button shows them")
        )
        self.said.emit(told.format(n=noise.sure))
