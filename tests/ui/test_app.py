import subprocess
import sys
from pathlib import Path

from ui.main_window import MainWindow
from ui.windows import Windows


def test_without_qt_the_window_says_what_to_install() -> None:
    blocked = (
        "import sys; sys.modules['PySide6.QtWidgets'] = None\n"
        "from ui.app import main; sys.exit(main(['copydesk']))"
    )
    run = subprocess.run([sys.executable, "-c", blocked], capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert "apt-get install" in run.stderr
    assert "libegl1" in run.stderr


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
