"""What the documents say of the program is so today."""

import re
from pathlib import Path

import pytest

from reviewer.checks import CHECKS
from reviewer.edits import Edit, apply
from reviewer.glossary.fields import FIELDS
from reviewer.glossary.loading import load_text
from reviewer.glossary.matching import build
from reviewer.glossary.replacement import replacements
from tests.tools import checks_page


def test_the_page_of_checks_is_current() -> None:
    written = checks_page.PAGE.read_text(encoding="utf-8")
    assert written == checks_page.page(), "run python tests/tools/checks_page.py"


def test_the_page_of_checks_names_every_check() -> None:
    written = checks_page.PAGE.read_text(encoding="utf-8")
    assert [check.id for check in CHECKS if f"## {check.id}\n" not in written] == []


GLOSSARY = Path(__file__).resolve().parents[1] / "docs" / "glossary.md"
BLOCK = re.compile(
    r"```(?P<kind>csv|toml)\n(?P<written>(?:(?!```).)*)```\n\n"
    r"\| in the text \| suggested \|\n\| --- \| --- \|\n(?P<rows>(?:\|[^\n]*\|\n)+)",
    re.DOTALL,
)
ROW = re.compile(r"\| (.*) \| (.*?) ?\|")
EXAMPLES = [
    pytest.param(block["kind"], block["written"], *row.groups(), id=row[1])
    for block in BLOCK.finditer(GLOSSARY.read_text(encoding="utf-8"))
    for row in ROW.finditer(block["rows"])
]


@pytest.mark.parametrize(("kind", "written", "text", "suggested"), EXAMPLES)
def test_glossaries_do_what_their_page_says(kind: str, written: str, text: str, suggested: str) -> None:
    loaded = load_text(written, f"house.{kind}", "en")
    assert loaded.problems == ()
    index = build([loaded.glossary], "en")
    edits: list[Edit] = []
    found = list(index.find(text))
    for match in found:
        span, words = replacements(text, match)
        edits += [Edit(span.start, text[span.start : span.end], words[0])] if words else []
    assert (len(found), apply(text, edits)) == (bool(suggested), suggested.strip("–") or text)


def test_the_page_of_glossaries_names_every_field() -> None:
    written = GLOSSARY.read_text(encoding="utf-8")
    assert len(EXAMPLES) == 16
    assert [field for field in FIELDS if f"`{field}`" not in written] == []
