"""Office documents: paragraphs of the parts of a package, each a segment, and what is told of such a file."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from reviewer.document import Atom, AtomKind, Document, Segment, Slot
from reviewer.edits import Span
from reviewer.errors import UnreadableFile
from reviewer.formats.base import Revision
from reviewer.formats.markup import only_xml
from reviewer.message import Remark, remark

MOST_PARAGRAPHS = 1_000_000
SHOWN_AUTHORS = 3
SOMEBODY = "Copydesk"
"""Whose a change is that nobody put a name to."""
SIGNED = remark("signed", "is signed; the signature does not hold for a changed copy")


class Row(Struct, frozen=True):
    """Paragraph `number` of a part. `fixed`: what of it is not to be edited, and what people call that."""

    part: str
    number: int
    text: str
    context: str
    fixed: Sequence[tuple[Span, str]]


def document(rows: Iterable[Row], format_name: str, package: bytes, remarks: Iterable[Remark]) -> Document:
    """A document whose raw text has a paragraph a line.

    Raises:
        UnreadableFile: there are more paragraphs than are read.
    """
    segments: list[Segment] = []
    slots: list[tuple[Slot, ...]] = []
    lines: list[str] = []
    at = 0
    for row in rows:
        segments.append(_segment(row))
        size = len(row.text)
        slots.append((Slot(Span(at, at + size), Span(0, size)),))
        lines.append(row.text + "\n")
        at += size + 1
        if len(segments) > MOST_PARAGRAPHS:
            raise UnreadableFile(f"holds more than {MOST_PARAGRAPHS:,} paragraphs")
    return Document(
        raw="".join(lines),
        segments=tuple(segments),
        slots=tuple(slots),
        format=format_name,
        escape=only_xml,
        package=package,
        remarks=tuple(remarks),
    )


def _segment(row: Row) -> Segment:
    return Segment(
        original=row.text,
        key=f"{row.part}#{row.number}",
        context=row.context,
        atoms=tuple(Atom(span, AtomKind.PLACEHOLDER, name) for span, name in row.fixed),
        flow=False,
    )


def by_part(document: Document, revisions: Sequence[Revision]) -> dict[str, dict[int, list[Revision]]]:
    """The revisions by part and number of the paragraph in it."""
    parts: dict[str, dict[int, list[Revision]]] = {}
    for revision in revisions:
        name, _, number = document.segments[revision.segment].key.rpartition("#")
        parts.setdefault(name, {}).setdefault(int(number), []).append(revision)
    return parts


def told_of_others(authors: Counter[str], comments: int) -> Iterator[Remark]:
    """Remarks on the tracked changes of others, by author, and on comments."""
    if authors:
        yield _told_of_changes(authors)
    if comments == 1:
        yield remark("comment", "holds 1 comment, left as it is")
    elif comments:
        yield remark("comments", "holds {count} comments, left as they are", count=comments)


def _told_of_changes(authors: Counter[str]) -> Remark:
    names = ", ".join(name or "somebody" for name, _ in authors.most_common(SHOWN_AUTHORS))
    count = authors.total()
    if count == 1:
        return remark(
            "tracked-change",
            "holds 1 tracked change by {authors}; read as if accepted, and left as it is",
            authors=names,
        )
    if len(authors) > SHOWN_AUTHORS:
        return remark(
            "tracked-changes-of-many",
            "holds {count} tracked changes by {authors} and others;"
            " read as if accepted, and left as they are",
            count=count,
            authors=names,
        )
    return remark(
        "tracked-changes",
        "holds {count} tracked changes by {authors}; read as if accepted, and left as they are",
        count=count,
        authors=names,
    )
