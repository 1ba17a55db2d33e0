"""Which glossaries are in use: those of the text's project, and, before them, the user's own."""

import hashlib
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QSettings

from reviewer import config
from reviewer.errors import BadGlossary, ReviewError
from reviewer.files import write_proved
from reviewer.glossary import shipped

if TYPE_CHECKING:  # what reads and writes glossaries is loaded where one is read or written
    from reviewer.glossary.concepts import Glossary, Loaded
from ui.settings import is_there

logger = logging.getLogger(__name__)
KEY = "glossaries"
OWN_NAME = "my-glossary.csv"


class Shelved(Struct, frozen=True):
    """A glossary in use. `path` is None for one that ships; `own`: the user's, not the project's."""

    name: str
    path: Path | None
    own: bool


def own_paths() -> list[Path]:
    """The user's glossaries that are there, those that go first before others."""
    stored = _store().value(KEY, [])
    names = [stored] if isinstance(stored, str) else list(stored) if isinstance(stored, list) else []
    return [path for path in map(Path, names) if is_there(path)]


def use(path: Path) -> None:
    """From now on a glossary of the user's is in use."""
    path = path.absolute()
    _store().setValue(KEY, [str(path), *(str(other) for other in own_paths() if other != path)])


def stop_using(path: Path) -> None:
    """It is in use no more; the file stays."""
    _store().setValue(KEY, [str(other) for other in own_paths() if other != path])


def default_path() -> Path:
    """Where a glossary of the user's lies if nothing else is said."""
    from platformdirs import user_data_path

    return user_data_path("copydesk", appauthor=False) / OWN_NAME


def in_use(file: Path | None) -> list[Shelved]:
    """The glossaries for a text, or for none, as they go before one another.

    Raises:
        BadConfig: the project's settings cannot be read.
    """
    settings = config.load(config.find(file.parent) if file is not None else None)
    own = [Shelved(path.stem, path, own=True) for path in own_paths()]
    theirs = [
        Shelved(name.stem, name, own=False) if isinstance(name, Path) else Shelved(name, None, own=False)
        for name in shipped.meant(settings.glossaries, settings.language)
    ]
    return own + [one for one in theirs if one.path is None or one.path not in own_paths()]


def own_glossaries() -> "list[Glossary]":
    """The user's glossaries, without those that cannot be read: a text opens all the same."""
    return [glossary for _, glossary in _readable()]


def readable_paths() -> list[Path]:
    """Where those glossaries lie."""
    return [path for path, _ in _readable()]


def _readable() -> "Iterator[tuple[Path, Glossary]]":
    from reviewer.glossary import loading

    for path in own_paths():
        try:
            yield path, loading.load(path).glossary
        except BadGlossary as error:
            logger.warning("%s", error)


def load(one: Shelved) -> "Loaded":
    """A glossary and what is wrong with its file; one with no usable entry is empty.

    Raises:
        ReviewError: the file cannot be read.
    """
    from reviewer.glossary import loading
    from reviewer.glossary.concepts import Glossary, Loaded

    if one.path is None:
        return loading.load_shipped(one.name)
    try:
        return loading.load(one.path)
    except BadGlossary as error:
        if "no usable entry" not in str(error):
            raise
        return Loaded(Glossary(one.name, ()), ())


def fingerprint(path: Path) -> str:
    """Tells whether a file is still the one that was read; "" where there is none."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def save(path: Path, glossary: "Glossary", *, keep_backup: bool) -> None:
    """Write a glossary, proved to read back equal.

    Raises:
        ReviewError: it would not, or the disk refuses.
    """
    from reviewer.glossary.writing import proved

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ReviewError(f"{path}: {error.strerror or error}") from None
    write_proved(path, proved(glossary, str(path)), keep_backup=keep_backup)


def _store() -> QSettings:
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "copydesk", "window")
