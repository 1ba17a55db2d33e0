"""A name in quotation marks that elsewhere in the document stands without."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from reviewer.checks.base import Bad, DocumentCheck, Found, Good, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier

NAME = re.compile(
    r"[“\"„«]((?:[A-Z][\w’'-]*)(?:\s+(?:(?:of|the|and|for|de|von|van)\s+)?[A-Z][\w’'-]*){1,4})[”\"“»]"
)
BARE_ENOUGH = 2


def look(units: Sequence[Unit]) -> Iterator[tuple[int, Found]]:
    quoted = [(n, found) for n, unit in enumerate(units) for found in _names(unit.text)]
    times = Counter(_spelling(found[1]) for _, found in quoted)
    if not times:
        return
    bare: Counter[str] = Counter()
    for name in times:
        pattern = re.compile(rf"(?<![\w“\"„«]){_loose(name)}(?![\w”\"»])")
        bare[name] = sum(1 for unit in units if name[:4] in unit.text for _ in pattern.finditer(unit.text))
    for number, found in quoted:
        name = _spelling(found[1])
        if times[name] == 1 and bare[name] >= BARE_ENOUGH:
            params = {"name": name, "times": str(bare[name])}
            yield number, Found(Span(*found.span()), "name-in-quotes", params, (found[1],))


def _names(text: str) -> Iterator[re.Match[str]]:
    if any(mark in text for mark in '“"„«'):
        yield from NAME.finditer(text)


def _spelling(name: str) -> str:
    return " ".join(name.split())


def _loose(name: str) -> str:
    """A pattern of the name with any white space between its words."""
    return r"\s+".join(re.escape(word) for word in name.split())


CHECK = DocumentCheck(
    id="name-in-quotes",
    title="Name in quotation marks here, without elsewhere",
    why="Some languages put the names of institutions and works in quotation marks, and a translation keeps"
    " them here and there. Marked only where the same document writes the name bare at least twice.",
    tier=Tier.LIKELY,
    severity=Severity.WARNING,
    category="style/inconsistent-style",
    reasons={"name-in-quotes": "“{name}” stands {times} times without quotation marks in this document."},
    look=look,
    bad=(
        Bad(
            "The “Harbour Board” met. The Harbour Board agreed. Nobody at the Harbour Board spoke.",
            "The Harbour Board met. The Harbour Board agreed. Nobody at the Harbour Board spoke.",
        ),
    ),
    good=(
        Good("The “Harbour Board” met. The Harbour Board agreed."),
        Good("“Silent Night” is sung. They hum “Silent Night”."),
    ),
)
