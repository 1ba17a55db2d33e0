"""`--register` and `--unregister`, in a data folder of the test's own."""

import configparser
import re
import shlex
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.cli import launcher
from tests.reviewer.cli.conftest import Shell

pytestmark = pytest.mark.skipif(sys.platform in launcher.ELSEWHERE, reason="another kind of launcher")
SHIPPED = Path(__file__).parents[3] / "resources" / "desktop"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "share"
    folder.mkdir()
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    return folder


def tree(folder: Path) -> dict[str, bytes | None]:
    """Every folder and file below, but for indexes that name the time they were made."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
        if path.name != "mime.cache"
    }


def keys(entry: str) -> dict[str, str]:
    """The entry as INI readers have it."""
    read = configparser.RawConfigParser(interpolation=None)
    read.optionxform = str  # type: ignore[assignment,method-assign]
    read.read_string(entry)
    return dict(read["Desktop Entry"])


def value(text: str) -> str:
    return text.replace("\\\\", "\\")


def test_a_registered_entry_starts_this_installation(shell: Shell, home: Path) -> None:
    ended = shell("--register")
    assert (ended.code, ended.err) == (0, "")
    entry = keys((home / launcher.ENTRY).read_text(encoding="utf-8"))
    program, *rest = shlex.split(value(entry["Exec"]))
    assert Path(program).is_relative_to(sys.prefix)
    assert value(entry["TryExec"]) == program
    assert rest[-1] == "%F"


@pytest.mark.parametrize("said", [("--register", "--help"), ("--help", "--register")])
def test_who_asks_for_help_registers_nothing(shell: Shell, home: Path, said: tuple[str, str]) -> None:
    ended = shell(*said)
    assert (ended.code, list(home.iterdir())) == (0, [])
    assert ended.out.startswith("usage: copydesk")


def test_registering_goes_with_no_command(shell: Shell, home: Path) -> None:
    ended = shell("--register", "checks")
    assert (ended.code, list(home.iterdir())) == (2, [])
    assert "--register goes with no command" in ended.err


def test_what_is_registered_is_found_under_its_names(shell: Shell, home: Path) -> None:
    shell("--register")
    entry = keys((home / launcher.ENTRY).read_text(encoding="utf-8"))
    assert (home / "icons/hicolor/scalable/apps" / f"{entry['Icon']}.svg").is_file()
    assert (home / "mime/packages/copydesk.xml").is_file()


@pytest.mark.skipif(shutil.which("update-mime-database") is None, reason="needs shared-mime-info")
def test_a_change_log_has_a_type_of_its_own_that_any_editor_opens(shell: Shell, home: Path) -> None:
    shell("--register")
    assert "60:application/x-copydesk-changes:*.changes.jsonl" in (home / "mime/globs2").read_text()
    assert "application/x-copydesk-changes text/plain" in (home / "mime/subclasses").read_text()


def test_unregistering_leaves_nothing_behind(shell: Shell, home: Path) -> None:
    shell("--register")
    shell("--register")
    ended = shell("--unregister")
    assert (ended.code, list(home.rglob("*"))) == (0, [])


def test_unregistering_leaves_what_is_of_others(shell: Shell, home: Path) -> None:
    for name in launcher.FILES:
        other = home / name.replace("copydesk", "other")
        other.parent.mkdir(parents=True)
        other.write_text((SHIPPED / Path(name).name).read_text("utf-8").replace("copydesk", "other"), "utf-8")
    (home / "mime/application").mkdir()
    launcher._index(home)
    before = tree(home)
    shell("--register")
    assert tree(home) != before
    shell("--unregister")
    assert tree(home) == before


def test_unregistering_twice_says_that_there_is_nothing(shell: Shell, home: Path) -> None:
    assert shell("--unregister") == shell("--unregister")
    assert list(home.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_named(shell: Shell, home: Path) -> None:
    (home / "applications").write_text("in the way")
    ended = shell("--register")
    assert (ended.code, ended.out) == (2, "")
    assert str(home / "applications") in ended.err


def test_a_link_to_elsewhere_is_replaced_not_written_through(
    shell: Shell, home: Path, tmp_path: Path
) -> None:
    (home / "applications").mkdir()
    (tmp_path / "mine.desktop").write_text("mine")
    (home / launcher.ENTRY).symlink_to(tmp_path / "mine.desktop")
    shell("--register")
    assert (tmp_path / "mine.desktop").read_text() == "mine"
    assert "Exec=" in (home / launcher.ENTRY).read_text(encoding="utf-8")


def test_a_system_of_another_kind_is_told_what_to_do(
    shell: Shell, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(launcher.sys, "platform", "darwin")
    ended = shell("--register")
    assert (ended.code, "Dock" in ended.err) == (2, True)
    assert list(home.iterdir()) == []


def test_a_bundle_registers_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/copydesk/copydesk")
    assert launcher.program() == ("/opt/copydesk/copydesk", "open")


NAMES = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1).map(lambda n: f"/{n}")


@given(NAMES)
def test_any_path_is_one_argument(path: str) -> None:
    """As the specification reads it: backslashes of the value first, then quotes, then `%%`."""
    read = keys(launcher.entry("[Desktop Entry]\nExec=x %F\nTryExec=x\n", (path, "open")))
    line = value(read["Exec"])
    quoted = re.fullmatch(r'"((?:[^"\\`$]|\\["\\`$])*)" open %F', line)
    plain = re.sub(r"\\(.)", r"\1", quoted[1]) if quoted else line.removesuffix(" open %F")
    assert quoted or not set(plain) & set(" \"'\\><~|&;$*?#()`")
    assert plain == path.replace("%", "%%")
    assert value(read["TryExec"]) == path.rstrip()


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="needs desktop-file-utils")
@pytest.mark.parametrize("folder", ["plain", "wi th $p \"a\" `ce` 100% \\ 'x'"])
def test_the_entry_is_valid(folder: str, tmp_path: Path) -> None:
    path = tmp_path / "copydesk.desktop"
    shipped = (SHIPPED / "copydesk.desktop").read_text(encoding="utf-8")
    path.write_text(launcher.entry(shipped, (f"/opt/{folder}/copydesk", "open")), encoding="utf-8")
    done = subprocess.run(["desktop-file-validate", path], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_the_icon_and_the_type_are_xml() -> None:
    assert ET.parse(SHIPPED / "copydesk.svg").getroot().tag.endswith("svg")
    assert ET.parse(SHIPPED / "copydesk.xml").getroot().tag.endswith("mime-info")
