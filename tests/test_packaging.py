"""What ships, and what the engine loads."""

import shutil
import subprocess
import sys
import tomllib
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `pip install` makes of a clean checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    for name in (".ci", "reviewer", "ui", "resources"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("*.qm", "__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", "THIRD-PARTY.md", ".gitignore"):
        shutil.copy(ROOT / name, source)
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", folder, "."],
        check=True, capture_output=True, cwd=source,
    )  # fmt: skip
    [built] = folder.glob("*.whl")
    return built


def test_the_wheel_holds_the_three_packages_and_nothing_else(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names if ".dist-info/" not in name}
    assert tops == {"reviewer", "ui", "resources"}
    assert "resources/__init__.py" in names


def test_the_wheel_holds_every_shipped_file(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    shipped = {
        str(p.relative_to(ROOT)) for p in (ROOT / "resources").rglob("*")
        if p.is_file() and "__pycache__" not in p.parts and p.suffix != ".qm"
    }  # fmt: skip
    assert shipped <= names


def test_the_wheel_speaks_every_language_that_there_are_words_for(wheel):
    names = set(zipfile.ZipFile(wheel).namelist())
    words = {str(p.relative_to(ROOT).with_suffix(".qm")) for p in (ROOT / "resources" / "i18n").glob("*.ts")}
    assert words
    assert words <= names


def test_the_engine_loads_no_qt():
    code = "import sys, reviewer.cli, reviewer.review, reviewer.engine; print('PySide6' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "False"


def test_every_dependency_says_why_it_is_there():
    lines = (ROOT / "pyproject.toml").read_text().split("dependencies = [", 1)[1].split("\n]")[0].splitlines()
    lines = [line.strip() for line in lines if line.strip()]
    for before, line in pairwise(lines):
        if line.startswith('"'):
            assert before.startswith(("#", '"PySide6')), f"{line} has no reason above it"


def test_pyside_on_python_3_11_is_one_that_keeps_its_references():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert "PySide6-Essentials>=6.10,<6.12; python_version < '3.12'" in project["dependencies"]
