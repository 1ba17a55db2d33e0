"""`copydesk --register` and `--unregister`: Copydesk among the user's applications, and gone from them again.

On freedesktop systems (Linux and the BSDs) three files below the user's data folder do that. What other tools
generate from them goes with them.
"""

import shutil
import subprocess
import sys
import sysconfig
from argparse import Namespace
from pathlib import Path

from reviewer.errors import ReviewError
from reviewer.resources import read_text

ENTRY = "applications/copydesk.desktop"
FILES = {
    ENTRY: "desktop/copydesk.desktop",
    "icons/hicolor/scalable/apps/copydesk.svg": "desktop/copydesk.svg",
    "mime/packages/copydesk.xml": "desktop/copydesk.xml",
}
"""Below the user's data folder: which shipped file it is."""
TOOLS = (("update-desktop-database", "applications"), ("update-mime-database", "mime"))
"""What reads the files of a folder into an index there; desktops that want one bring the tool."""
INDEX = "applications/mimeinfo.cache"
MIME_INDEX = (
    "aliases application/x-copydesk-changes.xml generic-icons globs globs2 icons magic mime.cache subclasses"
    " treemagic types version XMLnamespaces"
).split()
ELSEWHERE = {
    "win32": "drag copydesk-app.exe ({program}) to the task bar or the Start menu",
    "darwin": "keep `{program}` in the Dock by way of an application made in Automator",
}


def run(args: Namespace) -> int:
    """Do what was asked for and say what was done; the exit code."""
    print(unregister() if args.launcher == "unregister" else register())
    return 0


def register() -> str:
    """Put Copydesk among the user's applications; what was done.

    Raises ReviewError where there is no launcher of the freedesktop kind, or its folder cannot be written.
    """
    home, command = _data_home(), program()
    try:
        for name, shipped in FILES.items():
            text = read_text(shipped)
            _put(home / name, entry(text, command) if name == ENTRY else text)
    except OSError as error:
        raise _refused(error) from error
    _index(home)
    return f"Copydesk is among your applications: {home / ENTRY}"


def unregister() -> str:
    """Take away what `register` made, and nothing else; what was done."""
    home = _data_home()
    there = [home / name for name in FILES if (home / name).is_file() or (home / name).is_symlink()]
    try:
        for path in there:
            path.unlink()
        if there:
            _index(home)
            _sweep(home)
    except OSError as error:
        raise _refused(error) from error
    return (
        f"Copydesk is no longer among your applications: {home / ENTRY}" if there else "nothing to take away"
    )


def program() -> tuple[str, ...]:
    """The command that starts the window of this installation."""
    if getattr(sys, "frozen", False):
        return sys.executable, "open"
    script = Path(sysconfig.get_path("scripts")) / "copydesk-app"
    return (str(script),) if script.is_file() else (sys.executable, "-m", "ui")


def entry(text: str, command: tuple[str, ...]) -> str:
    """The desktop entry with the command in it; a value has its backslashes doubled by its own rules."""
    line = " ".join(map(_quoted, command)).replace("\\", r"\\")
    told = {"Exec": f"{line} %F", "TryExec": command[0].replace("\\", r"\\")}
    keys = ((line, line.partition("=")[0]) for line in text.splitlines())
    return "".join(f"{key}={told[key]}\n" if key in told else f"{line}\n" for line, key in keys)


def _quoted(argument: str) -> str:
    """An argument of `Exec`: quoted if it needs to be, and never read as a field code."""
    argument = argument.replace("%", "%%")
    if argument and not set(argument) & set(" \t\n\"'\\><~|&;$*?#()`"):
        return argument
    for character in '\\"`$':
        argument = argument.replace(character, f"\\{character}")
    return f'"{argument}"'


def _data_home() -> Path:
    if sys.platform in ELSEWHERE:
        how = ELSEWHERE[sys.platform].format(program=" ".join(program()))
        raise ReviewError(f"--register knows the launchers of Linux and BSD desktops only; here, {how}")
    from platformdirs import user_data_path

    return user_data_path()


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.draft")
    draft.write_text(text, encoding="utf-8", newline="\n")
    draft.replace(path)


def _index(home: Path) -> None:
    """Let the desktop read its folders anew, as far as its tools are here."""
    for tool, folder in TOOLS:
        if (found := shutil.which(tool)) and (home / folder).is_dir():
            subprocess.run([found, str(home / folder)], capture_output=True, check=False)


def _sweep(home: Path) -> None:
    """Take away indexes of nothing, and the folders that are empty now."""
    if [path.name for path in (home / "applications").glob("*")] == [Path(INDEX).name]:
        (home / INDEX).unlink()
    if not any((home / "mime/packages").glob("*")):
        for name in MIME_INDEX:
            (home / "mime" / name).unlink(missing_ok=True)
    for name in (*FILES, *(f"mime/{name}" for name in MIME_INDEX)):
        for folder in (home / name).relative_to(home).parents:
            if (home / folder).is_dir() and folder != Path() and not any((home / folder).iterdir()):
                (home / folder).rmdir()


def _refused(error: OSError) -> ReviewError:
    return ReviewError(f"{error.filename}: {error.strerror}; Copydesk's launcher could not be changed")
