"""Findings as annotations of a workflow."""

import re
from collections.abc import Callable
from urllib.parse import unquote


def test_a_command_holds_place_check_and_message(written: Callable[..., str]) -> None:
    assert written("github").splitlines()[0] == (
        "::error file=news/día 1%2C2%3A3%25.txt,line=2,endLine=2,col=5,endColumn=11,title=odd-word"
        "::“=SUM(1)” is odd: 100%25,%0Areally. Suggested: “sum” or nothing"
    )


def test_each_command_is_one_line_that_reads_back(written: Callable[..., str]) -> None:
    command = re.compile(r"::(error|warning|notice) ((?:[a-zA-Z]+=[^,:]*,?)+)::(.*)")
    read = [command.fullmatch(line) for line in written("github").splitlines()]
    assert [m and m[1] for m in read] == ["error", "warning", "notice", "error"]
    properties = dict(p.split("=", 1) for p in read[0][2].split(","))  # type: ignore[index]
    assert unquote(properties["file"]) == "news/día 1,2:3%.txt"


def test_columns_count_only_within_one_line(written: Callable[..., str]) -> None:
    assert "line=2,endLine=3,col=9,title" in written("github").splitlines()[2]


def test_a_file_that_cannot_be_read_is_an_error(written: Callable[..., str]) -> None:
    assert written("github").splitlines()[-1] == (
        "::error file=bad.txt,title=unreadable::bad.txt: is a PDF, not a text file"
    )
