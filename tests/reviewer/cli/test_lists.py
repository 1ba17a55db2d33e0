"""`copydesk checks`, `glossary validate`, `completion`, `open`, `score`."""

import json
import subprocess
import sys
from shutil import which

import pytest

from reviewer.checks import CHECKS
from reviewer.formats import FORMATS
from tests.reviewer.cli.conftest import Shell
from ui.app import DISPLAYS


def test_every_check_is_listed(shell: Shell) -> None:
    assert [line.split()[0] for line in shell("checks").out.splitlines()] == sorted(c.id for c in CHECKS)


@pytest.mark.parametrize("check", CHECKS, ids=lambda c: c.id)
def test_a_check_explains_itself_with_examples(shell: Shell, check: object) -> None:
    page = shell("checks", check.id).out  # type: ignore[attr-defined]
    assert check.why in page  # type: ignore[attr-defined]
    assert "Flagged, and mended:" in page


def test_an_unknown_check_is_named_with_the_nearest(shell: Shell) -> None:
    ended = shell("checks", "doubled-wrod")
    assert (ended.code, "did you mean “doubled-word”" in ended.err) == (2, True)


def test_the_reference_has_a_section_for_each_check(shell: Shell) -> None:
    headings = [line for line in shell("checks", "--markdown").out.splitlines() if line.startswith("## ")]
    assert headings == sorted(f"## {c.id}" for c in CHECKS)


def test_a_glossary_without_problems_succeeds(shell: Shell) -> None:
    shell.write("house.csv", "term,variants\ndwelling,house|home\n")
    ended = shell("glossary", "validate", "house.csv")
    assert ended.code == 0
    assert ended.out.splitlines() == [
        "house.csv: 2 variants read as nouns, 0 as verbs, 0 as they stand",
        "house.csv: 1 concept with 2 variants, 0 problems",
    ]


def test_each_problem_of_a_glossary_is_told_with_its_line(shell: Shell) -> None:
    shell.write("house.csv", "term,variants\ndwelling,house\nx,\n")
    ended = shell("glossary", "validate", "house.csv")
    assert (ended.code, "house.csv:3: " in ended.out) == (1, True)


def test_a_glossary_that_cannot_be_used_exits_2(shell: Shell) -> None:
    shell.write("house.csv", b"%PDF-1.4\xff")
    assert shell("glossary", "validate", "house.csv").code == 2


@pytest.mark.parametrize("name", ["bash", "zsh", "tcsh"])
def test_shells_can_complete_every_command(shell: Shell, name: str) -> None:
    script = shell("completion", name).out
    assert "copydesk" in script
    assert "glossary" in script


COMPLETE = """eval "$1"; shift; COMP_WORDS=(copydesk "$@"); COMP_CWORD=$#
_shtab_copydesk copydesk "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.mark.skipif(which("bash") is None, reason="needs bash")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("check --check double", {"double-space", "doubled-punctuation", "doubled-word"}),
        ("checks doubled-w", {"doubled-word"}),
        ("clean a.txt --accept sa", {"safe"}),
        ("report done --format x", {"xlsx"}),
        ("glossary show us", {"us-news"}),
        ("check a", {"article.txt"}),
        ("diff --log a", {"article.txt"}),
    ],
)
def test_bash_completes_what_is_typed(shell: Shell, typed: str, offered: set[str]) -> None:
    shell.write("article.txt")
    script = shell("completion", "bash").out
    completed = subprocess.run(
        ["bash", "-c", COMPLETE, "bash", script, *typed.split()], capture_output=True, text=True, check=True
    )
    assert set(completed.stdout.split()) == offered


def test_a_window_that_cannot_be_shown_says_what_it_needs(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setitem(sys.modules, "ui.app", None)
    ended = shell("open", "a.txt")
    assert (ended.code, "the window cannot be shown" in ended.err) == (2, True)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_a_window_needs_a_display(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in DISPLAYS:
        monkeypatch.delenv(name, raising=False)
    ended = shell("open")
    assert (ended.code, "there is no display" in ended.err) == (2, True)


def test_a_score_names_its_measures_and_their_signatures(shell: Shell) -> None:
    shell.write("a.txt", "They reached the house.\nIt was cold.\n")
    shell.write("b.txt", "They came to the house.\nIt was cold.\n")
    ended = shell("score", "a.txt", "b.txt", "--original", "a.txt")
    assert ended.code == 0
    assert [name in ended.out for name in ("BLEU", "chrF", "TER", "HTER", "nrefs:1")] == [True] * 5


def test_a_score_can_be_read_by_programs(shell: Shell) -> None:
    shell.write("a.txt", "They reached the house.\n")
    said = json.loads(shell("score", "a.txt", "a.txt", "--format", "json").out)
    assert [measure["score"] for measure in said["scores"] if measure["name"] == "TER"] == [0.0]


def test_texts_of_different_lengths_are_not_scored(shell: Shell) -> None:
    shell.write("a.txt", "One.\nTwo.\n")
    shell.write("b.txt", "One.\n")
    ended = shell("score", "a.txt", "b.txt")
    assert (ended.code, "copydesk: " in ended.err) == (2, True)


def test_formats_are_listed_with_their_suffixes_and_what_is_kept(shell: Shell) -> None:
    done = shell("formats")
    assert done.code == 0
    for one in FORMATS:
        assert one.title in done.out
        assert one.kept in done.out
        assert all(suffix in done.out for suffix in one.suffixes)
