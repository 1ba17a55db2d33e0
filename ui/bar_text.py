"""What the decision bar shows of the text: a phrase in its context, and what a suggestion changes in it."""

import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto
from functools import partial
from html import escape

from msgspec import Struct
from msgspec.structs import replace

from reviewer.diff import RunKind, runs
from reviewer.document import OBJECT
from reviewer.edits import Span
from reviewer.events import Status
from reviewer.finding import Finding
from reviewer.review import Review
from ui import wording
from ui.fitted_label import Fits
from ui.theme import Theme

CONTEXT = 35
"""Characters of the text shown on each side of a finding."""
LONGEST = 220
"""Characters of a phrase that the bar shows; the panes show all of it."""
WORD = r"[\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]\s*|[^\s\u2e80-\ua4cf]{1,24}\s*|\s+"
"""What is left out or stays as one: a word, or a sign of a script without spaces."""

CUT_OFF = " .,;:\u00a0"
"""What does not stand before dots."""


class Part(Enum):
    """What a piece of the text is."""

    CONTEXT = auto()
    SAME = auto()
    GONE = auto()
    NEW = auto()
    CHIP = auto()


class Piece(Struct, frozen=True):
    """Some of the text. An empty one that is gone or new tells where something comes or was."""

    text: str
    part: Part


def around(text: str, span: Span) -> tuple[str, str]:
    """Whole words before and behind a place, as many as fit."""
    before, behind = text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]
    if span.start > CONTEXT:
        before = "…" + (before.partition(" ")[2] or before)
    if span.end + CONTEXT < len(text):
        behind = (behind.rpartition(" ")[0] or behind) + "…"
    return before.lstrip("\r\n"), behind.rstrip("\r\n")


def sharing(review: Review, finding: Finding) -> int:
    """How many open findings share some of the text with this one, it among them."""
    span = finding.span
    return sum(
        reviewed.status is Status.OPEN
        and reviewed.finding.span.start < span.end
        and span.start < reviewed.finding.span.end
        for reviewed in review.states[finding.segment].findings
    )


def differing(was: str, now: str) -> tuple[list[Piece], list[Piece]]:
    """Both texts in pieces, with what differs told apart."""
    old: list[Piece] = []
    new: list[Piece] = []
    for run in runs(was[:LONGEST], now[:LONGEST]):
        text = " ".join(run.text.split("\n"))
        if run.kind is not RunKind.EQUAL and not run.text.strip():
            text = "␣" * len(run.text)  # a bare line through or under it would read as a dash
        match run.kind:
            case RunKind.EQUAL:
                old.append(Piece(text, Part.SAME))
                new.append(Piece(text, Part.SAME))
            case RunKind.DELETE:
                old.append(Piece(text, Part.GONE))
                new.append(Piece("", Part.NEW))
            case RunKind.INSERT:
                old.append(Piece("", Part.GONE))
                new.append(Piece(text, Part.NEW))
    return old, new


def in_context(edges: tuple[str, str], middle: Sequence[Piece], names: Iterable[str]) -> list[Piece]:
    """A phrase between its neighbours; its placeholders are called by these names, in order."""
    before, behind = (Piece(" ".join(edge.split("\n")), Part.CONTEXT) for edge in edges)
    left = iter(names)
    return [part for piece in (before, *middle, behind) for part in _with_chips(piece, left)]


def _with_chips(piece: Piece, names: Iterator[str]) -> Iterator[Piece]:
    if OBJECT not in piece.text:
        yield piece
        return
    for number, text in enumerate(piece.text.split(OBJECT)):
        if number:
            yield Piece(f"[{wording.placeholder(next(names, OBJECT))}]", Part.CHIP)
        if text:
            yield replace(piece, text=text)


def shortened(pieces: Sequence[Piece], fits: Fits) -> list[Piece]:
    """As many of the words as fit, those nearest to what differs first; dots stand for the rest."""
    if fits(_plain(pieces)):
        return list(pieces)
    words = [Piece(word, p.part) for p in pieces for word in (re.findall(WORD, p.text) or [""])]
    centre = [n for n, word in enumerate(words) if word.part in (Part.GONE, Part.NEW)] or [
        n for n, word in enumerate(words) if word.part is not Part.CONTEXT
    ]
    far = [min((abs(n - at) for at in centre), default=n) for n in range(len(words))]
    by_distance = partial(_within, words, far)
    most = bisect(range(max(far, default=0) + 1), False, key=lambda n: not fits(_plain(by_distance(n)))) - 1
    if most >= 0:
        return by_distance(most)
    rank = {at: place for place, at in enumerate(centre)}
    from_first = partial(_within, words, [rank.get(n, len(words)) for n in range(len(words))])
    count = bisect(range(len(centre)), False, key=lambda n: not fits(_plain(from_first(n)))) - 1
    return from_first(max(0, count))


def _plain(pieces: Iterable[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def _within(words: Sequence[Piece], ranks: Sequence[int], most: int) -> list[Piece]:
    """The words of at most that rank, with dots where others are left out."""
    out: list[Piece] = []
    last = max((n for n, rank in enumerate(ranks) if rank <= most), default=-1)
    gap = False
    for number, (word, rank) in enumerate(zip(words, ranks, strict=True)):
        if rank <= most:
            out.append(
                word
                if number < last or last + 1 == len(words)
                else replace(word, text=word.text.rstrip(CUT_OFF))
            )
        elif not gap:
            out.append(Piece("…", Part.CONTEXT))
        gap = rank > most
    return out


def shortened_text(text: str, fits: Fits) -> str:
    """The beginning of a plain text, as much as fits."""
    return _plain(shortened([Piece(text, Part.CONTEXT)], fits))


def html(pieces: Iterable[Piece], theme: Theme) -> str:
    """Pieces as rich text; neighbours of one kind are one mark."""
    styles = {
        Part.CONTEXT: f"color:{theme.muted}",
        Part.CHIP: f"background:{theme.ground};color:{theme.muted}",
        Part.GONE: f"background:{theme.deleted_tint};color:{theme.deleted};text-decoration:line-through",
        Part.NEW: f"background:{theme.inserted_tint};color:{theme.inserted};text-decoration:underline",
    }
    runs_: list[Piece] = []
    for piece in pieces:
        if runs_ and runs_[-1].part is piece.part and piece.part is not Part.CHIP:
            runs_[-1] = replace(piece, text=runs_[-1].text + piece.text)
        elif piece.text:
            runs_.append(piece)
    return "".join(
        f'<span style="{styles[piece.part]}">{escape(piece.text)}</span>'
        if piece.part in styles
        else escape(piece.text)
        for piece in runs_
    )


def muted(text: str, theme: Theme) -> str:
    """HTML of a text that is less important."""
    return f'<span style="color:{theme.muted}">{escape(text)}</span>'
