"""Break files of every format at random and read them: nothing may crash or hang, but by our own errors.

    python tests/fuzz/fuzz_formats.py [--seconds 60] [--format NAME] [--seed N] [--keep FOLDER]

Starts from the seeds and, where it is there, ../shared/data/documents. Bytes are flipped, cut, doubled, moved
and put in; of zip archives, those of a member as often as those of the archive. What is read must come back
byte for byte without edits, and an edit of it is saved and proved as the product does, or refused by an error
of ours. An input that breaks this is written to FOLDER and told; the exit code is then 1.
"""

import argparse
import io
import random
import signal
import sys
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from reviewer import files
from reviewer.edits import Edit
from reviewer.errors import ReviewError
from reviewer.formats import FORMATS, format_of
from reviewer.formats.base import How, PackageFormat, TextFormat, ways
from reviewer.formats.package import patched
from reviewer.review import Review
from reviewer.saving import prove, saved_bytes

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = (ROOT / "seeds", ROOT.parent / "shared" / "data" / "documents")
LONGEST = 200_000
"""Bytes of a file to start from; larger ones make each try slow."""
SLOWEST = 20
"""Seconds of CPU after which a try counts as hung."""
TOKENS = (
    *rb"""
< > & " ' \0 <!-- --> <![CDATA[ ]]> &#0; &#xD800; &#x10FFFF; &x; <!DOCTYPE <!ENTITY </g> <g> id='1' xmlns="
<mrk mtype='seg'> xml:space='preserve' {{x}} %s % msgid msgstr[9] --> 00:00:01,000 99:99:99,999 WEBVTT
``` [a]: ]( --- | ;; \t \n \x \777 =1+1 -1 99999999999999999999 \ ""
""".split(),
    *(b"\0", b"\r", b"\n", b"\r\n", b"\xff", b"\xef\xbb\xbf", b"\xff\xfe", b"\xc3", b"\xed\xa0\x80"),
    *("é漢😀\u2028\u202e\ufffc\u0130".encode(), b"A" * 5000, b"<b>" * 400, b"\n\n\n"),
)


class Hung(Exception):
    """A try took too long."""


def starts(kind: TextFormat | PackageFormat) -> list[tuple[str, bytes]]:
    """Whole files of a format."""
    paths = [p for folder in FOLDERS if folder.is_dir() for p in sorted(folder.rglob("*")) if p.is_file()]
    wanted = [p for p in paths if format_of(p) is kind and p.stat().st_size <= LONGEST]
    return [(p.name, p.read_bytes()) for p in wanted] or [(f"x{kind.suffixes[0]}", b"one\n\ntwo\n")]


def broken(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """The bytes with one to eight faults."""
    out = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        at = chance.randrange(len(out) + 1)
        end = min(len(out), at + chance.choice((1, 1, 4, 40, 400)))
        match chance.randrange(7):
            case 0 if at < len(out):
                out[at] ^= 1 << chance.randrange(8)
            case 1:
                del out[at:end]
            case 2:
                out[at:at] = out[at:end] * chance.choice((1, 2, 50))
            case 3:
                out[at:at] = chance.choice(TOKENS)
            case 4:
                out[at:end] = chance.choice(TOKENS)
            case 5:
                other = chance.choice(others)
                start = chance.randrange(len(other) + 1)
                out[at:end] = other[start : start + chance.choice((10, 100, 1000))]
            case 6 if chance.random() < 0.3:
                del out[at:]
    return bytes(out)


def broken_package(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """An archive with faults, or with a member that has some."""
    if chance.random() < 0.3:
        return broken(data, others, chance)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        members = [old.read(name) for name in names]
        hit = chance.randrange(len(names))
        for number, name in enumerate(names):
            content = members[number]
            if number == hit:
                if chance.random() < 0.05:
                    continue
                content = broken(content, members, chance)
            new.writestr(name, content)
    return out.getvalue()


def tried(name: str, data: bytes, chance: random.Random) -> str:
    """What became of reading, writing and editing a file."""
    try:
        file = files.from_bytes(data, Path(name))
    except ReviewError as refusal:
        if not str(refusal).startswith(name):
            raise RuntimeError(f"the message does not name the file: {refusal}") from None
        return "refused"
    document = file.document
    kind = files.format_named(document.format)
    if isinstance(kind, PackageFormat):
        assert patched(data, kind.patches(document, (), How.CLEAN)) == data, "other bytes without edits"
    else:
        assert file.encoding.encode(document.written({})) == data, "other bytes without edits"
    worded = [n for n, segment in enumerate(document.segments) if segment.original.strip()]
    if not worded:
        return "read"
    number = chance.choice(worded)
    text = document.segments[number].original
    at = chance.randrange(len(text))
    edit = Edit(at, text[at : at + 3], chance.choice(("new", "", "a & <b>", "é漢")))
    try:
        review, _ = Review.of(document).type({number: (edit,)}, "me", "2026-01-01T00:00:00Z")
    except ReviewError:
        return "read, edit refused"
    try:
        saved = saved_bytes(file, review, chance.choice(ways(kind)))
    except ReviewError:
        return "read, edit refused"
    try:
        prove(file, review, saved, name)
    except ReviewError:
        return "read, result refused"
    return "read and edited"


def fuzz(kind: TextFormat | PackageFormat, seconds: float, seed: int, keep: Path) -> int:
    """Break files of a format for some seconds of CPU; how many tries went wrong."""
    chance = random.Random(f"{kind.name} {seed}")
    from_here = starts(kind)
    everything = [data for _, data in from_here]
    ends = Counter[str]()
    wrong: dict[str, str] = {}
    slowest = 0.0
    until = time.process_time() + seconds
    while time.process_time() < until:
        name, data = chance.choice(from_here)
        one = broken_package if isinstance(kind, PackageFormat) else broken
        bad = one(data, everything, chance)
        signal.setitimer(signal.ITIMER_PROF, SLOWEST)
        began = time.process_time()
        try:
            ends[tried(name, bad, chance)] += 1
        except Exception as fault:
            signal.setitimer(signal.ITIMER_PROF, 0)
            ends["WRONG"] += 1
            last = traceback.extract_tb(fault.__traceback__)[-1]
            what = f"{type(fault).__name__} in {Path(last.filename).name}:{last.lineno}: {str(fault)[:120]}"
            if what.partition(": ")[0] not in wrong:
                wrong[what.partition(": ")[0]] = what
                keep.mkdir(parents=True, exist_ok=True)
                place = keep / f"{kind.name}-{len(wrong)}-{name}"
                place.write_bytes(bad)
                print(f"{kind.name}: {what}\n    {place}", flush=True)
        signal.setitimer(signal.ITIMER_PROF, 0)
        slowest = max(slowest, time.process_time() - began)
    told = ", ".join(f"{number} {end}" for end, number in sorted(ends.items()))
    print(f"{kind.name}: {sum(ends.values())} tries: {told}; slowest {slowest:.2f} s of CPU", flush=True)
    return ends["WRONG"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=60, help="of CPU, for each format")
    parser.add_argument("--format", action="append", default=[], choices=[f.name for f in FORMATS])
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path, default=ROOT / "build" / "fuzz")
    options = parser.parse_args()

    def hang(*_: object) -> None:
        raise Hung(f"no end after {SLOWEST} s")

    signal.signal(signal.SIGPROF, hang)
    wrong = 0
    for kind in FORMATS:
        if not options.format or kind.name in options.format:
            wrong += fuzz(kind, options.seconds, options.seed, options.keep)
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
