"""Run checks over a document's current text."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from msgspec import Struct

from reviewer.checks.base import Check, DocumentCheck, Found, SegmentCheck, Unit, Units
from reviewer.document import AtomKind, Document, Segment
from reviewer.edits import Span
from reviewer.errors import Cancelled
from reviewer.finding import Finding, Place, Quoted, Reason, Severity, Tier, in_order
from reviewer.gates import Gates
from reviewer.language.typography import curved

# (?>…): CR LF is one break, and is not taken apart to make a blank line of one. (?<!…): of many blanks,
# only the first is a place to begin, as each one more would look at all that follow.
SOFT_BREAK = re.compile(r"(?<![ \t])[ \t]*(?>\r\n|\n|\r)[ \t]*")
# What checks see of a placeholder: no word, no space and no punctuation.
STAND_IN = "\ufffc"
HARD_BREAK = re.compile(r"[\r\n]+(?:[ \t\u00a0]*[\r\n]+)*")
HARD_BREAK_WRAPPED = re.compile(r"(?>\r\n|\n|\r)(?:[ \t\u00a0]*(?>\r\n|\n|\r))+|(?>\r\n|\n|\r)\Z")


class Piece(NamedTuple):
    """From `start` on, a unit's text is that of `segment` from `offset` on."""

    start: int
    segment: int
    offset: int


class House:
    """What a document does throughout, for units that do not tell; found out when first asked."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def curved(self) -> bool | None:
        # The raw text is whole where only a part of the segments is looked at.
        return curved(self._document.raw)


class PlacedUnit(Unit):
    """A unit that knows which segments it shows."""

    def __init__(
        self,
        text: str,
        current: str,
        language: str,
        source: str | None,
        pieces: tuple[Piece, ...],
        house: House,
        placeholders: tuple[Span, ...] = (),
    ) -> None:
        super().__init__(text, language, source)
        self.current = current
        self.pieces = pieces
        self.placeholders = placeholders
        self._house = house

    def sets_curves(self) -> bool | None:
        own = curved(self.text)
        return self._house.curved if own is None else own

    def place(self, span: Span) -> tuple[Place, bool]:
        """Where a span stands, and whether it lies in one segment whole; if not, its part in the first."""
        number = bisect_right(self.pieces, span.start, key=lambda piece: piece.start) - 1
        piece = self.pieces[number]
        limit = self.pieces[number + 1].start if number + 1 < len(self.pieces) else len(self.text)
        shift = piece.offset - piece.start
        whole = span.end <= limit
        return Place(piece.segment, Span(span.start + shift, min(span.end, limit) + shift)), whole

    def reaches_placeholder(self, span: Span) -> bool:
        """Whether a span covers some of a placeholder."""
        return any(p.start < span.end and span.start < p.end for p in self.placeholders)

    def hides(self, span: Span) -> bool:
        """Whether a span lies in a placeholder, which nobody should look at."""
        return any(p.start <= span.start and span.end <= p.end and span.size for p in self.placeholders)


class Profile(Struct, frozen=True, dict=True):
    """Which checks run, in which language; `severities` by check id override the checks' own.

    `glossaries`: the names of those that the checks go by.
    """

    checks: tuple[Check, ...]
    language: str = "en-US"
    severities: tuple[tuple[str, Severity], ...] = ()
    glossaries: tuple[str, ...] = ()

    @cached_property
    def working(self) -> tuple[Check, ...]:
        """The checks that work for the language."""
        return tuple(check for check in self.checks if check.works_for(self.language))

    @cached_property
    def gates(self) -> Gates:
        """Which of the checks have anything to look at in a unit."""
        return Gates([check for check in self.working if isinstance(check, SegmentCheck)])


def units(document: Document, texts: Sequence[str], language: str) -> Iterator[PlacedUnit]:
    """The document's current text as checks see it: runs of segments up to a break."""
    hard = HARD_BREAK_WRAPPED if document.wrapped else HARD_BREAK
    house = House(document)
    run: list[tuple[int, int, str]] = []
    for number, text in enumerate(texts):
        segment = document.segments[number]
        body = text.rstrip("\r\n")
        ends = len(body) < len(text) or not segment.original.endswith(("\n", "\r"))
        if segment.flow and ends and body and not run and "\n" not in body and "\r" not in body:
            yield _unit(document, [(number, 0, body)], language, house)  # nearly every paragraph
            continue
        if not segment.flow:
            yield _unit(document, [(number, 0, text)], language, house)
            continue
        done = 0
        for found in hard.finditer(text):
            run.append((number, done, text[done : found.start()]))
            done = found.end()
            yield _unit(document, run, language, house)
            run = []
        if done < len(text):
            run.append((number, done, text[done:]))
        if run and not segment.original.endswith(("\n", "\r")):
            yield _unit(document, run, language, house)
            run = []
    if run:
        yield _unit(document, run, language, house)


def _unit(document: Document, run: Sequence[tuple[int, int, str]], language: str, house: House) -> PlacedUnit:
    pieces: list[Piece] = []
    start = 0
    for number, offset, text in run:
        pieces.append(Piece(start, number, offset))
        start += len(text)
    current = run[0][2] if len(run) == 1 else "".join(text for _, _, text in run)
    shown = current
    if document.wrapped and ("\n" in current or "\r" in current):
        shown = SOFT_BREAK.sub(lambda m: " " + "\n" * (len(m[0]) - 1), current)
    segment = document.segments[run[0][0]]
    placeholders: tuple[Span, ...] = ()
    if segment.atoms:
        placeholders = tuple(_placeholders(segment, current))
        for span in placeholders:
            shown = shown[: span.start] + STAND_IN * span.size + shown[span.end :]
    unit = PlacedUnit(shown, current, language, segment.source, tuple(pieces), house, placeholders)
    if segment.source_codes or segment.codes:
        unit.codes, unit.source_codes = segment.codes, segment.source_codes
    unit.seconds = segment.seconds
    return unit


def _placeholders(segment: Segment, current: str) -> Iterator[Span]:
    """Where placeholders stand in a current text. None is ever removed; what reads like one counts as one."""
    texts = {
        segment.original[a.span.start : a.span.end] for a in segment.atoms if a.kind is AtomKind.PLACEHOLDER
    }
    if texts:
        pattern = "|".join(map(re.escape, sorted(texts, key=len, reverse=True)))
        yield from (Span(*found.span()) for found in re.finditer(pattern, current))


def run_checks(
    document: Document,
    texts: Sequence[str],
    profile: Profile,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Finding]:
    """All findings in the current texts of the document's segments, in document order.

    Raises:
        Cancelled: the caller's `cancelled` said so, asked once a unit and check.
    """
    all_units = list(units(document, texts, profile.language))
    return in_order(check_units(all_units, profile, cancelled))


def check_units(
    all_units: Sequence[PlacedUnit], profile: Profile, cancelled: Callable[[], bool] = lambda: False
) -> Iterator[Finding]:
    """What `run_checks` finds in some units; document checks compare just these."""
    severities = dict(profile.severities)
    filled = [unit for unit in all_units if unit.text and not unit.text.isspace()]
    # Check by check, as one that has just run runs again faster.
    for segment_check, chosen in profile.gates.shared_out(filled):
        for unit in chosen:
            if cancelled():
                raise Cancelled
            for found in segment_check.look(unit):
                if not unit.hides(found.span):
                    yield _finding(segment_check, severities, all_units, unit, found)
    document = Units(all_units)
    for check in profile.working:
        if isinstance(check, DocumentCheck):
            if cancelled():
                raise Cancelled
            for number, found in check.look(document):
                if not all_units[number].hides(found.span):
                    yield _finding(check, severities, all_units, all_units[number], found)


def _finding(
    check: Check,
    severities: dict[str, Severity],
    all_units: Sequence[PlacedUnit],
    unit: PlacedUnit,
    found: Found,
) -> Finding:
    place, whole = unit.place(found.span)
    piece_text = unit.current[found.span.start : found.span.end]
    keeps = whole and not unit.reaches_placeholder(found.span)
    suggestions = tuple(dict.fromkeys(_reflowed(piece_text, s) for s in found.suggestions)) if keeps else ()
    tier = found.tier or check.tier
    own = found.severity or check.severity
    if tier in (Tier.CHECK, Tier.HINT):
        own = Severity.HINT
    return Finding(
        check=check.id,
        tier=tier,
        severity=severities.get(check.id, own),
        category=found.category or check.category,
        segment=place.segment,
        span=place.span,
        was=piece_text[: place.span.size],
        reason=Reason(found.reason, check.reasons[found.reason], tuple(sorted(found.params.items()))),
        suggestions=suggestions,
        related=tuple(all_units[n].place(span)[0] for n, span in found.related),
        in_source=_quoted(unit, found.in_source) if place.segment == unit.pieces[0].segment else (),
    )


def _quoted(unit: PlacedUnit, spans: Sequence[Span]) -> tuple[Quoted, ...]:
    """Places of a unit's source, which is that of its first segment."""
    source = unit.source or ""
    return tuple(Quoted(span, source[span.start : span.end]) for span in spans)


def _reflowed(was: str, suggestion: str) -> str:
    """The suggestion with the soft break of what it replaces, so that wrapped text keeps its lines."""
    broken = SOFT_BREAK.search(was)
    if not broken or "\n" in suggestion or " " not in suggestion:
        return suggestion
    nearest = min((i for i, c in enumerate(suggestion) if c == " "), key=lambda i: abs(i - broken.start()))
    return suggestion[:nearest] + broken[0] + suggestion[nearest + 1 :]
