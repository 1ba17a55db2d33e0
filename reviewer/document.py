"""What a format reads from a file: segments of text, and where each stands in the file."""

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

from msgspec import Struct

from reviewer.edits import Edit, Patch, Span, apply, rebase
from reviewer.errors import Protected
from reviewer.message import Remark

OBJECT = "\ufffc"
"""What stands in a segment's text for a placeholder that has no text of its own."""


class AtomKind(StrEnum):
    """What a piece of markup inside a segment is to an editor."""

    FORMAT = "format"  # text in bold, of a link: its edges are not in the text, edits pass over them
    PLACEHOLDER = "placeholder"  # tag, field, image: checks do not see it; an edit may not remove it


class Atom(Struct, frozen=True):
    """Markup that stands in a segment's text; `name` is what people call it, where the text does not say."""

    span: Span
    kind: AtomKind
    name: str = ""


class Segment(Struct, frozen=True):
    """A piece of text that is reviewed as one: a paragraph, a cell, a subtitle.

    Segments never merge or split; only their current text changes, and that lives in the Review.
    In formats whose text flows, the break at the paragraph's end is part of `original`.
    `codes`: the inline codes of the text, in order, where the format numbers them for comparison with
    those of the source ("x 1", "g 2", "/g 2"), whether or not they stand in `original`.
    `seconds`: for how long a subtitle is in sight.
    """

    original: str
    source: str | None = None
    key: str = ""
    context: str = ""
    atoms: tuple[Atom, ...] = ()
    flow: bool = True
    codes: tuple[str, ...] = ()
    source_codes: tuple[str, ...] = ()
    seconds: float | None = None

    def placeholders(self, edits: Sequence[Edit]) -> list[Atom]:
        """The placeholders as they stand after net edits, none of which reaches into one."""
        kept: list[Atom] = []
        for atom in self.atoms:
            span = rebase(atom.span, edits) if atom.kind is AtomKind.PLACEHOLDER else None
            if span is not None:
                kept.append(
                    Atom(span, atom.kind, atom.name or self.original[atom.span.start : atom.span.end])
                )
        return kept

    def objects(self) -> list[str]:
        """The names of what each `OBJECT` in the text stands for; edits neither remove nor move any."""
        named = {atom.span.start: atom.name for atom in self.atoms if atom.kind is AtomKind.PLACEHOLDER}
        return [named.get(at, OBJECT) for at, c in enumerate(self.original) if c == OBJECT]

    def named(self, piece: str, before: str = "") -> str:
        """A piece of what the segment reads, now or once, with the name of each placeholder in brackets.

        `before`: what stands before the piece in the segment.
        """
        if OBJECT not in piece or not self.atoms:
            return piece
        names = iter(self.objects()[before.count(OBJECT) :])
        return "".join(f"[{next(names, c)}]" if c == OBJECT else c for c in piece)


def around(edit: Edit, placeholders: Iterable[Atom]) -> Iterator[Edit]:
    """The edit, cut where it passes over placeholders that its new text holds in the same order.

    Raises:
        Protected: the new text lacks one, or the edit reaches only into a part of it.
    """
    at = done = 0
    for atom in placeholders:
        start, end = atom.span.start - edit.at, atom.span.end - edit.at
        if end <= 0 or start >= len(edit.was):
            continue
        text = edit.was[max(start, 0) : end]
        found = edit.now.find(text, done) if start >= 0 and end <= len(edit.was) else -1
        if found < 0:
            raise Protected(atom.name)
        if edit.was[at:start] != edit.now[done:found]:
            yield Edit(edit.at + at, edit.was[at:start], edit.now[done:found])
        at, done = end, found + len(text)
    if edit.was[at:] != edit.now[done:]:
        yield Edit(edit.at + at, edit.was[at:], edit.now[done:])


class Slot(Struct, frozen=True):
    """A piece of a segment's text and where the raw text spells it.

    Both read the same, or `raw` spells `text` otherwise: `text` is one code point (of `&amp;`), or what
    stands for a placeholder (of `<ph id="1"/>`). Such a slot is kept or replaced whole. In a `literal` slot
    new text is not escaped, as in a CDATA section.
    """

    raw: Span
    text: Span
    verbatim: bool = True
    literal: bool = False


def _verbatim(text: str) -> str:
    return text


def _fits(_segment: Segment, _text: str) -> str:
    return ""


Parts = Mapping[int, Sequence[Edit]]
"""Edits by the number of the segment that they are of, or that they come from."""


def _as_it_is(_document: "Document", _edits: Parts, parts: Parts) -> Iterable[Edit]:
    return itertools.chain.from_iterable(parts.values())


class Document(Struct, frozen=True):
    """A file's text, its segments, and the slots that tie them together.

    `raw` is the whole decoded file; `slots[i]` tile `segments[i].original` in order. What lies between
    slots is the format's own and never changes. `wrapped`: single newlines inside a segment are soft,
    as in hard-wrapped plain text. `escape` spells new text the way the format needs, or raises Refused for
    text that it cannot hold. `unfit` says why a segment cannot read so as a whole; "" where it can. `mend` is
    given net edits and the edits of `raw` that those of each segment come to, and changes these where what
    stands around new text decides what it means.

    Of a package (a zip archive) `raw` is what can be read in it, a segment a line, and `package` its bytes.
    `remarks`: what people should know of the file, such as changes that others tracked in it. `columns`:
    which of a table were read. `language`: that of the texts, as a BCP 47 tag, where the file or somebody
    says so.
    """

    raw: str
    segments: tuple[Segment, ...]
    slots: Sequence[tuple[Slot, ...]]
    format: str
    wrapped: bool = False
    escape: Callable[[str], str] = _verbatim
    unfit: Callable[[Segment, str], str] = _fits
    mend: Callable[["Document", Parts, Parts], Iterable[Edit]] = _as_it_is
    package: bytes = b""
    remarks: tuple[Remark, ...] = ()
    columns: str = ""
    language: str = ""

    def place(self, segment: int, offset: int) -> int:
        """Where in `raw` a position of a segment's original text stands."""
        slots = self.slots[segment]
        for slot in slots:
            if offset < slot.text.end or (offset == slot.text.end and slot is slots[-1]):
                if slot.verbatim:
                    return slot.raw.start + offset - slot.text.start
                return slot.raw.end if offset == slot.text.end else slot.raw.start
        return slots[-1].raw.end if slots else 0

    def splice(self, edits: Parts) -> Patch:
        """Net edits of segments, by number, as edits of `raw`, in order.

        An edit that reaches into several slots is cut into the words that differ, so that each word stays
        where it stood; of the slots that a word reaches the first takes the new text.
        """
        parts = {
            segment: [raw_edit for edit in edits[segment] for raw_edit in self._raw_edits(segment, edit)]
            for segment in sorted(edits)
            if edits[segment]
        }
        return tuple(sorted(self.mend(self, edits, parts), key=lambda e: (e.at, e.end)))

    def _raw_edits(self, segment: int, edit: Edit) -> Iterator[Edit]:
        reached = self._reached(segment, edit)
        if len(reached) > 1:
            from reviewer.diff import diff  # plain text has no use for it

            for part in diff(edit.was, edit.now):
                moved = Edit(edit.at + part.at, part.was, part.now)
                yield from self._in_slots(self._reached(segment, moved), segment, moved)
        else:
            yield from self._in_slots(reached, segment, edit)

    def _reached(self, segment: int, edit: Edit) -> list[Slot]:
        return [s for s in self.slots[segment] if s.text.start < edit.end and edit.at < s.text.end]

    def _in_slots(self, reached: Sequence[Slot], segment: int, edit: Edit) -> Iterator[Edit]:
        if not reached:
            yield self._inserted(segment, edit)
            return
        now = edit.now if reached[0].literal else self.escape(edit.now)
        if not edit.was:
            yield Edit(reached[0].raw.start + edit.at - reached[0].text.start, "", now)
        else:
            for slot in reached:
                start, end = self._inside(slot, edit)
                yield Edit(start, self.raw[start:end], now)
                now = ""

    def _inserted(self, segment: int, edit: Edit) -> Edit:
        """Text that is put between two slots or at an edge, as an edit of `raw`.

        It goes to the text on its left, as in any word processor, or else to that on its right.
        """
        slots = self.slots[segment]
        meeting = [slot for slot in slots if edit.at in (slot.text.start, slot.text.end)]
        plain = [slot for slot in meeting if slot.verbatim and slot.text.size]
        slot = next(iter(plain or meeting), None)
        if slot is None:
            return Edit(self.place(segment, edit.at), "", self.escape(edit.now))
        now = edit.now if slot.literal else self.escape(edit.now)
        if slot.verbatim:
            return Edit(slot.raw.start + edit.at - slot.text.start, "", now)
        return Edit(slot.raw.end if edit.at == slot.text.end else slot.raw.start, "", now)

    def _inside(self, slot: Slot, edit: Edit) -> tuple[int, int]:
        if not slot.verbatim:
            return slot.raw.start, slot.raw.end
        base = slot.raw.start - slot.text.start
        return base + max(edit.at, slot.text.start), base + min(edit.end, slot.text.end)

    def written(self, edits: Parts) -> str:
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
