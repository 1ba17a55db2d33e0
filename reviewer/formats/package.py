"""Packages: zip archives whose members hold text, read within limits and written member by member.

An edited member is spliced, as any text is; all others keep their content to the byte. A new archive gives
each member the name, time and rights that it had.
"""

import contextlib
import hashlib
import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from functools import cached_property

from msgspec import Struct

from reviewer.edits import Patch, apply, inverse
from reviewer.errors import UnreadableFile

MAGIC = b"PK\x03\x04"
LARGEST_FILE = 100_000_000
LARGEST_UNPACKED = 128_000_000
LARGEST_MEMBER = 64_000_000
MOST_MEMBERS = 10_000
HIGHEST_RATIO = 200
"""Of a member above a megabyte; in 2,472 real archives the highest was 79."""
BEGUN = (1980, 1, 1, 0, 0, 0)
"""The time of a member that was not there before: the oldest that an archive knows."""
DECLARED = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9._-]+)")
_ENCRYPTED = 0x1


class Package:
    """The members of an archive."""

    def __init__(self, data: bytes) -> None:
        """Open an archive; members are unpacked when they are asked for.

        Raises:
            UnreadableFile: it is none, or larger than it may be, or not safe to unpack.
        """
        if len(data) > LARGEST_FILE:
            raise UnreadableFile(f"has {len(data):,} bytes; the most that is read is {LARGEST_FILE:,}")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise UnreadableFile(f"is damaged or cut off: {_said(error)}") from None
        self.comment = self._zip.comment
        self.infos = {info.filename: info for info in self._zip.infolist()}
        self._refuse()

    def _refuse(self) -> None:
        infos = self._zip.infolist()
        if len(infos) > MOST_MEMBERS:
            raise UnreadableFile(f"holds {len(infos):,} members; the most that is read is {MOST_MEMBERS:,}")
        if len(self.infos) < len(infos):
            raise UnreadableFile("holds two members of the same name")
        unpacked = 0
        for info in infos:
            name, size = info.filename, info.file_size
            if name.startswith("/") or "\\" in name or ".." in name.split("/") or name[1:2] == ":":
                raise UnreadableFile(f"holds a member with an unsafe name, {name!r}")
            if info.flag_bits & _ENCRYPTED:
                raise UnreadableFile(f"is protected by a password ({name})")
            unpacked += size
            if size > LARGEST_MEMBER or unpacked > LARGEST_UNPACKED:
                raise UnreadableFile(f"unpacks to more than is read ({name}: {size:,} bytes)")
            if size > 1_000_000 and size > HIGHEST_RATIO * max(info.compress_size, 1):
                raise UnreadableFile(
                    f"looks like a zip bomb: {name} is packed {size // max(info.compress_size, 1)}:1"
                )

    def __contains__(self, name: str) -> bool:
        return name in self.infos

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self.infos)

    def read(self, name: str) -> bytes:
        """The bytes of a member; no more of them than its header promises.

        Raises:
            UnreadableFile: it is not there, or damaged.
        """
        try:
            return self._zip.read(self.infos[name])
        except KeyError:
            raise UnreadableFile(f"has no member {name}") from None
        except (
            zipfile.BadZipFile,
            zlib.error,
            OSError,
            EOFError,
            ValueError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise UnreadableFile(f"is damaged or cut off: {name}: {_said(error)}") from None

    def text(self, name: str) -> "MemberText":
        """A member that is a text, decoded.

        Raises:
            UnreadableFile: it is not there, damaged, or not in the encoding that it names.
        """
        return MemberText(self.read(name), name)


@contextlib.contextmanager
def naming(member: str) -> Iterator[None]:
    """What cannot be read of a member is told with its name."""
    try:
        yield
    except UnreadableFile as error:
        told = str(error)
        raise UnreadableFile(told if member in told else f"{member}: {told}") from None


def _said(error: Exception) -> str:
    return str(error) or type(error).__name__


class MemberText(Struct, frozen=True, dict=True):
    """The text of a member, with how it is spelled: `encoded(text)` gives the member's bytes."""

    data: bytes
    name: str

    @cached_property
    def _codec(self) -> tuple[bytes, str]:
        for bom, codec in (
            (b"\xef\xbb\xbf", "utf-8"),
            (b"\xff\xfe", "utf-16-le"),
            (b"\xfe\xff", "utf-16-be"),
        ):
            if self.data.startswith(bom):
                return bom, codec
        found = DECLARED.match(self.data[:400])
        return b"", found[1].decode("ascii") if found else "utf-8"

    @cached_property
    def text(self) -> str:
        bom, codec = self._codec
        try:
            text = self.data[len(bom) :].decode(codec)
            if self.encoded(text) == self.data:
                return text
        except (UnicodeError, LookupError):
            pass
        raise UnreadableFile(f"{self.name} is not in {codec}, the encoding that it names")

    def encoded(self, text: str) -> bytes:
        bom, codec = self._codec
        return bom + text.encode(codec, "xmlcharrefreplace")


def patched(data: bytes, patches: Mapping[str, Patch]) -> bytes:
    """The archive with edits of its members' texts, by name, in place; the same bytes where there are none.

    A member that comes to hold nothing is left out, and one that was not there is added at the end, so that
    the inverse of an addition takes it away.
    """
    changes = {name: patch for name, patch in patches.items() if patch}
    if not changes:
        return data
    old = Package(data)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as new:
        new.comment = old.comment
        for name, info in old.infos.items():
            content = old.read(name)
            if name in changes:
                member = MemberText(content, name)
                content = member.encoded(apply(member.text, changes[name]))
                if not content:
                    continue
            _put(new, name, content, info)
        for name in sorted(changes.keys() - old.infos.keys()):
            _put(new, name, apply("", changes[name]).encode(), None)
    return out.getvalue()


def _put(archive: zipfile.ZipFile, name: str, content: bytes, was: zipfile.ZipInfo | None) -> None:
    info = zipfile.ZipInfo(name, was.date_time if was else BEGUN)
    info.compress_type = was.compress_type if was else zipfile.ZIP_DEFLATED
    if was:
        info.external_attr, info.create_system, info.comment = (
            was.external_attr,
            was.create_system,
            was.comment,
        )
    archive.writestr(info, content)


def restored(data: bytes, patches: Mapping[str, Patch]) -> bytes:
    """The archive before `patched` with the same patches."""
    return patched(data, {name: inverse(patch) for name, patch in patches.items()})


def digest(data: bytes) -> str:
    """A fingerprint of the members' names, order and contents, however they are packed."""
    package = Package(data)
    whole = hashlib.sha256()
    for name in package.names:
        content = hashlib.sha256(package.read(name)).hexdigest()
        whole.update(f"{name}\0{content}\n".encode("utf-8", "surrogatepass"))
    return whole.hexdigest()
