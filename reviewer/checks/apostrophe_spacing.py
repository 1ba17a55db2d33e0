"""An apostrophe that has come off its word, or sticks to the wrong one."""

import re
from collections.abc import Iterator

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier

ENDING = re.compile(r"['’]\s*(?:s|t|re|ve|ll|m|d)(?![\w'’])")
NEGATION = re.compile(r"n['’]t(?<=\s...)(?!\w)")
PLURAL = re.compile(r"['’](?<=[sS]\s.)\s?(?=[^\W\d_]{2})")
WORD = re.compile(r"[^\W_]+")
# Marks outside words. Those that end a plural's possessive count, too: better silent than wrong.
EDGE = {mark: re.compile(rf"(?<![^\W_]){mark}|{mark}(?![^\W_])") for mark in "'’"}
LAST_WORD = re.compile(r"[^\W_]+\Z")
LONGEST_WORD = 40
LONGEST_QUOTATION = 400

PRONOUNS = frozenset("i you he she it we they who that there what".split())
AUXILIARIES = frozenset(
    "do does did is are was were have has had ca wo could would should must need ai sha might".split()
)
# Words that may drop their first letters, and then start with an apostrophe.
CLIPPED = frozenset(
    "em til till tis twas cause cuz bout round n cos ere ave im is s em all nother nuff kay fraid".split()
)


def look(unit: Unit) -> Iterator[Found]:
    text = unit.text
    if "'" not in text and "’" not in text:
        return
    for found in ENDING.finditer(text):
        yield from _ending(text, found)
    for found in NEGATION.finditer(text):
        start, word = _word_before(text, found.start())
        if word.lower() in AUXILIARIES:
            yield Found(Span(start, found.end()), "apostrophe-detached", {}, (found[0],))
    for found in PLURAL.finditer(text):
        yield from _plural(text, found)


def _ending(text: str, found: re.Match[str]) -> Iterator[Found]:
    ending = found[0][1:].strip()
    now = found[0][0] + ending
    if len(found[0]) == len(now) and not text[found.start() - 1 : found.start()].isspace():
        return  # nearly every one
    start, word = _word_before(text, found.start())
    belongs = {"s": bool(word), "t": word[-1:] in ("n", "N")}.get(ending, word.lower() in PRONOUNS)
    if not belongs or (start == found.start() and _closes_quotation(text, start)):
        return
    yield Found(Span(start, found.end()), "apostrophe-detached", {}, (now,))


def _plural(text: str, found: re.Match[str]) -> Iterator[Found]:
    start, before = _word_before(text, found.start())
    after = WORD.match(text, found.end())
    if len(before) < 3 or not after or after[0].lower() in CLIPPED:
        return
    mark, stuck = found[0][0], len(found[0]) == 1
    around = text[max(0, start - LONGEST_QUOTATION) : found.end() + LONGEST_QUOTATION]
    if (mark == "'" and stuck) or len(EDGE[mark].findall(around)) > 1:
        return  # a quotation that opens or closes here
    tier = Tier.FIX if mark == "’" and stuck else Tier.LIKELY
    yield Found(Span(start, found.end()), "apostrophe-misplaced", {}, (mark + " ",), tier=tier)


def _word_before(text: str, at: int) -> tuple[int, str]:
    """Where the white space before a place starts, and the word before that."""
    start = at
    while start and text[start - 1].isspace():
        start -= 1
    word = LAST_WORD.search(text[max(0, start - LONGEST_WORD) : start])
    return start, word[0] if word else ""


def _closes_quotation(text: str, at: int) -> bool:
    """Whether an apostrophe at a word's end may be the closing mark of a quotation opened before it."""
    return bool(re.search(r"(?:^|[\s(“\"])['‘](?=\w)", text[max(0, at - LONGEST_QUOTATION) : at]))


CHECK = SegmentCheck(
    id="apostrophe-spacing",
    title="Apostrophe off its word or on the wrong one",
    why="Systems that split words into pieces lose the place of the apostrophe: a possessive or a short form"
    " then stands apart from its word, or sticks to the next one.",
    tier=Tier.FIX,
    severity=Severity.ERROR,
    category="linguistic-conventions/punctuation",
    languages=("en",),
    reasons={
        "apostrophe-detached": "The apostrophe has come off its word.",
        "apostrophe-misplaced": "The apostrophe belongs to the word before it.",
    },
    look=look,
    bad=(
        Bad("The dog ’s bowl", "The dog’s bowl"),
        Bad("The baker' s van", "The baker's van"),
        Bad("They do n't know, and we didn ' t ask.", "They don't know, and we didn't ask."),
        Bad("The Bakers ’Guild met.", "The Bakers’ Guild met."),
        Bad("It ’s late and they ’re tired.", "It’s late and they’re tired."),
    ),
    good=(
        Good("Rock ’n’ roll of the ’90s: get ’em while it’s hot, O’Brien."),
        Good("He calls the tools ’hammers’ and 'tongs' as others do."),
        Good("She said 'the sea' s the limit of a 'd or an 'm."),
        Good("The farmers’ market is the bakers' pride."),
    ),
)
