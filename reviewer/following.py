"""Where findings stand after an event: carried along, on what replaced them, or put back by an undo."""

from bisect import bisect_left, bisect_right
from itertools import accumulate

from reviewer.edits import Patch, Span, inverse
from reviewer.events import Event


class Follower:
    """Follows places through one patch; each question takes a few steps however long the patch is."""

    def __init__(self, edits: Patch) -> None:
        self._edits = edits
        self.results = [back.span for back in inverse(edits)]
        self._ends = [edit.end for edit in edits]
        self._shifts = [0, *accumulate(len(edit.now) - len(edit.was) for edit in edits)]

    def hit(self, span: Span) -> int | None:
        """The first edit that changes text of the span, or puts something where an empty one stands."""
        return self._first(span, strictly=True)

    def met(self, span: Span) -> int | None:
        """The first edit that reaches the span or stands next to it."""
        return self._first(span, strictly=False)

    def _first(self, span: Span, *, strictly: bool) -> int | None:
        for number in range(bisect_left(self._ends, span.start), len(self._edits)):
            edit = self._edits[number]
            if edit.at > span.end:
                return None
            if not strictly or edit.span == span or (edit.at < span.end and span.start < edit.end):
                return number
        return None

    def after(self, span: Span) -> Span:
        """Where a place is after the patch: on the result of the edit that hits it, or moved along."""
        number = self.hit(span)
        if number is not None:
            return self.results[number]
        shift = self._shifts[bisect_right(self._ends, span.start)]
        return Span(span.start + shift, span.end + shift)

    def back(self, span: Span, undo: "Follower") -> Span | None:
        """Where a place of the text before this patch is again after its undo; None if it was not near."""
        number = self.met(span)
        if number is None or number >= len(undo.results):
            return None
        start = undo.results[number].start + span.start - self._edits[number].at
        return Span(start, start + span.size) if start >= 0 else None


def restored(undo: Event, undone: Event) -> dict[str, Span]:
    """By id, where an undo puts findings back: as they stood before the event that it takes back."""
    patches = {change.segment: Follower(change.edits) for change in undone.changes}
    returns = {change.segment: Follower(change.edits) for change in undo.changes}
    places: dict[str, Span] = {}
    for decision in undone.decisions:
        segment = decision.finding.segment
        if segment in patches and segment in returns:
            place = patches[segment].back(decision.finding.span, returns[segment])
            if place is not None:
                places[decision.finding.id] = place
    return places
