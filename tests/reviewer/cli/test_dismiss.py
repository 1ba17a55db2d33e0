"""`copydesk dismiss`."""

import json
from pathlib import Path
from typing import Any

import pytest

from reviewer.dismissals import NAME
from tests.reviewer.cli.conftest import FAULTY, Shell

DOUBLED = ("--check", "doubled-word")


def found(shell: Shell, path: str = "a.txt") -> list[dict[str, Any]]:
    return [json.loads(line) for line in shell("check", path, "--format", "jsonl", *DOUBLED).out.splitlines()]


def places(shell: Shell, path: str = "a.txt") -> list[str]:
    return [f"{one['line']}:{one['column']}" for one in found(shell, path)]


@pytest.fixture
def text(shell: Shell) -> Shell:
    """A shell in a folder with one text of three findings."""
    shell.write("a.txt")
    assert places(shell) == ["1:14", "3:4", "3:22"]
    return shell


def test_a_finding_is_dismissed_by_its_place(text: Shell) -> None:
    ended = text("dismiss", "a.txt:3:4", "--why", "as said", "--author", "me")
    assert (ended.code, ended.out) == (0, "a.txt:3:4: doubled-word “was was”: dismissed here\n")
    assert places(text) == ["1:14", "3:22"]
    kept = json.loads(Path(NAME).read_text("utf-8"))
    assert (kept["phrase"], kept["scope"], kept["file"], kept["by"], kept["why"]) == (
        "was was",
        "once",
        "a.txt",
        "me",
        "as said",
    )


def test_it_is_not_mended_either(text: Shell) -> None:
    text("dismiss", "a.txt:3:4")
    text("clean", "a.txt", "-o", "done", "--accept", "all", *DOUBLED)
    assert (
        Path("done/a.txt").read_text() == "They reached the house.\n\nIt was was cold, but the fire burned.\n"
    )


def test_a_line_of_check_names_its_finding(text: Shell) -> None:
    line = text("check", "a.txt", *DOUBLED).out.splitlines()[1]
    assert text("dismiss", line).code == 0
    assert places(text) == ["1:14", "3:22"]


@pytest.mark.parametrize("part", ["id", "fingerprint"])
def test_a_finding_is_dismissed_by_what_machines_call_it(text: Shell, part: str) -> None:
    rows = text("check", "a.txt", "--format", "jsonl").out.splitlines()
    name = next(row[part] for row in map(json.loads, rows) if row["text"] == "was was")
    assert text("dismiss", f"a.txt:{name}").code == 0
    assert places(text) == ["1:14", "3:22"]


@pytest.mark.parametrize(
    ("scope", "left", "other"),
    [("phrase", ["3:4"], 3), ("rule", [], 3), ("profile", [], 0)],
)
def test_a_dismissal_reaches_as_far_as_it_is_told(
    text: Shell, scope: str, left: list[str], other: int
) -> None:
    text.write("b.txt")
    text("dismiss", "a.txt:1:14", "--scope", scope)
    assert (places(text), len(places(text, "b.txt"))) == (left, other)


def test_one_wrong_place_dismisses_nothing(text: Shell) -> None:
    ended = text("dismiss", "a.txt:3:4", "a.txt:3:5")
    assert (ended.code, Path(NAME).exists()) == (2, False)
    assert "a.txt:3:5: there is no finding; the nearest: 3:4 doubled-word" in ended.err


def test_what_is_dismissed_is_not_dismissed_again(text: Shell) -> None:
    text("dismiss", "a.txt:3:4")
    assert "a.txt:3:4: is dismissed already" in text("dismiss", "a.txt:3:4").err


def test_what_only_the_attentive_see_can_be_dismissed(shell: Shell) -> None:
    shell.write("a.txt", "They reached  the house.\n")
    assert shell("check", "a.txt").out.startswith("nothing found")
    assert "double-space" in shell("dismiss", "a.txt:1:13").out
    assert "double-space" not in shell("check", "a.txt", "--attention").out


def test_the_list_tells_what_is_dismissed_and_a_number_restores_it(text: Shell) -> None:
    text("dismiss", "a.txt:3:4", "--author", "me", "--why", "as said")
    text("dismiss", "a.txt:1:14", "--scope", "profile", "--author", "me")
    lines = text("dismiss", "--list").out.splitlines()
    assert lines[0].endswith(f"{NAME}: 2 dismissals")
    assert lines[1].startswith("  1  a.txt: doubled-word at “it [was was] cold but the”, me, 20")
    assert lines[1].endswith(" (as said)")
    assert lines[2].startswith("  2  all texts: doubled-word, me, 20")
    assert text("dismiss", "--restore", "2").out == "all texts: doubled-word: restored\n"
    assert places(text) == ["1:14", "3:22"]


def test_a_place_restores_what_covers_it(text: Shell) -> None:
    text("dismiss", "a.txt:1:14", "--scope", "rule")
    text("dismiss", "--restore", "a.txt:3:4")
    assert len(places(text)) == 3
    assert not Path(NAME).exists()
    assert "nothing that was found there is dismissed" in text("dismiss", "--restore", "a.txt:3:4").err


def test_each_project_keeps_its_own(shell: Shell) -> None:
    shell.write("one/copydesk.toml", "glossaries = []\n")
    shell.write("one/deep/a.txt")
    shell("dismiss", "one/deep/a.txt:3:4")
    assert json.loads(Path("one", NAME).read_text("utf-8"))["file"] == "deep/a.txt"
    assert "1 dismissal\n" in shell("dismiss", "--list", "one/deep/a.txt").out


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        ([], "name a finding as `check` prints it"),
        (["a.txt"], "“a.txt” names no finding; write PATH:LINE:COLUMN"),
        (["none.txt:1:1"], "none.txt: No such file"),
        ([".:1:1"], ".: is a folder"),
        (["--restore", "7"], "there is no dismissal 7"),
        (["a.txt:9.9"], "a.txt:9.9: there is no finding\n"),
    ],
)
def test_what_names_no_finding_is_told(text: Shell, argv: list[str], told: str) -> None:
    ended = text("dismiss", *argv)
    assert (ended.code, told in ended.err) == (2, True)


def test_a_damaged_record_is_told_and_left_alone(text: Shell) -> None:
    text.write(NAME, "{}\n")
    ended = text("dismiss", "a.txt:3:4")
    assert (ended.code, f"{NAME}:1: not a dismissal" in ended.err) == (2, True)
    assert Path(NAME).read_text() == "{}\n"


def test_the_text_stays_as_it_is(text: Shell) -> None:
    text("dismiss", "a.txt:3:4")
    assert Path("a.txt").read_text() == FAULTY


@pytest.mark.parametrize("place", ["9" * 5000, f"a.txt:{'9' * 5000}:1"])
def test_a_number_that_none_can_be_is_no_place(text: Shell, place: str) -> None:
    for option in ((), ("--restore",)):
        assert text("dismiss", *option, place).code == 2
