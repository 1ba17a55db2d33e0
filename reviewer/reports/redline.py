"""What the printed reports, the Word document and the PDF, have in common: their columns and words."""

from collections.abc import Iterator

from reviewer.reports.base import ReportChange, ReportData, ReportFinding
from reviewer.reports.counts import known

CHANGE_COLUMNS = ("#", "place", "before", "after", "reason", "decision", "who and when")
FINDING_COLUMNS = ("place", "text", "reason", "decision", "who and when")


def title(data: ReportData) -> str:
    """What the report is about."""
    if len(data.files) == 1:
        return f"Changes in {data.files[0].name}"
    return f"Changes in {len(data.files)} files"


def totals(data: ReportData) -> Iterator[str]:
    """The totals, a line each."""
    yield f"Changes: {data.changes:,}. Segments changed: {data.changed:,} of {data.segments:,}."
    if data.words is not None:
        yield f"Words: {data.words:,}."
    if data.effort is not None:
        yield f"Edit effort: {data.effort}."
    yield f"Findings open: {'not known from a log alone' if data.open is None else f'{data.open:,}'}."
    for tally in data.by_severity:
        yield (
            f"{tally.name.capitalize()}s: {tally.total:,} – accepted {tally.accepted:,}, own wording"
            f" {tally.own_wording:,}, rejected {tally.rejected:,}, ignored {tally.ignored:,}, resolved"
            f" {tally.resolved:,}, open {known(tally.open)}."
        )


def reasons(change: ReportChange) -> Iterator[str]:
    """Why a change was made, a line for each reason and note."""
    if not change.reasons:
        yield "by hand, no finding"
    for reason in change.reasons:
        yield f"{reason.told} ({reason.check})"
        yield from reason.notes


def who(item: ReportChange | ReportFinding) -> str:
    """Who decided it, and when."""
    return ", ".join(filter(None, (item.by, item.time.replace("T", " ").replace("Z", " UTC"))))
