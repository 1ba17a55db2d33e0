"""An adjective after its noun at a clause's end, where an adverb is meant: `immigrants in the US illegal`."""

import re
from collections.abc import Iterator
from functools import cache

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Signs, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier
from reviewer.language.words import Words

# Adjectives that never close a clause after a noun in good English, unless a verb links them.
ADVERBS = {
    word: (word[:-2] + "y" if word.endswith("le") else word + ("ally" if word.endswith("ic") else "ly"))
    for word in """accidental aggressive anonymous automatic careful constant correct definitive deliberate
    dramatic drastic economic effective efficient electronic exclusive explicit extensive
    fraudulent frequent gradual illegal illicit immediate incorrect indefinite intensive
    irregular massive mutual negligible partial peaceful permanent persistent precise
    provisional radical rapid regular repeated reversible selective sexual significant
    simultaneous spontaneous strategic substantial successful sudden systematic temporary
    unanimous unexpected unlawful violent voluntary""".split()
}
ADVERBS |= {"temporary": "temporarily", "voluntary": "voluntarily"}
ADJECTIVES = frozenset(ADVERBS)
END = re.compile(r"\s*(?:[.,;!?](?!\d)|\Z)")
CLAUSE = re.compile(r"[.,;:!?()“”\"]|\n\s*\n")
REACH = 8
PREPOSITIONS = frozenset("across at from in inside into near on over through throughout under within".split())
DETERMINERS = frozenset("the this that its their his her our".split())


@cache
def links() -> re.Pattern[str]:
    """With one of these before it an adjective is right."""
    return re.compile(
        r"\b(?:(?:be|is|are|was|were|been|am)(?!\s+\w+(?:ing|ed)\b)|being|becom\w+"
        r"|became|seem\w*|remain\w*|stay\w*|feel\w*|felt|look\w*|sound\w*"
        r"|appear\w*|ma[dk]e\w*|making|keep\w*|kept|find\w*|found|leav\w*|left|get\w*|got|turn\w*|consider\w*|deem\w*|prov\w+"
        r"|render\w*|think|thought|call\w*|declar\w*|judg\w*|rul\w+|call|nothing|something|anything|everything|how|more|less"
        r"|most|least|as|so|too|very|quite|and|or|but|nor|not|go\w*|went|grow\w*|grew|hold\w*|held|believ\w*|label\w*"
        r"|view\w*|see|saw|seen|regard\w*|term\w*|say|said|says|want\w*|prefer\w*|\w+['’](?:s|re|m)|both|either)\b",
        re.IGNORECASE,
    )


def place_before(words: Words, adjective: int) -> bool:
    """Whether a place phrase stands right before the adjective: "in the US", "across the border"."""
    for back in (2, 3):
        number = adjective - back
        if number < 1 or words[number].text not in PREPOSITIONS:
            continue
        between = words[number + 1 : adjective]
        noun = between[-1]
        head = len(between) == 1 or between[0].text in DETERMINERS or between[0].text[0].isupper()
        return head and (noun.text[0].isupper() or len(between) == 2)
    return False


def look(unit: Unit) -> Iterator[Found]:
    words = unit.words
    for number in unit.numbers_of(ADJECTIVES):
        if number < 3 or PREPOSITIONS.isdisjoint(words.lower[number - 3 : number - 1]):
            continue
        word = words[number]
        if word.text not in ADVERBS or not END.match(unit.text, word.end):
            continue
        if not place_before(words, number):
            continue
        begin = words[max(0, number - REACH)].start
        for mark in CLAUSE.finditer(unit.text, begin, word.start):
            begin = mark.end()
        if begin > words[number - 3].start or links().search(unit.text, begin, word.start):
            continue
        params = {"adjective": word.text, "adverb": ADVERBS[word.text]}
        yield Found(Span(word.start, word.end), "after-noun", params, (ADVERBS[word.text],))


CHECK = SegmentCheck(
    id="adjective-after-noun",
    title="An adjective where an adverb is meant",
    why="Dutch, German and Scandinavian adverbs look like adjectives, so translations end a clause with"
    " an adjective that describes no noun. Only adjectives that English never sets there are flagged,"
    " and only after a place.",
    tier=Tier.LIKELY,
    severity=Severity.ERROR,
    category="linguistic-conventions/grammar",
    reasons={"after-noun": "“{adjective}” describes no noun here; the adverb is “{adverb}”."},
    languages=("en",),
    look=look,
    signs=Signs(words=lambda: ADJECTIVES),
    bad=(
        Bad(
            "Many workers entered through the port unlawful.",
            "Many workers entered through the port unlawfully.",
        ),
        Bad("He was working in the country illegal.", "He was working in the country illegally."),
        Bad("They live in France permanent, she said.", "They live in France permanently, she said."),
    ),
    good=(
        Good("The work done in the US is illegal."),
        Good("They considered the strike in Paris illegal."),
        Good("They entered the port unlawfully. In the US legal fees rose."),
        Good("They are making the deal with the port permanent."),
        Good("It made the stay in France permanent."),
    ),
)
