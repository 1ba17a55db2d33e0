"""The report as Markdown with tables, for issue trackers and wikis."""

import re
from collections.abc import Iterable, Iterator

from reviewer.reports.base import FileReport, ReportChange, ReportData, ReportFinding
from reviewer.reports.counts import Tally, known
from reviewer.visible import shown

SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&@])")


def render(data: ReportData) -> bytes:
    """Totals first, then every file's changes and what was decided otherwise."""
    title = data.files[0].name if len(data.files) == 1 else f"{len(data.files)} files"
    lines = [f"# Changes in {_escaped(title)}", ""]
    lines += _totals(data)
    for file in data.files:
        lines += _file(file)
    lines += [f"Counts are of findings and decisions; they are not a quality score. {_escaped(data.tool)}"]
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _totals(data: ReportData) -> Iterator[str]:
    yield f"- Changes: {data.changes:,}"
    yield f"- Segments changed: {data.changed:,} of {data.segments:,}"
    if data.words is not None:
        yield f"- Words: {data.words:,}"
    if data.effort is not None:
        yield f"- Edit effort: {data.effort}"
    yield f"- Findings open: {'not known from a log alone' if data.open is None else f'{data.open:,}'}"
    yield ""
    yield from _counts("severity", data.by_severity)
    yield from _counts("check", data.by_check)
    yield from _counts("category", data.by_category)


def _counts(what: str, tallies: Iterable[Tally]) -> Iterator[str]:
    rows = [
        (
            _escaped(t.name),
            t.total,
            t.accepted,
            t.own_wording,
            t.rejected,
            t.ignored,
            t.resolved,
            known(t.open),
        )
        for t in tallies
    ]
    if rows:
        names = (what, "all", "accepted", "own wording", "rejected", "ignored", "resolved", "open")
        yield from _table(names, rows)


def _file(file: FileReport) -> Iterator[str]:
    yield from (f"## {_escaped(file.name)}", "")
    if not file.has_text:
        yield from ("The original text was not beside the log: changes alone, without lines and context.", "")
    if file.changes:
        names = ("no.", "where", "change", "reason", "decision", "who and when")
        yield from _table(names, map(_change, file.changes))
    else:
        yield from ("Nothing was changed.", "")
    if file.undecided:
        yield from ("### Findings that changed nothing", "")
        yield from _table(
            ("where", "text", "reason", "decision", "who and when"), map(_finding, file.undecided)
        )
    yield from (f"Original sha256 `{file.source_sha256}`, log head `{file.head}`.", "")


def _table(names: Iterable[str], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    names = tuple(names)
    yield f"| {' | '.join(names)} |"
    yield f"|{' --- |' * len(names)}"
    for row in rows:
        yield f"| {' | '.join(map(str, row))} |"
    yield ""


def _change(change: ReportChange) -> tuple[object, ...]:
    between = " " if change.before and change.after else ""
    words = f"{_marked(change.before, '~~')}{between}{_marked(change.after, '**')}"
    shown_change = f"{_escaped(change.left)}{words}{_escaped(change.right)}".strip()
    reasons = "<br>".join(map(_reason, change.reasons)) or "by hand, no finding"
    return change.number, change.place, shown_change, reasons, change.decision, _who(change.by, change.time)


def _marked(text: str, mark: str) -> str:
    """Marks hold only where they touch the words; space at the edges stays outside of them."""
    if not any(map(str.isalnum, text)):
        return f"{mark}{_escaped(text, changed=True)}{mark}" if text else ""
    core = text.strip(" ")
    start = text.index(core)
    return f"{text[:start]}{mark}{_escaped(core, changed=True)}{mark}{text[start + len(core) :]}"


def _finding(finding: ReportFinding) -> tuple[object, ...]:
    scope = f" ({finding.scope.value})" if finding.scope else ""
    return (
        finding.place,
        _escaped(finding.was, changed=True),
        _reason(finding),
        f"{finding.status.value}{scope}",
        _who(finding.by, finding.time),
    )


def _reason(finding: ReportFinding) -> str:
    notes = "".join(f" Note: {_escaped(note)}" for note in finding.notes)
    said = f"{finding.severity.value}: {_escaped(finding.told)}"
    return f"{said} (`{finding.check}`, {finding.category}){notes}"


def _who(by: str, time: str) -> str:
    return ", ".join(part for part in (_escaped(by), time) if part)


def _escaped(text: str, changed: bool = False) -> str:
    """The text with nothing that Markdown would read as its own, on one line."""
    named = SPECIAL.sub(r"\\\1", shown(text, changed))
    return re.sub(r"\s*[\r\n]\s*", " ", named)
