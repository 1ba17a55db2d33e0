"""English verbs: from a form to its base form, and to the participle."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from reviewer.language.frames import verb_of
from reviewer.resources import read_text

# Pasts that are nouns or adjectives, too.
OTHER_WORDS = frozenset(
    "bit bore broke did drove fell froze had hid rose saw spoke tore was woke wore".split()
)


class Irregular(NamedTuple):
    """Pasts and participles, each with its base form; `participles`: of each past.

    `pasts`: those that are neither participles nor other words.
    """

    base: Mapping[str, str]
    participles: Mapping[str, str]
    pasts: frozenset[str]


@cache
def irregular() -> Irregular:
    """The irregular verbs, but those whose past reads like their base form."""
    text = read_text("checks/irregular-verbs.txt")
    rows = [row.split() for row in text.splitlines() if not row.startswith("#")]
    bases = {base for base, _, _ in rows}
    base = {form: base for base, past, participle in rows for form in (past, participle)}
    participles = {past: participle for _, past, participle in rows}
    pasts = frozenset(past for past, participle in participles.items() if past != participle)
    base = {form: verb for form, verb in base.items() if form not in bases}
    return Irregular(base, participles, pasts - OTHER_WORDS)


def base_of(form: str) -> str | None:
    """The base of a past, participle or third person that is no base form itself; None for other words."""
    known = irregular().base.get(form)
    if known:
        return known
    if form.endswith("ed") and len(form) > 4:
        stems = [form[:-1], form[:-2]]
        if form.endswith("ied"):
            stems = [f"{form[:-3]}y"]
        elif form[-3] == form[-4]:
            stems.append(form[:-3])
    elif form.endswith("s") and not form.endswith(("ss", "us", "is")) and len(form) > 3:
        stems = [form[:-1]]
        if form.endswith("ies"):
            stems = [f"{form[:-3]}y"]
        elif form.endswith("es"):
            stems.append(form[:-2])
    else:
        return None
    if verb_of(form):
        return None
    return next((stem for stem in stems if verb_of(stem)), None)


def participle_of(base: str) -> str:
    """The participle of a verb in its base form, by rule where it is not known as irregular."""
    for row in read_text("checks/irregular-verbs.txt").splitlines():
        if row.startswith(f"{base} "):
            return row.split()[2]
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return f"{base[:-1]}ied"
    return f"{base}ed"
