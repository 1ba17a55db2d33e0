"""The report as one table: changes and the findings that changed nothing, in document order."""

from collections.abc import Iterator
from operator import itemgetter

from reviewer.reports.base import FileReport, ReportChange, ReportFinding

COLUMNS = (
    "file",
    "change",
    "segment",
    "unit",
    "line",
    "column",
    "before",
    "after",
    "text before",
    "text after",
    "severity",
    "check",
    "category",
    "reason",
    "decision",
    "scope",
    "by",
    "time",
    "notes",
)

Cells = tuple[str | int | None, ...]


def rows(file: FileReport) -> Iterator[Cells]:
    """A row for every change and finding of a file; what changed nothing has the same before and after."""
    changes = [(_order(change), _change(file, change)) for change in file.changes]
    findings = [(_order(finding), _finding(file, finding)) for finding in file.undecided]
    for _, cells in sorted([*changes, *findings], key=itemgetter(0)):
        yield cells


def _order(item: ReportChange | ReportFinding) -> tuple[int, int, int]:
    return item.place.segment, item.place.line or 0, item.place.column or 0


def _change(file: FileReport, change: ReportChange) -> Cells:
    place, reasons = change.place, change.reasons
    return (
        file.name,
        change.number,
        place.segment + 1,
        place.key,
        place.line,
        place.column,
        change.before,
        change.after,
        change.left,
        change.right,
        "; ".join(dict.fromkeys(reason.severity.value for reason in reasons)),
        "; ".join(dict.fromkeys(reason.check for reason in reasons)),
        "; ".join(dict.fromkeys(reason.category for reason in reasons)),
        " ".join(dict.fromkeys(reason.told for reason in reasons)),
        change.decision,
        "",
        change.by,
        change.time,
        "\n".join(note for reason in reasons for note in reason.notes),
    )


def _finding(file: FileReport, finding: ReportFinding) -> Cells:
    place = finding.place
    return (
        file.name,
        None,
        place.segment + 1,
        place.key,
        place.line,
        place.column,
        finding.was,
        finding.was,
        "",
        "",
        finding.severity.value,
        finding.check,
        finding.category,
        finding.told,
        finding.status.value,
        finding.scope.value if finding.scope else "",
        finding.by,
        finding.time,
        "\n".join(finding.notes),
    )
