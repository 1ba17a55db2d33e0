"""A finding: a place in the text, why it is suspect, and what could stand there instead."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from reviewer.document import OBJECT, Segment
from reviewer.edits import Span
from reviewer.message import Message


class Tier(StrEnum):
    """How sure a check is, measured on real translations."""

    FIX = "fix"  # the suggestion is right almost always
    LIKELY = "likely"  # an error, one key applies the suggestion
    CHECK = "check"  # a place to look at
    HINT = "hint"  # hidden until asked for


class Severity(StrEnum):
    """What a finding means for the text if it is right."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return _SEVERITIES.index(self)


_SEVERITIES = tuple(Severity)
_TIERS = tuple(Tier)


class Reason(Message, frozen=True):
    """Why a check speaks."""


class Place(Struct, frozen=True):
    """A range of one segment's current text."""

    segment: int
    span: Span


class Quoted(Struct, frozen=True):
    """A range of the source that a segment was translated from, in code points, and what stands there."""

    span: Span
    text: str


class Finding(Struct, frozen=True):
    """What a check found at a place.

    `span` lies in the segment's current text and `was` stands there while the finding is open.
    `category` is an MQM error type ("terminology/wrong-term"). `related` are other places that the
    reason speaks of, `in_source` those of the segment's source. `probability`: of being right, in parts
    per million, where a model says so.
    """

    check: str
    tier: Tier
    severity: Severity
    category: str
    segment: int
    span: Span
    was: str
    reason: Reason
    suggestions: tuple[str, ...] = ()
    related: tuple[Place, ...] = ()
    in_source: tuple[Quoted, ...] = ()
    probability: int | None = None
    id: str = ""

    @property
    def message(self) -> str:
        return str(self.reason)

    @property
    def safe(self) -> bool:
        """Whether it may be applied unseen."""
        return self.tier is Tier.FIX and bool(self.suggestions)

    def rank(self) -> tuple[int, int, int, int, int, str]:
        """Sorts the stronger of two findings first: tier, severity, longest, leftmost, check."""
        return (
            _TIERS.index(self.tier),
            self.severity.rank,
            -self.span.size,
            self.segment,
            self.span.start,
            self.check,
        )


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Findings as they follow each other in the document."""
    return sorted(findings, key=lambda f: (f.segment, f.span.start, f.span.end, f.check, f.suggestions))


def resolve(findings: Iterable[Finding]) -> list[Finding]:
    """Of findings that overlap, the strongest; in document order."""
    kept: dict[int, list[Span]] = {}
    winners: list[Finding] = []
    for finding in sorted(findings, key=Finding.rank):
        spans = kept.setdefault(finding.segment, [])
        at = bisect_left(spans, finding.span)
        if not _clash(finding.span, spans, at):
            spans.insert(at, finding.span)
            winners.append(finding)
    return in_order(winners)


def grouped(findings: Sequence[Finding]) -> dict[str, tuple[Finding, ...]]:
    """Of one segment's findings, in order, those that give way, by the id of the strongest that they overlap.

    `resolve` keeps that one.
    """
    reach = -1
    for finding in findings:
        if finding.span.start <= reach:
            break
        reach = max(reach, finding.span.end)
    else:
        return {}  # nearly always
    kept = resolve(findings)
    ids = {finding.id for finding in kept}
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.id not in ids:
            stronger = min(filter(lambda other: other.span.clashes(finding.span), kept), key=Finding.rank)
            groups.setdefault(stronger.id, []).append(finding)
    return {id_: tuple(others) for id_, others in groups.items()}


def _clash(span: Span, spans: Sequence[Span], at: int) -> bool:
    """Whether a span that belongs at a place among spans apart, in order, clashes with a neighbour there."""
    left, right = at - 1, at
    while left >= 0 and spans[left].end >= span.start:
        if spans[left].clashes(span):
            return True
        left -= 1
    while right < len(spans) and spans[right].start <= span.end:
        if spans[right].clashes(span):
            return True
        right += 1
    return False


LONGEST_QUOTE = 60
"""Characters of the source that are quoted to people, where a message does not name them."""


def quoted(message: str, in_source: Iterable[Quoted]) -> str:
    """A message, followed by what it is about in the source where it does not name that."""
    texts = dict.fromkeys(" ".join(place.text.split()) for place in in_source)
    told = " ".join(message.split())
    unnamed = [text for text in texts if text[: LONGEST_QUOTE - 1] not in told]
    if not unnamed:
        return message
    cut = (t if len(t) <= LONGEST_QUOTE else t[: LONGEST_QUOTE - 1] + "…" for t in unnamed)
    return f"{message} In the source: {', '.join(f'“{text}”' for text in cut)}."


def named(finding: Finding, segment: Segment, current: str) -> Finding:
    """The finding, to be read: with names for the placeholders of its segment, which reads `current`."""
    if not any(OBJECT in text for text in (finding.was, *finding.suggestions)):
        return finding
    before = current[: finding.span.start]
    return replace(
        finding,
        was=segment.named(finding.was, before),
        suggestions=tuple(segment.named(text, before) for text in finding.suggestions),
    )
