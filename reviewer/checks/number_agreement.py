"""A singular where several are meant: `three year`, `they was`, `the boys has`."""

from collections.abc import Iterator
from functools import cache

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Signs, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier
from reviewer.resources import read_words

IRREGULAR = {"child": "children", "man": "men", "person": "people", "woman": "women"}
# Nouns that are counted; few of them are often set before another noun without a hyphen.
COUNTED = frozenset(
    """acre apartment bank boat bomb book boy building bus candidate car case child city company
    country day death deputy district dollar employee euro exam family firefighter flight gallon
    girl helicopter hectare home hospital hour house household kilogram kilometer lawmaker letter
    liter man member meter migrant mile minute missile month party passenger patient person plane
    player prisoner product province question refugee rocket ruble rupee school seat ship shop
    soldier store student suspect tank teacher team term test ticket ton tourist train truck
    vehicle victim village visitor vote voter week woman worker year""".split()
)
NUMBERS = frozenset(
    """two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty
    fifty sixty seventy eighty ninety several many""".split()
)
# Before a figure that counts; behind a name or a noun it is a label: “Apollo 11”.
COUNTING = frozenset(
    """about after almost and around at before by for from have had in last least nearly next of
    only other over past some than the those to were with""".split()
)
# The noun phrase ends before these.
GO_ON = frozenset(
    """after ago and are as at because before but by died for from had has have if in into is
    later of on or over said since so than that to under until was were when where which while who
    will with within would""".split()
)
# With one of these in it, a subject's last noun is not its head: “the difference between prices is”.
LINKS = frozenset(
    """about across against along among behind beneath beside besides between beyond concerning
    during like near not off onto outside per regarding through toward towards under upon via
    versus whose within without""".split()
)
SINGULAR = {
    "doesn't": "don't", "does": "do", "hasn't": "haven't", "has": "have", "isn't": "aren't", "is": "are",
    "wasn't": "weren't", "was": "were",
}  # fmt: skip
SUBJECTS = frozenset("there they we".split())
CLAUSE_STARTS = frozenset("although and because but if that when where while".split())
# Plurals that are one thing, or one amount.
ONE_THING = frozenset(
    """arms barracks corps crossroads customs days dollars euros gallows headquarters hours hundreds
    kilometers lens means meters miles minutes months news odds percents pounds premises seconds
    series species sports thousands times tons weeks works years""".split()
)
MOST_BEFORE_NOUN = 2
LONGEST = 4
"""Digits of a figure before a noun."""


def look(unit: Unit) -> Iterator[Found]:
    lower = unit.words.lower
    for at in unit.numbers_of(signs()):
        before = lower[at - 1] if at else ""
        if lower[at] in COUNTED:
            if (before in NUMBERS or before.isdigit()) and unit.words.adjoin(at - 1):
                yield from _counted(unit, at)
        elif before.endswith("s"):
            if unit.words.adjoin(at - 1):
                yield from _behind_plural(unit, at)
        elif before in SUBJECTS and unit.words.adjoin(at - 1):
            if before == "there":
                yield from _there(unit, at)
            else:
                yield _verb(unit, at - 1, at)


@cache
def signs() -> frozenset[str]:
    return COUNTED | SINGULAR.keys()


def _counted(unit: Unit, at: int) -> Iterator[Found]:
    words, lower = unit.words, unit.words.lower
    number = lower[at - 1]
    if number.isdigit() and not _counts(unit, at - 1):
        return
    if at > 1 and lower[at - 2] in ("a", "an", "each", "every", "one", "per"):
        return
    many_a = number == "many" and at > 1
    if many_a or not words[at].text.islower() or not _closes(unit, at):
        return
    plural = IRREGULAR.get(lower[at]) or _plural(lower[at])
    word = words[at]
    params = {"number": words[at - 1].text, "noun": word.text, "plural": plural}
    yield Found(Span(word.start, word.end), "noun", params, (plural,))


def _counts(unit: Unit, at: int) -> bool:
    """Whether a figure says how many: not the 11 of “Apollo 11”, nor a year."""
    figure = unit.words[at].text
    grouped = at > 0 and unit.words.parts[2 * at] == ","
    if grouped:
        return True
    before = unit.words[at - 1].text if at else ""
    if not figure.isdecimal() or len(figure) > LONGEST:
        return False  # “5²”; and a word of a thousand figures is no number that anybody counts with
    return 2 <= int(figure) < 1900 and figure[0] != "0" and before in COUNTING and unit.words.adjoin(at - 1)


def _closes(unit: Unit, at: int) -> bool:
    """Whether the noun is not one that describes another: “two party talks”, “a two week or longer stay”."""
    words, lower = unit.words, unit.words.lower
    if not words.adjoin(at):
        return words.parts[2 * at + 2][:1] in (*'.,;:!?)”"', "")
    behind = lower[at + 1]
    if behind in ("and", "or", "to") and at + 2 < len(words):
        again = lower[at + 2] in NUMBERS or lower[at + 2].isdigit()
        both = again and behind == "and" and at + 3 < len(words) and _closes(unit, at + 3)
        return both or not again
    return behind in GO_ON


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "sh", "ch", "x")) else f"{noun}s"


def _there(unit: Unit, at: int) -> Iterator[Found]:
    lower = unit.words.lower
    if at + 2 >= len(lower) or not unit.words.adjoin(at) or lower[at] not in ("is", "was", "isn't", "wasn't"):
        return
    many = lower[at + 1] in NUMBERS and unit.words.adjoin(at + 1) and lower[at + 2] not in ("a", "an")
    if many and _is_plural(lower[at + 2]):
        yield _verb(unit, at + 2, at)


def _behind_plural(unit: Unit, at: int) -> Iterator[Found]:
    """The verb of a subject that opens its clause: “The two sides has”, but not “The list of names is”."""
    words, lower = unit.words, unit.words.lower
    if not words[at - 1].text.islower() or not _is_plural(lower[at - 1]):
        return
    for back in range(2, MOST_BEFORE_NOUN + 3):
        start = at - back
        if start < 0 or not words.adjoin(start):
            return
        if lower[start] in ("the", "these", "those"):
            opens = start == 0 or not words.adjoin(start - 1) or lower[start - 1] in CLAUSE_STARTS
            if opens and (start == 0 or not _lists(unit, start)):
                yield _verb(unit, at - 1, at)
            return
        if (
            lower[start] in GO_ON | LINKS
            or not words[start].text.islower()
            or lower[start].endswith(("s", "ing"))
        ):
            return


def _lists(unit: Unit, start: int) -> bool:
    """Whether a comma or “and” before a subject may make it a part of a longer one."""
    return unit.words.lower[start - 1] == "and" or unit.words.parts[2 * start].strip() == ","


def _is_plural(word: str) -> bool:
    if not word.endswith("s") or word.endswith(("ss", "ics", "us", "is")) or word in ONE_THING:
        return False
    nouns = read_words("checks/nouns.txt")
    return word[:-1] in nouns or (word.endswith("ies") and f"{word[:-3]}y" in nouns)


def _verb(unit: Unit, subject: int, at: int) -> Found:
    word = unit.words[at]
    plural = SINGULAR[word.lower]
    params = {"subject": unit.words[subject].text, "verb": word.text, "plural": plural}
    return Found(Span(word.start, word.end), "verb", params, (plural,))


CHECK = SegmentCheck(
    id="number-agreement",
    title="A singular where several are meant",
    why="Languages without plurals, or with other endings, leave a singular behind a number, or a verb in the"
    " singular behind several. Only nouns that are counted and close their phrase are flagged, and subjects"
    " that open a clause.",
    tier=Tier.LIKELY,
    severity=Severity.ERROR,
    category="linguistic-conventions/grammar",
    reasons={
        "noun": "Behind “{number}” the plural is “{plural}”.",
        "verb": "“{subject}” are several: “{plural}”.",
    },
    languages=("en",),
    look=look,
    signs=Signs(words=signs),
    bad=(
        Bad("The ferry sank three year ago.", "The ferry sank three years ago."),
        Bad("Two helicopter and 40 soldier were lost.", "Two helicopters and 40 soldiers were lost."),
        Bad("The fire killed six person.", "The fire killed six people."),
        Bad("They was late, and we has no boat.", "They were late, and we have no boat."),
        Bad(
            "The sailors has left. He said that the ports is shut.",
            "The sailors have left. He said that the ports are shut.",
        ),
        Bad("There is three boats in the port.", "There are three boats in the port."),
    ),
    good=(
        Good("A ten year old boy and two party leaders ran a three mile race; two week and three day trips."),
        Good("The list of sailors is long. The news is good. The ten years was a long time."),
        Good("The difference between prices is small."),
        Good("Apollo 11 mission to the moon; the Boeing 737 plane in 2019; on page 12 house and home."),
        Good("Each of the boats has a crew, and one of them is new. The Times has it."),
        Good("Life as they knew was over. There is many a boat. The crew and the sailors is a film."),
    ),
)
