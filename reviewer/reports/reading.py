"""Find change logs on the disk, and beside each the text that it is about."""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from reviewer import journal, paths
from reviewer.errors import BadLog, ReviewError
from reviewer.files import SourceFile, from_bytes
from reviewer.log_records import Record
from reviewer.reports.base import FileReport
from reviewer.reports.building import file_report
from reviewer.walk import LOG_SUFFIX


def logs_in(named: Iterable[Path]) -> list[Path]:
    """The logs that paths name: files as they are, folders for all logs inside, by name.

    Raises:
        BadLog: a path is not there, or a folder holds no log.
    """
    found: list[Path] = []
    for path in named:
        if paths.is_folder(path):
            inside = sorted(_below(path))
            if not inside:
                raise BadLog(f"{path}: no change log (*{LOG_SUFFIX}) in this folder")
            found += inside
            continue
        try:
            path.stat()
        except OSError as error:
            raise BadLog(f"{path}: {error.strerror}") from None
        found.append(path)
    return list(dict.fromkeys(found))


def _below(folder: Path) -> Iterator[Path]:
    """The logs in a folder and those in it; one that cannot be looked into may hold some, too."""

    def refuse(error: OSError) -> None:
        raise BadLog(f"{error.filename}: {error.strerror}")

    for here, _, names in os.walk(folder, onerror=refuse):
        yield from (Path(here, name) for name in names if name.endswith(LOG_SUFFIX))


def read_report(path: Path) -> FileReport:
    """The report of the log at `path`, with its text if the original or the result lies beside it.

    Raises:
        BadLog: the log is damaged.
    """
    log = journal.read(path)
    source = source_beside(log, path)
    try:
        if source is not None:
            journal.reviewed(log, source)
        return file_report(log, source)
    except BadLog as error:
        raise BadLog(f"{path}: {error}") from None
    except (ReviewError, LookupError, ValueError) as error:
        raise BadLog(f"{path}: its events do not fit each other: {error}") from None


def source_beside(log: journal.Log, path: Path) -> SourceFile | None:
    """The original beside a log at `path`: as it is, or as log and result give it back; told by its hash."""
    name, encoding = Path(log.header["source"]["name"]).name, log.header["source"]["encoding"]
    for data in _candidates(log, path):
        with suppress(ReviewError):
            file = from_bytes(data, Path(name), encoding, journal.reading_of(log))
            journal.same_text(log, file)
            return file
    return None


def made_from(path: Path) -> list[Path]:
    """What a report of the log at `path` is made from: the log, and the texts beside it.

    Raises:
        BadLog: the log is damaged.
    """
    log = journal.read(path)
    texts = [log.header["source"], *([log.seal["result"]] if log.seal else [])]
    return [path, *(place for text in texts for place in _named(text, path))]


def _candidates(log: journal.Log, path: Path) -> Iterator[bytes]:
    for original in _named(log.header["source"], path):
        with suppress(OSError, ValueError):  # a name may hold what no name can
            yield original.read_bytes()
    if log.seal is not None:
        for result in _named(log.seal["result"], path):
            with suppress(OSError, ValueError, ReviewError):
                yield journal.original_bytes(log, result.read_bytes(), str(result))


def _named(told: Record, path: Path) -> tuple[Path, Path]:
    """A text by the name that the log at `path` tells, and by that of the log: it cannot spell all names."""
    return path.parent / Path(told["name"]).name, path.parent / path.name.removesuffix(LOG_SUFFIX)
