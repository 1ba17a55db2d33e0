"""EPUB: the text of the pages of a book in reading order, and then of its navigation."""

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import unquote

from msgspec.structs import replace

from reviewer.document import Document, Segment
from reviewer.edits import Patch
from reviewer.errors import UnreadableFile
from reviewer.formats import web_page
from reviewer.formats.base import How, PackageFormat, Revision
from reviewer.formats.bilingual_xml import escape
from reviewer.formats.markup import Token, TokenKind, tokens
from reviewer.formats.members import Member, patches, rows
from reviewer.formats.package import MAGIC, Package, naming
from reviewer.formats.stories import SIGNED, document

MIMETYPE = b"mimetypeapplication/epub+zip"
"""How such an archive begins, after the header of its first member."""
CONTAINER = "META-INF/container.xml"
ENCRYPTION = "META-INF/encryption.xml"
SIGNATURES = "META-INF/signatures.xml"
PAGE = "application/xhtml+xml"
TITLE, NAVIGATION = "title", "navigation"
"""Where a text stands that is not of a page itself."""


def read(data: bytes) -> Document:
    """The text of the pages.

    Raises:
        UnreadableFile: it is no EPUB, protected, damaged or not safe to read.
    """
    if not data.startswith(MAGIC):
        raise UnreadableFile("is not an EPUB: it is no zip archive")
    package = Package(data)
    remarks = [SIGNED] if SIGNATURES in package else []
    found = document(rows(package, list(_pages(package)), _page), "epub", data, remarks)
    return replace(found, unfit=_unfit)


def _page(raw: str) -> Document:
    declared = raw.find("<!ENTITY")
    if declared >= 0:
        line = raw.count("\n", 0, declared) + 1
        raise UnreadableFile(f"line {line}: declares an entity, which is not safe to read")
    page = web_page.read_xhtml(raw)
    segments = (
        replace(segment, context=TITLE)
        if raw.startswith("<title", raw.rfind("<", 0, slots[0].raw.start))
        else segment
        for segment, slots in zip(page.segments, page.slots, strict=True)
    )
    return replace(page, segments=tuple(segments), escape=escape)


def _unfit(segment: Segment, text: str) -> str:
    """Readers of books list its pages by what may therefore not be empty."""
    if segment.context in (TITLE, NAVIGATION) and not web_page.shown(text):
        return f"the {segment.context} of a book cannot be empty"
    return ""


def _starts(package: Package, name: str) -> Iterator[Token]:
    """The start tags of a member that is XML."""
    with naming(name):
        yield from (t for t in tokens(package.text(name).text, doctype=True) if t.kind is TokenKind.START)


def _pages(package: Package) -> Iterator[Member]:
    """The pages in reading order, then the navigation if it is none of them.

    Raises:
        UnreadableFile: there is no list of them, one is not there, or one is encrypted.
    """
    if CONTAINER not in package:
        raise UnreadableFile(f"is not an EPUB: the archive has no {CONTAINER}")
    roots = (token.attributes.get("full-path", "") for token in _starts(package, CONTAINER))
    book = next(filter(None, roots), "")
    if book not in package:
        raise UnreadableFile("is not an EPUB: the archive names no list of its pages")
    names: dict[str, str] = {}
    spine: list[str] = []
    navigation: list[str] = []
    for token in _starts(package, book):
        if token.name == "item" and token.attributes.get("media-type") == PAGE:
            href = unquote(token.attributes.get("href", ""))
            number = token.attributes.get("id", "")
            names[number] = posixpath.normpath(posixpath.join(posixpath.dirname(book), href))
            if "nav" in token.attributes.get("properties", "").split():
                navigation.append(number)
        elif token.name == "itemref":
            spine.append(token.attributes.get("idref", ""))
    locked = _encrypted(package)
    pages = dict.fromkeys(names[number] for number in spine if number in names)
    for name in dict.fromkeys([*pages, *(names[number] for number in navigation)]):
        if name in locked:
            raise UnreadableFile(f"is protected against copying: {name} is encrypted")
        yield Member(name, "" if name in pages else NAVIGATION)


def _encrypted(package: Package) -> set[str]:
    """What cannot be read; in many books that is only the fonts."""
    if ENCRYPTION not in package:
        return set()
    return {unquote(token.attributes.get("URI", "")) for token in _starts(package, ENCRYPTION)}


def _patches(document: Document, revisions: Sequence[Revision], _how: How) -> Mapping[str, Patch]:
    return patches(document, revisions, _page)


EPUB = PackageFormat(
    name="epub",
    version=1,
    title="EPUB",
    suffixes=(".epub",),
    kept="tags, styles, pictures, fonts, code, notes' links, what the book says of itself, all else",
    read=read,
    patches=_patches,
    claims=lambda data: data.find(MIMETYPE, 0, 100) >= 0,
    holds=web_page.shown,
)
