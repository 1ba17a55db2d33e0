"""What accepting several findings would change: of those that overlap, the strongest the file can hold."""

from collections.abc import Callable

from msgspec import Struct

from reviewer.errors import Refused
from reviewer.files import SourceFile, can_write
from reviewer.finding import Finding, resolve
from reviewer.review import Review
from ui.bar_text import around


class Fix(Struct, frozen=True):
    """An open finding with its first suggestion, and the text on either side."""

    finding: Finding
    edges: tuple[str, str]

    @property
    def was(self) -> str:
        return self.finding.was

    @property
    def now(self) -> str:
        return self.finding.suggestions[0]


class Offer(Struct, frozen=True):
    """Fixes in the order of the text. `left_out`: how many cannot be made, though their findings are open."""

    fixes: tuple[Fix, ...]
    left_out: int = 0

    @classmethod
    def of(cls, review: Review, file: SourceFile, wanted: Callable[[Finding], bool]) -> "Offer":
        """What can be done about the open findings that are wanted."""
        meant = [f for f in review.open_findings() if f.suggestions and wanted(f)]
        possible = [f for f in meant if can_write(file, f.suggestions[0]) and _is_allowed(review, f)]
        fixes = tuple(Fix(f, around(review.states[f.segment].current, f.span)) for f in resolve(possible))
        return cls(fixes, len(meant) - len(possible))


def _is_allowed(review: Review, finding: Finding) -> bool:
    """Whether a suggestion removes no placeholder and breaks no unit."""
    segment = review.document.segments[finding.segment]
    if segment.flow and not segment.atoms:
        return True
    try:
        review.accept([finding.id], "")
    except Refused:
        return False
    return True
