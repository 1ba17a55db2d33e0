import subprocess
import sys


def test_without_qt_the_window_says_what_to_install() -> None:
    blocked = (
        "import sys; sys.modules['PySide6.QtWidgets'] = None\n"
        "from ui.app import main; sys.exit(main(['copydesk']))"
    )
    run = subprocess.run([sys.executable, "-c", blocked], capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert "apt-get install" in run.stderr
    assert "libegl1" in run.stderr
