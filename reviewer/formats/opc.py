"""Open Packaging Conventions: how the parts of an Office document say which others belong to them."""

import posixpath

from msgspec import Struct

from reviewer.errors import UnreadableFile
from reviewer.formats.markup import TokenKind, tokens
from reviewer.formats.package import MAGIC, Package

OLD_OFFICE = b"\xd0\xcf\x11\xe0"
SIGNATURES = "_xmlsignatures/"


class Target(Struct, frozen=True):
    """A part that a relationship leads to, by the last word of its type; `id` is what other parts call it."""

    kind: str
    name: str
    id: str = ""


def opened(data: bytes, what: str, old: str) -> Package:
    """The package of a document; `what` it should be, and the suffix of its `old` kind, for messages.

    Raises:
        UnreadableFile: it is none, protected by a password, damaged or not safe to read.
    """
    if data.startswith(OLD_OFFICE):
        raise UnreadableFile(f"is protected by a password, or an old {old}; save it as {old}x without one")
    if not data.startswith(MAGIC):
        raise UnreadableFile(f"is not a {what}: it is no zip archive")
    return Package(data)


def main_part(package: Package, what: str) -> str:
    """The name of the main part.

    Raises:
        UnreadableFile: there is none.
    """
    for target in relations(package, ""):
        if target.kind == "officeDocument" and target.name in package:
            return target.name
    raise UnreadableFile(f"is not a {what}: the archive names no main part")


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
                found.append(Target(kind, inside.lstrip("/"), token.attributes.get("Id", "")))
    return found


def is_signed(package: Package) -> bool:
    """Whether somebody signed the document."""
    return any(name.startswith(SIGNATURES) for name in package.names)
