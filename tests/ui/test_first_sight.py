"""The text is in sight before the window is whole."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QTextEdit

from tests.ui.conftest import DOUBLED
from ui.first_sight import BYTES, beginning
from ui.main_window import MainWindow

HEAVY = (
    "reviewer.checks",
    "reviewer.glossary",
    "reviewer.formats",
    "reviewer.diff",
    "ui.review_page",
    "ui.actions",
)


def test_what_shows_a_text_first_loads_nothing_that_checks_or_decides() -> None:
    asked = (
        "import sys\n"
        "from ui import main_window, windows\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"


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
    assert window.page.panel.list.hasFocus() or not window.isActiveWindow()


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
