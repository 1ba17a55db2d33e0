"""Where findings and changes stood in the original, in lines and columns."""

from bisect import bisect_right
from collections.abc import Mapping

from reviewer.edits import Patch, Span, apply, inverse, rebase
from reviewer.files import SourceFile
from reviewer.finding import Finding, named
from reviewer.lines import starts
from reviewer.reports.base import ReportPlace
from reviewer.review import NetChange

CONTEXT = 48


class Places:
    """The places of one file, given its net edits by segment; without a source only segments are known."""

    def __init__(self, source: SourceFile | None, patches: Mapping[int, Patch]) -> None:
        self._document = source.document if source else None
        self._patches = patches
        raw = self._document.raw if self._document else ""
        self._starts = starts(raw)

    def original(self, segment: int, offset: int) -> ReportPlace:
        """The place of an offset in a segment's original text."""
        if self._document is None:
            return ReportPlace(segment)
        at = self._document.place(segment, offset)
        line = bisect_right(self._starts, at)
        key = self._document.segments[segment].key
        return ReportPlace(segment, key, line, at - self._starts[line - 1] + 1)

    def current(self, segment: int, span: Span) -> ReportPlace:
        """The place of a span of a segment's current text; of one inside a change, where that starts."""
        patch = self._patches.get(segment, ())
        back = inverse(patch)
        moved = rebase(span, back)
        if moved is None:
            reached = (e for e, b in zip(patch, back, strict=True) if b.at < span.end and span.start < b.end)
            return self.original(segment, next(reached).at)
        return self.original(segment, moved.start)

    def result(self, change: NetChange) -> Span:
        """What a change covers in its segment's current text."""
        patch = self._patches[change.segment]
        return inverse(patch)[patch.index(change.edit)].span

    def named(self, finding: Finding) -> Finding:
        """A finding on the current text, with names for placeholders where the original is known."""
        if self._document is None:
            return finding
        segment = self._document.segments[finding.segment]
        return named(finding, segment, apply(segment.original, self._patches.get(finding.segment, ())))

    def texts(self, change: NetChange) -> tuple[str, str, str, str]:
        """What stands left and right of a change, and what it takes away and puts in, to be read."""
        left, right = self._around(change)
        edit = change.edit
        if self._document is None:
            return left, right, edit.was, edit.now
        segment = self._document.segments[change.segment]
        before = segment.original[: edit.at]
        return (
            segment.named(left, before[: edit.at - len(left)]),
            segment.named(right, segment.original[: edit.end]),
            segment.named(edit.was, before),
            segment.named(edit.now, before),
        )

    def _around(self, change: NetChange) -> tuple[str, str]:
        """Some original text on both sides of a change, in whole words where they are not too long."""
        if self._document is None:
            return "", ""
        text = self._document.segments[change.segment].original
        start, end = change.edit.at, change.edit.end
        left, right = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
        if start > CONTEXT:
            left = left[left.find(" ") + 1 :]
        if end + CONTEXT < len(text):
            right = right[: right.rfind(" ") if " " in right else None]
        return left, right.rstrip("\r\n")
