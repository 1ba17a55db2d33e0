"""PowerPoint presentations, as python-pptx reads them too."""

import io
from collections.abc import Iterator
from pathlib import Path

import pptx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pptx.shapes.base import BaseShape
from pptx.text.text import TextFrame

from reviewer import files
from reviewer.edits import Edit
from reviewer.errors import Refused, UnreadableFile
from reviewer.formats.base import How, Revision
from reviewer.review import Review
from reviewer.saving import prove, saved_bytes
from tests.reviewer.formats.test_package import contents, zipped

SEED = Path(__file__).parents[3] / "seeds" / "office" / "harbor.pptx"
FIRST = "ppt/slides/slide1.xml"
BODY = "It opened in 1911 , and was the largest port ."
FIELD = '<a:fld id="{x}" type="slidenum"><a:rPr lang="en"/><a:t>7</a:t></a:fld>'
FORMULA = (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    "<mc:Choice Requires='m'><m:x xmlns:m='m'>x</m:x></mc:Choice>"
    "<mc:Fallback><a:r><a:t>old x</a:t></a:r></mc:Fallback></mc:AlternateContent>"
)


def read(data: bytes) -> files.SourceFile:
    return files.from_bytes(data, Path("x.pptx"))


def with_paragraph(inside: str) -> bytes:
    """The seed with another first paragraph in the body of its first slide."""
    members = contents(SEED.read_bytes())
    slide = members[FIRST].decode()
    start = slide.index("<a:p>", slide.index("the the lake"))
    end = slide.index("</a:p>", start)
    return zipped({**members, FIRST: f"{slide[:start]}<a:p>{inside}{slide[end:]}"})


def frames(shapes: Iterator[BaseShape]) -> Iterator[TextFrame]:
    for shape in shapes:
        if shape.has_text_frame:
            yield shape.text_frame
        elif shape.has_table:
            yield from (cell.text_frame for cell in shape.table.iter_cells())


def theirs(data: bytes) -> list[str]:
    """The texts that python-pptx finds, but for paragraphs without any, and numbers of slides in notes."""
    found: list[str] = []
    for slide in pptx.Presentation(io.BytesIO(data)).slides:
        shapes = [*slide.shapes, *([slide.notes_slide.notes_placeholder] if slide.has_notes_slide else [])]
        for frame in frames(iter(shapes)):
            found += (p.text.replace("\v", "\n") for p in frame.paragraphs if p.runs)
    return found


def test_slides_come_in_the_order_in_which_they_are_shown_each_with_its_notes() -> None:
    document = read(SEED.read_bytes()).document
    assert [segment.original for segment in document.segments] == theirs(SEED.read_bytes())
    assert list(dict.fromkeys(s.context for s in document.segments)) == [
        "slide 1", "notes of slide 1", "slide 2",
    ]  # fmt: skip
    members = contents(SEED.read_bytes())
    presentation = members["ppt/presentation.xml"].decode()
    one, two = '<p:sldId id="256" r:id="rId7"/>', '<p:sldId id="257" r:id="rId9"/>'
    assert one + two in presentation
    turned = {**members, "ppt/presentation.xml": presentation.replace(one + two, two + one)}
    assert read(zipped(turned)).document.segments[0].original == "Ships"


@given(choice=st.data())
@settings(max_examples=15, suppress_health_check=list(HealthCheck), deadline=None)
def test_what_is_decided_is_what_python_pptx_reads(choice: st.DataObject) -> None:
    file = read(SEED.read_bytes())
    review = Review.of(file.document)
    for _ in range(choice.draw(st.integers(1, 4))):
        number = choice.draw(st.integers(0, len(review.texts) - 1))
        now = review.texts[number]
        start = choice.draw(st.integers(0, len(now)))
        end = choice.draw(st.integers(start, min(len(now), start + 10)))
        edit = Edit(start, now[start:end], choice.draw(st.text("xy é&<", min_size=1, max_size=5)))
        try:
            review, _ = review.type({number: (edit,)}, "Ann", "2026-01-02T03:04:05Z")
        except Refused:
            continue
    saved = saved_bytes(file, review)
    prove(file, review, saved, "saved")
    assert theirs(saved) == list(review.texts)
    before, after = contents(SEED.read_bytes()), contents(saved)
    edited = {file.document.segments[n].key.rpartition("#")[0] for n in review.edits}
    assert {name for name in before if before[name] != after.get(name)} == edited


def test_each_word_keeps_the_run_in_which_it_stood() -> None:
    start = BODY.index("was the largest port")
    edit = Edit(start, "was the largest port", "is the biggest harbor")
    done = files.revised_bytes(read(SEED.read_bytes()), [Revision(1, edit)], How.CLEAN)
    frame = pptx.Presentation(io.BytesIO(done)).slides[0].placeholders[1].text_frame
    runs = [(run.text, bool(run.font.bold)) for run in frame.paragraphs[0].runs]
    assert runs == [("It opened in 1911 , and is ", False), ("the biggest", True), (" harbor .", False)]


def test_fields_line_breaks_and_formulas_cannot_be_removed() -> None:
    data = with_paragraph(f"<a:r><a:t>page </a:t></a:r>{FIELD}<a:br/>{FORMULA}")
    segment = read(data).document.segments[1]
    assert segment.original == "page 7\n\ufffc"
    assert [atom.name for atom in segment.atoms] == ["field", "line break", "formula"]
    with pytest.raises(Refused, match="would remove “field”"):
        Review.of(read(data).document).type({1: (Edit(5, "7", "8"),)}, "Ann")


@pytest.mark.parametrize("at", [0, 1, 2])
def test_between_fields_new_text_stands_in_a_run_of_its_own(at: int) -> None:
    data = with_paragraph(f"{FIELD}<a:br/><a:r><a:t/></a:r>")
    done = files.revised_bytes(read(data), [Revision(1, Edit(at, "", "new"))], How.CLEAN)
    assert read(done).document.segments[1].original == "7\n"[:at] + "new" + "7\n"[at:]
    assert theirs(done)[1] == read(done).document.segments[1].original


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"\xd0\xcf\x11\xe0" + bytes(600), "password, or an old .ppt"),
        (b"just some text", "no zip archive"),
        (zipped({"a.xml": "<a/>"}), "names no main part"),
        (with_paragraph("<a:r>" * 400), "slide1.xml: line .*elements inside one another"),
    ],
)
def test_what_is_no_safe_presentation_is_refused_with_the_cause(data: bytes, cause: str) -> None:
    with pytest.raises(UnreadableFile, match=cause) as error:
        read(data)
    assert str(error.value).startswith("x.pptx: ")


def test_without_a_telling_name_a_presentation_is_known_by_what_it_holds() -> None:
    assert files.from_bytes(SEED.read_bytes(), Path("-")).document.format == "pptx"
