"""What a glossary finds in the text that is open, and what it would put there."""

from collections.abc import Callable, Sequence

from msgspec import Struct

from reviewer.document import Document
from reviewer.edits import Span
from reviewer.engine import units
from reviewer.errors import Cancelled
from reviewer.glossary.concepts import Glossary
from reviewer.glossary.matching import build
from reviewer.glossary.replacement import replacements

CONTEXT = 32
"""Characters of the text on each side of a hit."""


class GlossaryHit(Struct, frozen=True):
    """A phrase of the glossary in the text; `now` is None where the glossary has nothing to offer."""

    concept: int
    segment: int
    span: Span
    before: str
    was: str
    behind: str
    now: str | None


def glossary_hits(
    glossary: Glossary,
    document: Document,
    texts: Sequence[str],
    language: str,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[GlossaryHit]:
    """All hits in order; `concept` is the number of the concept in the glossary.

    Raises:
        Cancelled: the caller said so, asked once a unit.
    """
    index = build([glossary], language)
    numbers = {concept.id: number for number, concept in enumerate(glossary.concepts)}
    found: list[GlossaryHit] = []
    for unit in units(document, texts, language):
        if cancelled():
            raise Cancelled
        for match in index.find(unit.text):
            span, suggestions = replacements(unit.text, match, unit.sets_curves)
            place, _ = unit.place(span)
            found.append(
                GlossaryHit(
                    numbers[match.concept.id],
                    place.segment,
                    place.span,
                    unit.text[max(0, span.start - CONTEXT) : span.start],
                    unit.text[span.start : span.end],
                    unit.text[span.end : span.end + CONTEXT],
                    suggestions[0] if suggestions else None,
                )
            )
    return found
