"""Formats: time and memory to read 10 MB and to write 100 edits, beside a plain library in the same run.

`python tests/bench/formats_bench.py [MEGABYTES] [FORMAT…]`. Each row is made by processes of its own, so that
its peaks of memory are its own. CPU seconds; the peer reads the same text with the library that people take.
"""

import json
import multiprocessing
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from reviewer import files
from reviewer.edits import Edit

SENTENCE = "The city opened the new harbor bridge on Monday, two years later than it had promised. "
PARAGRAPH = (SENTENCE * 3).strip()
EDITS = 100


def txt(n: int) -> str:
    return f"{n}. {PARAGRAPH}\n\n"


def html_page(n: int) -> str:
    return f'<p class="p{n}">The <b>city</b> &amp; {PARAGRAPH}</p>\n'


def markdown_text(n: int) -> str:
    return f"## Part {n}\n\nThe **city** and [a link](https://e.org) say: {PARAGRAPH}\n\n"


def csv_row(n: int) -> str:
    return f'{n},"{PARAGRAPH}","{PARAGRAPH} ""So,"" he said."\n'


def json_entry(n: int) -> str:
    return f'{"," * bool(n)}\n  "key{n}": "{PARAGRAPH} \\"So\\" {{name}}."'


def yaml_entry(n: int) -> str:
    return f'  key{n}: "{PARAGRAPH} \\"So\\" %{{name}}."\n'


def srt_cue(n: int) -> str:
    clock = f"{n // 3600:02}:{n // 60 % 60:02}:{n % 60:02}"
    return f"{n + 1}\n{clock},000 --> {clock},900\n<i>{SENTENCE}</i>\n\n"


def vtt_cue(n: int) -> str:
    clock = f"{n // 3600:02}:{n // 60 % 60:02}:{n % 60:02}"
    return f"{clock}.000 --> {clock}.900\n<v Ann>{SENTENCE}\n\n"


def po_entry(n: int) -> str:
    return f'#: a.c:{n}\nmsgid "Text {n} %s"\nmsgstr ""\n"{PARAGRAPH} "\n"%s."\n\n'


def xliff_unit(n: int) -> str:
    target = f'<target>{PARAGRAPH}<x id="1"/></target>'
    return f'<trans-unit id="{n}"><source>{SENTENCE}</source>{target}</trans-unit>\n'


def tmx_unit(n: int) -> str:
    source, target = (f'<tuv xml:lang="{code}"><seg>{PARAGRAPH}</seg></tuv>' for code in ("de", "en"))
    return f'<tu tuid="{n}">{source}{target}</tu>\n'


XLIFF_HEAD = (
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">'
    '<file source-language="de" target-language="en" original="a" datatype="x"><body>\n'
)
MAKERS: dict[str, tuple[str, Callable[[int], str], str]] = {
    ".txt": ("", txt, ""),
    ".html": ("<!DOCTYPE html><html><head><title>T</title></head><body>\n", html_page, "</body></html>\n"),
    ".md": ("", markdown_text, ""),
    ".csv": ("id,source,target\n", csv_row, ""),
    ".json": ("{", json_entry, "\n}\n"),
    ".yml": ("en:\n", yaml_entry, ""),
    ".srt": ("", srt_cue, ""),
    ".vtt": ("WEBVTT\n\n", vtt_cue, ""),
    ".po": ('msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n', po_entry, ""),
    ".xlf": (XLIFF_HEAD, xliff_unit, "</body></file></xliff>\n"),
    ".tmx": ('<tmx version="1.4"><header srclang="de"/><body>\n', tmx_unit, "</body></tmx>\n"),
}


def peer(suffix: str, text: str) -> str:
    """Read the text as a plain library does; its name."""
    if suffix == ".txt":
        text.splitlines()
        return "str.splitlines"
    if suffix == ".html":
        import html5lib

        html5lib.parse(text)
        return "html5lib"
    if suffix == ".md":
        from markdown_it import MarkdownIt

        MarkdownIt("commonmark").parse(text)
        return "markdown-it-py"
    if suffix == ".csv":
        import csv

        list(csv.reader(text.splitlines(keepends=True)))
        return "csv"
    if suffix == ".json":
        json.loads(text)
        return "json"
    if suffix == ".yml":
        import yaml

        yaml.load(text, Loader=yaml.CSafeLoader)
        return "PyYAML (C)"
    if suffix == ".srt":
        import srt

        list(srt.parse(text))
        return "srt"
    if suffix == ".vtt":
        import io

        import webvtt

        webvtt.from_buffer(io.StringIO(text))
        return "webvtt-py"
    if suffix == ".po":
        import polib

        polib.pofile(text)
        return "polib"
    from lxml import etree

    etree.fromstring(text.encode())
    return "lxml"


def made(suffix: str, size: int) -> str:
    """A text of about so many characters."""
    head, entry, tail = MAKERS[suffix]
    parts, total, number = [head], len(head), 0
    while total < size:
        parts.append(entry(number))
        total += len(parts[-1])
        number += 1
    return "".join([*parts, tail])


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def ours(suffix: str, size: int) -> dict[str, float]:
    """Seconds to read and to write, and megabytes above those of the text alone."""
    data = made(suffix, size).encode()
    before = peak_mb()
    start = time.process_time()
    file = files.from_bytes(data, Path(f"a{suffix}"))
    read = time.process_time() - start
    edits = {}
    numbers = range(0, len(file.document.segments), max(1, len(file.document.segments) // EDITS))
    for number in numbers:
        text = file.document.segments[number].original
        if "bridge" in text:
            edits[number] = (Edit(text.index("bridge"), "bridge", "tunnel"),)
    start = time.process_time()
    written = files.cleaned_bytes(file, edits)
    write = time.process_time() - start
    assert written.count(b"tunnel") == len(edits) > 0
    return {"read": read, "write": write, "mb": peak_mb() - before, "segments": len(file.document.segments)}


def theirs(suffix: str, size: int) -> tuple[str, float, float]:
    """The peer, its seconds, and its megabytes above those of the text alone."""
    text = made(suffix, size)
    before = peak_mb()
    start = time.process_time()
    name = peer(suffix, text)
    return name, time.process_time() - start, peak_mb() - before


def main() -> None:
    """Print a row for each format."""
    size = int(float(sys.argv[1]) * 1_000_000) if len(sys.argv) > 1 else 10_000_000
    print(f"{size / 1e6:g} MB     segments  read s  write s     MB   peer            s      MB   time ratio")
    context = multiprocessing.get_context("spawn")
    for suffix in sys.argv[2:] or MAKERS:
        with context.Pool(1, maxtasksperchild=1) as pool:
            mine = pool.apply(ours, (suffix, size))
        with context.Pool(1, maxtasksperchild=1) as pool:
            name, seconds, memory = pool.apply(theirs, (suffix, size))
        print(
            f"{suffix:9} {mine['segments']:10.0f} {mine['read']:7.2f} {mine['write']:8.2f} {mine['mb']:6.0f}"
            f"   {name:15}{seconds:6.2f} {memory:6.0f} {mine['read'] / max(seconds, 0.001):10.2f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
