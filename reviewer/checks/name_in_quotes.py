"""A name in quotation marks that elsewhere in the document stands without."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from reviewer.checks.base import Bad, DocumentCheck, Found, Good, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier

NAME = re.compile(
    r"[“\"„«]([A-Z][\w’'-]*(?:\s+(?:(?:of|the|and|for|de|von|van)\s+)?[A-Z][\w’'-]*){1,4})[”\"“»]"
)
# What is quoted after these is a title or a word under discussion, whatever else has that name.
INTRODUCED = re.compile(
    r"(?:[,:(]|\b(?:called|named|titled|entitled|dubbed|nicknamed|as|word|term|name|title|section|chapter"
    r"|article|song|book|film|album|episode))\s*\Z",
    re.IGNORECASE,
)
WORD = re.compile(r"\b[A-Z][\w’'-]*")
OPENING = frozenset('“"„«')
STOPS = ".,;:!?)…"
LONGEST_NAME = 120
BARE_ENOUGH = 2


def look(units: Sequence[Unit]) -> Iterator[tuple[int, Found]]:
    quoted = [(n, found) for n, unit in enumerate(units) for found in _names(unit.text)]
    times = Counter(_spelling(found[1]) for _, found in quoted)
    if not times:
        return
    bare = _bare(units, times)
    for number, found in quoted:
        name = _spelling(found[1])
        if times[name] > 1 or bare[name] < BARE_ENOUGH:
            continue
        if not INTRODUCED.search(units[number].text[max(0, found.start() - LONGEST_NAME) : found.start()]):
            params = {"name": name, "times": str(bare[name])}
            yield number, Found(Span(*found.span()), "name-in-quotes", params, (found[1],))


def _names(text: str) -> Iterator[re.Match[str]]:
    if "“" in text or '"' in text or "„" in text or "«" in text:
        yield from NAME.finditer(text)


def _spelling(name: str) -> str:
    return " ".join(name.split())


def _bare(units: Sequence[Unit], names: Collection[str]) -> Counter[str]:
    """How often each name stands without marks around it."""
    times: Counter[str] = Counter()
    firsts = {name.split()[0] for name in names}
    sizes = sorted({len(name.split()) for name in names})
    for unit in units:
        if not any(first in unit.text for first in firsts):
            continue
        for word in WORD.finditer(unit.text):
            if word[0] not in firsts or unit.text[word.start() - 1 : word.start()] in OPENING:
                continue
            tokens = unit.text[word.start() : word.start() + LONGEST_NAME].split()
            for size in sizes:
                name = " ".join(tokens[:size]).rstrip(STOPS)
                times[name] += name in names
    return times


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
        Good("The Harbour Board met at the Harbour Board. See Part 3, “Harbour Board”."),
        Good("“Silent Night” is sung. They hum “Silent Night”."),
    ),
)
