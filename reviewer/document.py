"""What a format reads from a file: segments of text, and where each stands in the file."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reviewer.edits import Edit, Patch, Span, apply


class AtomKind(StrEnum):
    """What a piece of markup inside a segment is to an editor."""

    FORMAT = "format"  # bold, link edges: invisible to checks; an edit may pass over it and keeps it
    PLACEHOLDER = "placeholder"  # tag, field, image: an edit that would remove it is refused


@dataclass(frozen=True, slots=True)
class Atom:
    """Markup that stands in a segment's text."""

    span: Span
    kind: AtomKind


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text that is reviewed as one: a paragraph, a cell, a subtitle.

    Segments never merge or split; only their current text changes, and that lives in the Review.
    In formats whose text flows, the break at the paragraph's end is part of `original`.
    """

    original: str
    source: str | None = None
    key: str = ""
    context: str = ""
    atoms: tuple[Atom, ...] = ()
    flow: bool = True


@dataclass(frozen=True, slots=True)
class Slot:
    """A piece of a segment's text and where the raw text spells it.

    Both read the same, or `text` is one code point that `raw` spells otherwise (`&amp;`).
    """

    raw: Span
    text: Span


def _verbatim(text: str) -> str:
    return text


@dataclass(frozen=True, slots=True)
class Document:
    """A file's text, its segments, and the slots that tie them together.

    `raw` is the whole decoded file; `slots[i]` tile `segments[i].original` in order. What lies between
    slots is the format's own and never changes. `wrapped`: single newlines inside a segment are soft,
    as in hard-wrapped plain text. `escape` spells new text the way the format needs.
    """

    raw: str
    segments: tuple[Segment, ...]
    slots: tuple[tuple[Slot, ...], ...]
    format: str
    wrapped: bool = False
    escape: Callable[[str], str] = _verbatim

    def place(self, segment: int, offset: int) -> int:
        """Where in `raw` a position of a segment's original text stands."""
        for slot in self.slots[segment]:
            if offset < slot.text.end or (offset == slot.text.end and slot is self.slots[segment][-1]):
                same = slot.raw.size == slot.text.size
                return slot.raw.start + (offset - slot.text.start if same else 0)
        return self.slots[segment][-1].raw.end if self.slots[segment] else 0

    def splice(self, edits: Mapping[int, Sequence[Edit]]) -> Patch:
        """Net edits of segments, by number, as edits of `raw`, in order.

        The first slot that an edit reaches takes the new text.
        """
        raw_edits: list[Edit] = []
        for segment in sorted(edits):
            for edit in edits[segment]:
                raw_edits += self._raw_edits(segment, edit)
        return tuple(sorted(raw_edits, key=lambda e: (e.at, e.end)))

    def _raw_edits(self, segment: int, edit: Edit) -> Iterator[Edit]:
        reached = [
            slot for slot in self.slots[segment] if (slot.text.start < edit.end and edit.at < slot.text.end)
        ]
        now = self.escape(edit.now)
        if not reached:  # an insertion at an edge
            yield Edit(self.place(segment, edit.at), "", now)
            return
        for slot in reached:
            start, end = self._inside(slot, edit)
            yield Edit(start, self.raw[start:end], now)
            now = ""

    def _inside(self, slot: Slot, edit: Edit) -> tuple[int, int]:
        if slot.raw.size != slot.text.size:
            return slot.raw.start, slot.raw.end
        base = slot.raw.start - slot.text.start
        return base + max(edit.at, slot.text.start), base + min(edit.end, slot.text.end)

    def written(self, edits: Mapping[int, Sequence[Edit]]) -> str:
        """The raw text with the net edits in place."""
        return apply(self.raw, self.splice(edits))


def plain_document(raw: str, pieces: Iterable[Span], format_name: str, wrapped: bool) -> Document:
    """A document whose segments are pieces of the raw text, spelled as they are."""
    spans = tuple(pieces)
    return Document(
        raw=raw,
        segments=tuple(Segment(raw[s.start : s.end]) for s in spans),
        slots=tuple((Slot(s, Span(0, s.size)),) for s in spans),
        format=format_name,
        wrapped=wrapped,
    )
