"""Which files a path means."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from reviewer import walk
from reviewer.errors import BadConfig


def nothing(_folder: Path) -> tuple[str, ...]:
    return ()


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Makes files by name in the current folder, which is a fresh one."""
    monkeypatch.chdir(tmp_path)

    def make(*names: str, text: str = "Text.\n") -> None:
        for name in names:
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_text(text, encoding="utf-8")

    return make


def shown(*paths: str, excluded: walk.Excluded = nothing) -> list[str]:
    return [one.shown for one in walk.find(paths, excluded).inputs]


def refusals(*paths: str, as_text: bool = False) -> list[str]:
    return [one.refusal for one in walk.find(paths, nothing, as_text=as_text).inputs if one.refusal]


@pytest.mark.parametrize("name", [".hidden", "README", "a.TXT", "part.1", "Letter to Dr. Smith", "a.2024-05"])
def test_a_file_without_a_suffix_that_means_something_is_taken(made: Callable[..., None], name: str) -> None:
    made(name)
    assert (shown(name), refusals(name)) == ([name], [])


@pytest.mark.parametrize("name", ["page.pdf", "a.subtitles", "letter.weird", "x.7z"])
def test_a_file_of_another_kind_is_taken_for_text_only_on_request(
    made: Callable[..., None], name: str
) -> None:
    made(name)
    assert refusals(name) == [
        f"{name}: copydesk does not read .{name.split('.')[1]} files; --as-text takes it for plain text,"
        " with whatever else is in it"
    ]
    assert refusals(name, as_text=True) == []


@pytest.mark.parametrize(
    ("name", "better"), [("old.doc", ".docx"), ("flat.FODT", ".odt"), ("a.rtf", ".docx")]
)
def test_of_a_kind_that_its_program_can_save_as_one_that_is_read_this_is_told(
    made: Callable[..., None], name: str, better: str
) -> None:
    made(name)
    suffix = name[name.index(".") :]
    assert refusals(name) == [f"{name}: copydesk does not read {suffix} files; save it as {better} first"]


def test_a_file_that_is_not_there_is_not_refused_for_its_name(made: Callable[..., None]) -> None:
    assert (shown("none.weird"), refusals("none.weird")) == (["none.weird"], [])


@pytest.mark.parametrize("paths", [["d"], ["d", "e"], ["d/*"], ["none*"]])
def test_a_path_without_a_text_says_so(made: Callable[..., None], paths: list[str]) -> None:
    made("d/picture.png", "e/a.txt")
    assert len(refusals(*paths)) == 1


@pytest.mark.parametrize("paths", [["e", "e"], ["e/a.txt", "e"], ["e", "e/*"], ["e/x", "e"]])
def test_a_path_whose_texts_were_named_before_is_not_without_a_text(
    made: Callable[..., None], paths: list[str]
) -> None:
    made("e/a.txt", "e/x/b.txt")
    assert refusals(*paths) == []


def test_a_pattern_passes_over_other_kinds(made: Callable[..., None]) -> None:
    made("d/a.txt", "d/b.png", "d/README")
    found = walk.find(["d/*"], nothing)
    assert [one.shown for one in found.inputs] == ["d/README", "d/a.txt"]
    assert (found.unknown, refusals("d/*")) == ([Path("d/b.png")], [])


def test_a_folder_means_the_known_files_below_it_in_order(made: Callable[..., None]) -> None:
    made("d/b.txt", "d/a.txt", "d/x/c.txt", "d/picture.png")
    assert shown("d") == ["d/a.txt", "d/b.txt", "d/x/c.txt"]


def test_files_of_no_known_format_are_told(made: Callable[..., None]) -> None:
    made("d/picture.png", "d/a.txt")
    assert walk.find(["d"], nothing).unknown == [Path("d/picture.png")]


@pytest.mark.parametrize("path", ["d", "d/*"])
def test_the_report_beside_a_log_is_no_text(made: Callable[..., None], path: str) -> None:
    made("d/a.txt", "d/a.txt.changes.jsonl", "d/a.txt.report.docx", "d/b.report.docx")
    assert shown(path) == ["d/a.txt", "d/b.report.docx"]
    assert shown("d/a.txt.report.docx") == ["d/a.txt.report.docx"]


def test_what_is_our_own_is_not_told(made: Callable[..., None]) -> None:
    made("d/copydesk.toml", "d/a.txt", "d/a.txt.changes.jsonl", "d/a.txt.report.xlsx")
    assert walk.find(["d"], nothing).unknown == []


def test_the_path_below_the_named_folder_is_known(made: Callable[..., None]) -> None:
    made("d/x/c.txt")
    assert [one.below.as_posix() for one in walk.find(["d", "d/x/c.txt"], nothing).inputs] == ["x/c.txt"]


def test_hidden_files_and_folders_are_left_out(made: Callable[..., None]) -> None:
    made("d/.git/a.txt", "d/.b.txt", "d/c.txt")
    assert shown("d") == ["d/c.txt"]


def test_a_file_is_taken_once_however_often_it_is_named(made: Callable[..., None]) -> None:
    made("d/a.txt")
    assert shown("d/a.txt", "d", "./d/../d/a.txt") == ["d/a.txt"]


def test_links_are_not_followed_twice(made: Callable[..., None]) -> None:
    made("d/a.txt", "d/sub/b.txt")
    Path("d/sub/loop").symlink_to(Path("d").absolute(), target_is_directory=True)
    Path("d/link.txt").symlink_to("a.txt")
    assert shown("d") == ["d/a.txt", "d/sub/b.txt"]


def test_a_link_that_leads_nowhere_is_not_there(made: Callable[..., None]) -> None:
    made("d/a.txt")
    Path("d/broken.txt").symlink_to("missing.txt")
    assert shown("d") == ["d/a.txt"]


def test_a_path_that_leads_nowhere_is_kept_to_be_reported(made: Callable[..., None]) -> None:
    assert shown("missing.txt", "*.nothing") == ["missing.txt", "*.nothing"]


def test_a_pattern_means_what_it_matches(made: Callable[..., None]) -> None:
    made("d/a.txt", "d/x/b.txt", "d/c.md")
    assert shown("d/**/*.txt") == ["d/a.txt", "d/x/b.txt"]


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(made: Callable[..., None]) -> None:
    made("a[1].txt", "a1.txt")
    assert shown("a[1].txt") == ["a[1].txt"]


def test_standard_input_has_a_name_of_its_own(made: Callable[..., None]) -> None:
    assert walk.find(["-"], nothing).inputs[0].below.as_posix() == "stdin.txt"


def test_what_git_ignores_is_left_out(made: Callable[..., None]) -> None:
    made("d/a.txt", "d/b.old.txt", "d/build/c.txt", "d/keep.old.txt")
    Path("d/.gitignore").write_text("*.old.txt\nbuild/\n!keep.old.txt\n", encoding="utf-8")
    assert shown("d") == ["d/a.txt", "d/keep.old.txt"]


def test_a_nearer_gitignore_wins(made: Callable[..., None]) -> None:
    made("d/a.txt", "d/x/a.txt")
    Path("d/.gitignore").write_text("a.txt\n", encoding="utf-8")
    Path("d/x/.gitignore").write_text("!a.txt\n", encoding="utf-8")
    assert shown("d") == ["d/x/a.txt"]


def test_gitignore_counts_up_to_the_top_of_the_repository(made: Callable[..., None]) -> None:
    made("repo/d/a.txt", "repo/d/b.txt", "repo/.git/config")
    Path(".gitignore").write_text("b.txt\n", encoding="utf-8")
    Path("repo/.gitignore").write_text("/d/a.txt\n", encoding="utf-8")
    assert shown("repo/d") == ["repo/d/b.txt"]


def test_settings_leave_out_what_they_name(made: Callable[..., None]) -> None:
    made("top/d/a.txt", "top/d/drafts/b.txt", "top/drafts/c.txt")

    def excluded(folder: Path) -> tuple[str, ...]:
        return ("drafts/",) if folder.absolute() == Path("top").absolute() else ()

    assert shown("top", excluded=excluded) == ["top/d/a.txt"]
    assert shown("top/d", excluded=excluded) == ["top/d/a.txt"]


def test_a_folder_that_may_not_be_read_is_kept_to_be_reported(
    made: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    made("d/a.txt", "d/shut/b.txt")
    Path("d/shut").chmod(0)
    try:
        list(Path("d/shut").iterdir())
        pytest.skip("this user may read everything")
    except PermissionError:
        assert shown("d") == ["d/a.txt", "d/shut"]
    finally:
        Path("d/shut").chmod(0o755)


def test_an_empty_path_is_not_the_current_folder(made: Callable[..., None]) -> None:
    made("a.txt")
    with pytest.raises(BadConfig, match="a path is empty"):
        shown("")


def test_a_path_that_cannot_be_is_kept_to_be_reported() -> None:
    assert shown("x" * 300) == ["x" * 300]


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX")
def test_a_link_to_itself_does_not_hide_its_folder(made: Callable[..., None]) -> None:
    made("d/a.txt")
    Path("d/loop").symlink_to("loop")
    assert shown("d") == ["d/a.txt"]


@pytest.mark.parametrize("line", ["!", "\\", "half\\"])
def test_a_line_of_gitignore_that_is_no_pattern_is_passed_over(made: Callable[..., None], line: str) -> None:
    made("d/a.txt", "d/b.txt")
    Path("d/.gitignore").write_text(f"{line}\nb.txt\n", encoding="utf-8")
    assert shown("d") == ["d/a.txt"]


def test_a_pattern_of_the_settings_that_is_none_is_named(made: Callable[..., None]) -> None:
    made("d/a.txt")
    with pytest.raises(BadConfig, match=r"d: the settings cannot exclude that: .*'!'"):
        shown("d", excluded=lambda folder: ["!"] if folder.name == "d" else [])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes that have a name")
def test_a_pattern_means_files_not_pipes(made: Callable[..., None]) -> None:
    made("one.txt")
    os.mkfifo("pipe")
    assert shown("*") == ["one.txt"]
