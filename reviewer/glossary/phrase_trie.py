"""The phrases of glossaries as a trie of words, grown only where a text asks for it.

Each variant waits under the words that it can begin with; its other forms, and its words further on, are
made when a text holds such a word. So a large glossary is ready at once for a small text.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice, pairwise
from typing import Any, NamedTuple

from reviewer.glossary.concepts import EVERYWHERE, Concept, Glossary, Pos, Variant
from reviewer.glossary.inflection import BASE, Tag, head_of, may_become, phrases, pos_of
from reviewer.glossary.surroundings import Condition
from reviewer.glossary.tokens import fold, fold_gap, same_case, words_of

Node = dict[str, Any]
"""From a word, with what parts it from the word before, to what may follow; under "" the entries that end."""


class Entry(NamedTuple):
    """A form of a phrase that ends at a node; one without variant is an admitted term, to be left alone.

    `prefix` and `suffix` are marks before its first word and behind its last; `exact`, where case counts, is
    the form as it must be spelled.
    """

    concept: Concept
    variant: Variant | None
    tags: tuple[Tag, ...]
    glossary: str
    language: str
    prefix: str
    suffix: str
    exact: str
    condition: Condition | None


class Seed(NamedTuple):
    """A variant, or an admitted term, that is not in the trie yet."""

    text: str
    concept: Concept
    variant: Variant | None
    glossary: str
    language: str

    def grown(self) -> Iterator[tuple["Way", Entry]]:
        """All forms of the phrase: the way to each through the trie, and its entry."""
        variant = self.variant
        told = variant or self.concept.variants[0]
        pos = pos_of(told.text, told.pos, self.language)
        condition = None
        if variant and variant.context != EVERYWHERE:
            condition = Condition(variant.context, self.language)
        inflects = variant is None or variant.inflect
        written: dict[str, tuple[Tag, ...]] = {}
        for tag, form in phrases(self.text, pos, self.language) if inflects else ((BASE, self.text),):
            written[form] = (*written.get(form, ()), tag)
        for form in variant.forms if variant else ():
            written.setdefault(form, (BASE,))
        for form, tags in written.items():
            way = way_to(form)
            exact = same_case(form) if variant and variant.exact_case else ""
            marks = form[: way.start], form[way.end :]
            yield (
                way,
                Entry(self.concept, variant, tags, self.glossary, self.language, *marks, exact, condition),
            )


class Way(NamedTuple):
    """The way through the trie to a phrase; where its first word starts and its last one ends.

    `words`, folded, and as `keys` each but the first with what parts it from the one before.
    """

    words: list[str]
    keys: list[str]
    start: int
    end: int


class Root(NamedTuple):
    """What may follow a first word: the node, and the words that can come second.

    `alone`: whether the word is a phrase itself.
    """

    node: Node
    seconds: frozenset[str]
    alone: bool


class Opening:
    """The first word or two of some variants, and what else a text must hold for one of them to be there."""

    def __init__(self) -> None:
        self._words: frozenset[str] | None = frozenset()
        """Words of which one must be there; None where nothing must."""
        self._conditions: list[Condition] = []
        """Those whose words are not among these yet: they are inflected when a text begins so."""

    def take(self, third: Sequence[str], condition: Condition | None) -> None:
        """Another variant that begins so: with its third word, if it has one, and its condition."""
        if third:
            self._need(frozenset(third))
        elif condition is None:
            self._words = None
        else:
            self._conditions.append(condition)

    def may_go_on(self, vocabulary: frozenset[str]) -> bool:
        while self._conditions:
            self._need(self._conditions.pop().needed)
        return self._words is None or not self._words.isdisjoint(vocabulary)

    def _need(self, words: frozenset[str] | None) -> None:
        self._words = None if words is None or self._words is None else self._words | words


class Trie:
    """The phrases by their first words."""

    def __init__(self, glossaries: Iterable[tuple[Glossary, str]]) -> None:
        self._roots: dict[str, Root | None] = {}
        """None where nothing has grown yet."""
        self._variants: dict[str, list[Seed]] = {}
        self._terms: dict[str, list[Seed]] = {}
        self._variant_nodes: dict[str, Node] = {}
        self._openings: dict[object, Opening] = {}
        """How the variants grown so far begin: with one word, or with two."""
        for glossary, language in glossaries:
            for concept in glossary.concepts:
                for variant in concept.variants:
                    seed = Seed(variant.text, concept, variant, glossary.name, language)
                    for word in _first_words(variant, language):
                        self._variants.setdefault(word, []).append(seed)
                for term in concept.terms:
                    if " " in term or not term.isalpha():
                        word = _first_word(term)
                        self._terms.setdefault(word, []).append(
                            Seed(term, concept, None, glossary.name, language)
                        )
        self._roots = dict.fromkeys([*self._variants, *self._terms])
        self._firsts = frozenset(self._roots)
        self._not_grown = set(self._variants)

    def may_begin(self, words: Sequence[str], vocabulary: frozenset[str]) -> bool:
        """Whether some variant may be in a text of these words; most hold many a first word and no more."""
        for word in self._not_grown & vocabulary:
            self._grow(word)
        openings = self._openings
        pairs = zip(words, islice(words, 1, None), strict=False)
        return any(
            openings[begun].may_go_on(vocabulary)
            for begun in filter(openings.__contains__, chain(vocabulary, pairs))
        )

    def firsts(self, vocabulary: frozenset[str]) -> Mapping[str, Node]:
        """The nodes of the words, of a text's in no order, with which a phrase in it may begin.

        Most texts hold many a first word and no second one.
        """
        roots = [(word, self._roots[word] or self._grow(word)) for word in self._firsts & vocabulary]
        return {
            word: root.node for word, root in roots if root.alone or not root.seconds.isdisjoint(vocabulary)
        }

    def _grow(self, word: str) -> Root:
        """The root of a first word; empty where all that could begin with it does not matter."""
        root = self._grown(word, self._variants.get(word, ()))
        self._not_grown.discard(word)
        terms = [seed for seed in self._terms.get(word, ()) if self._holds_variant(seed.text)]
        if terms:
            also = self._grown(word, terms, root.node)
            root = Root(also.node, root.seconds | also.seconds, root.alone or also.alone)
        self._roots[word] = root
        return root

    def _grown(self, word: str, seeds: Iterable[Seed], node: Node | None = None) -> Root:
        """The root of a word with the phrases of some seeds, in a node that may hold others."""
        node = {} if node is None else node
        seconds: set[str] = set()
        for seed in seeds:
            for way, entry in seed.grown():
                if way.words[0] == word:  # other first words have other roots
                    seconds.update(way.words[1:2])
                    _add(node, way.keys, entry)
                    if entry.variant is not None:
                        begun = word if len(way.words) == 1 else (word, way.words[1])
                        self._openings.setdefault(begun, Opening()).take(way.words[2:3], entry.condition)
        return Root(node, frozenset(seconds), "" in node)

    def _holds_variant(self, term: str) -> bool:
        """Whether a part of an admitted term reads like a variant."""
        words, keys, _, _ = way_to(term)
        for first, word in enumerate(words):
            if word not in self._variant_nodes:
                self._variant_nodes[word] = self._grown(word, self._variants.get(word, ())).node
            node: Node | None = self._variant_nodes[word]
            last = first
            while node:
                if "" in node and last - first + 1 < len(keys):
                    return True
                last += 1
                node = node.get(keys[last]) if last < len(keys) else None
        return False


def _first_words(variant: Variant, language: str) -> Iterable[str]:
    """The words with which some form of the variant begins, and perhaps others.

    What it is, and its true forms, are found out when a text holds such a word.
    """
    words = {_first_word(form) for form in (variant.text, *variant.forms)}
    readings = (Pos.NOUN, Pos.VERB) if variant.pos is Pos.UNSTATED else (variant.pos,)
    for pos in readings if variant.inflect else ():
        head = head_of(variant.text, pos, language)
        if head and not re.search(r"[^\W_]", variant.text[: head.start()]):
            words |= {_first_word(form) for form in may_become(head[0], pos, language)}
    return words


def _first_word(phrase: str) -> str:
    word = words_of(phrase).search(phrase)
    return fold(word[0]) if word else ""


def way_to(phrase: str) -> Way:
    """The way through the trie to a phrase."""
    found = list(words_of(phrase).finditer(phrase))
    words = [fold(word[0]) for word in found]
    gaps = ("", *(fold_gap(phrase[one.end() : two.start()]) for one, two in pairwise(found)))
    keys = [gap + word for gap, word in zip(gaps, words, strict=True)]
    return Way(words, keys, found[0].start(), found[-1].end())


def _add(node: Node, keys: list[str], entry: Entry) -> None:
    """Put an entry at the end of its way below the node of its first word."""
    for key in keys[1:]:
        node = node.setdefault(key, {})
    # Where a condition picks a meaning it is asked before what holds everywhere.
    node[""] = tuple(sorted((*node.get("", ()), entry), key=lambda e: e.condition is None))
