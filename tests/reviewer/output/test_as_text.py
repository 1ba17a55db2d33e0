"""Findings for people."""

from collections.abc import Callable

import pytest

from reviewer.finding import Severity
from reviewer.output.as_text import render, summary
from reviewer.output.base import FileResult, Run, Tally
from tests.reviewer.output.samples import placed


def test_a_finding_is_a_line_with_place_severity_check_and_message(written: Callable[..., str]) -> None:
    assert written("text").splitlines()[0] == (
        "news/día 1,2:3%.txt:2:5: error odd-word “=SUM(1)” is odd: 100%, really. Suggested: “sum” or nothing"
    )


def test_the_summary_counts_severities_files_and_words(written: Callable[..., str]) -> None:
    assert written("text").splitlines()[-1] == (
        "1 error, 1 warning, 1 hint (2 hints not shown; --severity hint shows them)"
        " in 2 files, 1,007 words; 1 file could not be checked"
    )


def test_where_nothing_is_found_the_summary_says_so() -> None:
    assert summary(Tally(files=1, words=1)) == "nothing found in 1 file, 1 word"


def test_on_a_terminal_the_text_is_shown_and_underlined(written: Callable[..., str]) -> None:
    lines = written("text", excerpts=True).splitlines()
    assert lines[1:3] == ["    😀 a =SUM(1)", "         ^^^^^^^"]


def test_the_underline_of_a_finding_over_two_lines_ends_with_the_first(written: Callable[..., str]) -> None:
    lines = written("text", excerpts=True).splitlines()
    assert lines[7:9] == ["    😀 a =SUM(1)", "             ^^^"]


def test_colour_is_only_where_it_is_wanted(written: Callable[..., str]) -> None:
    assert "\033[1;31merror\033[0m" in written("text", colour=True)
    assert "\033" not in written("text")


def test_the_summary_can_be_left_out(written: Callable[..., str]) -> None:
    assert len(written("text", summary=False).splitlines()) == 3


@pytest.mark.parametrize("control", ["\033", "\a", "\u2028", "\x9b"])
def test_text_cannot_drive_the_terminal(written: Callable[..., str], control: str) -> None:
    odd = placed(f"a {control}[2Jodd{control} b", f"{control}[2Jodd{control}", Severity.ERROR, control)
    assert control not in written("text", [FileResult("a.txt", (odd,))], excerpts=True)


def test_the_line_of_a_finding_is_cut_where_it_is_very_long(written: Callable[..., str]) -> None:
    odd = placed("x" * 100_000 + " odd " + "y" * 100_000, "odd", Severity.ERROR)
    assert len(written("text", [FileResult("a.txt", (odd,))], excerpts=True)) < 600


def test_a_file_name_cannot_break_out_of_its_line():
    made = FileResult("a\nb.txt:1:1: error forged", findings=(placed("a bad word", "bad", Severity.ERROR),))
    lines = "".join(render(Run("copydesk 1.2.3", {}, ()), [made])).splitlines()
    assert lines[0].startswith("a b.txt:1:1: error forged:1:3: error odd-word")
