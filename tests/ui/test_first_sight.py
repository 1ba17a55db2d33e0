"""The text is in sight before the window is whole."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from time import sleep

from PySide6.QtWidgets import QApplication, QTextEdit

from reviewer.edits import Edit
from reviewer.engine import Profile
from tests.ui.conftest import DOUBLED
from ui.first_sight import BYTES, beginning
from ui.main_window import MainWindow
from ui.rules import Rules

HEAVY = (
    "reviewer.checks",
    "reviewer.glossary",
    "reviewer.formats",
    "reviewer.diff",
    "ui.review_page",
    "ui.actions",
)

LATER = ("reviewer.checks.listed", "reviewer.glossary.loading", "rapidfuzz")


def test_what_shows_a_text_first_loads_nothing_that_checks_or_decides() -> None:
    asked = (
        "import sys\n"
        "from ui import main_window, windows\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"


def test_a_whole_window_has_loaded_no_check_and_no_glossary() -> None:
    asked = (
        "import sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from ui.main_window import MainWindow\n"
        "app = QApplication([])\n"
        "window = MainWindow()\n"
        f"print([name for name in {LATER!r} if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"


def test_what_is_loaded_after_qt_is_not_read_for_its_source() -> None:
    asked = (
        "import builtins\n"
        "from ui import app\n"
        "own = builtins.__import__\n"
        "def prepare(_):\n"
        "    print(builtins.__import__ is own)\n"
        "    raise SystemExit\n"
        "app.prepare = prepare\n"
        "app.main(['copydesk-app'])\n"
    )
    run = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert run.stdout == "True\n"


def test_until_the_text_is_in_sight_the_namespace_of_qt_is_not_loaded(tmp_path: Path) -> None:
    """Its 1,400 constants take a tenth of that time."""
    path = tmp_path / "story.txt"
    path.write_text("The the end.\n" * 200, encoding="utf-8")
    asked = (
        "from ui import app\n"
        "def prepare(application, prepare=app.prepare):\n"
        "    from PySide6 import QtCore\n"
        "    from ui import main_window\n"
        "    def in_sight(*given, show_first=main_window.show_first):\n"
        "        show_first(*given)\n"
        "        print('Qt' in vars(QtCore))\n"
        "        raise SystemExit\n"
        "    main_window.show_first = in_sight\n"
        "    prepare(application)\n"
        "app.prepare = prepare\n"
        f"app.main(['copydesk-app', {str(path)!r}])\n"
    )
    run = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"


def test_the_text_is_shown_while_what_checks_it_is_loaded(window, qtbot, tmp_path: Path) -> None:
    made, loading, goes_on = window(None), Event(), Event()
    made.desk._given = None

    def profile_of(*_: object) -> Profile:
        loading.set()
        assert goes_on.wait(10)
        return DOUBLED

    made.desk._profile_of = profile_of
    path = tmp_path / "story.txt"
    path.write_text("The the end.\n", encoding="utf-8")
    with qtbot.waitSignal(made.state.checked, timeout=10_000):
        assert made.desk.open(path)
        qtbot.waitUntil(loading.is_set, timeout=10_000)
        QApplication.processEvents()
        assert made.page.sides.cleaned.toPlainText() == "The the end.\n"
        assert made.page.bar.head.text() == "<b>Checking…</b>"
        assert "Checks" not in made.status.about.text()
        goes_on.set()
    assert made.queue.total == 1
    assert "Checks: 1" in made.status.about.text()


def test_a_letter_typed_while_checks_are_loaded_is_checked(window, qtbot, tmp_path: Path) -> None:
    made, loading = window(None), Event()
    made.desk._given = None

    def profile_of(*_: object) -> Profile:
        loading.set()
        sleep(0.2)
        return DOUBLED

    made.desk._profile_of = profile_of
    path = tmp_path / "story.txt"
    path.write_text("The thx end.\n", encoding="utf-8")
    with qtbot.waitSignal(made.state.checked, timeout=10_000):
        assert made.desk.open(path)
        qtbot.waitUntil(loading.is_set, timeout=10_000)
        made.state.type({0: (Edit(6, "x", "e"),)})
    assert [r.finding.was for r in made.queue.rows] == ["The the"]


def test_a_file_ruled_by_broken_settings_is_refused_at_once(window, tmp_path: Path) -> None:
    made = window(None)
    made.desk._given = None
    (tmp_path / "copydesk.toml").write_text('langage = "en"\n', encoding="utf-8")
    path = tmp_path / "story.txt"
    path.write_text("The the end.\n", encoding="utf-8")
    assert not made.desk.open(path)
    assert made.pages.currentWidget() is made.start


def test_rules_are_loaded_once_whoever_asks_first() -> None:
    loads: list[int] = []

    def load() -> Profile:
        sleep(0.05)
        loads.append(1)
        return DOUBLED

    rules = Rules(load, "en-US")
    assert rules.made is None
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(lambda _: id(rules.profile), range(4))) == {id(DOUBLED)}
    assert loads == [1]
    assert rules.made is DOUBLED


def test_the_text_is_painted_in_the_very_window_that_becomes_whole(
    qtbot, tmp_path: Path, monkeypatch
) -> None:
    path = tmp_path / "story.txt"
    path.write_text("It rained.\n\nThe the sun came.\n", encoding="utf-8")
    seen: list[tuple[bool, list[str]]] = []
    make = MainWindow._make

    def noticing(window: MainWindow, *given: object) -> None:
        texts = [pane.toPlainText() for pane in window.findChildren(QTextEdit)]
        seen.append((window.windowHandle().isExposed(), texts))
        make(window, *given)

    monkeypatch.setattr(MainWindow, "_make", noticing)
    window = MainWindow(lambda _: DOUBLED, first=path)
    qtbot.addWidget(window)
    text = path.read_text(encoding="utf-8")
    assert seen == [(True, [text, text])]
    with qtbot.waitSignal(window.state.checked, timeout=10_000):
        window.desk.open(path)
    assert window.page.isVisible()
    assert window.toolbar.isVisible()
    assert window.status.isVisible()
    assert window.menuBar().isVisible()
    assert window.queue.total == 1
    assert window.focusWidget() is window.page.panel.list


def test_a_file_that_is_no_plain_text_waits_for_its_format(qtbot, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK")
    (tmp_path / "old.txt").write_bytes("Caf\xe9\n".encode("latin-1"))
    for name in ("a.docx", "old.txt", "missing.txt"):
        window = MainWindow(lambda _: DOUBLED, first=tmp_path / name)
        qtbot.addWidget(window)
        assert not window.isVisible()


def test_of_a_long_text_whole_lines_are_in_sight(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("naïve café\n" * BYTES, encoding="utf-8")
    assert beginning(path) == "naïve café\n" * beginning(path).count("\n")
    assert 0 < len(beginning(path)) < BYTES
