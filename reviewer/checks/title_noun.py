"""An office or a body where the title of the person named is expected: `the presidency Jane Roe`."""

from collections.abc import Iterator, Mapping
from functools import cache

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Signs, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier
from reviewer.language.words import Word
from reviewer.resources import read_text, read_words

NATIONAL = ("ian", "ean", "ish", "ese", "ench", "utch", "eek", "iss", "wi", "can", "ani", "ai", "ional", "al")
DETERMINERS = frozenset("a an current former his her its new our the their then this".split())


@cache
def titles() -> Mapping[str, str]:
    """The title of whoever holds an office, "-" where none is sure."""
    rows = (row.split(maxsplit=1) for row in read_text("checks/title-noun.txt").splitlines())
    return {row[0]: row[1] for row in rows if row and row[0] != "#"}


@cache
def offices() -> frozenset[str]:
    return frozenset(titles())


@cache
def given_names() -> frozenset[str]:
    return read_words("checks/given-names.txt")


def is_name(word: Word) -> bool:
    return word.text[0].isupper() and word.text[1:2].islower()


def modified(unit: Unit, noun: int) -> bool:
    """Whether a place, a body or a determiner stands before the noun, as it does before a title."""
    if noun == 0:
        return False
    before = unit.words[noun - 1]
    if not unit.text[before.end : unit.words[noun].start].isspace():
        return False
    if before.lower in DETERMINERS or before.lower.endswith(NATIONAL):
        return True
    # The first word of a sentence has a capital in any case: "In government Jane Roe was ..."
    return (
        is_name(before) and noun > 1 and unit.text[unit.words[noun - 2].end : before.start].isspace()
    ) or (is_name(before) and len(before.text) > 3 and noun == 1)


def look(unit: Unit) -> Iterator[Found]:
    words = unit.words
    known = titles()
    for number in unit.numbers_of(offices()):
        if number + 2 >= len(words) or words.lower[number + 1] not in given_names():
            continue
        noun, given, family = words[number : number + 3]
        if noun.text not in known or not (is_name(given) and is_name(family)):
            continue
        joined = unit.text[noun.end : given.start].isspace() and unit.text[given.end : family.start].isspace()
        if not joined or not modified(unit, number):
            continue
        title = known[noun.text]
        span = Span(noun.start, noun.end)
        params = {"noun": noun.text, "name": f"{given.text} {family.text}"}
        yield Found(span, "title", params, () if title == "-" else (title,))


CHECK = SegmentCheck(
    id="title-noun",
    title="An office where a person’s title is expected",
    why="Where a name follows, English wants the person’s title (“Gov. Jane Roe”); translations put the"
    " office or the body there (“the California government Jane Roe”).",
    tier=Tier.LIKELY,
    severity=Severity.ERROR,
    category="accuracy/mistranslation",
    reasons={"title": "“{noun}” is no title of a person, but “{name}” follows it."},
    languages=("en",),
    look=look,
    signs=Signs(words=offices),
    bad=(
        Bad("He met the Ohio government Jane Roe on Friday.", "He met the Ohio Gov. Jane Roe on Friday."),
        Bad("The French presidency Emmanuel Macron spoke.", "The French President Emmanuel Macron spoke."),
        Bad("The council Mary Smith agreed.", None),
    ),
    good=(
        Good("He met Ohio Gov. Jane Roe and the president Emmanuel Macron."),
        Good("In government Jane Roe was known for her patience."),
        Good("The agency Thomas Cook and the company John Deere filed."),
        Good("The song by the government of Virginia Beach."),
    ),
)
