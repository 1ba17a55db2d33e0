"""Read TOML glossaries into rows of named fields, each with its line."""

import re
from typing import Any

from reviewer import toml
from reviewer.errors import BadGlossary
from reviewer.glossary.fields import REMARKS, Row, Table, field_of, near
from reviewer.glossary.remarks import Remarks

_HEADER = re.compile(r"(?m)^[ \t]*\[\[[ \t]*concept[ \t]*\]\]")


def read_toml(text: str, remarks: Remarks) -> Table:
    """The rows of `[[concept]]` tables; a variant given as a table has fields of its own.

    Raises:
        BadGlossary: not TOML, or no concepts in it.
    """
    file = remarks.file
    data = toml.read(text.removeprefix("\ufeff"), file, BadGlossary)
    concepts = data.get("concept", [])
    if not isinstance(concepts, list):
        raise BadGlossary(f"{file}:1: “concept” must be a list of tables, written [[concept]]")
    for key in data:
        if key not in ("concept", "language", "name"):
            meant = "; did you mean [[concept]]?" if _tables(data[key]) else ""
            remarks.problem(_line_of(key, text), f"key “{key}” is not read{meant}")
    headers = [m.start() for m in _HEADER.finditer(text)]
    lines = [text.count("\n", 0, at) + 1 for at in headers] if len(headers) == len(concepts) else []
    rows: list[Row] = []
    for number, concept in enumerate(concepts):
        line = lines[number] if lines else 1
        try:
            rows += _concept_rows(concept, line, number, remarks)
        except ValueError as error:
            remarks.problem(line, f"{error}; the concept was left out")
    language, name = (
        value if isinstance(value := data.get(key), str) else "" for key in ("language", "name")
    )
    return Table(tuple(rows), language, name)


def _tables(value: object) -> bool:
    """Whether a value is one or more tables, as concepts are."""
    return isinstance(value, dict) or (isinstance(value, list) and any(isinstance(v, dict) for v in value))


def _line_of(key: str, text: str) -> int:
    found = re.search(rf"(?m)^[ \t]*\[{{0,2}}[ \t]*[\"']?{re.escape(key)}\b", text)
    return text.count("\n", 0, found.start()) + 1 if found else 1


def _concept_rows(concept: Any, line: int, number: int, remarks: Remarks) -> list[Row]:
    shared = _fields(concept, line, remarks)
    shared.setdefault("id", (f"concept {number + 1}",))
    written = concept.get("variants", [])
    entries = written if isinstance(written, list) else [written]
    plain = tuple(" ".join(entry.split()) for entry in entries if isinstance(entry, str) and entry.strip())
    tables = [entry for entry in entries if not isinstance(entry, str)]
    rows = [Row(line, shared | {"variants": plain})] if plain or not tables else []
    for table in tables:
        own = _fields(table, line, remarks, of_variant=True)
        rows.append(Row(line, {k: v for k, v in shared.items() if k != "variants"} | own))
    return rows


def _fields(
    table: Any, line: int, remarks: Remarks, *, of_variant: bool = False
) -> dict[str, tuple[str, ...]]:
    """A table's fields by canonical name; tables inside `variants` are left to the caller.

    Raises:
        ValueError: a value is of the wrong kind, or a key is likely to be misspelt: read without it, the
            concept would hold where it should not.
    """
    if not isinstance(table, dict):
        raise ValueError(f"a table is expected, not {table!r}")
    fields: dict[str, tuple[str, ...]] = {}
    for key, value in table.items():
        name = field_of(key)
        if name == "variants" and not of_variant and key != name:
            name, meant = "", name
        else:
            meant = "" if name else near(key)
        if not name:
            reason = f"key “{key}” is not read{meant and f'; did you mean “{meant}”?'}"
            if meant and meant not in REMARKS:
                raise ValueError(reason)
            remarks.problem(line, reason)
            continue
        fields[name] = _texts(key, value)
    return fields


def _texts(key: str, value: Any) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    if field_of(key) == "variants":
        values = [v for v in values if not isinstance(v, dict)]
    words = tuple(("yes" if v else "no") if isinstance(v, bool) else v for v in values)
    if not all(isinstance(word, str) for word in words):
        raise ValueError(f"“{key}” must be text or a list of texts")
    return tuple(" ".join(word.split()) for word in words if word.strip())
