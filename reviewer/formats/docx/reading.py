"""A Word document as paragraphs to review: which parts hold text, and what a reader should know of it."""

from collections import Counter
from collections.abc import Container, Iterator

from reviewer.document import Document
from reviewer.errors import UnreadableFile
from reviewer.formats.docx.paragraphs import STRICT, TRANSITIONAL, Part, paragraphs_of
from reviewer.formats.markup import TokenKind, tokens
from reviewer.formats.opc import Target, is_signed, main_part, opened, relations
from reviewer.formats.package import Package, naming
from reviewer.formats.stories import SIGNED, Row, document, told_of_others
from reviewer.message import Remark, remark

WHAT = "Word document"
STORIES = ("header", "footer", "footnotes", "endnotes")
"""Relationship types, by their last word, of parts with text besides the main one, in the order shown."""
CONTEXTS = {"header": "header", "footer": "footer", "footnotes": "footnote", "endnotes": "endnote"}


def read(data: bytes) -> Document:
    """The paragraphs of body, headers, footers, notes and text boxes.

    Raises:
        UnreadableFile: it is no Word document, protected by a password, damaged or not safe to read.
    """
    package = opened(data, WHAT, ".doc")
    authors: Counter[str] = Counter()
    rows: list[Row] = []
    for target in parts_with_text(package):
        part = part_of(package, target.name)
        authors += part.authors
        for number, paragraph in enumerate(part.paragraphs):
            fixed = [(one.text, one.name) for one in paragraph.fixed]
            rows.append(Row(target.name, number, paragraph.text, CONTEXTS.get(target.kind, ""), fixed))
    return document(rows, "docx", data, _remarks(package, authors))


def part_of(package: Package, name: str, wanted: Container[int] = ()) -> Part:
    """A part, read; with the runs of the paragraphs that are wanted, by number.

    Raises:
        UnreadableFile: it is damaged or not safe; the part is named.
    """
    with naming(name):
        part = paragraphs_of(package.text(name).text, wanted)
    if part.space not in (TRANSITIONAL, STRICT):
        raise UnreadableFile(f"is not a {WHAT}: {name} holds something else")
    return part


def parts_with_text(package: Package) -> Iterator[Target]:
    """The main part, then the others in the order of STORIES.

    Raises:
        UnreadableFile: there is no main part.
    """
    main = main_part(package, WHAT)
    yield Target("main", main)
    related = [target for target in relations(package, main) if target.name in package]
    for kind in STORIES:
        seen: set[str] = set()
        for target in related:
            if target.kind == kind and target.name not in seen:
                seen.add(target.name)
                yield target


def _remarks(package: Package, authors: Counter[str]) -> Iterator[Remark]:
    comments, protected = 0, False
    for target in relations(package, main_part(package, WHAT)):
        if target.kind == "comments" and target.name in package:
            starts = (t for t in tokens(package.text(target.name).text) if t.kind is TokenKind.START)
            comments += sum(token.name == "comment" for token in starts)
        elif target.kind == "settings" and target.name in package:
            protected = _is_protected(package, target.name)
    yield from told_of_others(authors, comments)
    if protected:
        yield remark("protected", "is protected against editing in Word; a saved copy is, too")
    if is_signed(package):
        yield SIGNED


def _is_protected(package: Package, settings: str) -> bool:
    for token in tokens(package.text(settings).text):
        if token.kind is TokenKind.START and token.name == "documentProtection":
            return token.attributes.get(f"{token.space} enforcement") in ("1", "true", "on")
    return False
