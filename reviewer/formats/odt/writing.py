"""Revisions of paragraphs as edits of an OpenDocument text's parts: clean, or as changes that it tracks."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from reviewer.diff import diff
from reviewer.document import Document
from reviewer.edits import Edit, Patch, Span
from reviewer.formats.base import How, Revision
from reviewer.formats.odt.flow import Bit, Shape, cut, deleted, new_bits, weave
from reviewer.formats.odt.paragraphs import Paragraph, Part
from reviewer.formats.odt.reading import part_of
from reviewer.formats.odt.tags import Tags
from reviewer.formats.package import Package
from reviewer.formats.stories import by_part
from reviewer.formats.weaving import Weaver


def patches(document: Document, revisions: Sequence[Revision], how: How) -> Mapping[str, Patch]:
    """What the revisions do to each part, by name."""
    package = Package(document.package)
    made: dict[str, Patch] = {}
    for name, by_paragraph in by_part(document, revisions).items():
        part = part_of(package, name)
        tags = Tags(part)
        edits: list[Edit] = []
        regions: dict[int, list[str]] = defaultdict(list)
        for number in sorted(by_paragraph):
            paragraph = part.paragraphs[number]
            writer = _ParagraphWriter(part, paragraph, tags, how)
            edits += writer.edits(by_paragraph[number])
            regions[paragraph.host] += writer.regions
        edits += (tags.listed(part.hosts[host], told) for host, told in regions.items() if told)
        made[name] = tuple(sorted(edits, key=lambda edit: (edit.at, edit.end)))
    return made


class _Change(Struct, frozen=True):
    """A part of a revision, inside one span. `last`: the revision reaches the end of the paragraph."""

    edit: Edit
    revision: Revision
    last: bool


class _ParagraphWriter:
    """Turns the revisions of one paragraph into edits of its part, and tells of the changes."""

    def __init__(self, part: Part, paragraph: Paragraph, tags: Tags, how: How) -> None:
        self._raw = part.raw
        self._insertions = part.insertions
        self._paragraph = paragraph
        self._tags = tags
        self._how = how
        self._name = ""
        self.regions: list[str] = []

    def edits(self, revisions: Sequence[Revision]) -> Iterator[Edit]:
        """The edits, in order."""
        changes = [
            _Change(edit, revision, revision.edit.end == len(self._paragraph.text))
            for revision in revisions
            for edit in self._parts(revision.edit)
        ]
        bits = self._bits(changes)
        for number, change in enumerate(changes):
            at, place = self._place(bits, number, change.edit)
            made = self._change(bits, number, change, place)
            if self._how is How.COMMENTED and change.revision.reason:
                made = self._comment(made, changes, number)
            bits[at:at] = made
        inside = self._paragraph.inside
        weaver = Weaver(self._raw, inside.start)
        weave(weaver, bits, self._tags)
        weaver.keep_to(inside.end)
        weaver.close(inside.end)
        yield from map(self._expanded, weaver.edits)

    def _expanded(self, edit: Edit) -> Edit:
        """The edit, also where the paragraph is `<text:p/>`."""
        if not self._paragraph.empty:
            return edit
        end = self._paragraph.raw.end
        name = self._raw[self._paragraph.raw.start + 1 : end - 2].split()[0]
        return Edit(end - 2, "/>", f">{edit.now}</{name}>")

    def _parts(self, edit: Edit) -> Iterator[Edit]:
        """The edit or, where it reaches into several spans, the words in it that differ, span by span."""
        if len(self._spans(edit)) < 2:
            yield edit
            return
        for part in diff(edit.was, edit.now):
            moved = Edit(edit.at + part.at, part.was, part.now)
            now = moved.now
            for start, end in self._spans(moved) or [(moved.at, moved.end)]:
                yield Edit(start, self._paragraph.text[start:end], now)
                now = ""

    def _spans(self, edit: Edit) -> list[tuple[int, int]]:
        """What an edit reaches, by the spans and insertions that it stands in."""
        found: list[tuple[int, int]] = []
        before: tuple[tuple[Span, ...], str] | None = None
        for item in self._paragraph.items:
            start, end = max(item.text.start, edit.at), min(item.text.end, edit.end)
            here = item.within, item.inserted
            if start < end and here == before:
                found[-1] = (found[-1][0], end)
            elif start < end:
                found.append((start, end))
                before = here
        return found

    def _bits(self, changes: Sequence[_Change]) -> list[Bit]:
        """The paragraph, cut where edits begin and end, with what goes marked by the number of its change."""
        edits = [change.edit for change in changes]
        places = sorted({place for edit in edits for place in (edit.at, edit.end)})
        bits = [bit for item in self._paragraph.items for bit in cut(item, self._paragraph.text, places)]
        for bit in bits:
            for number, edit in enumerate(edits):
                if bit.text.size and edit.at <= bit.text.start and bit.text.end <= edit.end:
                    bit.gone = number
        return bits

    def _place(self, bits: Sequence[Bit], number: int, edit: Edit) -> tuple[int, int]:
        """Before which bit, and where in the part, a change is put.

        New text alone goes to the text on its left, as in any word processor, or else to that on its right.
        """
        if edit.was:
            first = next(n for n, bit in enumerate(bits) if bit.gone == number)
            return first, bits[first].at.start
        old = [(n, bit) for n, bit in enumerate(bits) if not bit.new and bit.text.size]
        left = [(n, bit) for n, bit in old if bit.text.end == edit.at]
        right = [(n, bit) for n, bit in old if bit.text.start == edit.at]
        if left and (left[-1][1].shape is not Shape.OTHER or not right or _is_fixed(right[0][1])):
            n, bit = left[-1]
            while bits[n + 1 : n + 2] and bits[n + 1].new:
                n += 1
            return n + 1, bit.at.end
        if right:
            return right[0][0], right[0][1].at.start
        return len(bits), self._paragraph.inside.end

    def _change(self, bits: Sequence[Bit], number: int, told: _Change, place: int) -> list[Bit]:
        """What is put at the place of a change: marks, and new words between them."""
        edit, revision = told.edit, told.revision
        new = list(new_bits(edit.now, place, self._tags))
        if self._how is How.CLEAN:
            return new
        made: list[Bit] = []
        if new:
            change = self._tags.id()
            self.regions.append(self._tags.region(change, "insertion", revision))
            made += [self._mark("change-start", change, place), *new, self._mark("change-end", change, place)]
        if edit.was:
            change = self._tags.id()
            gone = [bit for bit in bits if bit.gone == number]
            old = self._tags.paragraph(self._paragraph.style, deleted(gone, self._raw, self._tags))
            by = next((bit.item.inserted for bit in gone if bit.item), "")
            inserted = self._insertions.get(by)
            self.regions.append(self._tags.region(change, "deletion", revision, old, inserted))
            mark = self._mark("change", change, place)
            # LibreOffice joins an insertion at the end of a paragraph with one at the start of the next.
            made = [*made, mark] if told.last else [mark, *made]
        return made

    def _comment(self, made: list[Bit], changes: Sequence[_Change], number: int) -> list[Bit]:
        """A change with the reason before it, and the end of what that is for behind it."""
        revision = changes[number].revision
        mine = [n for n, other in enumerate(changes) if other.revision is revision]
        if number == mine[0]:
            self._name = self._tags.id()
            made = [self._other(self._tags.comment(self._name, revision), made[0].at), *made]
        if number == mine[-1]:
            made = [*made, self._other(self._tags.comment_end(self._name), made[-1].at)]
        return made

    def _other(self, xml: str, at: Span) -> Bit:
        return Bit(Shape.OTHER, at, Span(0, 0), xml=xml)

    def _mark(self, name: str, change: str, place: int) -> Bit:
        return Bit(Shape.MARK, Span(place, place), Span(0, 0), xml=self._tags.mark(name, change))


def _is_fixed(bit: Bit) -> bool:
    return bit.shape is Shape.OTHER
