"""What is written of documents breaks no rule of their schemas that the original did not break.

Word documents and presentations by the rules of Microsoft's Open XML SDK, texts by OASIS's schema of ODF 1.3,
both as openxml-audit carries them; XLIFF and TMX by theirs, which `.ci/schemas` takes out of packages of
Debian; PO by gettext's compiler. Of XLIFF and TMX, where schemas leave other programs' elements alone, all
stays that any schema could judge.
"""

import importlib.resources
import io
import random
import re
import shutil
import subprocess
import zipfile
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator

from reviewer import files
from reviewer.edits import Edit
from reviewer.errors import Refused
from reviewer.formats import format_named
from reviewer.formats.base import How, Revision, ways
from reviewer.review import Review
from reviewer.saving import saved_bytes
from tests import shared
from tests.reviewer.formats.docx.samples import REAL as WORD
from tests.reviewer.formats.odt.samples import OTHERS, document
from tests.reviewer.formats.odt.samples import REAL as ODT
from tests.reviewer.formats.test_package import contents
from tests.reviewer.formats.test_text_formats import samples

SEEDS = Path(__file__).parents[3] / "seeds" / "office"
SAMPLES = [*WORD, *ODT, *(SEEDS / f"harbor.{suffix}" for suffix in ("docx", "odt", "pptx"))]
VERSION = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}version"
LIBREOFFICE = {
    "content.xml: Element changed-region has extra content: insertion",
    "content.xml: Did not expect element insertion there",
}
"""What LibreOffice writes of a deletion inside an insertion, though the schema knows no such layers: without
it, it could no longer reject the insertion.
"""
SCHEMAS = Path(__file__).parents[3] / "build" / "schemas"
needs_schemas = pytest.mark.skipif(
    not SCHEMAS.is_dir(), reason="no schemas of XLIFF and TMX (bash .ci/schemas)"
)
needs_gettext = pytest.mark.skipif(
    shutil.which("msgfmt") is None, reason="no msgfmt (apt-get install gettext)"
)
BILINGUAL = samples(".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff", ".tmx")
FREE = frozenset(("target", "seg"))
"""Elements of XLIFF and TMX in which any text may stand."""
WHEN = "2026-01-02T03:04:05Z"


@cache
def schema() -> etree.RelaxNG:
    name = importlib.resources.files("openxml_audit.odf.schemas") / "odf-1.3" / "OpenDocument-v1.3-schema.rng"
    return etree.RelaxNG(etree.fromstring(name.read_bytes()))


def breaches(data: bytes, path: Path) -> set[str]:
    """The rules that a document breaks, without the places where."""
    if path.suffix == ".odt":
        found: set[str] = set()
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in ("content.xml", "styles.xml"):
                root = etree.fromstring(archive.read(name), etree.XMLParser(collect_ids=False))
                root.set(VERSION, "1.3")
                schema().validate(root)
                found |= {f"{name}: {error.message}" for error in schema().error_log}
        return found
    path.write_bytes(data)
    validator = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365, max_errors=0)
    return {f"{error.part_uri}: {error.description}" for error in validator.validate(str(path)).errors}


def typed(review: Review, chance: random.Random) -> Review:
    """A word or two taken out or replaced in each paragraph."""
    for number, text in enumerate(review.texts):
        words = list(re.finditer(r"\w+", text))
        if words:
            at = chance.randrange(len(words))
            start, end = words[at].start(), words[min(at + chance.randrange(2), len(words) - 1)].end()
            edit = Edit(start, text[start:end], chance.choice(("", "sanctuary", "two  words")))
            try:
                review, _ = review.type({number: (edit,)}, "Ann", WHEN)
            except Refused:
                continue
    return review


def judged_by_msgfmt(data: bytes, folder: Path) -> list[str]:
    """What gettext's compiler says of a catalogue."""
    (folder / "a.po").write_bytes(data)
    run = subprocess.run(
        ["msgfmt", "--check", "-o", "a.mo", "a.po"],
        cwd=folder,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    return [f"exit code {run.returncode}", *run.stderr.splitlines()]


@needs_gettext
@pytest.mark.parametrize("sample", samples(".po"), ids=lambda path: path.name)
def test_msgfmt_says_of_a_cleaned_catalogue_what_it_said_of_the_original(
    sample: Path, tmp_path: Path
) -> None:
    before = judged_by_msgfmt(sample.read_bytes(), tmp_path)
    assert before[0] == "exit code 0" or sample.is_relative_to(shared.DOCUMENTS)
    file = files.read(sample)
    for number in range(5):
        review = typed(Review.of(file.document), random.Random(f"{sample.name} {number}"))
        assert review.edits or not file.document.segments  # none is translated
        assert judged_by_msgfmt(saved_bytes(file, review), tmp_path) == before


@needs_gettext
def test_msgfmt_sees_a_variable_that_is_not_in_the_source(tmp_path: Path) -> None:
    data = (SEEDS.parent / "po" / "harbor.po").read_bytes()
    assert judged_by_msgfmt(data.replace(b"%s", b"%d", 1), tmp_path)[0] == "exit code 1"


def judged(element: etree._Element, *, free: bool = False) -> list[object]:
    """All of an XML file that a schema can have rules on: what stands in it, but for text that is free."""
    free = free or etree.QName(element).localname in FREE
    found: list[object] = [element.tag, dict(element.attrib), None if free else element.text]
    for child in element:
        if isinstance(child.tag, str):
            found += judged(child, free=free)
        found.append(None if free else child.tail)
    return found


class Beside(etree.Resolver):
    """Finds what schemas include beside them, whatever address they give."""

    def resolve(self, url: str, _public: str | None, context: object) -> object:
        return self.resolve_filename(str(SCHEMAS / url.rpartition("/")[2]), context)  # type: ignore[attr-defined]


def schema_for(root: etree._Element) -> etree.XMLSchema | etree.DTD:
    """The schema that a bilingual file names by its namespace, or else by its version."""
    if root.tag == "tmx":
        return etree.DTD(str(SCHEMAS / f"tmx{root.get('version', '').replace('.', '')}.dtd"))
    parser = etree.XMLParser()
    parser.resolvers.add(Beside())
    version = etree.QName(root).namespace.rpartition(":")[2]
    name = {"1.2": "xliff-core-1.2-strict.xsd", "2.0": "xliff-core-2.0.xsd"}[version]
    return etree.XMLSchema(etree.parse(str(SCHEMAS / name), parser))


def faults(data: bytes) -> Counter[str]:
    """What its schema says of a bilingual file, without the places where."""
    root = etree.fromstring(data, etree.XMLParser(huge_tree=True, resolve_entities=False))
    schema = schema_for(root)
    schema.validate(root)
    return Counter(error.message for error in schema.error_log)


@pytest.mark.long
@needs_schemas
@pytest.mark.parametrize("sample", BILINGUAL, ids=lambda path: path.name)
def test_a_bilingual_file_stays_as_valid_as_it_was(sample: Path) -> None:
    before = faults(sample.read_bytes())
    assert not before or sample.is_relative_to(shared.DOCUMENTS)
    file = files.read(sample)
    for number in range(5):
        review = typed(Review.of(file.document), random.Random(f"{sample.name} {number}"))
        assert faults(saved_bytes(file, review)) == before


@pytest.mark.long
@needs_schemas
@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("xliff/harbor.xlf", b'<x id="2"/>', b"<x/>"),
        ("xliff/harbor-2.xlf", b"<target>", b"<target/><target>"),
        ("tmx/harbor.tmx", b'<bpt i="1">', b"<bpt>"),
    ],
)
def test_the_schemas_of_bilingual_files_see_what_is_wrong(name: str, right: bytes, wrong: bytes) -> None:
    data = (SEEDS.parent / name).read_bytes()
    assert right in data
    assert faults(data.replace(right, wrong)) - faults(data)


@pytest.mark.parametrize("sample", BILINGUAL, ids=lambda path: path.name)
def test_nothing_changes_that_a_schema_of_xliff_or_tmx_judges(sample: Path) -> None:
    file = files.read(sample)
    parser = etree.XMLParser(huge_tree=True, collect_ids=False, resolve_entities=False)
    before = judged(etree.fromstring(sample.read_bytes(), parser))
    changed = 0
    for number in range(5):
        review = typed(Review.of(file.document), random.Random(f"{sample.name} {number}"))
        changed += len(review.edits)
        assert judged(etree.fromstring(saved_bytes(file, review), parser)) == before
    assert changed or all(segment.atoms for segment in file.document.segments)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_no_rule_is_broken_that_was_kept(sample: Path, tmp_path: Path) -> None:
    file = files.read(sample)
    before = breaches(sample.read_bytes(), tmp_path / f"before{sample.suffix}")
    for how in ways(format_named(file.document.format)):
        review = typed(Review.of(file.document), random.Random(f"{sample.name} {how}"))
        assert review.edits
        saved = saved_bytes(file, review, how)
        assert breaches(saved, tmp_path / f"{how}{sample.suffix}") - before <= LIBREOFFICE


@pytest.mark.parametrize("name", ["harbor.docx", "harbor.odt"])
def test_reasons_as_comments_break_none(name: str, tmp_path: Path) -> None:
    revision = Revision(0, Edit(14, "the the", "the"), "Ann", WHEN, "a reason\nof two lines")
    saved = files.revised_bytes(files.read(SEEDS / name), [revision], How.COMMENTED)
    assert any(b"of two lines" in content for content in contents(saved).values())
    assert breaches(saved, tmp_path / name) - breaches((SEEDS / name).read_bytes(), tmp_path / name) == set()


def test_what_is_deleted_of_an_insertion_of_somebody_else_is_told_as_libreoffice_tells_it(
    tmp_path: Path,
) -> None:
    file = files.from_bytes(document(OTHERS), Path("x.odt"))
    saved = files.revised_bytes(file, [Revision(0, Edit(4, "very", ""), "Ann", WHEN)], How.TRACKED)
    assert breaches(saved, tmp_path / "x.odt") - breaches(document(OTHERS), tmp_path / "x.odt") == LIBREOFFICE


def test_the_judges_see_what_is_wrong(tmp_path: Path) -> None:
    for name, member, right, wrong in (
        ("harbor.docx", "word/document.xml", b"<w:p>", b"<w:p><w:t>x</w:t>"),
        ("harbor.pptx", "ppt/slides/slide1.xml", b"<a:p>", b"<a:p><a:t>x</a:t>"),
        ("harbor.odt", "content.xml", b"<text:insertion>", b"<text:insertion><text:p/>"),
    ):
        data = (SEEDS / name).read_bytes()
        out = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
            for info in old.infolist():
                content = old.read(info)
                new.writestr(info, content.replace(right, wrong) if info.filename == member else content)
        assert breaches(out.getvalue(), tmp_path / name) - breaches(data, tmp_path / f"old-{name}")
