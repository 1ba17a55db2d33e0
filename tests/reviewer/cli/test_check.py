"""`copydesk check`."""

import json
from pathlib import Path
from typing import Any

import pytest

from reviewer import batch
from reviewer.dismissals import NAME, Dismissal, anchor, append
from reviewer.edits import Span
from reviewer.events import Scope
from tests.reviewer.cli.conftest import CLEAN, FAULTY, Ended, Shell

DOUBLED = ("--check", "doubled-word")


def objects(ended: Ended) -> list[dict[str, Any]]:
    return [json.loads(line) for line in ended.out.splitlines()]


def test_a_clean_text_succeeds(shell: Shell) -> None:
    shell.write("a.txt", CLEAN)
    ended = shell("check", "a.txt")
    assert (ended.code, ended.out) == (0, "nothing found in 1 file, 8 words\n")


def test_words_of_the_texts_are_counted_not_those_of_the_markup(shell: Shell) -> None:
    shell.write("a.html", '<p class="one two three"><a href="x y">Two words</a></p>')
    shell.write("house.csv", "term,variants,note\ndwelling,house,A term of ours\n")
    assert shell("check", "a.html", "house.csv").out == "nothing found in 2 files, 2 words\n"


def test_an_error_makes_the_run_fail(shell: Shell) -> None:
    shell.write("a.txt")
    assert shell("check", "a.txt", *DOUBLED).code == 1


@pytest.mark.parametrize(("least", "code"), [("never", 0), ("error", 1), ("hint", 1)])
def test_what_fails_can_be_chosen(shell: Shell, least: str, code: int) -> None:
    shell.write("a.txt")
    assert shell("check", "a.txt", "--fail-on", least, *DOUBLED).code == code


def test_settings_can_let_it_succeed(shell: Shell) -> None:
    shell.write("a.txt")
    shell.write("copydesk.toml", 'glossaries = []\nfail_on = "never"\n')
    assert shell("check", "a.txt").code == 0


def test_places_are_code_points_of_the_decoded_file(shell: Shell) -> None:
    text = "😀 One.\r\n\r\nSee the the house.\r\n"
    shell.write("a.txt", b"\xef\xbb\xbf" + text.encode())
    found = objects(shell("check", "a.txt", "--format", "jsonl", *DOUBLED))[0]
    assert text[found["start"] : found["end"]] == found["text"] == "the the"
    assert (found["line"], found["column"]) == (3, 5)


def test_one_unreadable_file_does_not_stop_the_others(shell: Shell) -> None:
    shell.write("bad.txt", b"%PDF-1.4\xff\x00")
    shell.write("good.txt")
    ended = shell("check", "bad.txt", "missing.txt", "good.txt", "--format", "json", *DOUBLED)
    said = json.loads(ended.out)
    assert ended.code == 2
    assert [error["path"] for error in said["errors"]] == ["bad.txt", "missing.txt"]
    assert len(said["findings"]) == 3
    assert "bad.txt: is a PDF" in ended.err


def test_hints_are_counted_and_shown_on_request(shell: Shell) -> None:
    shell.write("a.txt")
    shell.write("copydesk.toml", 'glossaries = []\n[checks]\ndoubled-word = "hint"\n')
    assert "(3 hints not shown" in shell("check", "a.txt", *DOUBLED).out
    assert shell("check", "a.txt", "--severity", "hint", *DOUBLED).out.count(" hint doubled-word ") == 3


def test_errors_alone_can_be_shown(shell: Shell) -> None:
    shell.write("a.txt")
    shell.write("copydesk.toml", 'glossaries = []\n[checks]\ndoubled-word = "warning"\n')
    assert objects(shell("check", "a.txt", "--severity", "error", "--format", "jsonl", *DOUBLED)) == []


@pytest.mark.parametrize("command", [("check",), ("clean", "-o", "done", "--accept", "none")])
def test_what_fails_may_be_hidden(shell: Shell, command: tuple[str, ...]) -> None:
    shell.write("a.txt")
    shell.write("copydesk.toml", 'glossaries = []\n[checks]\ndoubled-word = "warning"\n')
    wishes = ("--severity", "error", "--fail-on")
    assert shell(*command, "a.txt", *wishes, "warning", *DOUBLED).code == 1
    assert shell(*command, "a.txt", *wishes, "error", *DOUBLED).code == 0


def test_a_baseline_knows_what_is_hidden(shell: Shell) -> None:
    shell.write("a.txt")
    shell.write("copydesk.toml", 'glossaries = []\n[checks]\ndoubled-word = "warning"\n')
    known = ("a.txt", "--baseline", "known.jsonl", "--severity", "error", "--fail-on", "warning", *DOUBLED)
    shell("check", *known, "--write-baseline")
    assert shell("check", *known).code == 0
    shell.write("a.txt", FAULTY + "\nA new new one.\n")
    assert shell("check", *known).code == 1


def test_what_fails_is_shown(shell: Shell) -> None:
    shell.write("a.txt")
    shell.write("copydesk.toml", 'glossaries = []\n[checks]\ndoubled-word = "hint"\n')
    ended = shell("check", "a.txt", "--fail-on", "hint", *DOUBLED)
    assert (ended.code, ended.out.count(" hint doubled-word ")) == (1, 3)


def test_a_misspelled_check_is_named_with_the_nearest(shell: Shell) -> None:
    shell.write("a.txt")
    ended = shell("check", "a.txt", "--check", "doubled-wrod")
    assert (ended.code, "did you mean “doubled-word”" in ended.err) == (2, True)


def test_a_check_can_be_left_out(shell: Shell) -> None:
    shell.write("a.txt")
    found = objects(shell("check", "a.txt", "--skip", "doubled-word", "--format", "jsonl"))
    assert "doubled-word" not in {one["check"] for one in found}


def test_standard_input_is_a_text(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    source = shell.write("piped", FAULTY)
    with source.open(encoding="utf-8") as piped:
        monkeypatch.setattr("sys.stdin", piped)
        found = objects(shell("check", "-", "--format", "jsonl", *DOUBLED))
    assert {one["path"] for one in found} == {"-"}


def test_another_format_than_there_is_is_refused(shell: Shell) -> None:
    ended = shell("check", "a.txt", "--format", "xml")
    assert (ended.code, "invalid choice: 'xml'" in ended.err) == (2, True)


def test_a_language_tag_must_look_like_one(shell: Shell) -> None:
    assert "“American English” is not a language tag" in shell("check", ".", "--lang", "American English").err


def test_a_path_without_texts_is_told_and_the_rest_is_done(shell: Shell) -> None:
    shell.write("d/picture.png")
    shell.write("a.txt", CLEAN)
    ended = shell("check", "d", "a.txt")
    assert (ended.code, "d: there is no file below it that copydesk reads" in ended.err) == (2, True)
    assert ended.out == "nothing found in 1 file, 8 words; 1 file could not be checked\n"


def test_a_file_of_another_kind_is_not_taken_for_text(shell: Shell) -> None:
    shell.write("a.tex")
    ended = shell("check", "a.tex", *DOUBLED)
    assert (ended.code, "a.tex: copydesk does not read .tex files" in ended.err) == (2, True)
    assert shell("check", "a.tex", "--as-text", *DOUBLED).code == 1


@pytest.mark.parametrize(
    ("text", "told"), [("", "is empty"), ("\n \n", "holds nothing but white space"), ("a", None)]
)
def test_an_empty_file_is_told(shell: Shell, text: str, told: str | None) -> None:
    shell.write("a.txt", text)
    ended = shell("check", "a.txt")
    assert (ended.code, ended.err) == (0, f"copydesk: a.txt: {told}\n" if told else "")


def test_what_is_passed_over_is_counted_and_told_on_request(shell: Shell) -> None:
    for name in ("d/picture.png", "d/other.png", "d/page.tex", "d/Makefile"):
        shell.write(name)
    shell.write("d/a.txt", CLEAN)
    assert "d/picture.png: passed over" in shell("check", "d", "--verbose").err
    assert "4 files passed over that copydesk does not read (2 .png, 1 " in shell("check", "d").err
    assert shell("check", "d", "--quiet").err == ""


def test_quiet_writes_findings_only(shell: Shell) -> None:
    shell.write("a.txt")
    ended = shell("check", "a.txt", "--quiet", *DOUBLED)
    assert (len(ended.out.splitlines()), ended.err) == (3, "")


def test_a_guessed_encoding_is_told(shell: Shell) -> None:
    text = "Naïve café owners déjà vu the crème brûlée, Zoë’s résumé and a piñata. " * 20
    shell.write("a.txt", text.encode("cp1252"))
    assert "which is a guess; --encoding names another" in shell("check", "a.txt").err
    assert "guess" not in shell("check", "a.txt", "--encoding", "cp1252").err


def test_broken_settings_are_told_with_their_line(shell: Shell) -> None:
    shell.write("a.txt")
    shell.write("copydesk.toml", "\nglosaries = []\n")
    ended = shell("check", "a.txt")
    assert (ended.code, "copydesk.toml:2: there is no setting “glosaries”" in ended.err) == (2, True)


def test_each_project_has_its_own_settings(shell: Shell) -> None:
    shell.write("one/copydesk.toml", 'glossaries = []\n[checks]\ndoubled-word = "off"\n')
    shell.write("one/a.txt")
    shell.write("two/a.txt")
    found = objects(shell("check", "one", "two", "--format", "jsonl"))
    assert {one["path"] for one in found if one["check"] == "doubled-word"} == {"two/a.txt"}


def test_settings_leave_files_out(shell: Shell) -> None:
    shell.write("copydesk.toml", 'glossaries = []\nexclude = ["drafts/"]\n')
    shell.write("drafts/a.txt")
    shell.write("b.txt")
    assert {one["path"] for one in objects(shell("check", ".", "--format", "jsonl"))} == {"b.txt"}


def test_a_glossary_is_added_to_those_of_the_settings(shell: Shell) -> None:
    shell.write("house.csv", "term,variants\ndwelling,house\n")
    shell.write("more.csv", "term,variants\nblaze,fire\n")
    shell.write("copydesk.toml", 'glossaries = ["house.csv"]\n')
    shell.write("a.txt")
    only = ("--check", "glossary-term", "--format", "jsonl")
    assert {f["text"] for f in objects(shell("check", "a.txt", "--glossary", "more.csv", *only))} == {
        "house",
        "fire",
    }
    more = ("--no-glossary", "--glossary", "more.csv")
    assert {f["text"] for f in objects(shell("check", "a.txt", *more, *only))} == {"fire"}


def test_what_is_wrong_in_a_glossary_is_told_once(shell: Shell) -> None:
    shell.write("house.csv", "term,variants\ndwelling,house\nx,\n")
    shell.write("a.txt")
    shell.write("b.txt")
    assert shell("check", ".", "--glossary", "house.csv").err.count("house.csv:3") == 1


def test_a_glossary_that_cannot_be_used_is_told_and_exits_2(shell: Shell) -> None:
    shell.write("a.txt")
    ended = shell("check", "a.txt", "--glossary", "missing.csv")
    assert (ended.code, "missing.csv: No such file" in ended.err) == (2, True)


def test_dismissed_findings_are_not_shown(shell: Shell) -> None:
    path = shell.write("texts/a.txt")
    place = anchor("doubled-word", FAULTY.split("\n\n")[0], Span(13, 20))
    append(shell.folder / NAME, Dismissal(place, Scope.ONCE, "texts/a.txt", "me", "2026-01-01T00:00:00Z"))
    found = objects(shell("check", str(path), "--format", "jsonl", *DOUBLED))
    assert [one["text"] for one in found] == ["was was", "the the"]


def test_with_a_baseline_only_what_is_new_is_shown(shell: Shell) -> None:
    shell.write("a.txt")
    known = ("--baseline", "known.jsonl")
    assert shell("check", "a.txt", *known, "--write-baseline").code == 0
    assert shell("check", "a.txt", *known, *DOUBLED).out.startswith("nothing found")
    shell.write("a.txt", FAULTY + "\nA new new one.\n")
    ended = shell("check", "a.txt", *known, "--format", "jsonl", *DOUBLED)
    assert (ended.code, [one["text"] for one in objects(ended)]) == (1, ["new new"])


def test_a_baseline_counts_what_reads_the_same(shell: Shell) -> None:
    shell.write("a.txt", "See the the cat.\n\nSee the the cat.\n")
    known = ("--baseline", "known.jsonl", *DOUBLED)
    shell("check", "a.txt", *known, "--write-baseline")
    shell.write("a.txt", "See the the cat.\n\n" * 3)
    assert len(objects(shell("check", "a.txt", "--format", "jsonl", *known))) == 1


def test_a_baseline_reads_as_lines_that_people_can_read(shell: Shell) -> None:
    shell.write("texts/a.txt", "See the the cat.\n\nSee the the cat.\n")
    shell("check", "texts", "--baseline", "texts/known.jsonl", "--write-baseline", *DOUBLED)
    assert json.loads(Path("texts/known.jsonl").read_text("utf-8")) == {
        "schema": 1,
        "file": "a.txt",
        "check": "doubled-word",
        "before": "see",
        "phrase": "the the",
        "after": "cat",
        "count": 2,
    }


def test_a_baseline_that_is_not_there_is_refused(shell: Shell) -> None:
    shell.write("a.txt")
    assert "no such baseline; add --write-baseline" in shell("check", "a.txt", "--baseline", "none.jsonl").err
    assert "--write-baseline needs --baseline FILE" in shell("check", "a.txt", "--write-baseline").err


def test_a_damaged_baseline_is_refused_by_line(shell: Shell) -> None:
    shell.write("a.txt")
    shell.write("known.jsonl", '{"schema": 1}\n')
    assert "known.jsonl:1: not a baseline record" in shell("check", "a.txt", "--baseline", "known.jsonl").err


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "csv", "github", "sarif"])
def test_the_number_of_jobs_does_not_show(shell: Shell, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "WORTH_A_POOL", 0)
    for number in range(40):
        shell.write(f"d/{number}.txt", FAULTY * (1 + number % 5))
    shell.write("d/bad.txt", b"%PDF-1.4\xff\x00")
    one = shell("check", "d", "--format", form, "--jobs", "1", *DOUBLED)
    two = shell("check", "d", "--format", form, "--jobs", "2", *DOUBLED)
    assert one == two


def test_overlapping_findings_are_shown_on_request(shell: Shell) -> None:
    shell.write("a.txt", "See the  the house.\n")
    few = objects(shell("check", "a.txt", "--format", "jsonl", "--attention"))
    everything = objects(shell("check", "a.txt", "--format", "jsonl", "--attention", "--all"))
    assert {one["id"] for one in few} <= {one["id"] for one in everything}


def test_annotations_count_lines_as_git_does(shell: Shell) -> None:
    shell.write("a.txt", "One.\rIt was the the end.\r\nIt was was late.\n")
    lines = shell("check", "a.txt", "--format", "github").out.splitlines()
    assert [line.partition("title")[0] for line in lines] == [
        "::error file=a.txt,line=1,endLine=1,col=13,endColumn=19,",
        "::error file=a.txt,line=2,endLine=2,col=4,endColumn=10,",
    ]


def test_an_encoding_that_is_none_is_told_once(shell: Shell) -> None:
    shell.write("a.txt")
    shell.write("b.txt")
    ended = shell("check", ".", "--encoding", "utf-99")
    assert (ended.code, ended.err) == (2, "copydesk: --encoding: no encoding of texts is called 'utf-99'\n")


def test_a_baseline_does_not_take_the_place_of_a_text(shell: Shell) -> None:
    shell.write("a.txt")
    ended = shell("check", "a.txt", "--baseline", "a.txt", "--write-baseline")
    assert (ended.code, ended.out) == (2, "")
    assert "copydesk: a.txt:1: not a line of JSON; a baseline would take its place" in ended.err
    assert Path("a.txt").read_text() == FAULTY


@pytest.mark.parametrize(
    "line",
    ["[" * 100_000, '{"file": "", "check": "", "phrase": "", "before": "", "after": "", "count": 1e999}'],
)
def test_no_line_of_a_baseline_is_a_fault_of_ours(shell: Shell, line: str) -> None:
    shell.write("a.txt")
    shell.write("known.jsonl", line)
    ended = shell("check", "a.txt", "--baseline", "known.jsonl")
    assert (ended.code, "known.jsonl:1: not a" in ended.err) == (2, True)
