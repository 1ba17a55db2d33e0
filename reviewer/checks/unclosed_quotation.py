"""A quotation that is opened and not closed, or closed and not opened."""

import re
from collections.abc import Iterator, Sequence

from reviewer.checks.base import Bad, DocumentCheck, Found, Good, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier
from reviewer.language.quotation import Mark, Seat, marks, pairs_of, seat, tangled

AFTER_FIGURE = re.compile(r"\d\s?\Z")
STRAIGHT = '"'
# Where straight marks are not, or not only, those of quotations: code, TeX, inches, other marks beside them.
NOT_QUOTING = re.compile(r"""[\\`“”„«»]|=["']|""|''|\d["″]""")
AHEAD = 5
"""Paragraphs in which a quotation that runs on has to show it."""


def look(units: Sequence[Unit]) -> Iterator[tuple[int, Found]]:
    carried: set[str] = set()
    shown = [(number, unit) for number, unit in enumerate(units) if unit.text and not unit.text.isspace()]
    for place, (number, unit) in enumerate(shown):
        following = shown[place + 1][1].text if place + 1 < len(shown) else ""
        for pair in pairs_of(unit.language):
            text = unit.text
            if (pair[0] in text or pair[1] in text) and not tangled(text, pair, unit.language):
                yield from ((number, found) for found in _unpaired(unit, pair, following, carried))
        if STRAIGHT in unit.text:
            ahead = [later.text for _, later in shown[place + 1 : place + 1 + AHEAD]]
            yield from ((number, found) for found in _straight(unit, ahead, carried))


def _straight(unit: Unit, ahead: Sequence[str], carried: set[str]) -> Iterator[Found]:
    """A straight mark without a partner, where the others tell which one it is."""
    text = unit.text
    places = [at for at, char in enumerate(text) if char == STRAIGHT]
    if STRAIGHT in carried:
        reopens = not text[: places[0]].strip()
        if (len(places) - reopens) % 2 == 1 or not _runs_on(ahead):
            carried.discard(STRAIGHT)
        return
    if len(places) % 2 == 0 or NOT_QUOTING.search(text):
        return
    unpaired = _odd_one(text, places)
    if unpaired is None:
        return
    at, opens = unpaired
    if opens and at == places[-1] and _runs_on(ahead):
        carried.add(STRAIGHT)
        return
    yield Found(Span(at, at + 1), "never-closed" if opens else "never-opened", {"mark": STRAIGHT})


def _odd_one(text: str, places: Sequence[int]) -> tuple[int, bool] | None:
    """The mark that has no partner, and whether it opens; None where the marks leave it open."""
    opening: int | None = None
    odd: list[tuple[int, bool]] = []
    for at in places:
        sits = seat(text, at, opening is not None)
        if sits not in (Seat.OPENING, Seat.CLOSING):
            return None
        if sits is Seat.OPENING:
            if opening is not None:
                odd.append((opening, True))
            opening = at
        elif opening is None:
            odd.append((at, False))
        else:
            opening = None
    if opening is not None:
        odd.append((opening, True))
    return odd[0] if len(odd) == 1 else None


def _runs_on(ahead: Sequence[str]) -> bool:
    """Whether a paragraph soon opens or ends with the quotation that ran into it."""
    text = next((text for text in ahead if STRAIGHT in text), "")
    first = text.find(STRAIGHT)
    return bool(text) and (not text[:first].strip() or seat(text, first, True) is not Seat.OPENING)


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
        Bad('He called it "a long road and went home.', None),
        Bad('"Yes," he said. "I called it a long road.', None),
        Bad('He called it a long road" and went home.', None),
    ),
    good=(
        Good("“We begin here.\n\n“And we end here,” he said."),
        Good('"We begin here.\n\n"And we go on.\n\n"And we end here," he said.'),
        Good('He wrote: "We begin here.\n\nAnd we end here."'),
        Good('A 12" pipe and a board of 5\'10".'),
        Good("A 12” pipe and a board of 5’10”."),
        Good("„Ja“, sagte er, »gut«.", "de-DE"),
    ),
)
