"""Word documents: rejecting our changes gives back the original, accepting them gives what was decided.

Judged by `oracle.py`, on real documents and made ones, by text, formatting and container of each character.
"""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reviewer import files
from reviewer.edits import Edit
from reviewer.errors import Refused
from reviewer.formats.base import How
from reviewer.review import Review
from reviewer.saving import prove, saved_bytes
from tests.reviewer.formats.docx import oracle
from tests.reviewer.formats.docx.samples import BOLD, BOX, COMPLEX, OTHERS, REAL, document, paragraph, run
from tests.shared import needs_shared

WHEN = "2026-01-02T03:04:05Z"
MADE = {
    "runs": document(paragraph(run("a refuge "), run("cit", BOLD), run("ies are"), run(" here"))),
    "spaces": document(
        paragraph(run("  kept "), run(" not kept ", keep=False), run("x"), run("\n  y\n z ", keep=False))
    ),
    "tabs": document(
        paragraph("<w:r><w:t>a</w:t><w:tab/><w:t>b c</w:t><w:br/><w:noBreakHyphen/><w:t>d</w:t></w:r>")
    ),
    "fields": document(
        paragraph(
            run("see "), COMPLEX.format("REF x", run("Table 1")), run(" and "),
            COMPLEX.format("HYPERLINK \"u\"", run("a link", BOLD)), run("."),
        )
        + paragraph("<w:fldSimple w:instr='PAGE'>" + run("7") + "</w:fldSimple>")
    ),
    "others": document(
        paragraph(
            run("the "), f"<w:ins {OTHERS}>" + run("very big ") + "</w:ins>",
            f"<w:del {OTHERS}><w:r><w:delText>old</w:delText></w:r></w:del>", run("house"),
            "<w:r><w:rPr><w:i/><w:rPrChange " + OTHERS + "><w:rPr><w:b/></w:rPr></w:rPrChange></w:rPr>"
            "<w:t>changed look</w:t></w:r>",
        )
    ),
    "boxes": document(
        paragraph(
            run("outer "),
            "<w:r>" + BOX.format(paragraph(run("in the box"), run(" bold", BOLD))) + "</w:r>",
            run(" end"),
        )
    ),
    "bound": document(
        "<w:sdt><w:sdtPr><w:dataBinding w:xpath='x'/></w:sdtPr><w:sdtContent>" + paragraph(run("bound"))
        + "</w:sdtContent></w:sdt>"
        + paragraph(run("a "), "<w:sdt><w:sdtContent>" + run("free") + "</w:sdtContent></w:sdt>")
    ),
    "empty": document(
        "<w:p/>" + paragraph() + paragraph("<w:pPr><w:jc w:val='left'/></w:pPr>") + paragraph(run(""))
    ),
    "notes": document(
        paragraph(
            run("text"), "<w:r><w:footnoteReference w:id='2'/></w:r>", run(" more &amp; more &lt;b&gt;")
        ),
        footnotes='<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote'
        " w:id='2'>" + paragraph(run("the note")) + "</w:footnote></w:footnotes>",
    ),
}  # fmt: skip
SAMPLES = [*MADE.items(), *((path.name, path.read_bytes()) for path in REAL)]
each_sample = pytest.mark.parametrize("data", [s[1] for s in SAMPLES], ids=[s[0] for s in SAMPLES])
WORDS = st.text("xy z\té&<", max_size=5)


@needs_shared
def test_real_documents_are_among_the_samples() -> None:
    assert len(REAL) >= 20


def read(data: bytes) -> files.SourceFile:
    return files.from_bytes(data, Path("x.docx"))


@st.composite
def reviews(draw: st.DrawFn, file: files.SourceFile) -> Review:
    """Some typing by Ann in some paragraphs."""
    review = Review.of(file.document)
    for _ in range(draw(st.integers(1, 5))):
        number = draw(st.integers(0, len(review.texts) - 1))
        now = review.texts[number]
        start = draw(st.integers(0, len(now)))
        end = draw(st.integers(start, min(len(now), start + 10)))
        try:
            review, _ = review.type({number: (Edit(start, now[start:end], draw(WORDS)),)}, "Ann", WHEN)
        except Refused:
            continue
    return review


def contents(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def seen(rows: dict[str, list[list[oracle.Character]]]) -> dict[str, list[list[oracle.Character]]]:
    """Without the numbers that copies of somebody's formatting changes must have anew."""
    return {
        name: [[(c, look.split(b"<w:rPrChange")[0], place) for c, look, place in p] for p in paragraphs]
        for name, paragraphs in rows.items()
    }


@each_sample
@given(choice=st.data())
@settings(max_examples=25, suppress_health_check=list(HealthCheck), deadline=None)
def test_rejecting_gives_the_original_and_accepting_what_was_decided(
    data: bytes, choice: st.DataObject
) -> None:
    file = read(data)
    review = choice.draw(reviews(file))
    tracked, clean = saved_bytes(file, review, How.TRACKED), saved_bytes(file, review)
    prove(file, review, tracked, "tracked")
    prove(file, review, clean, "clean")
    assert seen(oracle.paragraphs(tracked, accept=False, author="Ann")) == seen(oracle.paragraphs(data))
    assert oracle.texts(tracked, accept=True, author="Ann") == oracle.texts(clean)
    assert sorted(oracle.breaches(tracked)) == sorted(oracle.breaches(data))
    before, after = contents(data), contents(tracked)
    edited = {file.document.segments[n].key.rpartition("#")[0] for n in review.edits}
    assert {name for name in before if before[name] != after.get(name)} <= edited
    assert before.keys() == after.keys()
