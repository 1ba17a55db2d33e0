"""What was ignored in a text: kept beside it, so that neither the window nor the command line asks again.

A file keeps it in its project's record of dismissals; a pasted text, for as long as it is open. The review's
events say the same, for undo; the record follows them.
"""

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from reviewer import config, dismissals
from reviewer.dismissals import Anchor, Dismissal, Dismissals, Reach, anchor_of, reach, reaches
from reviewer.errors import ReviewError
from reviewer.events import Event, Scope, Status
from reviewer.finding import Finding
from reviewer.review import Review
from reviewer.rules import name_from
from reviewer.states import Reviewed


class Ignored:
    """The dismissals of a text's project, and where in the text its own findings were ignored."""

    def __init__(self, path: Path | None = None, name: str = "") -> None:
        self._path, self.name = path, name
        self._places: dict[str, Anchor] = {}
        self.kept = dismissals.read(path) if path is not None else Dismissals()

    @classmethod
    def beside(cls, file: Path) -> "Ignored":
        """What was ignored in a file and its project.

        Raises:
            ReviewError: the record is damaged; file and line are named.
        """
        if not file.is_file():
            return cls(name=file.name)
        settings = config.find(file.parent)
        folder = settings.parent if settings is not None else file.absolute().parent
        return cls(folder / dismissals.NAME, name_from(folder, str(file.absolute())))

    # What it says.

    def heard(self, findings: Iterable[Finding], review: Review) -> list[Finding]:
        """The findings that nobody has ignored.

        What is ignored once in this review stands there decided; its like in the same words is still asked.
        """
        checks = {record.anchor.check for record in self.kept.records}
        if not checks:
            return list(findings)
        mine = {reach(Scope.ONCE, place, self.name) for place in self._places.values()}
        silent = {record.reach for record in self.kept.records} - mine
        return [
            finding
            for finding in findings
            if finding.check not in checks
            or silent.isdisjoint(reaches(self.place(finding, review), self.name))
        ]

    def place(self, finding: Finding, review: Review) -> Anchor:
        """Where a finding stands, by its words."""
        if finding.id in self._places:
            return self._places[finding.id]
        original, state = review.document.segments[finding.segment].original, review.states[finding.segment]
        return anchor_of(finding, original, state.current, state.edits)

    def reached(self, finding: Finding, scope: Scope, review: Review) -> list[Finding]:
        """The open findings that go with this one if it is ignored so far."""
        if scope is Scope.ONCE:
            return [finding]
        wanted = reach(scope, self.place(finding, review), self.name)
        return [
            other
            for other in review.open_findings()
            if other.check == finding.check and reach(scope, self.place(other, review), self.name) == wanted
        ]

    def with_reach(self, wanted: Reach, review: Review) -> list[Finding]:
        """The findings of the review that are ignored, and just that far."""
        return [r.finding for r in _ignored(review) if self.reach_of(r, review) == wanted]

    def reach_of(self, reviewed: Reviewed, review: Review) -> Reach:
        """How far a finding is ignored."""
        return reach(reviewed.scope or Scope.ONCE, self.place(reviewed.finding, review), self.name)

    # What it is told.

    def follow(self, event: Event, review: Review) -> None:
        """Keep what an event ignored, and forget what it brought back; `review` is the one after it.

        Raises:
            ReviewError: the record cannot be written; for as long as the text is open it holds all the same.
        """
        fresh: list[Dismissal] = []
        gone: set[Reach] = set()
        for decision in event.decisions:
            finding, before, after = decision.finding, decision.before, decision.after
            if after is Status.IGNORED and before is not Status.IGNORED and decision.scope is not None:
                place = self._places[finding.id] = self.place(finding, review)
                fresh.append(Dismissal(place, decision.scope, self.name, event.by, event.time))
            elif before is Status.IGNORED and after is not Status.IGNORED:
                place = self.place(finding, review)
                self._places.pop(finding.id, None)
                gone |= reaches(place, self.name)
        if fresh or gone:
            still = {self.reach_of(r, review) for r in _ignored(review)} if gone else set()
            self._change(fresh, gone - still)

    def take_over(self, review: Review) -> None:
        """Go on with a review from another day: what is ignored in it is kept.

        Raises:
            ReviewError: see `follow`.
        """
        by_seq = {event.seq: event for event in review.events}
        fresh: list[Dismissal] = []
        for reviewed in _ignored(review):
            place = self._places[reviewed.finding.id] = self.place(reviewed.finding, review)
            event = by_seq[reviewed.event]
            fresh.append(Dismissal(place, reviewed.scope or Scope.ONCE, self.name, event.by, event.time))
        self._change(fresh, ())

    def forget(self, gone: Collection[Reach]) -> None:
        """Let the checks speak again of what reaches so far.

        Raises:
            ReviewError: see `follow`.
        """
        self._change((), gone)

    def _change(self, fresh: Sequence[Dismissal], gone: Collection[Reach]) -> None:
        self.kept, _ = self.kept.changed(fresh, gone)  # holds even where the record cannot be written
        if self._path is None:
            return
        try:
            self.kept = dismissals.change(self._path, fresh, gone)
        except ReviewError as error:
            raise ReviewError(f"{error}; what is ignored will be asked again on another day") from None


def _ignored(review: Review) -> list[Reviewed]:
    return [r for r in review.reviewed() if r.status is Status.IGNORED]
