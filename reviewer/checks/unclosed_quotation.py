"""A quotation that is opened and not closed, or closed and not opened."""

import re
from collections.abc import Iterator, Sequence

from reviewer.checks.base import Bad, DocumentCheck, Found, Good, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier
from reviewer.language.quotation import Mark, Seat, marks, pairs_of, tangled

AFTER_FIGURE = re.compile(r"\d\s?\Z")


def look(units: Sequence[Unit]) -> Iterator[tuple[int, Found]]:
    carried: set[str] = set()
    shown = [(number, unit) for number, unit in enumerate(units) if unit.text and not unit.text.isspace()]
    for place, (number, unit) in enumerate(shown):
        following = shown[place + 1][1].text if place + 1 < len(shown) else ""
        for pair in pairs_of(unit.language):
            text = unit.text
            if (pair[0] in text or pair[1] in text) and not tangled(text, pair, unit.language):
                yield from ((number, found) for found in _unpaired(unit, pair, following, carried))


def _unpaired(unit: Unit, pair: str, following: str, carried: set[str]) -> Iterator[Found]:
    """Marks without a partner; `carried` holds the pairs that run on into the next paragraph."""
    opening: Mark | None = None
    open_before = pair in carried
    for mark in marks(unit.text, pair):
        if mark.opens:
            if opening is not None and not open_before:
                yield _found(opening, "never-closed")
            opening = mark
        elif opening is None and not open_before and mark.seat is not Seat.LOOSE:
            if not AFTER_FIGURE.search(unit.text, max(0, mark.at - 2), mark.at):
                yield _found(mark, "never-opened")
        else:
            opening, open_before = None, False
            carried.discard(pair)
    if opening is None:
        return
    if following.lstrip().startswith(pair[0]) or (pair[1] in following and pair[0] not in following):
        carried.add(pair)
    elif not open_before:
        yield _found(opening, "never-closed")


def _found(mark: Mark, reason: str) -> Found:
    return Found(Span(mark.at, mark.at + 1), reason, {"mark": mark.char})


CHECK = DocumentCheck(
    id="unclosed-quotation",
    title="Quotation mark without its partner",
    why="A quotation that never ends leaves the reader to guess who speaks. A quotation that runs over"
    " several paragraphs, each opening with the mark and only the last closing, is right.",
    tier=Tier.LIKELY,
    severity=Severity.WARNING,
    category="linguistic-conventions/punctuation",
    reasons={
        "never-closed": "The quotation that {mark} opens here is not closed in this paragraph.",
        "never-opened": "Nothing opens the quotation that {mark} closes here.",
    },
    look=look,
    bad=(
        Bad("He called it “a long road and went home.", None),
        Bad("He called it a long road” and went home.", None),
    ),
    good=(
        Good("“We begin here.\n\n“And we end here,” he said."),
        Good("A 12” pipe and a board of 5’10”."),
        Good("„Ja“, sagte er, »gut«.", "de-DE"),
    ),
)
