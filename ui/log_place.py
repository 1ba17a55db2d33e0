"""Where the change log of a text is saved."""

import json
from itertools import chain, count
from pathlib import Path

from reviewer.visible import speakable
from reviewer.walk import LOG_SUFFIX

LONGEST = 1_000_000
"""Bytes of a log's first record that are read; none has as many."""


def log_path(target: Path, source: Path) -> Path:
    """The log of what was made of `source` and is saved as `target`: `NAME.changes.jsonl` beside that.

    Where the log of another text lies there (of `story.md` beside `story.txt`), `NAME.EXT.changes.jsonl`.
    """
    ours = speakable(source.name)
    usual = [target.with_name(name + LOG_SUFFIX) for name in (source.stem, source.name)]
    there = next((path for path in usual if _subject(path) == ours), None)
    more = (target.with_name(f"{source.name}.{number}{LOG_SUFFIX}") for number in count(2))
    return there or next(path for path in chain(usual, more) if _subject(path) in (None, ours))


def _subject(path: Path) -> str | None:
    """The name of the text that a log is about; None where there is none, or it is no log."""
    try:
        with path.open("rb") as file:
            first = json.loads(file.readline(LONGEST))
        return str(first["source"]["name"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
