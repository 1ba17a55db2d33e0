"""A text in several: for one that is too long to be worked on as a whole."""

from itertools import pairwise

from reviewer.document import Document

BREAKS = "\r\n"


def split(document: Document, most: int) -> list[str]:
    """The raw text in pieces of about equal length; one after the other, they are the text.

    A piece begins where a paragraph begins, so it may have more than `most` characters, by one paragraph.
    For plain texts: elsewhere, what is between segments may tie them together.
    """
    raw = document.raw
    size = len(raw) / max(1, -(-len(raw) // most))
    cuts = [0]
    due = size
    for slots in document.slots:
        start = slots[0].raw.start if slots else 0
        if start >= due and raw[start - 1] in BREAKS:
            cuts.append(start)
            due = (start // size + 1) * size
    return [raw[start:end] for start, end in pairwise([*cuts, len(raw)])]
