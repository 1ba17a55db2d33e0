"""All file formats: to add one, write one file with a `Format` and name it here, in one line.

A line tells a format's name and suffixes, so that its file is imported only where a text is of that format.
"""

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reviewer.formats.base import PackageFormat, TextFormat
from reviewer.formats.plain import PLAIN

if TYPE_CHECKING:
    FORMATS: tuple[TextFormat | PackageFormat, ...]
    """All formats, each of them imported."""

__all__ = ["CONVERTED", "FORMATS", "PLAIN", "SUFFIXES", "format_for", "format_named", "format_of"]


class _Line(NamedTuple):
    """A format by its name, its place as "module:constant", and its suffixes."""

    name: str
    place: str
    suffixes: tuple[str, ...]


_LINES = (
    _Line("plain", "plain:PLAIN", (".txt", ".text")),
    _Line("docx", "docx:DOCX", (".docx", ".docm", ".dotx", ".dotm")),
    _Line("odt", "odt:ODT", (".odt", ".ott")),
    _Line("pptx", "pptx:PPTX", (".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".potm")),
    _Line("epub", "epub:EPUB", (".epub",)),
    _Line("subrip", "subtitles:SRT", (".srt",)),
    _Line("webvtt", "subtitles:VTT", (".vtt",)),
    _Line("xliff", "xliff:XLIFF", (".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff")),
    _Line("tmx", "tmx:TMX", (".tmx",)),
    _Line("po", "po:PO", (".po",)),
    _Line("html", "web_page:HTML", (".html", ".htm", ".xhtml")),
    _Line("markdown", "markdown:MARKDOWN", (".md", ".markdown", ".mdown")),
    _Line("csv", "tabular:CSV", (".csv",)),
    _Line("tsv", "tabular:TSV", (".tsv", ".tab")),
    _Line("xlsx", "xlsx:XLSX", (".xlsx", ".xlsm")),
    _Line("json", "json_catalogue:JSON", (".json", ".arb")),
    _Line("yaml", "yaml_catalogue:YAML", (".yaml", ".yml")),
)
_BY_SUFFIX = {suffix: line for line in _LINES for suffix in line.suffixes}

SUFFIXES = tuple(line.suffixes for line in _LINES)
"""The suffixes of each format, the usual one first; to know them, none is imported."""

CONVERTED = {
    ".doc": ".docx",
    ".dot": ".docx",
    ".rtf": ".docx",
    ".fodt": ".odt",
    ".sxw": ".odt",
    ".ppt": ".pptx",
}
"""Kinds of files that are not read, and what the program that made them can save them as instead."""


def __getattr__(name: str) -> object:
    if name == "FORMATS":
        return tuple(map(_loaded, _LINES))
    raise AttributeError(name)


@cache
def _loaded(line: _Line) -> TextFormat | PackageFormat:
    module, constant = line.place.split(":")
    found: TextFormat | PackageFormat = getattr(import_module(f"{__name__}.{module}"), constant)
    return found


def format_of(path: Path) -> TextFormat | PackageFormat | None:
    """The format that a file's name speaks of, or None."""
    line = _BY_SUFFIX.get(path.suffix.lower())
    return None if line is None else _loaded(line)


def format_for(path: Path, data: bytes) -> TextFormat | PackageFormat:
    """The format of a file by its name or, where that says nothing, by what it holds; else plain text."""
    return format_of(path) or next((f for f in map(_loaded, _LINES) if f.claims(data)), PLAIN)


def format_named(name: str) -> TextFormat | PackageFormat:
    """The format that documents and logs call so.

    Raises:
        KeyError: there is none.
    """
    for line in _LINES:
        if line.name == name:
            return _loaded(line)
    raise KeyError(name)
