"""Which source stood beside a text, and what was paired by hand: kept beside its journal."""

import json
from pathlib import Path

from msgspec import Struct

from reviewer.alignment.pairs import Tie
from reviewer.edits import Span
from reviewer.files import write_proved


class KeptSource(Struct, frozen=True):
    """A source file and the pairs made by hand; the fingerprints are of the two files that they count in."""

    path: Path
    source_sha256: str
    text_sha256: str
    ties: tuple[Tie, ...] = ()


def write(path: Path, kept: KeptSource) -> None:
    """Keep a source.

    Raises:
        ReviewError: the disk refuses.
    """
    record = {
        "path": str(kept.path),
        "source_sha256": kept.source_sha256,
        "text_sha256": kept.text_sha256,
        "ties": [[*_ends(tie.source), *_ends(tie.target)] for tie in kept.ties],
    }
    write_proved(path, json.dumps(record).encode())


def read(path: Path) -> KeptSource | None:
    """What is kept there; None where nothing is, or nothing that makes sense."""
    try:
        record = json.loads(path.read_bytes())
        ties = tuple(Tie(Span(a, b), Span(c, d)) for a, b, c, d in record["ties"])
        return KeptSource(
            Path(record["path"]), str(record["source_sha256"]), str(record["text_sha256"]), ties
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
