"""All reports by name: to add one, write its file with a `render` and name it here."""

from collections.abc import Callable

from reviewer.reports import as_csv, as_diff, as_docx, as_html, as_json, as_jsonl, as_markdown, as_xlsx
from reviewer.reports.base import ReportData

REPORTS: dict[str, Callable[[ReportData], bytes]] = {
    "html": as_html.render,
    "md": as_markdown.render,
    "csv": as_csv.render,
    "json": as_json.render,
    "jsonl": as_jsonl.render,
    "xlsx": as_xlsx.render,
    "docx": as_docx.render,
    "diff": as_diff.render,
}
