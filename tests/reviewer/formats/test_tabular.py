"""Tables: only cells that were edited change, as the csv module reads them; each stays as it was quoted."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer import files, journal
from reviewer.edits import Edit
from reviewer.errors import ReviewError, UnreadableFile
from reviewer.formats.base import Reading
from reviewer.formats.columns import Choice, Pair, Table, choose, spelled
from reviewer.review import Review
from reviewer.saving import prove, saved_bytes
from tests.reviewer.formats.test_text_formats import marked, samples

TABLES = samples(".csv", ".tsv")
CELL = st.text('ab, ";\té\n', max_size=5)


def opened(text: str, columns: str = "", name: str = "a.csv") -> files.SourceFile:
    return files.from_bytes(text.encode(), Path(name), reading=Reading(columns))


def originals(file: files.SourceFile) -> list[str]:
    return [segment.original for segment in file.document.segments]


def rows(data: bytes, delimiter: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def edited(file: files.SourceFile, number: int, edit: Edit) -> str:
    review, _ = Review.of(file.document).type({number: (edit,)}, "Ann")
    data = saved_bytes(file, review)
    prove(file, review, data, "a.csv")
    return data.decode()


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_only_cells_with_a_corrected_word_differ(path: Path) -> None:
    data, review = marked(path)
    mark = "\t" if path.suffix == ".tsv" else ","
    before, after = rows(path.read_bytes(), mark), rows(data, mark)
    changed = [
        (a, b)
        for row, new in zip(before, after, strict=True)
        for a, b in zip(row, new, strict=True)
        if a != b
    ]
    assert len(changed) == len(review.texts) > 0
    assert all("zzz" in b for _, b in changed)


def test_the_text_and_its_source_are_told_by_the_names_of_columns() -> None:
    (one,) = opened("id,source,target\n1,Gut.,Fine.\n2,Neu,\n").document.segments
    assert (one.original, one.source, one.key) == ("Fine.", "Gut.", "C2")


def test_columns_are_named_by_name_number_or_letter() -> None:
    table = "id;de;en\n1;Gut.;Fine.\n"
    for columns in ("de:en", "2:3", "B:C", " b : C "):
        segment = opened(table, columns).document.segments[-1]
        assert (segment.original, segment.source) == ("Fine.", "Gut.")
    assert originals(opened(table, "de,en")) == ["Gut.", "Fine."]


def test_a_column_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(UnreadableFile, match=r"a.csv: there is no column “fr”; there are 2: de, en"):
        opened("de,en\nGut,Fine\n", "fr")


def test_of_columns_with_the_same_name_the_first_is_meant_and_letters_go_on_after_z() -> None:
    table = ",".join(["a"] * 710) + "\n" + ",".join(f"t{n}" for n in range(710))
    assert opened(table, "a").document.columns == "A from 2"
    assert opened(table, "1, z, AA, zZ from 2").document.columns == "A, Z, AA, ZZ from 2"
    with pytest.raises(UnreadableFile, match="no column “ZZZ”"):
        opened(table, "ZZZ")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_line_that_tells_excel_the_delimiter_is_followed_and_a_quotation_mark_is_none(end: str) -> None:
    assert originals(opened(end.join(["sep=|", "a|b, c", "d|e, f"]), "2")) == ["b, c", "e, f"]
    assert originals(opened(end.join(['sep="', 'a,"b c"']), "1 from 2")) == ["a"]


def test_without_names_the_columns_of_prose_are_read_and_told() -> None:
    file = opened("1,x,A line of text here.\n2,y,Another line of text.\n")
    assert originals(file) == ["A line of text here.", "Another line of text."]
    assert [*map(str, file.document.remarks)] == [
        "read as texts: C; --columns names others, with their sources as SOURCE:TARGET"
    ]
    assert opened("a,b\n1,2\n").document.segments == ()


def test_columns_that_were_told_by_their_texts_stay_chosen_whatever_becomes_of_these() -> None:
    file = opened("1,x,A line of text.\n2,y,Another line of text.\n")
    assert edited(file, 0, Edit(0, "A line of text", "No")) == "1,x,No.\n2,y,Another line of text.\n"
    file = opened("n,x,y\n1,x,A line of text.\n", "C from 2")
    assert originals(file) == ["A line of text."]


HOUSE = "id,term,variants,note\nx,sanctuary policy of the city,refuge policy of the city,The US term.\n"


@pytest.mark.parametrize("columns", ["", "source:target"])
def test_a_glossary_is_no_table_of_texts(columns: str) -> None:
    file = opened(HOUSE, columns)
    assert (originals(file), "is a glossary" in str(file.document.remarks[0])) == ([], True)


def test_a_column_of_a_glossary_is_read_where_it_is_named() -> None:
    assert originals(opened(HOUSE, "note")) == ["The US term."]


def test_a_bare_cell_is_quoted_only_when_new_text_needs_it() -> None:
    file = opened("text,n\nOne two,1\n")
    assert edited(file, 0, Edit(4, "two", "three")) == "text,n\nOne three,1\n"
    assert edited(file, 0, Edit(4, "two", 'a, "b"')) == 'text,n\n"One a, ""b""",1\n'


def test_a_quoted_cell_stays_quoted() -> None:
    file = opened('text,n\n"One ""two""",1\n')
    assert originals(file) == ['One "two"']
    assert edited(file, 0, Edit(5, "two", 'x"y')) == 'text,n\n"One ""x""y""",1\n'


def test_delimiters_are_found_out() -> None:
    for mark in ",;\t|":
        assert originals(opened(f"id{mark}text\n1{mark}A, b; c\n".replace("A, b; c", "Abc"))) == ["Abc"]
    assert originals(opened("sep=;\nid;text\n1;A, b\n")) == ["A, b"]


def test_a_tsv_without_quoting_cannot_hold_a_tab() -> None:
    file = opened('id\ttext\n1\t"Open\n2\tShut\n', name="a.tsv")
    assert originals(file) == ['"Open', "Shut"]
    with pytest.raises(ReviewError, match="a tab cannot stand"):
        edited(file, 1, Edit(4, "", "\t"))


def test_a_quotation_mark_without_end_is_told_with_its_line() -> None:
    with pytest.raises(UnreadableFile, match=r"a.csv: line 2: this quotation mark does not end"):
        opened('text\n"Open\nShut\n')


def test_the_log_knows_which_columns_it_is_about() -> None:
    file = opened("a,b\nOne,Two\n", "b")
    review, _ = Review.of(file.document).type({0: (Edit(0, "Two", "2"),)}, "Ann")
    data = saved_bytes(file, review)
    seal = journal.seal_record(review, data, "b.csv")
    log = journal.parse(journal.sealed_log(journal.header_record(file, {}), review.events, seal), "log")
    again = files.from_bytes(b"a,b\nOne,Two\n", Path("a.csv"), reading=journal.reading_of(log))
    assert saved_bytes(again, journal.replay(log, again)) == data == b"a,b\nOne,2\n"


@given(st.lists(st.lists(CELL, min_size=2, max_size=2), min_size=1, max_size=4), st.data())
def test_the_csv_module_reads_what_was_written(table: list[list[str]], data: st.DataObject) -> None:
    out = io.StringIO()
    csv.writer(out).writerows([["id", "text"], *table])
    file = opened(out.getvalue(), "text")
    wanted = [cell for _, cell in table if cell.strip()]
    assert originals(file) == wanted
    review = Review.of(file.document)
    for number, cell in enumerate(wanted):
        now = data.draw(st.text('xy, ";', max_size=4))
        at = data.draw(st.integers(0, len(cell)))
        review, _ = review.type({number: (Edit(at, "", now),)}, "Ann")
    saved = rows(file.document.written(review.edits).encode(), ",")
    assert [row[1] for row in saved[1:] if len(row) > 1 and row[1].strip()] == list(review.texts)


# Choosing columns.

TABLE = st.lists(
    st.lists(CELL | st.sampled_from(["a", "B", "2", "mt", "x from 3"]), min_size=1, max_size=4), min_size=1
)


@given(TABLE, st.data())
def test_a_choice_that_is_spelled_is_the_choice_that_is_read(
    table: list[list[str]], data: st.DataObject
) -> None:
    held = Table(tuple(map(tuple, table)))
    column = st.integers(0, held.width - 1)
    pairs = data.draw(st.lists(st.builds(Pair, column, st.none() | column), min_size=1, max_size=3))
    chosen = Choice(tuple(pairs), data.draw(st.integers(0, 1)))
    read = choose(table, spelled((held,), (chosen,)))
    assert (read.pairs, read.first_row) == (chosen.pairs, chosen.first_row)


def test_names_of_columns_are_spelled_where_they_tell_them_apart() -> None:
    named = Table((("id", "Alt Text", "x"), ("1", "2", "3")))
    alike = Table((("id", "a_b", "A b"),))
    pair = Choice((Pair(1, 2),), 1)
    assert spelled((named,), (pair,)) == "x:Alt Text"
    assert spelled((named,), (pair._replace(first_row=0),)) == "C:B from 1"
    assert spelled((alike,), (pair,)) == "C:B from 2"
    assert spelled((named._replace(name="It's"), alike._replace(name="Two")), (pair, pair)) == (
        "'It''s'!x:Alt Text; 'Two'!C:B from 2"
    )


def test_the_tables_of_a_file_are_its_first_rows() -> None:
    file = opened("id;text\n" + "1;a\n" * 500)
    (table,) = files.tables(file)
    assert (table.rows[0], len(table.rows), table.width) == (("id", "text"), 201, 2)
    assert files.tables(files.from_bytes(b"plain", Path("a.txt"))) == ()


def test_what_is_said_of_a_file_goes_before_the_settings() -> None:
    said, settings = Reading(columns="B"), Reading("A", attributes=True, language="en-GB")
    assert said.over(settings) == Reading("B", attributes=True, language="en-GB")
    assert files.from_bytes(b"a,b\n1,2\n", Path("a.csv"), reading=settings).document.language == "en-GB"
