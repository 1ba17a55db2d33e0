"""What holds for every command: help, exit codes, pipes, interrupts."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reviewer import __version__, output
from reviewer.cli import console, parser
from reviewer.cli.parser import command_line
from reviewer.intake import take_in
from tests.reviewer.cli.conftest import FAULTY, Shell

COMMANDS = (
    "check",
    "clean",
    "diff",
    "replay",
    "undo",
    "report",
    "score",
    "checks",
    "glossary",
    "open",
    "completion",
)


def copydesk(*argv: str, cwd: Path, **pipes: object) -> subprocess.Popen[str]:
    # A suite that runs in the background ignores Ctrl-C, and what it starts would inherit that.
    if os.name == "posix":
        pipes["preexec_fn"] = lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)
    return subprocess.Popen(
        [sys.executable, "-m", "reviewer", *argv],
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        **pipes,  # type: ignore[call-overload]
    )


def test_the_version_is_told(shell: Shell) -> None:
    assert shell("--version").out == f"copydesk {__version__}\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(shell: Shell, command: str) -> None:
    ended = shell(command, "--help")
    assert (ended.code, ended.out.startswith(f"usage: copydesk {command}")) == (0, True)


def test_help_fits_a_line(shell: Shell) -> None:
    for command in COMMANDS:
        assert max(len(line) for line in shell(command, "--help").out.splitlines()) <= 110


def test_help_names_every_output() -> None:
    check = command_line().parse_args(["check", "."])
    assert check.format == "text"
    assert tuple(o.name for o in output.OUTPUTS) == parser.OUTPUT_NAMES


@pytest.mark.parametrize("argv", [[], ["chek"], ["check"], ["check", ".", "--jobs", "0"], ["glossary"]])
def test_wrong_use_exits_2(shell: Shell, argv: list[str]) -> None:
    ended = shell(*argv)
    assert (ended.code, "usage: copydesk" in ended.err) == (2, True)


def test_a_fault_of_ours_shows_where_it_was(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    shell.write("a.txt")
    monkeypatch.setattr("reviewer.cli.checks.known_checks", None)
    ended = shell("checks", "doubled-word")
    assert ended.code == 3
    assert "NoneType" in ended.err
    assert "this is a fault of ours" in ended.err


def a_fault_in(name: str, ours: Callable[..., object]) -> Callable[..., object]:
    """The same function, which fails on one file."""

    def failing(*args: object) -> object:
        if any(getattr(arg, "shown", "").endswith(name) for arg in args):
            raise ValueError("a fault")
        return ours(*args)

    return failing


@pytest.mark.parametrize("command", [("check", "d"), ("clean", "d", "-o", "done")])
def test_a_fault_of_ours_in_one_file_does_not_stop_the_others(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    for name in "abc":
        shell.write(f"d/{name}.txt")
    module = "reviewer.cli.check" if command[0] == "check" else "reviewer.cleaning"
    monkeypatch.setattr(f"{module}.take_in", a_fault_in("b.txt", take_in))
    ended = shell(*command, "--check", "doubled-word")
    assert ended.code == 3
    assert ("d/a.txt:" in ended.out, "d/c.txt:" in ended.out) == (True, True)
    assert "d/b.txt: could not be " in ended.err
    assert "ValueError: a fault\nwhile c" in ended.err
    assert ended.err.count("Traceback") == ended.err.count("this is a fault of ours") == 1


def test_the_same_fault_in_many_files_is_told_once(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in "abcd":
        shell.write(f"d/{name}.txt")
    monkeypatch.setattr("reviewer.cli.check.take_in", a_fault_in(".txt", take_in))
    ended = shell("check", "d", "--format", "json")
    assert [error["path"] for error in json.loads(ended.out)["errors"]] == [f"d/{n}.txt" for n in "abcd"]
    assert (ended.err.count("Traceback"), "… and 3 more" in ended.err) == (1, True)


def test_a_closed_pipe_ends_the_run_quietly(shell: Shell) -> None:
    shell.write("a.txt", FAULTY * 5_000)
    running = copydesk("check", "a.txt", "--no-glossary", cwd=shell.folder)
    assert running.stdout is not None
    assert running.stderr is not None
    running.stdout.readline()
    running.stdout.close()
    assert (running.stderr.read(), running.wait()) == ("", 141)
    running.stderr.close()


@pytest.mark.skipif(os.name != "posix", reason="Windows has no SIGINT to send")
def test_an_interrupt_leaves_no_half_file(shell: Shell) -> None:
    for number in range(400):
        shell.write(f"d/{number:03}.txt", FAULTY * 300)
    running = copydesk("clean", "d", "-o", "done", "--no-glossary", cwd=shell.folder)
    while not list(shell.folder.glob("done/*.txt")) and running.poll() is None:
        time.sleep(0.01)
    running.send_signal(signal.SIGINT)
    _, err = running.communicate()
    assert (running.returncode, err.strip()) == (130, "")
    assert list(shell.folder.glob("done/.*")) == []
    assert {p.name for p in shell.folder.glob("done/*.txt")} < {p.name for p in shell.folder.glob("d/*.txt")}


def test_output_is_utf_8_whatever_the_locale(shell: Shell) -> None:
    shell.write("a.txt", "“Naïve” the the end.\n")
    with copydesk(
        "check", "a.txt", "--no-glossary", cwd=shell.folder, env={**os.environ, "PYTHONIOENCODING": "ascii"}
    ) as running:
        out, _ = running.communicate()
    assert "“the” stands twice" in out


class Terminal:
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("choice", "no_colour", "colour"),
    [("auto", "", True), ("auto", "1", False), ("always", "1", True), ("never", "", False)],
)
def test_colour_honours_the_user(
    monkeypatch: pytest.MonkeyPatch, choice: str, no_colour: str, colour: bool
) -> None:
    monkeypatch.setenv("NO_COLOR", no_colour)
    monkeypatch.setenv("TERM", "xterm")
    assert console.wants_colour(choice, Terminal()) is colour  # type: ignore[arg-type]


def test_progress_is_told_on_a_terminal_after_a_while(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr(console, "PATIENCE", -1.0)
    progress = console.Progress(3, quiet=False)
    assert list(progress.over(["a", "b", "c"])) == ["a", "b", "c"]
    assert "1/3 files, 0 s left" in capsys.readouterr().err


def test_progress_is_not_told_elsewhere(capsys: pytest.CaptureFixture[str]) -> None:
    list(console.Progress(3, quiet=False).over(["a", "b", "c"]))
    assert capsys.readouterr().err == ""
