"""A phrase, sentence or paragraph repeated three times or more in a row."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from reviewer.checks.base import Bad, DocumentCheck, Found, Good, Unit, Units
from reviewer.edits import Span
from reviewer.finding import Severity, Tier
from reviewer.language.words import Word

LONGEST = 40
ONE_WORD_THRICE, TWO_WORDS_THRICE = b"\1" * 3, b"\1" * 6
# Good text says these again and again.
MEANT = frozenset(
    """again aye bang beep blah bla boom bravo bye chop clap come cuckoo deep ding down drip duck far fast
    fun go gone goodbye ha haha hallelujah he hear hello help hey higher hip ho hooray hurrah hurry hush
    ja je knock la lalala left let lies lol long long louder loud many miau money more much na nah nein
    never nine no non ok oh oi over please quack quick quickly really right row run same slowly so stop
    sure tap tick tock toot tra try turn tut up very wait walk well whoa woof work wow yada yay yeah yes
    yo you zzz""".split()
)
# "day after day after day", "on and on and on and on": English builds phrases this way.
LINKS = frozenset("after and by for in of on or over to upon und et y e och og en than".split())
# Between the copies in a table, a form or code.
NOT_PROSE = re.compile(r"[|\t_*=/\\{}<>]|\.{4}|--|\n\s*\n")


def may_loop(unit: Unit, often: Collection[str]) -> bool:
    """Whether words that stand often in the document, and in the unit, follow each other as in every loop."""
    return _in_rows(unit, often) and _in_rows(unit, often_of(Counter(unit.words.lower)))


def _in_rows(unit: Unit, often: Collection[str]) -> bool:
    rows = bytes(map(often.__contains__, unit.words.lower))
    return TWO_WORDS_THRICE in rows or (unit.stutters and ONE_WORD_THRICE in rows)


def often_of(times: Mapping[str, int]) -> Collection[str]:
    """The words that stand as often as those of a loop."""
    return {word for word, count in times.items() if count > 2}


def loops(words: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """First word, length of the phrase and number of words of every run that repeats a phrase.

    A phrase of n words repeated holds 2n words in a row that stood within the last n; only such stretches
    are compared, so ordinary text is read once.
    """
    last: dict[str, int] = {}
    start = 0
    never = -LONGEST - 1
    for i, word in enumerate(words):
        if i - last.get(word, never) > LONGEST:
            if i - start >= 2:
                yield from _loops_in(words, start, i)
            start = i + 1
        last[word] = i
    if len(words) - start >= 2:
        yield from _loops_in(words, start, len(words))


def _loops_in(words: Sequence[str], start: int, end: int) -> Iterator[tuple[int, int, int]]:
    done = 0
    for length in range(1, min(LONGEST, (end - start) // 2) + 1):
        same = 0
        for i in range(max(start, length), end + 1):
            if i < end and words[i] == words[i - length]:
                same += 1
                continue
            first = i - same - length
            if same >= 2 * length and first >= done:
                yield first, length, same + length
                done = i
            same = 0


def judged(words: Sequence[Word], copies: int) -> Tier | None:
    """How sure a loop of this phrase, given with all its copies, is; None where it is meant."""
    phrase = {word.lower for word in words}
    if phrase <= MEANT or all(word.text.isdigit() or len(word.text) == 1 for word in words):
        return None
    return Tier.HINT if phrase & LINKS and len(phrase) <= 2 and copies < 6 else Tier.LIKELY


def in_unit(unit: Unit) -> Iterator[Found]:
    text, words = unit.text, unit.words
    for first, length, count in loops(words.lower):
        copies = count // length
        whole = copies * length
        if first + count == len(words):
            whole = count  # a loop cut off at the end
        chosen = words[first : first + whole]
        tier = judged(chosen, copies)
        between = text[chosen[0].start : chosen[-1].end]
        if tier is None or NOT_PROSE.search(between):
            continue
        gap = text[chosen[length - 1].end : chosen[length].start]
        if length == 1 and not gap.isspace() and "," not in gap:
            continue  # "1.1.1", "A-A-A"
        if length == 1 and copies == 3 and ("," in gap or chosen[0].text[0].isupper()):
            tier = Tier.HINT  # "location, location, location"
        kept = text[chosen[0].start : chosen[length - 1].end]
        span = Span(chosen[0].start, chosen[-1].end)
        yield Found(span, "phrase", {"phrase": kept, "count": str(copies)}, (kept,), tier)


def look(units: Units) -> Iterator[tuple[int, Found]]:
    often = often_of(units.times)
    run, before = 0, ""
    for number, unit in enumerate(units):
        if may_loop(unit, often):
            for found in in_unit(unit):
                yield number, found
        plain = unit.text.strip()
        again = number > 0 and plain == before and plain.count(" ") >= 4
        again = again and "\ufffc" not in plain  # what stands in a placeholder may differ
        before = plain
        run = run + 1 if again else 0
        if run >= 2 and not NOT_PROSE.search(plain):
            start = unit.text.index(plain)
            first = number - run
            span = Span(start, start + len(plain))
            at = units[first].text.index(plain)
            related = ((first, Span(at, at + len(plain))),)
            yield number, Found(span, "paragraph", {"count": str(run + 1)}, ("",), related=related)


CHECK = DocumentCheck(
    id="repetition-loop",
    title="A phrase repeated three times or more in a row",
    why="Neural systems get caught in loops and say a phrase again and again. The suggestion keeps the"
    " first copy. Calls (“no, no, no”), numbers and table rows are left alone.",
    tier=Tier.LIKELY,
    severity=Severity.ERROR,
    category="accuracy/addition",
    reasons={
        "phrase": "“{phrase}” stands {count} times in a row.",
        "paragraph": "This paragraph stands {count} times in a row.",
    },
    look=look,
    bad=(
        Bad(
            "The state of the state of the state of the union is strong.", "The state of the union is strong."
        ),
        Bad("He paid the fine. He paid the fine. He paid the fine.", "He paid the fine."),
        Bad("We met in the in the in the in the in", "We met in the"),
        Bad("She saw houses houses houses houses everywhere.", "She saw houses everywhere."),
    ),
    good=(
        Good("No, no, no, he said. Ha ha ha! It was very, very, very good."),
        Good("It went on and on and on, day after day after day."),
        Good("0 0 0 0 and 12 12 12 12"),
        Good("name | name | name | name"),
        Good("The committee of the council of the city of the dead met."),
    ),
)
