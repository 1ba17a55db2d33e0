"""Find a glossary's phrases in a text: whole words, leftmost, longest, where their context holds.

The phrases, in all their forms, are one trie of words, so the time depends on the text and not on how many
phrases there are. Positions are those of the text given: it is never changed and searched again.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, NamedTuple

from reviewer.concepts import EVERYWHERE, Concept, Glossary, Variant
from reviewer.edits import Span
from reviewer.inflection import BASE, Tag, phrases
from reviewer.surroundings import Condition
from reviewer.tokens import ANY_WORD, APOSTROPHES, GAP, UNSPACED, fold, fold_gap, same_case, words_of

Trie = dict[str, Any]
"""From a word, with what parts it from the word before, to what may follow; under "" the entries that end."""

ELIDING = ("fr", "it", "ca", "oc", "ga")
"""Languages in which an apostrophe parts words: “l'avocat”."""
CONTRACTED = re.compile(rf"[{APOSTROPHES}](?:s|d|m|ll|re|ve)(?![^\W\d_])", re.IGNORECASE)
ADDRESS = re.compile(r"://|^www\.|@|\w\.[a-z]|\w/\w+/|\\")
CHUNK = re.compile(r"\S*")
CHUNK_BACK = re.compile(r"\S*\Z")


class Match(NamedTuple):
    """A variant found at a place; `tags` are the forms that the words there may be, likeliest first."""

    span: Span
    concept: Concept
    variant: Variant
    tags: tuple[Tag, ...]
    glossary: str
    language: str


@dataclass(frozen=True, slots=True)
class _Entry:
    """A form of a phrase that ends at a node of the trie; one without variant keeps its words from notice."""

    variant: Variant | None
    concept: Concept
    tags: tuple[Tag, ...]
    glossary: str
    language: str
    prefix: str
    suffix: str
    exact: str
    condition: Condition | None


class Index:
    """The phrases of some glossaries, ready to be found; earlier glossaries go before later ones."""

    def __init__(self, root: Trie, language: str) -> None:
        self._root = root
        self._elides = language.split("-")[0] in ELIDING

    def find(self, text: str) -> Iterator[Match]:
        """The matches in the text, in order and apart from each other."""
        root, done, words = self._root, 0, words_of(text)
        for word in words.finditer(text):
            key = word[0]
            node = root.get(key.lower() if key.isascii() else fold(key))
            if node is None or word.start() < done or not self._opens(text, word.start()):
                continue
            hit = self._longest(text, words, word, node)
            if hit is None:
                continue
            entry, span = hit
            done = span.end
            if entry.variant is not None and not _in_address(text, span):
                yield Match(span, entry.concept, entry.variant, entry.tags, entry.glossary, entry.language)

    def _longest(
        self, text: str, words: re.Pattern[str], word: re.Match[str], node: Trie
    ) -> tuple[_Entry, Span] | None:
        """The entry that covers most from this word on, of those whose conditions hold."""
        ends: list[tuple[int, tuple[_Entry, ...]]] = []
        end = word.end()
        while True:
            if "" in node:
                ends.append((end, node[""]))
            gap = "" if words is ANY_WORD and words.match(text, end) else GAP.match(text, end)
            if gap is None:
                break
            between = gap and gap[0]
            following = words.match(text, end + len(between))
            if following is None:
                break
            deeper: Trie | None = node.get(fold_gap(between) + fold(following[0]))
            if deeper is None:
                break
            node = deeper
            end = following.end()
        start = word.start()
        for end, entries in reversed(ends):
            if not self._closes(text, end):
                continue
            for entry in entries:
                span = (
                    Span(start - len(entry.prefix), end + len(entry.suffix))
                    if start >= len(entry.prefix)
                    else None
                )
                if span and _fits(text, span, entry):
                    return entry, span
        return None

    def _opens(self, text: str, start: int) -> bool:
        """Whether a phrase may begin here, where a word does: not at the “Brien” of “O'Brien”."""
        if start == 0:
            return True
        before = text[start - 1]
        if before in APOSTROPHES and start > 1:
            return self._elides or not text[start - 2].isalnum()
        return before != "@"

    @staticmethod
    def _closes(text: str, end: int) -> bool:
        """Whether a phrase may end here, where a word does: not at the “don” of “don't”."""
        if text[end : end + 1] in APOSTROPHES and text[end + 1 : end + 2].isalnum():
            return CONTRACTED.match(text, end) is not None or UNSPACED.match(text, end - 1) is not None
        return True


def _fits(text: str, span: Span, entry: _Entry) -> bool:
    if entry.prefix and not text.startswith(entry.prefix, span.start):
        return False
    if entry.suffix and not text.startswith(entry.suffix, span.end - len(entry.suffix)):
        return False
    if entry.exact and same_case(text[span.start : span.end]) != entry.exact:
        return False
    return entry.condition is None or entry.condition.holds(text, span)


def _in_address(text: str, span: Span) -> bool:
    """Whether the place is inside a web or mail address or a file name."""
    back = CHUNK_BACK.search(text[max(0, span.start - 80) : span.start])
    ahead = CHUNK.match(text, span.end, span.end + 80)
    found = text[span.start : span.end]
    around = (back[0] if back else "") + found + (ahead[0] if ahead else "")
    return ADDRESS.search(around) is not None and ADDRESS.search(found) is None


def build(glossaries: Iterable[Glossary], language: str) -> Index:
    """The index of the glossaries that are meant for texts in this language."""
    root: Trie = {}
    guarded: list[tuple[str, Concept, Glossary, str]] = []
    for glossary in glossaries:
        own = glossary.language or language
        if own.split("-")[0].lower() != language.split("-")[0].lower():
            continue
        for concept in glossary.concepts:
            for variant in concept.variants:
                condition = None if variant.context == EVERYWHERE else Condition(variant.context, own)
                for form, tags in _written(variant, own).items():
                    exact = same_case(form) if variant.exact_case else ""
                    _add(
                        root,
                        form,
                        _Entry(variant, concept, tags, glossary.name, own, "", "", exact, condition),
                    )
            guarded += [(term, concept, glossary, own) for term in concept.terms]
    for term, concept, glossary, own in guarded:
        if _holds_phrase(root, term):
            pos = concept.variants[0].pos
            for _, form in phrases(term, pos, own):
                _add(root, form, _Entry(None, concept, (), glossary.name, own, "", "", "", None))
    return Index(root, language)


def _written(variant: Variant, language: str) -> dict[str, tuple[Tag, ...]]:
    """All forms of a variant and what each may be."""
    written: dict[str, tuple[Tag, ...]] = {}
    pairs = phrases(variant.text, variant.pos, language) if variant.inflect else ((BASE, variant.text),)
    for tag, form in pairs:
        written[form] = (*written.get(form, ()), tag)
    for form in variant.forms:
        written.setdefault(form, (BASE,))
    return written


def _keys(phrase: str) -> tuple[list[str], int, int]:
    """The way through the trie to a phrase, and where its first word starts and its last one ends."""
    words = list(words_of(phrase).finditer(phrase))
    keys = [fold(words[0][0])]
    for one, two in pairwise(words):
        keys.append(fold_gap(phrase[one.end() : two.start()]) + fold(two[0]))
    return keys, words[0].start(), words[-1].end()


def _add(root: Trie, phrase: str, entry: _Entry) -> None:
    keys, start, end = _keys(phrase)
    node = root
    for key in keys:
        node = node.setdefault(key, {})
    if start or end < len(phrase):
        entry = replace(entry, prefix=phrase[:start], suffix=phrase[end:])
    # Where a condition picks a meaning it is asked before what holds everywhere.
    node[""] = tuple(sorted((*node.get("", ()), entry), key=lambda e: e.condition is None))


def _holds_phrase(root: Trie, term: str) -> bool:
    """Whether a part of an admitted term reads like a variant: then the term as a whole is left alone."""
    keys, _, _ = _keys(term)
    words = [fold(word[0]) for word in words_of(term).finditer(term)]
    for first in range(len(keys)):
        node = root.get(words[first])
        last = first
        while node is not None:
            if "" in node and last - first + 1 < len(keys):
                return True
            last += 1
            node = node.get(keys[last]) if last < len(keys) else None
    return False
