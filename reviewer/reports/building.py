"""Make the report of one file from its log, with the text around each change where the original is had."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from msgspec.structs import replace

from reviewer import __version__
from reviewer.diff import runs, word_edits, words
from reviewer.document import OBJECT, Document, Segment
from reviewer.edits import Patch, apply
from reviewer.events import Event, Scope, Status
from reviewer.files import SourceFile
from reviewer.finding import Finding, Severity
from reviewer.journal import Log
from reviewer.reports.base import (
    FileReport,
    ReportChange,
    ReportData,
    ReportFinding,
    ReportPlace,
    Row,
    Step,
    place_order,
)
from reviewer.reports.counts import Effort, tallies
from reviewer.reports.places import Places
from reviewer.reports.standing import Standing, followed
from reviewer.review import NetChange, Review
from reviewer.rows import Rows


def report_of(files: Iterable[FileReport]) -> ReportData:
    """One report of several files, in the order given."""
    return ReportData(f"copydesk {__version__}", tuple(files))


def file_report(
    log: Log, source: SourceFile | None = None, open_findings: Sequence[Finding] | None = None
) -> FileReport:
    """What a log says of one file.

    With `source`, the original that the log is about, the report has line numbers, context, both texts
    and the effort; without it, only what the log holds. `open_findings`: what nobody decided, if known,
    as the Review gives them.
    """
    document = source.document if source else _NO_TEXT
    net = Review(document, Rows(), log.events).net_changes()
    patches: dict[int, Patch] = defaultdict(tuple)
    for change in net:
        patches[change.segment] += (change.edit,)
    places = Places(source, patches)
    standings = followed(log.events)
    decided = [_finding(s, places) for group in standings.values() for s in group if s.status.decided]
    still_open = None if open_findings is None else _open(open_findings, standings, places)
    everything = [*decided, *(still_open or ())]
    known = still_open is not None
    rows = _rows(document, patches, net)
    header, seal = log.header, log.seal
    return FileReport(
        name=Path(header["source"]["name"]).name,
        language=str(header.get("settings", {}).get("language", "")),
        source_sha256=header["source"]["sha256"],
        result_name=Path(seal["result"]["name"]).name if seal else None,
        result_sha256=seal["result"]["sha256"] if seal else None,
        head=log.head,
        started=header.get("time", ""),
        sealed=seal.get("time", "") if seal else None,
        segments=header["extraction"]["segments"],
        changed=len(patches),
        words=sum(map(_words, rows)) if source else None,
        effort=_effort(rows) if source else None,
        changes=tuple(_change(n, change, standings, places) for n, change in enumerate(net, 1)),
        rejected=_in_order(f for f in decided if f.status is Status.REJECTED),
        ignored=_in_order(f for f in decided if f.status is Status.IGNORED),
        open=still_open,
        by_check=tallies(((f.check, f.status) for f in everything), open_known=known),
        by_severity=tallies(
            ((f.severity.value, f.status) for f in everything), [*Severity], open_known=known
        ),
        by_category=tallies(((f.category, f.status) for f in everything), open_known=known),
        rows=tuple(_readable(row, document.segments[row.segment]) for row in rows),
        before=document.raw if source else None,
        after=document.written(patches) if source else None,
    )


_NO_TEXT = Document(raw="", segments=(), slots=(), format="plain")


def _change(
    number: int, change: NetChange, standings: Mapping[int, Sequence[Standing]], places: Places
) -> ReportChange:
    result = places.result(change)
    made_by = [
        s
        for s in standings.get(change.segment, ())
        if s.status in _CHANGING and (s.finding.span == result or s.finding.span.clashes(result))
    ]
    left, right, before, after = places.texts(change)
    return ReportChange(
        number=number,
        place=places.original(change.segment, change.edit.at),
        before=before,
        after=after,
        left=left,
        right=right,
        reasons=tuple(
            _finding(s, places) for s in sorted(made_by, key=lambda s: (s.event.seq, s.finding.rank()))
        ),
        steps=tuple(_step(event, made_by) for event in change.events),
    )


_CHANGING = (Status.ACCEPTED, Status.OWN_WORDING, Status.RESOLVED)


def _step(event: Event, made_by: Sequence[Standing]) -> Step:
    """What an event was to a change: the decision on a finding that made it, or an edit by hand."""
    named = {s.finding.id for s in made_by}
    made = {d.after for d in event.decisions if d.finding.id in named and d.before is not d.after}
    if Status.OWN_WORDING in made:
        decision = "own wording"
    elif Status.ACCEPTED in made:
        decision = "accepted"
    else:
        decision = "by hand"
    return Step(event.seq, decision, event.by, event.time)


def _finding(standing: Standing, places: Places) -> ReportFinding:
    place = places.current(standing.finding.segment, standing.finding.span)
    event, finding = standing.event, places.named(standing.finding)
    if not standing.status.decided:
        return _reported(finding, place, notes=standing.notes)
    return _reported(finding, place, standing.status, standing.scope, event.by, event.time, standing.notes)


def _reported(
    finding: Finding,
    place: ReportPlace,
    status: Status = Status.OPEN,
    scope: Scope | None = None,
    by: str = "",
    time: str = "",
    notes: tuple[str, ...] = (),
) -> ReportFinding:
    return ReportFinding(
        place=place,
        check=finding.check,
        tier=finding.tier,
        severity=finding.severity,
        category=finding.category,
        message=finding.message,
        was=finding.was,
        suggestions=finding.suggestions,
        status=status,
        scope=scope,
        by=by,
        time=time,
        notes=notes,
        in_source=finding.in_source,
    )


def _open(
    findings: Iterable[Finding], standings: Mapping[int, Sequence[Standing]], places: Places
) -> tuple[ReportFinding, ...]:
    notes = {s.finding.id: s.notes for group in standings.values() for s in group}
    return _in_order(
        _reported(places.named(f), places.current(f.segment, f.span), notes=notes.get(f.id, ()))
        for f in findings
    )


def _in_order(findings: Iterable[ReportFinding]) -> tuple[ReportFinding, ...]:
    return tuple(sorted(findings, key=place_order))


def _rows(document: Document, patches: Mapping[int, Patch], net: Sequence[NetChange]) -> tuple[Row, ...]:
    numbers: dict[int, list[int]] = defaultdict(list)
    for number, change in enumerate(net, 1):
        numbers[change.segment].append(number)
    rows: list[Row] = []
    for n, segment in enumerate(document.segments):
        current = apply(segment.original, patches[n]) if n in patches else segment.original
        rows.append(
            Row(n, segment.original, current, runs(segment.original, current), tuple(numbers.get(n, ())))
        )
    return tuple(rows)


def _readable(row: Row, segment: Segment) -> Row:
    """The row with names for placeholders, which are no words of the text."""
    if OBJECT not in row.original:
        return row
    original, current = segment.named(row.original), segment.named(row.current)
    return replace(row, original=original, current=current, runs=runs(original, current))


def _words(row: Row) -> int:
    """Words of the result, without the punctuation marks."""
    return sum(any(map(str.isalnum, token)) for token in words(row.current))


def _effort(rows: Iterable[Row]) -> Effort:
    edits = size = 0
    for row in rows:
        edits += word_edits(row.original, row.current)
        size += len(words(row.current))
    return Effort(edits, size)
