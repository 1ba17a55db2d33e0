"""Every report, read again by a reader that is not ours."""

import csv
import io
import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import html5lib
import jsonschema
import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock

from reviewer.edits import Edit
from reviewer.reports import REPORTS, as_html
from reviewer.reports.building import file_report, report_of
from reviewer.reports.comparison import html_page
from reviewer.review import Review
from tests.reviewer.reports.reviewed import NAME, TEXT, TIMES, bare_report, data, log, report, source, written

SCHEMA = json.loads((Path(__file__).parents[3] / "docs" / "report.schema.json").read_text("utf-8"))
SCHEMA_OF_CHANGE = {**SCHEMA["$defs"]["change"], "$defs": SCHEMA["$defs"]}
XHTML = "{http://www.w3.org/1999/xhtml}"


def page(of=None):
    """The HTML report as a strict parser reads it."""
    parser = html5lib.HTMLParser(strict=True)
    return parser.parse(as_html.render(of or data()).decode())


def texts(tree, element):
    return ["".join(e.itertext()) for e in tree.iter(f"{XHTML}{element}")]


def changed_by_hand(text, edits):
    file = source(text)
    made, _ = Review.of(file.document).type(edits, "<script>", TIMES[1])
    return report_of([file_report(log(made, file), file)])


@pytest.mark.parametrize("name", REPORTS)
def test_the_same_log_gives_the_same_bytes(name):
    assert REPORTS[name](data()) == REPORTS[name](data())


@pytest.mark.parametrize("name", REPORTS)
def test_every_report_can_be_made_of_a_log_alone(name):
    assert b"aged 40" in opened(REPORTS[name](report_of([bare_report()])))


def opened(made: bytes) -> bytes:
    """A report, or, where it is an archive, all that is in it."""
    if not zipfile.is_zipfile(io.BytesIO(made)):
        return made
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


@pytest.mark.parametrize("name", REPORTS)
def test_every_report_can_be_made_of_nothing(name):
    REPORTS[name](report_of([]))


# HTML


def test_the_page_is_strict_html():
    assert page().find(f"{XHTML}body") is not None


@pytest.mark.parametrize("files", [[bare_report()], [report(), report()], []])
def test_every_kind_of_page_is_strict_html(files):
    page(report_of(files))


def test_the_page_loads_and_runs_nothing():
    tree = page()
    policy = next(m for m in tree.iter(f"{XHTML}meta") if m.get("http-equiv") == "Content-Security-Policy")
    assert policy.get("content") == "default-src 'none'; style-src 'unsafe-inline'"
    assert not [*tree.iter(f"{XHTML}script"), *tree.iter(f"{XHTML}img"), *tree.iter(f"{XHTML}link")]
    assert all(a.get("href", "").startswith("#") for a in tree.iter(f"{XHTML}a"))


def test_the_page_marks_words_by_element_and_not_by_colour_alone():
    tree = page()
    assert "The the" in texts(tree, "del")
    assert "aged 40" in texts(tree, "ins")


def test_text_of_the_log_cannot_become_markup():
    tree = page(changed_by_hand("a <script>b</script>\n", {0: (Edit(0, "a", "<i>"),)}))
    assert not [*tree.iter(f"{XHTML}script"), *tree.iter(f"{XHTML}i")]


def test_every_link_of_the_page_has_its_target():
    tree = page(report_of([report(), report()]))
    names = [e.get("id") for e in tree.iter() if e.get("id")]
    assert len(names) == len(set(names))
    assert {a.get("href", "")[1:] for a in tree.iter(f"{XHTML}a")} <= set(names)


def test_the_page_names_the_language_of_the_text():
    assert "en-US" in {e.get("lang") for e in page().iter()}


def test_unchanged_segments_are_folded():
    folded = ["".join(e.itertext()) for e in page().iter(f"{XHTML}details")]
    assert any("1 unchanged segment" in text and "Nothing changed here." in text for text in folded)


def test_unseen_characters_are_named_in_the_page():
    tree = page(changed_by_hand("a b\n", {0: (Edit(1, " ", "\u00a0"),)}))
    assert "U+00A0" in texts(tree, "ins")


def test_an_override_of_direction_never_reaches_the_page():
    made = as_html.render(changed_by_hand("a \u202eb\n", {0: (Edit(0, "a", "c"),)}))
    assert "\u202e" not in made.decode()


def test_the_page_says_when_the_original_is_missing():
    assert any(
        "original text was not beside the log" in p for p in texts(page(report_of([bare_report()])), "p")
    )


def test_several_files_can_have_a_page_each():
    made = as_html.pages(report_of([report(), report()]))
    assert list(made) == ["index.html", "f1-article.txt.html", "f2-article.txt.html"]
    index = html5lib.HTMLParser(strict=True).parse(made["index.html"].decode())
    links = {a.get("href") for a in index.iter(f"{XHTML}a")}
    assert {"f1-article.txt.html", "f2-article.txt.html"} <= links
    html5lib.HTMLParser(strict=True).parse(made["f2-article.txt.html"].decode())


def test_two_plain_texts_compare_as_strict_html():
    made = html5lib.HTMLParser(strict=True).parse(html_page("a\nb\nc\n", "a\nB\nc\n", "x.txt", "y.txt"))
    assert (texts(made, "del"), texts(made, "ins")) == (["b"], ["B"])


# Tables


def csv_rows(of=None):
    return list(csv.DictReader(io.StringIO(REPORTS["csv"](of or data()).decode("utf-8-sig"), newline="")))


def test_csv_starts_with_the_mark_that_spreadsheets_need():
    assert REPORTS["csv"](data()).startswith(b"\xef\xbb\xbffile,")


def test_csv_has_changes_and_findings_in_document_order():
    assert [(row["before"], row["decision"]) for row in csv_rows()] == [
        ("The the", "accepted"),
        ("Monday", "ignored"),
        ("'=SUM(A1)", "own wording"),
        ("approved", "rejected"),
        ("of 40 years old", "accepted"),
        (" ,", "by hand"),
        ("press", "open"),
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_of_csv_is_a_formula(start):
    (row,) = csv_rows(changed_by_hand("a b\n", {0: (Edit(0, "a", start + "1"),)}))
    assert row["after"] == "'" + start + "1"


def workbook(of=None):
    return openpyxl.load_workbook(io.BytesIO(REPORTS["xlsx"](of or data())), rich_text=True)


def test_the_workbook_holds_the_same_table():
    rows = list(workbook()["Changes"].iter_rows(values_only=True))
    assert [row[6] for row in rows[1:]] == [
        "The the",
        "Monday",
        "=SUM(A1)",
        "approved",
        "of 40 years old",
        " ,",
        "press",
    ]


def test_no_cell_of_the_workbook_is_a_formula():
    cells = [cell for sheet in workbook() for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]


def test_changed_words_of_the_workbook_are_struck_and_underlined():
    sheet = workbook()["Text"]
    before, after = sheet["C2"].value, sheet["D5"].value
    assert isinstance(before, CellRichText)
    assert isinstance(after, CellRichText)
    assert [str(b) for b in before if isinstance(b, TextBlock) and b.font.strike] == ["the "]
    assert "aged" in "".join(str(b) for b in after if isinstance(b, TextBlock) and b.font.u)


def test_a_segment_too_long_for_a_cell_is_cut():
    long = changed_by_hand("word " * 7000 + "\n", {0: (Edit(0, "word", "x" * 20_000),)})
    assert len(str(workbook(long)["Text"]["D2"].value)) == 32_767


# JSON


def test_json_fits_its_schema():
    jsonschema.validate(json.loads(REPORTS["json"](data())), SCHEMA)


def test_json_of_a_log_alone_fits_the_schema():
    jsonschema.validate(json.loads(REPORTS["json"](report_of([bare_report()]))), SCHEMA)


def test_the_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_json_lines_hold_one_change_each_that_fits_the_schema():
    records = [json.loads(line) for line in REPORTS["jsonl"](data()).splitlines()]
    for record in records:
        jsonschema.validate(record, SCHEMA_OF_CHANGE)
    assert [(record["file"], record["number"]) for record in records] == [(NAME, n) for n in (1, 2, 3, 4)]


# Text


@pytest.mark.skipif(shutil.which("patch") is None, reason="needs the command patch")
def test_patch_makes_the_result_of_the_original(tmp_path):
    (tmp_path / NAME).write_bytes(TEXT.encode())
    command = ["patch", "--binary", "--silent", "-p1"]
    subprocess.run(command, input=REPORTS["diff"](data()), check=True, cwd=tmp_path)
    assert (tmp_path / NAME).read_text("utf-8") == written()


def test_a_diff_of_a_log_alone_holds_the_words():
    assert (
        "# segment 4: {-of 40 years old-}{+aged 40+}"
        in REPORTS["diff"](report_of([bare_report()])).decode().splitlines()
    )


def test_markdown_escapes_what_the_text_brings():
    made = REPORTS["md"](data()).decode()
    assert "“The the” \\| is \\<odd\\>." in made
    assert "was \\<b\\>read\\</b\\> aloud \\& approved" in made


def test_what_is_not_known_is_a_dash_and_no_number():
    alone = report_of([file_report(log(), source())])
    rows = [line for line in REPORTS["md"](alone).decode().splitlines() if line.startswith("| warning")]
    assert rows[0].endswith("| – |")
    assert "–</td>" in REPORTS["html"](alone).decode()


def test_markdown_tables_have_as_many_cells_in_every_row():
    made = REPORTS["md"](data()).decode()
    tables = re.findall(r"(?:^\|.*\|\n)+", made, re.MULTILINE)
    assert len(tables) > 2
    for table in tables:
        assert len({len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()}) == 1


def test_markdown_marks_hold_no_space_at_their_edges():
    made = changed_by_hand("a big dog\n", {0: (Edit(2, "big ", ""),)})
    assert "a ~~big~~ dog" in REPORTS["md"](made).decode()
