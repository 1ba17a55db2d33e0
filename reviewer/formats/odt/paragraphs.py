"""The paragraphs of one part of an OpenDocument text, with the place of every piece of their text.

White space reads as in LibreOffice: a run of it is one space, none at the start of a paragraph. What somebody
else deleted is not part of a paragraph's text, what somebody else inserted is. Fields, pictures, notes, line
breaks and generated indexes are in the text, but are not to be edited.
"""

import re
from collections import Counter
from enum import Enum

from msgspec import Struct, field

from reviewer.edits import Span
from reviewer.errors import UnreadableFile
from reviewer.formats.markup import Token, TokenKind, tokens
from reviewer.formats.pieces import OBJECT

ODF = "urn:oasis:names:tc:opendocument:xmlns:"
TEXT, OFFICE, STYLE = f"{ODF}text:1.0", f"{ODF}office:1.0", f"{ODF}style:1.0"
DRAWN = (f"{ODF}drawing:1.0", f"{ODF}dr3d:1.0")
DC = "http://purl.org/dc/elements/1.1/"

BLANKS = " \t\r\n"
_BETWEEN = re.compile(r"[ \t]{2,}|\t")
"""White space inside a line of the file that is more than one space."""
MOST_SPACES = 10_000
"""In one element."""

THROUGH = frozenset(("span", "a", "meta"))
"""Elements whose text is the paragraph's."""
UNSEEN = re.compile(
    "soft-page-break|(change|bookmark|(reference|toc|user-index|alphabetical-index)-mark)(-start|-end)?"
)
"""Elements that show nothing, and between which white space is still one run."""
STORIES = re.compile(r"(header|footer)(-left|-first)?")


class Kind(Enum):
    """What a piece of a paragraph is to a writer."""

    WORDS = 1  # verbatim; single spaces are among it
    SPELLED = 2  # one character, spelled otherwise: an entity, or a break that means a space
    DROPPED = 3  # white space that nobody sees
    SPACES = 4  # text:s
    TAB = 5  # text:tab
    FIXED = 6  # not to be edited, and of any length, also none


class Item(Struct, frozen=True):
    """A piece of a paragraph: where it is in the part, and what it covers of the text.

    `within`: the start tags, from the outermost, of the spans and links that it stands in. `name`: what
    people call it, where it is not to be edited. `inserted`: the insertion of somebody that it is a part of.
    """

    kind: Kind
    raw: Span
    text: Span
    within: tuple[Span, ...] = ()
    name: str = ""
    inserted: str = ""


class Paragraph(Struct):
    """A paragraph. New text with no text beside it goes to `inside`; `empty`: it is `<text:p/>`.

    `host`: which of the part's hosts tells of changes in it. `style`: the name of its style, if any.
    """

    raw: Span
    inside: Span
    context: str
    host: int
    style: str = ""
    empty: bool = False
    text: str = ""
    items: list[Item] = field(default_factory=list)


class Host(Struct):
    """An element that tells of the changes inside it: the body, a header, a footer.

    `at`: where the list of changes is or belongs; `listed`: whether there is one, which `at` is the end of;
    `closed`: that list is `<text:tracked-changes/>`.
    """

    at: int
    listed: bool = False
    closed: bool = False


class Part(Struct):
    """What there is to know of a part. `body`: the name of the element that holds what the file is.

    `insertions`: by the name of the change, where it is told who inserted something, and when.
    """

    raw: str
    body: str = ""
    paragraphs: list[Paragraph] = field(default_factory=list)
    hosts: list[Host] = field(default_factory=list)
    authors: Counter[str] = field(default_factory=Counter)
    insertions: dict[str, Span] = field(default_factory=dict)
    comments: int = 0


def paragraphs_of(raw: str) -> Part:
    """The paragraphs of a part in the order in which they begin, and who tracked changes in it.

    Raises:
        UnreadableFile: it is not well-formed or not safe.
    """
    return _Reader(raw).read()


class _Open(Struct):
    """A paragraph that is being read.

    `closed`: depth of the element whose inside is not looked at, if any; `start` is its start tag, and
    `inside` the text that it holds. `blank`: whether white space that comes next is not seen.
    """

    paragraph: Paragraph
    depth: int
    indexed: bool
    closed: int = 0
    start: Token | None = None
    inside: list[str] = field(default_factory=list)
    blank: bool = True
    within: list[Span] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    size: int = 0


class _Reader:
    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._part = Part(raw)
        self._path: list[Token] = []
        self._open: list[_Open] = []
        self._hosts: list[int] = []
        self._hidden = 0
        self._region = self._creator = ""
        self._deletions: set[str] = set()
        self._gone: set[str] = set()
        self._inserted: list[str] = []

    def read(self) -> Part:
        for token in tokens(self._raw):
            if token.kind is TokenKind.START:
                self._path.append(token)
                self._start(token)
            elif token.kind is TokenKind.END:
                self._end(token, self._path.pop())
            elif self._open:
                self._text(self._open[-1], token)
            elif self._region and self._path[-1].name == "creator":
                self._creator += token.text
        return self._part

    # Elements.

    def _start(self, token: Token) -> None:
        name, space = token.name, token.space
        if space == OFFICE and self._path[-2:-1] and self._path[-2].name == "body":
            self._part.body = name
        if (space == OFFICE and name == "text") or (space == STYLE and STORIES.fullmatch(name)):
            self._hosts.append(len(self._part.hosts))
            self._part.hosts.append(Host(token.end))
        elif (space == TEXT and name == "tracked-changes") or (space == OFFICE and name == "annotation"):
            self._hidden += 1
            self._part.comments += name == "annotation"
        elif space == TEXT and name == "changed-region":
            self._region, self._creator = token.attributes.get(f"{TEXT} id", "?"), ""
        elif space == TEXT and name == "deletion" and self._region:
            self._deletions.add(self._region)
        if space == TEXT and name in ("p", "h"):
            self._begin(token)
        elif self._open and not self._open[-1].closed:
            self._inside(self._open[-1], token)

    def _begin(self, token: Token) -> None:
        within = Span(token.end, token.end)
        style = token.attributes.get(f"{TEXT} style-name", "")
        host = self._hosts[-1] if self._hosts else -1
        paragraph = Paragraph(Span(token.start, token.end), within, self._context(), host, style)
        if self._hosts and not self._hidden and not self._gone:
            self._part.paragraphs.append(paragraph)
        names = [tag.name for tag in self._path]
        indexed = "index-body" in names and "index-title" not in names
        self._open.append(_Open(paragraph, len(self._path), indexed))

    def _context(self) -> str:
        for tag in reversed(self._path):
            if tag.space == TEXT and tag.name == "note":
                return tag.attributes.get(f"{TEXT} note-class", "footnote")
            if tag.space == STYLE and STORIES.fullmatch(tag.name):
                return tag.name.partition("-")[0]
        return ""

    def _inside(self, at: _Open, token: Token) -> None:
        """An element of the paragraph that is being read."""
        if token.space == TEXT and token.name in THROUGH:
            at.within.append(Span(token.start, token.end))
        elif token.space.startswith(ODF):
            at.closed, at.start, at.inside = len(self._path), token, []
            change = token.attributes.get(f"{TEXT} change-id", "")
            if token.name == "change-start" and change in self._deletions:
                self._gone.add(change)
            elif token.name == "change-start" and change in self._part.insertions:
                self._inserted.append(change)
            elif token.name == "change-end":
                self._gone.discard(change)
                self._inserted = [name for name in self._inserted if name != change]

    def _end(self, token: Token, start: Token) -> None:
        depth, name = len(self._path) + 1, token.name
        if self._open:
            self._leave(self._open[-1], token, start, depth)
        if (token.space == OFFICE and name == "text") or (token.space == STYLE and STORIES.fullmatch(name)):
            self._hosts.pop()
        elif token.space == OFFICE and name == "annotation":
            self._hidden -= 1
        elif self._region and name == "change-info" and self._path[-1].name == "insertion":
            self._part.insertions[self._region] = Span(start.start, token.end)
        elif token.space == OFFICE and name == "forms" and self._path[-1:] and self._hosts:
            if self._path[-1].name == "text":
                self._part.hosts[self._hosts[-1]].at = token.end
        elif token.space == TEXT and name == "tracked-changes":
            self._hidden -= 1
            if self._hosts:
                closed = self._raw[token.start : token.start + 2] != "</"
                self._part.hosts[self._hosts[-1]] = Host(token.start, listed=True, closed=closed)
        elif token.space == TEXT and name == "changed-region":
            self._part.authors[self._creator] += 1
            self._region = ""

    def _leave(self, at: _Open, token: Token, start: Token, depth: int) -> None:
        if at.depth == depth:
            self._finish(at, token)
        elif at.closed == depth:
            at.closed = 0
            self._element(at, start, Span(start.start, token.end))
        elif not at.closed and token.space == TEXT and token.name in THROUGH:
            at.within.pop()

    def _element(self, at: _Open, start: Token, whole: Span) -> None:
        """An element of ODF that is no part of the text as such."""
        name = start.name
        if start.space in DRAWN:
            self._add(at, Kind.FIXED, whole, OBJECT, "picture")
        elif start.space != TEXT:
            self._add(at, Kind.FIXED, whole, "")
        elif name == "s":
            self._add(at, Kind.SPACES, whole, " " * self._count(start))
        elif name == "tab":
            self._add(at, Kind.TAB, whole, "\t")
        elif name == "line-break":
            self._add(at, Kind.FIXED, whole, "\n", "line break")
        elif name == "note":
            noted = start.attributes.get(f"{TEXT} note-class", "footnote")
            self._add(at, Kind.FIXED, whole, OBJECT, f"{noted} mark")
        elif name == "ruby":
            self._add(at, Kind.FIXED, whole, OBJECT, "ruby text")
        elif not UNSEEN.fullmatch(name):
            self._add(at, Kind.FIXED, whole, " ".join("".join(at.inside).split()) or OBJECT, "field")

    def _count(self, start: Token) -> int:
        told = start.attributes.get(f"{TEXT} c", "1")
        if not (told.isdecimal() and int(told) <= MOST_SPACES):
            line = self._raw.count("\n", 0, start.start) + 1
            raise UnreadableFile(f"line {line}: text:s stands for {told} spaces, which cannot be meant")
        return int(told)

    def _finish(self, at: _Open, token: Token) -> None:
        paragraph = at.paragraph
        opened = paragraph.raw
        paragraph.empty = token.start == opened.end and self._raw[opened.end - 2 : opened.end] == "/>"
        paragraph.raw = Span(opened.start, token.end)
        paragraph.inside = Span(paragraph.inside.start, token.start)
        paragraph.text = "".join(at.parts)
        if at.indexed and paragraph.text:
            whole = Item(Kind.FIXED, paragraph.inside, Span(0, at.size), name="index")
            paragraph.items = [whole]
        self._open.pop()

    # Text.

    def _add(self, at: _Open, kind: Kind, raw: Span, text: str, name: str = "") -> None:
        if self._gone:
            return
        place = Span(at.size, at.size + len(text))
        inserted = self._inserted[-1] if self._inserted else ""
        at.paragraph.items.append(Item(kind, raw, place, tuple(at.within), name, inserted))
        at.parts.append(text)
        at.size = place.end
        if kind is not Kind.DROPPED:
            at.blank = kind in (Kind.WORDS, Kind.SPELLED) and text[-1] == " "

    def _text(self, at: _Open, token: Token) -> None:
        whole = Span(token.start, token.end)
        if at.closed:
            at.inside.append(token.text)
        elif token.text in BLANKS:
            self._blanks(at, whole)
        elif self._raw[whole.start : whole.end] != token.text:
            self._add(at, Kind.SPELLED, whole, token.text)
        else:
            self._verbatim(at, whole)

    def _blanks(self, at: _Open, raw: Span) -> None:
        """White space: a space, as far as it is one; the rest of it is not seen."""
        if not at.blank:
            first = raw.start + (1 if self._raw[raw.start] in BLANKS else raw.size)
            kind = Kind.WORDS if self._raw[raw.start] == " " else Kind.SPELLED
            self._add(at, kind, Span(raw.start, first), " ")
            raw = Span(first, raw.end)
        if raw.size:
            self._add(at, Kind.DROPPED, raw, "")

    def _verbatim(self, at: _Open, raw: Span) -> None:
        """A text with no breaks: stretches as they are read, and white space that is not."""
        start = raw.start
        if at.blank:
            while start < raw.end and self._raw[start] in BLANKS:
                start += 1
            if start > raw.start:
                self._add(at, Kind.DROPPED, Span(raw.start, start), "")
        for found in _BETWEEN.finditer(self._raw, start, raw.end):
            if found.start() > start:
                self._add(at, Kind.WORDS, Span(start, found.start()), self._raw[start : found.start()])
            self._blanks(at, Span(*found.span()))
            start = found.end()
        if start < raw.end:
            self._add(at, Kind.WORDS, Span(start, raw.end), self._raw[start : raw.end])
