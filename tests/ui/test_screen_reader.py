"""The window over the bus that screen readers listen on (AT-SPI), read from another process."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

import pytest
from msgspec import Struct

from reviewer import files
from reviewer.engine import run_checks
from reviewer.finding import resolve
from reviewer.review import Review
from tests.ui.desktop import PATIENCE, Desktop, needs_desktop, wait
from ui.bar_text import sharing
from ui.labels import row_sentence
from ui.profiles import profile_of

READER = Path(__file__).with_name("at_spi.py")
PYTHON = "/usr/bin/python3"
LAUNCHER = next(
    (
        path
        for folder in ("/usr/libexec", "/usr/lib/at-spi2-core")
        if (path := Path(folder, "at-spi-bus-launcher")).exists()
    ),
    None,
)


def _can_read() -> bool:
    if LAUNCHER is None or shutil.which("dbus-daemon") is None or not Path(PYTHON).exists():
        return False
    asked = "import gi; gi.require_version('Atspi', '2.0')"
    return subprocess.run([PYTHON, "-c", asked], capture_output=True, check=False).returncode == 0


pytestmark = [
    *needs_desktop,
    pytest.mark.skipif(
        not _can_read(), reason="needs at-spi2-core, dbus, python3-gi and gir1.2-atspi-2.0 (apt-get install)"
    ),
    pytest.mark.timeout(180),
]


class Heard(Struct, frozen=True):
    depth: int
    role: str
    name: str
    focusable: bool
    showing: bool


@pytest.fixture
def bus(desktop: Desktop) -> Iterator[None]:
    """A message bus of the test's own, with accessibility on it."""
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE, text=True
    )
    assert daemon.stdout is not None
    desktop.env |= {
        "DBUS_SESSION_BUS_ADDRESS": daemon.stdout.readline().strip(),
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "LC_ALL": "C.UTF-8",
    }
    launcher = subprocess.Popen(
        [str(LAUNCHER), "--launch-immediately"], env=desktop.env, stderr=subprocess.DEVNULL
    )
    yield
    for process in (launcher, daemon):
        process.terminate()
        process.wait(PATIENCE)
    daemon.stdout.close()


def read(desktop: Desktop) -> list[Heard]:
    told = subprocess.run(
        [PYTHON, READER, "copydesk"],
        env={**desktop.env, "PYTHONPATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    return [Heard(**json.loads(line)) for line in told.stdout.splitlines()]


def read_checked(desktop: Desktop) -> list[Heard]:
    """The window once its text is checked, which is done when two looks see the same rows."""
    seen: list[list[Heard]] = [[], []]

    def settled() -> bool:
        seen.append(read(desktop))
        return rows(seen[-1]) == rows(seen[-2]) != []

    wait(settled, "no findings are read")
    return seen[-1]


def rows(heard: list[Heard]) -> list[str]:
    """What the list of findings holds."""
    at = next((at for at, one in enumerate(heard) if (one.role, one.name) == ("list", "Findings")), None)
    if at is None:
        return []
    inside = takewhile(lambda one: one.depth > heard[at].depth, heard[at + 1 :])
    return [one.name for one in inside if one.role == "list item"]


def test_every_row_of_the_queue_is_read_as_one_sentence(desktop: Desktop, bus: None, article: Path) -> None:
    file = files.read(article)
    fresh = Review.of(file.document)
    review = fresh.with_findings(run_checks(fresh.document, fresh.texts, profile_of(article)))
    strongest = {finding.id for finding in resolve(review.open_findings())}
    expected = []
    for one in review.reviewed():
        sentence, here = row_sentence(one.finding, one.status), sharing(review, one.finding)
        if one.finding.id in strongest:
            expected.append(f"{sentence}, {here} findings here" if here > 1 else sentence)
    desktop.start(article)
    heard = read_checked(desktop)
    assert sorted(rows(heard)) == sorted(expected)


def test_what_can_be_focused_says_what_it_is(desktop: Desktop, bus: None, article: Path) -> None:
    desktop.start(article)
    heard = read_checked(desktop)
    assert [one for one in heard if one.focusable and one.showing and not one.name] == []
    names = {one.name for one in heard}
    assert {"Findings", "Filter findings", "Accept"} <= names
    texts = {one.name for one in heard if one.role == "text"}
    assert {"Original machine translation, read only", "Cleaned text, editable"} <= texts
