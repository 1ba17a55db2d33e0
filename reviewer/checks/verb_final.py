"""A verb left at the end of its clause, where Dutch or German puts it: `officials in contempt be held`."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Signs, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier
from reviewer.language.words import Word

IRREGULAR = frozenset(
    """born bought bound broken brought built caught chosen done drawn driven eaten fed felt fined
    forbidden fought found given grown heard held hidden hit hurt kept known laid led left lent lost
    made meant met paid proven put read said seen sent set shot shown shut sold spent split spoken
    spread stolen struck sued sworn taken taught thought told torn thrown understood won worn
    written""".split()
)
NOT_PARTICIPLES = frozenset(
    "need indeed exceed succeed proceed speed seed feed red bed breed shed hundred".split()
)
END = re.compile(r"\s*(?:[.,;:!?)”\"]|\Z)")
SENTENCE_END = re.compile(r"[.!?:;]\s|[“”\"()]|\n\s*\n")
PREPOSITIONS = frozenset("at by for from in into of on through to under with without within".split())
QUESTION = re.compile(
    r"\s*[\"“‘(]*(?:will|would|shall|should|can|could|may|might|must|did|do|does)\b", re.IGNORECASE
)
BE = frozenset(("be",))
LONGEST_PHRASE = 4
# So many words back a modal is looked for: "will in most cases be heard".
REACH = 8
SUBJECTS = frozenset("he i it she they we who you".split())
MODALS = frozenset("can could may might must should will would".split())
OBJECT_STARTS = frozenset("a an her his its my our the their these this those your".split())
# Verbs that are no nouns, so that the last word cannot be the head of the object.
VERBS = frozenset(
    """achieve accept admit adopt allow announce apply arrest avoid become begin believe bring buy carry
    choose confirm create defend deliver deny destroy develop eat enforce ensure explain follow get give
    grant have hear implement improve inform keep know lose obtain perform prevent prove provide publish
    put receive reduce refuse reject remove require save see send solve speak take teach tell understand
    write""".split()
)
LIKE = re.compile(r"\b(?:as|like|than|what|whatever|which|whom|how|so|neither|nor)\b", re.IGNORECASE)


@cache
def demands() -> re.Pattern[str]:
    """A demand or wish anywhere in the sentence wants the bare "be"."""
    return re.compile(
        r"\b(?:advi[sc]|ask|beg\b|begs|begged|command|condition|decid|decree|demand|desir|direct|essential|imperative"
        r"|important|insist|instruct|mandat|mov[ei]|motion|necessary|order|plead|pray|prefer|propos|provid|recommend"
        r"|request|requir|resol|rul[ei]|stipulat|suggest|urg|vital|vote|wish)",
        re.IGNORECASE,
    )


@cache
def governs() -> re.Pattern[str]:
    """With one of these shortly before a bare "be" is right: a modal, an infinitive, a condition."""
    return re.compile(
        r"\b(?:will|would|shall|should|can|could|may|might|must|cannot|to|not|let|lets|do|does|did|make|makes|made"
        r"|help|helps|helped|see|seen|saw|need|needs|dare|lest|whether|if|though|than|rather|better|and|or|but|order"
        r"|\w+n['’]t|\w+['’](?:ll|d))\b",
        re.IGNORECASE,
    )


def is_participle(word: Word) -> bool:
    text = word.text
    return text in IRREGULAR or (text.islower() and text.endswith("ed") and text not in NOT_PARTICIPLES)


def sentence_start(unit: Unit, at: int) -> int:
    """Where the sentence that holds a position starts."""
    start = 0
    for mark in SENTENCE_END.finditer(unit.text, max(0, at - 400), at):
        start = mark.end()
    return start


def bare_be(unit: Unit) -> Iterator[Found]:
    """“in contempt be held.”: a prepositional phrase before the verb that it belongs after."""
    words = unit.words
    for number in unit.numbers_of(BE):
        if not 3 <= number < len(words) - 1:
            continue
        if not words.lower[number + 1].endswith("ed") and words.lower[number + 1] not in IRREGULAR:
            continue
        verb = words[number + 1]
        if not is_participle(verb) or not END.match(unit.text, verb.end):
            continue
        be = words[number]
        if be.text != "be":
            continue
        phrase = phrase_before(unit, words[max(0, number - LONGEST_PHRASE) : number])
        if phrase is None:
            continue
        begin = sentence_start(unit, be.start)
        near = max(begin, words[max(0, number - REACH)].start)
        if phrase.start <= begin or governs().search(unit.text, near, be.start):
            continue
        if demands().search(unit.text, begin, be.start) or QUESTION.match(unit.text, begin):
            continue
        verbs = unit.text[be.start : verb.end]
        kept = f"{verbs} {unit.text[phrase.start : phrase.end]}"
        yield Found(Span(phrase.start, verb.end), "verb-last", {"verb": verbs}, (kept,))


def phrase_before(unit: Unit, words: Sequence[Word]) -> Span | None:
    """The short prepositional phrase that ends where a list of words ends."""
    for back in range(2, min(LONGEST_PHRASE, len(words)) + 1):
        if words[-back].text in PREPOSITIONS:
            span = Span(words[-back].start, words[-1].end)
            return None if re.search(r"[.,;:!?()“”]", unit.text[span.start : span.end]) else span
    return None


def split_modal(unit: Unit) -> Iterator[Found]:
    """“he can the house see.”: the object between the modal and its verb."""
    words = unit.words
    for number in (modal - 1 for modal in unit.numbers_of(MODALS)):
        if not 0 <= number < len(words) - 4 or words.lower[number] not in SUBJECTS:
            continue
        if words.lower[number + 2] not in OBJECT_STARTS:
            continue
        subject, modal, article = words[number : number + 3]
        if modal.text not in MODALS or article.text not in OBJECT_STARTS:
            continue
        for last in range(number + 4, min(number + 7, len(words))):
            verb = words[last]
            clause = unit.text[subject.start : verb.end]
            if re.search(r"[.,;:!?()“”]", clause):
                break
            if not END.match(unit.text, verb.end):
                continue
            if verb.text in VERBS and not LIKE.search(
                unit.text, sentence_start(unit, subject.start), modal.start
            ):
                between = unit.text[article.start : words[last - 1].end]
                kept = f"{verb.text} {between}"
                yield Found(Span(article.start, verb.end), "verb-last", {"verb": verb.text}, (kept,))
            break


def look(unit: Unit) -> Iterator[Found]:
    yield from bare_be(unit)
    yield from split_modal(unit)


CHECK = SegmentCheck(
    id="verb-final",
    title="A verb at the end of its clause",
    why="Dutch and German put the verb last, English puts it before its object. Demands and wishes"
    " (“urged that it be waived”) are right and left alone.",
    tier=Tier.LIKELY,
    severity=Severity.ERROR,
    category="linguistic-conventions/grammar",
    reasons={"verb-last": "“{verb}” stands last, as in Dutch or German; English puts it earlier."},
    languages=("en",),
    look=look,
    signs=Signs(words=lambda: BE | MODALS),
    bad=(
        Bad(
            "A judge wants the leaders in custody be taken.", "A judge wants the leaders be taken in custody."
        ),
        Bad("He can the new house see.", "He can see the new house."),
    ),
    good=(
        Good("She urged that the officials in question be removed."),
        Good("The plan will in part be funded by the state and in full be paid."),
        Good("Should the people in charge be told?"),
        Good("Treat them as you would a guest. They will the best."),
    ),
)
