"""What became of many files, as one table."""

import csv

from reviewer import summary
from reviewer.cleaning import Cleaned
from reviewer.finding import Severity


def test_each_file_is_a_row_and_what_failed_says_why() -> None:
    results = [
        Cleaned("a.txt", target="out/a.txt", mended=2, counts=((Severity.ERROR, 3), (Severity.HINT, 1))),
        Cleaned("b.txt", error="b.txt: gone"),
    ]
    table = summary.render(results).decode("utf-8-sig")
    assert list(csv.reader(table.splitlines())) == [
        ["path", "error", "warning", "hint", "mended", "cleaned to", "problem"],
        ["a.txt", "3", "0", "1", "2", "out/a.txt", ""],
        ["b.txt", "", "", "", "", "", "b.txt: gone"],
    ]


def test_a_file_named_like_a_formula_is_none() -> None:
    assert b"\r\n'=1+1.txt," in summary.render([Cleaned("=1+1.txt")])
