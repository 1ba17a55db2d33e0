"""Findings for a spreadsheet."""

import csv
import io
from collections.abc import Callable


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_row_holds_what_the_json_holds(written: Callable[..., str]) -> None:
    row = rows(written("csv"))[1]
    assert (row["line"], row["text"], row["severity"]) == ("3", "word, “thé”", "warning")


def test_no_cell_is_a_formula(written: Callable[..., str]) -> None:
    cells = [cell for row in rows(written("csv")) for cell in row.values()]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in cells)
    assert rows(written("csv"))[0]["text"] == "'=SUM(1)"
    assert rows(written("csv"))[2]["suggestions"] == "'-1"
