"""The sentences of a paragraph, by the rules of sentencex for its language."""

from collections.abc import Iterator

from reviewer.edits import Span
from reviewer.language.identify import primary
from reviewer.language.scripts import WRITTEN_IN, main_script


def sentences(text: str, language: str = "") -> Iterator[Span]:
    """Where the sentences stand, without the white space around them.

    `language`: a BCP 47 tag; where it is not known, the script of the text tells as much as is needed.
    """
    from sentencex import get_sentence_boundaries

    known = primary(language) if language else _by_script(text)
    for found in get_sentence_boundaries(known, text):
        start, end = found["start_index"], found["end_index"]
        sentence = text[start:end]
        if bare := sentence.strip():
            start += sentence.index(bare[0])
            yield Span(start, start + len(bare))


def _by_script(text: str) -> str:
    script = main_script(text)
    return WRITTEN_IN[script][0] if script else "en"
