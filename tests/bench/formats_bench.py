"""Formats: time and memory to read 10 MB and to write 100 edits, beside a plain library in the same run.

`python tests/bench/formats_bench.py [MEGABYTES] [SUFFIX…]`. Each row is made by processes of its own, so that
its peaks of memory are its own. CPU seconds; the peer reads the same file with the library that people take.
Of office documents and books it is 1 MB of prose that is made, 300 pages of 3,400 characters, and tracked
changes are written where there are some.
"""

import io
import json
import multiprocessing
import resource
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from reviewer import files
from reviewer.edits import Edit
from reviewer.formats import format_named, package
from reviewer.formats.base import How, Revision, ways

SENTENCE = "The city opened the new harbor bridge on Monday, two years later than it had promised. "
PARAGRAPH = (SENTENCE * 3).strip()
EDITS = 100
SEEDS = Path(__file__).resolve().parents[2] / "seeds" / "office"


def txt(n: int) -> str:
    return f"{n}. {PARAGRAPH}\n\n"


def html_page(n: int) -> str:
    return f'<p class="p{n}">The <b>city</b> &amp; {PARAGRAPH}</p>\n'


def markdown_text(n: int) -> str:
    return f"## Part {n}\n\nThe **city** and [a link](https://e.org) say: {PARAGRAPH}\n\n"


def csv_row(n: int) -> str:
    return f'{n},"{PARAGRAPH}","{PARAGRAPH} ""So,"" he said."\n'


def tsv_row(n: int) -> str:
    return f"{n}\t{PARAGRAPH}\t{PARAGRAPH} {n}\n"


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


def xliff_2_unit(n: int) -> str:
    source, target = f"<source>{SENTENCE}</source>", f'<target>{PARAGRAPH}<ph id="1"/></target>'
    return f'<unit id="{n}"><segment id="s">{source}{target}</segment></unit>\n'


def tmx_unit(n: int) -> str:
    source, target = (f'<tuv xml:lang="{code}"><seg>{PARAGRAPH}</seg></tuv>' for code in ("de", "en"))
    return f'<tu tuid="{n}">{source}{target}</tu>\n'


XLIFF_HEAD = (
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">'
    '<file source-language="de" target-language="en" original="a" datatype="x"><body>\n'
)
XLIFF_2_HEAD = (
    '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="de" trgLang="en">'
    '<file id="f">\n'
)
MAKERS: dict[str, tuple[str, Callable[[int], str], str]] = {
    ".txt": ("", txt, ""),
    ".html": ("<!DOCTYPE html><html><head><title>T</title></head><body>\n", html_page, "</body></html>\n"),
    ".md": ("", markdown_text, ""),
    ".csv": ("id,source,target\n", csv_row, ""),
    ".tsv": ("id\tsource\ttarget\n", tsv_row, ""),
    ".json": ("{", json_entry, "\n}\n"),
    ".yml": ("en:\n", yaml_entry, ""),
    ".srt": ("", srt_cue, ""),
    ".vtt": ("WEBVTT\n\n", vtt_cue, ""),
    ".po": ('msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n', po_entry, ""),
    ".xlf": (XLIFF_HEAD, xliff_unit, "</body></file></xliff>\n"),
    ".xliff": (XLIFF_2_HEAD, xliff_2_unit, "</file></xliff>\n"),
    ".tmx": ('<tmx version="1.4"><header srclang="de"/><body>\n', tmx_unit, "</body></tmx>\n"),
}


PACKAGES = {
    ".docx": (
        "word/document.xml", '<w:p><w:r><w:t xml:space="preserve">{} </w:t></w:r><w:r><w:rPr><w:b/></w:rPr>'
        "<w:t>{}</w:t></w:r></w:p>", "<w:sectPr>",
    ),
    ".odt": (
        "content.xml", '<text:p>{} <text:span text:style-name="T1">{}</text:span></text:p>', "</office:text>",
    ),
    ".pptx": (
        "ppt/slides/slide1.xml", '<a:p><a:r><a:t>{} </a:t></a:r><a:r><a:rPr b="1"/><a:t>{}</a:t></a:r></a:p>',
        "</p:txBody>",
    ),
    ".epub": ("OEBPS/pages/one.xhtml", "<p>{} <b>{}</b></p>", "</body>"),
}  # fmt: skip
"""The member of a seed, how a paragraph of it is spelled, and before what more of them are put."""


def package_of(suffix: str, size: int) -> bytes:
    """A seed with paragraphs of about so many characters more."""
    member, paragraph, end = PACKAGES[suffix]
    more = "".join(
        paragraph.format(f"{n}. {SENTENCE}{SENTENCE}", SENTENCE) for n in range(size // len(SENTENCE) // 3)
    )
    data = (SEEDS / f"harbor{suffix}").read_bytes()
    raw = package.Package(data).text(member).text
    return package.patched(data, {member: (Edit(raw.index(end), "", more),)})


def workbook(size: int) -> bytes:
    """A table of sources and their translations."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ("id", "source", "target"))
    for n in range(1, size // len(PARAGRAPH) // 2):
        sheet.write_row(n, 0, (n, f"{n}: {PARAGRAPH}", f"{PARAGRAPH} {n}"))
    book.close()
    return out.getvalue()


def parsed(data: bytes) -> None:
    """Have lxml parse what is XML in an archive."""
    from lxml import etree

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".xhtml")):
                etree.fromstring(archive.read(name), etree.XMLParser(huge_tree=True))


def peer(suffix: str, data: bytes) -> str:
    """Read a file as a plain library does; its name."""
    if suffix == ".xlsx":
        import openpyxl

        for sheet in openpyxl.load_workbook(io.BytesIO(data)):
            list(sheet.values)
        return "openpyxl"
    if suffix in PACKAGES:
        parsed(data)
        return "lxml"
    text = data.decode()
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
    if suffix in (".csv", ".tsv"):
        import csv

        list(csv.reader(text.splitlines(keepends=True), delimiter="," if suffix == ".csv" else "\t"))
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
        import webvtt

        webvtt.from_buffer(io.StringIO(text))
        return "webvtt-py"
    if suffix == ".po":
        import polib

        polib.pofile(text)
        return "polib"
    from lxml import etree

    etree.fromstring(data)
    return "lxml"


def made(suffix: str, size: int) -> bytes:
    """A file with about so many characters of text."""
    if suffix == ".xlsx":
        return workbook(size)
    if suffix in PACKAGES:
        return package_of(suffix, size // 10)
    head, entry, tail = MAKERS[suffix]
    parts, total, number = [head], len(head), 0
    while total < size:
        parts.append(entry(number))
        total += len(parts[-1])
        number += 1
    return "".join([*parts, tail]).encode()


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def ours(suffix: str, size: int) -> tuple[int, float, float, float]:
    """How many segments there are, seconds to read and to write, and megabytes above those of the file."""
    data = made(suffix, size)
    before = peak_mb()
    start = time.process_time()
    file = files.from_bytes(data, Path(f"a{suffix}"))
    read = time.process_time() - start
    segments = file.document.segments
    places = [(n, at) for n, s in enumerate(segments) if (at := s.original.find("bridge")) >= 0]
    chosen = places[:: max(1, len(places) // EDITS)]
    revisions = [Revision(n, Edit(at, "bridge", "tunnel"), "Ann") for n, at in chosen]
    how = How.TRACKED if How.TRACKED in ways(format_named(file.document.format)) else How.CLEAN
    start = time.process_time()
    written = files.revised_bytes(file, revisions, how)
    write = time.process_time() - start
    assert len(revisions) >= EDITS
    assert written != data
    return len(segments), read, write, peak_mb() - before


def theirs(suffix: str, size: int) -> tuple[str, float, float]:
    """The peer, its seconds, and its megabytes above those of the file."""
    data = made(suffix, size)
    before = peak_mb()
    start = time.process_time()
    name = peer(suffix, data)
    return name, time.process_time() - start, peak_mb() - before


def main() -> None:
    """Print a row for each kind of file."""
    size = int(float(sys.argv[1]) * 1_000_000) if len(sys.argv) > 1 else 10_000_000
    print(f"{size / 1e6:g} MB     segments  read s  write s     MB   peer            s      MB   time ratio")
    context = multiprocessing.get_context("spawn")
    for suffix in sys.argv[2:] or (*MAKERS, ".xlsx", *PACKAGES):
        with context.Pool(1, maxtasksperchild=1) as pool:
            segments, read, write, mb = pool.apply(ours, (suffix, size))
        with context.Pool(1, maxtasksperchild=1) as pool:
            name, seconds, memory = pool.apply(theirs, (suffix, size))
        print(
            f"{suffix:9} {segments:10} {read:7.2f} {write:8.2f} {mb:6.0f}"
            f"   {name:15}{seconds:6.2f} {memory:6.0f} {read / max(seconds, 0.001):10.2f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
