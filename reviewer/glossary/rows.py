"""Read CSV, TSV and TOML glossaries into rows of named fields, each with its line."""

import csv
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from reviewer.errors import BadGlossary
from reviewer.glossary.concepts import Problem

LISTS = ("term", "variants", "forms", "before", "after", "near", "not_before", "not_after", "not_near")
SINGLES = ("id", "pos", "inflect", "case", "status", "severity", "safe", "domain", "note")
FIELDS = LISTS + SINGLES
FLAG = "forbidden"
"""A column of yes and no in some tables, of forbidden variants in others."""

_SYNONYMS = {
    "id": "conceptid cid entryid",
    "term": "terms preferred preferredterm preferredterms replacement replacements replacewith correct right"
    " suggestion suggestions use",
    "variants": "variant suspect suspects wrong avoid donotuse incorrect text",
    FLAG: "forbiddenterm forbiddenterms forbiddenvariants banned",
    "forms": "linguisticvariations inflectedforms",
    "note": "notes comment comments description definition explanation",
    "case": "casesensitive casesensitivity matchcase",
    "pos": "partofspeech wordclass",
    "inflect": "inflected inflection",
    "domain": "subject subjectfield",
}
_UNREAD = frozenset("createdby lastmodifiedby createdat lastmodifiedat".split())
_NAMES = {re.sub(r"\W|_", "", name): name for name in (*FIELDS, FLAG)} | {
    synonym: name for name, synonyms in _SYNONYMS.items() for synonym in synonyms.split()
}
_BILINGUAL = frozenset("source target src tgt sourceterm targetterm".split())
_HEADERLESS = ("variants", "term", "note", "severity")
_GRADES = {"low": "hint", "medium": "warning", "high": "error"} | {"0": "hint", "1": "warning", "2": "error"}


class Row(NamedTuple):
    """One entry as written: fields by canonical name; list fields are split, blank ones missing."""

    line: int
    fields: Mapping[str, tuple[str, ...]]

    def one(self, name: str) -> str:
        return self.fields[name][0] if self.fields.get(name) else ""


class Table(NamedTuple):
    """The rows of a file; `language` where the file names it."""

    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]
    language: str = ""
    name: str = ""


def read_table(text: str, file: str, tabs: bool) -> Table:
    """The rows of comma-, semicolon- or tab-separated text; `tabs`: its name promises tabs.

    A first row that names no column is an entry: variant, replacement, note, severity.

    Raises:
        BadGlossary: the columns cannot be understood.
    """
    problems: list[Problem] = []
    lines = [line.strip("\f\v") for line in re.split(r"\r\n|\r|\n", text)]
    language = next((m[1] for line in lines if (m := re.match(r"#\s*language:\s*([\w-]+)", line))), "")
    first = next((line for line in lines if line.strip() and not line.startswith("#")), "")
    delimiter = _delimiter(first, tabs)
    records = [
        (line, cells) for line, cells in _records(lines, delimiter, file, problems) if "".join(cells).strip()
    ]
    if not records:
        return Table((), tuple(problems), language)
    columns = _columns(*records[0], file, problems)
    rows: list[Row] = []
    for line, cells in records[1:] if columns else records:
        if len(cells) > len(columns or _HEADERLESS) and any(c.strip() for c in cells[len(columns) :]):
            reason = f"{len(cells)} cells where there are {len(columns or _HEADERLESS)} columns; left out"
            problems.append(Problem(file, line, f"{reason} (is a “{delimiter}” in a cell not quoted?)"))
            continue
        named = zip(columns or _HEADERLESS, cells, strict=False)
        rows.append(_row(line, [(name, cell) for name, cell in named if name]))
    return Table(tuple(rows), tuple(problems), language)


def _delimiter(first: str, tabs: bool) -> str:
    if "\t" in first:
        return "\t"
    if tabs and not re.search("[,;]", first):
        return "\t"
    return ";" if first.count(";") > first.count(",") else ","


def _records(
    lines: list[str], delimiter: str, file: str, problems: list[Problem]
) -> Iterator[tuple[int, list[str]]]:
    """Each record with the number of its first line."""
    if delimiter == "\t":
        for number, line in enumerate(lines, 1):
            if not line.startswith("#"):
                yield number, [_unquoted(cell) for cell in line.split("\t")]
        return
    at = 0
    closed = True
    while at < len(lines):
        # After a quotation mark that is never closed each line is read alone, or nothing would be left.
        first, stop = at, len(lines) if closed else at + 1
        reader = csv.reader((lines[i] + "\n" for i in range(first, stop)), delimiter=delimiter, strict=True)
        try:
            for cells in reader:
                if not lines[at].startswith("#"):
                    yield at + 1, cells
                at = first + reader.line_num
        except csv.Error as error:
            unclosed = "unexpected end" in str(error)
            closed = closed and not unclosed
            reason = "a quotation mark is never closed" if unclosed else str(error)
            problems.append(Problem(file, at + 1, f"{reason}; the line was left out"))
            at += 1


def _unquoted(cell: str) -> str:
    cell = cell.strip()
    if len(cell) > 1 and cell[0] == cell[-1] == '"':
        return cell[1:-1].replace('""', '"')
    return cell


def _columns(line: int, cells: list[str], file: str, problems: list[Problem]) -> tuple[str, ...]:
    """The canonical names of the columns, "" for one that is not read; empty where there is no header."""
    keys = [re.sub(r"\W|_", "", cell.casefold()) for cell in cells]
    names = [_NAMES.get(key, "") for key in keys]
    if not {"variants", FLAG} & set(names) and "term" in keys and names.count("term") > 1:
        names[keys.index("term")] = "variants"  # blocklists call what they block "term"
    if not {"variants", FLAG} & set(names):
        if _BILINGUAL & set(keys):
            raise BadGlossary(f"{file}:{line}: a bilingual glossary ({', '.join(cells[:20])}) cannot be used")
        if len(cells) <= len(_HEADERLESS) and not any(name in FIELDS for name in names):
            return ()
        raise BadGlossary(f"{file}:{line}: no column “variants” ({', '.join(cells[:20])}){_near(keys)}")
    for cell, key, name in zip(cells, keys, names, strict=True):
        if not name and key and key not in _UNREAD:
            problems.append(Problem(file, line, f"column “{cell}” is not read{_near([key])}"))
    return tuple(names)


def _near(keys: list[str]) -> str:
    from difflib import get_close_matches  # only for a message

    near = [match for key in keys if key not in _NAMES for match in get_close_matches(key, list(_NAMES), n=1)]
    return f"; did you mean “{_NAMES[near[0]]}”?" if near else ""


def _row(line: int, named: list[tuple[str, str]]) -> Row:
    fields: dict[str, tuple[str, ...]] = {}
    for name, cell in named:
        if not cell:
            continue
        cell = " ".join(cell.split())
        if name == "severity":
            cell = _GRADES.get(cell.casefold(), cell)
        parts = cell.split("|") if name in LISTS or name == FLAG else [cell]
        kept = tuple(part.strip() for part in parts if part.strip())
        if kept:
            fields[name] = fields.get(name, ()) + kept
    return Row(line, fields)


def read_toml(text: str, file: str) -> Table:
    """The rows of `[[concept]]` tables; a variant given as a table has fields of its own.

    Raises:
        BadGlossary: not TOML, or no concepts in it.
    """
    import tomllib  # most glossaries are tables

    try:
        data = tomllib.loads(text)
    except ValueError as error:  # besides its own, what int() says to a number of 5,000 digits
        found = re.search(r"line (\d+)", str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        raise BadGlossary(f"{file}:{line}: {error}") from None
    except RecursionError:
        raise BadGlossary(f"{file}:1: tables are nested too deeply") from None
    concepts = data.get("concept", [])
    if not isinstance(concepts, list):
        raise BadGlossary(f"{file}:1: “concept” must be a list of tables, written [[concept]]")
    problems = [
        Problem(file, 1, f"key “{key}” is not read{_near([key])}")
        for key in data
        if key not in ("concept", "language", "name")
    ]
    headers = [m.start() for m in re.finditer(r"(?m)^[ \t]*\[\[[ \t]*concept[ \t]*\]\]", text)]
    lines = [text.count("\n", 0, at) + 1 for at in headers] if len(headers) == len(concepts) else []
    rows: list[Row] = []
    for number, concept in enumerate(concepts):
        line = lines[number] if lines else 1
        try:
            rows += _concept_rows(concept, line, number, file, problems)
        except ValueError as error:
            problems.append(Problem(file, line, f"{error}; the concept was left out"))
    language, name = (
        value if isinstance(value := data.get(key), str) else "" for key in ("language", "name")
    )
    return Table(tuple(rows), tuple(problems), language, name)


def _concept_rows(concept: Any, line: int, number: int, file: str, problems: list[Problem]) -> list[Row]:
    shared = _fields(concept, line, file, problems)
    shared.setdefault("id", (f"concept {number + 1}",))
    written = concept.get("variants", [])
    plain = [entry for entry in written if isinstance(entry, str)] if isinstance(written, list) else [written]
    tables = [entry for entry in written if not isinstance(entry, str)] if isinstance(written, list) else []
    rows = [Row(line, shared | {"variants": tuple(plain)})] if plain or not tables else []
    for table in tables:
        own = _fields(table, line, file, problems)
        rows.append(Row(line, {k: v for k, v in shared.items() if k != "variants"} | own))
    return rows


def _fields(table: Any, line: int, file: str, problems: list[Problem]) -> dict[str, tuple[str, ...]]:
    """A table's fields by canonical name; tables inside `variants` are left to the caller."""
    if not isinstance(table, dict):
        raise ValueError(f"a table is expected, not {table!r}")
    fields: dict[str, tuple[str, ...]] = {}
    for key, value in table.items():
        plain = re.sub(r"\W|_", "", key.casefold())
        name = _NAMES.get(plain)
        if not name:
            problems.append(Problem(file, line, f"key “{key}” is not read{_near([plain])}"))
            continue
        values = value if isinstance(value, list) else [value]
        if name == "variants":
            values = [v for v in values if not isinstance(v, dict)]
        words = tuple(("yes" if v else "no") if isinstance(v, bool) else v for v in values)
        if not all(isinstance(word, str) for word in words):
            raise ValueError(f"“{key}” must be text or a list of texts")
        fields[name] = tuple(" ".join(word.split()) for word in words if word.strip())
    return fields
