"""What holds for every command: help, exit codes, pipes, interrupts."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reviewer import __version__, batch, output
from reviewer.cli import console, parser
from reviewer.cli.parser import command_line
from reviewer.intake import take_in
from reviewer.walk import Input
from tests.reviewer.cli.conftest import FAULTY, Shell

COMMANDS = (
    "check",
    "clean",
    "diff",
    "dismiss",
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
    # A suite in the background ignores Ctrl-C, one under nohup a hang-up; what it starts would inherit that.
    if os.name == "posix":
        pipes["preexec_fn"] = lambda: [
            signal.signal(s, signal.SIG_DFL) for s in (signal.SIGINT, signal.SIGHUP)
        ]
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


def death_at(name: str, ours: Callable[..., object]) -> Callable[..., object]:
    """What ends its process, as the system does that is short of memory, at a file of that name."""

    def take(item: Input, *rest: object) -> object:
        if item.path.name == name:
            os.kill(os.getpid(), signal.SIGKILL)
        return ours(item, *rest)

    return take


def test_without_a_command_all_are_shown(shell: Shell) -> None:
    ended = shell()
    assert (ended.code, ended.out) == (2, "")
    assert all(f"\n    {command} " in ended.err for command in COMMANDS)


@pytest.mark.skipif(sys.platform != "linux", reason="other processes do not see what a test puts in")
@pytest.mark.parametrize("command", [("check",), ("clean", "-o", "done")])
def test_a_file_at_which_a_process_dies_is_told_and_the_others_are_done(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    for name in "abc":
        shell.write(f"texts/{name}.txt")
    module = "reviewer.cli.check" if command == ("check",) else "reviewer.cleaning"
    monkeypatch.setattr(f"{module}.take_in", death_at("b.txt", take_in))
    monkeypatch.setattr(batch, "WORTH_A_POOL", 0)
    ended = shell(*command, "texts", "--jobs", "2")
    assert ended.code == 3
    assert "b.txt: could not be " in ended.err
    assert "ended without an answer" in ended.err
    assert "Traceback" not in ended.err
    assert [name in ended.out for name in ("a.txt", "b.txt", "c.txt")] == [True, False, True]


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


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("argv", [["check", "a.txt"], ["check", "a.txt", "--format", "json"], ["checks"]])
def test_an_output_that_cannot_be_written_is_told(shell: Shell, argv: list[str], unbuffered: str) -> None:
    shell.write("a.txt")
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "reviewer", *argv],
            cwd=shell.folder,
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
    told = "copydesk: the output cannot be written: No space left on device\n"
    assert (done.returncode, done.stderr) == (2, told)


@pytest.mark.skipif(os.name != "posix", reason="closes streams by a shell's words")
@pytest.mark.parametrize(
    ("command", "code", "told"),
    [
        ("check a.txt >&-", 2, "copydesk: the output cannot be written: it is closed\n"),
        ("check a.txt 2>&-", 1, ""),
        ("check a.txt 2>/dev/full", 1, ""),
        ("check none.txt >&- 2>&-", 2, ""),
        ("check - <&-", 2, "copydesk: -: standard input is closed\n"),
        ("clean a.txt -o done --quiet >&-", 0, ""),
    ],
)
def test_streams_that_are_closed_are_no_fault_of_ours(
    shell: Shell, command: str, code: int, told: str
) -> None:
    shell.write("a.txt", "They reached the the house.\n")
    done = subprocess.run(
        ["sh", "-c", f'"$0" -m reviewer {command}', sys.executable],
        cwd=shell.folder,
        capture_output=True,
        encoding="utf-8",
    )
    assert (done.returncode, done.stderr) == (code, told)


def children(pid: int) -> list[int]:
    """The processes that a process has started and that still run."""
    path = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(child) for child in path.read_text().split()] if path.exists() else []


def gone(pid: int) -> bool:
    try:
        return "\nState:\tZ" in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return True


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="asks /proc for processes")
@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGKILL, -9)]
)
def test_no_process_is_left_behind(shell: Shell, number: int, code: int) -> None:
    for name in range(400):
        shell.write(f"d/{name:03}.txt", FAULTY * 300)
    running = copydesk("clean", "d", "-o", "done", "--no-glossary", "--jobs", "2", cwd=shell.folder)
    while not list(shell.folder.glob("done/*.txt")) and running.poll() is None:
        time.sleep(0.01)
    started = children(running.pid)
    running.send_signal(number)
    _, err = running.communicate()
    assert (running.returncode, err.strip(), len(started)) == (code, "", 2)
    until = time.monotonic() + 60
    while not all(map(gone, started)) and time.monotonic() < until:
        time.sleep(0.05)
    assert [pid for pid in started if not gone(pid)] == []
    if number != signal.SIGKILL:
        assert list(shell.folder.glob("done/.*")) == []


INTERRUPTED = """
import _thread, builtins, sys
ours = builtins.__import__
def importing(name, *rest):
    if name.startswith("reviewer.checks"):
        builtins.__import__ = ours
        raise KeyboardInterrupt
    return ours(name, *rest)
from reviewer.cli import main
builtins.__import__ = importing
sys.exit(main(["check", "a.txt"]))
"""


def test_an_interrupt_while_the_program_starts_shows_no_traceback(shell: Shell) -> None:
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED], cwd=shell.folder, capture_output=True, encoding="utf-8"
    )
    assert (done.returncode, done.stderr) == (130, "\n")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no names that are no text")
def test_names_that_are_no_text_are_no_trouble(shell: Shell) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    shell.write(name, "They reached the the house.\n")
    known = ("--baseline", "known.jsonl")
    found = json.loads(shell("check", name, "--format", "jsonl").out)
    assert found["path"] == name
    assert shell("check", name, "--format", "sarif").code == 1
    assert shell("check", name, *known, "--write-baseline").code == 0
    assert shell("check", name, *known).out.startswith("nothing found")
    cleaned = ("clean", name, "-o", "done", "--author", os.fsdecode(b"Ren\xe9"), "--report", "html")
    assert (shell(*cleaned).code, shell(*cleaned).code) == (0, 0)
    log = f"done/{name}.changes.jsonl"
    assert shell("replay", log, name, "-o", "again.txt").code == 0
    assert (shell.folder / "again.txt").read_text() == "They reached the house.\n"
    assert "They reached" in shell("diff", "--log", log).out
    assert shell("report", log, "-o", "report.html").code == 0
    assert "Ren\\udce9" in (shell.folder / "report.html").read_text("utf-8")


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


LONG = "x" * 300
"""More than a name can have: to look there fails as it does where one may not look."""


@pytest.mark.parametrize(
    ("argv", "code"),
    [
        ("check a.txt --baseline LONG", 2),
        ("check a.txt --source LONG", 2),
        ("check a.txt b.txt --source LONG", 2),
        ("check LONG/a.txt", 2),
        ("clean a.txt -o LONG", 2),
        ("clean LONG.txt --in-place", 2),
        ("diff a.txt LONG", 2),
        ("replay done/a.txt.changes.jsonl a.txt -o LONG", 2),
        ("report done -o LONG --format html", 2),
        ("report LONG -o r.html", 2),
        ("score a.txt LONG", 2),
        ("dismiss LONG:1:2", 2),
        ("dismiss --list LONG", 0),
        ("dismiss --list LONG/a.txt", 0),
        ("glossary list LONG", 2),
        ("glossary validate LONG.csv", 2),
    ],
)
def test_a_place_where_nobody_can_look_is_no_fault_of_ours(shell: Shell, argv: str, code: int) -> None:
    for name in ("a.txt", "b.txt"):
        shell.write(name)
    shell("clean", "a.txt", "-o", "done")
    ended = shell(*argv.replace("LONG", LONG).split())
    assert (ended.code, "Traceback" in ended.err) == (code, False)
    assert code == 0 or any(
        told in ended.err for told in ("File name too long", "name the folder", "no such file")
    )


@pytest.mark.skipif(os.name != "posix", reason="other systems have no such names")
def test_a_name_cannot_drive_the_terminal(shell: Shell) -> None:
    name = "\x1b[31ma\nb.txt"
    shell.write(name)
    for argv in (
        ("clean", name, "-o", "done"),
        ("dismiss", f"{name}:1:14"),
        ("dismiss", "--list"),
        ("dismiss", "--restore", "1"),
        ("check", f"no {name}"),
    ):
        ended = shell(*argv)
        assert " [31ma b.txt" in ended.out + ended.err
        assert "\x1b" not in ended.out + ended.err


@pytest.mark.parametrize("command", ["diff - b.txt", "score - b.txt", "replay LOG - -o -", "undo LOG - -o -"])
def test_a_text_can_come_through_a_pipe(shell: Shell, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    shell.write("a.txt", "They reached the the house.\n")
    shell("clean", "a.txt", "-o", "done")
    shell.write("b.txt", "They reached the house.\n")
    came = Path("b.txt" if command.startswith("undo") else "a.txt").read_bytes()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(came)))
    ended = shell(*command.replace("LOG", "done/a.txt.changes.jsonl").split())
    assert (ended.code, ended.err) == (int(command.startswith("diff")), "")
    assert ended.out
