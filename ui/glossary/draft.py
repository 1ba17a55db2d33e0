"""A glossary while it is changed: entries as values, and every step undone."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from reviewer.errors import BadGlossary
from reviewer.glossary.concepts import Concept, Glossary, Pos, Standing, Variant
from reviewer.glossary.loading import load_text
from reviewer.glossary.writing import runs, written

PLAIN = Variant("", pos=Pos.UNSTATED, inflect=True)
"""What a new phrase is like: found in all its forms."""


class Group(Struct, frozen=True):
    """Phrases that share everything but their text, which `like` leaves blank."""

    texts: tuple[str, ...] = ()
    like: Variant = PLAIN


class Entry(Struct, frozen=True):
    """A concept as it is edited; a new one has no id until it is written."""

    terms: tuple[str, ...] = ()
    groups: tuple[Group, ...] = (Group(),)
    note: str = ""
    domain: str = ""
    id: str = ""
    sources: tuple[str, ...] = ()

    @classmethod
    def of(cls, concept: Concept) -> "Entry":
        """The entry of a concept."""
        groups = (
            Group(tuple(variant.text for variant in run), replace(run[0], text=""))
            for run in runs(concept.variants)
        )
        return cls(concept.terms, tuple(groups), concept.note, concept.domain, concept.id, concept.sources)

    @property
    def phrases(self) -> tuple[str, ...]:
        """All that it replaces."""
        return tuple(text for group in self.groups for text in group.texts)

    @property
    def name(self) -> str:
        """What it is called where it has no id."""
        return next(iter((*self.terms, *self.phrases)), "")

    def concept(self, identity: str) -> Concept:
        """The concept, as it will be read again."""
        folded = {term.casefold() for term in self.terms}
        variants = (
            replace(group.like, text=text, exact_case=group.like.exact_case or text.casefold() in folded)
            for group in self.groups
            for text in group.texts
        )
        return Concept(identity, self.terms, tuple(variants), self.domain, self.note, sources=self.sources)

    def searchable(self) -> str:
        """Its words, folded, to search in."""
        return "\n".join((self.id, *self.terms, *self.phrases, self.note, self.domain)).casefold()


def glossary_of(entries: Sequence[Entry], name: str, language: str) -> Glossary:
    """The entries as a glossary; new ones get ids of their own."""
    taken = {entry.id for entry in entries}
    concepts: list[Concept] = []
    for number, entry in enumerate(entries, 1):
        identity = entry.id
        if not identity:
            wanted = entry.name or f"entry {number}"
            numbered = (f"{wanted} ({n})" if n > 1 else wanted for n in range(1, len(entries) + 2))
            identity = next(one for one in numbered if one not in taken)
            taken.add(identity)
        concepts.append(entry.concept(identity))
    return Glossary(name, tuple(concepts), language)


def problems(entries: Sequence[Entry], name: str, language: str, suffix: str) -> dict[int, list[str]]:
    """By number of the entry, what the loader would say of the file that is written."""
    out = written(glossary_of(entries, name, language), suffix)
    found: dict[int, list[str]] = {}
    if not entries:
        return found
    try:
        read = load_text(out.text, f"{name}{suffix}", language)
    except BadGlossary:  # not one entry can be used: each says so itself
        return {number: [] if entry.phrases else ["no variants"] for number, entry in enumerate(entries)}
    for problem in read.problems:
        number = out.concept_at(problem.line)
        if number >= 0:
            found.setdefault(number, []).append(problem.reason)
    return found


class Draft:
    """The entries of one glossary with undo; `saved` are those on the disk."""

    def __init__(self, name: str, language: str, entries: Sequence[Entry] = ()) -> None:
        self.name, self.language = name, language
        self.entries = self.saved = tuple(entries)
        self._past: list[tuple[str, tuple[Entry, ...]]] = []
        self._future: list[tuple[str, tuple[Entry, ...]]] = []
        self._key: object = None

    @property
    def changed(self) -> bool:
        return self.entries != self.saved

    @property
    def glossary(self) -> Glossary:
        return glossary_of(self.entries, self.name, self.language)

    def put(self, entries: Sequence[Entry], what: str, key: object = None) -> None:
        """Take a step; steps in a row with the same key are one."""
        if tuple(entries) == self.entries:
            return
        if key is None or key != self._key:
            self._past.append((what, self.entries))
        self._future.clear()
        self._key = key
        self.entries = tuple(entries)

    def settle(self, entries: Sequence[Entry]) -> None:
        """These are on the disk now."""
        self.entries = self.saved = tuple(entries)
        self._key = None

    def undo(self) -> None:
        self._step(self._past, self._future)

    def redo(self) -> None:
        self._step(self._future, self._past)

    @property
    def undo_name(self) -> str | None:
        """What an undo would take back, or None."""
        return self._past[-1][0] if self._past else None

    @property
    def redo_name(self) -> str | None:
        """What a redo would do again, or None."""
        return self._future[-1][0] if self._future else None

    def _step(
        self, source: list[tuple[str, tuple[Entry, ...]]], target: list[tuple[str, tuple[Entry, ...]]]
    ) -> None:
        if source:
            what, entries = source.pop()
            target.append((what, self.entries))
            self.entries, self._key = entries, None


def match_kind(like: Variant) -> tuple[bool, bool, bool]:
    """How phrases are matched: in all forms, by case, only where words around them allow it."""
    return like.inflect, like.exact_case, like.context != PLAIN.context


def gravest(entry: Entry) -> Variant:
    """Of an entry's groups, what the gravest is like."""
    forbidden = Standing.FORBIDDEN
    key = lambda like: (like.severity.rank, like.status is not forbidden)  # noqa: E731
    return min((group.like for group in entry.groups), key=key, default=PLAIN)
