"""What became of many files as one table for a spreadsheet: a row for each, in their order."""

from collections.abc import Iterable

from reviewer.cleaning import Cleaned
from reviewer.finding import Severity
from reviewer.output.as_csv import harmless, line

COLUMNS = ("path", *Severity, "mended", "cleaned to", "problem")


def render(results: Iterable[Cleaned]) -> bytes:
    """The table as CSV. Findings are counted that are open; a file with an error has no counts.

    Times are left out: the same files give the same table.
    """
    rows = (map(harmless, _cells(result)) for result in results)
    return "".join(map(line, (COLUMNS, *rows))).encode("utf-8-sig")


def _cells(result: Cleaned) -> tuple[object, ...]:
    if result.error:
        return (result.path, *("" for _ in Severity), "", "", result.error)
    counts = dict(result.counts)
    return (
        result.path,
        *(counts.get(severity, 0) for severity in Severity),
        result.mended,
        result.target,
        "",
    )
