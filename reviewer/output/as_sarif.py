"""Findings as SARIF 2.1.0, which code hosts and editors read."""

import json
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from reviewer.checks.base import Check
from reviewer.finding import Severity
from reviewer.output.base import FileResult, Placed, Position, Run

SCHEMA_URI = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}


def render(run: Run, results: Iterable[FileResult]) -> Iterator[str]:
    """One log with one run, written as results come; unread files and remarks stand in its invocation."""
    name, _, version = run.tool.partition(" ")
    driver = {
        "name": name,
        "version": version,
        "semanticVersion": version,
        "rules": [_rule(check) for check in run.checks],
    }
    head = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
    }
    yield (
        f'{{"$schema": "{SCHEMA_URI}", "version": "2.1.0", "runs": [' + _text(head)[:-1] + ', "results": ['
    )
    rules = {check.id: number for number, check in enumerate(run.checks)}
    notes: list[dict[str, Any]] = []
    parted, failed = "", False
    for result in results:
        notes += [note for note in map(_note, result.remarks) if note not in notes]
        if result.error:
            notes.append({"level": "error", "message": {"text": result.error}})
            failed = True
        for placed in result.findings:
            yield parted + "\n" + _text(_result(result.path, placed, rules))
            parted = ","
    invocation = {"executionSuccessful": not failed, "toolExecutionNotifications": notes}
    yield "\n], " + _text({"invocations": [invocation]})[1:] + "]}\n"


def _note(remark: str) -> dict[str, Any]:
    return {"level": "note", "message": {"text": remark}}


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _rule(check: Check) -> dict[str, Any]:
    examples = [f"- “{bad.text}”" + (f" → “{bad.mended}”" if bad.mended else "") for bad in check.bad]
    return {
        "id": check.id,
        "name": "".join(part.capitalize() for part in check.id.split("-")),
        "shortDescription": {"text": check.title},
        "fullDescription": {"text": check.why},
        "help": {"text": "\n".join([check.why, "", *examples])},
        "defaultConfiguration": {"level": LEVELS[check.severity], "enabled": check.on},
        "properties": {"tags": [check.category], "tier": check.tier.value},
    }


def _result(path: str, placed: Placed, rules: dict[str, int]) -> dict[str, Any]:
    finding = placed.finding
    artifact = {"uri": _uri(path)}
    region = _region(placed.at)
    fixes = [
        {
            "description": {"text": f"Replace by “{suggestion}”" if suggestion else "Remove"},
            "artifactChanges": [
                {
                    "artifactLocation": artifact,
                    "replacements": [{"deletedRegion": region, "insertedContent": {"text": suggestion}}],
                }
            ],
        }
        for suggestion in finding.suggestions
    ]
    in_source = [
        {"charOffset": place.span.start, "charLength": place.span.size, "text": place.text}
        for place in finding.in_source
    ]
    result = {
        "ruleId": finding.check,
        "ruleIndex": rules[finding.check],
        "level": LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": artifact,
                    "region": {**region, "snippet": {"text": finding.was}},
                }
            }
        ],
        "relatedLocations": [
            {"physicalLocation": {"artifactLocation": artifact, "region": _region(place)}}
            for place in placed.related
        ],
        "partialFingerprints": {"copydeskAnchor/v1": placed.anchor.key},
        "properties": {
            "tier": finding.tier.value,
            "category": finding.category,
            "safe": finding.safe,
            "inSource": in_source,
        },
    }
    return {**result, "fixes": fixes} if fixes else result


def _region(at: Position) -> dict[str, int]:
    return {
        "startLine": at.line,
        "startColumn": at.column,
        "endLine": at.end_line,
        "endColumn": at.end_column,
        "charOffset": at.start,
        "charLength": at.end - at.start,
    }


def _uri(path: str) -> str:
    """The path as a URI: relative as it was named, or `file://`."""
    if PurePosixPath(path).is_absolute():
        return "file://" + quote(path, errors="surrogateescape")
    drive = path[1:3] == ":/"
    return ("file:///" if drive else "") + quote(path, safe="/:" if drive else "/", errors="surrogateescape")
