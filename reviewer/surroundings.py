"""Whether the words around a place are those that a context asks for."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from reviewer.concepts import Context
from reviewer.edits import Span
from reviewer.inflection import any_forms
from reviewer.tokens import APOSTROPHES, QUOTES, fold, words_of

NEAR = 12
REACH = 400
"""Characters either side that are looked at; longer than 12 words of any real text."""
DIRECT = re.compile(rf"(?:[{APOSTROPHES}]s?(?!\w))?[\s{QUOTES}]*", re.IGNORECASE)
DIRECT_BACK = re.compile(rf"[\s{QUOTES}]*")

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

    def holds(self, text: str, span: Span) -> bool:
        """Whether the text around the span is as asked."""
        context = self.context
        before, after, not_before, not_after = self._directly
        if context.before or context.not_before:
            following = _following(text, span.end)
            if (context.before and not before.start(following)) or not_before.start(following):
                return False
        if context.after or context.not_after:
            preceding = _preceding(text, span.start)
            if (context.after and not after.end(preceding)) or not_after.end(preceding):
                return False
        if context.near or context.not_near:
            near, not_near = self._nearby
            sides = (
                _words(text, max(0, span.start - REACH), span.start)[-NEAR:],
                _words(text, span.end, span.end + REACH)[:NEAR],
            )
            if (context.near and not any(map(near.within, sides))) or any(map(not_near.within, sides)):
                return False
        return True


class _Phrases:
    """Phrases any of which may stand somewhere, each a row of tests for one word."""

    def __init__(self, phrases: Iterable[str], language: str) -> None:
        rows = [_tests(phrase, language) for phrase in phrases]
        self.words = frozenset().union(*(row[0][0] for row in rows if len(row) == 1))
        self.beginnings = tuple(row[0][1] for row in rows if len(row) == 1 and row[0][1])
        self.rows = [row for row in rows if len(row) > 1]

    def _one(self, word: str) -> bool:
        return word in self.words or bool(self.beginnings and word.startswith(self.beginnings))

    def start(self, words: Sequence[str]) -> bool:
        return bool(words) and (self._one(words[0]) or any(_meets(row, words, 0) for row in self.rows))

    def end(self, words: Sequence[str]) -> bool:
        return bool(words) and (
            self._one(words[-1]) or any(_meets(row, words, len(words) - len(row)) for row in self.rows)
        )

    def within(self, words: Sequence[str]) -> bool:
        return any(map(self._one, words)) or any(
            _meets(row, words, at) for row in self.rows for at in range(len(words))
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


def inflecting_words(context: Context) -> set[str]:
    """The words of a context that match in all their forms."""
    phrases = (
        *context.before, *context.after, *context.near,
        *context.not_before, *context.not_after, *context.not_near,
    )  # fmt: skip
    return {word for phrase in phrases for word, wildcard in _asked(phrase) if not wildcard}


def _words(text: str, start: int, end: int) -> list[str]:
    """The words of a stretch, folded; one that is cut off at its edge is left out."""
    found = list(words_of(text[start:end]).finditer(text, start, end))
    if found and start and found[0].start() == start and text[start - 1].isalnum():
        found = found[1:]
    if found and found[-1].end() == end and text[end : end + 1].isalnum():
        found = found[:-1]
    return [fold(word[0]) for word in found]


def _following(text: str, end: int) -> list[str]:
    """The next words, if only white space and quotation marks are between; a possessive is passed over."""
    between = DIRECT.match(text, end, end + REACH)
    at = between.end() if between else end
    return _words(text, at, at + 120) if words_of(text[at : at + 1]).match(text, at) else []


def _preceding(text: str, start: int) -> list[str]:
    """The words before, if only white space and quotation marks are between."""
    at = start
    while at > 0 and start - at < REACH and DIRECT_BACK.fullmatch(text[at - 1]):
        at -= 1
    if at == 0 or not words_of(text[at - 1]).match(text[at - 1]):
        return []
    return _words(text, max(0, at - 120), at)
