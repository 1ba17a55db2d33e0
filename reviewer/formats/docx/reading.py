"""A Word document as paragraphs to review: which parts hold text, and what a reader should know of it."""

import posixpath
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from reviewer.document import Atom, AtomKind, Document, Segment, Slot
from reviewer.edits import Span
from reviewer.errors import ReviewError, UnreadableFile
from reviewer.formats.docx.paragraphs import STRICT, TRANSITIONAL, Paragraph, Part, paragraphs_of
from reviewer.formats.markup import NOT_XML, TokenKind, tokens
from reviewer.formats.package import MAGIC, Package

OLD_OFFICE = b"\xd0\xcf\x11\xe0"
STORIES = ("header", "footer", "footnotes", "endnotes")
"""Relationship types, by their last word, of parts with text besides the main one, in the order shown."""
CONTEXTS = {"header": "header", "footer": "footer", "footnotes": "footnote", "endnotes": "endnote"}
MOST_PARAGRAPHS = 1_000_000
SHOWN_AUTHORS = 3


@dataclass(frozen=True, slots=True)
class Target:
    """A part that a relationship leads to, by the last word of its type."""

    kind: str
    name: str


def read(data: bytes) -> Document:
    """The paragraphs of body, headers, footers, notes and text boxes.

    Raises:
        UnreadableFile: it is no Word document, protected by a password, damaged or not safe to read.
    """
    if data.startswith(OLD_OFFICE):
        raise UnreadableFile("is protected by a password, or an old .doc; save it as .docx without one")
    if not data.startswith(MAGIC):
        raise UnreadableFile("is not a Word document: it is no zip archive")
    package = Package(data)
    segments: list[Segment] = []
    slots: list[tuple[Slot, ...]] = []
    lines: list[str] = []
    authors: Counter[str] = Counter()
    at = 0
    for target in parts_with_text(package):
        part = part_of(package, target.name)
        authors += part.authors
        for number, paragraph in enumerate(part.paragraphs):
            segments.append(_segment(target, number, paragraph))
            size = len(paragraph.text)
            slots.append((Slot(Span(at, at + size), Span(0, size)),))
            lines.append(paragraph.text + "\n")
            at += size + 1
        if len(segments) > MOST_PARAGRAPHS:
            raise UnreadableFile(f"holds more than {MOST_PARAGRAPHS:,} paragraphs")
    return Document(
        raw="".join(lines),
        segments=tuple(segments),
        slots=tuple(slots),
        format="docx",
        escape=_only_xml,
        package=data,
        remarks=tuple(_remarks(package, authors)),
    )


def _only_xml(text: str) -> str:
    found = NOT_XML.search(text)
    if found:
        raise ReviewError(f"U+{ord(found[0]):04X} cannot stand in a Word document")
    return text


def _segment(target: Target, number: int, paragraph: Paragraph) -> Segment:
    return Segment(
        original=paragraph.text,
        key=f"{target.name}#{number}",
        context=CONTEXTS.get(target.kind, ""),
        atoms=tuple(Atom(one.text, AtomKind.PLACEHOLDER, one.name) for one in paragraph.fixed),
        flow=False,
    )


def part_of(package: Package, name: str) -> Part:
    """A part, read.

    Raises:
        UnreadableFile: it is damaged or not safe; the part is named.
    """
    try:
        part = paragraphs_of(package.text(name).text)
    except UnreadableFile as error:
        told = str(error)
        raise UnreadableFile(told if name in told else f"{name}: {told}") from None
    if part.space not in (TRANSITIONAL, STRICT):
        raise UnreadableFile(f"is not a Word document: {name} holds something else")
    return part


def parts_with_text(package: Package) -> Iterator[Target]:
    """The main part, then the others in the order of STORIES.

    Raises:
        UnreadableFile: there is no main part.
    """
    main = main_part(package)
    yield Target("main", main)
    related = [target for target in relations(package, main) if target.name in package]
    for kind in STORIES:
        seen: set[str] = set()
        for target in related:
            if target.kind == kind and target.name not in seen:
                seen.add(target.name)
                yield target


def main_part(package: Package) -> str:
    """The name of the main part.

    Raises:
        UnreadableFile: there is none.
    """
    for target in relations(package, ""):
        if target.kind == "officeDocument" and target.name in package:
            return target.name
    raise UnreadableFile("is not a Word document: the archive names no main part")


def relations_name(part: str) -> str:
    """Where the relationships of a part are written; of the package, where `part` is empty."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def relations(package: Package, part: str) -> list[Target]:
    """What a part is related to inside the package; what lies outside is never looked at."""
    name = relations_name(part)
    if name not in package:
        return []
    found: list[Target] = []
    for token in tokens(package.text(name).text):
        if token.kind is TokenKind.START and token.name == "Relationship":
            target = token.attributes.get("Target", "")
            if token.attributes.get("TargetMode") != "External":
                kind = token.attributes.get("Type", "").rpartition("/")[2]
                inside = posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target))
                found.append(Target(kind, inside.lstrip("/")))
    return found


def _remarks(package: Package, authors: Counter[str]) -> Iterator[str]:
    if authors:
        names = [name or "somebody" for name, _ in authors.most_common(SHOWN_AUTHORS)]
        more = " and others" if len(authors) > SHOWN_AUTHORS else ""
        by, count = ", ".join(names) + more, authors.total()
        changes = "change" if count == 1 else "changes"
        yield f"holds {count} tracked {changes} by {by}; read as if accepted, and left as they are"
    for target in relations(package, main_part(package)):
        if target.kind == "comments" and target.name in package:
            starts = (t for t in tokens(package.text(target.name).text) if t.kind is TokenKind.START)
            count = sum(token.name == "comment" for token in starts)
            if count:
                yield f"holds {count} {'comment' if count == 1 else 'comments'}, left as they are"
        elif target.kind == "settings" and target.name in package and _is_protected(package, target.name):
            yield "is protected against editing in Word; a saved copy is, too"
    if any(name.startswith("_xmlsignatures/") for name in package.names):
        yield "is signed; the signature does not hold for a changed copy"


def _is_protected(package: Package, settings: str) -> bool:
    for token in tokens(package.text(settings).text):
        if token.kind is TokenKind.START and token.name == "documentProtection":
            return token.attributes.get(f"{token.space} enforcement") in ("1", "true", "on")
    return False
