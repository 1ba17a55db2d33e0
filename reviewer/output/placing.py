"""Where the findings of a file stand in it, before anything was decided."""

from reviewer import dismissals
from reviewer.document import Document
from reviewer.edits import Span
from reviewer.finding import Finding, Place, named
from reviewer.lines import LINE_FEED
from reviewer.output.base import Lines, Placed


class Placing:
    """Places the findings of one document as it was read."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._lines = Lines(document.raw)
        bare = document.raw.count("\r") > document.raw.count("\r\n")
        self._in_git = Lines(document.raw, LINE_FEED) if bare else self._lines

    def __call__(self, finding: Finding) -> Placed:
        span = self._in_file(Place(finding.segment, finding.span))
        segment = self._document.segments[finding.segment]
        return Placed(
            finding,
            self._lines.position(span),
            self._in_git.position(span),
            tuple(self._lines.position(self._in_file(place)) for place in finding.related),
            dismissals.anchor(finding.check, segment.original, finding.span),
            *self._lines.around(span),
            named(finding, segment, segment.original),
        )

    def _in_file(self, place: Place) -> Span:
        where = self._document.place
        return Span(where(place.segment, place.span.start), where(place.segment, place.span.end))
