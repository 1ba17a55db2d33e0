"""A text that is still what its source is."""

from collections.abc import Iterator

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Unit, stripped
from reviewer.finding import Severity, Tier

SURE_WORDS = 4
"""Words in lower case from which it is no name, title or code."""


def look(unit: Unit) -> Iterator[Found]:
    if not unit.source or plain(unit.current) != plain(unit.source):
        return
    pieces = (piece.strip(".,;:!?…()") for piece in unit.text.split())
    small = sum(piece.isalpha() and piece.islower() and len(piece) > 1 for piece in pieces)
    if small < 2:
        return
    tier = None if small >= SURE_WORDS else Tier.CHECK
    yield Found(stripped(unit.text), "same-as-source", tier=tier, in_source=(stripped(unit.source),))


def plain(text: str) -> str:
    """A text without what two that are the same may differ in."""
    return " ".join(text.split()).casefold()


CHECK = SegmentCheck(
    id="untranslated-segment",
    title="A text that was not translated",
    why="The text is the same as its source. Names, codes and titles may stay; sentences may not, unless both"
    " languages are the same.",
    tier=Tier.LIKELY,
    severity=Severity.ERROR,
    category="accuracy/untranslated",
    reasons={"same-as-source": "This reads as its source does."},
    look=look,
    bilingual=True,
    bad=(
        Bad("Das Haus steht seit gestern leer.", None, source="Das Haus steht seit gestern leer."),
        Bad("in neuem  Fenster", None, source="in neuem Fenster"),
    ),
    good=(
        Good("The house stands empty.", source="Das Haus steht leer."),
        Good("Berlin Hauptbahnhof", source="Berlin Hauptbahnhof"),
        Good("https://example.org/a/b 12.3 kg", source="https://example.org/a/b 12.3 kg"),
    ),
)
