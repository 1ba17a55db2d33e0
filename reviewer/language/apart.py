"""Words that stand apart from the text around them: in quotation marks, brackets or code."""

import re

OPENING = re.compile(r"[(\[{“„‘«‹\"'`/]")
CLOSING = re.compile(r"[)\]}”“’»›\"'`/]")
CLOSED = re.compile(r"[)\]}”»›]")
NEAR = 80


def set_apart(text: str, start: int, end: int) -> bool:
    """Whether a range is a title, a gloss or a quotation: marks open shortly before it and close after it."""
    before = text[max(0, start - NEAR) : start]
    opened = max((mark.start() for mark in OPENING.finditer(before)), default=-1)
    closed = max((mark.start() for mark in CLOSED.finditer(before)), default=-1)
    return opened > closed and CLOSING.search(text, end, end + NEAR) is not None
