"""The kinds of report that the window offers: the engine's, and the PDF that Qt draws."""

from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QCoreApplication

from reviewer.reports.base import ReportData

Render = Callable[[ReportData], bytes]
READ_AS_TEXT = frozenset({"md", "csv", "json", "jsonl", "diff"})
"""Kinds that are read as they are written; the others are drawn."""


@cache
def renders() -> dict[str, Render]:
    """By kind, which is the file's suffix, what writes it."""
    from reviewer.reports import REPORTS
    from ui import as_pdf

    return {**REPORTS, "pdf": as_pdf.render}


def kind_name(kind: str) -> str:
    """What a kind is called and good for; its suffix where it has no name yet."""
    translate = QCoreApplication.translate
    return {
        "html": translate("Export", "Web page (HTML): both texts side by side, and why"),
        "md": translate("Export", "Markdown: a table for a ticket or a wiki"),
        "csv": translate("Export", "Table (CSV)"),
        "json": translate("Export", "Data (JSON)"),
        "jsonl": translate("Export", "Data (JSON Lines): one change a line"),
        "xlsx": translate("Export", "Spreadsheet (XLSX)"),
        "docx": translate("Export", "Word document (DOCX): what was deleted and inserted"),
        "diff": translate("Export", "Unified diff: the text alone, for patch"),
        "pdf": translate("Export", "PDF: for paper"),
    }.get(kind, kind.upper())
