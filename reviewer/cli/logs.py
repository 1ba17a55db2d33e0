"""`copydesk replay` and `copydesk undo`: from one text to the other by a change log, to the byte."""

import hashlib
import sys
from argparse import Namespace
from pathlib import Path

from reviewer import files, journal
from reviewer.errors import BadConfig, UnreadableFile
from reviewer.saving import saved_bytes

STDOUT = "-"


def run(args: Namespace) -> int:
    """Write the text that the log leads to; the exit code."""
    log_path, path = Path(args.log), Path(args.file)
    log = journal.read(log_path)
    data = _bytes(path)
    if args.command == "undo":
        out = journal.original_bytes(log, data, str(path))
    else:
        out = _replayed(log, data, path)
    _put(args.output, out, (log_path, path))
    return 0


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFile(f"{path}: {error.strerror or error}") from None


def _replayed(log: journal.Log, data: bytes, path: Path) -> bytes:
    """The cleaned bytes; what the log says of the encoding counts only if it is about these bytes."""
    known = hashlib.sha256(data).hexdigest() == log.header["source"]["sha256"]
    file = files.from_bytes(
        data, path, log.header["source"]["encoding"] if known else None, journal.reading_of(log)
    )
    return saved_bytes(file, journal.replay(log, file), journal.how_saved(log))


def _put(target: str, data: bytes, sources: tuple[Path, ...]) -> None:
    if target == STDOUT:
        sys.stdout.buffer.write(data)
        return
    out = Path(target)
    if any(out.exists() and out.samefile(source) for source in sources):
        raise BadConfig(f"{out}: would be overwritten by what is made from it; name another file with -o")
    files.write_proved(out, data)
