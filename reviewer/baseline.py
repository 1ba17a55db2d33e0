"""Report only what is new: findings that were there before are kept by their words, and counted."""

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from reviewer import paths
from reviewer.dismissals import SCHEMA, Anchor, anchor_from, json_lines
from reviewer.errors import ReviewError
from reviewer.files import write_proved

Known = tuple[str, Anchor]
"""A finding that was there: the file's path from the baseline's folder, and the place by its words."""


class Baseline(Struct, frozen=True):
    """How often each finding was there."""

    counts: Counter[Known]

    def remaining(self) -> Counter[Known]:
        """A copy to count down: each finding of a run takes one off, and is new where none is left."""
        return self.counts.copy()


def take(remaining: Counter[Known], known: Known) -> bool:
    """Whether a finding was there before; takes it off."""
    if remaining[known] <= 0:
        return False
    remaining[known] -= 1
    return True


def read(path: Path) -> Baseline:
    """The baseline in a file.

    Raises:
        ReviewError: there is none, or a line is damaged; file and line are named.
    """
    try:
        path.stat()
    except FileNotFoundError:
        told = f"{path}: no such baseline; add --write-baseline to make it from this run"
        raise ReviewError(told) from None
    except OSError as error:
        raise ReviewError(f"{path}: {error.strerror}") from None
    counts: Counter[Known] = Counter()
    for where, row in json_lines(path):
        try:
            counts[str(row["file"]), anchor_from(row)] += int(row["count"])
        except (KeyError, ValueError, TypeError, OverflowError) as error:
            raise ReviewError(f"{where}: not a baseline record ({type(error).__name__}: {error})") from None
    return Baseline(counts)


def refuse_another(path: Path) -> None:
    """Nothing, if a baseline can be written to `path` without loss.

    Raises:
        ReviewError: what stands there is no baseline, but perhaps a text.
    """
    try:
        if paths.is_file(path):
            read(path)
    except ReviewError as error:
        raise ReviewError(f"{error}; a baseline would take its place, so name another file") from None


def write(path: Path, findings: Iterable[Known]) -> None:
    """Make these findings the baseline: sorted, one a line, those that read the same counted.

    Raises:
        ReviewError: something else stands there, or it cannot be written.
    """
    refuse_another(path)
    rows = (
        {
            "schema": SCHEMA,
            "file": file,
            "check": place.check,
            "before": place.before,
            "phrase": place.phrase,
            "after": place.after,
            "count": count,
        }
        for (file, place), count in sorted(Counter(findings).items())
    )
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    write_proved(path, text.encode("utf-8", "surrogatepass"))
