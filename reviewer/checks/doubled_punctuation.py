"""Two marks where one belongs."""

import re
from collections.abc import Iterator

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Signs, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier

SEVERAL = re.compile(r"[,.;:!?](?:\s?[,.;:!?])+")
BEFORE = re.compile(r"[\w)\]”’\"'%]\Z")
ABBREVIATION = re.compile(r"(?:\b[^\W\d_]{1,4}|\b(?:[^\W\d_]\.)+[^\W\d_]|\bapprox|\bresp|\bCorp)\Z")


def look(unit: Unit) -> Iterator[Found]:
    text = unit.text
    for found in SEVERAL.finditer(text):
        start, end = found.span()
        if not BEFORE.search(text, max(0, start - 1), start) or text[end : end + 1] in (
            "/",
            "\\",
            ")",
            "(",
            "-",
        ):
            continue
        marks = re.sub(r"\s", "", found[0])
        now, tier = _one(marks, text[max(0, start - 8) : start], len(marks) < len(found[0]))
        if now is None or (text[end : end + 1].isalnum() and marks != ",,"):
            continue
        space = " " if text[end : end + 1].isalnum() else ""
        yield Found(Span(start, end), "doubled", {"marks": found[0]}, (now + space,), tier=tier)


def _one(marks: str, before: str, spaced: bool) -> tuple[str | None, Tier]:
    """The mark that should stand for several, and how surely; None where they are meant."""
    if set(marks) <= {"!", "?"}:
        return (None, Tier.HINT) if spaced or len(set(marks)) == 2 == len(marks) else (marks[0], Tier.HINT)
    if marks == "..":
        return (".", Tier.LIKELY)
    if set(marks) == {","}:
        return (",", Tier.FIX)
    if len(marks) != 2 or (marks[0] == "." and ABBREVIATION.search(before)):
        return (None, Tier.HINT)
    if marks in (",.", ";.", ":."):
        return (".", Tier.LIKELY)
    if marks in (",;", ";,"):
        return (";" if marks == ",;" else ",", Tier.LIKELY)
    if marks in ("?.", "!.", ".,", ".;"):
        return (marks[0] if marks[0] != "." else marks[1], Tier.CHECK)
    return (None, Tier.HINT)


CHECK = SegmentCheck(
    id="doubled-punctuation",
    title="Two marks where one belongs",
    why="Splicing sentences leaves marks behind: two commas, a comma before a full stop. Ellipses, “?!” and"
    " the stop of an abbreviation before a comma are left alone.",
    tier=Tier.LIKELY,
    severity=Severity.ERROR,
    category="linguistic-conventions/punctuation",
    reasons={"doubled": "“{marks}”: one mark is enough."},
    look=look,
    signs=Signs(gap=SEVERAL.search),
    bad=(
        Bad("First,, they ate.", "First, they ate."),
        Bad("They ate.. Then they slept.", "They ate. Then they slept."),
        Bad("They ate,.", "They ate."),
        Bad("They ate, , and slept. .", "They ate, and slept."),
        Bad("Enough!!!", "Enough!"),
        Bad("They ate,; they slept.", "They ate; they slept."),
    ),
    good=(
        Good("Wait... what?! Bread, butter, etc., and more (etc.). And . . . that."),
        Good("Acme Inc., the U.S.; i.e., ../path and 1..5 or std::x."),
        Good("What?… Yes…"),
    ),
)
