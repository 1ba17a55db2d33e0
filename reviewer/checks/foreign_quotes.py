"""Quotation marks of another language: „…“ in English, “…” in German."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reviewer.checks.base import Bad, DocumentCheck, Found, Good, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier
from reviewer.language.identify import NAMES, letters, primary, shares
from reviewer.language.quotation import Seat, pairs_of, seat

ANY = re.compile('[“”„«»"]')
CURLY = "“”„«»"
SPACES = " \u00a0\u202f"
# Pairs that a language also uses, beside those in which its marks are mended.
ALSO = {
    "de": ("«»",),
    "es": ("‘’",),
    "nl": ("„”",),
    "hu": ("„“",),
    "pl": ("«»", "»«"),
    "da": ("„“", "“”", "””"),
    "nb": ("“”", "””", "»«"),
    "tr": ("«»",),
    "ru": ("“”",),
    "uk": ("“”",),
}
# So many quotations in one foreign pair, and none in the language's own, are a house's style.
STYLE = 3
LONGEST = 600
CLEAR = 0.25
"""The share of frequent words of its language from which on a paragraph is surely written in it."""


class Quotation(NamedTuple):
    """Two marks that face each other, and the unit in which they stand."""

    unit: int
    open: int
    close: int
    pair: str


def look(units: Sequence[Unit]) -> Iterator[tuple[int, Found]]:
    if not any(map(_suspect, units)):
        return
    found = [quotation for number, unit in enumerate(units) for quotation in quotations(unit.text, number)]
    used = Counter(quotation.pair for quotation in found)
    certain: dict[int, bool] = {}
    for quotation in found:
        unit = units[quotation.unit]
        own = pairs_of(unit.language)
        known = {*own, *ALSO.get(primary(unit.language), ()), '""'}
        turned = any(set(quotation.pair) <= set(pair) for pair in own)  # see quote-direction
        if not own or quotation.pair in known or turned:
            continue
        if quotation.unit not in certain:
            certain[quotation.unit] = _certain(unit)
        if certain[quotation.unit]:
            usual = max(own, key=lambda pair: (used[pair], -own.index(pair)))
            style = used[quotation.pair] >= STYLE and not any(used[pair] for pair in own)
            style = style and not (unit.speaks("en") and "„" in quotation.pair)  # no English house
            for mark in _marks(unit, quotation, usual, Tier.CHECK if style else None):
                yield quotation.unit, mark


def _suspect(unit: Unit) -> bool:
    """Whether there is a mark that the language lacks, or an odd number of straight ones among others."""
    text = unit.text
    own = "".join(pairs_of(unit.language))
    if text.isascii() or not own:
        return False
    return any(mark in text for mark in CURLY if mark not in own) or (
        text.count('"') % 2 == 1 and any(mark in text for mark in own)
    )


def quotations(text: str, unit: int) -> Iterator[Quotation]:
    """Pairs of an opening and the next closing mark, whatever they are; inner ones before outer ones."""
    opened: re.Match[str] | None = None
    for mark in ANY.finditer(text):
        place = seat(text, mark.start(), opened is not None)
        inner = opened is not None and opened[0] != '"' and mark[0] == '"'
        if (place is Seat.OPENING and not inner) or (place is Seat.LOOSE and mark[0] == "«"):
            opened = mark
        elif opened and (place is Seat.CLOSING or (place is Seat.LOOSE and mark[0] == "»")):
            if mark.start() - opened.start() < LONGEST:
                yield Quotation(unit, opened.start(), mark.start(), opened[0] + mark[0])
            opened = None


def _certain(unit: Unit) -> bool:
    """Whether the paragraph is written in the language that the document is said to be in."""
    own = primary(unit.language)
    share = shares(letters(unit.text.lower()))
    return own in NAMES and share[own] >= CLEAR and share[own] == max(share.values())


def _marks(unit: Unit, quotation: Quotation, pair: str, tier: Tier | None) -> Iterator[Found]:
    """Each mark of a quotation that is not the language's, with the other one beside it."""
    text = unit.text
    spaced = pair == "«»" and primary(unit.language) == "fr"
    params = {"language": NAMES[primary(unit.language)], "pair": f"{pair[0]}…{pair[1]}"}
    start, end = quotation.open, quotation.open + 1
    while not spaced and text[end] in SPACES and quotation.pair[0] == "«":
        end += 1
    opening = Span(start, end)
    start, end = quotation.close, quotation.close + 1
    while not spaced and text[start - 1] in SPACES and quotation.pair[1] == "»":
        start -= 1
    closing = Span(start, end)
    after = "\u00a0" if spaced and not text[opening.end].isspace() else ""
    before = "\u00a0" if spaced and not text[closing.start - 1].isspace() else ""
    places = ((opening, pair[0] + after, closing), (closing, before + pair[1], opening))
    for span, now, other in places:
        if text[span.start : span.end] != now:
            marks = {"mark": text[span.start : span.end].strip(), **params}
            yield Found(span, "foreign-quotes", marks, (now,), tier, related=((quotation.unit, other),))


CHECK = DocumentCheck(
    id="foreign-quotes",
    title="Quotation marks of another language",
    why="English quotes “so”, German „so“ or »so«, French « so ». A translation that keeps the marks of the"
    " source looks foreign at every quotation. A document that does it throughout may follow a house’s style,"
    " and gets hints only.",
    tier=Tier.LIKELY,
    severity=Severity.WARNING,
    category="locale-conventions/punctuation",
    languages=("en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs"),
    reasons={"foreign-quotes": "{mark} is not a quotation mark of {language}, which writes {pair}."},
    look=look,
    bad=(
        Bad(
            "The bridge is old. „It is a landmark,“ he said.",
            "The bridge is old. “It is a landmark,” he said.",
        ),
        Bad("It is « a landmark » of the town, he said.", "It is “a landmark” of the town, he said."),
        Bad(
            "It is »a landmark« of the town and “a joy” to us.",
            "It is “a landmark” of the town and “a joy” to us.",
        ),
        Bad(
            "Er sagte, “die Brücke” ist ein Wahrzeichen.",
            "Er sagte, „die Brücke“ ist ein Wahrzeichen.",
            "de-DE",
        ),
        Bad(
            "Er sagte, „die Brücke” ist ein Wahrzeichen.",
            "Er sagte, „die Brücke“ ist ein Wahrzeichen.",
            "de-DE",
        ),
        Bad("Il a dit que „le pont“ est vieux.", "Il a dit que «\u00a0le pont\u00a0» est vieux.", "fr-FR"),
        Bad("Ha dicho que „el puente“ es viejo.", "Ha dicho que «el puente» es viejo.", "es-ES"),
    ),
    good=(
        Good('“It is a landmark,” he said of the "bridge" and of the 12” pipe.'),
        Good("„Die Brücke ist ein Wahrzeichen,“ sagte er, und sie ist es auch."),
        Good("In German „ and “ are the marks; choose File » Open for the list."),
        Good("„Die Brücke“ ist ein »Wahrzeichen« und ein «Denkmal» für alle.", "de-DE"),
        Good("Il a dit que « le pont » est un “monument” pour la ville.", "fr-FR"),
    ),
)
