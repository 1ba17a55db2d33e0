"""Reasons as Word comments: in the part for comments that is there, or in a new one."""

import posixpath
import re
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from reviewer.edits import Edit, Patch
from reviewer.errors import ReviewError
from reviewer.formats.base import Revision
from reviewer.formats.docx.reading import part_of
from reviewer.formats.docx.tags import NUMBER
from reviewer.formats.markup import TokenKind, tokens
from reviewer.formats.opc import relations, relations_name
from reviewer.formats.package import Package
from reviewer.formats.stories import SOMEBODY

CONTENT_TYPES = "[Content_Types].xml"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class Comments:
    """Comments to be added to a document."""

    def __init__(self, package: Package, main: str) -> None:
        self._package = package
        self._main = main
        self._part = next((t.name for t in relations(package, main) if t.kind == "comments"), "")
        there = self._part in package
        self._raw = package.text(self._part).text if there else ""
        self._last = max(map(int, NUMBER.findall(self._raw)), default=-1)
        self._new: list[tuple[int, Revision]] = []

    def add(self, revision: Revision) -> int:
        """The number of a new comment that gives a revision's reason."""
        self._last += 1
        self._new.append((self._last, revision))
        return self._last

    def patches(self) -> Mapping[str, Patch]:
        """The edits of the parts that hold comments, or say that there are some."""
        if not self._new:
            return {}
        if self._raw:
            part = part_of(self._package, self._part)
            return {self._part: (_appended(self._raw, self._comments(_prefix(self._raw, part.space))),)}
        name = self._free_name()
        space = part_of(self._package, self._main).space
        body = f'{HEAD}<w:comments xmlns:w="{space}">{self._comments("w")}</w:comments>'
        return {name: (Edit(0, "", body),), **self._related(name, space), **self._typed(name)}

    def _comments(self, w: str) -> str:
        return "".join(_comment(w, number, revision) for number, revision in self._new)

    def _free_name(self) -> str:
        folder = posixpath.dirname(self._main)
        names = [
            posixpath.join(folder, f"comments{n or ''}.xml") for n in range(len(self._package.names) + 1)
        ]
        return next(name for name in names if name not in self._package)

    def _related(self, part: str, space: str) -> dict[str, Patch]:
        """The main part says where its comments are."""
        name = relations_name(self._main)
        base = space.replace("wordprocessingml", "officeDocument").replace("main", "relationships")
        raw = self._package.text(name).text if name in self._package else ""
        number = 1
        while f'"rId{number}"' in raw or f"'rId{number}'" in raw:
            number += 1
        told = f'Id="rId{number}" Type="{base}/comments" Target="{posixpath.basename(part)}"'
        if not raw:
            return {
                name: (
                    Edit(
                        0,
                        "",
                        f'{HEAD}<Relationships xmlns="{RELATIONS}"><Relationship {told}/></Relationships>',
                    ),
                )
            }
        return {name: (_appended(raw, f"<{_like_root(raw)}Relationship {told}/>"),)}

    def _typed(self, part: str) -> dict[str, Patch]:
        """The package says what the part holds."""
        raw = self._package.text(CONTENT_TYPES).text
        told = f'PartName="/{part}" ContentType="{KIND}"'
        return {CONTENT_TYPES: (_appended(raw, f"<{_like_root(raw)}Override {told}/>"),)}


def _comment(w: str, number: int, revision: Revision) -> str:
    by = revision.by or SOMEBODY
    initials = "".join(word[0] for word in by.split())[:3].upper()
    date = f" {w}:date={quoteattr(revision.time)}" if revision.time else ""
    lines = "".join(
        f'<{w}:p><{w}:r><{w}:t xml:space="preserve">{escape(line)}</{w}:t></{w}:r></{w}:p>'
        for line in revision.reason.split("\n")
    )
    return (
        f'<{w}:comment {w}:id="{number}" {w}:author={quoteattr(by)}{date}'
        f" {w}:initials={quoteattr(initials)}>{lines}</{w}:comment>"
    )


def _prefix(raw: str, space: str) -> str:
    found = re.search(rf"xmlns:([\w.-]+)\s*=\s*[\"']{re.escape(space)}[\"']", raw)
    if not found:
        raise ReviewError("the comments of this document are written in a way that cannot be added to")
    return found[1]


def _like_root(raw: str) -> str:
    """The prefix of the root's name, with its colon."""
    name = next(token for token in tokens(raw) if token.kind is TokenKind.START)
    prefix, colon, _ = raw[name.start + 1 : name.end].split()[0].strip("/>").rpartition(":")
    return prefix + colon


def _appended(raw: str, xml: str) -> Edit:
    """New elements at the end of a part's root."""
    *_, last = tokens(raw)
    if raw[last.start : last.start + 2] == "</":
        return Edit(last.start, "", xml)
    opened = next(token for token in tokens(raw) if token.kind is TokenKind.START)
    name = raw[opened.start + 1 : opened.end].split()[0].strip("/>")
    return Edit(opened.end - 2, "/>", f">{xml}</{name}>")
