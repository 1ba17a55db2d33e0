"""A Word document as paragraphs to review: which parts hold text, and what a reader should know of it."""

import posixpath
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from reviewer.document import Document
from reviewer.errors import UnreadableFile
from reviewer.formats.docx.paragraphs import STRICT, TRANSITIONAL, Part, paragraphs_of
from reviewer.formats.markup import TokenKind, tokens
from reviewer.formats.package import MAGIC, Package
from reviewer.formats.stories import SIGNED, Row, document, told_of_others

OLD_OFFICE = b"\xd0\xcf\x11\xe0"
STORIES = ("header", "footer", "footnotes", "endnotes")
"""Relationship types, by their last word, of parts with text besides the main one, in the order shown."""
CONTEXTS = {"header": "header", "footer": "footer", "footnotes": "footnote", "endnotes": "endnote"}


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
    authors: Counter[str] = Counter()
    rows: list[Row] = []
    for target in parts_with_text(package):
        part = part_of(package, target.name)
        authors += part.authors
        for number, paragraph in enumerate(part.paragraphs):
            fixed = [(one.text, one.name) for one in paragraph.fixed]
            rows.append(Row(target.name, number, paragraph.text, CONTEXTS.get(target.kind, ""), fixed))
    return document(rows, "docx", data, _remarks(package, authors))


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
    comments, protected = 0, False
    for target in relations(package, main_part(package)):
        if target.kind == "comments" and target.name in package:
            starts = (t for t in tokens(package.text(target.name).text) if t.kind is TokenKind.START)
            comments += sum(token.name == "comment" for token in starts)
        elif target.kind == "settings" and target.name in package:
            protected = _is_protected(package, target.name)
    yield from told_of_others(authors, comments)
    if protected:
        yield "is protected against editing in Word; a saved copy is, too"
    if any(name.startswith("_xmlsignatures/") for name in package.names):
        yield SIGNED


def _is_protected(package: Package, settings: str) -> bool:
    for token in tokens(package.text(settings).text):
        if token.kind is TokenKind.START and token.name == "documentProtection":
            return token.attributes.get(f"{token.space} enforcement") in ("1", "true", "on")
    return False
