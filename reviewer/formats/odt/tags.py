"""The tags that are written into an OpenDocument text, in the words of the part that they go to."""

import re
from collections.abc import Iterable
from itertools import count
from xml.sax.saxutils import escape, quoteattr

from reviewer.edits import Edit, Span
from reviewer.formats.base import Revision
from reviewer.formats.odt.paragraphs import DC, OFFICE, TEXT, Host, Part
from reviewer.formats.stories import SOMEBODY

_ID = re.compile(r"""\s+xml:id\s*=\s*("[^"]*"|'[^']*')""")
_OURS = re.compile(r"""["'](cd\d+)["']""")


class Tags:
    """Spells elements for one part."""

    def __init__(self, part: Part) -> None:
        self._raw = part.raw
        taken = frozenset(_OURS.findall(part.raw))
        self._names = (name for n in count(1) if (name := f"cd{n}") not in taken)
        self._spaces: dict[str, str] = {}
        self._declared: dict[str, str] = {}
        for prefix, space in (("text", TEXT), ("office", OFFICE), ("dc", DC)):
            found = re.search(rf"xmlns:([\w.-]+)\s*=\s*[\"']{re.escape(space)}[\"']", part.raw)
            self._spaces[prefix] = found[1] if found else prefix
            self._declared[prefix] = "" if found else f' xmlns:{prefix}="{space}"'

    def id(self) -> str:
        """A name for a change that is not in the part."""
        return next(self._names)

    def opened(self, name: str, attributes: str = "") -> str:
        """A start tag; `name` is given with the usual prefix."""
        prefix, _, local = name.partition(":")
        return f"<{self._spaces[prefix]}:{local}{self._declared[prefix]}{attributes}>"

    def closed(self, name: str) -> str:
        """An end tag."""
        prefix, _, local = name.partition(":")
        return f"</{self._spaces[prefix]}:{local}>"

    def single(self, name: str, attributes: str = "") -> str:
        """An element with nothing in it."""
        return f"{self.opened(name, attributes)[:-1]}/>"

    def attribute(self, name: str, value: str) -> str:
        """An attribute of the namespace `text`, after a space."""
        return f" {self._spaces['text']}:{name}={quoteattr(value)}"

    def spaces(self, number: int) -> str:
        """Spaces that count wherever they stand."""
        return self.single("text:s", self.attribute("c", str(number)) if number > 1 else "")

    def tab(self) -> str:
        """A tab."""
        return self.single("text:tab")

    def mark(self, name: str, change: str) -> str:
        """Where a change is, begins or ends."""
        return self.single(f"text:{name}", self.attribute("change-id", change))

    def _whose(self, revision: Revision) -> str:
        by = self.opened("dc:creator") + escape(revision.by or SOMEBODY) + self.closed("dc:creator")
        when = self.opened("dc:date") + escape(revision.time) + self.closed("dc:date")
        return by + (when if revision.time else "")

    def region(
        self, change: str, kind: str, revision: Revision, deleted: str = "", inserted: Span | None = None
    ) -> str:
        """What is told of a change: whose it is and when, and what it took out.

        `inserted`: where it is told who had inserted that. LibreOffice writes this so, too: it is a second
        layer, without which the insertion could no longer be rejected.
        """
        info = self.opened("office:change-info") + self._whose(revision) + self.closed("office:change-info")
        inside = self.opened(f"text:{kind}") + info + deleted + self.closed(f"text:{kind}")
        if inserted:
            told = self._raw[inserted.start : inserted.end]
            inside += self.opened("text:insertion") + told + self.closed("text:insertion")
        named = f' xml:id="{change}"' + self.attribute("id", change)
        return self.opened("text:changed-region", named) + inside + self.closed("text:changed-region")

    def listed(self, host: Host, regions: Iterable[str]) -> Edit:
        """What is told of changes, put where the others are; recording more of them is not switched on."""
        told = "".join(regions)
        if host.closed:
            return Edit(host.at - 2, "/>", f">{told}{self.closed('text:tracked-changes')}")
        if not host.listed:
            off = self.attribute("track-changes", "false")
            told = self.opened("text:tracked-changes", off) + told + self.closed("text:tracked-changes")
        return Edit(host.at, "", told)

    def paragraph(self, style: str, inside: str) -> str:
        """A paragraph."""
        named = self.attribute("style-name", style) if style else ""
        return self.opened("text:p", named) + inside + self.closed("text:p")

    def again(self, tag: Span) -> str:
        """A start tag of the part once more."""
        return _ID.sub("", self._raw[tag.start : tag.end])

    def ended(self, tag: Span) -> str:
        """The end tag to a start tag of the part."""
        return f"</{self._raw[tag.start + 1 : tag.end - 1].split()[0]}>"

    def comment(self, name: str, revision: Revision) -> str:
        """A reason, where the text begins that it is for."""
        named = f" {self._spaces['office']}:name={quoteattr(name)}"
        lines = "".join(self.paragraph("", escape(line)) for line in revision.reason.split("\n"))
        whole = self.opened("office:annotation", named) + self._whose(revision) + lines
        return whole + self.closed("office:annotation")

    def comment_end(self, name: str) -> str:
        """Where that text ends."""
        return self.single("office:annotation-end", f" {self._spaces['office']}:name={quoteattr(name)}")
