"""Find a text in the segments of a review, and the edits that put another in its place."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec import Struct

from reviewer.edits import Edit, Patch, Span

SOFT_BLANK = r"(?:[ ]|[ \t]{0,9}(?>\r\n|\n|\r)[ \t]{0,9})"
"""In wrapped text, where a line may end between two words."""


class Hit(NamedTuple):
    """Where the text that is sought stands."""

    segment: int
    span: Span


class Query(Struct, frozen=True):
    """What is sought. `whole_words`: not as part of a longer word."""

    text: str = ""
    match_case: bool = False
    whole_words: bool = False

    def hits(self, texts: Iterable[str], *, wrapped: bool) -> list[Hit]:
        """Where it stands, in order and apart; in wrapped text, over the ends of lines."""
        if not self.text:
            return []
        pattern = self._pattern(wrapped)
        return [
            Hit(number, Span(*found.span()))
            for number, text in enumerate(texts)
            for found in pattern.finditer(text)
        ]

    def _pattern(self, wrapped: bool) -> re.Pattern[str]:
        words = SOFT_BLANK.join(map(re.escape, self.text.split(" "))) if wrapped else re.escape(self.text)
        edges = (r"(?<!\w)", r"(?!\w)") if self.whole_words else ("", "")
        return re.compile(edges[0] + words + edges[1], 0 if self.match_case else re.IGNORECASE)


def replacing(texts: Sequence[str], hits: Iterable[Hit], now: str) -> dict[int, Patch]:
    """The edits, by segment, that put `now` in the place of each hit."""
    edits: dict[int, Patch] = {}
    for segment, span in hits:
        was = texts[segment][span.start : span.end]
        edits[segment] = (*edits.get(segment, ()), Edit(span.start, was, now))
    return edits


def next_hit(hits: Sequence[Hit], segment: int, offset: int, step: int) -> int | None:
    """The number of the first hit from a place on, or with `step` -1 the last before it; round the end."""
    if not hits:
        return None
    if step > 0:
        ahead = (n for n, hit in enumerate(hits) if (hit.segment, hit.span.start) >= (segment, offset))
        return next(ahead, 0)
    behind = (n for n in reversed(range(len(hits))) if _end(hits[n]) <= (segment, offset))
    return next(behind, len(hits) - 1)


def _end(hit: Hit) -> tuple[int, int]:
    return hit.segment, hit.span.end
