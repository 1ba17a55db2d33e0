"""What a check is: a pure look at a unit of text, with the examples that define and test it."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple, overload

from reviewer.edits import Span
from reviewer.finding import Severity, Tier

# With the words themselves, so that one split gives them and what stands between them.
WORD = re.compile(r"([^\W_]++(?:['’\-‑][^\W_]++)*+)")
"""A word with its inner apostrophes and hyphens: `attorney's`, `over-arrest`, `Niagara`."""
ASCII_WORD = re.compile(r"([A-Za-z0-9]++(?:['-][A-Za-z0-9]++)*+)")
"""The same in a text that holds no other characters."""


class Word(NamedTuple):
    """A word of a unit and where it stands."""

    text: str
    start: int
    end: int
    lower: str


class Words(Sequence[Word]):
    """The words of a text in order.

    Most checks only ask which words there are, so each `Word` is made when it is asked for. `lower` holds
    all of them in lower case.
    """

    __slots__ = ("_parts", "_places", "_text", "lower")

    def __init__(self, text: str) -> None:
        word = ASCII_WORD if text.isascii() else WORD
        shown = text.lower()
        same_places = len(shown) == len(text)  # not where “İ” becomes two characters
        self._parts = word.split(shown if same_places else text)
        words = self._parts[1::2]
        self.lower = words if same_places else [word.lower() for word in words]
        self._text = text
        self._places = list(accumulate(map(len, self._parts)))

    def __len__(self) -> int:
        return len(self.lower)

    @overload
    def __getitem__(self, number: int) -> Word: ...
    @overload
    def __getitem__(self, number: slice) -> list[Word]: ...
    def __getitem__(self, number: int | slice) -> Word | list[Word]:
        if isinstance(number, slice):
            return [self[n] for n in range(*number.indices(len(self.lower)))]
        lower = self.lower[number]
        if number < 0:
            number += len(self.lower)
        start, end = self._places[2 * number], self._places[2 * number + 1]
        return tuple.__new__(Word, (self._text[start:end], start, end, lower))

    def __iter__(self) -> Iterator[Word]:
        return map(self.__getitem__, range(len(self.lower)))

    def adjoin(self, number: int) -> bool:
        """Whether another word follows this one, with only white space between."""
        return number + 1 < len(self.lower) and self._parts[2 * number + 2].isspace()


class Unit:
    """A paragraph, cell or subtitle as a check sees it.

    Formatting is hidden, and the soft breaks of wrapped text read as white space of the same length, so
    positions are those of the current text. `language` is a BCP 47 tag ("en-US"); `source` the text it
    was translated from, where the format knows it.
    """

    def __init__(self, text: str, language: str = "en", source: str | None = None) -> None:
        self.text = text
        self.language = language
        self.source = source

    @cached_property
    def words(self) -> Words:
        return Words(self.text)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words in lower case, without their places."""
        return frozenset(self.words.lower)

    def numbers_of(self, words: frozenset[str]) -> list[int]:
        """Which of the unit's words, by number, are among these in lower case; cheap where none is."""
        if words.isdisjoint(self.vocabulary):
            return []
        return [number for number, word in enumerate(self.words.lower) if word in words]

    def speaks(self, *languages: str) -> bool:
        """Whether the unit's language is one of these, or a regional form of one."""
        return any(self.language == tag or self.language.startswith(tag + "-") for tag in languages)


@dataclass(frozen=True, slots=True)
class Found:
    """What a look yields: a place in the unit, a reason by id with its parameters, and suggestions.

    A suggestion replaces exactly the text of `span`; an empty one deletes it. `tier` and `severity`
    override the check's own, for a look that is surer of some of its finds than of others.
    """

    span: Span
    reason: str
    params: Mapping[str, str] = field(default_factory=dict)
    suggestions: tuple[str, ...] = ()
    tier: Tier | None = None
    severity: Severity | None = None
    category: str | None = None
    related: tuple[tuple[int, Span], ...] = ()
    """Other places, as (number of the unit, span in it); only document checks can name other units."""


class Bad(NamedTuple):
    """A text that the check must flag, and the same text mended by its first suggestions.

    `mended` is None where the check has nothing to suggest.
    """

    text: str
    mended: str | None
    language: str = "en-US"


class Good(NamedTuple):
    """A text that the check must leave alone."""

    text: str
    language: str = "en-US"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One kind of fault.

    `id` is the file's name with hyphens and names the problem. `why` is a paragraph for the editor.
    `languages`: prefixes of BCP 47 tags it works for; empty for all. `on`: in the standard profile.
    `reasons`: English templates of its messages by id, with {params}.
    """

    id: str
    title: str
    why: str
    tier: Tier
    severity: Severity
    category: str
    reasons: Mapping[str, str]
    bad: tuple[Bad, ...]
    good: tuple[Good, ...]
    languages: tuple[str, ...] = ()
    on: bool = True

    def works_for(self, language: str) -> bool:
        return not self.languages or any(
            language == tag or language.startswith(tag + "-") for tag in self.languages
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentCheck(Check):
    """A check that looks at each unit alone."""

    look: Callable[[Unit], Iterator[Found]]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentCheck(Check):
    """A check that compares units: yields the number of the unit with what it found there."""

    look: Callable[[Sequence[Unit]], Iterator[tuple[int, Found]]]
