"""Find change logs on the disk, and beside each the text that it is about."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from reviewer import journal
from reviewer.errors import BadLog, ReviewError
from reviewer.files import SourceFile, from_bytes
from reviewer.reports.base import FileReport
from reviewer.reports.building import file_report
from reviewer.walk import LOG_SUFFIX


def logs_in(paths: Iterable[Path]) -> list[Path]:
    """The logs that paths name: files as they are, folders for all logs inside, by name.

    Raises:
        BadLog: a path is not there, or a folder holds no log.
    """
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(path.rglob(f"*{LOG_SUFFIX}"))
            if not inside:
                raise BadLog(f"{path}: no change log (*{LOG_SUFFIX}) in this folder")
            found += inside
        elif path.exists():
            found.append(path)
        else:
            raise BadLog(f"{path}: no such file")
    return list(dict.fromkeys(found))


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
    name, encoding = Path(log.header["source"]["name"]), log.header["source"]["encoding"]
    for data in _candidates(log, path, name.name):
        with suppress(ReviewError):
            file = from_bytes(data, Path(name.name), encoding, journal.reading_of(log))
            journal.same_text(log, file)
            return file
    return None


def _candidates(log: journal.Log, path: Path, name: str) -> Iterator[bytes]:
    """What stands under the names that the log tells, or that it has itself: a log cannot spell all names."""
    bare = path.name.removesuffix(LOG_SUFFIX)
    for original in (name, bare):
        with suppress(OSError):
            yield (path.parent / original).read_bytes()
    if log.seal is not None:
        for cleaned in (Path(log.seal["result"]["name"]).name, bare):
            with suppress(OSError, ReviewError):
                result = path.parent / cleaned
                yield journal.original_bytes(log, result.read_bytes(), str(result))
