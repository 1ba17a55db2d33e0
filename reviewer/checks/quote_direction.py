"""A quotation mark that faces the wrong way."""

import itertools
import re
from collections.abc import Iterator

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Signs, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier
from reviewer.language.quotation import Mark, Seat, marks, pairs_of, seat, tangled

# ‘ where letters or figures are left out: ‘90s, rock ‘n’ roll, ‘em.
FALSE_APOSTROPHE = re.compile(r"‘(?=\d0s?\b|[nN][’'‘]|(?:em|til|tis|twas)\b(?![^‘’]*’))")
MARK = re.compile("[“”„«»‘]| ’")
SINGLE = re.compile(r"[‘’]")
CLIPPED = re.compile(r"’(?:\d|(?:em|til|tis|twas|cause|cuz|bout|round|n|cos|ere|s|all)\b)", re.IGNORECASE)
LONGEST_QUOTATION = 400


def look(unit: Unit) -> Iterator[Found]:
    text = unit.text
    for pair in pairs_of(unit.language):
        if pair[0] in text or pair[1] in text:
            sitting = list(marks(text, pair))
            if unit.speaks("en") or not _reversed(sitting, pair):
                if not tangled(text, pair, unit.language):
                    for mark in sitting:
                        yield from _double(text, mark, pair)
                yield from _straight(text, pair)
    if unit.speaks("en"):
        if "‘" in text:
            yield from (_apostrophe(found) for found in FALSE_APOSTROPHE.finditer(text))
        if "‘" in text or " ’" in text:
            yield from _singles(text)


def _reversed(sitting: list[Mark], pair: str) -> bool:
    """Whether all marks are used the other way round, as some houses do: »Wort«, «Wort»."""
    return all((mark.char == pair[0]) == (mark.seat is Seat.CLOSING) for mark in sitting)


def _double(text: str, mark: Mark, pair: str) -> Iterator[Found]:
    now = pair[0] if mark.opens else pair[1]
    loose = mark.seat is Seat.LOOSE
    start, end = mark.at, mark.at + 1
    if mark.char != now:
        if loose:
            start, end = _with_space(text, mark.at, after=mark.opens)
        params = {"mark": mark.char, "now": now}
        yield Found(Span(start, end), "faces-wrong", params, (now,), tier=Tier.LIKELY if loose else None)
    elif not mark.opens and mark.seat is Seat.OPENING:
        start, end = _with_space(text, mark.at, after=False)
        yield Found(Span(start, end), "on-wrong-word", {"mark": now, "word": "before"}, (now + " ",))
    elif mark.opens and mark.seat is Seat.CLOSING:
        start, end = _with_space(text, mark.at, after=True)
        yield Found(Span(start, end), "on-wrong-word", {"mark": now, "word": "after"}, (" " + now,))


def _with_space(text: str, at: int, *, after: bool) -> tuple[int, int]:
    """The span of a mark with the white space on one side of it."""
    start, end = at, at + 1
    while after and end < len(text) and text[end].isspace():
        end += 1
    while not after and start and text[start - 1].isspace():
        start -= 1
    return start, end


def _straight(text: str, pair: str) -> Iterator[Found]:
    """Straight marks among curly ones; sure where one closes what the other opened."""
    if '"' not in text:
        return
    opened = None
    for found in re.finditer(f'["{pair}]', text):
        at, char = found.start(), found[0]
        place = seat(text, at, opened is not None)
        opens = place is Seat.OPENING
        if char == '"' and place in (Seat.OPENING, Seat.CLOSING) and not text[at - 1 : at].isdigit():
            now = pair[0] if opens else pair[1]
            mixed = not opens and opened == pair[0]
            tier = Tier.LIKELY if mixed else Tier.HINT
            yield Found(Span(at, at + 1), "straight-among-curly", {"now": now}, (now,), tier=tier)
        opened = char if opens else None


def _apostrophe(found: re.Match[str]) -> Found:
    return Found(Span(*found.span()), "not-an-apostrophe", {"mark": "‘", "now": "’"}, ("’",))


def _singles(text: str) -> Iterator[Found]:
    """A single mark whose partner shows that it faces the wrong way."""
    sitting = [(found.start(), found[0], seat(text, found.start(), False)) for found in SINGLE.finditer(text)]
    outer = [mark for mark in sitting if mark[2] is not Seat.TIGHT]
    opened = -LONGEST_QUOTATION
    for (at, char, place), (_, closing, closed) in itertools.pairwise([*outer, (0, "", Seat.LOOSE)]):
        near = at - opened < LONGEST_QUOTATION
        if char == "‘" and place is Seat.CLOSING and near:
            yield Found(Span(at, at + 1), "faces-wrong", {"mark": "‘", "now": "’"}, ("’",))
        elif char == "’" and place is Seat.OPENING and not near and not CLIPPED.match(text, at):
            pair = closing == "’" and closed is Seat.CLOSING
            if pair and not _ends_plural(text, at):
                params = {"mark": "’", "now": "‘"}
                yield Found(Span(at, at + 1), "faces-wrong", params, ("‘",), tier=Tier.LIKELY)
        opened = at if place is Seat.OPENING and char == "‘" else -LONGEST_QUOTATION


def _ends_plural(text: str, at: int) -> bool:
    """Whether the mark may be the apostrophe of a plural before it, one space off."""
    return text[max(0, at - 2) : at].rstrip()[-1:] in ("s", "S")


CHECK = SegmentCheck(
    id="quote-direction",
    title="Quotation mark facing the wrong way",
    why="An opening mark at the end of a passage, a closing one before a word, ‘ in place of an apostrophe:"
    " systems that treat marks as words lose which way they faced. Which marks open and close is a matter of"
    " language: “ ” in English, „ “ in German, « » in French.",
    tier=Tier.FIX,
    severity=Severity.ERROR,
    category="linguistic-conventions/punctuation",
    reasons={
        "faces-wrong": "{mark} faces the wrong way here: {now}",
        "on-wrong-word": "{mark} belongs to the word {word} it.",
        "straight-among-curly": "A straight mark among curly ones: {now}",
        "not-an-apostrophe": "{mark} opens a quotation; where letters are left out, {now} stands.",
    },
    look=look,
    signs=Signs(gap=MARK.search),
    bad=(
        Bad("They called it “a fine mess. “", "They called it “a fine mess.”"),
        Bad("“It is late. ”She left.", "“It is late.” She left."),
        Bad("She said“ It is late.”", "She said “It is late.”"),
        Bad("They called it ”a mess“ today.", "They called it “a mess” today."),
        Bad('They called it “a mess" today.', "They called it “a mess” today."),
        Bad("It was the ‘60s, with rock ‘n’ roll.", "It was the ’60s, with rock ’n’ roll."),
        Bad("They call it ’a mess’ today.", "They call it ‘a mess’ today."),
        Bad("They call it ‘a mess‘ today.", "They call it ‘a mess’ today."),
        Bad("Er sagte “Ja“ und ging.", "Er sagte „Ja“ und ging.", "de-DE"),
    ),
    good=(
        Good("“So,” she said, “‘never’ is the word”—and left."),
        Good("“A quotation that goes on in the next paragraph."),
        Good("He is 5’10” tall, O’Brien, of the ’90s: rock ’n’ roll, get ’em, the boys’ club."),
        Good("Er sagte: »Ja.« Und sie: „Nein.“", "de-DE"),
        Good("Er sagte «Ja» und ging.", "de-DE"),
        Good("Il dit « oui », elle dit «non».", "fr-FR"),
        Good("Hon sade ”ja”.", "sv-SE"),
    ),
)
