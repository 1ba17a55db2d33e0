"""What a check is: a pure look at a unit of text, with the examples that define and test it."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cached_property
from itertools import chain, compress
from operator import eq
from typing import NamedTuple

from msgspec import Struct, field

from reviewer.edits import Span
from reviewer.finding import Severity, Tier
from reviewer.language.typography import curved
from reviewer.language.words import Words

EDGE = "\0"
"""Stands for the edge of the text in `Unit.gaps`; texts hold none."""


def stripped(text: str) -> Span:
    """All of a text but the white space around it."""
    start = len(text) - len(text.lstrip())
    return Span(start, max(start, len(text.rstrip())))


class Unit:
    """A paragraph, cell or subtitle as a check sees it.

    Formatting is hidden, and the soft breaks of wrapped text read as white space of the same length, so
    positions are those of the current text. `language` is a BCP 47 tag ("en-US"); `source` the text it
    was translated from, where the format knows it. `vocabulary` holds the words in lower case, without
    their places. `current` is the text with its placeholders as they read; `codes` are those of both texts,
    where the format has any, as `Segment.codes` says. `seconds`: for how long a subtitle is in sight.
    """

    def __init__(self, text: str, language: str = "en", source: str | None = None) -> None:
        self.text = text
        self.language = language
        self.source = source
        self.current = text
        self.codes: tuple[str, ...] = ()
        self.source_codes: tuple[str, ...] = ()
        self.seconds: float | None = None
        # Made at once, as every unit is asked for them: a cached property would take a lock for each.
        self.words = Words(text)
        self.vocabulary = self.words.vocabulary
        self.beyond_ascii = self.words.beyond_ascii
        """The characters that are not ASCII; few checks look for any but the most common."""

    @property
    def gaps(self) -> frozenset[str]:
        """What stands between two words, without its places; the text begins and ends with EDGE."""
        between = self.words.parts[::2]
        between[0] = EDGE + between[0]
        between[-1] += EDGE
        return frozenset(between)

    @cached_property
    def stutters(self) -> bool:
        """Whether some word stands twice in a row, whatever parts them."""
        return any(map(eq, self.words.lower, self.words.lower[1:]))

    def sets_curves(self) -> bool | None:
        """Whether apostrophes and quotation marks are curved here; None where nothing tells."""
        return curved(self.text)

    def numbers_of(self, words: frozenset[str]) -> list[int]:
        """Which of the unit's words, by number, are among these in lower case; cheap where none is."""
        here = words & self.vocabulary
        if not here:
            return []
        lower = self.words.lower
        if len(here) == 1:
            [word] = here
            if lower.count(word) == 1:
                return [lower.index(word)]
        return list(compress(range(len(lower)), map(here.__contains__, lower)))

    def word_before(self, end: int | None = None) -> Span:
        """The last word that ends up to a place (of all, if None): where to mark what is not there.

        The whole text where no word stands before it.
        """
        last = None
        for word in self.words:
            if end is not None and word.end > end:
                break
            last = word
        return Span(last.start, last.end) if last else Span(0, len(self.text))

    def speaks(self, *languages: str) -> bool:
        """Whether the unit's language is one of these, or a regional form of one."""
        return any(self.language == tag or self.language.startswith(tag + "-") for tag in languages)


class Units(list[Unit]):
    """The units of a document in order, with what several checks ask of them."""

    @cached_property
    def times(self) -> Mapping[str, int]:
        """How often each word stands in the document, in lower case."""
        return Counter(chain.from_iterable([unit.words.lower for unit in self]))


class Found(Struct, frozen=True):
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
    in_source: tuple[Span, ...] = ()
    """Where in the unit's source stands what the reason speaks of."""


class Bad(NamedTuple):
    """A text that the check must flag, and the same text mended by its first suggestions.

    `mended` is None where the check has nothing to suggest. `source`: what the text was translated from,
    paragraph by paragraph. `seconds`: for how long it is in sight, if it is a subtitle.
    """

    text: str
    mended: str | None
    language: str = "en-US"
    source: str | None = None
    seconds: float | None = None


class Good(NamedTuple):
    """A text that the check must leave alone."""

    text: str
    language: str = "en-US"
    source: str | None = None
    seconds: float | None = None


class Check(Struct, frozen=True, kw_only=True):
    """One kind of fault.

    `id` is the file's name with hyphens and names the problem. `why` is a paragraph for the editor.
    `languages`: prefixes of BCP 47 tags it works for; empty for all. `on`: in the standard profile.
    `reasons`: English templates of its messages by id, with {params}. `bilingual`: it compares texts with
    what they were translated from, and looks only at those whose source is known. `timed`: it looks only at
    subtitles. `limited`: makes the same check with another limit, where it goes by one.
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
    bilingual: bool = False
    timed: bool = False
    limited: "Callable[[int], Check] | None" = None

    def works_for(self, language: str) -> bool:
        return not self.languages or any(
            language == tag or language.startswith(tag + "-") for tag in self.languages
        )


class Signs(Struct, frozen=True, kw_only=True):
    """What a unit must hold for a check to find anything in it: one of some words, or a gap of some kind.

    The engine asks for the signs of all checks at once, and looks only where there is one. `words` are in
    lower case; `gap` judges what stands between two words (see `Unit.gaps`), and always says the same of one.
    """

    words: Callable[[], Collection[str]] = frozenset
    gap: Callable[[str], object] | None = None


class SegmentCheck(Check, frozen=True, kw_only=True):
    """A check that looks at each unit alone; without `signs`, at every one."""

    look: Callable[[Unit], Iterator[Found]]
    signs: Signs | None = None


class DocumentCheck(Check, frozen=True, kw_only=True):
    """A check that compares units: yields the number of the unit with what it found there."""

    look: Callable[[Units], Iterator[tuple[int, Found]]]
