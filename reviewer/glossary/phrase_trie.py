"""The phrases of glossaries as a trie of words, grown only where a text asks for it.

Each phrase waits under a long word of it, as those are rare, in all the forms that it may take; when a text
holds one of them the phrase is inflected and put into the trie. So a large glossary is ready at once for a
small text, and one look at a text's vocabulary tells of nearly all texts that no phrase is there.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice, pairwise
from typing import Any, NamedTuple

from reviewer.glossary.concepts import EVERYWHERE, Concept, Glossary, Pos, Variant
from reviewer.glossary.inflection import BASE, Tag, head_of, may_become, phrases, pos_of
from reviewer.glossary.surroundings import Condition
from reviewer.glossary.tokens import Tokens, fold, fold_gap, same_case, words_of

Node = dict[str, Any]
"""From a word, with what parts it from the word before, to what may follow; under "" the entries that end."""


class Entry(NamedTuple):
    """A form of a phrase that ends at a node; one without variant is an admitted term, to be left alone.

    `prefix` and `suffix` are marks before its first word and behind its last; `exact`, where case counts, is
    the form as it must be spelled. `rank`: its place among the phrases of its kind.
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
    rank: int


class Seed(NamedTuple):
    """A variant, or an admitted term, that is not in the trie yet."""

    text: str
    concept: Concept
    variant: Variant | None
    glossary: str
    language: str
    rank: int

    def signs(self) -> set[str]:
        """Words of which each form of the phrase holds one, and others perhaps.

        What it is, and its true forms, are found out when a text holds such a word.
        """
        told = self._told
        signs = {_longest(form) for form in told.forms} if self.variant else set()
        readings = (Pos.NOUN, Pos.VERB) if told.pos is Pos.UNSTATED else (told.pos,)
        for pos in readings if self._inflects else (Pos.OTHER,):
            signs |= _signs(self.text, pos, self.language)
        return signs

    def grown(self) -> Iterator[tuple["Way", Entry]]:
        """All forms of the phrase: the way to each through the trie, and its entry."""
        variant = self.variant
        pos = pos_of(self._told.text, self._told.pos, self.language)
        condition = None
        if variant and variant.context != EVERYWHERE:
            condition = Condition(variant.context, self.language)
        written: dict[str, tuple[Tag, ...]] = {}
        for tag, form in phrases(self.text, pos, self.language) if self._inflects else ((BASE, self.text),):
            written[form] = (*written.get(form, ()), tag)
        for form in variant.forms if variant else ():
            written.setdefault(form, (BASE,))
        for form, tags in written.items():
            way = way_to(form)
            exact = same_case(form) if variant and variant.exact_case else ""
            marks = form[: way.start], form[way.end :]
            entry = Entry(
                self.concept, variant, tags, self.glossary, self.language, *marks, exact, condition, self.rank
            )
            yield way, entry

    @property
    def _told(self) -> Variant:
        """The variant that says what kind of phrase this is; of a mere translation, none does."""
        return self.variant or next(iter(self.concept.variants), Variant(self.text, pos=Pos.UNSTATED))

    @property
    def _inflects(self) -> bool:
        return self.variant is None or self.variant.inflect


class Way(NamedTuple):
    """The way through the trie to a phrase; where its first word starts and its last one ends.

    `words`, folded, and as `keys` each but the first with what parts it from the one before.
    """

    words: list[str]
    keys: list[str]
    start: int
    end: int


class Asked(NamedTuple):
    """What a text that holds a sign must hold besides, for a form of a phrase to be there.

    `begin`: its first word, or its first two.
    """

    begin: str | tuple[str, str]
    words: frozenset[str]
    condition: Condition | None

    def met(self, tokens: Tokens) -> bool:
        """Whether what the condition asks for may be there; the words are."""
        return self.condition is None or self.condition.may_hold(tokens, self.words)


class _Phrases:
    """Some phrases: those that wait under their signs, and what is asked for those that have grown."""

    def __init__(self, seeds: Iterable[Seed], grow: Callable[[Seed], Iterable[tuple[Way, Entry]]]) -> None:
        self._grow = grow
        self._waiting: dict[str, list[Seed]] = {}
        # Under its sign, then under another word of it, or the sign again where there is none.
        self._asked: dict[str, dict[str, list[Asked]]] = {}
        self._grown: set[int] = set()
        for seed in seeds:
            for sign in seed.signs():
                self._waiting.setdefault(sign, []).append(seed)
        self._signs = frozenset(self._waiting)

    def wake(self, vocabulary: frozenset[str]) -> frozenset[str]:
        """Let those grow that may be in a text of these words; returns the signs that it holds."""
        signs = self._signs & vocabulary
        for sign in signs:
            for seed in self._waiting.pop(sign, ()):
                if seed.rank not in self._grown:
                    self._grown.add(seed.rank)
                    own = seed.signs()
                    for way, entry in self._grow(seed):
                        under = next(filter(own.__contains__, way.words))
                        begin = (way.words[0], way.words[1]) if len(way.words) > 1 else way.words[0]
                        asked = Asked(begin, frozenset(way.words), entry.condition)
                        beside = max(asked.words - {under}, key=len, default=under)
                        self._asked.setdefault(under, {}).setdefault(beside, []).append(asked)
        return signs

    def begun(self, tokens: Tokens) -> set[str | tuple[str, str]]:
        """How those begin that may be in a text."""
        vocabulary = tokens.vocabulary
        begun = {
            asked.begin
            for sign in self.wake(vocabulary)
            if (under := self._asked.get(sign))
            for beside in vocabulary.intersection(under)
            for asked in under[beside]
            if asked.words <= vocabulary and asked.met(tokens)
        }
        if begun:  # of a pair, both words may be there and stand apart
            words = tokens.words
            begun.intersection_update(chain(words, zip(words, islice(words, 1, None), strict=False)))
        return begun


class Trie:
    """The phrases of some glossaries, each with its language."""

    def __init__(self, glossaries: Iterable[tuple[Glossary, str]]) -> None:
        self.roots: dict[str, Node] = {}
        """What has grown so far, by first word."""
        variants: list[Seed] = []
        terms: list[Seed] = []
        for glossary, language in glossaries:
            for concept in glossary.concepts:
                for variant in concept.variants:
                    seed = Seed(variant.text, concept, variant, glossary.name, language, len(variants))
                    variants.append(seed)
                for term in concept.terms:
                    if " " in term or not term.isalpha():
                        terms.append(Seed(term, concept, None, glossary.name, language, len(terms)))
        self._variants = _Phrases(variants, self._put)
        self._terms = _Phrases(terms, self._put_term)

    def begun(self, tokens: Tokens) -> set[str | tuple[str, str]]:
        """The words, or pairs of them, with which phrases begin that may be in a text.

        None where no variant may be there.
        """
        begun = self._variants.begun(tokens)
        return begun | self._terms.begun(tokens) if begun else begun

    def _put(self, seed: Seed) -> list[tuple[Way, Entry]]:
        grown = list(seed.grown())
        for way, entry in grown:
            node = self.roots.setdefault(way.words[0], {})
            for key in way.keys[1:]:
                node = node.setdefault(key, {})
            node[""] = tuple(sorted((*node.get("", ()), entry), key=_precedence))
        return grown

    def _put_term(self, seed: Seed) -> list[tuple[Way, Entry]]:
        """Most admitted terms do not matter: no part of them reads like a variant."""
        return self._put(seed) if self._holds_variant(way_to(seed.text)) else []

    def _holds_variant(self, term: Way) -> bool:
        self._variants.wake(frozenset(term.words))
        for first, word in enumerate(term.words):
            node = self.roots.get(word)
            last = first
            while node:
                if last - first + 1 < len(term.keys) and any(entry.variant for entry in node.get("", ())):
                    return True
                last += 1
                node = node.get(term.keys[last]) if last < len(term.keys) else None
        return False


def _precedence(entry: Entry) -> tuple[bool, bool, int]:
    """Where a condition picks a meaning it is asked before what holds everywhere."""
    return entry.condition is None, entry.variant is None, entry.rank


def _signs(phrase: str, pos: Pos, language: str) -> set[str]:
    """A long word of the phrase that does not inflect, else all that the one which does may become."""
    head = head_of(phrase, pos, language)
    if head is None:
        return {_longest(phrase)}
    before, after = phrase[: head.start()], phrase[head.end() :]
    if not (phrase.isascii() and head[0].isalnum() and "_" not in phrase):
        return {_longest(before + form + after) for form in may_become(head[0], pos, language)}
    beside = max(words_of(before).findall(before) + words_of(after).findall(after), key=len, default="")
    if len(beside) >= len(head[0]):
        return {fold(beside)}
    return set(may_become(head[0], pos, language))


def _longest(phrase: str) -> str:
    return max(map(fold, words_of(phrase).findall(phrase)), key=len, default="")


def way_to(phrase: str) -> Way:
    """The way through the trie to a phrase."""
    found = list(words_of(phrase).finditer(phrase))
    words = [fold(word[0]) for word in found]
    gaps = ("", *(fold_gap(phrase[one.end() : two.start()]) for one, two in pairwise(found)))
    keys = [gap + word for gap, word in zip(gaps, words, strict=True)]
    return Way(words, keys, found[0].start(), found[-1].end())
