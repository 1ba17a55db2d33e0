"""OpenDocument texts: rejecting our changes gives back the original, accepting them what was decided.

Judged by `oracle.py`, on real documents and made ones, by text and formatting of each character.
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
from tests.reviewer.formats.odt import oracle
from tests.reviewer.formats.odt.samples import (
    BREAK,
    COMMENT,
    FRAME,
    NOTE,
    OTHERS,
    REAL,
    TAB,
    S,
    bold,
    document,
    p,
)  # fmt: skip
from tests.shared import needs_shared

WHEN = "2026-01-02T03:04:05Z"
MADE = {
    "spans": document(p("a refuge " + bold("cit") + "ies are" + bold(" here") + " ")),
    "white space": document(
        p("  a  b\n\tc " + bold(" d ") + " e  ") + p(f"a{S} b {S}c{TAB} d {BREAK} e") + p("\n")
        + p('x<text:s text:c="4"/>y &#32; z&amp; &lt;')
    ),
    "marks": document(
        p('a <text:bookmark text:name="b"/> word' + COMMENT + " here <text:date>1 May</text:date> x")
    ),
    "notes": document(
        p("text " + NOTE.format("footnote", p("the  note")) + " and " + NOTE.format("endnote", p("x")) + ".")
        + p("before " + FRAME.format(p("in the " + bold("box")) + p("")) + " after")
    ),
    "others": document(OTHERS),
    "header": document(p("body") + "<text:p/>", p("the head " + bold("line"))),
    "lists": document(
        "<office:forms/><text:tracked-changes/><text:sequence-decls/><text:h>1 head</text:h><text:list>"
        "<text:list-item>" + p("one") + "</text:list-item></text:list>"
    ),
}  # fmt: skip
SAMPLES = [*MADE.items(), *((path.name, path.read_bytes()) for path in REAL)]
each_sample = pytest.mark.parametrize("data", [s[1] for s in SAMPLES], ids=[s[0] for s in SAMPLES])
WORDS = st.text("xy  z\té&<", max_size=5)


@needs_shared
def test_real_documents_are_among_the_samples() -> None:
    assert len(REAL) >= 14


def read(data: bytes) -> files.SourceFile:
    return files.from_bytes(data, Path("x.odt"))


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


@each_sample
def test_text_reads_as_the_oracle_reads_it(data: bytes) -> None:
    """But for fields, whose words it does not look at."""
    ours = read(data).document.segments
    theirs = oracle.texts(data)
    for segment, text in zip(ours, theirs, strict=True):
        now = segment.original
        for atom in reversed(segment.atoms):
            if atom.name == "field":
                now = now[: atom.span.start] + "\ufffc" + now[atom.span.end :]
        assert now == text


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
    assert oracle.read(tracked, without="Ann") == oracle.read(data)
    assert oracle.texts(tracked) == oracle.texts(clean)
    assert oracle.breaches(tracked) == oracle.breaches(data)
    before, after = contents(data), contents(tracked)
    edited = {file.document.segments[n].key.rpartition("#")[0] for n in review.edits}
    assert {name for name in before if before[name] != after.get(name)} <= edited
    assert before.keys() == after.keys()
