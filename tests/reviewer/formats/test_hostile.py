"""Files that are made to harm: refused with the file and the cause named, and nothing is spent on them."""

import io
import os
import re
import resource
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from reviewer import files
from reviewer.edits import Edit
from reviewer.errors import UnreadableFile
from reviewer.formats import FORMATS, format_named
from reviewer.formats.base import How, PackageFormat, Revision

ROOT = Path(__file__).resolve().parents[3]
SEEDS = ROOT / "seeds"
MEMORY = 200_000_000
"""Bytes that reading hostile files may take, the program itself among them."""
CPU = 60
"""Seconds after which reading all of them counts as hung."""
LAUGHS = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 10))
TMX = (
    '<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>A</seg></tuv>'
    '<tuv xml:lang="de"><seg>Ein {}</seg></tuv></tu></body></tmx>'
)
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 4
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256)) * 4


class Hostile(NamedTuple):
    name: str
    data: bytes
    cause: str


def xml_attacks(root: str) -> Iterator[tuple[str, str, str]]:
    """What is put before the first element, after its start, and the cause that is named."""
    yield f"<!DOCTYPE {root} [<!ENTITY l0 'ha'>{LAUGHS}]>", "&l9;", "entity|document type"
    yield f"<!DOCTYPE {root} [<!ENTITY a '{'a' * 100_000}'>]>", "&a;" * 10_000, "entity|document type"
    yield f"<!DOCTYPE {root} [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>", "&x;", "entity|document type"
    yield f"<!DOCTYPE {root} [<!ENTITY % x SYSTEM 'http://localhost:9/x'> %x;]>", "", "entity|document type"
    yield "", "<g>" * 1_000_000, "more than 256 elements inside one another"
    yield "", "<g id='1'></g " * 1_000_000, "not well-formed"
    yield "", "&undeclared;", "entity"
    yield "", "\0", "."


def attacked(text: str, before: str, inside: str) -> str:
    """An XML text with an attack in it."""
    found = re.search(r"<(?![?!])[^>]*[^/]>", text)
    assert found
    return f"{text[: found.start()]}{before}{found[0]}{inside}{text[found.end() :]}"


def xml_files() -> Iterator[tuple[str, str]]:
    yield "a.xlf", (SEEDS / "xliff/harbor.xlf").read_text(encoding="utf-8")
    yield "b.xlf", (SEEDS / "xliff/harbor-2.xlf").read_text(encoding="utf-8")
    yield "a.sdlxliff", (SEEDS / "xliff/harbor.xlf").read_text(encoding="utf-8")
    yield "a.tmx", TMX


def root_of(text: str) -> str:
    found = re.search(r"<([A-Za-z][\w:.-]*)", text)
    assert found
    return found[1]


PACKAGES = tuple(
    path
    for path in sorted(SEEDS.rglob("*"))
    if any(isinstance(kind, PackageFormat) and path.suffix in kind.suffixes for kind in FORMATS)
)


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def members_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def holds_text(path: Path) -> str:
    """A member that the first segment with text stands in."""
    document = files.read(path).document
    kind = format_named(document.format)
    assert isinstance(kind, PackageFormat)
    number, text = next((n, s.original) for n, s in enumerate(document.segments) if s.original[:1].isalpha())
    return next(iter(kind.patches(document, [Revision(number, Edit(0, text[0], "x"))], How.CLEAN)))


def hostile_xml() -> Iterator[Hostile]:
    for name, text in xml_files():
        for number, (before, inside, cause) in enumerate(xml_attacks(root_of(text))):
            yield Hostile(f"xml{number}-{name}", attacked(text, before, inside).encode(), cause)


def hostile_packages() -> Iterator[Hostile]:
    for path in PACKAGES:
        members, name, end = members_of(path), holds_text(path), path.suffix
        text = members[name].decode()
        for number, (before, inside, cause) in enumerate(xml_attacks(root_of(text))):
            if name.endswith("html") and len(inside) < 20 and not before:
                continue  # an unknown entity is text in a page, and so is what is no character
            bad = members | {name: attacked(text, before, inside).encode()}
            yield Hostile(f"xml{number}{end}", zipped(bad), f"{cause}|zip bomb")
        yield Hostile(f"bomb{end}", zipped(members | {name: bytes(60_000_000)}), "zip bomb")
        yield Hostile(f"large{end}", zipped(members | {"x.xml": bytes(70_000_000)}), "unpacks to more")
        yield Hostile(f"up{end}", zipped(members | {"../../evil.xml": b"x"}), "unsafe name")
        yield Hostile(f"root{end}", zipped(members | {"/etc/evil": b"x"}), "unsafe name")
        yield Hostile(f"drive{end}", zipped(members | {"C:evil": b"x"}), "unsafe name")
        yield Hostile(f"many{end}", zipped(members | {f"m{n}": b"" for n in range(10_001)}), "members")
        whole = path.read_bytes()
        for cut in (3, 30, len(whole) // 2, len(whole) - 10):
            yield Hostile(f"cut{cut}{end}", whole[:cut], "damaged or cut off|no zip archive|is not a")
        secret = bytearray(whole)
        for header, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            secret[secret.index(header) + at] |= 1
        yield Hostile(f"secret{end}", bytes(secret), "password")
        yield Hostile(f"old{end}", OLE, "password|not a|is not an|old")
        yield Hostile(f"empty{end}", zipped({}), ".")
        yield Hostile(f"other{end}", zipped({"readme.txt": b"hello"}), "is no|is not|has no")
        yield Hostile(f"text{end}", b"Just a text.\n", "no zip archive|is not|damaged")


def misnamed() -> Iterator[Hostile]:
    """What is no text under the names of text formats."""
    for kind in FORMATS:
        if not isinstance(kind, PackageFormat):
            for what, data in (("png", PNG), ("pdf", PDF), ("ole", OLE), ("zip", PACKAGES[0].read_bytes())):
                yield Hostile(f"{what}{kind.suffixes[0]}", data, ".")


def everything() -> Iterator[Hostile]:
    yield from hostile_xml()
    yield from hostile_packages()
    yield from misnamed()


@pytest.mark.parametrize("attack", [pytest.param(a, id=a.name) for a in everything()])
def test_a_hostile_file_is_refused_by_name_and_cause(attack: Hostile) -> None:
    with pytest.raises(UnreadableFile) as refused:
        files.from_bytes(attack.data, Path(attack.name))
    told = str(refused.value)
    assert told.startswith(attack.name)
    assert re.search(attack.cause, told), told


def test_there_are_hostile_files_of_every_package_format() -> None:
    suffixes = {path.suffix for path in PACKAGES}
    for kind in FORMATS:
        if isinstance(kind, PackageFormat):
            assert suffixes & set(kind.suffixes), f"no seed of {kind.name}"


@pytest.mark.skipif(sys.platform != "linux", reason="the limit of data counts all memory on Linux alone")
def test_hostile_files_take_neither_memory_nor_time_and_write_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    attacks = list(everything())
    for attack in attacks:
        (folder / attack.name).write_bytes(attack.data)
    before = sorted(tmp_path.rglob("*"))

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (CPU, CPU))

    command = [sys.executable, "-m", "reviewer", "check", "--no-glossary", "--jobs", "1"]
    run = subprocess.run(
        [*command, *(f"in/{attack.name}" for attack in attacks)],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        preexec_fn=limited,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 2, run.stderr[-2000:]
    assert "Traceback" not in run.stderr
    for attack in attacks:
        assert f"in/{attack.name}: " in run.stderr
    assert sorted(tmp_path.rglob("*")) == before


def test_a_string_of_a_catalogue_over_many_lines_is_read_in_linear_time() -> None:
    catalogue = 'msgid "a"\nmsgstr ""\n' + '"b"\n' * 300_000
    [segment] = files.from_bytes(catalogue.encode(), Path("a.po")).document.segments
    assert segment.original == "b" * 300_000
