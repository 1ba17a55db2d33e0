"""How long office documents take to be read and written, beside a plain parse of the same XML by lxml.

    python tests/bench/office_bench.py [MEGABYTES of prose, default 1] [FORMAT…]

Prints user seconds, their ratio to lxml's, and the peak memory of a process that does nothing else.
"""

import io
import resource
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from lxml import etree  # noqa: E402

from reviewer import files  # noqa: E402
from reviewer.edits import Edit  # noqa: E402
from reviewer.formats import format_named, package  # noqa: E402
from reviewer.formats.base import How, Revision, ways  # noqa: E402

SENTENCE = "The harbor of the city is one of {} on the lake, and its port opened in 1911. "
PATTERNS = {
    "docx": (
        "word/document.xml", "<w:p>{}</w:p>", '<w:r><w:t xml:space="preserve">{}</w:t></w:r>',
        "<w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r>", "<w:sectPr>",
    ),
    "odt": (
        "content.xml", "<text:p>{}</text:p>", "{}", '<text:span text:style-name="T1">{}</text:span>',
        "</office:text>",
    ),
    "pptx": (
        "ppt/slides/slide1.xml", "<a:p>{}</a:p>", "<a:r><a:t>{}</a:t></a:r>",
        '<a:r><a:rPr b="1"/><a:t>{}</a:t></a:r>', "</p:txBody>",
    ),
    "epub": ("OEBPS/pages/one.xhtml", "<p>{}</p>", "{}", "<b>{}</b>", "</body>"),
}  # fmt: skip
"""The member, how a paragraph, plain and bold text are spelled, and before what they are put."""


def made(kind: str, megabytes: float) -> bytes:
    """The seed of a format with many more paragraphs in it."""
    member, paragraph, plain, bold, end = PATTERNS[kind]
    before, _, after = SENTENCE.partition("{}")
    sentence = plain.format(before) + bold.format("the largest") + plain.format(after)
    paragraphs = paragraph.format(sentence * 3) * int(megabytes * 1e6 / len(SENTENCE * 3))
    data = (ROOT / "seeds" / "office" / f"harbor.{kind}").read_bytes()
    raw = package.Package(data).text(member).text
    return package.patched(data, {member: (Edit(raw.index(end), "", paragraphs),)})


def user() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_utime


def parsed(data: bytes) -> float:
    """User seconds of lxml for the members that are XML."""
    started = user()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".xhtml")):
                etree.fromstring(archive.read(name), etree.XMLParser(huge_tree=True))
    return user() - started


def measure(kind: str, path: Path) -> None:
    data = path.read_bytes()
    started = user()
    file = files.from_bytes(data, path)
    read = user() - started
    way = How.TRACKED if How.TRACKED in ways(format_named(kind)) else How.CLEAN
    segments = file.document.segments
    step = max(len(segments) // 100, 1)
    edits = [(n, segments[n].original.find("largest")) for n in range(0, len(segments), step)]
    revisions = [Revision(n, Edit(at, "largest", "biggest"), "Ann") for n, at in edits if at >= 0][:100]
    started = user()
    files.revised_bytes(file, revisions, way)
    written = user() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(f"{kind} {way}: {len(segments)} paragraphs, {len(revisions)} edits: read {read:.2f} s,", end=" ")
    print(f"write {written:.2f} s, peak {peak:.0f} MB", end="; ")
    peer = parsed(data)
    print(f"lxml parses it in {peer:.2f} s: read {read / peer:.1f} times, write {written / peer:.1f} times")


def main() -> None:
    if sys.argv[1:2] == ["--one"]:
        measure(sys.argv[2], Path(sys.argv[3]))
        return
    megabytes = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
    for kind in sys.argv[2:] or PATTERNS:
        path = Path(tempfile.mkdtemp()) / f"bench.{kind}"
        path.write_bytes(made(kind, megabytes))
        try:
            subprocess.run([sys.executable, __file__, "--one", kind, str(path)], check=True)
        finally:
            shutil.rmtree(path.parent)


if __name__ == "__main__":
    main()
