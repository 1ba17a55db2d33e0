"""Checks that find what a test wants them to find."""

from reviewer.checks.base import DocumentCheck, Found
from reviewer.edits import Span
from reviewer.finding import Severity, Tier


def whole_of(unit: int, length: int) -> DocumentCheck:
    """A check that finds the first characters of one paragraph, and is stronger than any that finds less."""
    return DocumentCheck(
        id="whole-sentence",
        title="The whole sentence",
        why="It is suspect.",
        tier=Tier.FIX,
        severity=Severity.ERROR,
        category="style/awkward-style",
        reasons={"all": "All of it."},
        bad=(),
        good=(),
        look=lambda _: iter([(unit, Found(Span(0, length), "all", suggestions=("Another.",)))]),
    )
