"""`copydesk clean`."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from reviewer import batch
from tests.reviewer.cli.conftest import CLEAN, FAULTY, Shell

SEEDS = Path(__file__).parents[3] / "seeds"
DOUBLED = ("--check", "doubled-word")
MENDED = "They reached the house.\n\nIt was cold, but the fire burned.\n"


def read(name: str) -> str:
    return Path(name).read_text("utf-8")


def events(name: str) -> list[dict[str, Any]]:
    """The events in a text's log, without header and seal."""
    return [json.loads(line) for line in read(f"done/{name}.changes.jsonl").splitlines()[1:-1]]


def test_what_is_safe_is_mended_into_another_folder(shell: Shell) -> None:
    shell.write("a.txt", "They reached the the house.\n")
    ended = shell("clean", "a.txt", "-o", "done", *DOUBLED)
    assert (ended.code, read("done/a.txt")) == (0, "They reached the house.\n")
    assert ended.out == "a.txt: 1 mended, 0 open -> done/a.txt\n"
    assert read("a.txt") == "They reached the the house.\n"


def test_all_that_is_shown_can_be_mended(shell: Shell) -> None:
    shell.write("a.txt")
    shell("clean", "a.txt", "-o", "done", "--accept", "all", *DOUBLED)
    assert read("done/a.txt") == MENDED


def test_checks_can_be_named(shell: Shell) -> None:
    shell.write("a.txt", "They reached the the house.  Then  they left.\n")
    shell("clean", "a.txt", "-o", "done", "--accept", "doubled-word,quote-spacing")
    assert read("done/a.txt") == "They reached the house.  Then  they left.\n"


def test_nothing_can_be_mended(shell: Shell) -> None:
    shell.write("a.txt")
    ended = shell("clean", "a.txt", "-o", "done", "--accept", "none", *DOUBLED)
    assert (ended.code, read("done/a.txt"), "0 mended, 3 open" in ended.out) == (1, FAULTY, True)


def test_an_unknown_check_to_accept_is_named_with_the_nearest(shell: Shell) -> None:
    shell.write("a.txt")
    assert "did you mean “doubled-word”" in shell("clean", "a.txt", "-o", "d", "--accept", "doubled-wrod").err


def test_texts_that_differ_in_their_suffix_alone_have_logs_of_their_own(shell: Shell) -> None:
    for name in ("a.txt", "a.md"):
        shell.write(name, "They reached the the house.\n")
    assert shell("clean", "a.txt", "a.md", "-o", "done", *DOUBLED).code == 0
    for name in ("a.txt", "a.md"):
        assert shell("replay", f"done/{name}.changes.jsonl", name, "-o", f"again-{name}").code == 0
        assert read(f"again-{name}") == read(f"done/{name}") == "They reached the house.\n"


def test_the_log_tells_who_did_what_and_why(shell: Shell) -> None:
    shell.write("a.txt", "They reached the the house.\n")
    shell("clean", "a.txt", "-o", "done", "--author", "A. Editor", *DOUBLED)
    header, edit, seal = map(json.loads, read("done/a.txt.changes.jsonl").splitlines())
    assert (header["source"]["name"], header["settings"]["accept"]) == ("a.txt", "safe")
    assert header["settings"]["language"] == "en-US"
    assert (edit["by"], edit["decisions"][0]["finding"]["check"]) == ("A. Editor", "doubled-word")
    assert seal["net"] == [[13, "the the", "the"]]


def test_the_log_holds_no_path(shell: Shell) -> None:
    path = shell.write("deep/a.txt")
    shell("clean", str(path), "-o", str(shell.folder / "done"), *DOUBLED)
    assert str(shell.folder) not in read("done/a.txt.changes.jsonl")


def test_each_mended_place_can_be_reverted_alone(shell: Shell) -> None:
    shell.write("a.txt", "See the the cat and the the dog.\n")
    shell("clean", "a.txt", "-o", "done", *DOUBLED)
    assert [e["decisions"][0]["finding"]["was"] for e in events("a.txt")] == ["the the", "the the"]


def test_a_paragraph_of_many_faults_is_mended_in_one_step(shell: Shell) -> None:
    shell.write("a.txt", "See the the cat. " * 150)
    shell("clean", "a.txt", "-o", "done", *DOUBLED)
    assert [len(e["decisions"]) for e in events("a.txt")] == [150]


def test_a_folder_keeps_its_shape(shell: Shell) -> None:
    shell.write("d/a.txt")
    shell.write("d/x/a.txt")
    shell("clean", "d", "-o", "done", "--accept", "all", *DOUBLED)
    assert read("done/a.txt") == read("done/x/a.txt") == MENDED


def test_two_texts_are_never_written_to_one_file(shell: Shell) -> None:
    shell.write("one/a.txt")
    shell.write("two/a.txt")
    ended = shell("clean", "one/a.txt", "two/a.txt", "-o", "done")
    assert (ended.code, Path("done").exists()) == (2, False)
    assert "one/a.txt and two/a.txt would both be written to done/a.txt" in ended.err


def test_a_text_is_never_written_over_one_of_the_inputs(shell: Shell) -> None:
    shell.write("a.txt")
    ended = shell("clean", "a.txt", "-o", ".", *DOUBLED)
    assert (ended.code, read("a.txt")) == (2, FAULTY)
    assert "a.txt is one of the texts to clean" in ended.err


def test_a_place_for_the_result_must_be_named(shell: Shell) -> None:
    shell.write("a.txt")
    assert "say where cleaned texts go" in shell("clean", "a.txt").err
    assert (
        "--in-place puts texts where they came from" in shell("clean", "a.txt", "--in-place", "-o", "d").err
    )


def test_in_place_keeps_the_original_beside(shell: Shell) -> None:
    shell.write("a.txt")
    assert shell("clean", "a.txt", "--in-place", "--accept", "all", *DOUBLED).code == 0
    assert (read("a.txt"), read("a.txt.bak")) == (MENDED, FAULTY)
    assert Path("a.txt.changes.jsonl").exists()


def test_in_place_leaves_alone_what_needs_nothing(shell: Shell) -> None:
    shell.write("a.txt", CLEAN)
    ended = shell("clean", "a.txt", "--in-place", *DOUBLED)
    assert ended.out == "a.txt: 0 mended, 0 open; left as it is\n"
    assert sorted(p.name for p in shell.folder.iterdir()) == ["a.txt", "copydesk.toml"]


def test_in_place_again_keeps_the_way_back_of_the_first_time(shell: Shell) -> None:
    shell.write("a.txt")
    shell("clean", "a.txt", "--in-place", "--accept", "all", *DOUBLED)
    first_log = read("a.txt.changes.jsonl")
    shell.write("a.txt", "Once more the the same.\n")
    shell("clean", "a.txt", "--in-place", "--accept", "all", *DOUBLED)
    assert (read("a.txt.bak.1"), read("a.txt.changes.jsonl.1")) == (FAULTY, first_log)
    assert read("a.txt.bak") == "Once more the the same.\n"


AGAIN = ("clean", "a.txt", "-o", "done", *DOUBLED)


def test_a_result_that_nobody_touched_is_made_again(shell: Shell) -> None:
    shell.write("a.txt")
    shell(*AGAIN)
    shell.write("a.txt", "Once more the the same.\n")
    assert (shell(*AGAIN).code, read("done/a.txt")) == (0, "Once more the same.\n")
    assert sorted(p.name for p in Path("done").iterdir()) == ["a.txt", "a.txt.changes.jsonl"]


def test_a_result_that_somebody_changed_is_not_overwritten(shell: Shell) -> None:
    shell.write("a.txt")
    shell.write("b.txt")
    shell(*AGAIN)
    log = read("done/a.txt.changes.jsonl")
    shell.write("done/a.txt", "Mine.\n")
    ended = shell("clean", "a.txt", "b.txt", "-o", "done", *DOUBLED)
    assert (ended.code, read("done/a.txt"), read("done/a.txt.changes.jsonl")) == (2, "Mine.\n", log)
    assert "done/a.txt: was changed since copydesk wrote it; --force keeps it aside" in ended.err
    assert "b.txt: " in ended.out


def test_a_text_that_is_no_result_is_not_overwritten(shell: Shell) -> None:
    shell.write("a.txt")
    shell.write("done/a.txt", "Mine.\n")
    ended = shell(*AGAIN)
    assert (ended.code, read("done/a.txt")) == (2, "Mine.\n")
    assert "done/a.txt: is there, and no log says that we made it" in ended.err
    assert not Path("done/a.txt.changes.jsonl").exists()


def test_force_keeps_what_it_replaces_with_its_log(shell: Shell) -> None:
    shell.write("a.txt")
    shell(*AGAIN)
    log, result = read("done/a.txt.changes.jsonl"), read("done/a.txt")
    shell.write("done/a.txt", "Mine.\n")
    assert shell(*AGAIN, "--force").code == shell(*AGAIN).code
    assert (read("done/a.txt"), read("done/a.txt.1")) == (result, "Mine.\n")
    assert read("done/a.txt.changes.jsonl.1") == log


def test_a_log_whose_text_is_gone_is_kept(shell: Shell) -> None:
    shell.write("a.txt")
    shell(*AGAIN)
    log = read("done/a.txt.changes.jsonl")
    Path("done/a.txt").unlink()
    shell(*AGAIN)
    assert read("done/a.txt.changes.jsonl.1") == log


def test_force_is_for_a_folder(shell: Shell) -> None:
    shell.write("a.txt")
    assert "--force is for -o DIR" in shell("clean", "a.txt", "--in-place", "--force").err


@pytest.mark.parametrize("paths", [["-"], ["a.txt", "-"]])
def test_what_comes_through_a_pipe_has_no_place_to_go_back_to(shell: Shell, paths: list[str]) -> None:
    shell.write("a.txt")
    assert "neither with -o nor with -" in shell("clean", *paths, "--in-place").err
    assert read("a.txt") == FAULTY


def test_a_report_on_a_piped_text_needs_a_folder(shell: Shell) -> None:
    assert "--report needs -o DIR" in shell("clean", "-", "--report", "html").err


@pytest.mark.skipif(os.name != "posix", reason="needs symbolic links")
def test_links_in_a_circle_are_told(shell: Shell) -> None:
    Path("loop.txt").symlink_to("loop.txt")
    ended = shell("clean", "loop.txt", "-o", "done")
    assert (ended.code, "loop.txt: Too many levels of symbolic links" in ended.err) == (2, True)


def test_a_pipe_gives_the_cleaned_text(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    with shell.write("piped").open(encoding="utf-8") as piped:
        monkeypatch.setattr("sys.stdin", piped)
        ended = shell("clean", "-", "--accept", "all", *DOUBLED)
    assert ended.out == MENDED
    assert [p.name for p in shell.folder.glob("stdin*")] == []


def test_one_unreadable_file_does_not_stop_the_others(shell: Shell) -> None:
    shell.write("d/bad.txt", b"%PDF-1.4\xff\x00")
    shell.write("d/good.txt")
    ended = shell("clean", "d", "-o", "done", "--accept", "all", *DOUBLED)
    assert (ended.code, read("done/good.txt")) == (2, MENDED)
    assert "bad.txt: is a PDF" in ended.err
    assert not Path("done/bad.txt").exists()


def test_bytes_that_nobody_touched_stay(shell: Shell) -> None:
    shell.write("a.txt", b"\xff\xfe" + "One.\r\rSee the the house.\r\n\n".encode("utf-16-le"))
    shell("clean", "a.txt", "-o", "done", *DOUBLED)
    assert Path("done/a.txt").read_bytes() == b"\xff\xfe" + "One.\r\rSee the house.\r\n\n".encode("utf-16-le")


def test_what_the_encoding_cannot_hold_stays_open(shell: Shell) -> None:
    shell.write("house.csv", "term,variants\nthé,tea\ncoffee,mocha\n")
    shell.write("a.txt", "tea and mocha\n")
    wishes = ("--glossary", "house.csv", "--encoding", "ascii", "--accept", "all", "--check", "glossary-term")
    ended = shell("clean", "a.txt", "-o", "done", *wishes)
    assert (read("done/a.txt"), "1 mended, 1 open" in ended.out) == ("tea and coffee\n", True)


def test_a_report_is_written_on_request(shell: Shell) -> None:
    shell.write("a.txt")
    shell("clean", "a.txt", "-o", "done", "--report", "html", "--accept", "all", *DOUBLED)
    assert "They reached" in read("done/a.txt.report.html")


def test_an_unknown_report_is_refused(shell: Shell) -> None:
    shell.write("a.txt")
    assert (
        "there is no report “pdf”; there are html"
        in shell("clean", "a.txt", "-o", "d", "--report", "pdf").err
    )


def test_the_number_of_jobs_does_not_show(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "WORTH_A_POOL", 0)
    for number in range(40):
        shell.write(f"d/{number}.txt", FAULTY * (1 + number % 5))
    wishes = ("clean", "d", "-o", "done", "--accept", "all", *DOUBLED)
    one = shell(*wishes, "--jobs", "1")
    texts = [p.read_bytes() for p in sorted(Path("done").glob("*.txt"))]
    assert shell(*wishes, "--jobs", "2") == one
    assert [p.read_bytes() for p in sorted(Path("done").glob("*.txt"))] == texts


def test_a_text_that_holds_no_tracked_changes_is_saved_clean_and_that_is_told(shell: Shell) -> None:
    shell.write("a.txt", "They reached the the house.\n")
    ended = shell("clean", "a.txt", "-o", "done", "--how", "tracked", *DOUBLED)
    assert (ended.code, read("done/a.txt")) == (0, "They reached the house.\n")
    assert "a.txt: saved clean, as Plain text holds no tracked changes" in ended.err


def test_reasons_that_cannot_be_comments_are_counted(shell: Shell) -> None:
    (shell.folder / "a.docx").write_bytes((SEEDS / "office" / "harbor.docx").read_bytes())
    wishes = ("clean", "a.docx", "--accept", "all", "--severity", "hint")
    ended = shell(*wishes, "-o", "commented", "--how", "commented")
    assert "a.docx: reasons that stand in the log alone, as headers, footers and notes hold no" in ended.err
    assert "comments: 2" in ended.err
    assert "no comments" not in shell(*wishes, "-o", "tracked", "--how", "tracked").err


def test_a_folder_is_cleaned_again_without_its_results(shell: Shell) -> None:
    shell.write("texts/a.txt")
    runs = [shell("clean", "texts", "-o", "texts/done", "--report", "docx") for _ in range(2)]
    assert [(ended.code, ended.err) for ended in runs] == [(1, ""), (1, "")]
    assert runs[0].out == runs[1].out
    assert not (shell.folder / "texts/done/done").exists()


def test_results_that_are_named_are_texts(shell: Shell) -> None:
    shell.write("done/a.txt")
    assert "is one of the texts to clean" in shell("clean", "done", "-o", "done").err
    assert shell("clean", "done/a.txt", "-o", "again").err == ""
    assert (shell.folder / "again/a.txt").exists()


def test_a_file_is_no_folder_to_clean_into(shell: Shell) -> None:
    shell.write("a.txt")
    shell.write("done")
    ended = shell("clean", "a.txt", "-o", "done")
    assert (ended.code, "done: is a file; -o names a folder" in ended.err) == (2, True)


@pytest.mark.parametrize("option", ["--check", "--skip", "--accept"])
def test_an_option_that_names_no_check_is_no_wish_for_all(shell: Shell, option: str) -> None:
    shell.write("a.txt")
    ended = shell("clean", "a.txt", "-o", "done", option, "")
    assert (ended.code, f"{option} names no check" in ended.err) == (2, True)
    assert not Path("done").exists()
