"""`copydesk replay` and `copydesk undo`: from one text to the other by a change log, to the byte."""

import hashlib
import sys
from argparse import Namespace
from pathlib import Path

from reviewer import files, journal, paths
from reviewer.cli.console import stdin_bytes
from reviewer.errors import BadConfig, UnreadableFile
from reviewer.saving import saved_bytes
from reviewer.walk import STDIN

STDOUT = "-"


def run(args: Namespace) -> int:
    """Write the text that the log leads to; the exit code."""
    log_path, path = Path(args.log), Path(args.file)
    log = journal.read(log_path)
    data = stdin_bytes() if args.file == STDIN else _bytes(path)
    if args.file == STDIN:  # its format is told by its name
        path = Path(Path(log.header["source"]["name"]).name)
    if args.command == "undo":
        out = journal.original_bytes(log, data, str(path))
    else:
        out = _replayed(log, data, path)
    _put(args.output, out, (log_path, Path(args.file)))
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
    if any(paths.is_same(out, source) for source in sources):
        raise BadConfig(f"{out}: would be overwritten by what is made from it; name another file with -o")
    files.write_proved(out, data)
