"""The tags that are written into a Word document, in the words of the part that they go to."""

import re
from xml.sax.saxutils import escape, quoteattr

from msgspec import Struct

from reviewer.formats.base import Revision
from reviewer.formats.docx.paragraphs import Part
from reviewer.formats.package import Package
from reviewer.formats.stories import SOMEBODY

NUMBER = re.compile(r":id\s*=\s*[\"'](\d{1,9})[\"']")
HISTORY = re.compile(
    r"<(?P<tag>(?:[\w.-]+:)?(?:rPrChange|ins|del|moveFrom|moveTo))\b(?:[^>]*/>|[^>]*>.*?</(?P=tag)\s*>)",
    re.DOTALL,
)
"""What a run's properties say of its own past."""


class Ids:
    """Numbers for annotations, above all that are in the document."""

    def __init__(self, package: Package) -> None:
        self._last = 0
        for name in package.names:
            if name.endswith(".xml"):
                text = package.read(name).replace(b"\0", b"").decode("latin-1")
                self._last = max([self._last, *map(int, NUMBER.findall(text))])

    def next(self) -> int:
        """A number that was not there."""
        self._last += 1
        return self._last


class Marker(Struct, frozen=True):
    """A revision as Word names it: whose, and when; `number` tells it from others of the same."""

    by: str
    time: str
    number: int


class Tags:
    """Spells elements for one part."""

    def __init__(self, part: Part, ids: Ids, *, tracked: bool) -> None:
        self.tracked = tracked
        self._ids = ids
        found = re.search(rf"xmlns:([\w.-]+)\s*=\s*[\"']{re.escape(part.space)}[\"']", part.raw)
        self.prefix = found[1] if found else "w"
        self._declared = "" if found else f' xmlns:{self.prefix}="{part.space}"'

    def marker(self, revision: Revision) -> Marker:
        """A name for a revision."""
        return Marker(revision.by or SOMEBODY, revision.time, self._ids.next())

    def opened(self, name: str, attributes: str = "") -> str:
        """A start tag."""
        return f"<{self.prefix}:{name}{self._declared}{attributes}>"

    def closed(self, name: str) -> str:
        """An end tag."""
        return f"</{self.prefix}:{name}>"

    def single(self, name: str, attributes: str = "") -> str:
        """An element with nothing in it."""
        return f"<{self.prefix}:{name}{self._declared}{attributes}/>"

    def text_opened(self, name: str = "t") -> str:
        """The start of a text whose spaces count."""
        return self.opened(name, ' xml:space="preserve"')

    def inside_text(self, words: str) -> str:
        """New words inside a text element, which a tab ends."""
        tab = self.closed("t") + self.single("tab") + self.text_opened()
        return tab.join(map(escape, words.split("\t")))

    def text(self, words: str) -> str:
        """New words as elements of a run."""
        return self.text_opened() + self.inside_text(words) + self.closed("t")

    def inserted(self, words: str, properties: str, marker: Marker) -> str:
        """New words as a run, in an insertion if changes are tracked."""
        run = self.opened("r") + HISTORY.sub("", properties) + self.text(words) + self.closed("r")
        return self.change("ins", marker) + run + self.closed("ins") if self.tracked else run

    def change(self, name: str, marker: Marker) -> str:
        """The start tag of a tracked change."""
        w = self.prefix
        time = f" {w}:date={quoteattr(marker.time)}" if marker.time else ""
        return self.opened(name, f' {w}:id="{self._ids.next()}" {w}:author={quoteattr(marker.by)}{time}')

    def renumbered(self, xml: str) -> str:
        """A copy of some XML whose annotations have numbers of their own."""
        return NUMBER.sub(lambda _: f':id="{self._ids.next()}"', xml)

    def comment_start(self, number: int) -> str:
        """Where the text begins that a comment is on."""
        return self.single("commentRangeStart", f' {self.prefix}:id="{number}"')

    def comment_end(self, number: int) -> str:
        """Where the text ends that a comment is on, and the comment's mark."""
        told = f' {self.prefix}:id="{number}"'
        mark = self.opened("r") + self.single("commentReference", told) + self.closed("r")
        return self.single("commentRangeEnd", told) + mark
