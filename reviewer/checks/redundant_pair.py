"""Two words that say one thing: `illegal crime`, `return back`."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Signs, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier
from reviewer.language.sound import takes_an
from reviewer.resources import read_text


class Pair(NamedTuple):
    """How wrong a pair is, and which of its words says it all."""

    tier: Tier
    keep_first: bool


@cache
def pairs() -> Mapping[tuple[str, ...], Pair]:
    found: dict[tuple[str, ...], Pair] = {}
    for line in read_text("checks/redundant-pair.txt").splitlines():
        if line and not line.startswith("#"):
            tier, kept, first, *seconds = line.split()
            found |= {(first, second): Pair(Tier(tier), kept == "first") for second in seconds}
    return found


@cache
def first_words() -> frozenset[str]:
    return frozenset(pair[0] for pair in pairs())


def look(unit: Unit) -> Iterator[Found]:
    words = unit.words
    known = pairs()
    for number in unit.numbers_of(first_words()):
        pair = known.get(tuple(words.lower[number : number + 2]))
        if pair is None:
            continue
        first, second = words[number], words[number + 1]
        if not unit.text[first.end : second.start].isspace():
            continue
        if second.text[0].isupper() and not first.text.isupper():
            continue  # a name
        params = {"first": first.lower, "second": second.lower}
        start, kept = first.start, first.text
        if not pair.keep_first:
            kept = second.text.capitalize() if first.text[0].isupper() else second.text
            article = words[number - 1] if number else None
            if article is not None and article.lower in ("a", "an"):
                start = article.start
                kept = f"{_article(article.text, kept)}{unit.text[article.end : first.start]}{kept}"
        yield Found(Span(start, second.end), "redundant", params, (kept,), pair.tier)


def _article(article: str, noun: str) -> str:
    """The article as the noun alone takes it: "an illegal crime", "a crime"."""
    vowel = takes_an(noun)
    return article if vowel is None else article[0] + ("n" if vowel else "")


CHECK = SegmentCheck(
    id="redundant-pair",
    title="Two words that say one thing",
    why="A crime is illegal and a return goes back: one of the words adds nothing, and translations that"
    " follow the source word for word are full of such pairs. Pairs that many good writers use are"
    " hints only.",
    tier=Tier.LIKELY,
    severity=Severity.WARNING,
    category="style/awkward-style",
    reasons={"redundant": "“{first}” and “{second}” say the same thing."},
    languages=("en",),
    look=look,
    signs=Signs(words=first_words),
    bad=(
        Bad("They have committed illegal crimes.", "They have committed crimes."),
        Bad("It was an illegal crime.", "It was a crime."),
        Bad("He will return back to Rome.", "He will return to Rome."),
        Bad("Every visitor gets a free gift.", "Every visitor gets a gift."),
    ),
    good=(
        Good("Illegal immigration and violent crime fell."),
        Good("the Free Gift company"),
        Good("It is illegal. Crime pays."),
        Good("He came back to repeat it once more."),
    ),
)
