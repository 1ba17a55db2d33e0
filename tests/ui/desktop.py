"""A desktop of the test's own: a screen to memory, a window manager, and hands to type with."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ("Xvfb", "openbox", "xdotool")
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]
PATIENCE = 30.0
# By the keyboard maps of Debian 14, xdotool would hold Alt for it.
KEYCODES = {"F6": "72"}
needs_desktop = [
    pytest.mark.skipif(
        bool(MISSING), reason=f"needs {', '.join(MISSING)} (apt-get install xvfb openbox xdotool)"
    ),
    pytest.mark.skipif(sys.platform != "linux", reason="needs X11"),
]


class Desktop:
    """A screen with a window manager, and hands to type with."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        reader, writer = os.pipe()
        self._server = subprocess.Popen(
            [
                "Xvfb",
                "-displayfd",
                str(writer),
                "-screen",
                "0",
                "1600x1000x24",
                "-nolisten",
                "tcp",
                "-noreset",
            ],
            pass_fds=[writer],
            stderr=subprocess.DEVNULL,
        )
        os.close(writer)
        with os.fdopen(reader) as told:
            display = f":{told.readline().strip()}"
        self.env = os.environ | {
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "XDG_DATA_HOME": str(folder / "data"),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "PYTHONPATH": str(ROOT),
        }
        self._manager = subprocess.Popen(["openbox"], env=self.env, stderr=subprocess.DEVNULL)
        self._programs: list[subprocess.Popen[bytes]] = []

    def start(
        self,
        path: Path,
        command: Sequence[str] = (sys.executable, "-m", "ui"),
        env: dict[str, str] | None = None,
    ) -> subprocess.Popen[bytes]:
        """Open a file with a command and wait for its window to be the active one."""
        program = subprocess.Popen([*command, str(path)], env=env or self.env, stderr=subprocess.PIPE)
        self._programs.append(program)
        wait(lambda: self._is_active(path.name), f"no active window shows {path.name}")
        return program

    def _is_active(self, name: str) -> bool:
        """Whether the window is the active one; where the manager left it behind, it is asked for."""
        if name in self.active_title():
            return True
        subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", name, "windowactivate"],
            env=self.env,
            capture_output=True,
            check=False,
        )
        return False

    def active_title(self) -> str:
        found = subprocess.run(
            ["xdotool", "getactivewindow", "getwindowname"],
            env=self.env,
            capture_output=True,
            text=True,
            check=False,
        )
        return found.stdout

    def key(self, *keys: str) -> None:
        pressed = [KEYCODES.get(key, key) for key in keys]
        subprocess.run(["xdotool", "key", "--delay", "20", *pressed], env=self.env, check=True)

    def type(self, text: str) -> None:
        subprocess.run(["xdotool", "type", "--delay", "15", text], env=self.env, check=True)

    def close(self) -> None:
        for process in (*self._programs, self._manager, self._server):
            if process.poll() is None:
                process.kill()
            process.wait()
            if process.stderr is not None:
                process.stderr.close()


def wait(happened: Callable[[], bool], why: str, patience: float = PATIENCE) -> None:
    end = time.monotonic() + patience
    while not happened():
        assert time.monotonic() < end, why
        time.sleep(0.05)
