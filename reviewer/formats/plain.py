"""Plain text: a segment is a paragraph with the break that ends it.

Some texts put each paragraph on one line, some wrap lines by hand and part paragraphs by blank lines.
Which one a text is shows in its lines: wrapped lines are about as long as their neighbours allow.
"""

import itertools
import re
from collections.abc import Iterator

from reviewer.document import Document, plain_document
from reviewer.edits import Span
from reviewer.formats.base import TextFormat
from reviewer.lines import bounds

LONGEST_SEGMENT = 20_000
"""Code points; a longer paragraph is several segments, cut at sentence ends."""

BLANK = re.compile(r"[ \t\u00a0]*(?:\r\n|\n|\r|\Z)")
SENTENCE_END = re.compile(r"[.!?…。！？][”\"’'»)\]]*[ \t\u00a0]+|[。！？]")
# A line that starts its own paragraph even in wrapped text: list items, headings, quotes of mail, tables.
OWN_LINE = re.compile(r"[ \t]*(?:[-*+•·#>|]|\d{1,3}[.)]|[A-Za-z][.)])[ \t]")
LONGEST_WRAPPED_LINE = 120
Line = tuple[int, int]
"""Where a line begins and ends, with its break: not a span, as a text has so many."""


def is_wrapped(raw: str, lines: list[Line]) -> bool:
    """Whether line breaks inside paragraphs are soft.

    A break is soft if the first word of the next line would not have fitted: true of most breaks between
    two lines of text in wrapped copy, and of few where each line is a paragraph, a verse or a list item.
    """
    texts = [raw[begin:end].rstrip() for begin, end in lines]
    pairs = [(a, b.lstrip()) for a, b in itertools.pairwise(texts) if a and b]
    pairs = [(a, b) for a, b in pairs if not OWN_LINE.match(b)]
    if len(pairs) < 2 and not (pairs and len(pairs[0][0]) >= 50):
        return False
    width = max(len(a) for a, _ in pairs)
    if width > LONGEST_WRAPPED_LINE:
        return False
    full = sum(len(a) + 1 + len(b.split(maxsplit=1)[0]) > width * 0.9 for a, b in pairs)
    runs_on = sum(a[-1].isalnum() or a[-1] in ",;" for a, _ in pairs)
    return full >= 0.6 * len(pairs) and runs_on >= 0.4 * len(pairs)


def _line_paragraphs(raw: str, lines: list[Line]) -> Iterator[Span]:
    """Each line with text, and the blank lines after it, is a paragraph."""
    start = None
    for begin, end in lines:
        if start is not None and not BLANK.fullmatch(raw, begin, end):
            yield Span(start, begin)
            start = None
        if start is None:
            start = begin
    if start is not None:
        yield Span(start, lines[-1][1])


def _wrapped_paragraphs(raw: str, lines: list[Line]) -> Iterator[Span]:
    """Lines up to and with the blank lines that follow them are a paragraph."""
    start, blank_before = None, False
    for begin, end in lines:
        blank = bool(BLANK.fullmatch(raw, begin, end))
        own = bool(OWN_LINE.match(raw, begin, end))
        if start is not None and not blank and (blank_before or own):
            yield Span(start, begin)
            start = None
        if start is None:
            start = begin
        blank_before = blank
    if start is not None:
        yield Span(start, lines[-1][1])


def _cut(raw: str, paragraph: Span) -> Iterator[Span]:
    """The paragraph, or where it is too long, pieces of it that end with a sentence or at least a word."""
    if paragraph.size <= LONGEST_SEGMENT:  # nearly always
        yield paragraph
        return
    start = paragraph.start
    while paragraph.end - start > LONGEST_SEGMENT:
        limit = start + LONGEST_SEGMENT
        ends = [m.end() for m in SENTENCE_END.finditer(raw, limit - 2_000, limit)]
        space = raw.rfind(" ", start, limit) + 1
        cut = ends[-1] if ends else space if space > start else limit
        cut += raw.startswith("\r\n", cut - 1)  # one break, which stays in one piece
        yield Span(start, cut)
        start = cut
    yield Span(start, paragraph.end)


def read(raw: str) -> Document:
    """The paragraphs of a text."""
    lines = bounds(raw)
    wrapped = is_wrapped(raw, lines)
    paragraphs = _wrapped_paragraphs(raw, lines) if wrapped else _line_paragraphs(raw, lines)
    return plain_document(raw, (s for p in paragraphs for s in _cut(raw, p)), "plain", wrapped)


PLAIN = TextFormat(
    name="plain",
    version=1,
    title="Plain text",
    suffixes=(".txt", ".text"),
    kept="encoding, byte order mark, every line break and space",
    read=read,
    free=True,
)
"""The format of `.txt` files, of standard input, and of anything without a format of its own."""
