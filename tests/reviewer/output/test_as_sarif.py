"""Findings as SARIF, read by a library that is not ours."""

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

import pytest
from sarif_pydantic import Sarif

from reviewer.output.as_sarif import _uri
from tests.reviewer.output.samples import TEXT


@pytest.fixture
def run(written: Callable[..., str]) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(written("sarif"))["runs"][0]
    return made


def test_an_independent_reader_takes_it(written: Callable[..., str]) -> None:
    log = Sarif.model_validate_json(written("sarif"))
    assert log.version == "2.1.0"
    assert [result.rule_id for result in log.runs[0].results or ()] == ["odd-word"] * 3


def test_it_takes_a_run_that_finds_nothing_too(written: Callable[..., str]) -> None:
    assert Sarif.model_validate_json(written("sarif", [])).runs[0].results == []


def test_offsets_count_code_points(run: dict[str, Any]) -> None:
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    start = region["charOffset"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert TEXT[start : start + region["charLength"]] == region["snippet"]["text"] == "=SUM(1)"


def test_what_a_result_is_about_in_the_source_is_among_its_properties(run: dict[str, Any]) -> None:
    properties = run["results"][0]["properties"]
    assert properties["inSource"] == [{"charOffset": 4, "charLength": 7, "text": "=SUM(1)"}]


def test_each_suggestion_is_a_fix(run: dict[str, Any]) -> None:
    fixes = [fix["artifactChanges"][0]["replacements"][0] for fix in run["results"][0]["fixes"]]
    assert [fix["insertedContent"]["text"] for fix in fixes] == ["sum", ""]
    assert "fixes" not in run["results"][1]


def test_levels_follow_severities(run: dict[str, Any]) -> None:
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note"]


def test_fingerprints_are_the_keys_of_dismissals(run: dict[str, Any]) -> None:
    assert all(len(result["partialFingerprints"]["copydeskAnchor/v1"]) == 64 for result in run["results"])


def test_rules_explain_themselves(run: dict[str, Any]) -> None:
    rule = run["tool"]["driver"]["rules"][run["results"][0]["ruleIndex"]]
    assert (rule["id"], rule["fullDescription"]["text"]) == ("odd-word", "It is odd.")


def test_a_file_that_cannot_be_read_is_told_by_the_invocation(run: dict[str, Any]) -> None:
    invocation = run["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"].startswith("bad.txt")


def test_paths_are_uris(run: dict[str, Any]) -> None:
    uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri.isascii()
    assert unquote(uri) == "news/día 1,2:3%.txt"


@pytest.mark.parametrize(
    ("path", "uri"),
    [("a b/c.txt", "a%20b/c.txt"), ("/a/b.txt", "file:///a/b.txt"), ("C:/a b.txt", "file:///C:/a%20b.txt")],
)
def test_a_path_is_a_uri_on_every_system(path: str, uri: str) -> None:
    assert _uri(path) == uri
