"""Word documents: what is read, what is written for one edit, what is told, and what is refused."""

import io
import zipfile
from pathlib import Path

import pytest

from reviewer import files
from reviewer.edits import Edit
from reviewer.errors import Refused, ReviewError, UnreadableFile
from reviewer.formats.base import How, Revision
from reviewer.formats.package import patched
from reviewer.review import Review
from tests.reviewer.formats.docx.samples import (
    BOLD,
    BOX,
    COMPLEX,
    OTHERS,
    TYPES,
    W,
    document,
    paragraph,
    relations,
    run,
)
from tests.reviewer.formats.test_package import contents, zipped

WHEN = "2026-01-02T03:04:05Z"
BY_ANN = f'w:author="Ann" w:date="{WHEN}"'


def read(data: bytes, name: str = "x.docx") -> files.SourceFile:
    return files.from_bytes(data, Path(name))


def originals(data: bytes) -> list[str]:
    return [segment.original for segment in read(data).document.segments]


def revised(data: bytes, edit: Edit, how: How = How.TRACKED, segment: int = 0) -> bytes:
    return files.revised_bytes(read(data), [Revision(segment, edit, "Ann", WHEN, "spelt so & so\nhere")], how)


def member(data: bytes, name: str = "word/document.xml") -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def body(data: bytes) -> str:
    return member(data).partition("<w:body>")[2].partition("</w:body>")[0]


def text(words: str, name: str = "t") -> str:
    return f'<w:{name} xml:space="preserve">{words}</w:{name}>'


# Reading.


def test_formatting_is_not_in_the_text_and_parts_come_in_order() -> None:
    story = f'<w:{{0}} xmlns:w="{W}">{paragraph(run("{0} text"))}</w:{{0}}>'
    data = document(
        paragraph(run("a "), run("bold", BOLD), run(" word")),
        footer=story.format("ftr"),
        header=story.format("hdr"),
        footnotes=story.format("footnotes").replace("footnotes text", "note"),
    )
    segments = read(data).document.segments
    assert [(s.original, s.context) for s in segments] == [
        ("a bold word", ""), ("hdr text", "header"), ("ftr text", "footer"), ("note", "footnote"),
    ]  # fmt: skip
    assert not any(s.flow for s in segments)


def test_elements_that_have_no_place_inside_a_text_do_no_harm() -> None:
    for odd in ("<w:ins/>", "<w:fldSimple/>", "<w:r/>", "<w:r><w:t>x</w:t></w:r>"):
        data = document(paragraph(f"<w:r><w:t>a {odd}b c</w:t></w:r>", run(" and more")))
        assert originals(data)[0].startswith("a ")


def test_cells_links_and_boxes_are_read_each_as_what_it_is() -> None:
    cell = "<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>"
    data = document(
        cell.format(paragraph(run("one")), paragraph(run("two")))
        + paragraph(run("a "), "<w:hyperlink>" + run("link") + "</w:hyperlink>")
        + paragraph(run("x"), "<w:r>" + BOX.format(paragraph(run("boxed"))) + "</w:r>")
    )
    assert originals(data) == ["one", "two", "a link", "x\ufffc", "boxed"]


def test_what_others_deleted_is_not_read_and_what_they_inserted_is() -> None:
    data = document(
        paragraph(
            f"<w:ins {OTHERS}>{run('new')}</w:ins>",
            f"<w:del {OTHERS}><w:r><w:delText>old</w:delText></w:r></w:del>",
            f"<w:moveFrom {OTHERS}>{run('gone')}</w:moveFrom>",
            f"<w:moveTo {OTHERS}>{run(' come')}</w:moveTo>",
        )
    )
    assert originals(data) == ["new come"]
    assert [*map(str, read(data).document.remarks)] == [
        "holds 4 tracked changes by Bob; read as if accepted, and left as they are"
    ]


def test_what_word_computes_or_draws_is_a_placeholder_and_links_are_not() -> None:
    data = document(
        paragraph(
            run("see "), COMPLEX.format("REF x", run("Table 1")), run(", "),
            COMPLEX.format('HYPERLINK "u"', run("here")), "<w:r><w:drawing/></w:r>",
        )
    )  # fmt: skip
    (segment,) = read(data).document.segments
    assert segment.original == "see Table 1, here\ufffc"
    assert [(segment.original[a.span.start : a.span.end], a.name) for a in segment.atoms] == [
        ("Table 1", "field"), ("\ufffc", "picture"),
    ]  # fmt: skip
    review = Review.of(read(data).document)
    with pytest.raises(Refused, match="would remove “field”"):
        review.type({0: (Edit(4, "Table 1", "Table 2"),)}, "Ann")


def test_spaces_count_only_where_they_say_so() -> None:
    data = document(paragraph(run(" a ", keep=False), run(" b ")))
    assert originals(data) == ["a b "]


# Writing.


def test_a_replaced_word_is_one_deletion_and_one_insertion_in_its_formatting() -> None:
    done = revised(document(paragraph(run("a refuge city", BOLD))), Edit(2, "refuge", "sanctuary"))
    bold = "<w:rPr><w:b/></w:rPr>"
    assert body(done) == paragraph(
        f"<w:r>{bold}{text('a ')}</w:r>",
        f'<w:del w:id="2" {BY_ANN}><w:r>{bold}{text("refuge", "delText")}</w:r></w:del>',
        f'<w:ins w:id="3" {BY_ANN}><w:r>{bold}{text("sanctuary")}</w:r></w:ins>',
        f"<w:r>{bold}{text(' city')}</w:r>",
    )


def test_a_clean_copy_differs_in_the_words_alone() -> None:
    done = revised(document(paragraph(run("a refuge city", BOLD))), Edit(2, "refuge", "sanctuary"), How.CLEAN)
    assert body(done) == paragraph(run("a sanctuary city", BOLD))


def test_each_word_of_an_edit_over_runs_keeps_the_run_in_which_it_stood() -> None:
    data = document(paragraph(run("refuge ", BOLD), run("town here")))
    done = revised(data, Edit(0, "refuge town", "sanctuary city"), How.CLEAN)
    assert body(done) == paragraph(run("sanctuary ", BOLD), run("city here"))


def test_at_the_end_of_a_paragraph_the_insertion_comes_first() -> None:
    """LibreOffice joins an insertion there with one at the start of the next paragraph."""
    done = body(revised(document(paragraph(run("a cat"))), Edit(2, "cat", "dog")))
    assert done.index("<w:ins") < done.index("<w:del")


def test_in_an_insertion_of_somebody_else_ours_stands_between_two_parts_of_theirs() -> None:
    data = document(paragraph(f"<w:ins {OTHERS}>{run('a big house')}</w:ins>"))
    bob = OTHERS.partition(" ")[2]
    assert body(revised(data, Edit(2, "big", "small"))) == paragraph(
        f"<w:ins {OTHERS}><w:r>{text('a ')}</w:r>",
        f'<w:del w:id="9" {BY_ANN}><w:r>{text("big", "delText")}</w:r></w:del></w:ins>',
        f'<w:ins w:id="10" {BY_ANN}><w:r>{text("small")}</w:r></w:ins>',
        f'<w:ins w:id="11" {bob}><w:r>{text(" house")}</w:r></w:ins>',
    )


def test_the_old_form_of_a_text_box_is_edited_alike() -> None:
    data = document(paragraph("<w:r>" + BOX.format(paragraph(run("a cat sat"))) + "</w:r>"))
    assert body(revised(data, Edit(2, "cat", "dog"), How.CLEAN, segment=1)).count("a dog sat") == 2
    assert body(revised(data, Edit(2, "cat", "dog"), segment=1)).count("<w:ins") == 2


def test_a_paragraph_and_the_box_in_it_can_both_be_edited() -> None:
    data = document(
        paragraph(run("see "), "<w:r><w:t>this</w:t>" + BOX.format(paragraph(run("box"))) + "</w:r>")
    )
    revisions = [
        Revision(0, Edit(4, "this", "that"), "Ann", WHEN),
        Revision(1, Edit(0, "b", "f"), "Ann", WHEN),
    ]
    for how in (How.CLEAN, How.TRACKED):
        assert originals(files.revised_bytes(read(data), revisions, how)) == ["see that\ufffc", "fox"]


def test_a_tab_is_written_as_word_writes_it() -> None:
    done = revised(document(paragraph(run("a b"))), Edit(1, " ", "\t"), How.CLEAN)
    assert body(done) == paragraph(f"<w:r>{text('a')}<w:tab/>{text('b')}</w:r>")


def test_an_empty_paragraph_can_be_written_in() -> None:
    done = revised(document("<w:p/>"), Edit(0, "", "new"), How.CLEAN)
    assert body(done) == paragraph(f"<w:r>{text('new')}</w:r>")


def test_a_part_that_calls_words_namespace_otherwise_is_written_in_its_words() -> None:
    data = document(paragraph(run("a cat sat")))
    xml = member(data)
    for prefix in ("x:", ""):
        other = xml.replace("<w:", f"<{prefix}").replace("</w:", f"</{prefix}")
        other = other.replace("xmlns:w=", "xmlns:x=" if prefix else "xmlns=")
        renamed = patched(data, {"word/document.xml": (Edit(0, xml, other),)})
        done = revised(renamed, Edit(2, "cat", "dog"))
        assert originals(done) == ["a dog sat"]
        assert member(done).count(" xmlns:w=") == (0 if prefix else 7)


def test_a_control_character_cannot_be_typed_into_a_word_document() -> None:
    file = read(document(paragraph(run("a cat sat"))))
    assert files.can_write(file, "é😀")
    assert not files.can_write(file, "\x07")


# Reasons as comments.


def test_a_reason_is_a_comment_around_both_halves_of_its_change() -> None:
    data = document(paragraph(run("a cat sat")))
    done = revised(data, Edit(2, "cat", "dog"), How.COMMENTED)
    inside = body(done)
    order = ["<w:commentRangeStart", "<w:del ", "<w:ins ", "<w:commentRangeEnd", "<w:commentReference"]
    assert sorted(order, key=inside.index) == order
    assert member(done, "word/comments.xml").count("<w:p>") == 2
    assert "spelt so &amp; so" in member(done, "word/comments.xml")
    assert "/comments" in member(done, "word/_rels/document.xml.rels")
    assert 'PartName="/word/comments.xml"' in member(done, "[Content_Types].xml")
    assert str(read(done).document.remarks[-1]) == "holds 1 comment, left as it is"


@pytest.mark.parametrize("inside", ["", '<w:comment w:id="4"><w:p/></w:comment>'])
def test_comments_join_those_that_are_there(inside: str) -> None:
    there = f'<w:comments xmlns:w="{W}">{inside}</w:comments>' if inside else f'<w:comments xmlns:w="{W}"/>'
    data = document(paragraph(run("a cat sat")), comments=there)
    done = revised(data, Edit(2, "cat", "dog"), How.COMMENTED)
    told = member(done, "word/comments.xml")
    assert inside in told
    assert f'<w:comment w:id="{5 if inside else 0}" w:author="Ann"' in told
    assert member(done, "[Content_Types].xml") == TYPES


# ISO Strict: the same words in other namespaces.

SEED = Path(__file__).parents[4] / "seeds" / "office" / "harbor.docx"


def strict(data: bytes) -> bytes:
    transitional, in_strict = b"http://schemas.openxmlformats.org/", b"http://purl.oclc.org/ooxml/"
    members: dict[str, bytes | str] = {}
    for name, content in contents(data).items():
        for kind in (b"wordprocessingml/", b"officeDocument/"):
            content = content.replace(transitional + kind + b"2006/", in_strict + kind)
        members[name] = content
    return zipped(members)


def test_a_strict_document_reads_like_any_other() -> None:
    data = SEED.read_bytes()
    assert strict(data) != data
    assert [s.original for s in read(strict(data)).document.segments] == originals(data)
    assert read(strict(data)).document.remarks == read(data).document.remarks


@pytest.mark.parametrize("how", How)
def test_a_strict_document_is_written_like_any_other_in_its_own_namespaces(how: How) -> None:
    data, edit = SEED.read_bytes(), Edit(14, "the the", "the")
    done = revised(strict(data), edit, how)
    assert strict(revised(data, edit, how)) == strict(done)
    assert b"schemas.openxmlformats.org/wordprocessingml" not in b"".join(contents(done).values())


# Remarks and refusals.


def test_protection_and_signatures_are_told() -> None:
    settings = (
        f'<w:settings xmlns:w="{W}"><w:documentProtection w:edit="readOnly" w:enforcement="1"/></w:settings>'
    )
    data = document(paragraph(run("x")), settings=settings)
    data = patched(data, {"_xmlsignatures/sig1.xml": (Edit(0, "", "<s/>"),)})
    assert [str(remark).split(";")[0] for remark in read(data).document.remarks] == [
        "is protected against editing in Word", "is signed",
    ]  # fmt: skip


def with_main(xml: str) -> bytes:
    empty = document("")
    return patched(empty, {"word/document.xml": (Edit(0, member(empty), xml),)})


NO_MAIN = zipped({"[Content_Types].xml": TYPES, "_rels/.rels": relations(("officeDocument", "word/no.xml"))})
ENTITIES = f"<!DOCTYPE w:document [<!ENTITY a 'aaaa'>]><w:document xmlns:w='{W}'>&a;</w:document>"


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"\xd0\xcf\x11\xe0" + bytes(600), "password, or an old .doc"),
        (b"just some text", "no zip archive"),
        (document(paragraph(run("x")))[:-30], "damaged or cut off"),
        (NO_MAIN, "names no main part"),
        (with_main("<a/>"), "something else"),
        (with_main(ENTITIES), "document type"),
        (document("<w:sdt>" * 400), "elements inside one another"),
        (document("<w:p>"), "not well-formed"),
    ],
)  # fmt: skip
def test_what_is_no_safe_word_document_is_refused_with_its_name_and_the_cause(
    data: bytes, cause: str
) -> None:
    with pytest.raises(UnreadableFile, match=cause) as error:
        read(data, "letter.docx")
    assert str(error.value).startswith("letter.docx: ")


def test_without_a_telling_name_a_document_is_known_by_what_it_holds() -> None:
    assert read(document(paragraph(run("x"))), "-").document.format == "docx"


def test_another_way_of_saving_is_refused_by_formats_that_lack_it() -> None:
    with pytest.raises(ReviewError, match="Plain text cannot be saved"):
        files.revised_bytes(read(b"a cat", "a.txt"), [Revision(0, Edit(0, "a", "b"))], How.TRACKED)
