"""Where a review stood when it was last seen: kept beside its journal, and no loss where it is missing."""

import json
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import asdict

from reviewer.errors import ReviewError
from reviewer.files import write_proved
from reviewer.finding import Severity
from ui.queue_model import Filter, Order, Show

SUFFIX = ".place.json"
TEXT = ".text"


class Place(Struct, frozen=True):
    """The finding in focus by check and place, the segment at the top of the panes, and the filter.

    `path`: the text's own; of an unnamed one only its name means something. `when`: seconds since 1970.
    """

    path: str
    unnamed: bool = False
    check: str = ""
    segment: int = 0
    start: int = 0
    top: int = 0
    filter: Filter = field(default_factory=Filter)
    decided: int = 0
    total: int = 0
    when: float = 0.0


def write(path: Path, place: Place) -> None:
    """Keep a place.

    Raises:
        ReviewError: the disk refuses.
    """
    shown = place.filter
    record = asdict(place) | {
        "filter": {
            "text": shown.text,
            "severities": sorted(shown.severities),
            "show": shown.show,
            "order": shown.order,
            "category": shown.category,
        }
    }
    write_proved(path, json.dumps(record, ensure_ascii=False).encode("utf-8", "surrogatepass"))


def read(path: Path) -> Place | None:
    """The place that is kept there; None where none is, or none that makes sense."""
    try:
        record = json.loads(path.read_bytes().decode("utf-8", "surrogatepass"))
        shown = record.pop("filter")
        wanted = Filter(
            str(shown["text"]),
            frozenset(map(Severity, shown["severities"])),
            Show(shown["show"]),
            Order(shown["order"]),
            str(shown.get("category", "")),
        )
        numbers = {name: int(record.pop(name)) for name in ("segment", "start", "top", "decided", "total")}
        return Place(
            path=str(record["path"]),
            unnamed=bool(record["unnamed"]),
            check=str(record["check"]),
            when=float(record["when"]),
            filter=wanted,
            **numbers,
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def left_behind(folder: Path) -> list[tuple[Path, Place]]:
    """Places of texts that are in no file and are kept beside them, the latest first."""
    paths = (text.with_name(text.name.removesuffix(TEXT) + SUFFIX) for text in folder.glob(f"*{TEXT}"))
    found = [(path, place) for path in paths if (place := read(path)) is not None and place.unnamed]
    return sorted(found, key=lambda pair: -pair[1].when)


def keep_text(path: Path, data: bytes) -> None:
    """Keep the bytes of a text that is in no file, beside its place.

    Raises:
        ReviewError: the disk refuses.
    """
    write_proved(_text_of(path), data)


def kept_text(path: Path) -> bytes | None:
    """The text that is kept beside a place."""
    try:
        return _text_of(path).read_bytes()
    except OSError:
        return None


def forget_text(path: Path) -> None:
    """The text is in a file by now, or nobody wants it."""
    try:
        _text_of(path).unlink(missing_ok=True)
    except OSError as error:
        raise ReviewError(f"{_text_of(path)}: {error.strerror or error}") from None


def _text_of(path: Path) -> Path:
    return path.with_name(path.name.removesuffix(SUFFIX) + TEXT)
