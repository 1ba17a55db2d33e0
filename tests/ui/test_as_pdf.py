"""The PDF report, opened by a reader that is not ours."""

import io
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from reviewer.edits import Edit
from reviewer.reports.building import file_report, report_of
from reviewer.reports.redline import CHANGE_COLUMNS
from reviewer.review import Review
from tests.reviewer.reports.reviewed import TIMES, bare_report, data, log, log_bytes, report, source
from ui.as_pdf import render
from ui.report_page import report_document


def pages(of) -> list[str]:
    read = PdfReader(io.BytesIO(render(of)))
    return [" ".join(page.extract_text().split()) for page in read.pages]


def long_report():
    """A change in each of many paragraphs."""
    file = source("".join(f"Paragraph {n} has the the word.\n" for n in range(300)))
    edits = {
        n: (Edit(s.original.index("the the"), "the the", "the"),)
        for n, s in enumerate(file.document.segments)
    }
    made, _ = Review.of(file.document).type(edits, "A. Editor", TIMES[1])
    return report_of([file_report(log(made, file), file)])


def test_every_change_and_finding_is_on_its_pages(qapp) -> None:
    text = " ".join(pages(data()))
    for change in report().changes:
        assert change.after in text
    for finding in report().undecided:
        assert finding.message in text


@pytest.fixture(scope="module")
def many(qapp) -> list[str]:
    """The pages of a long report, which take seconds to read."""
    return pages(long_report())


def test_the_table_s_head_stands_on_every_page(many) -> None:
    assert len(many) > 5
    assert all("who and when" in text for text in many[:-1])


def test_every_page_says_which_it_is(many) -> None:
    assert all(f"{n} / {len(many)}" in text for n, text in enumerate(many, 1))


def test_no_change_is_lost_between_pages(many) -> None:
    text = " ".join(many)
    assert all(f"Paragraph {n} has" in text for n in range(300))


@pytest.mark.parametrize("files", [[], [bare_report()], [report(), report()]])
def test_every_kind_of_report_has_pages(qapp, files) -> None:
    assert len(pages(report_of(files))) >= 1


def test_a_preview_shows_the_first_rows_and_says_how_many_more(qapp) -> None:
    text = report_document(long_report(), most=10).toPlainText()
    assert "Paragraph 9 has" in text
    assert "Paragraph 10 has" not in text
    assert "290 more" in text


def test_the_document_has_the_columns_of_the_word_report(qapp) -> None:
    text = report_document(data()).toPlainText()
    assert all(name in text for name in CHANGE_COLUMNS)


def test_the_command_line_makes_one_without_a_display(tmp_path: Path) -> None:
    (tmp_path / "a.changes.jsonl").write_bytes(log_bytes())
    command = [sys.executable, "-m", "reviewer", "report", "a.changes.jsonl", "-o", "a.pdf"]
    here = {"PATH": "", "HOME": str(tmp_path), "PYTHONPATH": str(Path(__file__).parents[2])}
    run = subprocess.run(command, cwd=tmp_path, env=here, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert len(PdfReader(tmp_path / "a.pdf").pages) == 1
