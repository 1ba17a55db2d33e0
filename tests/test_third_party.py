"""Every shipped file has an origin and a licence, and so has every library."""

import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
RESOURCES = ROOT / "resources"
THIRD_PARTY = (ROOT / "THIRD-PARTY.md").read_text(encoding="utf-8")
ROWS = [line.split(" | ") for line in THIRD_PARTY.splitlines() if line.startswith("| `")]
PATTERNS = {pattern: row for row in ROWS for pattern in re.findall("`([^`]+)`", row[0])}
SHIPPED = sorted(
    path.relative_to(RESOURCES)
    for path in RESOURCES.rglob("*")
    if path.is_file() and "__pycache__" not in path.parts
)
LISTS = [path for path in SHIPPED if path.suffix in (".txt", ".tsv") and path.parts[0] != "samples"]
OWN = "Compiled for Copydesk"


def row_of(path: Path) -> list[str]:
    return next((row for pattern, row in PATTERNS.items() if path.match(pattern)), [])


@pytest.mark.parametrize("path", SHIPPED, ids=str)
def test_a_shipped_file_has_a_line(path: Path) -> None:
    assert row_of(path)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_line_is_about_a_file_that_ships(pattern: str) -> None:
    assert any(path.match(pattern) for path in SHIPPED)


@pytest.mark.parametrize("path", LISTS, ids=str)
def test_a_list_says_in_its_head_whether_it_is_ours_as_its_line_does(path: Path) -> None:
    text = (RESOURCES / path).read_text(encoding="utf-8")
    head = " ".join(line for line in text.splitlines()[:12] if line.startswith("#"))
    assert head
    assert (OWN in head) == (OWN.lower() in row_of(path)[1].lower())


HOLDERS = (
    "Brad Jascob", "Carnegie Mellon", "Gene Diaz", "Geoff Kuenning", "Kevin Atkinson", "Paweł Kuna",
    "Princeton University", "Trey Hunner", "Unicode, Inc.",
)  # fmt: skip


@pytest.mark.parametrize("holder", HOLDERS)
def test_the_notice_of_a_holder_is_kept(holder: str) -> None:
    assert holder in THIRD_PARTY.split("## Notices")[1]


def libraries() -> set[str]:
    """What a plain installation brings, by name."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    waiting, found = list(project["dependencies"]), set()
    while waiting:
        wanted = waiting.pop()
        name = re.split(r"[^\w.-]", wanted)[0]
        if "extra ==" in wanted or name.lower() in {other.lower() for other in found}:
            continue
        try:
            waiting += metadata.requires(name) or []
        except metadata.PackageNotFoundError:  # of another system or version of Python
            continue
        found.add(name)
    return found


def test_every_library_has_a_licence_that_may_be_used() -> None:
    table = THIRD_PARTY.split("## Libraries")[1].split("## Notices")[0]
    rows = [line for line in table.splitlines() if line.startswith("| ")]
    plain = [row.lower().replace("-", "_") for row in rows]
    assert {n for n in libraries() if not any(n.lower().replace("-", "_") in row for row in plain)} == set()
    assert [row for row in rows if re.search(r"(?<!L)GPL", row)] == []
