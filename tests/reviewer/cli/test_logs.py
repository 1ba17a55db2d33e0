"""`copydesk replay`, `undo`, `diff` and `report`: what a change log can do."""

import json
import sys
from pathlib import Path

import pytest

from reviewer.cli.qt import LIBRARIES
from tests.reviewer.cli.conftest import FAULTY, Shell

LOG = "done/a.txt.changes.jsonl"


@pytest.fixture
def cleaned(shell: Shell) -> Shell:
    """A shell in which a.txt was cleaned into done/."""
    shell.write("a.txt")
    shell(
        "clean", "a.txt", "-o", "done", "--accept", "all", "--check", "doubled-word", "--author", "A. Editor"
    )
    return shell


def test_replay_makes_the_cleaned_text(cleaned: Shell) -> None:
    assert cleaned("replay", LOG, "a.txt", "-o", "again.txt").code == 0
    assert Path("again.txt").read_bytes() == Path("done/a.txt").read_bytes()


def test_undo_makes_the_original(cleaned: Shell) -> None:
    assert cleaned("undo", LOG, "done/a.txt", "-o", "first.txt").code == 0
    assert Path("first.txt").read_bytes() == FAULTY.encode()


def test_either_can_go_to_a_pipe(cleaned: Shell) -> None:
    assert cleaned("undo", LOG, "done/a.txt", "-o", "-").out == FAULTY


@pytest.mark.parametrize("verb", ["replay", "undo"])
def test_another_text_is_refused_by_what_differs(cleaned: Shell, verb: str) -> None:
    cleaned.write("other.txt", "Another text.\n")
    ended = cleaned(verb, LOG, "other.txt", "-o", "out.txt")
    assert (ended.code, Path("out.txt").exists()) == (2, False)
    assert "other.txt: not the text" in ended.err
    assert "it has 14 bytes, sha256" in ended.err


def test_a_damaged_log_is_refused_by_line(cleaned: Shell) -> None:
    log = Path(LOG)
    log.write_bytes(log.read_bytes().replace(b"A. Editor", b"B. Editor", 1))
    ended = cleaned("replay", LOG, "a.txt", "-o", "out.txt")
    assert (ended.code, f"{LOG}:2: was changed after it was written" in ended.err) == (2, True)


@pytest.mark.parametrize("target", ["a.txt", LOG])
def test_nothing_is_written_over_what_it_is_made_from(cleaned: Shell, target: str) -> None:
    before = Path(target).read_bytes()
    ended = cleaned("replay", LOG, "a.txt", "-o", target)
    assert (ended.code, Path(target).read_bytes()) == (2, before)


def test_a_missing_text_is_named(cleaned: Shell) -> None:
    assert "missing.txt: No such file" in cleaned("undo", LOG, "missing.txt", "-o", "x.txt").err


def test_the_encoding_in_the_log_counts(shell: Shell) -> None:
    original = "Déjà vu the the café.\n".encode("cp1252")
    shell.write("a.txt", original)
    shell("clean", "a.txt", "-o", "done", "--encoding", "cp1252", "--check", "doubled-word")
    shell("replay", LOG, "a.txt", "-o", "again.txt")
    assert Path("again.txt").read_bytes() == "Déjà vu the café.\n".encode("cp1252")


def test_equal_texts_have_no_difference(cleaned: Shell) -> None:
    assert (cleaned("diff", "a.txt", "a.txt").code, cleaned("diff", "a.txt", "a.txt").out) == (0, "")


def test_words_that_differ_are_marked(cleaned: Shell) -> None:
    ended = cleaned("diff", "a.txt", "done/a.txt")
    assert (ended.code, ended.out.startswith("a.txt:1: They reached the {-the")) == (1, True)


def test_a_unified_diff_names_both_texts(cleaned: Shell) -> None:
    out = cleaned("diff", "a.txt", "done/a.txt", "--format", "unified").out
    assert out.startswith("--- a.txt\n+++ done/a.txt\n@@ ")


def test_a_difference_can_be_a_page(cleaned: Shell) -> None:
    assert (
        cleaned("diff", "a.txt", "done/a.txt", "--format", "html").out.lower().startswith("<!doctype html>")
    )


def test_colour_is_only_where_it_is_wanted(cleaned: Shell) -> None:
    assert "\033[" in cleaned("diff", "a.txt", "done/a.txt", "--color", "always").out
    assert "\033[" not in cleaned("diff", "a.txt", "done/a.txt").out


def test_a_log_is_a_difference_too(cleaned: Shell) -> None:
    assert cleaned("diff", "--log", LOG).out == cleaned("diff", "--log", LOG, "a.txt").out != ""


def test_a_log_alone_needs_its_text(cleaned: Shell) -> None:
    Path("done/a.txt").unlink()
    ended = cleaned("diff", "--log", LOG)
    assert (ended.code, "neither the original nor the cleaned text is beside it" in ended.err) == (2, True)


def test_folders_are_compared_file_by_file(cleaned: Shell) -> None:
    cleaned.write("drafts/a.txt")
    cleaned.write("drafts/same/b.txt", "Nothing is wrong here.\n")
    cleaned.write("done/same/b.txt", "Nothing is wrong here.\n")
    ended = cleaned("diff", "drafts", "done")
    assert (ended.code, ended.err) == (1, "")
    assert {line.split(":")[0] for line in ended.out.splitlines()} == {"drafts/a.txt"}
    assert cleaned("diff", "drafts/same", "done/same").code == 0


def test_a_file_of_one_folder_alone_is_told(shell: Shell) -> None:
    shell.write("drafts/old.txt")
    shell.write("done/new.txt")
    ended = shell("diff", "drafts", "done")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.splitlines() == [
        "copydesk: done/new.txt: only in done",
        "copydesk: drafts/old.txt: only in drafts",
    ]


def test_a_file_of_a_folder_that_cannot_be_read_does_not_hide_the_others(shell: Shell) -> None:
    for folder, text in (("drafts", "One house.\n"), ("done", "Two houses.\n")):
        shell.write(f"{folder}/a.txt", b"\0\0\0\1")
        shell.write(f"{folder}/b.txt", text)
    ended = shell("diff", "drafts", "done")
    assert (ended.code, "drafts/a.txt" in ended.err, "drafts/b.txt:1:" in ended.out) == (2, True, True)


@pytest.mark.parametrize("names", [("drafts", "drafts/a.txt"), ("drafts", "drafts", "--format", "html")])
def test_a_folder_is_not_compared_with_a_text_nor_on_a_page(shell: Shell, names: tuple[str, ...]) -> None:
    shell.write("drafts/a.txt")
    ended = shell("diff", *names)
    assert (ended.code, "two texts" in ended.err) == (2, True)


def test_a_log_among_the_texts_is_told_from_them(cleaned: Shell) -> None:
    ended = cleaned("diff", LOG, "a.txt")
    assert (ended.code, f"`copydesk diff --log {LOG}`" in ended.err) == (2, True)


def test_the_example_of_undo_starts_from_the_cleaned_text(shell: Shell) -> None:
    assert "done/article.txt.changes.jsonl done/article.txt -o" in shell("undo", "--help").out


def test_a_difference_needs_two_texts(cleaned: Shell) -> None:
    assert "diff compares two texts" in cleaned("diff", "a.txt").err
    assert "takes the log and" in cleaned("diff", "--log", LOG, "a.txt", "b.txt").err


def test_a_report_is_made_of_a_log(cleaned: Shell) -> None:
    assert cleaned("report", LOG, "-o", "r.html").code == 0
    assert "A. Editor" in Path("r.html").read_text("utf-8")


@pytest.mark.parametrize("kind", ["html", "md", "csv", "json", "jsonl", "xlsx", "diff"])
def test_the_suffix_says_which_report(cleaned: Shell, kind: str) -> None:
    assert cleaned("report", LOG, "-o", f"r.{kind}").code == 0
    cleaned("report", LOG, "-o", "named", "--format", kind)
    assert Path(f"r.{kind}").read_bytes() == Path("named").read_bytes()


def test_a_folder_of_logs_gives_a_summary_with_a_page_each(cleaned: Shell) -> None:
    cleaned.write("b.txt")
    cleaned("clean", "b.txt", "-o", "done", "--check", "doubled-word")
    assert cleaned("report", "done", "-o", "pages/", "--format", "html").code == 0
    assert {"index.html", "f1-a.txt.html", "f2-b.txt.html"} == {p.name for p in Path("pages").iterdir()}


def test_a_folder_takes_other_reports_as_one_file(cleaned: Shell) -> None:
    cleaned("report", LOG, "-o", "pages/", "--format", "json")
    assert json.loads(Path("pages/report.json").read_text("utf-8"))


def test_a_report_can_go_to_a_pipe(cleaned: Shell) -> None:
    assert cleaned("report", LOG, "-o", "-", "--format", "md").out.startswith("#")


def test_an_unknown_report_is_refused(cleaned: Shell) -> None:
    assert "there is no report “odt”" in cleaned("report", LOG, "-o", "r.odt").err
    assert "name the kind of report with --format" in cleaned("report", LOG, "-o", "r").err


def test_a_report_does_not_take_the_place_of_its_log(cleaned: Shell) -> None:
    log = cleaned.folder / LOG
    before = log.read_bytes()
    ended = cleaned("report", LOG, "-o", LOG, "--format", "json")
    assert ended.code == 2
    assert "would be overwritten" in ended.err
    assert log.read_bytes() == before


def test_a_report_does_not_take_the_place_of_a_text(shell: Shell) -> None:
    for name in ("index.html", "story.html"):
        shell.write(name, "<p>They reached the the house.</p>\n")
    shell("clean", "index.html", "story.html", "-o", "done")
    before = {path.name: path.read_bytes() for path in Path("done").iterdir()}
    for argv in (("done", "-o", "done/", "--format", "html"), ("done", "-o", "done/story.html")):
        ended = shell("report", *argv)
        assert (ended.code, "would be overwritten" in ended.err) == (2, True)
    assert {path.name: path.read_bytes() for path in Path("done").iterdir()} == before


def test_a_report_is_not_written_to_nowhere(cleaned: Shell) -> None:
    ended = cleaned("report", LOG, "-o", "", "--format", "html")
    assert (ended.code, "OUT is empty" in ended.err) == (2, True)
    assert not Path("index.html").exists()


def test_a_pdf_that_cannot_be_made_says_what_it_needs(
    cleaned: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ui.as_pdf", None)
    ended = cleaned("report", LOG, "-o", "report.pdf")
    assert (ended.code, "a PDF cannot be made" in ended.err, LIBRARIES in ended.err) == (2, True, True)
    assert not Path("report.pdf").exists()
