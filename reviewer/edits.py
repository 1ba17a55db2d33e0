"""Edits of a text as values: apply, take back, combine, and follow a place through them.

Positions count code points. A *patch* is a tuple of edits in order: each starts at or after the end of
what the one before it replaces. Two insertions at one place stay in the order given.
"""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from reviewer.errors import WrongText


class Span(Struct, frozen=True, order=True):
    """A half-open range of code points, `0 <= start <= end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no span: {self.start}..{self.end}")

    @property
    def size(self) -> int:
        return self.end - self.start

    def clashes(self, other: "Span") -> bool:
        """Whether both cover a character, or one is empty and lies inside the other or at its edge."""
        if self.start == self.end or other.start == other.end:
            return self.start <= other.end and other.start <= self.end
        return self.start < other.end and other.start < self.end


class Edit(Struct, frozen=True, order=True):
    """At `at`, `was` becomes `now`. Carries what it replaces: reversible alone, and self-checking."""

    at: int
    was: str
    now: str

    @property
    def end(self) -> int:
        return self.at + len(self.was)

    @property
    def span(self) -> Span:
        return Span(self.at, self.end)


Patch = tuple[Edit, ...]
Tags = frozenset[int]


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text after the edits.

    Raises:
        WrongText: an edit's `was` does not stand at its place, or the edits are out of order.
    """
    pieces: list[str] = []
    done = 0
    for edit in edits:
        if edit.at < done:
            raise WrongText(f"edits out of order at character {edit.at}")
        if not text.startswith(edit.was, edit.at) or edit.end > len(text):
            found = text[edit.at : edit.end]
            raise WrongText(f"at character {edit.at}: expected {edit.was!r}, found {found!r}")
        pieces += (text[done : edit.at], edit.now)
        done = edit.end
    pieces.append(text[done:])
    return "".join(pieces)


def inverse(edits: Iterable[Edit]) -> Patch:
    """The edits that take `edits` back, as positions in their result."""
    back: list[Edit] = []
    shift = 0
    for edit in edits:
        back.append(Edit(edit.at + shift, edit.now, edit.was))
        shift += len(edit.now) - len(edit.was)
    return tuple(back)


def compose(first: Sequence[Edit], then: Sequence[Edit]) -> Patch:
    """One patch that does what `first` and, on its result, `then` do.

    Edits that touch are merged; an edit that changes nothing is dropped.
    """
    none: Tags = frozenset()
    return tuple(edit for edit, _ in compose_tagged([(e, none) for e in first], [(e, none) for e in then]))


def compose_tagged(
    first: Sequence[tuple[Edit, Tags]], then: Sequence[tuple[Edit, Tags]]
) -> list[tuple[Edit, Tags]]:
    """`compose`, with each result carrying the tags of all edits that made it.

    Walks both patches in the text between them. Edits that touch there form a group; every character of
    a group's range is known, either from the result of `first` or from what `then` replaces.
    """
    out: list[tuple[Edit, Tags]] = []
    i = j = 0
    before = 0  # how much longer the text between is than the original, up to here
    while i < len(first) or j < len(then):
        group = _Group()
        while True:
            mine = first[i][0].at + before if i < len(first) else None
            other = then[j][0].at if j < len(then) else None
            if mine is not None and (other is None or mine <= other) and group.reaches(mine):
                edit, tags = first[i]
                group.take_first(edit, mine, tags)
                before += len(edit.now) - len(edit.was)
                i += 1
            elif other is not None and group.reaches(other):
                group.take_then(*then[j])
                j += 1
            else:
                break
        merged = group.close(before)
        if merged.was != merged.now:
            out.append((merged, group.tags))
    return out


class _Group:
    """Edits of both patches that touch each other in the text between."""

    def __init__(self) -> None:
        self.empty = True
        self.start = self.end = 0
        self.firsts: list[tuple[int, Edit]] = []
        self.thens: list[Edit] = []
        self.tags: Tags = frozenset()

    def reaches(self, start: int) -> bool:
        return self.empty or start <= self.end

    def _grow(self, start: int, end: int, tags: Tags) -> None:
        if self.empty:
            self.start, self.empty = start, False
        self.end = max(self.end, end)
        self.tags |= tags

    def take_first(self, edit: Edit, at: int, tags: Tags) -> None:
        self.firsts.append((at, edit))
        self._grow(at, at + len(edit.now), tags)

    def take_then(self, edit: Edit, tags: Tags) -> None:
        self.thens.append(edit)
        self._grow(edit.at, edit.end, tags)

    def close(self, before: int) -> Edit:
        """The merged edit, in positions of the original."""
        known: list[str | None] = [None] * (self.end - self.start)
        for at, edit in self.firsts:
            known[at - self.start : at - self.start + len(edit.now)] = edit.now
        for edit in self.thens:
            known[edit.at - self.start : edit.end - self.start] = edit.was
        between = "".join(c or "" for c in known)
        was = apply(between, [Edit(at - self.start, e.now, e.was) for at, e in self.firsts])
        now = apply(between, [Edit(e.at - self.start, e.was, e.now) for e in self.thens])
        shift = before - sum(len(e.now) - len(e.was) for _, e in self.firsts)
        return Edit(self.start - shift, was, now)


def rebase(span: Span, edits: Iterable[Edit]) -> Span | None:
    """Where a span of the text before `edits` lies after them, or None if an edit reaches into it.

    Edits that only meet it at an edge leave it whole: text inserted there stays outside.
    """
    shift = 0
    for edit in edits:
        if edit.at < span.end and span.start < edit.end:
            return None
        if edit.end > span.start:
            break
        shift += len(edit.now) - len(edit.was)
    return Span(span.start + shift, span.end + shift)


def rebase_patch(edits: Iterable[Edit], over: Sequence[Edit]) -> Patch | None:
    """The same edits on the text after `over`, or None where `over` reaches into one of them."""
    moved: list[Edit] = []
    for edit in edits:
        place = rebase(edit.span, over)
        if place is None:
            return None
        moved.append(Edit(place.start, edit.was, edit.now))
    return tuple(moved)
