"""One thousand files of 8 kB: Copydesk against proselint and codespell, same files, same run.

    python tests/bench/batch_bench.py [FILES] [--corpus translations|faults]

Prints wall and CPU seconds, the largest resident memory of a process, findings where they can be counted, and
the ratio to Copydesk. proselint runs one process for all files, as Copydesk does (with `--jobs` = cores).

Two corpora, each shuffled so that no two files are alike: *translations* are real machine translations into
English (`../shared/data/mt`, without its made-up faults and its essays), four sentences a paragraph, as our
users have them; *faults* are paragraphs of the seeds, whose purpose is to hold as many faults as they can.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent
MT = ROOT.parent / "shared" / "data" / "mt"
MADE = ("demetr", "jfleg")
"""Sets whose faults were put in on purpose, or that are not translations."""
SENTENCES = 4
SEEDS = ("sanctuary", "bridge-from-german", "harbor-clean")
SIZE = 8_000
USUAL = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Compiled modules are kept, as users have them."""


class Run(NamedTuple):
    name: str
    wall: float
    cpu: float
    peak_mb: float
    lines: int
    code: int


def translations() -> list[str]:
    """Paragraphs of real machine translations; none where they are not at hand."""
    sentences = [
        json.loads(line)["mt"]
        for path in sorted(MT.glob("*-en.jsonl"))
        if not path.name.startswith(MADE)
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    return [" ".join(sentences[at : at + SENTENCES]) for at in range(0, len(sentences), SENTENCES)]


def faults() -> list[str]:
    """Paragraphs of the seeds."""
    texts = [(ROOT / "seeds" / f"{name}.txt").read_text(encoding="utf-8") for name in SEEDS]
    return [paragraph for text in texts for paragraph in text.split("\n") if paragraph.strip()]


def make_files(folder: Path, paragraphs: list[str], count: int) -> None:
    """Files of `SIZE` bytes or a little more; each paragraph is used once before any is used again."""
    rng = random.Random(20261124)
    deck: list[str] = []
    for number in range(count):
        text = ""
        while len(text.encode()) < SIZE:
            if not deck:
                deck = rng.sample(paragraphs, len(paragraphs))
            text += deck.pop() + "\n\n"
        (folder / f"{number:04}.txt").write_text(text, encoding="utf-8")


def timed(name: str, command: list[str]) -> Run:
    """Runs a command; memory and CPU are those of it and its children, by a watcher process of its own."""
    watcher = (
        "import resource, subprocess, sys, time, json\n"
        "start = time.perf_counter()\n"
        "done = subprocess.run(sys.argv[1:], capture_output=True)\n"
        "wall = time.perf_counter() - start\n"
        "use = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "cpu = use.ru_utime + use.ru_stime\n"
        "print(json.dumps([wall, cpu, use.ru_maxrss / 1024, done.stdout.count(b'\\n'), done.returncode]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", watcher, *command],
        capture_output=True, text=True, check=True, env=USUAL,
    )  # fmt: skip
    wall, cpu, peak, lines, code = json.loads(done.stdout)
    return Run(name, wall, cpu, peak, lines, code)


def compare(paragraphs: list[str], count: int) -> None:
    """Run all on the same files, and Copydesk on a tenth of them, to see whether memory grows."""
    with tempfile.TemporaryDirectory() as name:
        folder, tenth = Path(name) / "all", Path(name) / "tenth"
        for place, number in ((folder, count), (tenth, max(1, count // 10))):
            place.mkdir()
            make_files(place, paragraphs, number)
        megabytes = sum(f.stat().st_size for f in folder.iterdir()) / 1e6
        print(f"{count} files, {megabytes:.1f} MB, {os.cpu_count()} cores")
        check = [str(BIN / "copydesk"), "check", "--fail-on", "never", "--format", "jsonl"]
        runs = [
            timed("copydesk", [*check, str(folder)]),
            timed("copydesk --jobs 1", [*check, "--jobs", "1", str(folder)]),
            timed("codespell", [str(BIN / "codespell"), str(folder)]),
            timed("proselint", [str(BIN / "proselint"), "check", str(folder)]),
        ]
        few = timed("copydesk", [*check, str(tenth)])
    base = runs[0]
    heads = f"{'wall s':>8}{'cpu s':>8}{'peak MB':>9}{'MB/s':>7}{'lines':>8}{'exit':>5}"
    print(f"{'':20}{heads}  wall to copydesk's")
    for run in runs:
        print(
            f"{run.name:20}{run.wall:8.2f}{run.cpu:8.2f}{run.peak_mb:9.0f}{megabytes / run.wall:7.2f}"
            f"{run.lines:8}{run.code:5}  {run.wall / base.wall:.2f}"
        )
    print(f"a tenth of the files: peak {few.peak_mb:.0f} MB\n")


def main() -> None:
    parser = argparse.ArgumentParser(description="Copydesk, proselint and codespell on many files.")
    parser.add_argument("files", nargs="?", type=int, default=1000)
    parser.add_argument("--corpus", choices=("translations", "faults"))
    options = parser.parse_args()
    for corpus in (translations, faults):
        if options.corpus not in (None, corpus.__name__):
            continue
        paragraphs = corpus()
        print(corpus.__name__, end=": " if paragraphs else f": left out, {MT} is not here\n\n", flush=True)
        if paragraphs:
            compare(paragraphs, options.files)


if __name__ == "__main__":
    main()
