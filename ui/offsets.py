"""Where Qt's positions and ours meet: the one place that converts between them.

We count code points of our text; Qt counts UTF-16 units of what it shows. Shown text is ours but for a few
characters that Qt would drop or take for the end of a paragraph: they show as others of the same width.
A break is one unit, however it is spelled.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import TypeVar

from reviewer.files import SURROGATE

T = TypeVar("T")
BREAKS = re.compile(r"(?:\r\n|\n|\r)(?:[ \t\u00a0]*(?:\r\n|\n|\r))*")
ONE_BREAK = re.compile(r"\r\n|\r")
# Qt ends a paragraph at U+2029, U+FDD0 and U+FDD1, and drops a leading U+FEFF.
STAND_INS = str.maketrans({"\u2029": "\u2028", "\ufdd0": "\ufffd", "\ufdd1": "\ufffd", "\ufeff": "\u2060"})


def whole(text: str) -> str:
    """What Qt gives us, without halves of characters, which no file can hold."""
    return SURROGATE.sub("\ufffd", text)


def width(text: str) -> int:
    """UTF-16 units of a shown text."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def to_qt(text: str, offset: int) -> int:
    """Where Qt shows a code point of our text, counted from where the text begins."""
    return width(text[:offset]) - text.count("\r\n", 0, offset + 1)


def from_qt(text: str, position: int) -> int:
    """The code point shown there; before a CRLF rather than inside it."""
    if text.isascii() and "\r" not in text:
        return min(position, len(text))
    return bisect_left(range(len(text)), position, key=lambda offset: to_qt(text, offset))


def shown(text: str, wrapped: bool) -> str:
    """What Qt is given to show: breaks as line feeds; soft ones, in wrapped text, as a space."""
    if wrapped and ("\n" in text or "\r" in text):
        text = BREAKS.sub(lambda m: _spelled(m[0], soft=m.end() < len(text)), text)
    elif "\r" in text:
        text = ONE_BREAK.sub("\n", text)
    return text if text.isascii() else text.translate(STAND_INS)


def _spelled(breaks: str, soft: bool) -> str:
    return " " if soft and breaks in ("\n", "\r\n", "\r") else ONE_BREAK.sub("\n", breaks)


def common(old: Sequence[T], new: Sequence[T]) -> tuple[int, int]:
    """How many characters two texts, or rows two lists, share at the beginning, and of the rest, at the end.

    Halves what is left to compare, so that Python compares slices, not we their members.
    """
    limit = min(len(old), len(new))
    before, most = 0, limit
    while before < most:
        middle = (before + most + 1) // 2
        if old[before:middle] == new[before:middle]:
            before = middle
        else:
            most = middle - 1
    behind, most = 0, limit - before
    mine, other = len(old), len(new)
    while behind < most:
        middle = (behind + most + 1) // 2
        if old[mine - middle : mine - behind] == new[other - middle : other - behind]:
            behind = middle
        else:
            most = middle - 1
    return before, behind
