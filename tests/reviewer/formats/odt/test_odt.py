"""OpenDocument texts: what is read, what is written for one edit, what is told, and what is refused."""

import io
import zipfile
from pathlib import Path

import pytest

from reviewer import files
from reviewer.edits import Edit
from reviewer.errors import Refused, UnreadableFile
from reviewer.formats.base import How, Revision
from reviewer.review import Review
from tests.reviewer.formats.odt.samples import (
    COMMENT,
    FRAME,
    NOTE,
    OTHERS,
    SPACES,
    TAB,
    S,
    bold,
    change,
    document,
    p,
)
from tests.reviewer.formats.test_package import zipped

WHEN = "2026-01-02T03:04:05Z"


def read(data: bytes, name: str = "x.odt") -> files.SourceFile:
    return files.from_bytes(data, Path(name))


def originals(data: bytes) -> list[str]:
    return [segment.original for segment in read(data).document.segments]


def revised(data: bytes, edit: Edit, how: How = How.TRACKED, segment: int = 0) -> bytes:
    return files.revised_bytes(read(data), [Revision(segment, edit, "Ann", WHEN, "spelt so & so\nhere")], how)


def body(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return (
            archive.read("content.xml").decode().partition("<office:text>")[2].partition("</office:text>")[0]
        )


def flow(data: bytes) -> str:
    """The body without what is told of changes."""
    return body(data).partition("</text:tracked-changes>")[2]


# Reading.


def test_headers_notes_and_boxes_are_read_each_as_what_it_is() -> None:
    inside = p("a " + NOTE.format("endnote", p("note"))) + p("b" + FRAME.format(p("boxed")))
    segments = read(document(inside, p("head"))).document.segments
    assert [(s.original, s.context) for s in segments] == [
        ("a \ufffc", ""), ("note", "endnote"), ("b\ufffc", ""), ("boxed", ""), ("head", "header"),
    ]  # fmt: skip
    assert not any(s.flow for s in segments)


def test_white_space_is_one_space_and_none_at_the_start() -> None:
    assert originals(document(p(f"\n  a \t{bold(' b')}{S}{S}c{TAB} d "))) == ["a b  c\t d "]


def test_what_others_deleted_is_not_read_and_what_they_inserted_is() -> None:
    assert originals(document(OTHERS)) == ["the very big house"]
    assert [*map(str, read(document(OTHERS)).document.remarks)] == [
        "holds 2 tracked changes by Bob; read as if accepted, and left as they are"
    ]


def test_text_that_stays_in_the_flow_though_it_is_deleted_is_not_read() -> None:
    """LibreOffice writes it so in flat files."""
    told = f"<text:tracked-changes>{change('deletion', 'd1')}</text:tracked-changes>"
    mark = '<text:change-{0} text:change-id="d1"/>'
    live = p(f"a {mark.format('start')}dead {mark.format('end')}cat")
    assert originals(document(told + live)) == ["a cat"]


def test_fields_indexes_and_line_breaks_cannot_be_removed() -> None:
    index = (
        f"<text:table-of-content><text:index-body>{p('1 Harbor')}</text:index-body></text:table-of-content>"
    )
    data = document(p("of <text:date>1 May</text:date>:<text:line-break/>now") + index)
    first, second = read(data).document.segments
    assert first.original == "of 1 May:\nnow"
    assert [atom.name for atom in first.atoms + second.atoms] == ["field", "line break", "index"]
    with pytest.raises(Refused, match="would remove “field”"):
        Review.of(read(data).document).type({0: (Edit(3, "1", "2"),)}, "Ann")


# Writing.


def test_a_clean_copy_differs_in_the_words_alone() -> None:
    done = revised(document(p(f"a {bold('refuge')} city")), Edit(2, "refuge", "sanctuary"), How.CLEAN)
    assert body(done) == p(f"a {bold('sanctuary')} city")


def test_a_replaced_word_is_kept_in_a_list_before_the_text_and_the_new_one_stands_between_marks() -> None:
    done = body(revised(document(p(f"a {bold('refuge')} city")), Edit(2, "refuge", "sanctuary")))
    told, _, rest = done.partition("</text:tracked-changes>")
    deletion = told.partition("<text:deletion>")[2]
    assert p(bold("refuge")) in deletion
    assert f"<dc:creator>Ann</dc:creator><dc:date>{WHEN}</dc:date>" in deletion
    assert rest == p(
        "a " + bold(
            '<text:change text:change-id="cd2"/><text:change-start text:change-id="cd1"/>sanctuary'
            '<text:change-end text:change-id="cd1"/>'
        ) + " city"
    )  # fmt: skip


def test_at_the_end_of_a_paragraph_the_insertion_comes_first() -> None:
    """LibreOffice joins an insertion there with one at the start of the next paragraph."""
    done = flow(revised(document(p("a cat")), Edit(2, "cat", "dog")))
    assert done.index("<text:change-end") < done.index("<text:change ")


def test_a_space_that_would_no_longer_be_seen_becomes_an_element() -> None:
    assert body(revised(document(p("a big cat")), Edit(2, "big", ""), How.CLEAN)) == p(f"a{S}{S}cat")
    assert body(revised(document(p("a big cat")), Edit(0, "a", ""), How.CLEAN)) == p(f"{S}big cat")
    assert body(revised(document(p("a big cat")), Edit(6, "cat", ""), How.CLEAN)) == p(f"a big{S}")


def test_some_of_many_spaces_can_go() -> None:
    data = document(p('a<text:s text:c="4"/>b'))
    assert body(revised(data, Edit(1, "   ", ""), How.CLEAN)) == p(f"a{S}b")


def test_each_word_of_an_edit_over_spans_keeps_the_span_in_which_it_stood() -> None:
    data = document(p(bold("refuge ") + "town here"))
    done = revised(data, Edit(0, "refuge town", "sanctuary city"), How.CLEAN)
    assert body(done) == p(bold("sanctuary ") + "city here")


def test_what_is_deleted_of_an_insertion_of_somebody_else_still_says_who_inserted_it() -> None:
    done = body(revised(document(OTHERS), Edit(4, "very ", "")))
    mine = done.partition("<dc:creator>Ann")[2]
    assert mine.index("</text:deletion><text:insertion>") < mine.index("<dc:creator>Bob")


def test_an_empty_paragraph_can_be_written_in() -> None:
    assert body(revised(document("<text:p/>"), Edit(0, "", "new"), How.CLEAN)) == "<text:p>new</text:p>"


def test_a_part_that_calls_the_namespaces_otherwise_is_written_in_its_words() -> None:
    xml = document(p("a cat sat"))
    with zipfile.ZipFile(io.BytesIO(xml)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    other = members["content.xml"].replace(b"text:", b"t:").replace(b":t:1.0", b":text:1.0")
    other = other.replace(b"xmlns:text=", b"xmlns:t=").replace(b"xmlns:dc=", b"xmlns:x=")
    done = revised(zipped({**members, "content.xml": other}), Edit(2, "cat", "dog"))
    assert originals(done) == ["a dog sat"]


def test_a_reason_is_a_comment_around_its_change() -> None:
    done = flow(revised(document(p("a cat sat")), Edit(2, "cat", "dog"), How.COMMENTED))
    order = ["<office:annotation ", "<text:change ", "<text:change-end ", "<office:annotation-end "]
    assert sorted(order, key=done.index) == order
    assert "spelt so &amp; so</text:p><text:p>here" in done


# Remarks and refusals.


def test_comments_and_signatures_are_told() -> None:
    data = document(p("a" + COMMENT), **{"META-INF/documentsignatures.xml": "<s/>"})
    assert [*map(str, read(data).document.remarks)] == [
        "holds 1 comment, left as it is", "is signed; the signature does not hold for a changed copy",
    ]  # fmt: skip


ENCRYPTED = '<m:file-entry m:full-path="content.xml"><m:encryption-data m:checksum="x"/></m:file-entry>'
SHEET = (
    f"<office:document-content {SPACES}><office:body><office:spreadsheet/></office:body>"
    "</office:document-content>"
)


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"just some text", "no zip archive"),
        (document(p("x"))[:-30], "damaged or cut off"),
        (document(p("x"), manifest=ENCRYPTED), "protected by a password"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), "no content.xml"),
        (document(p("x"), **{"content.xml": SHEET}), "a spreadsheet"),
        (document(p("x"), **{"content.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}), "document type"),
        (document(p('\n<text:s text:c="99999999"/>')), "content.xml: line 2: text:s stands for 99999999"),
        (document("<text:span>" * 400), "elements inside one another"),
        (document("<text:p>"), "not well-formed"),
    ],
)  # fmt: skip
def test_what_is_no_safe_document_is_refused_with_its_name_and_the_cause(data: bytes, cause: str) -> None:
    with pytest.raises(UnreadableFile, match=cause) as error:
        read(data, "letter.odt")
    assert str(error.value).startswith("letter.odt: ")


def test_without_a_telling_name_a_document_is_known_by_what_it_holds() -> None:
    assert read(document(p("x")), "-").document.format == "odt"
