"""A space on the inner side of a quotation mark, or none on its outer side."""

import re
from collections.abc import Iterator

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Signs, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier
from reviewer.language.quotation import Mark, Seat, marks, pairs_of, seat

SUFFIX_OR_PART = re.compile(r"(?:e?s|e?d|ing|er|ers|ish|ly|like|ness)\b|[^\W_]*[-‑]")
FIGURE = re.compile(r'\d\s?"')  # inches and seconds of arc, perhaps
MARK = re.compile('[“”„«»"]')
QUOTED = re.compile('"')


def look(unit: Unit) -> Iterator[Found]:
    text = unit.text
    for pair in pairs_of(unit.language):
        if (pair[0] not in text and pair[1] not in text) or (pair == "«»" and unit.speaks("fr")):
            continue  # French sets spaces inside
        for mark in marks(text, pair):
            if mark.opens == (mark.char == pair[0]):
                yield from _around(text, mark)
    if '"' in text:
        yield from _straight(text)


def _around(text: str, mark: Mark) -> Iterator[Found]:
    if mark.seat is Seat.LOOSE:
        yield from _inner(text, mark.at, mark.opens)
    elif mark.seat is Seat.TIGHT and mark.opens:
        if text[mark.at - 1].isalpha() or text[mark.at - 1] in ".,;:!?":
            yield _outer(mark, " " + mark.char)
    elif mark.seat is Seat.TIGHT and text[mark.at + 1].isalpha():
        stop = text[mark.at - 1] in ".,;:!?"
        if mark.inside and (stop or not SUFFIX_OR_PART.match(text, mark.at + 1)):
            yield _outer(mark, mark.char + " ")


def _outer(mark: Mark, now: str) -> Found:
    params = {"mark": mark.char, "side": "before" if mark.opens else "after"}
    return Found(Span(mark.at, mark.at + 1), "no-space-outside", params, (now,), tier=Tier.LIKELY)


def _inner(text: str, at: int, opens: bool) -> Iterator[Found]:
    start, end = at, at + 1
    while opens and end < len(text) and text[end].isspace():
        end += 1
    while not opens and start and text[start - 1].isspace():
        start -= 1
    at_edge = end == len(text) if opens else not start
    if end - start > 1 and not at_edge:
        yield Found(Span(start, end), "space-inside", {"mark": text[at]}, (text[at],))


def _straight(text: str) -> Iterator[Found]:
    """Straight marks say nothing of themselves: only where all others alternate, a loose one is sure."""
    places = [found.start() for found in QUOTED.finditer(text)]
    if len(places) % 2 or FIGURE.search(text):
        return
    seats = [seat(text, at, bool(number % 2)) for number, at in enumerate(places)]
    fitting = (Seat.OPENING, Seat.CLOSING)
    if any(s is not Seat.LOOSE and s is not fitting[number % 2] for number, s in enumerate(seats)):
        return
    for number, at in enumerate(places):
        if seats[number] is Seat.LOOSE:
            yield from _inner(text, at, not number % 2)


CHECK = SegmentCheck(
    id="quote-spacing",
    title="Space inside quotation marks, or none outside",
    why="A quotation mark sits tight on what it quotes and is parted from the word outside. Systems that"
    " split words and marks put the space back on the wrong side or forget it.",
    tier=Tier.FIX,
    severity=Severity.ERROR,
    category="linguistic-conventions/punctuation",
    reasons={
        "space-inside": "No space belongs between {mark} and what it quotes.",
        "no-space-outside": "A space is missing {side} {mark}.",
    },
    look=look,
    signs=Signs(gap=MARK.search),
    bad=(
        Bad("The mayor called it “ a long road” again.", "The mayor called it “a long road” again."),
        Bad("The mayor called it “a long road ”, again.", "The mayor called it “a long road”, again."),
        Bad('A sign read " closed " in red.', 'A sign read "closed" in red.'),
        Bad("“We stay.”The mayor left.", "“We stay.” The mayor left."),
        Bad("The “long road”is done.", "The “long road” is done."),
        Bad("They cheered (“ hooray”).", "They cheered (“hooray”)."),
        Bad("He said:“We stay.”", "He said: “We stay.”"),
        Bad("Sie sagte: „ Ja “ und ging.", "Sie sagte: „Ja“ und ging.", "de-DE"),
    ),
    good=(
        Good('A board of 5’10” and a 3" nail; the “quasi”-legal “AI”s; “‘Yes,’ she said”—twice.'),
        Good("(“so-called”) “…and then” she said, “Wait…”"),
        Good("Il dit « oui ».", "fr-FR"),
        Good("Hon sade ”ja” och gick.", "sv-SE"),
    ),
)
