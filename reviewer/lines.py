"""Where the lines of a text begin and end."""

import re
from itertools import pairwise

LINE_BREAK = re.compile(r"\r\n|\n|\r")
"""What ends a line to editors. U+2028, VT and FF stay text, unlike in `str.splitlines`."""
LINE_FEED = re.compile(r"\n")
"""What ends a line to git, and so to GitHub."""


def starts(text: str, line_break: re.Pattern[str] = LINE_BREAK) -> list[int]:
    """Where each line starts; an empty one, too, behind a break at the text's end."""
    if "\r" not in text:
        line_break = LINE_FEED  # then the same, and a single character is looked for many times as fast
    return [0, *(found.end() for found in line_break.finditer(text))]


def bounds(text: str) -> list[tuple[int, int]]:
    """Where each line begins and ends, with its break; no empty line behind the last break."""
    cuts = starts(text)
    if cuts[-1] < len(text):
        cuts.append(len(text))
    return list(pairwise(cuts))
