"""Edits, findings and events as the records of a change log, and back."""

from collections.abc import Iterable
from typing import Any

from reviewer.edits import Edit, Patch, Span
from reviewer.events import Change, Decision, Event, Kind, Scope, Status
from reviewer.finding import Finding, Place, Quoted, Reason, Severity, Tier

Record = dict[str, Any]


def finding_record(finding: Finding) -> Record:
    """A finding as JSON; places are code points of its segment's text at the time."""
    return {
        "id": finding.id,
        "check": finding.check,
        "tier": finding.tier.value,
        "severity": finding.severity.value,
        "category": finding.category,
        "segment": finding.segment,
        "start": finding.span.start,
        "end": finding.span.end,
        "was": finding.was,
        "reason": {
            "id": finding.reason.id,
            "template": finding.reason.template,
            "params": dict(finding.reason.params),
        },
        "suggestions": list(finding.suggestions),
        "related": [[p.segment, p.span.start, p.span.end] for p in finding.related],
        "in_source": [[place.span.start, place.span.end, place.text] for place in finding.in_source],
        "probability": finding.probability,
    }


def finding_of(record: Record) -> Finding:
    """The finding of a record."""
    reason = record["reason"]
    return Finding(
        check=record["check"],
        tier=Tier(record["tier"]),
        severity=Severity(record["severity"]),
        category=record["category"],
        segment=record["segment"],
        span=Span(record["start"], record["end"]),
        was=record["was"],
        reason=Reason(reason["id"], reason["template"], tuple(sorted(reason["params"].items()))),
        suggestions=tuple(record["suggestions"]),
        related=tuple(Place(s, Span(a, b)) for s, a, b in record["related"]),
        in_source=tuple(Quoted(Span(a, b), text) for a, b, text in record.get("in_source", ())),
        probability=record["probability"],
        id=record["id"],
    )


def event_record(event: Event) -> Record:
    """An event as JSON."""
    return {
        "type": event.kind.value,
        "seq": event.seq,
        "by": event.by,
        "time": event.time,
        "changes": [{"segment": c.segment, "edits": edits_record(c.edits)} for c in event.changes],
        "decisions": [
            {
                "finding": finding_record(d.finding),
                "before": d.before.value,
                "after": d.after.value,
                "scope": d.scope.value if d.scope else None,
            }
            for d in event.decisions
        ],
        "undoes": event.undoes,
        "detail": dict(event.detail),
    }


def event_of(record: Record) -> Event:
    """The event of a record."""
    return Event(
        seq=record["seq"],
        kind=Kind(record["type"]),
        by=record["by"],
        time=record["time"],
        changes=tuple(Change(c["segment"], edits_of(c["edits"])) for c in record["changes"]),
        decisions=tuple(
            Decision(
                finding_of(d["finding"]),
                Status(d["before"]),
                Status(d["after"]),
                Scope(d["scope"]) if d["scope"] else None,
            )
            for d in record["decisions"]
        ),
        undoes=record["undoes"],
        detail=tuple(sorted(record["detail"].items())),
    )


def edits_record(edits: Iterable[Edit]) -> list[list[int | str]]:
    """Edits as JSON."""
    return [[e.at, e.was, e.now] for e in edits]


def edits_of(rows: Iterable[tuple[int, str, str]]) -> Patch:
    """The edits of a record."""
    return tuple(Edit(at, was, now) for at, was, now in rows)
