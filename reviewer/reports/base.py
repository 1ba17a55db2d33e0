"""What a report says, whatever it is written as: values only, the same for the same logs."""

from collections.abc import Iterable

from msgspec import Struct

from reviewer.diff import Run
from reviewer.events import Scope, Status
from reviewer.finding import Quoted, Severity, Tier, quoted
from reviewer.reports.counts import Effort, Tally, summed


class ReportPlace(Struct, frozen=True):
    """Where something stood in the original.

    `segment` counts from 0, as in the log; `line` and `column` from 1, columns in code points. Both are
    None where the original was not at hand. `key` names the unit in formats that name units.
    """

    segment: int
    key: str = ""
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        named = f" ({self.key})" if self.key else ""
        if self.line is None:
            return f"segment {self.segment + 1}{named}"
        return f"line {self.line}:{self.column}{named}"


class ReportFinding(Struct, frozen=True):
    """A finding and its standing; `by` and `time` are empty while it is open."""

    place: ReportPlace
    check: str
    tier: Tier
    severity: Severity
    category: str
    message: str
    was: str
    suggestions: tuple[str, ...]
    status: Status
    scope: Scope | None = None
    by: str = ""
    time: str = ""
    notes: tuple[str, ...] = ()
    in_source: tuple[Quoted, ...] = ()

    @property
    def told(self) -> str:
        """The message, with what it is about in the source where it does not name that."""
        return quoted(self.message, self.in_source)


class Step(Struct, frozen=True):
    """One event that had a part in a change; `decision`: accepted, own wording, by hand."""

    seq: int
    decision: str
    by: str
    time: str


class ReportChange(Struct, frozen=True):
    """A difference between original and result, why it was made and by whom.

    `number` counts from 1 in its file. `left` and `right` are what stands around it in the original.
    """

    number: int
    place: ReportPlace
    before: str
    after: str
    left: str
    right: str
    reasons: tuple[ReportFinding, ...]
    steps: tuple[Step, ...]

    @property
    def decision(self) -> str:
        """What was decided, in the order in which it was."""
        return ", then ".join(dict.fromkeys(step.decision for step in self.steps))

    @property
    def by(self) -> str:
        return ", ".join(dict.fromkeys(step.by for step in self.steps))

    @property
    def time(self) -> str:
        """When the last of its steps was taken."""
        return max((step.time for step in self.steps), default="")


class Row(Struct, frozen=True):
    """A segment before and after; `runs` is both as one, `changes` the numbers of its changes."""

    segment: int
    original: str
    current: str
    runs: tuple[Run, ...]
    changes: tuple[int, ...]


class FileReport(Struct, frozen=True):
    """What became of one file.

    `before`, `after`, `words`, `effort` and `rows` need the original; without it they are None or empty.
    `open` is None where nobody said which findings are open: the log holds decisions only.
    """

    name: str
    language: str
    source_sha256: str
    result_name: str | None
    result_sha256: str | None
    head: str
    started: str
    sealed: str | None
    segments: int
    changed: int
    words: int | None
    effort: Effort | None
    changes: tuple[ReportChange, ...]
    rejected: tuple[ReportFinding, ...]
    ignored: tuple[ReportFinding, ...]
    open: tuple[ReportFinding, ...] | None
    by_check: tuple[Tally, ...]
    by_severity: tuple[Tally, ...]
    by_category: tuple[Tally, ...]
    rows: tuple[Row, ...] = ()
    before: str | None = None
    after: str | None = None

    @property
    def undecided(self) -> tuple[ReportFinding, ...]:
        """Findings that changed nothing: rejected, ignored, open; in document order."""
        kept = (*self.rejected, *self.ignored, *(self.open or ()))
        return tuple(sorted(kept, key=place_order))

    @property
    def has_text(self) -> bool:
        return self.before is not None


def place_order(finding: ReportFinding) -> tuple[int, int, int, str]:
    """Sorts findings as they stand in the original."""
    place = finding.place
    return place.segment, place.line or 0, place.column or 0, finding.check


class ReportData(Struct, frozen=True):
    """The reports of one or more files, and who made them."""

    tool: str
    files: tuple[FileReport, ...]

    @property
    def changes(self) -> int:
        return sum(len(file.changes) for file in self.files)

    @property
    def segments(self) -> int:
        return sum(file.segments for file in self.files)

    @property
    def changed(self) -> int:
        return sum(file.changed for file in self.files)

    @property
    def words(self) -> int | None:
        """Of all files, or None where one of them has no text."""
        counts = [file.words for file in self.files if file.words is not None]
        return sum(counts) if len(counts) == len(self.files) else None

    @property
    def open(self) -> int | None:
        """Open findings of all files, or None where one of them does not know."""
        counts = [len(file.open) for file in self.files if file.open is not None]
        return sum(counts) if len(counts) == len(self.files) else None

    @property
    def effort(self) -> Effort | None:
        """Of all files together, or None where one of them has no text."""
        efforts = [file.effort for file in self.files if file.effort is not None]
        if len(efforts) < len(self.files):
            return None
        return Effort(sum(e.edits for e in efforts), sum(e.size for e in efforts))

    @property
    def by_check(self) -> tuple[Tally, ...]:
        return self._summed(tally for file in self.files for tally in file.by_check)

    @property
    def by_severity(self) -> tuple[Tally, ...]:
        return self._summed((tally for file in self.files for tally in file.by_severity), [*Severity])

    @property
    def by_category(self) -> tuple[Tally, ...]:
        return self._summed(tally for file in self.files for tally in file.by_category)

    def _summed(self, found: Iterable[Tally], order: Iterable[str] = ()) -> tuple[Tally, ...]:
        return summed(found, order, open_known=self.open is not None)
