"""Excel: only cells that were edited change, as openpyxl reads them; all other members stay to the byte."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText

from reviewer import files
from reviewer.edits import Edit
from reviewer.errors import UnreadableFile
from reviewer.formats.base import Reading
from reviewer.review import Review
from reviewer.saving import prove, saved_bytes
from tests.reviewer.formats.test_text_formats import marked, samples

BOOKS = samples(".xlsx")
HARBOR = next(path for path in BOOKS if path.name == "harbor.xlsx")


def cells(data: bytes) -> dict[str, object]:
    book = openpyxl.load_workbook(io.BytesIO(data), rich_text=True)
    return {f"{s.title}!{c.coordinate}": c.value for s in book for row in s.iter_rows() for c in row}


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def edited(file: files.SourceFile, number: int, edit: Edit) -> bytes:
    review, _ = Review.of(file.document).type({number: (edit,)}, "Ann")
    data = saved_bytes(file, review)
    prove(file, review, data, "a.xlsx")
    return data


def number_of(file: files.SourceFile, place: str) -> int:
    return next(n for n, s in enumerate(file.document.segments) if s.context == place)


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.name)
def test_only_cells_with_a_corrected_word_differ(path: Path) -> None:
    data, review = marked(path)
    before, after = cells(path.read_bytes()), cells(data)
    changed = {place for place in before if str(before[place]) != str(after[place])}
    assert changed == {
        s.context for s, t in zip(review.document.segments, review.texts, strict=True) if "zzz" in t
    }
    assert all("zzz" in str(after[place]) for place in changed)
    was, now = members(path.read_bytes()), members(data)
    assert list(was) == list(now)
    assert {name for name in was if was[name] != now[name]} == {"xl/worksheets/sheet1.xml"}


def test_texts_stand_beside_their_sources_and_formulas_and_numbers_are_not_read() -> None:
    document = files.read(HARBOR).document
    assert [(s.context, s.source) for s in document.segments][:2] == [
        ("Texts!C2", "Die Brücke wurde am Montag eröffnet."),
        ("Texts!C3", "Sie ist teuer."),
    ]
    assert not any("formula" in segment.original for segment in document.segments)


def test_of_cells_that_share_a_text_only_the_edited_one_changes() -> None:
    file = files.read(HARBOR)
    number = number_of(file, "Texts!C5")
    text = file.document.segments[number].original
    after = cells(edited(file, number, Edit(text.index("3,50"), "3,50", "3.50 <&")))
    assert (after["Texts!C5"], after["Texts!C6"]) == ("The toll is 3.50 <& euros.", "The toll is 3,50 euros.")


def test_formatting_inside_a_cell_stays() -> None:
    file = files.read(HARBOR)
    number = number_of(file, "Texts!C7")
    text = file.document.segments[number].original
    after = cells(edited(file, number, Edit(text.index("opened"), "opened", "saw ")))["Texts!C7"]
    assert isinstance(after, CellRichText)
    assert [str(part) for part in after] == ["The city ", "saw  the", " the bridge & more."]
    assert after[1].font.b  # type: ignore[union-attr]


def test_a_cell_can_be_edited_again() -> None:
    data = edited(files.read(HARBOR), 0, Edit(0, "The", " A"))
    again = files.from_bytes(data, Path("a.xlsx"))
    assert cells(edited(again, 0, Edit(1, "A", "One & only")))["Texts!C2"] == (
        " One & only bridge was opened on on Monday, at 7 a.m."
    )


def test_columns_are_named_and_sheets_without_them_passed_over() -> None:
    file = files.from_bytes(HARBOR.read_bytes(), Path("a.xlsx"), reading=Reading("Source"))
    assert {s.context[:7] for s in file.document.segments} == {"Texts!B"}
    with pytest.raises(UnreadableFile, match=r"a.xlsx: there is no column “fr”"):
        files.from_bytes(HARBOR.read_bytes(), Path("a.xlsx"), reading=Reading("fr"))


def test_the_columns_that_were_chosen_are_kept_for_each_sheet() -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        for name, column in (("It's; one", 0), ("Two", 2)):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, ["x", "x", "x"])
            sheet.write(1, column, "A text that has many words.")
    file = files.from_bytes(out.getvalue(), Path("a.xlsx"))
    assert file.reading.columns == "'It''s; one'!A from 2; 'Two'!C from 2"
    data = edited(file, 0, Edit(0, file.document.segments[0].original, "x"))
    again = files.from_bytes(data, Path("a.xlsx"), reading=file.reading)
    assert [s.original for s in again.document.segments] == ["x", "A text that has many words."]
    assert again.reading == file.reading
    only = files.from_bytes(data, Path("a.xlsx"), reading=Reading("'Two'!C"))
    assert [s.context for s in only.document.segments] == ["Two!C1", "Two!C2"]
    with pytest.raises(UnreadableFile, match=r"a.xlsx: there is no sheet “No”"):
        files.from_bytes(data, Path("a.xlsx"), reading=Reading("'No'!C"))


def test_the_names_of_the_columns_of_a_table_are_not_read() -> None:
    out = io.BytesIO()
    headings = [{"header": "The first of the names"}, {"header": "Target"}]
    texts = [["A text of some words", "A second of them"]]
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet("One")
        sheet.add_table("B3:C5", {"columns": headings, "data": texts})
        sheet.write("B2", "A text above the table")
    file = files.from_bytes(out.getvalue(), Path("a.xlsx"), reading=Reading("B"))
    assert [s.context for s in file.document.segments] == ["One!B2", "One!B4"]


def test_digits_of_other_scripts_are_no_numbers() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(HARBOR.read_bytes())) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            content = old.read(info).replace(b'<row r="2"', '<row r="²"'.encode())
            new.writestr(info, content.replace(b"<v>0</v>", "<v>²</v>".encode()))
    assert len(files.from_bytes(out.getvalue(), Path("a.xlsx")).document.segments) > 0
    with pytest.raises(UnreadableFile, match="there is no column “²”"):
        files.from_bytes(HARBOR.read_bytes(), Path("a.xlsx"), reading=Reading("²"))


def test_sheets_are_read_in_the_order_of_the_book() -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        for name in ("Second to none", "First"):
            book.add_worksheet(name).write(0, 0, f"A text of the sheet {name}")
    document = files.from_bytes(out.getvalue(), Path("a.xlsx")).document
    assert [s.context for s in document.segments] == ["Second to none!A1", "First!A1"]


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"no zip", "it is no zip archive"),
        (b"\xd0\xcf\x11\xe0xxxx", "is protected by a password, or an old .xls"),
        (HARBOR.read_bytes()[:3000], "a.xlsx: "),
    ],
)
def test_what_is_no_workbook_is_refused(data: bytes, cause: str) -> None:
    with pytest.raises(UnreadableFile, match=cause):
        files.from_bytes(data, Path("a.xlsx"))
