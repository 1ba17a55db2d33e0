"""What a command loads before it does its work: a cold start counts."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.reviewer.cli.conftest import CLEAN, FAULTY, Shell

SEEDS = Path(__file__).parents[3] / "seeds"
HEAVY = {
    "PySide6",
    "charset_normalizer",
    "concurrent.futures",
    "difflib",
    "jinja2",
    "jsonschema",
    "langdetect",
    "lemminflect",
    "multiprocessing",
    "numpy",
    "pathspec",
    "platformdirs",
    "rapidfuzz",
    "reviewer.reports",
    "sacrebleu",
    "shtab",
    "ui",
    "xlsxwriter",
}
PROBE = """
import sys
from reviewer.cli import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print(*sys.modules, file=sys.stderr)
"""


def loaded(shell: Shell, *argv: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *argv],
        cwd=shell.folder,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return set(done.stderr.split())


@pytest.mark.parametrize("text", [CLEAN, FAULTY])
@pytest.mark.parametrize("form", ["text", "json", "sarif"])
def test_a_check_of_a_small_text_loads_nothing_heavy(shell: Shell, text: str, form: str) -> None:
    (shell.folder / "copydesk.toml").unlink()
    shell.write("a.txt", text * 50)
    assert loaded(shell, "check", "a.txt", "--format", form) & HEAVY == set()


def test_a_check_of_an_article_loads_nothing_heavy(shell: Shell) -> None:
    (shell.folder / "copydesk.toml").unlink()
    shell.write("a.txt", (SEEDS / "harbor-clean.txt").read_bytes())
    assert loaded(shell, "check", "a.txt") & HEAVY == set()


def test_a_folder_without_rules_loads_nothing_heavy(shell: Shell) -> None:
    shell.write("d/a.txt", CLEAN)
    assert loaded(shell, "check", "d") & HEAVY == set()


@pytest.mark.parametrize("argv", [["--version"], ["--help"], ["check", "--help"]])
def test_help_loads_no_checks(shell: Shell, argv: list[str]) -> None:
    names = loaded(shell, *argv)
    assert names & HEAVY == set()
    assert "reviewer.checks" not in names
