"""A verb in a form that cannot follow the one before it: `would not gone`, `was gave`, `can to enter`."""

from collections.abc import Iterator, Sequence
from functools import cache

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Signs, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier
from reviewer.language.frames import verb_of
from reviewer.language.verbs import base_of, irregular, participle_of

MODALS = frozenset(
    """can can't cannot could couldn't may might must mustn't shall should shouldn't will won't would
    wouldn't""".split()
)
DO = frozenset("did didn't do does doesn't don't".split())
BE = frozenset("are been being is was were".split())
HAVE = frozenset("had has have having".split())
NOT = frozenset("not never".split())
PRONOUNS = frozenset("he it she that there they this who".split())
# What may stand between a modal and its verb.
BETWEEN = NOT | frozenset("again also always even finally now only really soon still then therefore".split())
# Behind one of these a modal is a noun, or has its subject behind it: “the will left”, “nor will armed men”.
NOUN_OR_TURNED = frozenset(
    """a and as her his how its my neither nor only or our own political so than that the their then
    there these this those what when where which who whom why your""".split()
)
# With one of these before it, a clause may end with the modal: “as best they could based on that”.
LEFT_OPEN = frozenset("all anything as best everything how much nothing something than what whatever".split())
LOOK_BACK = 8
# Third persons that are no plurals; others only count before an object.
DETERMINERS = frozenset(
    "a an all any each his her its many more most no our some the their these this to".split()
)
TO_AFTER = frozenset("can can't cannot could couldn't may must mustn't should shouldn't".split())
# Verbs that are neither noun nor adjective: their base form never describes anything.
ONLY_VERBS = frozenset(
    """accept accommodate accomplish achieve acquire adopt allow apply arrange avoid bring build
    carry celebrate choose collect confirm consider construct create decide decrease deliver
    describe destroy determine develop discover discuss distribute eliminate enhance ensure
    establish evaluate examine expand explain expose express find follow fulfill generate give
    identify implement improve include inform introduce investigate maintain make obtain organize
    perform prepare prevent produce prohibit protect prove provide publish punish realize receive
    recognize recommend reduce reject remove replace require resolve respect restore reveal see
    select sell send solve strengthen suspend take tell transform treat understand verify write""".split()
)


def look(unit: Unit) -> Iterator[Found]:
    words, lower = unit.words, unit.words.lower
    last = len(words) - 1
    for at in unit.numbers_of(MODALS | DO):
        if at == last or not _worth(lower, at + 1) or not words.adjoin(at):
            continue
        found = _behind_modal(unit, at) if lower[at] in MODALS else _behind_do(unit, at)
        if found is not None:
            yield found
    for at in unit.numbers_of(irregular().pasts):
        if at and lower[at - 1] in BE | HAVE and words.adjoin(at - 1):
            yield from _behind_be(unit, at)


@cache
def signs() -> frozenset[str]:
    return MODALS | DO | irregular().pasts


def _worth(lower: Sequence[str], place: int) -> bool:
    """Whether the word behind a modal may be wrong; told fast, as nearly all are right."""
    word = lower[place]
    if word == "be":
        return lower[place + 1 : place + 2] != [] and lower[place + 1] in ONLY_VERBS
    return word.endswith(("ed", "s")) or word == "to" or word in BETWEEN or word in irregular().base


def _behind_modal(unit: Unit, at: int) -> Found | None:
    words, lower = unit.words, unit.words.lower
    place = _verb_behind(unit, at)
    if place is None or not words[at].text.islower():
        return None
    verb = lower[place]
    if verb == "to":
        return _infinitive(unit, at, place)
    if verb == "be":
        return _passive(unit, place)
    base = base_of(verb)
    if base is None or _noun_or_turned(lower, at) or _left_open(unit, at):
        return None
    if verb.endswith("s") and not _has_object(unit, place):
        return None
    meant: tuple[str, ...] = (base,)
    if not verb.endswith("s"):
        passive = f"be {irregular().participles.get(verb, verb)}"
        behind = lower[place + 1] if words.adjoin(place) else ""
        meant = (passive, base) if behind == "by" else (base, passive)
    return _found(unit, at, place, meant)


def _behind_do(unit: Unit, at: int) -> Found | None:
    """With “not” only: “what he did helped” is right."""
    place = at + 1
    if not unit.words.lower[at].endswith("n't"):
        if unit.words.lower[at + 1] != "not" or at + 2 == len(unit.words) or not unit.words.adjoin(at + 1):
            return None
        place += 1
    verb = unit.words.lower[place]
    base = "have" if verb in ("has", "had") else base_of(verb)
    if base is None or (verb.endswith("s") and verb != "has" and not _has_object(unit, place)):
        return None
    return _found(unit, at, place, (base,))


def _behind_be(unit: Unit, at: int) -> Iterator[Found]:
    """A past where a participle belongs: “was gave”, “has went”."""
    lower = unit.words.lower
    if not unit.words[at].text.islower() or _left_open(unit, at - 1):
        return
    if lower[at - 1] in BE and at > 1 and lower[at - 2] in PRONOUNS:
        return  # “who he was became clear”
    yield _found(unit, at - 1, at, (irregular().participles[lower[at]],))


def _verb_behind(unit: Unit, at: int) -> int | None:
    """The number of the word that should be the modal's verb; None where a mark parts them."""
    place = at + 1
    while unit.words.lower[place] in BETWEEN:
        if place + 1 == len(unit.words) or not unit.words.adjoin(place):
            return None
        place += 1
    return place


def _infinitive(unit: Unit, at: int, place: int) -> Found | None:
    lower = unit.words.lower
    if lower[at] not in TO_AFTER or place != at + 1 or place + 1 == len(lower):
        return None
    if not unit.words.adjoin(place) or not verb_of(lower[place + 1]) or _left_open(unit, at):
        return None
    if _noun_or_turned(lower, at):
        return None
    span = Span(unit.words[at].end, unit.words[place].end)
    return Found(span, "to", {"verb": lower[at]}, ("",))


def _passive(unit: Unit, place: int) -> Found | None:
    """A base form where a participle belongs: “can be realize”."""
    if place + 1 == len(unit.words) or not unit.words.adjoin(place):
        return None
    verb = unit.words[place + 1]
    if verb.text not in ONLY_VERBS:
        return None
    return _found(unit, place, place + 1, (participle_of(verb.text),))


def _noun_or_turned(lower: Sequence[str], at: int) -> bool:
    before = lower[at - 1] if at else ""
    return before in NOUN_OR_TURNED or before.endswith(("'s", "’s", "s'", "s’"))


def _left_open(unit: Unit, at: int) -> bool:
    """Whether one of the words that leave a modal without its verb stands before it, with no mark between."""
    place = at
    while place and at - place < LOOK_BACK and unit.words.adjoin(place - 1):
        place -= 1
        if unit.words.lower[place] in LEFT_OPEN:
            return True
    return False


def _has_object(unit: Unit, place: int) -> bool:
    if not unit.words.adjoin(place):
        return False
    behind = unit.words.lower[place + 1]
    return behind in DETERMINERS or behind[0].isdigit()


def _found(unit: Unit, at: int, place: int, meant: tuple[str, ...]) -> Found:
    verb = unit.words[place]
    params = {"first": unit.words.lower[at], "verb": verb.lower, "meant": meant[0]}
    return Found(Span(verb.start, verb.end), "form", params, meant)


CHECK = SegmentCheck(
    id="verb-form",
    title="A verb in a form that does not fit the one before it",
    why="Behind “will”, “can” or “did not” a verb stands in its base form, behind “was” and “has” as a"
    " participle. Systems that translate word by word set the form that the source has.",
    tier=Tier.LIKELY,
    severity=Severity.ERROR,
    category="linguistic-conventions/grammar",
    reasons={
        "form": "Behind “{first}” this should be “{meant}”, not “{verb}”.",
        "to": "No “to” stands behind “{verb}”.",
    },
    languages=("en",),
    look=look,
    signs=Signs(words=signs),
    bad=(
        Bad("The ferry would not gone back.", "The ferry would not go back."),
        Bad("They will prepared the boats.", "They will prepare the boats."),
        Bad("The harbor will affected by ice.", "The harbor will be affected by ice."),
        Bad("The crew did not came ashore.", "The crew did not come ashore."),
        Bad("The port does not has a crane.", "The port does not have a crane."),
        Bad("The sailor was gave a berth.", "The sailor was given a berth."),
        Bad("The tide has began to turn.", "The tide has begun to turn."),
        Bad("Visitors can to enter the dock.", "Visitors can enter the dock."),
        Bad("The plan can be realize in May.", "The plan can be realized in May."),
        Bad("Repairs will costs a fortune.", "Repairs will cost a fortune."),
    ),
    good=(
        Good("The will left by the owner is valid; nor will armed men or can trained dogs help."),
        Good("Do all you can to help, as best you can based on what you know."),
        Good("How deep it was became clear. What he did helped. Can used boats be sold?"),
        Good("They must needs go. He is broke, and the boat was found and lost."),
        Good("The can opens easily, and the crew's will powers the ship."),
    ),
)
