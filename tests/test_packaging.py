"""What ships, and what the engine loads."""

import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from itertools import pairwise
from pathlib import Path

import PySide6
import pytest

from reviewer.cli.qt import LIBRARIES

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


def linked(binary: Path) -> set[str]:
    """File names of the libraries of the system that a binary is linked with, directly or not."""
    told = subprocess.run(["ldd", binary], capture_output=True, text=True, check=True).stdout
    uses = [line.split() for line in told.splitlines() if "=>" in line]
    return {name for name, _, place, *_ in uses if "PySide6" not in place and "shiboken6" not in place}


def brought_by(packages: list[str]) -> set[str]:
    """The packages, and all that they depend on, by name."""
    told = subprocess.run(
        ["dpkg-query", "-W", "-f=${Package}\t${Provides}\t${Pre-Depends}, ${Depends}\n"],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    needs, real = {}, {}
    for line in told.splitlines():
        name, provides, depends = line.split("\t")
        needs[name] = [re.split(r"[\s:(]", each)[0] for each in re.split(r"[,|] *", depends) if each]
        real |= {each.split()[0]: name for each in provides.split(", ") if each}
    brought, wanted = set(), list(packages)
    while wanted:
        name = real.get(each := wanted.pop(), each)
        if name not in brought:
            brought.add(name)
            wanted += needs.get(name, ())
    return brought


@pytest.mark.skipif(not shutil.which("dpkg-query"), reason="asks dpkg")
def test_qt_finds_its_libraries_in_the_packages_that_are_named():
    qt = Path(PySide6.__file__).parent
    binaries = [qt / "lrelease", qt / "QtSvg.abi3.so", qt / "QtWidgets.abi3.so"]
    binaries += [qt / "Qt/plugins/platforms" / f"libq{name}.so" for name in ("offscreen", "xcb")]
    wanted = set[str]().union(*map(linked, binaries))
    told = subprocess.run(["dpkg-query", "-S", *sorted(wanted)], capture_output=True, text=True, check=False)
    owners = {name: set[str]() for name in wanted}
    for line in told.stdout.splitlines():
        owner, path = line.split(": ")
        if (name := Path(path).name) in owners:
            owners[name].add(owner.split(":")[0])
    named = brought_by(LIBRARIES.split())
    assert "libX11.so.6" in wanted
    assert {name for name, owned in owners.items() if not owned & named} == set()
