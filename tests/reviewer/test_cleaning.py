"""Cleaning one file, as the command line and the window ask for it."""

import errno
import os
from pathlib import Path, PurePath

import pytest
from msgspec.structs import replace

from reviewer import cleaning
from reviewer.cleaning import SAFE, Plan, clean_input, refuse_clashes, try_input
from reviewer.errors import BadConfig, ReviewError
from reviewer.finding import Severity
from reviewer.rules import Choices
from reviewer.walk import Input


def plan(folder: Path, **choices: object) -> Plan:
    return Plan(Choices(no_glossary=True, **choices), (SAFE,), folder / "out", None, "tester")


def text(folder: Path, data: str = "They saw the the mayor.\n", name: str = "a.txt") -> Input:
    path = folder / name
    path.write_text(data)
    return Input(path, PurePath(path.name))


def test_a_trial_tells_what_cleaning_would_mend_and_writes_nothing(tmp_path: Path) -> None:
    item = text(tmp_path)
    tried = try_input(plan(tmp_path), item)
    assert (tried.mended, tried.open, tried.target) == (1, 0, "")
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_open_findings_are_counted_by_severity(tmp_path: Path) -> None:
    done = clean_input(plan(tmp_path, skip=("doubled-word",), severity=Severity.HINT), text(tmp_path))
    assert [severity for severity, _ in done.counts] == [*Severity]
    assert done.open == sum(number for _, number in done.counts)


def test_what_cannot_be_read_is_told_and_timed(tmp_path: Path) -> None:
    done = clean_input(plan(tmp_path), Input(tmp_path / "none.txt", PurePath("none.txt")))
    assert "none.txt" in done.error
    assert done.seconds > 0


def test_two_inputs_of_one_name_are_refused(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    items = [text(tmp_path), text(tmp_path / "b")]
    with pytest.raises(BadConfig, match="both be written"):
        refuse_clashes(plan(tmp_path), items, in_place=False)


def test_what_cannot_be_moved_aside_is_told_and_is_no_fault_of_ours(tmp_path: Path) -> None:
    item = text(tmp_path, name=f"{'x' * 236}.txt")
    log = tmp_path / "out" / f"{item.path.name}.changes.jsonl"  # with a number behind it, too long a name
    log.parent.mkdir()
    log.write_text("")
    done = clean_input(plan(tmp_path), item)
    assert (done.error, done.fault) == (f"{log}: {os.strerror(errno.ENAMETOOLONG)}", "")


def test_a_text_that_somebody_changed_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    item = text(tmp_path)
    in_place = replace(plan(tmp_path), output=None)
    work = cleaning._decided(in_place, item)
    text(tmp_path, "They saw the the mayor, she said.\n")
    with pytest.raises(ReviewError, match="changed while it was cleaned"):
        cleaning._written(in_place, item, work)
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
