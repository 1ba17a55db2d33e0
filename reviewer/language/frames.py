"""What a verb, an adjective or a noun takes in English, and how other languages would continue it."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from reviewer.finding import Tier
from reviewer.resources import read_text


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


@cache
def verbs() -> Mapping[str, Verb]:
    """Verbs by their base form."""
    found: dict[str, Verb] = {}
    for row in read_text("checks/verbs.txt").splitlines():
        if row.startswith("#"):
            continue
        base, *rest = row.split()
        noun = "*" in rest
        irregular = [form for form in rest if form != "*"]
        silent = base.endswith("e") and not base.endswith(("ee", "oe", "ye"))
        regular = f"{base[:-1] if silent else base}ing"
        found[base] = Verb(irregular[0] if irregular else regular, noun)
    return found
