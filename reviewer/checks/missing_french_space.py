"""No space where French sets one: before ; : ! ? and inside « »."""

import re
from collections.abc import Iterator

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier

BEFORE = re.compile(r"[;:!?»](?<=[\w)\]%.…].)(?![^\s»)\]!?.…,])")
AFTER = re.compile(r"«(?=\w)")
NARROW, FIXED = "\u202f", "\u00a0"


def look(unit: Unit) -> Iterator[Found]:
    canada = unit.speaks("fr-CA")
    for found in BEFORE.finditer(unit.text):
        mark = found[0]
        if not (canada and mark in ";!?") and not _in_code(unit.text, found.start()):
            space = FIXED if mark in ":»" else NARROW
            yield Found(Span(*found.span()), "no-space-before", {"mark": mark}, (space + mark,))
    for found in AFTER.finditer(unit.text):
        yield Found(Span(*found.span()), "no-space-after", {"mark": "«"}, ("«" + FIXED,))


def _in_code(text: str, at: int) -> bool:
    """Whether the mark ends an entity (`&amp;`) or follows an address."""
    run = text[max(0, at - 60) : at].split()[-1:]
    return any(sign in part for part in run for sign in ("&", "//", "@", "="))


CHECK = SegmentCheck(
    id="missing-french-space",
    title="French space missing before or inside a mark",
    why="French sets a non-breaking space before the colon and inside « », and a narrow one before ; ! ?;"
    " Canadian French keeps the first two only. House styles differ, so this only asks to look.",
    tier=Tier.CHECK,
    severity=Severity.HINT,
    category="locale-conventions/punctuation",
    languages=("fr",),
    reasons={
        "no-space-before": "French sets a space before {mark}",
        "no-space-after": "French sets a space after {mark}",
    },
    look=look,
    bad=(
        Bad("Qui vient? Elle: «oui».", "Qui vient\u202f? Elle\u00a0: «\u00a0oui\u00a0».", "fr-FR"),
        Bad("Elle a dit: oui!", "Elle a dit\u00a0: oui!", "fr-CA"),
    ),
    good=(
        Good("Qui vient ? Elle : « oui » à 10:30 !", "fr-FR"),
        Good("Voir https://exemple.org/a?b=c; R&amp;D", "fr-FR"),
        Good("Qui vient? Quoi!", "fr-CA"),
    ),
)
