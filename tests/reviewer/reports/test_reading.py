import pytest

from reviewer.errors import BadLog
from reviewer.files import cleaned_bytes
from reviewer.reports.reading import logs_in, read_report
from tests.reviewer.reports.reviewed import NAME, TEXT, log_bytes, review, source


@pytest.fixture
def folder(tmp_path):
    (tmp_path / f"{NAME}.changes.jsonl").write_bytes(log_bytes())
    return tmp_path


def test_the_original_beside_a_log_gives_the_text(folder):
    (folder / NAME).write_bytes(TEXT.encode())
    assert read_report(folder / f"{NAME}.changes.jsonl").before == TEXT


def test_the_result_beside_a_log_gives_the_original_back(folder):
    (folder / NAME).write_bytes(cleaned_bytes(source(), review().edits))
    assert read_report(folder / f"{NAME}.changes.jsonl").before == TEXT


def test_another_text_beside_a_log_is_left_alone(folder):
    (folder / NAME).write_bytes(b"something else")
    assert read_report(folder / f"{NAME}.changes.jsonl").before is None


def test_a_log_alone_is_enough(folder):
    assert len(read_report(folder / f"{NAME}.changes.jsonl").changes) == 4


def test_a_damaged_log_is_refused_by_line(folder):
    damaged = log_bytes().replace(b"B. Editor", b"C. Editor", 1)
    (folder / "x.changes.jsonl").write_bytes(damaged)
    with pytest.raises(BadLog, match=r"x\.changes\.jsonl:\d"):
        read_report(folder / "x.changes.jsonl")


def test_a_folder_stands_for_all_logs_inside(folder):
    deeper = folder / "b" / "z.changes.jsonl"
    deeper.parent.mkdir()
    deeper.write_bytes(log_bytes())
    assert logs_in([folder]) == [folder / f"{NAME}.changes.jsonl", deeper]


def test_a_log_named_twice_is_reported_once(folder):
    path = folder / f"{NAME}.changes.jsonl"
    assert logs_in([path, folder]) == [path]


def test_a_folder_without_logs_is_refused(tmp_path):
    with pytest.raises(BadLog, match="no change log"):
        logs_in([tmp_path])


def test_a_missing_log_is_refused_by_name(tmp_path):
    with pytest.raises(BadLog, match="nowhere"):
        logs_in([tmp_path / "nowhere"])
