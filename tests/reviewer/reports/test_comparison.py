import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.diff import RunKind, runs
from reviewer.reports.comparison import COLOURED, changed, lines, unified, word_diff

LINES = st.lists(st.sampled_from(["one\n", "two\n", "x\r\n", "\n", "tail", "a b c\n"]), max_size=12).map(
    "".join
)


def patched(tmp_path, before, patch):
    target = tmp_path / "t.txt"
    target.write_bytes(before.encode())
    command = ["patch", "--binary", "--silent", str(target)]
    subprocess.run(command, input=patch.encode(), check=True, cwd=tmp_path)
    return target.read_bytes().decode()


needs_patch = pytest.mark.skipif(shutil.which("patch") is None, reason="needs the command patch")


@needs_patch
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("one\ntwo\n", "one\n2\n"),
        ("no end", "no end\n"),
        ("end\n", "end"),
        ("a\r\nb\r\n", "a\r\nB\r\n"),
        ("a\u2028b\nc\n", "a\u2028b\nd\n"),
        ("x\n" * 40, "x\n" * 20 + "y\n" + "x\n" * 19),
    ],
)
def test_patch_applies_the_unified_diff(tmp_path, before, after):
    assert patched(tmp_path, before, unified(before, after, "t.txt", "t.txt")) == after


@given(LINES)
def test_equal_texts_have_an_empty_diff(text):
    assert unified(text, text, "a", "b") == ""


def test_a_name_cannot_add_a_line_to_a_diff():
    assert unified("a\n", "b\n", "x\n+++ y", "z").splitlines()[0] == "--- x +++ y"


def test_the_word_diff_marks_words_in_braces():
    assert list(word_diff("Say the the word.\nBye.\n", "Say the word.\nBye.\n", "t.txt")) == [
        "t.txt:1: Say the {-the -}word."
    ]


def test_the_word_diff_names_the_line_of_the_first_text():
    assert list(word_diff("a\nb\nc\n", "a\nx\nb\nC\n"))[-1] == "3: {-c-}{+C+}"


def test_colours_keep_the_braces():
    (line,) = word_diff("a\n", "b\n", marks=COLOURED)
    assert "{-a-}" in line
    assert "{+b+}" in line


def test_text_cannot_send_commands_to_the_terminal():
    (line,) = word_diff("\x1b]0;evil\x07 a\n", "\x1b]0;evil\x07 b\n")
    assert "\x1b" not in line


@settings(deadline=None)
@given(LINES, LINES)
def test_lines_hold_both_texts(before, after):
    found = [run for _, line in lines(runs(before, after)) for run in line]
    assert "".join(r.text for r in found if r.kind is not RunKind.INSERT) == before
    assert "".join(r.text for r in found if r.kind is not RunKind.DELETE) == after


@given(LINES)
def test_no_line_of_equal_texts_is_changed(text):
    assert not any(changed(line) for _, line in lines(runs(text, text)))
