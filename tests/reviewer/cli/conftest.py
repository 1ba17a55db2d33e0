"""Run the command line in this process, in a folder of its own."""

from pathlib import Path

import pytest
from msgspec import Struct

from reviewer import rules
from reviewer.cli import main

FAULTY = "They reached the the house.\n\nIt was was cold, but the the fire burned.\n"
CLEAN = "They reached the house.\n\nNothing is wrong here.\n"


class Ended(Struct, frozen=True):
    """How a command ended and what it wrote."""

    code: int
    out: str
    err: str


class Shell:
    """Runs commands as a user would, in a fresh folder."""

    def __init__(self, folder: Path, captured: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._captured = captured

    def write(self, name: str, text: str | bytes = FAULTY) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def __call__(self, *argv: str) -> Ended:
        rules.forget()
        try:
            code = main(argv)
        except SystemExit as stopped:
            code = int(stopped.code or 0)
        read = self._captured.readouterr()
        return Ended(code, read.out, read.err)


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shell:
    """A shell in a fresh folder whose settings name no glossary."""
    monkeypatch.chdir(tmp_path)
    made = Shell(tmp_path, capsys)
    made.write("copydesk.toml", "glossaries = []\n")
    return made
