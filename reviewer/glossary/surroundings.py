"""Whether the words around a place are those that a context asks for."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from reviewer.edits import Span
from reviewer.glossary.concepts import Context
from reviewer.glossary.inflection import any_forms
from reviewer.glossary.tokens import APOSTROPHES, QUOTES, Tokens, fold, words_of

NEAR = 12
"""Words either side that are looked at."""
DIRECT_REACH = 40
"""Words; longer than any phrase."""
REACH = 400
"""Characters of white space and quotation marks that are passed over."""
DIRECT = re.compile(rf"(?:[{APOSTROPHES}]s?(?!\w))?[\s{QUOTES}]*", re.IGNORECASE)

COMMON = frozenset(
    """about after against another been before being from have into more other some such than that their
    them there these they this those under very were when which will with would""".split()
)
"""Words of English that are long but not rare."""

Test = tuple[frozenset[str], str]
"""A word's forms, or the beginning that a wildcard asks for."""


class Condition:
    """A context, ready to be asked; its words are inflected when it is first asked."""

    def __init__(self, context: Context, language: str) -> None:
        self.context = context
        self.language = language

    @cached_property
    def _directly(self) -> tuple["_Phrases", "_Phrases", "_Phrases", "_Phrases"]:
        c = self.context
        return (
            _Phrases(c.before, self.language),
            _Phrases(c.after, self.language),
            _Phrases(c.not_before, self.language),
            _Phrases(c.not_after, self.language),
        )

    @cached_property
    def _nearby(self) -> tuple["_Phrases", "_Phrases"]:
        return _Phrases(self.context.near, self.language), _Phrases(self.context.not_near, self.language)

    @cached_property
    def _needed(self) -> tuple["_Needed", ...]:
        context = self.context
        asked = (context.before, context.after, context.near)
        # Those without wildcards first: they are asked faster.
        needed = (_Needed.of(phrases, self.language) for phrases in asked if phrases)
        return tuple(sorted(needed, key=lambda one: len(one.beginnings)))

    def may_hold(self, tokens: Tokens, own: frozenset[str]) -> bool:
        """Whether a text has the words without which this holds nowhere in it; `own`: the phrase's own."""
        vocabulary = tokens.vocabulary
        for needed in self._needed:
            if needed.words.isdisjoint(vocabulary) and not needed.beginnings:
                return False  # nearly always
            if not needed.met(tokens, own):
                return False
        return True

    def holds(self, text: str, tokens: Tokens, words: tuple[int, int], span: Span) -> bool:
        """Whether the text around the span, which holds these words from first to last, is as asked."""
        first, last = words
        context = self.context
        before, after, not_before, not_after = self._directly
        if context.before or context.not_before:
            following = _following(text, tokens, last, span.end)
            if (context.before and not before.start(following)) or not_before.start(following):
                return False
        if context.after or context.not_after:
            preceding = _preceding(text, tokens, first, span.start)
            if (context.after and not after.end(preceding)) or not_after.end(preceding):
                return False
        if context.near or context.not_near:
            near, not_near = self._nearby
            sides = (
                tokens.words[max(0, first - NEAR) : first],
                tokens.words[last + 1 : last + 1 + NEAR],
            )
            if (context.near and not any(map(near.within, sides))) or any(map(not_near.within, sides)):
                return False
        return True


class _Needed(NamedTuple):
    """Words, or beginnings, of which a text must have one for any of a context’s phrases to be there."""

    words: frozenset[str]
    beginnings: tuple[str, ...]

    @classmethod
    def of(cls, phrases: Iterable[str], language: str) -> "_Needed":
        """One word of each phrase: of “a photo”, “photo” and its forms; the longer it is, the rarer."""
        longest = [max(_asked(phrase), key=_rarity, default=("", True)) for phrase in phrases]
        forms = (any_forms(word, language) for word, wildcard in longest if not wildcard)
        return cls(frozenset().union(*forms), tuple(word for word, wildcard in longest if wildcard))

    def met(self, tokens: Tokens, own: frozenset[str]) -> bool:
        """Whether one is there; a word of the phrase itself only counts if it stands there again."""
        here = self.words & tokens.vocabulary
        if not here <= own or any(tokens.words.count(word) > 1 for word in here):
            return True
        return bool(self.beginnings) and any(word.startswith(self.beginnings) for word in tokens.vocabulary)


class _Tests:
    """Tests for one word, any of which may be met."""

    def __init__(self, tests: Iterable[Test]) -> None:
        all_tests = list(tests)
        self._words = frozenset().union(*(forms for forms, _ in all_tests))
        self._beginnings = tuple(beginning for _, beginning in all_tests if beginning)

    def met(self, word: str) -> bool:
        return word in self._words or bool(self._beginnings and word.startswith(self._beginnings))

    def met_by_any(self, words: Sequence[str]) -> bool:
        return not self._words.isdisjoint(words) or bool(self._beginnings and any(map(self.met, words)))


class _Phrases:
    """Phrases any of which may stand somewhere, each a row of tests for one word."""

    def __init__(self, phrases: Iterable[str], language: str) -> None:
        rows = [_tests(phrase, language) for phrase in phrases]
        self._single = _Tests(row[0] for row in rows if len(row) == 1)
        self._rows = [row for row in rows if len(row) > 1]
        # Asked before the rows, of which there may be many.
        self._first = _Tests(row[0] for row in self._rows)
        self._last = _Tests(row[-1] for row in self._rows)

    def start(self, words: Sequence[str]) -> bool:
        if not words or self._single.met(words[0]):
            return bool(words)
        return self._first.met(words[0]) and any(_meets(row, words, 0) for row in self._rows)

    def end(self, words: Sequence[str]) -> bool:
        if not words or self._single.met(words[-1]):
            return bool(words)
        return self._last.met(words[-1]) and any(
            _meets(row, words, len(words) - len(row)) for row in self._rows
        )

    def within(self, words: Sequence[str]) -> bool:
        if self._single.met_by_any(words):
            return True
        return self._first.met_by_any(words) and any(
            _meets(row, words, at) for row in self._rows for at in range(len(words))
        )


def _meets(row: Sequence[Test], words: Sequence[str], at: int) -> bool:
    if at < 0 or at + len(row) > len(words):
        return False
    return all(
        word.startswith(beginning) if beginning else word in forms
        for (forms, beginning), word in zip(row, words[at:], strict=False)
    )


def _tests(phrase: str, language: str) -> tuple[Test, ...]:
    return tuple(
        (frozenset(), word) if wildcard else (any_forms(word, language), "")
        for word, wildcard in _asked(phrase)
    )


def _asked(phrase: str) -> Iterator[tuple[str, bool]]:
    """The words of a context phrase, folded, and whether each is only a beginning."""
    for word in words_of(phrase).finditer(phrase):
        yield fold(word[0]), phrase[word.end() : word.end() + 1] == "*"


def _rarity(asked: tuple[str, bool]) -> tuple[bool, int]:
    word, _ = asked
    return word not in COMMON, len(word)


def inflecting_words(context: Context) -> set[str]:
    """The words of a context that match in all their forms."""
    phrases = (
        *context.before, *context.after, *context.near,
        *context.not_before, *context.not_after, *context.not_near,
    )  # fmt: skip
    return {word for phrase in phrases for word, wildcard in _asked(phrase) if not wildcard}


def _following(text: str, tokens: Tokens, last: int, end: int) -> list[str]:
    """The next words, if only white space and quotation marks are between; a possessive is passed over."""
    between = DIRECT.match(text, end, end + REACH)
    at = between.end() if between else end
    for number in range(last + 1, min(last + 3, len(tokens.words))):
        if tokens.start(number) == at and text[at].isalnum():
            return tokens.words[number : number + DIRECT_REACH]
    return []


def _preceding(text: str, tokens: Tokens, first: int, start: int) -> list[str]:
    """The words before, if only white space and quotation marks are between."""
    at = start
    while at > 0 and start - at < REACH and (text[at - 1] in QUOTES or text[at - 1].isspace()):
        at -= 1
    closed = at > 0 and unicodedata.category(text[at - 1])[0] in "LMN"
    return tokens.words[max(0, first - DIRECT_REACH) : first] if closed else []
