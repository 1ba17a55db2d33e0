"""Word documents: paragraphs of all stories, saved clean or with tracked changes."""

from collections.abc import Mapping, Sequence

from reviewer.document import Document
from reviewer.edits import Patch
from reviewer.formats.base import How, PackageFormat, Revision

__all__ = ["DOCX"]

MAGIC = b"PK\x03\x04"


def _read(data: bytes) -> Document:
    from reviewer.formats.docx.reading import read  # most files are plain text and need none of it

    return read(data)


def _patches(document: Document, revisions: Sequence[Revision], how: How) -> Mapping[str, Patch]:
    from reviewer.formats.docx.writing import patches

    return patches(document, revisions, how)


def _claims(data: bytes) -> bool:
    return data.startswith(MAGIC) and b"word/document" in data


DOCX = PackageFormat(
    name="docx",
    version=1,
    title="Word document",
    suffixes=(".docx", ".docm", ".dotx", ".dotm"),
    kept="formatting of each word, fields, pictures, comments, changes tracked by others, macros, all else",
    read=_read,
    patches=_patches,
    claims=_claims,
    ways=(How.CLEAN, How.TRACKED, How.COMMENTED),
    commented=lambda segment: not segment.context,  # Word has none in headers, footers and notes
)
