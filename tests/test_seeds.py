"""The seeds are found to be what their expected findings say, as people read and accepted them."""

import difflib
import json
from pathlib import Path

import pytest

from reviewer.finding import Severity, Tier
from tests.tools import expect

SEEDS = expect.seeds()
CLEAN = "harbor-clean"
each_seed = pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name)


@each_seed
def test_a_seed_is_found_to_be_what_was_expected_of_it(seed: Path) -> None:
    expected = expect.expected_of(seed).read_text(encoding="utf-8")
    now = expect.as_text(list(expect.found(seed)))
    changed = [
        line
        for line in difflib.ndiff(expected.splitlines(), now.splitlines())
        if line.startswith(("+ ", "- "))
    ]
    assert not changed, "\n".join(
        [f"{seed.name}: - expected, + found (read each; then python tests/tools/expect.py)", *changed]
    )


@each_seed
def test_a_seed_says_where_it_is_from(seed: Path) -> None:
    assert f"| {seed.name} |" in (expect.SEEDS / "SOURCES.md").read_text(encoding="utf-8")


def test_expected_findings_belong_to_a_seed_of_today() -> None:
    assert {path.name for path in expect.SEEDS.rglob("*.expected.json")} == {
        expect.expected_of(path).name for path in SEEDS
    }


def test_no_error_or_warning_is_expected_of_the_clean_seed() -> None:
    rows = json.loads(expect.expected_of(expect.SEEDS / f"{CLEAN}.txt").read_text(encoding="utf-8"))
    assert [row for row in rows if row["severity"] != Severity.HINT or row["tier"] == Tier.FIX] == []
