"""All file formats: to add one, write one file with a `Format` and name it here."""

from pathlib import Path

from reviewer.formats.base import PackageFormat, TextFormat
from reviewer.formats.docx import DOCX
from reviewer.formats.epub import EPUB
from reviewer.formats.json_catalogue import JSON
from reviewer.formats.markdown import MARKDOWN
from reviewer.formats.odt import ODT
from reviewer.formats.plain import PLAIN
from reviewer.formats.po import PO
from reviewer.formats.pptx import PPTX
from reviewer.formats.subtitles import SRT, VTT
from reviewer.formats.tabular import CSV, TSV
from reviewer.formats.tmx import TMX
from reviewer.formats.web_page import HTML
from reviewer.formats.xliff import XLIFF
from reviewer.formats.xlsx import XLSX
from reviewer.formats.yaml_catalogue import YAML

__all__ = ["CONVERTED", "FORMATS", "PLAIN", "format_for", "format_named", "format_of"]

FORMATS: tuple[TextFormat | PackageFormat, ...] = (
    PLAIN,
    DOCX,
    ODT,
    PPTX,
    EPUB,
    SRT,
    VTT,
    XLIFF,
    TMX,
    PO,
    HTML,
    MARKDOWN,
    CSV,
    TSV,
    XLSX,
    JSON,
    YAML,
)


CONVERTED = {
    ".doc": ".docx",
    ".dot": ".docx",
    ".rtf": ".docx",
    ".fodt": ".odt",
    ".sxw": ".odt",
    ".ppt": ".pptx",
}
"""Kinds of files that are not read, and what the program that made them can save them as instead."""


def format_of(path: Path) -> TextFormat | PackageFormat | None:
    """The format that a file's name speaks of, or None."""
    suffix = path.suffix.lower()
    return next((f for f in FORMATS if suffix in f.suffixes), None)


def format_for(path: Path, data: bytes) -> TextFormat | PackageFormat:
    """The format of a file by its name or, where that says nothing, by what it holds; else plain text."""
    return format_of(path) or next((f for f in FORMATS if f.claims(data)), PLAIN)


def format_named(name: str) -> TextFormat | PackageFormat:
    """The format that documents and logs call so.

    Raises:
        KeyError: there is none.
    """
    for one in FORMATS:
        if one.name == name:
            return one
    raise KeyError(name)
