"""Packages whose members are read each as a text of its own, and spliced as one."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from reviewer.document import Document
from reviewer.edits import Patch
from reviewer.formats.base import Revision
from reviewer.formats.package import Package, naming
from reviewer.formats.stories import Row, by_part

Read = Callable[[str], Document]


class Member(Struct, frozen=True):
    """A member with text, and what people call the place of that text, if anything."""

    name: str
    context: str = ""


def rows(package: Package, members: Iterable[Member], read: Read) -> Iterator[Row]:
    """The segments of members.

    Raises:
        UnreadableFile: one of them is damaged or not safe; it is named.
    """
    for member in members:
        for number, segment in enumerate(_read(package, member.name, read).segments):
            fixed = [(atom.span, atom.name) for atom in segment.atoms]
            context = member.context or segment.context
            yield Row(member.name, number, segment.original, context, fixed)


def _read(package: Package, name: str, read: Read) -> Document:
    with naming(name):
        return read(package.text(name).text)


def patches(document: Document, revisions: Sequence[Revision], read: Read) -> Mapping[str, Patch]:
    """What the revisions do to each member, by name."""
    package = Package(document.package)
    made: dict[str, Patch] = {}
    for name, by_number in by_part(document, revisions).items():
        edits = {n: [one.edit for one in of_segment] for n, of_segment in by_number.items()}
        made[name] = _read(package, name, read).splice(edits)
    return made
