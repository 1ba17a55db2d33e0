"""One person's name in two spellings in one document: `Alexei Petrov`, later `Aleksey Petrov`."""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from reviewer.checks.base import Bad, DocumentCheck, Found, Good, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier
from reviewer.language.identify import frequent_words
from reviewer.resources import read_words

# A set of letters first: so the search passes over all else quickly.
NAME = re.compile(r"[A-Z\u00c0-\u00de\u0100-\u017f][\w-]{4,}")
# How one sound is spelled by different systems of transcription.
SAME_SOUND = (
    (re.compile(r"(?<=.)h"), ""),  # Osimhen, Gandhi
    (re.compile("x"), "ks"),
    (re.compile("ck|c|q"), "k"),
    (re.compile("oo|ou|w"), "u"),
    (re.compile("ee"), "i"),
    (re.compile("y|(?<=[aeiou])j"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
)
# The same, much coarser and faster: most names of a document share it with no other.
COARSE = str.maketrans({"c": "k", "q": "k", "x": "ks", **dict.fromkeys("aeiouhwyj-'", "")})
VOWELS = re.compile("[aeiou]+")
NOT_A_NAME = frozenset(
    """april august december dr february friday imam january july june king lady lord march may monday mr
    mrs ms november october pope prince princess queen saint saturday september sheikh sir st sunday thursday
    tuesday wednesday""".split()
)
PARTICLES = frozenset("bin da de del den der di dos du ibn la van von".split())
SHOWN = 10


class Use(NamedTuple):
    """A name at a place, with the names that stand right before and behind it ("" for none)."""

    unit: int
    span: Span
    before: str
    behind: str


def look(units: Sequence[Unit]) -> Iterator[tuple[int, Found]]:
    alike: dict[str, list[str]] = {}
    for name in set(NAME.findall("\n".join([unit.text for unit in units]))):
        if (coarse := _coarse(name)) is not None:
            alike.setdefault(coarse, []).append(name)
    same = [
        names for coarse in alike.values() if len(coarse) > 1 for names in _by_sound(coarse) if len(names) > 1
    ]
    if not same:
        return  # nearly every document
    names = chain.from_iterable(NAME.findall(unit.text) for unit in units)
    times = Counter(names)  # in the order in which they first stand
    order = {name: number for number, name in enumerate(times)}
    for group in same:
        usual, *others = sorted(group, key=lambda name: (-times[name], order[name]))
        for other in sorted(others, key=order.__getitem__):
            yield from _compared(units, usual, other, times[usual])


def _by_sound(names: Sequence[str]) -> Collection[list[str]]:
    groups: dict[str, list[str]] = {}
    for name in names:
        groups.setdefault(consonants(sound(name)), []).append(name)
    return groups.values()


def _compared(units: Sequence[Unit], usual: str, other: str, times: int) -> Iterator[tuple[int, Found]]:
    usual_uses, other_uses = list(_uses(units, usual)), list(_uses(units, other))
    if times == len(other_uses) and not any(use.before or use.behind for use in usual_uses):
        # Of two that stand equally often, the one in the full name is kept.
        usual, other, usual_uses, other_uses = other, usual, other_uses, usual_uses
    alike = sound(usual) == sound(other)
    if not alike and (len(consonants(sound(other))) < 3 or VOWELS.match(sound(other)[-1])):
        return  # Maria and Mario
    together = [use for use in other_uses if any(_same_neighbor(use, one, alike) for one in usual_uses)]
    alone = [use for use in other_uses if not use.before and not use.behind]
    if not alike or len(together) + len(alone) < len(other_uses):
        alone = []  # of someone else, perhaps
    elif not together and not any(use.before for use in usual_uses):
        alone = []
    params = {"usual": usual, "times": str(times), "other": other}
    shown = tuple((use.unit, use.span) for use in usual_uses[:SHOWN])
    for use in sorted(together + alone):
        yield use.unit, Found(use.span, "other-spelling", params, (usual,), related=shown)


def _same_neighbor(one: Use, two: Use, alike: bool) -> bool:
    """Whether the same given name or surname stands beside both; of names that sound alike, the same noun."""
    pairs = ((one.before, two.before), (one.behind, two.behind))
    return any(
        a
        and b
        and (a == b or a.startswith(f"{b}-") or b.startswith(f"{a}-"))
        and (alike or _known().isdisjoint((a, b)))
        for a, b in pairs
    )


def _uses(units: Sequence[Unit], name: str) -> Iterator[Use]:
    lower = name.lower()
    for number, unit in enumerate(units):
        if name not in unit.text:
            continue
        for at, word in enumerate(unit.words):
            stem = word.text.removesuffix("'s").removesuffix("’s")
            if stem != name and word.lower != lower:
                continue
            behind = _beside(unit, at, 1) if stem == word.text else ""
            yield Use(number, Span(word.start, word.start + len(stem)), _beside(unit, at, -1), behind)


def _beside(unit: Unit, at: int, step: int) -> str:
    """The name right before (-1) or behind (1) a word, over a particle; "" if there is none."""
    while 0 <= at + step < len(unit.words) and unit.words.adjoin(min(at, at + step)):
        at += step
        word = unit.words[at].text
        if word.lower() in PARTICLES:
            continue
        capital = word[0].isupper() and len(word) > 1
        lower = word.lower()
        small = lower in NOT_A_NAME or lower in frequent_words()["en"]
        return _plain(word) if capital and not small else ""
    return ""


@cache
def _known() -> frozenset[str]:
    """English words that are no given names: no name of a person, but where a sentence starts."""
    words = read_words("checks/nouns.txt") | frequent_words()["en"]
    return words.union(f"{word}s" for word in words) - read_words("checks/given-names.txt")


def _plain(name: str) -> str:
    """A name without accents and case; of the dotless i of Turkish, the common one."""
    marked = unicodedata.normalize("NFKD", name.replace("ı", "i").replace("ł", "l").replace("ø", "o"))
    return "".join(c for c in marked if not unicodedata.combining(c)).lower()


def _has_small_parts(name: str) -> bool:
    return "-" in name and all(part[1:].islower() for part in name.split("-"))


@lru_cache(10_000)  # the texts of a batch speak of the same people and places
def _coarse(name: str) -> str | None:
    """What all spellings of a name have in common, and others perhaps; None for what is no name."""
    if name.lower() in _known() or not (name[1:].islower() or _has_small_parts(name)):
        return None
    plain = name.lower() if name.isascii() else _plain(name)
    return "".join(dict.fromkeys(plain.translate(COARSE)))


def sound(name: str) -> str:
    """What different transcriptions of one name have in common."""
    plain = _plain(name).replace("-", "")
    for pattern, instead in SAME_SOUND:
        plain = pattern.sub(instead, plain)
    return plain


def consonants(plain: str) -> str:
    """The first letter and the consonants: `musaed` and `musaad` are both `msd`."""
    return plain[:1] + VOWELS.sub("", plain[1:])


CHECK = DocumentCheck(
    id="name-variant",
    title="A name spelled in two ways",
    why="Names from other scripts can be transcribed in several ways, and systems that translate sentence by"
    " sentence choose anew each time. Marked is the rarer spelling where the same given name or surname"
    " stands beside both, or where a surname that sounds the same stands alone.",
    tier=Tier.LIKELY,
    severity=Severity.WARNING,
    category="terminology/inconsistent-use",
    reasons={
        "other-spelling": "“{usual}” stands {times} times in this document; “{other}” seems to be the same."
    },
    languages=("en",),
    look=look,
    bad=(
        Bad(
            "Alexei Teksler came on Friday. Later Aleksey Teksler spoke.",
            "Alexei Teksler came on Friday. Later Alexei Teksler spoke.",
        ),
        Bad(
            "The mayor, Gerardo Quirino, smiled. On Monday Quirinho left.",
            "The mayor, Gerardo Quirino, smiled. On Monday Quirino left.",
        ),
        Bad(
            "We met Musaed Al-Aiban. Then Musaad Al-Aiban rose, and Musaed Al-Aiban sat down.",
            "We met Musaed Al-Aiban. Then Musaed Al-Aiban rose, and Musaed Al-Aiban sat down.",
        ),
        Bad(
            "Ask Park Ji-hoon, who is new. Park Jihun will know.",
            "Ask Park Ji-hoon, who is new. Park Ji-hoon will know.",
        ),
    ),
    good=(
        Good("Sarah Miller met Sara Jones, and Mario Rossi his sister Maria Rossi."),
        Good("Eva Simons sang. Then Paul Simmons spoke of the Simons family. Simmons left."),
        Good("The Ministry of Labor met. A Minister spoke of Marks and Marx."),
    ),
)
