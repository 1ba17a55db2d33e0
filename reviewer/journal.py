"""The change log: events as JSON Lines, chained by hashes, replayed and reversed exactly.

While a review goes on, its journal is appended to and flushed event by event. Beside a saved text the same
records stand with one more at the end, the seal: the fingerprints of the result, and the net changes of
the whole file, so that the original comes back from the cleaned text and the log alone.

Records hold only integers, strings, booleans, null, lists and objects with ASCII keys, so that
`json.dumps` with sorted keys is the canonical form of RFC 8785, and the hash is stable.
"""

import codecs
import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO

from msgspec import Struct

from reviewer import __version__, log_shapes
from reviewer.edits import apply, inverse
from reviewer.errors import BadLog, ReviewError
from reviewer.events import Event, Kind
from reviewer.files import Encoding, SourceFile
from reviewer.formats import format_named, package
from reviewer.formats.base import How, Reading
from reviewer.log_records import Record, edits_of, edits_record, event_of, event_record
from reviewer.review import Review, now
from reviewer.saving import member_patches, saved_bytes
from reviewer.visible import speakable

SCHEMA = 1


class Log(Struct, frozen=True):
    """A change log as read: checked as a chain, not yet held against a text."""

    header: Record
    events: tuple[Event, ...]
    seal: Record | None
    head: str
    """Hash of the last record: who knows it knows whether the log is whole."""


def header_record(file: SourceFile, settings: Mapping[str, str], time: str | None = None) -> Record:
    """The first record: what text the log is about, and how it was read."""
    content = {"content": package.digest(file.document.package)} if file.document.package else {}
    return {
        "type": "header",
        "schema": SCHEMA,
        "tool": f"copydesk {__version__}",
        "time": time or now(),
        "offset_unit": "unicode-code-point",
        "source": {
            "name": speakable(file.path.name),
            "sha256": file.sha256,
            "bytes": file.size,
            "encoding": file.encoding.name,
            "bom": file.encoding.bom.hex(),
            **content,
        },
        "extraction": {
            "id": format_named(file.document.format).reader,
            "segments": len(file.document.segments),
            **({"columns": file.reading.columns} if file.reading.columns else {}),
            **({"attributes": "yes"} if file.reading.attributes else {}),
        },
        "settings": {name: speakable(value) for name, value in settings.items()},
    }


def seal_record(
    review: Review, data: bytes, name: str, time: str | None = None, how: How = How.CLEAN
) -> Record:
    """The last record of a saved log: what the events make of the source, as a whole.

    Of a package it also holds what became of each member, and a fingerprint of their contents: how an
    archive is packed depends on the library that packs it.
    """
    result: Record = {"name": speakable(name), "sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}
    seal: Record = {
        "type": "seal",
        "time": time or now(),
        "result": result,
        "net": edits_record(review.document.splice(review.edits)),
    }
    if review.document.package:
        result["content"] = package.digest(data)
        result["how"] = how.value
        patches = member_patches(review, how)
        seal["members"] = {member: edits_record(patch) for member, patch in sorted(patches.items())}
    return seal


def reading_of(log: Log) -> Reading:
    """What was said of how the log's text is to be read."""
    extraction = log.header["extraction"]
    return Reading(extraction.get("columns", ""), "attributes" in extraction)


def how_saved(log: Log) -> How:
    """How changes stand in the result of a sealed log."""
    return How(log.seal["result"].get("how", How.CLEAN)) if log.seal else How.CLEAN


# The chain.


def canonical(record: Record) -> str:
    """The record as RFC 8785 writes it."""
    return json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def chained(record: Record, previous: str) -> tuple[str, str]:
    """The record's line with its place in the chain, and its hash."""
    linked = {**record, "prev": previous}
    digest = hashlib.sha256(canonical(linked).encode("utf-8", "surrogatepass")).hexdigest()
    return canonical({**linked, "hash": digest}), digest


def lines(records: Iterable[Record]) -> Iterator[str]:
    """The lines of a log, chained."""
    previous = ""
    for record in records:
        line, previous = chained(record, previous)
        yield line + "\n"


def sealed_log(header: Record, events: Iterable[Event], seal: Record) -> bytes:
    """The bytes of a saved log."""
    return "".join(lines([header, *map(event_record, events), seal])).encode("utf-8")


def open_log(header: Record, events: Iterable[Event]) -> bytes:
    """The bytes of a log that goes on, as its journal holds them."""
    return "".join(lines([header, *map(event_record, events)])).encode("utf-8")


def read(path: Path) -> Log:
    """The log in a file.

    Raises:
        BadLog: it is not a log, damaged, tampered with, or of a newer schema; the line is named.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BadLog(f"{path}: {error.strerror or error}") from None
    return parse(data, str(path))


def parse(data: bytes, name: str) -> Log:
    """The log in some bytes; `name` stands in messages.

    Raises:
        BadLog: as `read`.
    """
    if not data.endswith(b"\n"):
        last = data.count(b"\n") + 1
        raise BadLog(f"{name}:{last}: the last line is cut off" if data else f"{name}: is empty")
    previous = ""
    header: Record | None = None
    events: list[Event] = []
    seal: Record | None = None
    for number, line in enumerate(data.split(b"\n")[:-1], 1):
        where = f"{name}:{number}"
        record, previous = _link(line, previous, where)
        kind = record.get("type")
        if seal is not None:
            raise BadLog(f"{where}: a record stands behind the seal")
        try:
            if number == 1:
                header = _header(record, where)
            elif kind == "seal":
                _fit(record, log_shapes.SEAL, where)
                edits_of(record["net"])
                seal = record
            else:
                _fit(record, log_shapes.EVENT, where)
                events.append(event_of(record))
                _in_turn(events, where)
        except (TypeError, ValueError) as error:
            raise BadLog(f"{where}: not a record of a change log ({error})") from None
    if header is None:
        raise BadLog(f"{name}: is empty")
    return Log(header, tuple(events), seal, previous)


def _link(line: bytes, previous: str, where: str) -> tuple[Record, str]:
    try:
        text = line.decode("utf-8")
        record = json.loads(text)
    except (ValueError, RecursionError):
        raise BadLog(f"{where}: not a line of JSON") from None
    if not isinstance(record, dict) or "hash" not in record or "prev" not in record:
        raise BadLog(f"{where}: not a record of a change log")
    bare = {k: v for k, v in record.items() if k not in ("hash", "prev")}
    written, digest = chained(bare, previous)
    if record["prev"] != previous:
        raise BadLog(f"{where}: does not follow the record before it; one is missing, doubled or moved")
    if record["hash"] != digest or written != text:
        raise BadLog(f"{where}: was changed after it was written (its hash does not fit)")
    return record, digest


def _header(record: Record, where: str) -> Record:
    if record.get("type") != "header":
        raise BadLog(f"{where}: not the header of a change log")
    schema = record.get("schema")
    if isinstance(schema, int) and schema > SCHEMA:
        raise BadLog(f"{where}: schema {schema}; this copydesk reads up to {SCHEMA}")
    _fit(record, log_shapes.HEADER, where)
    bytes.fromhex(record["source"]["bom"])
    try:
        codecs.lookup(record["source"]["encoding"])
    except LookupError:
        raise ValueError(f"no encoding is called {record['source']['encoding']!r}") from None
    return record


def _fit(record: Record, shape: log_shapes.Shape, where: str) -> None:
    wrong = log_shapes.misfit(record, shape)
    if wrong:
        raise BadLog(f"{where}: not a record of a change log ({wrong})")


def _in_turn(events: Sequence[Event], where: str) -> None:
    """Nothing, if the last event comes in its turn, and takes back one that was before it if any."""
    event = events[-1]
    if event.seq != len(events):
        raise BadLog(f"{where}: event {event.seq} stands where {len(events)} belongs")
    if (event.kind is Kind.UNDO) != (event.undoes is not None):
        raise BadLog(f"{where}: only an event of the type “undo” takes another back, and it must")
    if event.undoes is not None and not 1 <= event.undoes < event.seq:
        raise BadLog(f"{where}: takes back event {event.undoes}, which is not one before it")


# Against a text.


def reviewed(log: Log, file: SourceFile) -> Review:
    """The review that the log's events make of the original text, sealed or not.

    Raises:
        BadLog: `file` is another text, or an event does not fit it.
    """
    same_text(log, file)
    review = Review.of(file.document)
    for event in log.events:
        try:
            review = review.after(event)
        except (ReviewError, LookupError, ValueError) as error:
            raise BadLog(f"event {event.seq} of the log does not fit the text: {error}") from None
    return review


def replay(log: Log, file: SourceFile) -> Review:
    """The review that the log's events make of the original text.

    Raises:
        BadLog: `file` is another text, the log has no seal, or its events do not give the sealed result.
    """
    review = reviewed(log, file)
    if log.seal is None:
        raise BadLog("the log has no seal: it is unfinished, or its end was cut off")
    data = saved_bytes(file, review, how_saved(log))
    if not _is_same(data, log.seal["result"]):
        raise BadLog("the log's events do not give the result that it is sealed with")
    if file.document.splice(review.edits) != edits_of(log.seal["net"]):
        raise BadLog("the log's events do not give the net changes that it is sealed with")
    return review


def _is_same(data: bytes, told: Record) -> bool:
    """Whether bytes are those that a record tells of; of a package, whether its members are."""
    if hashlib.sha256(data).hexdigest() == told["sha256"]:
        return True
    return "content" in told and package.digest(data) == told["content"]


def same_text(log: Log, file: SourceFile) -> None:
    """Nothing, if the log is about this file.

    Raises:
        BadLog: it is not; the message says what differs.
    """
    source, extraction = log.header["source"], log.header["extraction"]
    if (source["sha256"], source["bytes"]) != (file.sha256, file.size):
        raise BadLog(
            f"{file.path}: not the text this log was made from ({source['name']}, {source['bytes']} bytes,"
            f" sha256 {source['sha256'][:12]}…); it has {file.size} bytes, sha256 {file.sha256[:12]}…"
        )
    reader = format_named(file.document.format).reader
    if extraction["id"] != reader:
        raise BadLog(f"the log counts by reader {extraction['id']}, this copydesk reads by {reader}")
    if extraction["segments"] != len(file.document.segments):
        raise BadLog(
            f"the log counts {extraction['segments']} segments of text, this copydesk reads"
            f" {len(file.document.segments)}"
        )


def original_bytes(log: Log, cleaned: bytes, name: str) -> bytes:
    """The original file, from the cleaned one and the log alone; of a package, all of its members.

    Raises:
        BadLog: `cleaned` is not the sealed result, or the log has no seal.
    """
    if log.seal is None:
        raise BadLog("the log has no seal: it is unfinished, or its end was cut off")
    source, result = log.header["source"], log.seal["result"]
    if not _is_same(cleaned, result):
        digest = hashlib.sha256(cleaned).hexdigest()
        raise BadLog(
            f"{name}: not the text that this log made ({result['name']}, {result['bytes']} bytes,"
            f" sha256 {result['sha256'][:12]}…); it has {len(cleaned)} bytes, sha256 {digest[:12]}…"
        )
    try:
        original = _reversed(log.seal, Encoding(source["encoding"], bytes.fromhex(source["bom"])), cleaned)
    except (ReviewError, LookupError, ValueError) as error:
        raise BadLog(f"the log's net changes do not fit the text that it made: {error}") from None
    if not _is_same(original, source):
        raise BadLog("the log's net changes do not give back the original that it names")
    return original


def _reversed(seal: Record, encoding: Encoding, cleaned: bytes) -> bytes:
    """The cleaned bytes with the net changes of a seal taken back."""
    if "members" in seal:
        return package.restored(cleaned, {member: edits_of(rows) for member, rows in seal["members"].items()})
    text = cleaned[len(encoding.bom) :].decode(encoding.name)
    return encoding.encode(apply(text, inverse(edits_of(seal["net"]))))


class Journal:
    """The log of a review that goes on: each event is on its way to the disk when `append` returns."""

    def __init__(self, path: Path, header: Record) -> None:
        """Start a new journal at `path`; one that stands there is replaced."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._out: IO[str] = path.open("w", encoding="utf-8", newline="")
        self._head = ""
        self._put(header)

    def append(self, event: Event) -> None:
        self._put(event_record(event))

    def _put(self, record: Record) -> None:
        line, self._head = chained(record, self._head)
        self._out.write(line + "\n")
        self._out.flush()

    def close(self) -> None:
        """Keep what was written for good."""
        if not self._out.closed:
            self._out.flush()
            os.fsync(self._out.fileno())
            self._out.close()

    def __enter__(self) -> "Journal":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
