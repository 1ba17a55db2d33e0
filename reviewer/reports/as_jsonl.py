"""The report as JSON Lines: one change a line, each with the name of its file."""

import json

from reviewer.reports.as_json import change_record
from reviewer.reports.base import ReportData


def render(data: ReportData) -> bytes:
    """A line for every change, in document order; nothing where nothing changed."""
    records = ({"file": file.name, **change_record(change)} for file in data.files for change in file.changes)
    lines = (json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    return "".join(lines).encode("utf-8", "backslashreplace")
