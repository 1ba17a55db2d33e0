"""The sentences of a paragraph, by the rules of sentencex for its language."""

from collections.abc import Iterator

from reviewer.edits import Span
from reviewer.language.identify import primary
from reviewer.language.scripts import WRITTEN_IN, main_script

LONGEST = 5_000
"""Characters that are looked at as one: sentencex takes quadratic time for some texts."""


def sentences(text: str, language: str = "") -> Iterator[Span]:
    """Where the sentences stand, without the white space around them.

    `language`: a BCP 47 tag; where it is not known, the script of the text tells as much as is needed.
    """
    from sentencex import get_sentence_boundaries

    known = primary(language) if language else _by_script(text)
    for piece in _pieces(text):
        for found in get_sentence_boundaries(known, text[piece.start : piece.end]):
            start, end = piece.start + found["start_index"], piece.start + found["end_index"]
            sentence = text[start:end]
            if bare := sentence.strip():
                start += sentence.index(bare[0])
                yield Span(start, start + len(bare))


def _pieces(text: str) -> Iterator[Span]:
    """The text, or where it is longer than any paragraph, pieces of it that end with a word."""
    start = 0
    while len(text) - start > LONGEST:
        space = text.rfind(" ", start, start + LONGEST) + 1
        end = space if space > start else start + LONGEST
        yield Span(start, end)
        start = end
    yield Span(start, len(text))


def _by_script(text: str) -> str:
    script = main_script(text)
    return WRITTEN_IN[script][0] if script else "en"
