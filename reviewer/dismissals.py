"""What people dismissed: kept by the words around it, so that it stays dismissed after edits elsewhere."""

import errno
import hashlib
import json
import os
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from msgspec import Struct

from reviewer.edits import Patch, Span, inverse, rebase
from reviewer.errors import ReviewError
from reviewer.events import Scope
from reviewer.files import write_proved
from reviewer.finding import Finding
from reviewer.language.words import WORD, beyond_ascii

NAME = ".copydesk-dismissed.jsonl"
SCHEMA = 1
CONTEXT_WORDS = 3
Reach = tuple[str, ...]
WINDOW = 48
FARTHEST = 16 * WINDOW
"""Characters on each side in which words are looked for, so that a text of marks alone takes no age."""

# Thai and Lao, Burmese, Khmer, kana, Han are written without spaces: there, a character is a word.
SPACELESS = (
    (0x0E00, 0x0EFF),
    (0x1000, 0x109F),
    (0x1780, 0x17FF),
    (0x3040, 0x30FF),
    (0x3400, 0x9FFF),
    (0x20000, 0x3FFFF),
)


class Anchor(Struct, frozen=True, order=True):
    """A place in a text by its words: the check, the phrase, and up to three words on each side.

    Nothing in it depends on a message, a suggestion or an offset.
    """

    check: str
    phrase: str
    before: str
    after: str

    @property
    def key(self) -> str:
        """SHA-256 of the anchor, the same in every version."""
        fields = "\0".join((self.check, self.phrase, self.before, self.after))
        return hashlib.sha256(fields.encode("utf-8", "surrogatepass")).hexdigest()


def anchor(check: str, text: str, span: Span) -> Anchor:
    """The anchor of a check's finding at a place of a text, which should be the original one."""
    start, end = _whole_words(text, span)
    return Anchor(
        check,
        _normal(text[start:end]),
        " ".join(_words_before(text, start)),
        " ".join(_words_after(text, end)),
    )


def key(check: str, text: str, span: Span) -> str:
    """The key under which a finding is dismissed."""
    return anchor(check, text, span).key


def anchor_of(finding: Finding, original: str, current: str, edits: Patch) -> Anchor:
    """A finding's anchor in its segment's original; in the current text where an edit reaches into it."""
    place = rebase(finding.span, inverse(edits))
    if place is not None and original[place.start : place.end] == finding.was:
        return anchor(finding.check, original, place)
    return anchor(finding.check, current, finding.span)


def _whole_words(text: str, span: Span) -> tuple[int, int]:
    """The span, widened to the edges of words that it cuts."""
    start, end = span.start, span.end
    if start < end and _is_letter(text[start]):
        while start > 0 and _is_letter(text[start - 1]):
            start -= 1
    if start < end and _is_letter(text[end - 1]):
        while end < len(text) and _is_letter(text[end]):
            end += 1
    return start, end


def _is_letter(char: str) -> bool:
    return char.isalnum() and not _is_word(char)


def _is_word(char: str) -> bool:
    """Whether the character is a word by itself."""
    return char >= "\u0e00" and any(first <= ord(char) <= last for first, last in SPACELESS)


@cache
def _spaceless() -> re.Pattern[str]:
    return re.compile(f"[{''.join(f'{chr(first)}-{chr(last)}' for first, last in SPACELESS)}]")


def _normal(text: str) -> str:
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    return " ".join(folded.replace("’", "'").replace("‑", "-").split())


def _words(text: str) -> list[str]:
    spaceless = any(map(_is_word, beyond_ascii(text)))
    return WORD.findall(_spaceless().sub(r" \g<0> ", text) if spaceless else text)


def _words_before(text: str, start: int) -> list[str]:
    size = WINDOW
    while True:
        edge = max(0, start - size)
        words = _words(_normal(text[edge:start]))
        # Where the text goes on, the first word may be cut; the others are whole.
        if edge == 0 or len(words) > CONTEXT_WORDS:
            return words[-CONTEXT_WORDS:]
        if size >= FARTHEST:
            return words[1:]
        size *= 2


def _words_after(text: str, end: int) -> list[str]:
    size = WINDOW
    while True:
        words = _words(_normal(text[end : end + size]))
        if end + size >= len(text) or len(words) > CONTEXT_WORDS:
            return words[:CONTEXT_WORDS]
        if size >= FARTHEST:
            return words[:-1]
        size *= 2


class Dismissal(Struct, frozen=True):
    """What somebody dismissed, how far it reaches, and why; `file` as the record's readers name it."""

    anchor: Anchor
    scope: Scope
    file: str
    by: str
    time: str
    why: str = ""

    @property
    def reach(self) -> "Reach":
        return reach(self.scope, self.anchor, self.file)


class Dismissals(Struct, frozen=True, dict=True):
    """All that was dismissed in a project."""

    records: tuple[Dismissal, ...] = ()

    @cached_property
    def _reach(self) -> frozenset[Reach]:
        return frozenset(r.reach for r in self.records)

    def covers(self, place: Anchor, file: str) -> bool:
        """Whether a finding there is dismissed."""
        return bool(self.records) and not self._reach.isdisjoint(reaches(place, file))

    def changed(
        self, fresh: Iterable[Dismissal], gone: Collection[Reach]
    ) -> "tuple[Dismissals, list[Dismissal]]":
        """These without what reaches just so far, with what is fresh and not covered yet; and the latter."""
        rest = [record for record in self.records if record.reach not in gone]
        known = {record.reach for record in rest}
        added: list[Dismissal] = []
        for record in fresh:
            if record.reach not in known:
                known.add(record.reach)
                added.append(record)
        return Dismissals((*rest, *added)), added


def reach(scope: Scope, place: Anchor, file: str) -> Reach:
    """What a dismissal of that scope covers: equal for findings that it covers alike."""
    match scope:
        case Scope.ONCE:
            return (scope, file, place.key)
        case Scope.PHRASE:
            return (scope, file, place.check, place.phrase)
        case Scope.RULE:
            return (scope, file, place.check)
        case Scope.PROFILE:
            return (scope, place.check)


def reaches(place: Anchor, file: str) -> frozenset[Reach]:
    """What the dismissals may cover that cover a finding there, one for each scope."""
    return frozenset(reach(scope, place, file) for scope in Scope)


def record(dismissal: Dismissal) -> dict[str, str | int]:
    """A dismissal as it is kept: for people to read, and by its key alone for no one."""
    place = dismissal.anchor
    return {
        "schema": SCHEMA,
        "check": place.check,
        "phrase": place.phrase,
        "before": place.before,
        "after": place.after,
        "scope": dismissal.scope.value,
        "file": dismissal.file,
        "by": dismissal.by,
        "time": dismissal.time,
        "why": dismissal.why,
    }


def read(path: Path) -> Dismissals:
    """The dismissals in a file; none where there is no file.

    Raises:
        ReviewError: a line is damaged; file and line are named.
    """
    return Dismissals(tuple(_dismissal(row, where) for where, row in json_lines(path)))


def json_lines(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """The objects of a file in JSON Lines, each with `file:line`; nothing where there is no file.

    Raises:
        ReviewError: the file cannot be read, a line is not an object, or its schema is newer.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return
    except (OSError, UnicodeDecodeError) as error:
        raise ReviewError(f"{path}: {getattr(error, 'strerror', None) or error}") from None
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        where = f"{path}:{number}"
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            raise ReviewError(f"{where}: not a line of JSON") from None
        if not isinstance(row, dict):
            raise ReviewError(f"{where}: not an object")
        if not isinstance(row.get("schema", SCHEMA), int) or row.get("schema", SCHEMA) > SCHEMA:
            raise ReviewError(f"{where}: schema {row['schema']}; this copydesk reads up to {SCHEMA}")
        yield where, row


def anchor_from(row: dict[str, Any]) -> Anchor:
    """The anchor in a record."""
    return Anchor(*(str(row[name]) for name in ("check", "phrase", "before", "after")))


def _dismissal(row: dict[str, Any], where: str) -> Dismissal:
    try:
        file, by, time, why = (str(row[name]) for name in ("file", "by", "time", "why"))
        return Dismissal(anchor_from(row), Scope(row["scope"]), file, by, time, why)
    except (KeyError, ValueError) as error:
        raise ReviewError(f"{where}: not a dismissal ({type(error).__name__}: {error})") from None


def append(path: Path, dismissal: Dismissal) -> None:
    """Keep one more dismissal; those that stand there stay as they are.

    Raises:
        OSError: it cannot be written, all of it.
    """
    line = json.dumps(record(dismissal), ensure_ascii=False).encode("utf-8") + b"\n"
    with path.open("a+b", buffering=0) as out:
        size = out.seek(0, os.SEEK_END)
        if size:
            out.seek(size - 1)
            if out.read(1) != b"\n":  # somebody wrote it by hand
                line = b"\n" + line
        if out.write(line) != len(line):  # half a line would make the whole record unreadable
            out.truncate(size)
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def write(path: Path, dismissals: Iterable[Dismissal]) -> None:
    """Put these dismissals in the place of those in the file."""
    lines = (json.dumps(record(d), ensure_ascii=False) + "\n" for d in dismissals)
    write_proved(path, "".join(lines).encode("utf-8", "surrogatepass"))


def change(path: Path, fresh: Iterable[Dismissal], gone: Collection[Reach]) -> Dismissals:
    """Add to a record what it does not cover yet, and take out what reaches just so far; what it says then.

    It is read anew, as somebody else may have added to it; without any dismissal left, the file goes.

    Raises:
        ReviewError: the record is damaged or cannot be written.
    """
    before = read(path)
    kept, added = before.changed(fresh, gone)
    try:
        if len(kept.records) - len(added) == len(before.records):
            for dismissal in added:
                append(path, dismissal)
        elif kept.records:
            write(path, kept.records)
        else:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise ReviewError(f"{path}: {error.strerror or error}") from None
    return kept
