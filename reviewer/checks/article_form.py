"""“a” before a vowel sound or “an” before a consonant sound."""

import re
from collections.abc import Iterator
from functools import cache

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Signs, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier
from reviewer.language.sound import ALWAYS_CONSONANT, VOWELS, takes_an
from reviewer.language.words import Word

ARTICLES = frozenset(("a", "an"))
GAP = re.compile(r"\s+[(“‘\"'«*_]?")
# Before these “a” is a letter ("option a or b") or a word of another language ("a la", "a un").
NO_NOUN = frozenset(
    """a al am an and any are as at be but by el for from if il in into is it la le les lo los more of on
    or priori se so su than that the their these they this to un una was we were what when while with
    you your""".split()
)
# Of these only a capital "A" is a letter for sure: "from a", "in case a".
ORDINARY = frozenset("building case for from line note or out over part set side with".split())
BEFORE_LETTER = frozenset(
    """appendix bold box building capital case category class column exhibit figure flat from group grade
    hepatitis influenza item letter level line note option or page part pattern plan point protein
    question row schedule section series serie set side step table team terminal type uppercase variant
    vitamin with zone""".split()
)


@cache
def no_word() -> re.Pattern[str]:
    """No English word begins so: these are read letter by letter, or not at all ("rlogin", "sms", "ftp")."""
    return re.compile(
        r"[^aeiouy]+\Z|r[^aeiouhy]|l[^aeiouly]|n[^aeiouy]|f[^aeiouylrj]|x[^aeiouyh]", re.IGNORECASE
    )


def look(unit: Unit) -> Iterator[Found]:
    words = unit.words
    for number in unit.numbers_of(ARTICLES):
        if number + 1 == len(words):
            break
        with_n, said = words.lower[number] == "an", words.lower[number + 1]
        if said[0] in VOWELS and takes_an(said) if with_n else said[0] in ALWAYS_CONSONANT:
            continue  # right, whatever its capitals
        after = words[number + 1]
        vowel = takes_an(after.text)
        if vowel is None or vowel == with_n:
            continue
        article = words[number]
        before = words[number - 1] if number else None
        gap = unit.text[article.end : after.start]
        if not GAP.fullmatch(gap) or after.lower in NO_NOUN or not stands_free(unit, article):
            continue
        if is_letter(unit, article, before) or not is_spelled_out(after.text):
            continue
        meant = article.text[0] + ("n" if vowel else "")
        params = {"word": after.text, "meant": meant.lower()}
        yield Found(Span(article.start, article.end), "vowel" if vowel else "consonant", params, (meant,))


def stands_free(unit: Unit, article: Word) -> bool:
    """Whether the article is a word of running text, not a part of a formula, a path or markup."""
    return article.start == 0 or unit.text[article.start - 1] in " \n\t\u00a0(“‘\"'—–[*"


def is_letter(unit: Unit, article: Word, before: Word | None) -> bool:
    """Whether “A” names something: a grade, a vitamin, a plan."""
    if before is not None and before.lower in BEFORE_LETTER and len(article.text) == 1:
        return article.text == "A" or before.lower not in ORDINARY
    if article.text in ("A", "AN") and before is not None:
        between = unit.text[before.end : article.start]
        return not any(mark in between for mark in '.!?:“"‘(—\n')
    return False


def is_spelled_out(word: str) -> bool:
    """Whether a word is read as it is spelled: initialisms and codes may have two readings."""
    letters = re.match(r"[^\W\d_]*", word)
    head = letters[0] if letters else ""
    if len(head) < 2 or not head[1:].islower() or no_word().match(head):
        return False
    return len(head) == len(word) or not word[len(head)].isdigit()


CHECK = SegmentCheck(
    id="article-form",
    title="“a” where “an” is said, or the other way",
    why="The sound that follows decides, not the letter: “an hour”, “a union”. Initialisms and words with"
    " two readings are left alone.",
    tier=Tier.FIX,
    severity=Severity.ERROR,
    category="linguistic-conventions/grammar",
    reasons={
        "vowel": "“{word}” begins with a vowel sound, so “{meant}” stands before it.",
        "consonant": "“{word}” begins with a consonant sound, so “{meant}” stands before it.",
    },
    languages=("en",),
    look=look,
    signs=Signs(words=lambda: ARTICLES),
    bad=(
        Bad("He waited a hour.", "He waited an hour."),
        Bad("An union of states met.", "A union of states met."),
        Bad("a “open” door", "an “open” door"),
    ),
    good=(
        Good("an hour, a union, an heir, a European, a one-time payment"),
        Good("Vitamin A is in carrots. Plan A offers more."),
        Good("an historic day; an FBI agent; a FBI agent"),
        Good("from a to b; x = a and b; a la carte"),
    ),
)
