import re

from hypothesis import given
from hypothesis import strategies as st

from reviewer.lines import LINE_BREAK, LINE_FEED, bounds, starts

TEXTS = st.text(st.sampled_from("ab\n\r\f\v\x85\u2028"))


def test_lines_end_with_the_breaks_of_all_systems_and_with_nothing_else():
    text = "a\r\nb\rc\n\u2028d\ve"
    assert [text[start:end] for start, end in bounds(text)] == ["a\r\n", "b\r", "c\n", "\u2028d\ve"]


@given(TEXTS)
def test_the_lines_are_the_text_and_each_but_the_last_has_one_break_at_its_end(text: str):
    lines = [text[start:end] for start, end in bounds(text)]
    assert "".join(lines) == text
    assert all(re.fullmatch(r"[^\r\n]*(\r\n|\r|\n)", line) for line in lines[:-1])
    assert all(re.fullmatch(r"[^\r\n]*(\r\n|\r|\n)?", line) and line for line in lines[-1:])


@given(TEXTS, st.sampled_from([LINE_BREAK, LINE_FEED]))
def test_a_line_starts_with_the_text_and_behind_each_break(text: str, line_break: re.Pattern[str]):
    assert starts(text, line_break) == [0, *(found.end() for found in line_break.finditer(text))]
