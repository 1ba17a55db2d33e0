"""What a verb, an adjective or a noun takes in English, and how other languages would continue it."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from reviewer.finding import Tier
from reviewer.resources import read_text

PASSIVE, ACTIVE = "passive", "active"
VOICES = frozenset((PASSIVE, ACTIVE))
BE = frozenset("am are be been being get gets got is isn't was wasn't were weren't".split())
BETWEEN_BE = frozenset("also always even it never not now often still then".split())


class Frame(NamedTuple):
    """A wrong complement of a word, and the right one.

    `lead`: the words that stand before the word that it is found by ("take" of "take part"). `between`: what
    may stand before the complement. `right`: alternatives, "" for nothing.
    """

    tier: Tier
    lead: tuple[str, ...]
    between: frozenset[str]
    wrong: frozenset[str]
    right: tuple[str, ...]
    unless: frozenset[str]


class Verb(NamedTuple):
    """A verb's form in -ing, and whether its base form is as likely a noun."""

    ing: str
    noun: bool


@cache
def frames() -> Mapping[str, tuple[Frame, ...]]:
    """The frames by the last of the words that they begin with; those that ask for more words first."""
    found: dict[str, list[Frame]] = {}
    for row in read_text("checks/verb-frame.txt").splitlines():
        if not row or row.startswith("#"):
            continue
        tier, forms, between, wrong, right, *unless = (cell.strip() for cell in row.split("|"))
        for form in forms.split():
            *lead, word = form.split("_")
            found.setdefault(word, []).append(
                Frame(
                    Tier(tier),
                    tuple(lead),
                    frozenset(between.split()),
                    frozenset(wrong.split()),
                    tuple("" if each == "-" else each for each in right.split(",")),
                    frozenset(unless[0].split()) if unless else frozenset(),
                )
            )
    return {word: tuple(sorted(rows, key=lambda frame: -len(frame.lead))) for word, rows in found.items()}


@cache
def framed() -> frozenset[str]:
    """The words that some frame is found by."""
    return frozenset(frames())


@lru_cache(4096)
def verb_of(base: str) -> Verb | None:
    """What is known of a verb in its base form; quicker for the few asked for than to read all."""
    text = read_text("checks/verbs.txt")
    at = text.find(f"\n{base}") if base.isalpha() else -1
    while at >= 0:
        own, *rest = text[at + 1 : text.find("\n", at + 1)].split()
        if own == base:
            irregular = [form for form in rest if form != "*"]
            silent = base.endswith("e") and not base.endswith(("ee", "oe", "ye"))
            regular = f"{base[:-1] if silent else base}ing"
            return Verb(irregular[0] if irregular else regular, "*" in rest)
        at = text.find(f"\n{base}", at + 1)
    return None


def voice(words: Sequence[str], at: int) -> str:
    """Whether a verb is passive, by a form of "be" before it among the words, which are in lower case.

    "" behind "it is", where an infinitive is right: “it is prohibited to smoke”.
    """
    before = list(words[max(0, at - 5) : at])
    about_it = "it" in before[-4:]
    while before and (before[-1] in BETWEEN_BE or before[-1].endswith("ly")):
        before.pop()
    if not before or before[-1] not in BE:
        return ACTIVE
    return "" if about_it else PASSIVE
