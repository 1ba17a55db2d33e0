"""Which files are meant by the paths that somebody named: files, folders, patterns, standard input."""

import glob
import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from msgspec import Struct, field

from reviewer import paths
from reviewer.errors import BadConfig
from reviewer.formats import CONVERTED, format_of
from reviewer.formats.base import AS_IT_IS, Reading

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

STDIN = "-"
Excluded = Callable[[Path], Sequence[str]]
"""The patterns that a folder's own settings leave out, in the manner of .gitignore."""
Seen = set[tuple[int, int]]
"""Files and folders that were met, by what the file system calls them."""
LOG_SUFFIX = ".changes.jsonl"
OURS = ("copydesk.toml", LOG_SUFFIX, ".bak")
"""Ends of names of files that we wrote or are told by, which nobody needs to hear of."""
REPORT = re.compile(r"\.report\.[a-z]+$")
"""The end of the name of a report that `clean` puts beside a result and its log."""
LARGEST_LOOKED_INTO = 20_000_000
"""Bytes of a file that is read to see whether it is worth reading."""
SUFFIX = re.compile(r"\.(?=.*[A-Za-z])[A-Za-z0-9_+-]{1,12}")
"""What names a format; `.1` or the rest of “Letter to Dr. Smith” does not."""


class Input(Struct, frozen=True):
    """A file to read; `below`: its path from the folder that was named, or its mere name.

    `data`: its bytes, where they did not come from the file system. `refusal`: why it is not to be read.
    `said`: what was said of how this very file is to be read.
    """

    path: Path
    below: PurePath
    data: bytes | None = None
    refusal: str = ""
    said: Reading = AS_IT_IS

    @property
    def shown(self) -> str:
        return self.path.as_posix()


class Found(Struct):
    """The files that some paths mean, in order and each once, and those below them of no known format.

    A path that leads to nothing that can be read is among the inputs: reading it tells why.
    """

    inputs: list[Input] = field(default_factory=list)
    unknown: list[Path] = field(default_factory=list)


def find(paths: Iterable[str], excluded: Excluded, *, as_text: bool = False) -> Found:
    """The files that the paths mean.

    A file that is named is taken if it has no suffix or a known one; otherwise `as_text` says to take it
    for plain text. A folder or a pattern means the files with a suffix that some format knows; of a folder,
    those below it, save hidden ones and what .gitignore or the settings leave out; a link to what was there
    already is not followed.

    Raises:
        BadConfig: a path is empty, or the settings leave out by a pattern that is none.
    """
    found = Found()
    seen: Seen = set()
    for path in paths:
        if not path:  # to the file system, that would be the current folder
            raise BadConfig("a path is empty; perhaps a variable of the shell is not set")
        if path == STDIN:
            found.inputs.append(Input(Path(STDIN), PurePath("stdin.txt")))
        elif not os.path.lexists(path) and glob.has_magic(path):
            _match(path, excluded, found, seen)
        else:
            _take(Path(path), excluded, found, seen, as_text=as_text)
    return found


def _take(path: Path, excluded: Excluded, found: Found, seen: Seen, *, as_text: bool) -> None:
    """What one name means."""
    if paths.is_folder(path):
        if not _walk(_Folder(path, path, _rules_above(path, excluded)), excluded, found, seen):
            told = f"{path.as_posix()}: there is no file below it that copydesk reads"
            found.inputs.append(Input(path, PurePath(path.name), refusal=told))
    elif _first_time(path, seen):
        suffix = path.suffix if SUFFIX.fullmatch(path.suffix) and format_of(path) is None else ""
        better = CONVERTED.get(suffix.lower())
        told = f"{path.as_posix()}: copydesk does not read {suffix} files; " + (
            f"save it as {better} first"
            if better
            else "--as-text takes it for plain text, with whatever else is in it"
        )
        refused = suffix and not as_text and paths.is_file(path)
        found.inputs.append(Input(path, PurePath(path.name), refusal=told if refused else ""))


def _match(pattern: str, excluded: Excluded, found: Found, seen: Seen) -> None:
    """What a pattern means."""
    holds_any = False
    for match in map(Path, sorted(glob.glob(pattern, recursive=True))):  # noqa: PTH207 - it may be absolute
        if paths.is_folder(match):
            folder = _Folder(match, match, _rules_above(match, excluded))
            holds_any = _walk(folder, excluded, found, seen) or holds_any
        elif not paths.is_file(match) and paths.is_there(match):
            continue  # a pipe or a device, which might never end
        elif match.suffix and format_of(match) is None:
            found.unknown.append(match)
        elif not _is_our_report(match):
            holds_any = True
            if _first_time(match, seen):
                found.inputs.append(Input(match, PurePath(match.name)))
    if not holds_any:
        told = f"{pattern}: no file of that name, or none that copydesk reads"
        found.inputs.append(Input(Path(pattern), PurePath("pattern"), refusal=told))


def _is_our_report(path: Path) -> bool:
    """Whether a file is the report of a log that lies beside it."""
    bare = REPORT.sub("", path.name)
    return bare != path.name and paths.is_file(path.with_name(bare + LOG_SUFFIX))


def _first_time(path: Path, seen: Seen) -> bool:
    try:
        stat = path.stat()
    except OSError:
        return True  # reading it tells why
    same = (stat.st_dev, stat.st_ino)
    if same in seen:
        return False
    seen.add(same)
    return True


class _Rule(Struct, frozen=True):
    """Patterns that hold below a folder."""

    base: Path
    spec: "GitIgnoreSpec"


class _Folder(Struct, frozen=True):
    path: Path
    top: Path
    rules: tuple[_Rule, ...]


def _walk(folder: _Folder, excluded: Excluded, found: Found, seen: Seen) -> bool:
    """Take the files below a folder; whether there are any, be it that they were taken before."""
    waiting, holds_any = [folder], False
    while waiting:
        here = waiting.pop()
        if not _first_time(here.path, seen):
            holds_any = True
            continue
        before = len(found.inputs)
        rules = here.rules + tuple(_own_rules(here.path, excluded))
        below: list[_Folder] = []
        for path, is_folder in _entries(here.path, found):
            if path.name.startswith(".") or _ignored(path, is_folder, rules):
                continue
            if is_folder:
                below.append(_Folder(path, here.top, rules))
            elif not _is_taken(path):
                if not path.name.endswith(OURS) and not _is_our_report(path):
                    found.unknown.append(path)
            elif not _is_our_report(path):
                holds_any = True
                if _first_time(path, seen):
                    found.inputs.append(Input(path, path.relative_to(here.top)))
        holds_any = holds_any or len(found.inputs) > before  # a folder that cannot be read tells why itself
        waiting += reversed(below)
    return holds_any


def _is_taken(path: Path) -> bool:
    """Whether a file below a folder is of a format that is read."""
    kind = format_of(path)
    if kind is None or kind.worth is None:
        return kind is not None
    try:
        return path.stat().st_size <= LARGEST_LOOKED_INTO and kind.worth(path.read_bytes())
    except OSError:
        return True  # reading it tells why


def _entries(folder: Path, found: Found) -> Iterator[tuple[Path, bool]]:
    """What lies in a folder, by name, and whether it is a folder; links that lead nowhere are not there."""
    try:
        with os.scandir(folder) as entries:
            kinds = [(e.name, _holds(e.is_dir), _holds(e.is_file)) for e in entries]
    except OSError:
        found.inputs.append(Input(folder, PurePath(folder.name)))
        return
    for name, is_folder, is_file in sorted(kinds):
        if is_folder or is_file:
            yield folder / name, is_folder


def _holds(question: Callable[[], bool]) -> bool:
    try:
        return question()
    except OSError:  # a link to itself, or to where one may not look
        return False


def _rules_above(folder: Path, excluded: Excluded) -> tuple[_Rule, ...]:
    """Rules of the folders above: of git up to the repository's top, of settings from all."""
    rules: list[_Rule] = []
    parents = list(folder.absolute().parents)
    top = next((i for i, p in enumerate([folder.absolute(), *parents]) if paths.is_there(p / ".git")), 0)
    for number, parent in reversed(list(enumerate(parents, 1))):
        rules += _rules_of(parent, _lines(parent / ".gitignore") if number <= top else [], excluded)
    return tuple(rules)


def _own_rules(folder: Path, excluded: Excluded) -> list[_Rule]:
    return _rules_of(folder, _lines(folder / ".gitignore"), excluded)


def _rules_of(folder: Path, ignored: Sequence[str], excluded: Excluded) -> list[_Rule]:
    """What git ignores and the settings leave out below a folder; as git does, without what is no pattern."""
    left_out = excluded(folder)
    if not ignored and not left_out:
        return []
    from pathspec import GitIgnoreSpec

    try:
        GitIgnoreSpec.from_lines(left_out)
    except ValueError as error:
        raise BadConfig(f"{folder}: the settings cannot exclude that: {error}") from None
    try:
        spec = GitIgnoreSpec.from_lines([*ignored, *left_out])
    except ValueError:
        spec = GitIgnoreSpec.from_lines([*filter(_is_pattern, ignored), *left_out])
    return [_Rule(folder.absolute(), spec)]


def _is_pattern(line: str) -> bool:
    from pathspec import GitIgnoreSpec

    try:
        GitIgnoreSpec.from_lines([line])
    except ValueError:
        return False
    return True


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []


def _ignored(path: Path, is_folder: bool, rules: Sequence[_Rule]) -> bool:
    """Whether the innermost rule that speaks of the path leaves it out."""
    for rule in reversed(rules):
        name = path.absolute().relative_to(rule.base).as_posix() + ("/" if is_folder else "")
        verdict = rule.spec.check_file(name).include
        if verdict is not None:
            return verdict
    return False
