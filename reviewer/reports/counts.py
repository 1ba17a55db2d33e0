"""What a report counts: findings by their standing, and what editing took."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from reviewer.events import Status


class Tally(Struct, frozen=True):
    """How many findings of one name stand how; `open` is None where nobody said which are open."""

    name: str
    accepted: int = 0
    own_wording: int = 0
    rejected: int = 0
    ignored: int = 0
    resolved: int = 0
    open: int | None = 0

    @property
    def total(self) -> int:
        """All that are known."""
        decided = self.accepted + self.own_wording + self.rejected + self.ignored + self.resolved
        return decided + (self.open or 0)


def known(number: int | None) -> int | str:
    """A count for people to read: a dash where it is not known."""
    return "–" if number is None else number


STATUS_FIELDS = {
    Status.ACCEPTED: "accepted",
    Status.OWN_WORDING: "own_wording",
    Status.REJECTED: "rejected",
    Status.IGNORED: "ignored",
    Status.RESOLVED: "resolved",
    Status.OPEN: "open",
}


def tallies(
    named: Iterable[tuple[str, Status]], order: Iterable[str] = (), *, open_known: bool = True
) -> tuple[Tally, ...]:
    """Counts by name: those of `order` first, then by the alphabet; names that never occur are left out."""
    counts: dict[str, dict[str, int]] = {}
    for name, status in named:
        field = STATUS_FIELDS[status]
        counts.setdefault(name, {})[field] = counts.get(name, {}).get(field, 0) + 1
    names = dict.fromkeys([*map(str, order), *sorted(counts)])
    made = (Tally(name, **counts[name]) for name in names if name in counts)
    return tuple(made if open_known else (replace(tally, open=None) for tally in made))


def summed(
    found: Iterable[Tally], order: Iterable[str] = (), *, open_known: bool = True
) -> tuple[Tally, ...]:
    """Tallies of one name added up, in the order of `tallies`."""
    groups: dict[str, list[Tally]] = {}
    for tally in found:
        groups.setdefault(tally.name, []).append(tally)
    names = dict.fromkeys([*map(str, order), *sorted(groups)])
    fields = STATUS_FIELDS.values()
    made = (
        Tally(name, **{field: sum(getattr(t, field) or 0 for t in groups[name]) for field in fields})
        for name in names
        if name in groups
    )
    return tuple(made if open_known else (replace(tally, open=None) for tally in made))


INCONCLUSIVE_BELOW = 1000
NO_SHARE_BELOW = 300
"""Words below which shares of a text say nothing of it (MQM guidance on sample sizes)."""


class Effort(Struct, frozen=True):
    """Post-editing effort, after HTER.

    `edits` is the fewest words and punctuation marks inserted, deleted or replaced between original and
    result, counted segment by segment; a move counts as a deletion and an insertion. `size` is the number
    of words and marks of the result.
    """

    edits: int
    size: int

    @property
    def share(self) -> float | None:
        """Edits for each word or mark of the result, or None for a text too short to say."""
        return self.edits / self.size if self.size >= NO_SHARE_BELOW else None

    def __str__(self) -> str:
        said = f"{self.edits:,} of {self.size:,} words and marks"
        if self.share is None:
            return f"{said} (too short for a percentage)"
        inconclusive = ", inconclusive below 1,000" if self.size < INCONCLUSIVE_BELOW else ""
        return f"{self.share:.1%} ({said}{inconclusive})"
