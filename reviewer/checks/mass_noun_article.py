"""“a” or “an” before a noun that takes neither: `an information`, `a furniture`."""

from collections.abc import Iterator
from functools import cache

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Signs, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier
from reviewer.language.words import Word
from reviewer.resources import read_words

# One of these may stand between the article and its noun.
ADJECTIVES = frozenset(
    """additional bad beautiful better big clear detailed different excellent expensive false further
    general good great heavy high huge important interesting large latest little long loud modern
    necessary new nice old personal private public real relevant sensitive serious short single small
    special strong technical terrible thunderous urgent useful valuable wonderful""".split()
)
# After these the noun is no modifier of a noun that follows: "an information desk" is right.
GO_ON = frozenset(
    """about after against although among are at be because before but by can could did do does during for
    from had has have he if in into is it may might must near of on over regarding she should since so
    than that they through to under until was we were when where which while who will with within
    without would""".split()
)


@cache
def mass_nouns() -> frozenset[str]:
    return read_words("checks/mass-noun-article.txt")


def closes(unit: Unit, noun: Word, after: Word | None) -> bool:
    """Whether the noun phrase ends with its noun, so that the article must be the noun's."""
    if after is None:
        return True
    gap = unit.text[noun.end : after.start]
    if not gap.isspace():
        return gap[0] in ".,;:!?)”"
    return after.lower in GO_ON and after.text.islower()


def look(unit: Unit) -> Iterator[Found]:
    words = unit.words
    nouns = mass_nouns()
    for number in unit.numbers_of(nouns):
        if not {"a", "an"} & {*words.lower[max(0, number - 2) : number]}:
            continue
        noun = words[number]
        if noun.text not in nouns:
            continue
        back = 2 if number > 1 and words[number - 1].text in ADJECTIVES else 1
        article = words[number - back]
        if (
            article.lower not in ("a", "an")
            or not unit.text[article.end : noun.start]
            .replace(words[number - 1].text if back == 2 else "", "", 1)
            .isspace()
        ):
            continue
        if not closes(unit, noun, words[number + 1] if number + 1 < len(words) else None):
            continue
        first = words[number - back + 1]
        kept = unit.text[first.start : noun.end]
        if article.text[0].isupper():
            kept = kept[0].upper() + kept[1:]
        yield Found(Span(article.start, noun.end), "mass-noun", {"noun": noun.text}, (kept,))


CHECK = SegmentCheck(
    id="mass-noun-article",
    title="An article before a noun that takes none",
    why="English counts no informations, furnitures or applauses, other languages do. The article is"
    " right where the noun only modifies another (“an information desk”), so only phrases that end"
    " there are flagged.",
    tier=Tier.LIKELY,
    severity=Severity.ERROR,
    category="linguistic-conventions/grammar",
    reasons={"mass-noun": "“{noun}” takes no “a” or “an”."},
    languages=("en",),
    look=look,
    signs=Signs(words=mass_nouns),
    bad=(
        Bad("The crowd broke into an applause.", "The crowd broke into applause."),
        Bad("A furniture was moved.", "Furniture was moved."),
        Bad("It is an important information for us.", "It is important information for us."),
    ),
    good=(
        Good("She works at an information desk and a software company."),
        Good("a knowledge of the law; a damage claim; a great deal of advice"),
        Good("a research-based approach"),
    ),
)
