"""One thing under two names in one document: `tenant rights` five times, `rights of renters` once."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from reviewer.checks.base import Bad, DocumentCheck, Found, Good, Unit, Units
from reviewer.edits import Span
from reviewer.finding import Severity, Tier
from reviewer.language.sound import takes_an
from reviewer.language.words import Word
from reviewer.resources import read_text, read_words

ENOUGH = 3
"""So often a document uses a name that it means to keep to."""
STRAY = 2
SHOWN = 10
MOST_REMEMBERED = 50_000
SAME_SENSE, LOOK_ALIKES = "same-sense", "look-alikes"
JOINT = re.compile(r"[“\"'‘„«]?\s+|[”\"'’“»]\s+|\s+[“\"'‘„«]")
BEFORE_NOUN = re.compile(r"\s+[“\"'‘„«]?")
SENTENCE_END = frozenset(".!?:")
# Nouns in a dictionary, but hardly ever where they follow another noun.
NO_HEADS = frozenset(
    """after are being but can could did does down for had has have here how into itself like may might must
    near now off once only out over per round set so still than that then there through under until upon was
    well were what when where which while who whom whose why will with would yet""".split()
)
NO_HEADS_OR_LINKS = NO_HEADS | {"of", "for"}


class Use(NamedTuple):
    """A noun that modifies another; `of` where its head stands before it ("hall of fame").

    `at` is the number of the first of the two in its unit.
    """

    unit: int
    at: int
    modifier: Word
    head: Word
    of: bool


class _Counted:
    """How often each noun stands in the document: in all, as a modifier, and before its head."""

    def __init__(self, times: Mapping[str, int]) -> None:
        self.times = times
        self.modifying: Counter[str] = Counter()
        self.before_heads: Counter[str] = Counter()


@cache
def nouns() -> frozenset[str]:
    return read_words("checks/nouns.txt")


@cache
def related(word: str, table: str) -> frozenset[str]:
    """The other words of the rows that hold this one; quicker for the few asked for than to index all."""
    text = _rows(table)
    found: set[str] = set()
    at = text.find(f" {word} ")
    while at >= 0:
        end = text.index("\n", at)
        found.update(text[text.rindex("\n", 0, at + 1) : end].split())
        at = text.find(f" {word} ", end)
    return frozenset(found - {word})


@cache
def _rows(table: str) -> str:
    rows = [row for row in read_text(f"checks/{table}.txt").splitlines() if not row.startswith("#")]
    return "\n" + "".join(f" {row} \n" for row in rows)


class _Bases(dict[str, str]):
    """What `base` says of each word, found out when it is first asked."""

    def __missing__(self, word: str) -> str:
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        self[word] = noun = base(word)
        return noun


def base(word: str) -> str:
    """The singular of a noun; "" for a word that is none or that we do not know."""
    known = nouns()
    for ending, instead in (("ies", "y"), ("s", ""), ("es", "")):
        if word.endswith(ending) and not word.endswith("ss"):
            singular = word.removesuffix(ending) + instead
            if singular in known:
                return singular
    return word if word in known else ""


_bases = _Bases()


@cache
def _connected() -> frozenset[str]:
    """The words of the tables: no other has a name beside it."""
    return frozenset().union(*(_rows(table).split() for table in (SAME_SENSE, LOOK_ALIKES)))


class _Names(dict[str, str]):
    """The noun that a word stands for, if the tables have another name for it; else ""."""

    def __missing__(self, word: str) -> str:
        if len(self) >= MOST_REMEMBERED:
            self.clear()
        noun = base(word)
        self[word] = noun = noun if noun in _connected() or word in _connected() else ""
        return noun


_names = _Names()


@cache
def _forms(noun: str) -> tuple[str, ...]:
    """What counts as this noun where it stands in a text."""
    regular = (noun, f"{noun}s", f"{noun}es", f"{noun[:-1]}ies")
    return tuple(form for form in regular if noun and _names[form] == noun)


@cache
def _rivals(noun: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The other names for what a noun names, and words that look like it; with their forms."""
    others = {other for table in (SAME_SENSE, LOOK_ALIKES) for other in related(noun, table)}
    return tuple((other, forms) for other in others if (forms := _forms(other)))


def look(units: Units) -> Iterator[tuple[int, Found]]:
    times = _asked(units.times)
    if not times:
        return
    counted = _Counted(times)
    asked_forms = frozenset(chain.from_iterable(map(_forms, times)))
    by_head: dict[str, dict[str, list[Use]]] = {}
    shown: dict[str, list[tuple[int, Span]]] = {}
    for number, unit in enumerate(units):
        for use in _uses(number, unit, asked_forms):
            modifier = base(use.modifier.lower)
            by_head.setdefault(base(use.head.lower), {}).setdefault(modifier, []).append(use)
            counted.modifying[modifier] += 1
            counted.before_heads[modifier] += not use.of
            places = shown.setdefault(modifier, [])
            if len(places) < SHOWN:
                places.append((number, Span(use.modifier.start, use.modifier.end)))
    kept = {modifier for modifier, count in counted.before_heads.items() if count >= ENOUGH}
    same, alike = (_strays(kept, table) for table in (SAME_SENSE, LOOK_ALIKES))
    for modifiers in by_head.values():
        for stray, strays_here in modifiers.items():
            if stray not in same and stray not in alike:
                continue
            fitting = (usual for usual in same.get(stray, ()) if _modifies(usual, modifiers))
            usual, reason = _usual(stray, fitting, counted), "variant"
            if not usual and counted.times[stray] <= STRAY:
                usual, reason = _usual(stray, alike.get(stray, ()), counted), "look-alike"
            for use in strays_here if usual else ():
                found = _found(units[use.unit], use, usual, counted.times[usual], shown[usual], reason)
                yield use.unit, found


def _asked(words: Mapping[str, int]) -> dict[str, int]:
    """The nouns that may be names for one thing, with how often each stands among the words.

    Most documents hold few, and none else matters.
    """
    # Of three that a document has of a noun, two are spelled alike.
    usual = {_names[word] for word, count in words.items() if count > 1}
    times: dict[str, int] = {}
    for noun in usual:
        count = _times(_forms(noun), words)
        if count < ENOUGH:
            continue
        rivals = {rival: found for rival, forms in _rivals(noun) if (found := _times(forms, words))}
        if rivals:
            times |= {noun: count, **rivals}
    return times


def _times(forms: Iterable[str], words: Mapping[str, int]) -> int:
    return sum([words[form] for form in forms if form in words])


def _uses(number: int, unit: Unit, asked: frozenset[str]) -> Iterator[Use]:
    """Where one of the words asked for modifies another noun."""
    words, text = unit.words, unit.text
    for at in unit.numbers_of(asked):
        linked = at > 1 and words.lower[at - 1] in ("of", "for") and _named(unit, at - 2)
        if linked and words[at - 1].text.islower() and _closes(words, at, text):
            yield Use(number, at - 2, words[at], words[at - 2], of=True)
        if at + 1 == len(words):
            continue
        head = words.lower[at + 1]
        if head in NO_HEADS_OR_LINKS or not _bases[head]:
            continue
        word, after = words[at], words[at + 1]
        if after.text.islower() and _named(unit, at) and JOINT.fullmatch(text, word.end, after.start):
            yield Use(number, at, word, after, of=False)


def _named(unit: Unit, at: int) -> bool:
    """Whether a word is a noun of running text, in lower case but for a sentence's first."""
    if not _bases[unit.words.lower[at]]:
        return False
    word = unit.words[at]
    if word.text.isupper():
        return False
    return word.text.islower() or at == 0 or unit.text[max(0, word.start - 2)] in SENTENCE_END


def _closes(words: Sequence[Word], at: int, text: str) -> bool:
    """Whether a noun stands right behind "of" and modifies no other: `hall of fame`."""
    noun = words[at]
    if not noun.text.islower() or not base(noun.lower):
        return False
    joined = all(text[words[n].end : words[n + 1].start].isspace() for n in (at - 2, at - 1))
    after = words[at + 1] if at + 1 < len(words) else None
    runs_on = after is not None and text[noun.end : after.start].isspace() and after.lower not in NO_HEADS
    return joined and not (runs_on and after is not None and base(after.lower))


def _strays(kept: Iterable[str], table: str) -> Mapping[str, Sequence[str]]:
    """Names that may be strays, with the document's own names that they may stand for."""
    found: dict[str, list[str]] = {}
    for usual in sorted(kept):
        for stray in related(usual, table):
            found.setdefault(stray, []).append(usual)
    return found


def _modifies(noun: str, modifiers: Mapping[str, Sequence[Use]]) -> bool:
    return not all(use.of for use in modifiers.get(noun, ()))


def _usual(stray: str, fitting: Iterable[str], counted: _Counted) -> str:
    """What the document usually calls what the stray name means; "" where it has no usual name for it."""
    if counted.modifying[stray] > STRAY:
        return ""
    times = counted.times
    rarer = (usual for usual in fitting if times[stray] * 2 <= times[usual])
    return max(rarer, key=lambda usual: (times[usual], usual), default="")


def _found(
    unit: Unit, use: Use, usual: str, times: int, others: Sequence[tuple[int, Span]], reason: str
) -> Found:
    first, last = (use.head, use.modifier) if use.of else (use.modifier, use.modifier)
    start = first.start
    now = f"{usual} {use.head.lower}" if use.of else usual
    if first.text[0].isupper():
        now = now[0].upper() + now[1:]
    article = unit.words[use.at - 1] if use.at else None
    if article is not None and article.lower in ("a", "an"):
        gap = unit.text[article.end : start]
        vowel = takes_an(usual)
        if BEFORE_NOUN.fullmatch(gap) and vowel is not None and vowel != (article.lower == "an"):
            now = f"{article.text[0]}{'n' if vowel else ''}{gap}{now}"
            start = article.start
    was = unit.text[first.start : last.end] if use.of else use.modifier.lower
    params = {"usual": usual, "times": str(times), "stray": " ".join(was.split())}
    tier = Tier.CHECK if reason == "look-alike" else None
    return Found(Span(start, last.end), reason, params, (now,), tier, related=tuple(others))


CHECK = DocumentCheck(
    id="term-variant",
    title="Another name for what the document calls otherwise",
    why="A text that speaks of tenant rights throughout and once of renter rights leaves its readers"
    " to wonder whether they differ. Translations stray so where one word of the source has several"
    " equivalents, or where two words look alike. Marked where a noun stands once or twice with another"
    " noun, while the document has a name of the same sense at least three times. A word that only looks like"
    " the document's own is a hint: most are meant (“laboratory” beside “labor”).",
    tier=Tier.LIKELY,
    severity=Severity.WARNING,
    category="terminology/inconsistent-use",
    reasons={
        "variant": "“{usual}” stands {times} times in this document; “{stray}” seems to mean the same.",
        "look-alike": "“{usual}” stands {times} times in this document; “{stray}” looks like it.",
    },
    languages=("en",),
    look=look,
    bad=(
        Bad(
            "The tenant lobby won. A tenant law is due. Tenant rights matter, the rights of renters, too.",
            "The tenant lobby won. A tenant law is due. Tenant rights matter, the tenant rights, too.",
        ),
        Bad(
            "Uprising leaders fled. Uprising songs rang out. After uprising years came a “revolt” song.",
            "Uprising leaders fled. Uprising songs rang out. After uprising years came an “uprising” song.",
        ),
        Bad(
            "A physician visit is free. Physician fees rose. Physician visits, too. A physicist group left.",
            "A physician visit is free. Physician fees rose. Physician visits, too. A physician group left.",
        ),
    ),
    good=(
        Good("The tenant lobby won. A tenant law is due. The rights of renters are a need."),
        Good("Tenant rights rose. Tenant law is new. Tenant rights count. Most renters are young."),
        Good("Tenant rights rose. Tenant law is new. Tenant rights count. The renter lobby lost."),
        Good(
            "Renter groups met. Renter groups won. Renter groups left. "
            "Tenant rights rose. Tenant law is new. Tenant rights count."
        ),
    ),
)
