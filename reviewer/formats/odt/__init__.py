"""OpenDocument texts: paragraphs of body, headers and footers, saved clean or with tracked changes."""

from collections.abc import Mapping, Sequence

from reviewer.document import Document
from reviewer.edits import Patch
from reviewer.formats.base import How, PackageFormat, Revision

__all__ = ["ODT"]

MIMETYPE = b"mimetypeapplication/vnd.oasis.opendocument.text"
"""How such an archive begins, after the header of its first member."""


def _read(data: bytes) -> Document:
    from reviewer.formats.odt.reading import read  # most files are plain text and need none of it

    return read(data)


def _patches(document: Document, revisions: Sequence[Revision], how: How) -> Mapping[str, Patch]:
    from reviewer.formats.odt.writing import patches

    return patches(document, revisions, how)


ODT = PackageFormat(
    name="odt",
    version=1,
    title="OpenDocument text",
    suffixes=(".odt", ".ott"),
    kept="formatting of each word, fields, pictures, comments, changes tracked by others, macros, all else",
    read=_read,
    patches=_patches,
    claims=lambda data: data.find(MIMETYPE, 0, 100) >= 0,
    ways=(How.CLEAN, How.TRACKED, How.COMMENTED),
)
