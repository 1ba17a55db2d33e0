"""One thousand files of 8 kB: Copydesk against proselint and codespell, same files, same run.

    python tests/bench/batch_bench.py [FILES]

Prints wall and CPU seconds, the largest resident memory of a process, findings where they can be counted, and
the ratio to Copydesk. proselint runs one process for all files, as Copydesk does (with `--jobs` = cores).
The texts are made: shuffled paragraphs of the seeds, so that no two files are alike.
"""

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
SIZE = 8_000


class Run(NamedTuple):
    name: str
    wall: float
    cpu: float
    peak_mb: float
    lines: int
    code: int


def make_files(folder: Path, count: int) -> None:
    rng = random.Random(20261124)
    seeds = [
        ROOT / "seeds" / name for name in ("sanctuary.txt", "bridge-from-german.txt", "harbor-clean.txt")
    ]
    paragraphs = [p for s in seeds for p in s.read_text(encoding="utf-8").split("\n") if p.strip()]
    for number in range(count):
        text = ""
        while len(text) < SIZE:
            text += rng.choice(paragraphs) + "\n\n"
        (folder / f"{number:04}.txt").write_text(text, encoding="utf-8")


def timed(name: str, command: list[str], environment: dict[str, str] | None = None) -> Run:
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
        capture_output=True, text=True, check=True, env={**os.environ, **(environment or {})},
    )  # fmt: skip
    wall, cpu, peak, lines, code = json.loads(done.stdout)
    return Run(name, wall, cpu, peak, lines, code)


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_files(folder, count)
        megabytes = sum(f.stat().st_size for f in folder.iterdir()) / 1e6
        print(f"{count} files, {megabytes:.1f} MB, {os.cpu_count()} cores")
        check = [str(BIN / "copydesk"), "check", "--fail-on", "never", "--format", "jsonl"]
        runs = [
            timed("copydesk", [*check, str(folder)]),
            timed("copydesk --jobs 1", [*check, "--jobs", "1", str(folder)]),
            timed("codespell", [str(BIN / "codespell"), str(folder)]),
            timed("proselint", [str(BIN / "proselint"), "check", str(folder)]),
        ]
        base = runs[0]
        heads = f"{'wall s':>8}{'cpu s':>8}{'peak MB':>9}{'MB/s':>7}{'lines':>8}{'exit':>5}"
        print(f"{'':20}{heads}  wall to copydesk's")
        for run in runs:
            print(
                f"{run.name:20}{run.wall:8.2f}{run.cpu:8.2f}{run.peak_mb:9.0f}{megabytes / run.wall:7.2f}"
                f"{run.lines:8}{run.code:5}  {run.wall / base.wall:.2f}"
            )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
