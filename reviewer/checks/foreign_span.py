"""Words left in another language, or a text that is not in the language it is checked as."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from reviewer.checks.base import Bad, DocumentCheck, Found, Good, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier
from reviewer.language.apart import set_apart
from reviewer.language.identify import NAMES, confirmed, frequent_words, languages_of, primary
from reviewer.language.whole_text import differs_from, name_of
from reviewer.language.words import Word
from reviewer.resources import read_words

# Small words that stand in names all over the world: "Rio de la Plata", "van der Rohe".
PARTICLES = frozenset(
    """af al am an auf av d da dal das de degli dei del della delle den der des det di die do dos du e el
    en et für i im in l la las le les lo los na novo och of og oder para per por pro se sur to un una
    und van vom von w y z zu zum zur""".split()
)
NOT_ENGLISH = re.compile(r"[à-öø-ÿā-ž]")
# What neither continues a phrase nor stands inside one.
BREAK = re.compile(r"[.;:!?()\[\]“”„«»\"|/\\@_=]|\n\s*\n")
SURE_WORDS, SURE_LETTERS = 4, 25


@cache
def telling_words(own: str) -> frozenset[str]:
    """Words that are frequent in other languages and tell against this one."""
    table = frequent_words()
    known = table[own] | PARTICLES | (table["homographs"] if own == "en" else frozenset())
    return frozenset().union(*(words for language, words in table.items() if language in NAMES)) - known


@cache
def loan_words() -> frozenset[str]:
    return read_words("checks/loan-words.txt")


def phrases(unit: Unit, language: str, own: frozenset[str]) -> Iterator[Sequence[Word]]:
    """Stretches of a unit that the other language's frequent words hold together."""
    hits = frequent_words()[language]
    part: list[Word] = []
    last = 0
    for word in unit.words:
        broken = bool(part) and BREAK.search(unit.text, part[-1].end, word.start) is not None
        if broken or (word.lower in own and word.lower not in hits):
            if last:
                yield part if broken and last >= SURE_WORDS else part[:last]
            part, last = [], 0
        if word.lower in hits and not (word.lower in own and not part):
            part.append(word)
            last = len(part)
        elif part or word.lower not in own:
            part.append(word)
    if last:
        yield part if last >= SURE_WORDS else part[:last]


def best_language(unit: Unit, telling: frozenset[str]) -> str | None:
    """The language in which most of the unit's telling words are frequent."""
    votes: dict[str, int] = {}
    for number in unit.numbers_of(telling):
        word = unit.words[number]
        if word.text.islower():
            for language in languages_of()[word.lower]:
                votes[language] = votes.get(language, 0) + 1
    return max(votes, key=lambda tag: (votes[tag], tag), default=None)


def may_hold_together(unit: Unit, hits: frozenset[str], telling: frozenset[str]) -> bool:
    """Whether the unit has the words that `holds_together` asks of a stretch of it; read much faster."""
    clear = len(telling & unit.vocabulary) + len(beyond_ascii(unit))
    return clear >= 2 or (clear == 1 and len(unit.numbers_of(hits)) >= 3)


def beyond_ascii(unit: Unit) -> Collection[str]:
    """The unit's words that hold other than ASCII characters; most units hold none."""
    return [word for word in unit.vocabulary if not word.isascii()] if unit.beyond_ascii else ()


def holds_together(words: Sequence[Word], hits: frozenset[str], telling: frozenset[str], own: str) -> bool:
    """Whether enough of a stretch is clearly of one other language; names and loans hold small words, too."""
    named = sum(not word.text[0].islower() for word in words)
    known = sum(word.lower in hits for word in words)
    clear = {word.lower for word in words if word.text.islower() and tells(word, telling, own)}
    if len(words) < 3 or 2 * named >= len(words):
        return False
    if len(words) >= 8:
        return bool(clear) and len(clear) + known >= 4 and 10 * (known + len(clear)) >= 4 * len(words)
    return len(clear) >= 2 and 2 * known >= len(words)


def tells(word: Word, telling: frozenset[str], own: str) -> bool:
    """Whether a word by itself speaks for another language."""
    if word.lower in telling:
        return True
    accented = own == "en" and not word.text.isascii() and NOT_ENGLISH.search(word.text) is not None
    return accented and word.lower not in loan_words()


def foreign_phrases(unit: Unit, own: str, telling: frozenset[str]) -> Iterator[Found]:
    language = best_language(unit, telling)
    if language is None or not may_hold_together(unit, frequent_words()[language], telling):
        return
    hits = frequent_words()[language]
    for words in phrases(unit, language, frequent_words()[own]):
        while words and words[0].lower not in hits:
            words = words[1:]
        if not holds_together(words, hits, telling, own):
            continue
        span = Span(words[0].start, words[-1].end)
        if set_apart(unit.text, span.start, span.end):
            continue
        if len(words) >= SURE_WORDS and span.size >= SURE_LETTERS:
            if confirmed(unit.text[span.start : span.end]) == language:
                yield Found(span, "foreign-phrase", {"language": NAMES[language]})
        elif own == "en":
            yield Found(span, "foreign-phrase", {"language": NAMES[language]}, tier=Tier.CHECK)


def foreign_words(unit: Unit, taken: Sequence[Span], telling: frozenset[str]) -> Iterator[Found]:
    """Single lower-case words that English does not have."""
    for number in unit.numbers_of(telling.intersection(unit.vocabulary).union(beyond_ascii(unit))):
        word = unit.words[number]
        if len(word.text) < 3 or not word.text.islower() or not word.text.isalpha():
            continue
        if len(word.text) == 3 and not NOT_ENGLISH.search(word.text):
            continue  # too short to be sure of: an abbreviation or a command
        if not tells(word, telling, "en") or any(s.start <= word.start < s.end for s in taken):
            continue
        if set_apart(unit.text, word.start, word.end):
            continue
        languages = languages_of().get(word.lower, ())
        params = {"word": word.text, "language": NAMES[languages[0]] if languages else ""}
        reason = "word-of" if len(languages) == 1 else "word"
        yield Found(Span(word.start, word.end), reason, params, tier=Tier.CHECK)


def look(units: Sequence[Unit]) -> Iterator[tuple[int, Found]]:
    own = primary(units[0].language) if units else ""
    if own not in NAMES:
        return
    other = differs_from("\n".join(unit.text.strip() for unit in units[:50]), own)
    if other is not None:
        first = next(n for n, unit in enumerate(units) if unit.words)
        params = {"language": name_of(other), "own": NAMES[own]}
        word = units[first].words[0]
        yield first, Found(Span(word.start, word.end), "whole-text", params, tier=Tier.CHECK)
        return
    telling = telling_words(own)
    for number, unit in enumerate(units):
        taken: list[Span] = []
        accented = NOT_ENGLISH.search("".join(unit.beyond_ascii)) is not None
        if telling.isdisjoint(unit.vocabulary) and not accented:
            continue
        if unit.speaks("en") or len(unit.words) >= SURE_WORDS:
            for found in foreign_phrases(unit, own, telling):
                taken.append(found.span)
                yield number, found
        if own == "en":
            for found in foreign_words(unit, taken, telling):
                yield number, found


CHECK = DocumentCheck(
    id="foreign-span",
    title="Words left in another language",
    why="Translation systems leave words and whole sentences as they were, or slip into a third language."
    " Names, titles in quotation marks and glosses in brackets are left alone.",
    tier=Tier.LIKELY,
    severity=Severity.ERROR,
    category="accuracy/untranslated",
    reasons={
        "foreign-phrase": "This seems to be {language}.",
        "word-of": "“{word}” seems to be {language}.",
        "word": "“{word}” seems to be in another language.",
        "whole-text": "This text seems to be {language}, checked as {own}.",
    },
    look=look,
    bad=(
        Bad("The minister heeft besloten om het voorstel niet te steunen, she said on Friday.", None),
        Bad("She met the leader. Er hat noch nicht mit uns darüber gesprochen, was passiert.", None),
        Bad("The band ended its tournée in Oslo on Friday.", None),
        Bad("Das Kind hat gestern nicht mit den anderen gespielt, weil es noch immer krank war.", None),
    ),
    good=(
        Good("He sailed from Rio de la Plata with Ludwig van der Rohe and a café owner."),
        Good("The film “Das Leben der Anderen” won a prize, as did À bout de souffle."),
        Good("Prices rose, ceteris paribus, and the coup d’état failed in the naïve capital."),
        Good("The old man was in the hat shop while the others were at war with the list."),
        Good("Das Kind hat gestern nicht mit den anderen gespielt, weil es noch krank war.", "de"),
    ),
)
