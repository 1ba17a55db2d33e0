"""Findings for programs: one JSON object, or one a line, by a schema of ours."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from reviewer import output
from reviewer.errors import BadConfig

SCHEMA = json.loads((Path(__file__).parents[3] / "docs/findings.schema.json").read_text("utf-8"))


def test_the_object_keeps_to_the_schema(written: Callable[..., str]) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(json.loads(written("json")), SCHEMA)


def test_each_line_keeps_to_the_schema_of_a_finding(written: Callable[..., str]) -> None:
    finding = {**SCHEMA["$defs"]["finding"], "$defs": SCHEMA["$defs"]}
    lines = written("jsonl").splitlines()
    for line in lines:
        jsonschema.validate(json.loads(line), finding)
    assert len(lines) == 3


def first(written: Callable[..., str]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(written("json"))["findings"][0]
    return found


def test_a_finding_has_its_place_in_code_points(written: Callable[..., str]) -> None:
    found = first(written)
    assert [found[name] for name in ("line", "column", "start", "end", "text")] == [2, 5, 12, 19, "=SUM(1)"]


def test_a_finding_has_what_could_stand_there_and_what_it_speaks_of(written: Callable[..., str]) -> None:
    found = first(written)
    assert found["suggestions"] == ["sum", ""]
    assert found["related"] == [{"line": 2, "column": 12, "start": 19, "end": 36}]
    assert found["safe"] is False


def test_a_finding_has_what_it_is_about_in_the_source(written: Callable[..., str]) -> None:
    assert first(written)["in_source"] == [{"start": 4, "end": 11, "text": "=SUM(1)"}]


def test_files_that_cannot_be_read_are_errors(written: Callable[..., str]) -> None:
    assert json.loads(written("json"))["errors"] == [
        {"path": "bad.txt", "message": "bad.txt: is a PDF, not a text file"}
    ]


def test_the_summary_counts_what_is_there(written: Callable[..., str]) -> None:
    assert json.loads(written("json"))["summary"] == {
        "error": 1,
        "warning": 1,
        "hint": 1,
        "hidden": 2,
        "files": 2,
        "words": 1007,
    }


def test_a_run_that_finds_nothing_is_an_object_too(written: Callable[..., str]) -> None:
    jsonschema.validate(json.loads(written("json", [])), SCHEMA)


def test_every_output_has_a_file_and_every_file_is_an_output() -> None:
    files = {path.stem.removeprefix("as_") for path in Path(output.__file__).parent.glob("as_*.py")}
    assert files == {o.name for o in output.OUTPUTS}


def test_an_output_that_does_not_exist_is_refused_by_name() -> None:
    with pytest.raises(BadConfig, match="no format “xml”; there are text, json"):
        output.named("xml")
