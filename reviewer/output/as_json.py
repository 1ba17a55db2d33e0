"""Findings as one JSON object; docs/findings.schema.json describes it."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from reviewer.finding import Severity
from reviewer.output.base import SCHEMA, FileResult, Run, Tally, as_object


def render(run: Run, results: Iterable[FileResult]) -> Iterator[str]:
    """The object, written as results come: head, findings, files, errors, summary."""
    head = {"schema": SCHEMA, "tool": run.tool, "settings": dict(run.settings)}
    yield _text(head)[:-1] + ', "findings": ['
    tally = Tally()
    files: list[dict[str, Any]] = []
    errors: list[dict[str, str]] = []
    parted = ""
    for result in results:
        tally.add(result)
        if result.error:
            errors.append({"path": result.path, "message": result.error})
        else:
            files.append(_file(result))
        for placed in result.findings:
            yield parted + "\n" + _text(as_object(result.path, placed))
            parted = ","
    counts = {severity.value: tally.severities[severity] for severity in Severity}
    summary = {**counts, "hidden": tally.hidden, "files": len(files), "words": tally.words}
    tail = {"files": files, "errors": errors, "summary": summary}
    yield "\n], " + _text(tail)[1:] + "\n"


def _file(result: FileResult) -> dict[str, Any]:
    return {
        "path": result.path,
        "language": result.language,
        "words": result.words,
        "findings": len(result.findings),
        "remarks": list(result.remarks),
    }


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
