"""An OpenDocument text as paragraphs to review, and what a reader should know of it."""

from collections import Counter

from reviewer.document import Document
from reviewer.errors import UnreadableFile
from reviewer.formats.markup import TokenKind, tokens
from reviewer.formats.odt.paragraphs import Kind, Part, paragraphs_of
from reviewer.formats.package import MAGIC, Package, naming
from reviewer.formats.stories import SIGNED, Row, document, told_of_others

CONTENT, STYLES = "content.xml", "styles.xml"
MANIFEST = "META-INF/manifest.xml"
SIGNATURES = "META-INF/documentsignatures.xml"
HELD = {"spreadsheet": "a spreadsheet", "presentation": "a presentation", "drawing": "a drawing"}


def read(data: bytes) -> Document:
    """The paragraphs of the body, and then of headers and footers.

    Raises:
        UnreadableFile: it is no OpenDocument text, protected by a password, damaged or not safe to read.
    """
    if not data.startswith(MAGIC):
        raise UnreadableFile("is not an OpenDocument text: it is no zip archive")
    package = Package(data)
    _refuse_encrypted(package)
    if CONTENT not in package:
        raise UnreadableFile(f"is not an OpenDocument text: the archive has no {CONTENT}")
    rows: list[Row] = []
    authors: Counter[str] = Counter()
    comments = 0
    for name in (CONTENT, STYLES):
        if name in package:
            part = part_of(package, name)
            authors += part.authors
            comments += part.comments
            for number, paragraph in enumerate(part.paragraphs):
                fixed = [(i.text, i.name) for i in paragraph.items if i.kind is Kind.FIXED and i.text.size]
                rows.append(Row(name, number, paragraph.text, paragraph.context, fixed))
    remarks = [*told_of_others(authors, comments), *([SIGNED] if SIGNATURES in package else [])]
    return document(rows, "odt", data, remarks)


def part_of(package: Package, name: str) -> Part:
    """A part, read.

    Raises:
        UnreadableFile: it is damaged or not safe, or the file is another kind of document; the part is named.
    """
    with naming(name):
        part = paragraphs_of(package.text(name).text)
    if name == CONTENT and part.body != "text":
        raise UnreadableFile(f"is not an OpenDocument text: it holds {HELD.get(part.body, 'something else')}")
    return part


def _refuse_encrypted(package: Package) -> None:
    if MANIFEST in package:
        for token in tokens(package.text(MANIFEST).text, doctype=True):
            if token.kind is TokenKind.START and token.name == "encryption-data":
                raise UnreadableFile("is protected by a password; save it without one")
