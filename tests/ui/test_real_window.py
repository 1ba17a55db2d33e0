"""The window as a person meets it: a process of its own, a window manager, and keys from outside.

Nothing here sets the focus: what has it after the start gets the keys.
"""

import random
import signal
import sys
import time
from pathlib import Path

import pytest

from reviewer import files, journal
from reviewer.engine import run_checks
from reviewer.events import Kind
from reviewer.review import Review
from tests.ui.desktop import PATIENCE, Desktop, needs_desktop, wait
from ui.profiles import profile_of
from ui.session import recovered

pytestmark = needs_desktop
WITNESS = Path(__file__).with_name("witness.py")


class Kept:
    """What the window has put into its journal so far."""

    def __init__(self, folder: Path, path: Path) -> None:
        self._folder, self._file = folder / "data" / "copydesk" / "sessions", files.read(path)

    def review(self) -> Review:
        journals = sorted(self._folder.glob("*.jsonl"))
        return recovered(journals[-1], self._file) if journals else Review.of(self._file.document)

    def grows(self, desktop: Desktop, key: str, patience: float = 1.5) -> bool:
        """Press a key; whether that was worth an event."""
        before = len(self.review().events)
        desktop.key(key)
        end = time.monotonic() + patience
        while time.monotonic() < end:
            if len(self.review().events) > before:
                return True
            time.sleep(0.02)
        return False


@pytest.mark.timeout(180)
def test_a_text_is_reviewed_undone_redone_corrected_and_saved_by_keys_alone(
    desktop: Desktop, article: Path
) -> None:
    original = article.read_bytes()
    program = desktop.start(article)
    kept = Kept(desktop.folder, article)
    first = wait_for_first(desktop, kept)
    while kept.grows(desktop, "a") or kept.grows(desktop, "r"):
        pass
    decided = kept.review()
    profile = profile_of(article)
    again = decided.with_findings(run_checks(decided.document, decided.texts, profile))
    assert first
    assert (
        len(decided.events)
        >= len(run_checks(decided.document, Review.of(decided.document).texts, profile)) / 2
    )
    assert again.open_findings() == []

    steps = len(decided.events)
    for _ in range(steps):
        assert kept.grows(desktop, "u", PATIENCE)
    assert kept.review().edits == {}
    for _ in range(steps):
        assert kept.grows(desktop, "ctrl+shift+z", PATIENCE)
    assert kept.review().texts == decided.texts

    desktop.key("F6", "F6", "ctrl+Home")
    desktop.type("Corrected: ")
    desktop.key("ctrl+s")
    log_path, cleaned = (
        article.with_name("sanctuary.changes.jsonl"),
        article.with_name("sanctuary.cleaned.txt"),
    )
    wait(log_path.exists, "nothing was saved")
    wait(lambda: log_path.read_bytes().endswith(b"\n"), "the log was not finished")
    log = journal.read(log_path)
    replayed = journal.replay(log, files.read(article))
    assert cleaned.read_bytes() == files.cleaned_bytes(files.read(article), replayed.edits)
    assert cleaned.read_text(encoding="utf-8").startswith("Corrected: ")
    assert journal.original_bytes(log, cleaned.read_bytes(), "cleaned") == original == article.read_bytes()
    assert [e.kind for e in log.events if e.kind is Kind.UNDO] == [Kind.UNDO] * (2 * steps)

    desktop.key("ctrl+q")
    _, complaints = program.communicate(timeout=PATIENCE)
    assert program.returncode == 0
    assert complaints == b""


def wait_for_first(desktop: Desktop, kept: Kept) -> bool:
    """Decide the first finding as soon as the window takes a review key."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if kept.grows(desktop, "r", patience=0.5):
            return True
    return False


# Letters by the window's own clock: see `witness.py`.


class Watched:
    """A window in its own process, and the letters that it has had for a second."""

    def __init__(self, desktop: Desktop, article: Path, name: str) -> None:
        self._told = desktop.folder / name
        env = desktop.env | {"WITNESS": str(self._told)}
        self.program = desktop.start(article, (sys.executable, str(WITNESS)), env)
        self._kept = Kept(desktop.folder, article)
        assert wait_for_first(desktop, self._kept)
        desktop.key("F6", "F6", "ctrl+Home")

    @property
    def due(self) -> str:
        return self._told.read_text() if self._told.exists() else ""

    def killed(self) -> tuple[str, str]:
        """The letters that must be in the text when the process is killed now, and the text that is found."""
        self.program.send_signal(signal.SIGKILL)
        self.program.wait()
        return self.due.replace("r", ""), "".join(self._kept.review().texts)


@pytest.mark.timeout(120)
def test_a_kill_loses_nothing_older_than_a_second(desktop: Desktop, article: Path) -> None:
    watched = Watched(desktop, article, "told")
    desktop.type("Kept ")
    wait(lambda: watched.due.endswith("Kept "), "the window got no letters")
    due, found = watched.killed()
    assert due == "Kept "
    assert found.startswith("Kept ")


@pytest.mark.long
@pytest.mark.timeout(1200)
def test_kills_at_random_moments_lose_nothing_older_than_a_second(desktop: Desktop, article: Path) -> None:
    dice = random.Random(50)
    longest = 0
    for moment in range(50):
        watched = Watched(desktop, article, f"told{moment}")
        end = time.monotonic() + dice.uniform(0.2, 2.5)
        while time.monotonic() < end:
            desktop.key("x")
        due, found = watched.killed()
        assert set(due) <= {"x"}
        assert found.startswith(due), f"kill {moment}"
        longest = max(longest, len(due))
    assert longest > 0
