"""The examples of checks as documents."""

from msgspec.structs import replace

from reviewer.checks.base import Bad, Good
from reviewer.document import Document, plain_document
from reviewer.edits import Span
from reviewer.formats.plain import PLAIN


def beside(text: str, source: str | None) -> Document:
    """A plain text, its paragraphs beside those of a source if there is one."""
    document = PLAIN.read(text)
    if source is None:
        return document
    sources = [segment.original.strip() for segment in PLAIN.read(source).segments]
    pairs = zip(document.segments, sources, strict=True)
    return replace(document, segments=tuple(replace(segment, source=of) for segment, of in pairs))


def document_of(example: Bad | Good) -> Document:
    """The document that an example is."""
    document = beside(example.text, example.source)
    if example.seconds is None:
        return document
    whole = plain_document(example.text, [Span(0, len(example.text))], "subrip", wrapped=True)
    cue = replace(whole.segments[0], flow=False, seconds=example.seconds)
    return replace(whole, segments=(cue,))
