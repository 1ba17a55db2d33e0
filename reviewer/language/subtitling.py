"""How much of the screen, and of the time of a reader, a subtitle takes."""

import unicodedata
from collections.abc import Iterator

from reviewer.edits import Span


def lines(text: str) -> Iterator[Span]:
    """The lines that hold something, without blanks at their ends."""
    done = 0
    for line in text.splitlines(keepends=True):
        body = line.strip()
        if body:
            start = done + line.index(body)
            yield Span(start, start + len(body))
        done += len(line)


def width(text: str) -> int:
    """The characters of a text as guides to subtitling count them: a wide one of East Asia is two."""
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
