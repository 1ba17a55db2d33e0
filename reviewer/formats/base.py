"""What a format is: how to tell its files, read them, and put edits into them."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from reviewer.document import Document, Segment
from reviewer.edits import Edit, Patch

if TYPE_CHECKING:  # only tables have columns
    from reviewer.formats.columns import Table


class How(StrEnum):
    """How changes stand in a saved file."""

    CLEAN = "clean"  # as if the text had always read so
    TRACKED = "tracked"  # to be accepted or rejected one by one in a word processor
    COMMENTED = "commented"  # tracked, and each reason as a comment


class Reading(Struct, frozen=True):
    """What people may say of how a file is to be read.

    `columns`: which columns of a table hold texts (see `columns.choose`). `attributes`: whether texts in
    attributes, such as `alt` and `title` of HTML, are read as well. `language`: that of the texts, as a
    BCP 47 tag.
    """

    columns: str = ""
    attributes: bool = False
    language: str = ""

    def over(self, other: "Reading") -> "Reading":
        """This, and where it says nothing, what another says."""
        return Reading(
            self.columns or other.columns,
            self.attributes or other.attributes,
            self.language or other.language,
        )


AS_IT_IS = Reading()
"""Nothing was said."""


class Revision(Struct, frozen=True):
    """A net edit of a segment, in its original text; whose it is, and when (UTC, ISO 8601) and why."""

    segment: int
    edit: Edit
    by: str = ""
    time: str = ""
    reason: str = ""


class Format(Struct, frozen=True, kw_only=True):
    """A kind of file.

    `name` and `version` say in change logs which reader counted the segments: a reader that comes to see
    other segments or texts is another version. `title` is for people. `kept` says what stays as it is.
    `holds`: what of a segment's text a file can hold, where that is not all: double spaces mean nothing in
    HTML, and a paragraph that was emptied is none. `worth`: below a folder only the files of which this is
    true are taken, as files of other kinds have the same suffix.
    """

    name: str
    version: int
    title: str
    suffixes: tuple[str, ...]
    kept: str
    holds: Callable[[str], str] | None = None
    worth: Callable[[bytes], bool] | None = None

    @property
    def reader(self) -> str:
        return f"{self.name}/{self.version}"


def _nothing_said(_data: bytes) -> None:
    return None


def _everywhere(_segment: Segment) -> bool:
    return True


def _not_told(_data: bytes) -> bool:
    return False


class TextFormat(Format, frozen=True, kw_only=True):
    """Files that are one text. `read` ties segments to places in it; `Document.written` does the rest.

    `encoding`: the one that the file's bytes name themselves, if any. `claims`: whether bytes without a
    telling name are of this format. `free`: any text is a file of this format, so that a saved one may be
    read as other segments. `read` raises UnreadableFile with the cause (and "line N: " where it is known).
    `read_as`: `read`, where people have a say in it. `tables`: what people choose columns of, as far as it
    helps them; raises as `read` does.
    """

    read: Callable[[str], Document]
    encoding: Callable[[bytes], str | None] = _nothing_said
    claims: Callable[[bytes], bool] = _not_told
    free: bool = False
    read_as: Callable[[str, Reading], Document] | None = None
    tables: Callable[[str], "tuple[Table, ...]"] | None = None


class PackageFormat(Format, frozen=True, kw_only=True):
    """Zip archives whose members hold the text.

    `read` raises UnreadableFile with the cause. `patches` gives what revisions do to each member, by name,
    as edits of its decoded text; a member that is new starts as an empty text. `ways`: how it can be saved.
    `commented`: whether a comment can stand in a segment. `read_as` and `tables`: as of a text format.
    """

    read: Callable[[bytes], Document]
    patches: Callable[[Document, Sequence[Revision], How], Mapping[str, Patch]]
    claims: Callable[[bytes], bool]
    read_as: Callable[[bytes, Reading], Document] | None = None
    tables: Callable[[bytes], "tuple[Table, ...]"] | None = None
    ways: tuple[How, ...] = (How.CLEAN,)
    commented: Callable[[Segment], bool] = _everywhere


def ways(kind: Format) -> tuple[How, ...]:
    """How files of a format can be saved."""
    return kind.ways if isinstance(kind, PackageFormat) else (How.CLEAN,)


def document_of(kind: TextFormat | PackageFormat, content: str | bytes, reading: Reading) -> Document:
    """What a format reads in a file: in its text, or in the bytes of a package.

    Raises:
        UnreadableFile: it is not of this format, or what was said of the reading does not fit it.
    """
    read_as: Callable[..., Document] | None = kind.read_as
    read: Callable[[Any], Document] = kind.read
    return read(content) if read_as is None else read_as(content, reading)
