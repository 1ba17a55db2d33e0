"""A word with the preposition or verb form that it takes in another language: `depends of`, `accused for`."""

from collections.abc import Iterator, Sequence

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Signs, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier
from reviewer.language.frames import VOICES, Frame, framed, frames, verb_of, voice

LONGEST_OBJECT = 5
DETERMINERS = frozenset(
    """a all an any both each every her his its many my no our several some that the their these this those
    your""".split()
)
ARTICLES = frozenset("a an any each every her his its my no our some the their your".split())
OBJECTS = frozenset("anyone everyone her him it me myself people someone them themselves us you".split())
SUBJECT = {"him": "he", "her": "she", "it": "it", "me": "I", "them": "they", "us": "we", "you": "you"}
POSSIBLE = {"s": "makes it possible", "g": "making it possible"}
# What an object noun phrase does not hold: prepositions but "of", links, auxiliaries, marks of a clause.
NOT_IN_OBJECT = frozenset(
    """about above across after against along although am among an't and are around as at be because been
    before being below between but by can could did do does during for from had has have he how i if in into
    is like may might must nor not off on only onto or over per shall she should since so than that then
    there they though through to toward towards under until upon was we were what when where whether which
    while who whom whose why will with within without would""".split()
)
TIMES = frozenset(
    """april august december february friday january july june march may monday november october saturday
    september sunday thursday tuesday wednesday behalf average occasion purpose time fact particular general
    part addition turn""".split()
)
WHEN_OR_HOW = frozenset("about at for from in on over with".split())
RIGHT_SOON = 5


def look(unit: Unit) -> Iterator[Found]:
    known = frames()
    last = -1  # where the last find ends: one word is not mended twice
    for at in unit.numbers_of(framed()):
        if not _running(unit, at):
            continue
        for frame in known[unit.words.lower[at]]:
            found = _try(unit, at, frame)
            if found is not None and found.span.start >= last:
                last = found.span.end
                yield found
                break


def _running(unit: Unit, at: int) -> bool:
    """Whether the word is one of the running text: not in a name, nor a noun behind an article."""
    if at == 0:
        return True
    if unit.words.lower[at - 1] in ARTICLES and _close(unit, at - 1):
        return False
    word = unit.words[at]
    return not word.text[0].isupper() or unit.text[max(0, word.start - 2)] in '.!?:”"'


def _close(unit: Unit, at: int) -> bool:
    """Whether only white space parts this word from the next."""
    return unit.words.adjoin(at)


def _try(unit: Unit, at: int, frame: Frame) -> Found | None:
    words = unit.words
    if frame.lead:
        first = at - len(frame.lead)
        if first < 0 or tuple(words.lower[first:at]) != frame.lead:
            return None
        if not all(_close(unit, number) for number in range(first, at)):
            return None
    if "pronoun-me" in frame.between:
        return _explain(unit, at, frame)
    if "determiner" in frame.wrong:
        return _missing(unit, at, frame)
    if not _close(unit, at):
        return None
    if "-" in frame.between or (frame.between & VOICES and voice(words.lower, at) in frame.between):
        found = _complement(unit, at, at + 1, frame)
        if found is not None:
            return found
    if "pronoun" in frame.between and words.lower[at + 1] in OBJECTS and _close(unit, at + 1):
        return _complement(unit, at, at + 2, frame)
    return _behind_object(unit, at, frame) if "object" in frame.between else None


def _behind_object(unit: Unit, at: int, frame: Frame) -> Found | None:
    words = unit.words
    purpose = "to-verb" in frame.wrong
    for place in range(at + 2, at + 2 + LONGEST_OBJECT):
        before = words.lower[place - 1]
        if before in NOT_IN_OBJECT or before.endswith("n't") or not _close(unit, place - 1):
            return None
        if purpose and before == "of":
            return None  # "prevent the loss of heat to protect the crop"
        found = _complement(unit, at, place, frame)
        if found is not None:
            return found
    return None


def _complement(unit: Unit, at: int, place: int, frame: Frame) -> Found | None:
    """The find, if what stands at this place is what the frame says is wrong."""
    lower = unit.words.lower[place]
    if not frame.wrong.isdisjoint(("to-verb", "bare-verb")):
        return _infinitive(unit, at, place, frame) if lower == "to" else None
    named = f"{lower}+" in frame.wrong
    if lower not in frame.wrong and not named:
        return None
    wrong = unit.words[place]
    if not _close(unit, place) or (named and not _noun_phrase(unit, place + 1)):
        return None
    if _right_as_it_is(unit, at, place, frame):
        return None
    start = wrong.start
    if frame.right == ("",):
        start = unit.words[place - 1].end
    return _found(unit, at, Span(start, wrong.end), frame, frame.right, wrong.lower)


def _noun_phrase(unit: Unit, at: int) -> bool:
    word = unit.words[at]
    return word.lower in DETERMINERS or word.text[0].isupper()


def _right_as_it_is(unit: Unit, at: int, place: int, frame: Frame) -> bool:
    """Whether the words behind say when or how, or the right preposition still follows."""
    words = unit.words
    wrong, after = words[place].lower, words[place + 1]
    if after.lower in frame.unless or (place + 2 < len(words) and words[place + 2].lower in frame.unless):
        return True
    if wrong in WHEN_OR_HOW and (after.text[0].isdigit() or after.lower in TIMES):
        return True
    if frame.right == ("",) and wrong == "of" and _of_somebody(unit, place + 1):
        return True
    if wrong == "as" and at and words[at - 1].lower in ("as", "so", "how", "not", "just"):
        return True
    right = {each.split()[0] for each in frame.right if each}
    later = right if wrong == "with" else right - {"of"}  # "of" follows any noun
    for number in range(place + 1, min(place + 1 + RIGHT_SOON, len(words))):
        if not unit.text[words[number - 1].end : words[number].start].isspace():
            break
        if words[number].lower in later or (number == place + 1 and words[number].lower in right):
            return True
    return False


def _of_somebody(unit: Unit, place: int) -> bool:
    """Whether what follows is of one who has it: “two million of the city's voters” are a part of them."""
    return any(word.endswith(("'s", "’s")) for word in unit.words.lower[place : place + RIGHT_SOON])


def _infinitive(unit: Unit, at: int, place: int, frame: Frame) -> Found | None:
    words = unit.words
    number = place + 1
    if _close(unit, place) and words[number].lower.endswith("ly") and verb_of(words[number].lower) is None:
        number += 1
    if not all(_close(unit, between) for between in range(place, number)):
        return None
    infinitive = words[number]
    verb = verb_of(infinitive.text)
    if verb is None or (verb.noun and not _object_follows(unit, number, surely=place > at + 1)):
        return None
    if frame.right == ("possible",):
        return _possible(unit, at, place, frame)
    if frame.right == ("that",):
        return _that(unit, at, place, frame)
    span, wrong = Span(words[place].start, infinitive.end), f"to {infinitive.text}"
    if "bare-verb" in frame.wrong:
        span, wrong = Span(infinitive.start, infinitive.end), infinitive.text
    adverb = unit.text[words[place + 1].start : infinitive.start]
    now = tuple(each.replace("ing", adverb + verb.ing) for each in frame.right)
    return _found(unit, at, span, frame, now, wrong)


def _object_follows(unit: Unit, at: int, *, surely: bool) -> bool:
    """Whether what follows directly is, or surely is, the object of a verb, so that this is no noun."""
    if not _close(unit, at):
        return False
    after = unit.words[at + 1].lower
    if after in DETERMINERS or after in OBJECTS or after.endswith(("'s", "’s")):
        return True
    return not surely and after not in NOT_IN_OBJECT and after != "of"


def _possible(unit: Unit, at: int, place: int, frame: Frame) -> Found | None:
    word = unit.words[at]
    if word.text[0].isupper():
        return None  # "Allow to cool."
    now = POSSIBLE.get(word.lower[-1], "make it possible")
    return _found(unit, at, Span(word.start, word.end), frame, (now,), f"{unit.words[place].lower} …")


def _that(unit: Unit, at: int, place: int, frame: Frame) -> Found | None:
    pronoun, to = unit.words[place - 1], unit.words[place]
    if pronoun.lower not in SUBJECT:
        return None
    now = f"that {SUBJECT[pronoun.lower]}"
    return _found(unit, at, Span(pronoun.start, to.end), frame, (now,), f"{pronoun.lower} to")


def _explain(unit: Unit, at: int, frame: Frame) -> Found | None:
    if not _close(unit, at) or unit.words[at + 1].text not in ("me", "us"):
        return None
    pronoun = unit.words[at + 1]
    now = f"{frame.right[0]} {pronoun.text}"
    return _found(unit, at, Span(pronoun.start, pronoun.end), frame, (now,), pronoun.text)


def _missing(unit: Unit, at: int, frame: Frame) -> Found | None:
    if not _close(unit, at) or unit.words[at + 1].lower not in ARTICLES:
        return None
    after = unit.words[at + 1]
    now = f"{frame.right[0]} {after.text}"
    return _found(unit, at, Span(after.start, after.end), frame, (now,), after.text)


def _found(unit: Unit, at: int, span: Span, frame: Frame, now: Sequence[str], wrong: str) -> Found:
    word = " ".join((*frame.lead, unit.words[at].lower))
    params = {"word": word, "wrong": wrong, "right": now[0]}
    return Found(span, "needless" if now == ("",) else "frame", params, tuple(now), frame.tier)


CHECK = SegmentCheck(
    id="verb-frame",
    title="A preposition or verb form that the word does not take",
    why="Which preposition a verb, an adjective or a noun takes is a matter of the language: what depends"
    " *of* something in French depends *on* it in English. Translations carry the foreign one over, and"
    " infinitives where English wants a form in -ing.",
    tier=Tier.LIKELY,
    severity=Severity.WARNING,
    category="linguistic-conventions/grammar",
    reasons={
        "frame": "After “{word}”, English has “{right}”, not “{wrong}”.",
        "needless": "“{word}” takes no “{wrong}”.",
    },
    languages=("en",),
    look=look,
    signs=Signs(words=framed),
    bad=(
        Bad("He was accused for theft.", "He was accused of theft."),
        Bad("They accused the old mayor with fraud. ", "They accused the old mayor of fraud. "),
        Bad("The plan depends of the weather.", "The plan depends on the weather."),
        Bad("Snow prevented the team to arrive.", "Snow prevented the team from arriving."),
        Bad("The law prohibits to extend leases.", "The law prohibits extending leases."),
        Bad("They were banned to enter it.", "They were banned from entering it."),
        Bad("She insisted to run the shop.", "She insisted on running the shop."),
        Bad("They discussed about the price.", "They discussed the price."),
        Bad("He explained me the rules.", "He explained to me the rules."),
        Bad("I suggest him to leave.", "I suggest that he leave."),
        Bad("It allows to detect heat.", "It makes it possible to detect heat."),
        Bad("We look at it, looking forward to meet you.", "We look at it, looking forward to meeting you."),
        Bad(
            "Despite of the rain, they took part to the race.",
            "Despite the rain, they took part in the race.",
        ),
        Bad("Tools that allow to quickly find it.", "Tools that make it possible to quickly find it."),
        Bad("She avoids to openly use it.", "She avoids openly using it."),
        Bad("They are listening the radio.", "They are listening to the radio."),
        Bad("Before of leaving, they paid 2 million of euros.", "Before leaving, they paid 2 million euros."),
    ),
    good=(
        Good("Two million of them, a million of Gaza's people and three million of the poor left."),
        Good("He was accused with others of theft. The charge of theft was dropped."),
        Good("They were prevented, to his surprise, from leaving, and succeeded to the throne."),
        Good("This prevents damage to crops and access to water."),
        Good("It prevents the loss of heat to protect the crop."),
        Good("The accused with the hat was responsible on Monday for the rest."),
        Good("He is married with two children. He participates to the full."),
        Good("It is as similar as possible, and the fund is independent of it."),
        Good("Allow to cool. He was allowed to go. It is strictly prohibited to smoke."),
    ),
)
