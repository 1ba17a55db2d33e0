r"""New text in Markdown so that it reads as text, and so that the markup around it stays what it was.

Escapes do for most. What a deletion brings to the start of a line may be a list or a heading (`\1.`), spaces
that come to stand inside `**` are moved out of it, and a link whose text was its key gets the key beside it.
Whether all of it reads back is asked of the parser itself; where it does not, more is escaped, and
emphasis is given up before text.
"""

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reviewer.edits import Edit, Patch, Span, apply
from reviewer.formats.web_page import shown
from reviewer.pairing import anchored

if TYPE_CHECKING:
    from reviewer.document import Document, Parts

SPECIAL = re.compile(r"[\\`*\[\]<|~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
STARTS_BLOCK = re.compile(
    r"(?=#{1,6}(?:[ \t]|$)|>|[-+](?:[ \t]|$)|=+[ \t]*$|-[-\s]*$|\+\+\+)|\d{1,9}(?=[.)](?:[ \t]|$))"
)
"""What would start a heading, a quotation, a list or a line across, up to where a backslash undoes it."""
_LONGEST_START = 11
LINE_END = re.compile(r"[\r\n]|\Z")


class Mark(NamedTuple):
    """Where emphasis starts and ends."""

    opens: Span
    closes: Span


class Key(NamedTuple):
    """A link whose text is its key, `[text]` or `[text][]`; where the key goes when the text is changed."""

    text: Span
    at: int
    now: str


class Layout(NamedTuple):
    """Where the lines of a segment begin, its text that is spelled as it reads, and the markup in it."""

    lines: tuple[int, ...]
    plain: tuple[Span, ...]
    marks: tuple[Mark, ...]
    keys: tuple[Key, ...]


def escape(text: str) -> str:
    """Text as Markdown spells it where it does not begin a line."""
    return SPECIAL.sub(r"\\\g<0>", text)


def mend(
    document: "Document",
    layouts: Sequence[Layout],
    edits: "Parts",
    parts: "Parts",
    texts: Callable[[str], list[str]],
) -> Patch:
    """The edits of the raw text, changed so that what they make reads as the edits want it."""
    tried = dict.fromkeys(parts, 0)
    wanted = [
        (number, now)
        for number, segment in enumerate(document.segments)
        if (now := shown(apply(segment.original, edits.get(number, ()))))
    ]
    for attempt in itertools.count():
        made: list[Edit] = []
        for number, part in parts.items():
            made += _mended(document.raw, layouts[number], part, tried[number])
        read = list(filter(None, map(shown, texts(apply(document.raw, made)))))
        at_fault = set(_at_fault(wanted, read, [n for n in parts if tried[n] < len(_WAYS)], 2**attempt))
        if not at_fault:
            return tuple(made)
        for number in at_fault:
            tried[number] += 1
    raise AssertionError


def _at_fault(
    wanted: Sequence[tuple[int, str]], read: Sequence[str], left: Sequence[int], most: int
) -> Iterator[int]:
    """The edited segments of `left` that may be why something reads otherwise.

    Where a text became two, or two one, nothing tells which edit did it: those nearest to where it begins are
    named, `most` of them.
    """
    texts = [text for _, text in wanted]
    for start, end, other_start, other_end in anchored(texts, read, texts, read):
        numbers = [number for number, _ in wanted[start:end]]
        among: Sequence[int] = []
        if end - start == other_end - other_start:
            pairs = zip(wanted[start:end], read[other_start:other_end], strict=True)
            wrong = {number for (number, text), now in pairs if text != now}
            among = sorted(wrong.intersection(left))
        elif numbers:
            among = left[bisect_left(left, numbers[0]) : bisect_right(left, numbers[-1])][:most]
        yield from among
        if not among and left:
            place = wanted[min(start, len(wanted) - 1)][0] if wanted else 0
            yield min(left, key=lambda number: abs(number - place))


def _mended(raw: str, layout: Layout, edits: Sequence[Edit], tried: int) -> list[Edit]:
    edits = sorted([*edits, *_keys(layout, edits)], key=lambda e: (e.at, e.end))
    for way in _WAYS[:tried]:
        edits = way(raw, layout, edits)
    return list(_guarded(raw, layout, edits))


def _keys(layout: Layout, edits: Sequence[Edit]) -> Iterator[Edit]:
    """The keys of links whose text is changed."""
    for key in layout.keys:
        if any(key.text.start <= edit.at and edit.end <= key.text.end for edit in edits):
            yield Edit(key.at, "", key.now)


def _trimmed(raw: str, layout: Layout, edits: Sequence[Edit]) -> list[Edit]:
    """Spaces at the ends of emphasis stand outside; emphasis of nothing is none."""
    for mark in layout.marks:
        inside = [e for e in edits if mark.opens.end <= e.at and e.end <= mark.closes.start]
        if not inside:
            continue
        start, end = mark.opens.start, mark.closes.end
        whole = [e for e in edits if start <= e.at and e.end <= end]
        if len(whole) != len(inside):
            continue
        base = mark.opens.end
        text = apply(raw[base : mark.closes.start], [Edit(e.at - base, e.was, e.now) for e in inside])
        core = text.strip(" ")
        if core == text and core:
            continue
        lead, trail = text[: len(text) - len(text.lstrip(" "))], text[len(text.rstrip(" ")) :]
        now = text
        if core:
            now = f"{lead}{raw[start:base]}{core}{raw[mark.closes.start : end]}{trail}"
        edits = sorted(
            [*(e for e in edits if e not in inside), Edit(start, raw[start:end], now)], key=lambda e: e.at
        )
    return list(edits)


def _respelled(raw: str, layout: Layout, edits: Sequence[Edit]) -> list[Edit]:
    """With every character escaped that might be markup together with new text."""
    found = (m.start() for span in layout.plain for m in SPECIAL.finditer(raw, span.start, span.end))
    free = (at for at in found if not any(edit.at <= at < edit.end for edit in edits))
    return sorted([*edits, *(Edit(at, raw[at], f"\\{raw[at]}") for at in free)], key=lambda e: (e.at, e.end))


def _unmarked(raw: str, layout: Layout, edits: Sequence[Edit]) -> list[Edit]:
    """Without emphasis."""
    marks = (span for mark in layout.marks for span in mark)
    free = (s for s in marks if not any(e.at < s.end and s.start < e.end for e in edits))
    gone = [Edit(span.start, raw[span.start : span.end], "") for span in free]
    return sorted([*edits, *gone], key=lambda e: (e.at, e.end))


_WAYS = (_trimmed, _respelled, _unmarked)


def _guarded(raw: str, layout: Layout, edits: Sequence[Edit]) -> Iterator[Edit]:
    """The edits, with lines that they change kept from starting a heading, a list or a quotation."""
    yield from (edit for edit in edits if edit.at < layout.lines[0])
    for start, until in itertools.pairwise([*layout.lines, len(raw) + 1]):
        own = [edit for edit in edits if start <= edit.at < until]
        joined = any(edit.at < start == edit.end for edit in edits)  # the break before it is gone
        if own and own[0].at <= start + _LONGEST_START and not joined:
            end = LINE_END.search(raw, own[-1].end)
            yield from _as_text(raw, start, own, end.start() if end else len(raw))
        else:
            yield from own


def _as_text(raw: str, start: int, edits: Sequence[Edit], end: int) -> Iterator[Edit]:
    """Edits of a line, so that it begins with neither spaces nor markup."""
    until = edits[-1].end
    line = apply(raw[start:end], [Edit(e.at - start, e.was, e.now) for e in edits])
    safe = line.lstrip(" \t")
    if found := STARTS_BLOCK.match(safe):
        safe = f"{found[0]}\\{safe[found.end() :]}"
    if safe == line:
        yield from edits
    elif safe.endswith(raw[until:end]):
        yield Edit(start, raw[start:until], safe[: len(safe) - (end - until)])
    else:
        yield Edit(start, raw[start:end], safe)
