import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from reviewer.cli.qt import LIBRARIES
from ui.app import DISPLAYS
from ui.main_window import MainWindow
from ui.windows import Windows


def test_without_qt_the_window_says_what_to_install() -> None:
    blocked = (
        "import sys; sys.modules['PySide6.QtWidgets'] = None\n"
        "from ui.app import main; sys.exit(main(['copydesk']))"
    )
    run = subprocess.run([sys.executable, "-c", blocked], capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert f"apt-get install {LIBRARIES}\n" in run.stderr


def test_what_the_window_asks_for_is_what_set_up_installs() -> None:
    setup = (Path(__file__).parents[2] / ".ci" / "setup").read_text(encoding="utf-8")
    [names] = re.findall(r'^QT="([^"]+)"', setup, re.MULTILINE)
    assert names.split() == LIBRARIES.split()


def started(*arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    without = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    return subprocess.run(
        [sys.executable, "-m", "ui", *arguments],
        env=without | env,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_without_a_display_the_window_says_so_and_does_not_abort() -> None:
    run = started("a.txt")
    assert (run.returncode, "there is no display" in run.stderr) == (2, True)


def test_the_window_has_a_word_of_help() -> None:
    run = started("--help")
    assert (run.returncode, run.stdout.startswith("usage: copydesk-app [FILE ...]")) == (0, True)


def test_the_window_goes_by_the_name_and_icon_of_its_launcher() -> None:
    """Docks group windows under the entry that `--register` writes by these."""
    entry = (Path(__file__).parents[2] / "resources/desktop/copydesk.desktop").read_text(encoding="utf-8")
    asked = (
        "from PySide6.QtWidgets import QApplication; from ui.app import dress, prepare\n"
        "app = QApplication(['copydesk-app']); prepare(app); dress(app)\n"
        "print(app.desktopFileName(), app.applicationName(), len(app.windowIcon().availableSizes()))"
    )
    run = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert run.stdout == "copydesk copydesk 3\n"
    assert "\nStartupWMClass=copydesk\n" in entry


def test_a_window_is_no_larger_than_its_screen_but_where_it_could_not_be_used(qtbot) -> None:
    def large() -> MainWindow:
        made = MainWindow()
        made.resize(5000, 4000)
        return made

    window = Windows(large).add()
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    assert window.height() < room.height()
    assert window.width() <= max(room.width(), window.minimumWidth())
