"""Windows that draw to memory, and journals in a folder of the test's own."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QApplication

from reviewer import files
from reviewer.checks import doubled_word
from reviewer.engine import Profile
from tests.ui.desktop import ROOT, Desktop
from ui import languages
from ui.main_window import MainWindow
from ui.session import Session
from ui.state import ReviewState

DOUBLED = Profile((doubled_word.CHECK,))
FAULTY = (
    "The the council met on Monday.\n\nNothing to see here.\n\n"
    "They saw the the mayor and and the clerk.\n\nShe gave the the answer.\n"
)


@pytest.fixture(scope="session", autouse=True)
def _own_settings(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever the window keeps, it keeps in a folder of this run."""
    QStandardPaths.setTestModeEnabled(True)
    os.environ["XDG_DATA_HOME"] = str(tmp_path_factory.mktemp("data"))
    os.environ["XDG_CONFIG_HOME"] = str(tmp_path_factory.mktemp("config"))


@pytest.fixture(scope="session", autouse=True)
def _english(qapp: QApplication) -> None:
    """English is in force, as the program puts it there: words, plurals, and how numbers are written."""
    languages.install("en")


@pytest.fixture
def sessions(tmp_path: Path) -> Path:
    return tmp_path / "sessions"


@pytest.fixture
def open_text(qtbot, tmp_path: Path, sessions: Path) -> Iterator[Callable[..., ReviewState]]:
    """Opens a text in a state of its own and waits until it is checked."""
    states: list[ReviewState] = []

    def opened(text: str = FAULTY, profile: Profile = DOUBLED) -> ReviewState:
        path = tmp_path / "story.txt"
        path.write_bytes(text.encode())
        state = ReviewState(profile, by="tester")
        states.append(state)
        session = Session(files.read(path), {}, sessions)
        with qtbot.waitSignal(state.checked, timeout=10_000):
            state.open(session)
        return state

    yield opened
    for state in states:
        state.close()


@pytest.fixture
def window(qtbot, tmp_path: Path, monkeypatch) -> Callable[..., MainWindow]:
    """A window with a text open, checked for doubled words."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "config"))

    def opened(text: str | None = FAULTY) -> MainWindow:
        made = MainWindow(lambda *_: DOUBLED)
        qtbot.addWidget(made)
        made.show()
        qtbot.waitExposed(made)
        made.activateWindow()
        if text is not None:
            path = tmp_path / "story.txt"
            path.write_bytes(text.encode())
            with qtbot.waitSignal(made.state.checked, timeout=10_000):
                made.desk.open(path)
        return made

    return opened


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    made = Desktop(tmp_path)
    yield made
    made.close()


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "sanctuary.txt"
    path.write_bytes((ROOT / "seeds" / "sanctuary.txt").read_bytes())
    return path
