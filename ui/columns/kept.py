"""Which columns somebody chose of a table: kept beside the journals, and used when it is read anew."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reviewer.files import write_proved
from reviewer.formats.base import AS_IT_IS, Reading
from ui.session import columns_path

if TYPE_CHECKING:  # a batch has some; most windows have none
    from reviewer.walk import Input


def keep(path: Path, said: Reading) -> None:
    """Keep what was said of a file.

    Raises:
        ReviewError: the disk refuses.
    """
    record = {"columns": said.columns, "language": said.language}
    write_proved(columns_path(path), json.dumps(record, ensure_ascii=False).encode())


def said_of(path: Path) -> Reading:
    """What is kept of a file; nothing where nothing that makes sense is."""
    try:
        record = json.loads(columns_path(path).read_bytes())
        return Reading(columns=str(record["columns"]), language=str(record["language"]))
    except (OSError, ValueError, KeyError, TypeError):
        return AS_IT_IS


def with_said(item: "Input") -> "Input":
    """A file of a batch, to be read as it was in the window."""
    return replace(item, said=said_of(item.path)) if item.data is None else item
