"""Curved or straight apostrophes and quotation marks: which of them a text sets, and text set in them."""

import re

IN_WORD = re.compile(r"(?<=[^\W\d_])['’](?=[^\W\d_])")
QUOTE = re.compile('["“”]')
STRAIGHT_QUOTED = re.compile(r'"([^"]*)"')
CURVED_TO_STRAIGHT = str.maketrans("‘’“”", "''\"\"")


def curved(text: str) -> bool | None:
    """Whether the apostrophes of a text, or else its quotation marks, are curved; None where it has none."""
    found = IN_WORD.search(text) or QUOTE.search(text)
    return None if found is None else found[0] not in "'\""


def marked(text: str) -> bool:
    """Whether a text holds a mark that is either curved or straight."""
    return any(mark in text for mark in "'\"‘’“”")


def set_in(text: str, *, curves: bool) -> str:
    """A short text, such as a term, with its English marks curved or straight."""
    if not curves:
        return text.translate(CURVED_TO_STRAIGHT)
    return STRAIGHT_QUOTED.sub(r"“\1”", text).replace("'", "’")
