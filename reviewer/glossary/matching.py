"""Find a glossary's phrases in a text: whole words, leftmost, longest, where their context holds.

The phrases, in all their forms, are one trie of words, so the time depends on the text and not on how many
phrases there are. Positions are those of the text given: it is never changed and searched again.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import NamedTuple

from reviewer.edits import Span
from reviewer.glossary.concepts import Concept, Glossary, Variant
from reviewer.glossary.inflection import Tag
from reviewer.glossary.phrase_trie import Entry, Node, Trie
from reviewer.glossary.tokens import APOSTROPHES, Tokens, is_unspaced, same_case
from reviewer.language.words import Words

ELIDING = ("fr", "it", "ca", "oc", "ga")
"""Languages in which an apostrophe parts words: “l'avocat”."""
CONTRACTED = re.compile(rf"[{APOSTROPHES}](?:s|d|m|ll|re|ve)(?![^\W\d_])", re.IGNORECASE)
ADDRESS = re.compile(r"://|^www\.|@|\w\.[a-z]|\w/\w+/|\\")
CHUNK = re.compile(r"\S*")


class Match(NamedTuple):
    """A variant found at a place; `tags` are the forms that the words there may be, likeliest first."""

    span: Span
    concept: Concept
    variant: Variant
    tags: tuple[Tag, ...]
    glossary: str
    language: str


class Index:
    """The phrases of some glossaries, ready to be found; earlier glossaries go before later ones."""

    def __init__(self, trie: Trie, language: str) -> None:
        self._trie = trie
        self._elides = _primary(language) in ELIDING

    def find(self, text: str, known: Words | None = None) -> Iterator[Match]:
        """The matches in the text, in order and apart from each other; `known`: its words, if at hand."""
        tokens = Tokens(text, known)
        begun = self._trie.begun(tokens)
        if not begun:
            return  # nearly every paragraph
        done = 0
        pairs = enumerate(zip_longest(tokens.words, tokens.words[1:]))
        for first in [number for number, pair in pairs if pair in begun or pair[0] in begun]:
            if first < done or not self._opens(text, tokens.start(first)):
                continue
            node = self._trie.roots[tokens.words[first]]
            hit = self._longest(text, tokens, first, node)
            if hit is None:
                continue
            entry, span, done = hit
            if entry.variant is not None and not _in_address(text, span):
                yield Match(span, entry.concept, entry.variant, entry.tags, entry.glossary, entry.language)

    def _longest(self, text: str, tokens: Tokens, first: int, node: Node) -> tuple[Entry, Span, int] | None:
        """The entry that covers most from this word on, of those whose conditions hold.

        With its place and the number of the first word behind it.
        """
        ends: list[tuple[int, tuple[Entry, ...]]] = []
        last = first
        while True:
            if "" in node:
                ends.append((last, node[""]))
                if len(node) == 1:
                    break
            key = tokens.key_behind(last)
            if key not in node:
                break
            node = node[key]
            last += 1
        start = tokens.start(first)
        for last, entries in reversed(ends):
            end = tokens.end(last)
            if not self._closes(text, end):
                continue
            for entry in entries:
                span = (
                    Span(start - len(entry.prefix), end + len(entry.suffix))
                    if start >= len(entry.prefix)
                    else None
                )
                if span and _fits(text, tokens, (first, last), span, entry):
                    return entry, span, last + 1
        return None

    def _opens(self, text: str, start: int) -> bool:
        """Whether a phrase may begin here, where a word does: not at the “Brien” of “O'Brien”."""
        if start == 0:
            return True
        before = text[start - 1]
        if before in APOSTROPHES and start > 1:
            return self._elides or not text[start - 2].isalnum() or is_unspaced(text[start])
        return before != "@"

    @staticmethod
    def _closes(text: str, end: int) -> bool:
        """Whether a phrase may end here, where a word does: not at the “don” of “don't”."""
        if text[end : end + 1] in APOSTROPHES and text[end + 1 : end + 2].isalnum():
            return CONTRACTED.match(text, end) is not None or is_unspaced(text[end - 1])
        return True


def _fits(text: str, tokens: Tokens, words: tuple[int, int], span: Span, entry: Entry) -> bool:
    if entry.prefix and not text.startswith(entry.prefix, span.start):
        return False
    if entry.suffix and not text.startswith(entry.suffix, span.end - len(entry.suffix)):
        return False
    if entry.exact and same_case(text[span.start : span.end]) != entry.exact:
        return False
    return entry.condition is None or entry.condition.holds(text, tokens, words, span)


def _in_address(text: str, span: Span) -> bool:
    """Whether the place is inside a web or mail address or a file name."""
    # The mark put at the end keeps the run empty where white space stands right before the place.
    back = f"{text[max(0, span.start - 80) : span.start]}.".split()[-1][:-1]
    ahead = CHUNK.match(text, span.end, span.end + 80)
    found = text[span.start : span.end]
    around = back + found + (ahead[0] if ahead else "")
    return ADDRESS.search(around) is not None and ADDRESS.search(found) is None


def build(glossaries: Iterable[Glossary], language: str) -> Index:
    """The index of the glossaries that are meant for texts in this language."""
    return Index(Trie((one, one.language or language) for one in meant_for(glossaries, language)), language)


def meant_for(glossaries: Iterable[Glossary], language: str) -> list[Glossary]:
    """Those of the glossaries that are for texts in this language; all, where it is not known."""
    primary = _primary(language)
    return [one for one in glossaries if not primary or _primary(one.language or language) == primary]


def _primary(language: str) -> str:
    return language.split("-")[0].lower()
