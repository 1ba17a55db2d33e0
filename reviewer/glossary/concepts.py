"""Glossaries as values: what a house does not want to read, and what it wants instead."""

from enum import StrEnum

from msgspec import Struct

from reviewer.finding import Severity


class Standing(StrEnum):
    """Whether a variant is worth a look or not allowed at all."""

    SUSPECT = "suspect"
    FORBIDDEN = "forbidden"


class Pos(StrEnum):
    """The part of speech of a phrase, which says which of its words inflects.

    UNSTATED where a glossary does not say it: the words of the phrase then tell (`inflection.pos_of`).
    """

    UNSTATED = ""
    NOUN = "noun"
    VERB = "verb"
    ADJECTIVE = "adjective"
    OTHER = "other"


class Context(Struct, frozen=True):
    """Phrases of which one must, or none may, stand right behind, right in front of, or near a match."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    not_near: tuple[str, ...] = ()


EVERYWHERE = Context()


class Variant(Struct, frozen=True):
    """A phrase, in its base form, that the text should not use where `context` holds.

    `forms`: inflected forms given by hand; `safe`: the replacement may be made unseen.
    """

    text: str
    status: Standing = Standing.SUSPECT
    pos: Pos = Pos.OTHER
    inflect: bool = False
    exact_case: bool = False
    context: Context = EVERYWHERE
    severity: Severity = Severity.WARNING
    safe: bool = False
    forms: tuple[str, ...] = ()


class Concept(Struct, frozen=True):
    """One meaning: the terms admitted for it, best first, and the variants they replace.

    `sources`: what it is called in languages that texts are translated from.
    """

    id: str
    terms: tuple[str, ...]
    variants: tuple[Variant, ...]
    domain: str = ""
    note: str = ""
    file: str = ""
    line: int = 0
    sources: tuple[str, ...] = ()


class Glossary(Struct, frozen=True):
    """Concepts of one language, a BCP 47 tag; "" where the file does not say and all texts are meant."""

    name: str
    concepts: tuple[Concept, ...]
    language: str = ""


class Problem(Struct, frozen=True):
    """An entry, or part of one, that was left out or deserves a look, and where it stands."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.reason}"


class Loaded(Struct, frozen=True):
    """A glossary, what was wrong with its file, and what its author may want to know of it."""

    glossary: Glossary
    problems: tuple[Problem, ...]
    notices: tuple[Problem, ...] = ()
