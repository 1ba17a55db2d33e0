"""Reading and writing files: every byte comes back, and nothing is half written."""

import gc
import itertools
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer import files
from reviewer.document import Document
from reviewer.edits import Edit, apply
from reviewer.errors import ReviewError, UnreadableFile
from reviewer.review import Review
from tests.reviewer.strategies import patches

NEWLINES = ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", " \n", ""]
raws = st.lists(
    st.tuples(st.text("aé “.漢😀\u00a0\u2028", max_size=12), st.sampled_from(NEWLINES)), max_size=8
).map(lambda parts: "".join(a + b for a, b in parts))
encodings = st.sampled_from(
    [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff"),
     ("utf-32-le", b"\xff\xfe\x00\x00")]
)  # fmt: skip


@given(raws, encodings)
def test_reading_and_writing_without_edits_gives_every_byte_back(raw, encoding):
    name, bom = encoding
    data = bom + raw.encode(name)
    file = files.from_bytes(data, Path("x.txt"), None if bom else name)
    assert files.cleaned_bytes(file, {}) == data


@given(raws, st.data())
def test_written_edits_read_back_as_the_edited_text(raw, data):
    file = files.from_bytes(raw.encode(), Path("x.txt"))
    edits = {n: data.draw(patches(s.original, 2)) for n, s in enumerate(file.document.segments)}
    expected = "".join(apply(s.original, edits[n]) for n, s in enumerate(file.document.segments))
    again = files.from_bytes(files.cleaned_bytes(file, edits), Path("x.txt"))
    assert again.document.raw == expected


@given(raws)
def test_segments_tile_the_text(raw):
    document = files.from_bytes(raw.encode(), Path("x.txt")).document
    assert "".join(s.original for s in document.segments) == raw


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Der Bürgermeister sagte, die Straße wäre gefährlich für Fußgänger und ältere Menschen.", "cp1252"),
        ("Мэр города сказал, что дорога опасна для пешеходов и пожилых людей.", "cp1251"),
        ("Ο δήμαρχος είπε ότι ο δρόμος είναι επικίνδυνος για τους πεζούς και τους ηλικιωμένους.", "cp1253"),
        (
            "Burmistrz powiedział, że ulica jest niebezpieczna dla pieszych i osób starszych, także zimą.",
            "cp1250",
        ),
    ],
)
def test_a_guessed_encoding_reads_the_text_and_says_that_it_is_a_guess(text, encoding):
    found_text, found = files.decode((text * 5).encode(encoding), "x")
    assert found.guessed
    assert found_text == text * 5


def test_utf_16_without_a_bom_is_found_by_its_zeros():
    text, found = files.decode("Sixteen bits a letter.".encode("utf-16-be"), "x")
    assert (text, found.name) == ("Sixteen bits a letter.", "utf-16-be")


def test_iso_2022_jp_is_not_taken_for_ascii():
    data = "東京の市長".encode("iso-2022-jp")
    assert files.decode(data, "x")[0] == "東京の市長"


@pytest.mark.parametrize("named", ["utf-8", "UTF_8", "utf-8-sig", "utf8"])
def test_a_named_encoding_may_be_spelled_as_people_do_and_keeps_the_bom(named):
    text, found = files.decode(b"\xef\xbb\xbfhello", "x", named)
    assert (text, found.bom) == ("hello", b"\xef\xbb\xbf")


@pytest.mark.parametrize(
    ("data", "encoding", "message"),
    [
        (b"a\0b", None, "x: holds NUL"),
        (b"\x89PNG\r\n\x1a\n\xff", None, "x: is a PNG picture"),
        (b"PK\x03\x04\xff", None, "x: is a zip archive"),
        (bytes(range(256)) * 3, None, "NUL bytes"),
        (b"caf\xe9", "utf-8", r"x: byte 3 \(0xE9\) is not utf-8"),
        (b"hello", "klingon", "no encoding of texts is called 'klingon'"),
        (b"\x1b(B hello \x1b(B", "iso-2022-jp", "cannot be written back exactly"),
    ],
)
def test_what_is_not_text_is_refused_by_name_and_cause(data, encoding, message):
    with pytest.raises(UnreadableFile, match=message):
        files.decode(data, "x", encoding)


@pytest.mark.parametrize(
    "encoding", ["hex", "rot13", "undefined", "punycode", "idna", "unicode_escape", "nosuch", "a b"]
)
def test_what_is_no_encoding_of_texts_is_refused_by_name(encoding):
    with pytest.raises(UnreadableFile, match=rf"x: no encoding of texts is called '{encoding}'"):
        files.decode(b"text", "x", encoding)


def test_halves_of_characters_are_refused():
    with pytest.raises(UnreadableFile, match="halves of characters"):
        files.decode(b"a +2AA b", "x", "utf-7")


def test_the_escapes_of_a_terminal_are_not_taken_for_japanese():
    text, encoding = files.decode(b"Hello \x1b(B world.\n", "x")
    assert (text, encoding.name) == ("Hello \x1b(B world.\n", "utf-8")


def test_a_missing_file_is_refused_by_name(tmp_path):
    with pytest.raises(UnreadableFile, match=r"no\.txt: No such file"):
        files.read(tmp_path / "no.txt")


def test_a_new_character_that_the_encoding_lacks_is_refused_not_replaced():
    file = files.from_bytes("caf\xe9 au lait, s'il vous pla\xeet".encode("cp1252"), Path("x.txt"), "cp1252")
    with pytest.raises(ReviewError, match=r"'漢' \(U\+6F22\) does not exist in cp1252"):
        files.cleaned_bytes(file, {0: (Edit(0, "c", "漢"),)})


@pytest.mark.parametrize("data", [b"1\n00:00:01,000 --> 00:00:02,000\nOne\n", b"no subtitle"])
def test_the_collector_of_cycles_runs_again_once_a_file_is_read_or_refused(data: bytes) -> None:
    for running in (True, False):
        (gc.enable if running else gc.disable)()
        try:
            files.from_bytes(data, Path("a.srt"))
        except UnreadableFile:
            assert data == b"no subtitle"
        finally:
            left, _ = gc.isenabled(), gc.enable()
        assert left is running


def test_an_empty_file_has_no_segments_and_comes_back_empty():
    file = files.from_bytes(b"", Path("x.txt"))
    assert file.document.segments == ()
    assert files.cleaned_bytes(file, {}) == b""


def test_a_line_of_ten_megabytes_is_cut_into_segments_at_sentence_ends():
    raw = "A sentence of the one long line. " * 310_000
    document = files.from_bytes(raw.encode(), Path("x.txt")).document
    assert max(len(s.original) for s in document.segments) <= 20_000
    assert all(s.original.endswith(". ") for s in document.segments)


@pytest.mark.parametrize("shift", range(4))
def test_a_line_break_of_two_characters_stays_in_one_piece(shift: int) -> None:
    text = "x" * shift + "abc\r\n" * 9_000
    document = files.from_bytes((f"{'y' * 60}, and\r\n" * 3 + text).encode(), Path("a.txt")).document
    texts = [segment.original for segment in document.segments]
    assert not [a for a, b in itertools.pairwise(texts) if a.endswith("\r") and b.startswith("\n")]


def test_a_long_line_without_any_space_is_cut_all_the_same():
    document = files.from_bytes(b"x" * 50_000, Path("x.txt")).document
    assert "".join(s.original for s in document.segments) == "x" * 50_000
    assert len(document.segments) == 3


def read(text: str) -> Document:
    return files.from_bytes(text.encode(), Path("x.txt")).document


WRAPPED = (
    "The council met on Monday to talk about the budget for\n"
    "the next year, which is larger than the one before it\n"
    "and smaller than the mayor had hoped that it would be.\n"
    "\n"
    "Nobody spoke against it, although some members said in\n"
    "private that they would have liked to see more done for\n"
    "the harbor.\n"
)


def test_hard_wrapped_paragraphs_are_one_segment_each():
    document = read(WRAPPED)
    assert document.wrapped
    assert len(document.segments) == 2


def test_list_items_of_wrapped_text_are_segments_of_their_own():
    document = read(WRAPPED + "\n- bread and butter\n- milk\n- a list goes on\n")
    assert [s.original for s in document.segments][-3:] == [
        "- bread and butter\n", "- milk\n", "- a list goes on\n"
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "One paragraph a line.\nAnother paragraph, on its own line.\nA third one.\n",
        "Roses are red,\nViolets are blue.\n",
        "Title\n\nA long paragraph that stands on a single line and runs on for more than a hundred and"
        " twenty characters, as editors write them.\nAnother one.\n",
        "word\n",
        "",
    ],
)
def test_text_with_a_paragraph_a_line_is_not_taken_for_wrapped(text):
    document = read(text)
    assert not document.wrapped


def test_deleting_a_break_joins_two_paragraphs_in_the_file():
    document = read("One.\n\nTwo.\n")
    review, _ = Review.of(document).type({0: (Edit(4, "\n\n", " "),)}, "me")
    assert document.written(review.edits) == "One. Two.\n"


def test_writing_puts_the_bytes_in_place_and_leaves_no_draft(tmp_path):
    target = tmp_path / "new" / "x.txt"
    files.write_proved(target, b"hello")
    assert target.read_bytes() == b"hello"
    assert [p.name for p in target.parent.iterdir()] == ["x.txt"]


def test_writing_keeps_the_old_text_as_a_backup_when_asked(tmp_path):
    target = tmp_path / "x.txt"
    target.write_bytes(b"old")
    files.write_proved(target, b"new", keep_backup=True)
    assert (tmp_path / "x.txt.bak").read_bytes() == b"old"
    assert target.read_bytes() == b"new"


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX files")
def test_writing_keeps_the_rights_of_the_file(tmp_path):
    target = tmp_path / "x.txt"
    target.write_bytes(b"old")
    target.chmod(0o640)
    files.write_proved(target, b"new")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX")
def test_writing_to_a_link_replaces_what_it_leads_to(tmp_path):
    (tmp_path / "there").mkdir()
    real = tmp_path / "there" / "real.txt"
    real.write_bytes(b"old")
    link = tmp_path / "link.txt"
    link.symlink_to(real)
    files.write_proved(link, b"new")
    assert (link.is_symlink(), real.read_bytes()) == (True, b"new")


@pytest.mark.skipif(os.name != "posix", reason="pipes of POSIX")
def test_a_device_or_pipe_is_not_replaced_by_a_file(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(ReviewError, match="not a file"):
        files.write_proved(pipe, b"new")
    assert pipe.is_fifo()


def test_a_failed_write_leaves_what_was_there(tmp_path):
    (tmp_path / "file").write_bytes(b"not a folder")
    with pytest.raises(ReviewError, match=r"x\.txt"):
        files.write_proved(tmp_path / "file" / "x.txt", b"new")
    assert (tmp_path / "file").read_bytes() == b"not a folder"


def test_a_disk_that_loses_bytes_is_noticed_before_the_old_text_is_gone(tmp_path, monkeypatch):
    target = tmp_path / "x.txt"
    target.write_bytes(b"old")
    monkeypatch.setattr(Path, "read_bytes", lambda _: b"garbled")
    with pytest.raises(ReviewError, match="nothing was changed"):
        files.write_proved(target, b"new")
    monkeypatch.undo()
    assert target.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["x.txt"]
