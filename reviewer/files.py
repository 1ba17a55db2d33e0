"""Read files as text without losing a byte, and write them in one step, proved before it counts."""

import codecs
import contextlib
import gc
import hashlib
import os
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from reviewer import paths
from reviewer.document import Document
from reviewer.edits import Edit
from reviewer.errors import ReviewError, UnreadableFile
from reviewer.formats import format_for, format_named, package
from reviewer.formats.base import (
    AS_IT_IS,
    How,
    PackageFormat,
    Reading,
    Revision,
    TextFormat,
    document_of,
    ways,
)

if TYPE_CHECKING:  # only tables have columns
    from reviewer.formats.columns import Table

BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
KNOWN_BINARIES = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"PK\x03\x04", "a zip archive (or an office document)"),
    (b"\xd0\xcf\x11\xe0", "an old or password-protected office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
)


NOT_OF_FILES = frozenset(
    ("idna", "punycode", "undefined", "unicode-escape", "unicode_escape", "raw-unicode-escape")
)
"""What Python calls a text encoding, though no file of text is spelled so."""
SURROGATE = re.compile("[\ud800-\udfff]")


class Encoding(Struct, frozen=True):
    """How a file spells its text. `guessed`: nothing in the file says so; a detector thinks it."""

    name: str
    bom: bytes = b""
    guessed: bool = False

    def encode(self, text: str) -> bytes:
        """The file's bytes.

        Raises:
            ReviewError: a character does not exist in this encoding.
        """
        try:
            return self.bom + text.encode(self.name)
        except UnicodeEncodeError as error:
            odd = text[error.start]
            raise ReviewError(
                f"{odd!r} (U+{ord(odd):04X}) does not exist in {self.name}, the file's encoding;"
                " convert the file to UTF-8 or use another character"
            ) from None


class SourceFile(Struct, frozen=True):
    """A file as read: `encoding.encode(document.raw)` gives exactly the bytes that `sha256` is of.

    Of a package these are `document.package`, and `encoding` is that of its members. `reading`: what was said
    of how it is to be read.
    """

    path: Path
    document: Document
    encoding: Encoding
    sha256: str
    size: int
    reading: Reading = AS_IT_IS


@contextlib.contextmanager
def _uncollected() -> Iterator[None]:
    """Without Python's collector of cycles, which looks through all that is being made again and again."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def read(path: Path, encoding: str | None = None, reading: Reading | None = None) -> SourceFile:
    """The file's document.

    Raises:
        UnreadableFile: missing, binary, not in the encoding named or found, or not what its name says.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableFile(f"{path}: {error.strerror or error}") from None
    return from_bytes(data, path, encoding, reading)


@_uncollected()
def from_bytes(
    data: bytes, path: Path, encoding: str | None = None, reading: Reading | None = None
) -> SourceFile:
    """`read` of bytes that came some other way, named `path` in messages.

    Raises:
        UnreadableFile: as `read`.
    """
    kind = format_for(path, data)
    found = Encoding("utf-8")
    content: str | bytes = data
    if isinstance(kind, TextFormat):
        content, found = decode(data, str(path), encoding or _declared(kind, data))
    reading = reading or AS_IT_IS
    try:
        document = document_of(kind, content, reading)
    except UnreadableFile as error:
        raise UnreadableFile(f"{path}: {error}") from None
    if reading.language:
        document = replace(document, language=reading.language)
    if document.columns:  # a saved file is read by the same, whatever its texts suggest
        reading = replace(reading, columns=document.columns)
    return SourceFile(path, document, found, hashlib.sha256(data).hexdigest(), len(data), reading)


def tables(file: SourceFile) -> "tuple[Table, ...]":
    """What columns can be chosen of in a file, table by table; nothing of a file that is none."""
    kind = format_named(file.document.format)
    if isinstance(kind, PackageFormat):
        return kind.tables(file.document.package) if kind.tables else ()
    return kind.tables(file.document.raw) if kind.tables else ()


def _declared(kind: TextFormat, data: bytes) -> str | None:
    """The encoding that a file names itself, unless its byte order mark says better."""
    if any(data.startswith(bom) for bom, _ in BOMS):
        return None
    return kind.encoding(data)


def decode(data: bytes, name: str, encoding: str | None = None) -> tuple[str, Encoding]:
    """The text of the bytes, without a BOM, and how to spell it again.

    Raises:
        UnreadableFile: not text, or encoding it again would not give the same bytes.
    """
    found = _named(data, encoding, name) if encoding else _found(data, name)
    try:
        text = data[len(found.bom) :].decode(found.name)
    except UnicodeDecodeError as error:
        byte = data[len(found.bom) + error.start]
        raise UnreadableFile(
            f"{name}: byte {len(found.bom) + error.start} (0x{byte:02X}) is not {found.name};"
            " name the encoding with --encoding"
        ) from None
    if not found.name.startswith(("utf-8", "utf-16", "utf-32")) and SURROGATE.search(text):
        raise UnreadableFile(f"{name}: holds halves of characters; not a text in {found.name}")
    if "\0" in text:
        raise UnreadableFile(f"{name}: holds NUL characters (first at {text.index(chr(0))}); not a text file")
    if found.encode(text) != data:
        raise UnreadableFile(f"{name}: cannot be written back exactly as {found.name}; name the encoding")
    return text, found


def encoding_named(encoding: str) -> str:
    """What Python calls an encoding of texts; "" where there is none of that name."""
    try:
        wanted = codecs.lookup(encoding).name
        "".encode(wanted)  # not so with codecs between bytes, such as “hex”
    except (LookupError, UnicodeError):
        return ""
    return "" if wanted in NOT_OF_FILES else wanted


def _named(data: bytes, encoding: str, name: str) -> Encoding:
    wanted = encoding_named(encoding)
    if not wanted:
        raise UnreadableFile(f"{name}: no encoding of texts is called {encoding!r}")
    for bom, codec in BOMS:
        if data.startswith(bom) and wanted in (codec, codec[:-3], codec + "-sig"):
            return Encoding(codec, bom)
    plain = {"utf-16": "utf-16-le", "utf-32": "utf-32-le", "utf-8-sig": "utf-8"}
    return Encoding(plain.get(wanted, wanted))


def _found(data: bytes, name: str) -> Encoding:
    for bom, codec in BOMS:
        if data.startswith(bom):
            return Encoding(codec, bom)
    if b"\x1b$" in data[:4096] or b"\x1b(J" in data[:4096]:  # ESC ( B alone is a terminal's
        with contextlib.suppress(UnicodeDecodeError):
            data.decode("iso-2022-jp")
            return Encoding("iso-2022-jp", guessed=True)
    if b"\0" not in data:  # UTF-16 of plain ASCII is valid UTF-8, too
        with contextlib.suppress(UnicodeDecodeError):
            data.decode("utf-8")
            return Encoding("utf-8")
    for magic, what in KNOWN_BINARIES:
        if data.startswith(magic):
            raise UnreadableFile(f"{name}: is {what}, not a text file")
    return _guessed(data, name)


def _guessed(data: bytes, name: str) -> Encoding:
    zeros_even, zeros_odd = data[0::2].count(0), data[1::2].count(0)
    half = len(data) // 2
    if (
        len(data) % 2 == 0
        and half
        and max(zeros_even, zeros_odd) > 0.3 * half
        and min(zeros_even, zeros_odd) < 0.05 * half
    ):
        return Encoding("utf-16-le" if zeros_odd > zeros_even else "utf-16-be", guessed=True)
    if b"\0" in data:
        raise UnreadableFile(f"{name}: holds NUL bytes (first at byte {data.index(0)}); not a text file")
    from reviewer.language.western import is_western

    if is_western(data):
        return Encoding("cp1252", guessed=True)
    from charset_normalizer import from_bytes as guesses  # 30 ms, and only here

    best = guesses(data).best()
    if best is None:
        raise UnreadableFile(f"{name}: not UTF-8, and no other encoding fits; name it with --encoding")
    return Encoding(best.encoding.replace("_", "-"), guessed=True)


def cleaned_bytes(file: SourceFile, edits: Mapping[int, Sequence[Edit]]) -> bytes:
    """The file's bytes with the net edits of its segments, by number, in place.

    Raises:
        ReviewError: a new character does not exist in the file's encoding.
    """
    revisions = [Revision(segment, edit) for segment in sorted(edits) for edit in edits[segment]]
    return revised_bytes(file, revisions, How.CLEAN)


@_uncollected()
def revised_bytes(file: SourceFile, revisions: Sequence[Revision], how: How) -> bytes:
    """The file's bytes with revisions, in order, made in one of the ways that its format knows.

    Raises:
        ReviewError: the format does not know that way, or cannot hold a new character.
    """
    kind = format_named(file.document.format)
    if how not in ways(kind):
        raise ReviewError(f"{file.path}: {kind.title} cannot be saved with changes that are {how.value}")
    if isinstance(kind, PackageFormat):
        return package.patched(file.document.package, kind.patches(file.document, revisions, how))
    edits: dict[int, list[Edit]] = {}
    for revision in revisions:
        edits.setdefault(revision.segment, []).append(revision.edit)
    return file.encoding.encode(file.document.written(edits))


def can_write(file: SourceFile, text: str) -> bool:
    """Whether a file can hold a text: its encoding has the characters, its format can spell them."""
    try:
        file.encoding.encode(file.document.escape(text))
    except ReviewError:
        return False
    return True


def write_proved(target: Path, data: bytes, keep_backup: bool = False) -> None:
    """Put the bytes in place in one step; on any failure what stood there before stays.

    A draft beside the target is written, read back and compared, and only then renamed. A link stays a
    link: what it leads to is replaced.

    Raises:
        ReviewError: the folder cannot be written, the draft did not read back the same, or something
            stands there that is not a file: a folder, a device, a pipe.
    """
    draft = None
    try:
        if paths.is_there(target) and not paths.is_file(target):
            raise ReviewError(f"{target}: cannot be replaced, as it is not a file")
        place = Path(os.path.realpath(target))
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, draft = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name}.", suffix=".draft")
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        if Path(draft).read_bytes() != data:
            raise ReviewError(f"{target}: the disk did not keep what was written; nothing was changed")
        _take_mode(place, Path(draft))
        if keep_backup and paths.is_there(target):
            backup = target.with_name(target.name + ".bak")
            write_proved(backup, target.read_bytes())
        os.replace(draft, place)  # noqa: PTH105 - one step, on every system
        draft = None
    except OSError as error:
        raise ReviewError(f"{target}: {error.strerror or error}") from None
    finally:
        if draft is not None:
            Path(draft).unlink(missing_ok=True)


def _take_mode(target: Path, draft: Path) -> None:
    """Mkstemp makes files for the owner alone; a saved text has the rights it had, or the usual ones."""
    if paths.is_there(target):
        draft.chmod(target.stat().st_mode & 0o777)
    elif os.name == "posix":
        mask = os.umask(0)
        os.umask(mask)
        draft.chmod(0o666 & ~mask)
