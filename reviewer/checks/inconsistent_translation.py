"""The same source translated in two ways."""

from collections.abc import Iterator, Sequence

from reviewer.checks.base import Bad, DocumentCheck, Found, Good, Unit, stripped
from reviewer.document import OBJECT
from reviewer.edits import Span
from reviewer.finding import Severity, Tier

FEWEST_WORDS = 4
"""Words of the translation below which the place decides how a phrase is to be translated."""
MARKS = ".,;:!?…。，！？ \t\n\u00a0"


def look(units: Sequence[Unit]) -> Iterator[tuple[int, Found]]:
    first: dict[str, int] = {}
    for number, unit in enumerate(units):
        if not unit.source or not unit.source.strip() or not unit.text.strip():
            continue
        known = first.setdefault(_plain(unit.source), number)
        other = units[known]
        if _plain(other.current) == _plain(unit.current):
            continue
        there = other.current.strip()
        alike = there[-1:] == unit.current.strip()[-1:] and "\n" not in there and OBJECT not in there
        yield (
            number,
            Found(
                stripped(unit.text),
                "two-ways",
                {"other": _cut(there)},
                (there,) if alike else (),
                tier=None if len(unit.words) >= FEWEST_WORDS else Tier.HINT,
                related=((known, Span(0, len(other.text))),),
            ),
        )


def _plain(text: str) -> str:
    return " ".join(text.split()).strip(MARKS).casefold()


def _cut(text: str) -> str:
    return text if len(text) <= 80 else text[:79] + "…"


CHECK = DocumentCheck(
    id="inconsistent-translation",
    title="The same source translated in two ways",
    why="The same sentence of the source reads differently in two places. Which of"
    " the two is right nothing tells; the first is suggested. Short phrases may well differ by their place.",
    tier=Tier.CHECK,
    severity=Severity.HINT,
    category="terminology/inconsistent-use",
    reasons={"two-ways": "Elsewhere the same source is “{other}”."},
    look=look,
    bilingual=True,
    bad=(
        Bad(
            "Save the file before you quit.\n\nGo on.\n\nStore the file before you leave.",
            "Save the file before you quit.\n\nGo on.\n\nSave the file before you quit.",
            source="Datei vor dem Beenden sichern.\n\nWeiter.\n\nDatei vor dem Beenden sichern.",
        ),
    ),
    good=(
        Good(
            "Save the file now.\n\nSave the file now",
            source="Datei jetzt sichern.\n\nDatei jetzt sichern.",
        ),
        Good("Save the file now.\n\nStore the text then.", source="Datei sichern.\n\nText ablegen."),
    ),
)
