"""A text beside its source: which paragraphs belong together, how surely, and what people say of it.

An `Alignment` is a value. `Alignment.of` pairs the paragraphs of a source with the segments of a document;
`tied` gives the alignment in which some source paragraphs and some segments belong together by hand (either
may be none), while all others are paired anew around them; a tie that contradicts older ones takes their
place, and `untied` takes one back. To undo, keep the value before. The ties are all that need be stored:
`with_ties` makes the same alignment of the same two texts again.

    alignment = Alignment.of(source_document, document)
    for pair in alignment.pairs:                    # in order; every paragraph and segment with text once
        pair.source, pair.target                    # spans of paragraphs and of segments; may be empty
        pair.sureness, pair.by_hand, pair.sure      # 0 to 1; sure: what checks may rely on
    alignment.sources[n]                            # the text of source paragraph n
    alignment.source_of(segment)                    # its part of the source, and whether that is sure
    alignment = alignment.tied(Span(3, 5), Span(4, 5))
    document = alignment.attached(document)         # for checks: sources where they are sure
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from reviewer.alignment.beads import align, ratio_of
from reviewer.alignment.traits import Traits, traits
from reviewer.document import Document
from reviewer.edits import Span
from reviewer.errors import Refused
from reviewer.language.identify import SAMPLE, confirmed
from reviewer.language.sentences import sentences

SURE = 0.85
"""The sureness from which a pair is relied on; tests/bench/alignment_bench.py tells what it is worth."""
MOST_SENTENCES = 300


class Tie(NamedTuple):
    """Source paragraphs and segments that belong together because somebody said so."""

    source: Span
    target: Span


class Pair(Struct, frozen=True):
    """Source paragraphs, by number, and the segments that translate them."""

    source: Span
    target: Span
    sureness: float
    by_hand: bool = False

    @property
    def sure(self) -> bool:
        """Whether checks may compare the two."""
        return self.source.size > 0 and self.target.size > 0 and self.sureness >= SURE


class Alignment(Struct, frozen=True, dict=True):
    """Two texts, by paragraphs and segments, and the pairs that they make."""

    sources: tuple[str, ...]
    texts: tuple[str, ...]
    ties: tuple[Tie, ...] = ()

    @classmethod
    def of(cls, source: Document, document: Document) -> "Alignment":
        """The alignment of a document with its source.

        Raises:
            Refused: the document holds sources of its own.
        """
        if any(segment.source is not None for segment in document.segments):
            raise Refused("this file holds the sources of its texts")
        return cls(
            tuple(segment.original.strip() for segment in source.segments),
            tuple(segment.original for segment in document.segments),
        )

    def with_ties(self, ties: Sequence[Tie]) -> "Alignment":
        """The same two texts with these ties, in their order, a later one before an earlier."""
        alignment = replace(self, ties=())
        for tie in ties:
            alignment = alignment.tied(*tie)
        return alignment

    def tied(self, source: Span, target: Span) -> "Alignment":
        """With these paragraphs and segments together, by hand.

        Raises:
            Refused: both are empty, or there are no such paragraphs or segments.
        """
        if source.end > len(self.sources) or target.end > len(self.texts) or not source.size + target.size:
            raise Refused("there is nothing to pair")
        tie = Tie(source, target)
        kept = [other for other in self.ties if _agree(tie, other)]
        return replace(self, ties=tuple(sorted([*kept, tie])))

    def untied(self, segment: int) -> "Alignment":
        """Without what was said by hand of a segment."""
        kept = tuple(tie for tie in self.ties if not tie.target.start <= segment < tie.target.end)
        return replace(self, ties=kept)

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """All pairs, in order."""
        source, target = _Items(self.sources), _Items(self.texts)
        ratio = ratio_of(source.traits, target.traits)
        found: list[Pair] = []
        edges = [Tie(Span(0, 0), Span(0, 0)), *self.ties]
        edges.append(Tie(Span(len(self.sources), len(self.sources)), Span(len(self.texts), len(self.texts))))
        for before, after in pairwise(edges):
            mine = source.within(before.source.end, after.source.start)
            theirs = target.within(before.target.end, after.target.start)
            beads = align([source.of[n] for n in mine], [target.of[n] for n in theirs], ratio)
            found += (
                Pair(
                    _span(mine, bead.a, bead.b, after.source.start),
                    _span(theirs, bead.c, bead.d, after.target.start),
                    bead.sureness,
                )
                for bead in beads
            )
            if after in self.ties:
                found.append(Pair(after.source, after.target, 1.0, by_hand=True))
        return tuple(found)

    @cached_property
    def language(self) -> str:
        """The language of the source, as far as it can be told; "" if not."""
        return confirmed("\n".join(self.sources)[:SAMPLE]) or ""

    def source_of(self, segment: int) -> tuple[str, bool]:
        """What a segment translates, as far as is known, and whether that is sure; "" for nothing."""
        pair = self._pair_of.get(segment)
        if pair is None or not pair.source.size:
            return "", False
        whole = "\n".join(self.sources[pair.source.start : pair.source.end])
        if pair.target.size == 1:
            return whole, pair.sure
        part = self._parts(pair).get(segment)
        return (whole, False) if part is None else (part, pair.sure and bool(part))

    def attached(self, document: Document) -> Document:
        """The document whose segments know their sources where they are sure."""
        segments = []
        for number, segment in enumerate(document.segments):
            source, sure = self.source_of(number)
            segments.append(replace(segment, source=source) if sure else segment)
        return replace(document, segments=tuple(segments))

    @cached_property
    def _pair_of(self) -> Mapping[int, Pair]:
        return {n: pair for pair in self.pairs for n in range(pair.target.start, pair.target.end)}

    def _parts(self, pair: Pair) -> Mapping[int, str | None]:
        """What each of several segments has of the source that they share; None where no sentence ends so."""
        whole = "\n".join(self.sources[pair.source.start : pair.source.end])
        source = [whole[s.start : s.end] for s in sentences(whole, self.language)]
        target: list[str] = []
        owners: list[int] = []
        for number in range(pair.target.start, pair.target.end):
            for one in sentences(self.texts[number]):
                target.append(self.texts[number][one.start : one.end])
                owners.append(number)
        parts: dict[int, list[str] | None] = {number: [] for number in owners}
        last = owners[0] if owners else pair.target.start
        for bead in align([traits(s) for s in source], [traits(t) for t in target]):
            shared = set(owners[bead.c : bead.d]) or {last}
            last = max(shared)
            for number in shared:
                part = parts.get(number)
                if len(shared) > 1 or bead.sureness < SURE or part is None:
                    parts[number] = None
                else:
                    part += source[bead.a : bead.b]
        return {number: None if part is None else " ".join(part) for number, part in parts.items()}


class _Items:
    """The texts of one side that hold something, by number."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.of = {number: traits(text) for number, text in enumerate(texts) if text.strip()}

    @property
    def traits(self) -> Sequence[Traits]:
        return tuple(self.of.values())

    def within(self, start: int, end: int) -> list[int]:
        return [number for number in self.of if start <= number < end]


def _span(numbers: Sequence[int], start: int, end: int, limit: int) -> Span:
    """The span of the texts `[start:end]` of those with these numbers."""
    if start == end:
        place = numbers[start] if start < len(numbers) else limit
        return Span(place, place)
    return Span(numbers[start], numbers[end - 1] + 1)


def _agree(one: Tie, other: Tie) -> bool:
    """Whether two ties can both hold: one is before the other on both sides."""
    first, second = sorted((one, other))
    return first.source.end <= second.source.start and first.target.end <= second.target.start


def sentence_beads(source: str, target: str, language: str = "") -> Iterator[tuple[Span, Span, float]]:
    """Which sentences of two texts belong together: where the source's stand, and the target's, how surely.

    An empty span is a sentence without a counterpart. `language`: that of the target. None are told
    of texts that are longer than any paragraph.
    """
    of, to = list(sentences(source)), list(sentences(target, language))
    if max(len(of), len(to)) > MOST_SENTENCES:
        return
    beads = align(
        [traits(source[s.start : s.end]) for s in of], [traits(target[t.start : t.end]) for t in to]
    )
    for bead in beads:
        there, here = _place(of, bead.a, bead.b, len(source)), _place(to, bead.c, bead.d, len(target))
        yield there, here, bead.sureness


def _place(spans: Sequence[Span], first: int, end: int, size: int) -> Span:
    """From the first of some sentences to the end of the last; where they are missing, an empty span."""
    if first < end:
        return Span(spans[first].start, spans[end - 1].end)
    place = spans[first - 1].end if first else spans[0].start if spans else size
    return Span(place, place)
