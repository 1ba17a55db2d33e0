"""The folder that `make bundle` makes: it runs where there is neither Python nor Qt."""

import os
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from reviewer.output import OUTPUTS
from tests.ui.desktop import PATIENCE, ROOT, Desktop, needs_desktop

pytestmark = [
    pytest.mark.long,
    pytest.mark.timeout(900),
    pytest.mark.skipif(find_spec("PyInstaller") is None, reason="needs PyInstaller (make .venv/bundler)"),
]
SAMPLE = ROOT / "seeds" / "sanctuary.txt"

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bundle")
    where = ["--distpath", folder / "dist", "--workpath", folder / "work"]
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", "-y", "--log-level", "ERROR", *where, ROOT / ".ci/bundle.spec"],
        check=True,
        cwd=ROOT,
    )
    return folder / "dist" / "copydesk" / "copydesk"


@pytest.fixture
def run(program: Path, tmp_path: Path) -> Run:
    """Runs the bundle with next to nothing in its environment."""

    def ran(*argv: str | Path, **more: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [program, *argv],
            env={"HOME": str(tmp_path), "PATH": "", "LC_ALL": "C.UTF-8", **more},
            cwd=tmp_path,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return ran


# Formats, checks and outputs are imported by name, which the one who packs does not see.
SAID = {
    "formats": ["formats"],
    "checks": ["checks"],
    **{
        output.name: [
            "check",
            "--format",
            output.name,
            "--attention",
            "--fail-on",
            "never",
            str(SAMPLE.parent),
        ]
        for output in OUTPUTS
    },
}


@pytest.mark.parametrize("argv", SAID.values(), ids=SAID)
def test_the_bundle_says_of_all_samples_what_the_source_says(run: Run, argv: list[str]) -> None:
    plain = subprocess.run(
        [sys.executable, "-m", "reviewer", *argv], capture_output=True, encoding="utf-8", check=True, cwd=ROOT
    )
    bundled = run(*argv)
    assert (bundled.returncode, bundled.stderr) == (0, plain.stderr)
    assert bundled.stdout == plain.stdout


def test_the_bundle_cleans_reports_and_scores(run: Run, tmp_path: Path) -> None:
    cleaned = run("clean", "--fail-on", "never", "-o", "done", SAMPLE)
    assert cleaned.returncode == 0, cleaned.stderr
    for form in ("html", "xlsx", "docx", "pdf"):
        report = run("report", "done", "-o", f"report.{form}", QT_QPA_PLATFORM="offscreen")
        assert (report.returncode, report.stderr) == (0, "")
        assert (tmp_path / f"report.{form}").stat().st_size > 1_000
    score = run("score", "done/sanctuary.txt", SAMPLE)
    assert (score.returncode, "BLEU" in score.stdout) == (0, True), score.stderr


def test_the_bundle_works_in_several_processes(run: Run, tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text("They saw the the sea.\n\n" * 5_000, encoding="utf-8")
    done = run("check", "--jobs", "2", "--fail-on", "never", ".")
    assert (done.returncode, "15,000 errors" in done.stdout + done.stderr) == (0, True), done.stderr


@needs_desktop[0]
@needs_desktop[1]
def test_the_bundle_opens_the_sample(program: Path, desktop: Desktop, article: Path, tmp_path: Path) -> None:
    bare = {"HOME": str(tmp_path), "PATH": "", "LC_ALL": "C.UTF-8", "DISPLAY": desktop.env["DISPLAY"]}
    if "XAUTHORITY" in os.environ:
        bare["XAUTHORITY"] = os.environ["XAUTHORITY"]
    started = desktop.start(article, [str(program), "open"], bare)
    assert desktop.active_title() == "sanctuary.txt – Copydesk\n"
    desktop.key("ctrl+q")
    _, complaints = started.communicate(timeout=PATIENCE)
    assert (started.returncode, complaints) == (0, b"")
