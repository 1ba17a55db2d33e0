"""Revisions of paragraphs as edits of a Word document's parts: clean, or as changes that Word tracks."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from reviewer.diff import diff
from reviewer.document import Document
from reviewer.edits import Edit, Patch, Span
from reviewer.errors import ReviewError
from reviewer.formats.base import How, Revision
from reviewer.formats.docx.comments import Comments
from reviewer.formats.docx.layout import Child
from reviewer.formats.docx.paragraphs import Paragraph, Part
from reviewer.formats.docx.reading import WHAT, part_of
from reviewer.formats.docx.runs import RunWriter
from reviewer.formats.docx.tags import Ids, Marker, Tags
from reviewer.formats.opc import main_part
from reviewer.formats.package import Package
from reviewer.formats.stories import by_part


def patches(document: Document, revisions: Sequence[Revision], how: How) -> Mapping[str, Patch]:
    """What the revisions do to each part, by name.

    Raises:
        ReviewError: one would change what is not to be edited.
    """
    if not revisions:
        return {}
    package = Package(document.package)
    main = main_part(package, WHAT)
    ids = Ids(package)
    comments = Comments(package, main) if how is How.COMMENTED else None
    made: dict[str, Patch] = {}
    for name, by_paragraph in by_part(document, revisions).items():
        part = part_of(package, name, by_paragraph)
        tags = Tags(part, ids, tracked=how is not How.CLEAN)
        told = comments if name == main else None
        edits: list[Edit] = []
        for number in sorted(by_paragraph):
            paragraph: Paragraph | None = part.paragraphs[number]
            while paragraph is not None:
                edits += _ParagraphWriter(part, tags, paragraph, told).edits(by_paragraph[number])
                paragraph, told = paragraph.twin, None
            told = comments if name == main else None
        made[name] = tuple(sorted(edits, key=lambda edit: (edit.at, edit.end)))
    if comments is not None:
        made |= comments.patches()
    return made


class _Place(Struct, frozen=True):
    """An element of a run whose text an edit reaches."""

    run: int
    child: Child


class _ParagraphWriter:
    """Turns the revisions of one paragraph into edits of its part."""

    def __init__(self, part: Part, tags: Tags, paragraph: Paragraph, comments: Comments | None) -> None:
        self._raw = part.raw
        self._tags = tags
        self._paragraph = paragraph
        self._comments = comments
        self._writers: dict[int, RunWriter] = {}
        self._at_start: list[str] = []
        self._at_end: list[str] = []
        self._places = [
            _Place(number, child)
            for number, run in enumerate(paragraph.runs)
            for child in run.children
            if child.text.size
        ]

    def edits(self, revisions: Sequence[Revision]) -> Iterator[Edit]:
        """The edits, in order."""
        for revision in revisions:
            self._revise(revision)
        for number in sorted(self._writers):
            yield from self._writers[number].edits()
        yield from self._added()

    def _revise(self, revision: Revision) -> None:
        marker = self._tags.marker(revision)
        reached: list[int] = []
        for edit in self._parts(revision.edit):
            reached += self._apply(edit, marker)
        if self._comments is not None and revision.reason and reached and self._tags.tracked:
            number = self._comments.add(revision)
            self._writers[reached[0]].comment_starts(marker, number)
            self._writers[reached[-1]].comment_ends(marker, number)

    def _parts(self, edit: Edit) -> Iterator[Edit]:
        """The edit or, where it reaches into several runs, the words in it that differ."""
        if len({place.run for place in self._reached(edit)}) < 2:
            yield edit
            return
        for part in diff(edit.was, edit.now):
            yield Edit(edit.at + part.at, part.was, part.now)

    def _reached(self, edit: Edit) -> list[_Place]:
        return [p for p in self._places if p.child.text.start < edit.end and edit.at < p.child.text.end]

    def _apply(self, edit: Edit, marker: Marker) -> list[int]:
        """Do one edit; the numbers of the runs that it changes."""
        if not edit.was:
            return self._insert(edit, marker)
        reached = self._reached(edit)
        if not all(place.child.editable for place in reached) or not reached:
            raise ReviewError(f"“{edit.was}” is not to be edited in Word: a field, picture or note")
        first = reached[0].run
        before = edit.end == len(self._paragraph.text)
        for place in reached:
            writer = self._writer(place.run)
            writer.delete(
                place.child,
                Span(max(edit.at, place.child.text.start), min(edit.end, place.child.text.end)),
                marker,
            )
        if edit.now:
            mine = [place.child for place in reached if place.run == first]
            child = mine[0] if before else mine[-1]
            at = edit.at if before else min(edit.end, child.text.end)
            self._writer(first).insert(child, at, edit.now, marker)
        return sorted({place.run for place in reached})

    def _insert(self, edit: Edit, marker: Marker) -> list[int]:
        """Put in text: to the text on its left, or on its right, or else into a run of its own."""
        at = edit.at
        beside = [
            p for p in self._places if p.child.editable and p.child.text.start <= at <= p.child.text.end
        ]
        if beside:
            self._writer(beside[0].run).insert(beside[0].child, at, edit.now, marker)
            return [beside[0].run]
        if at not in (0, len(self._paragraph.text)):
            raise ReviewError(
                f"“{edit.now}” has no place in Word there: it is inside a field, or between pictures"
            )
        (self._at_start if at == 0 else self._at_end).append(self._tags.inserted(edit.now, "", marker))
        return []

    def _writer(self, run: int) -> RunWriter:
        if run not in self._writers:
            self._writers[run] = RunWriter(self._raw, self._tags, self._paragraph.runs[run])
        return self._writers[run]

    def _added(self) -> Iterator[Edit]:
        """New runs at the edges of the paragraph."""
        inside, raw = self._paragraph.inside, self._paragraph.raw
        new = "".join((*self._at_start, *self._at_end))
        if new and self._paragraph.empty:
            name = self._raw[raw.start + 1 : raw.end].split("/")[0].split()[0]
            yield Edit(raw.end - 2, "/>", f">{new}</{name}>")
            return
        if self._at_start:
            yield Edit(inside.start, "", "".join(self._at_start))
        if self._at_end:
            yield Edit(inside.end, "", "".join(self._at_end))
