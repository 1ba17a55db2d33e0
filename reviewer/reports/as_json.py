"""The report as one JSON object; docs/report.schema.json says what is in it."""

import json
from typing import Any

from reviewer.reports.base import FileReport, ReportChange, ReportData, ReportFinding, ReportPlace
from reviewer.reports.counts import Effort, Tally

SCHEMA = 1


def render(data: ReportData) -> bytes:
    """The report, indented, with a newline at the end."""
    record = {
        "schema": SCHEMA,
        "tool": data.tool,
        "totals": {
            "files": len(data.files),
            "changes": data.changes,
            "segments": data.segments,
            "segments_changed": data.changed,
            "words": data.words,
            "effort": _effort(data.effort),
            "open": data.open,
            "by_check": _tallies(data.by_check),
            "by_severity": _tallies(data.by_severity),
            "by_category": _tallies(data.by_category),
        },
        "files": [_file(file) for file in data.files],
    }
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace")


def change_record(change: ReportChange) -> dict[str, Any]:
    """A change as JSON."""
    return {
        "number": change.number,
        **_place(change.place),
        "before": change.before,
        "after": change.after,
        "left": change.left,
        "right": change.right,
        "decision": change.decision,
        "by": change.by,
        "time": change.time,
        "reasons": [_finding(reason) for reason in change.reasons],
        "steps": [
            {"seq": step.seq, "decision": step.decision, "by": step.by, "time": step.time}
            for step in change.steps
        ],
    }


def _file(file: FileReport) -> dict[str, Any]:
    return {
        "name": file.name,
        "language": file.language,
        "source_sha256": file.source_sha256,
        "result_name": file.result_name,
        "result_sha256": file.result_sha256,
        "log_head": file.head,
        "started": file.started,
        "sealed": file.sealed,
        "segments": file.segments,
        "segments_changed": file.changed,
        "words": file.words,
        "effort": _effort(file.effort),
        "by_check": _tallies(file.by_check),
        "by_severity": _tallies(file.by_severity),
        "by_category": _tallies(file.by_category),
        "changes": [change_record(change) for change in file.changes],
        "rejected": [_finding(finding) for finding in file.rejected],
        "ignored": [_finding(finding) for finding in file.ignored],
        "open": None if file.open is None else [_finding(finding) for finding in file.open],
    }


def _place(place: ReportPlace) -> dict[str, Any]:
    return {"segment": place.segment, "key": place.key, "line": place.line, "column": place.column}


def _finding(finding: ReportFinding) -> dict[str, Any]:
    return {
        **_place(finding.place),
        "check": finding.check,
        "tier": finding.tier.value,
        "severity": finding.severity.value,
        "category": finding.category,
        "message": finding.message,
        "was": finding.was,
        "in_source": [
            {"start": place.span.start, "end": place.span.end, "text": place.text}
            for place in finding.in_source
        ],
        "suggestions": list(finding.suggestions),
        "status": finding.status.value,
        "scope": finding.scope.value if finding.scope else None,
        "by": finding.by,
        "time": finding.time,
        "notes": list(finding.notes),
    }


def _effort(effort: Effort | None) -> dict[str, int] | None:
    return None if effort is None else {"edits": effort.edits, "size": effort.size}


def _tallies(tallies: tuple[Tally, ...]) -> list[dict[str, Any]]:
    return [
        {
            "name": tally.name,
            "accepted": tally.accepted,
            "own_wording": tally.own_wording,
            "rejected": tally.rejected,
            "ignored": tally.ignored,
            "resolved": tally.resolved,
            "open": tally.open,
        }
        for tally in tallies
    ]
