"""The Word report, opened by a reader that is not ours."""

import io
import re
import zipfile

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from lxml import etree

from reviewer.edits import Edit
from reviewer.reports import as_docx
from reviewer.reports.building import file_report, report_of
from reviewer.review import Review
from reviewer.visible import shown
from tests.reviewer.reports.reviewed import TIMES, bare_report, data, log, report, source


def opened(of=None):
    return docx.Document(io.BytesIO(as_docx.render(of or data())))


def rows(table):
    return [[cell.text for cell in row.cells] for row in table.rows]


def typed(text, was, now, by="A. Editor"):
    file = source(text)
    made, _ = Review.of(file.document).type({0: (Edit(text.index(was), was, now),)}, by, TIMES[1])
    return opened(report_of([file_report(log(made, file), file)]))


def test_every_change_is_a_row_in_document_order():
    table = rows(opened().tables[0])
    assert table[0] == ["#", "place", "before", "after", "reason", "decision", "who and when"]
    assert [row[0] for row in table[1:]] == [str(n) for n in range(1, len(report().changes) + 1)]


def test_a_row_has_place_text_reason_decision_and_who():
    row = rows(opened().tables[0])[1]
    assert row[1].startswith("line 1:")
    assert row[2].startswith("The the council")
    assert row[3].startswith("The council")
    assert "(doubled-word)" in row[4]
    assert row[5:] == ["accepted", "A. Editor, 2026-11-24 09:00:01 UTC"]


def test_words_are_struck_and_underlined_and_what_is_around_them_is_not():
    change, cells = report().changes[-1], opened().tables[0].rows[-1].cells
    struck = [run.text for p in cells[2].paragraphs for run in p.runs if run.style.font.strike]
    underlined = [run.text for p in cells[3].paragraphs for run in p.runs if run.style.font.underline]
    assert struck == [shown(change.before, changed=True)]
    assert underlined == [shown(change.after, changed=True)]


def test_findings_that_changed_nothing_have_a_table():
    table = rows(opened().tables[1])
    assert [row[3] for row in table[1:]] == [finding.status.value for finding in report().undecided]


def test_totals_stand_before_the_first_table():
    paragraphs = [p.text for p in opened().paragraphs]
    assert paragraphs[0] == "Changes in article.txt"
    assert paragraphs[1].startswith(f"Changes: {data().changes}. Segments changed: {data().changed} of")


def test_the_head_of_a_table_stands_on_every_page():
    first = opened().tables[0].rows[0]._tr
    assert first.trPr.find(qn("w:tblHeader")) is not None


def test_the_page_lies_on_its_side():
    assert opened().sections[0].orientation is WD_ORIENT.LANDSCAPE


def test_markup_and_control_characters_are_text():
    made = typed("A <b>bold</b> & brave\x0b word.", "bold", "b\x01ld", "<script>")
    row = rows(made.tables[0])[1]
    assert "<b>" in row[2]
    assert "[U+0001]" in row[3]
    assert row[6].startswith("<script>")


def test_text_that_is_read_from_the_right_stays_so():
    made = typed("שלום עולם טוב", "עולם", "לכולם")
    paragraph = made.tables[0].rows[1].cells[3].paragraphs[0]
    assert paragraph._p.pPr.find(qn("w:bidi")) is not None
    assert all(run._r.rPr.find(qn("w:rtl")) is not None for run in paragraph.runs)


@pytest.mark.parametrize("files", [[], [bare_report()], [report(), report()]])
def test_every_part_is_wellformed(files):
    with zipfile.ZipFile(io.BytesIO(as_docx.render(report_of(files)))) as package:
        assert package.testzip() is None
        for name in package.namelist():
            etree.fromstring(package.read(name))


def test_every_style_that_is_used_is_defined():
    with zipfile.ZipFile(io.BytesIO(as_docx.render(data()))) as package:
        used = set(
            re.findall(r'w:(?:p|r|tbl)Style w:val="(\w+)"', package.read("word/document.xml").decode())
        )
        defined = set(re.findall(r'w:styleId="(\w+)"', package.read("word/styles.xml").decode()))
    assert used <= defined
