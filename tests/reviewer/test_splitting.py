"""A text in parts is the text, and paragraphs stay whole."""

from hypothesis import given
from hypothesis import strategies as st

from reviewer.formats.plain import read
from reviewer.splitting import split

LINES = st.lists(st.text("ab .", max_size=60), max_size=40)
BREAKS = st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\r\n\r\n"])


@given(LINES, BREAKS, st.integers(1, 200))
def test_the_parts_are_the_text_and_each_begins_a_paragraph(lines: list[str], end: str, most: int) -> None:
    document = read("".join(line + end for line in lines))
    parts = split(document, most)
    assert "".join(parts) == document.raw
    starts = {slots[0].raw.start for slots in document.slots}
    at = 0
    for part in parts[:-1]:
        at += len(part)
        assert at in starts
        assert document.raw[at - 1] in "\r\n"


@given(LINES, BREAKS, st.integers(1, 200))
def test_a_part_is_longer_than_wanted_by_less_than_a_paragraph(lines: list[str], end: str, most: int) -> None:
    document = read("".join(line + end for line in lines))
    longest = max((len(segment.original) for segment in document.segments), default=0)
    for part in split(document, most):
        assert len(part) < most + longest or len(part) <= most


def test_parts_are_about_equal() -> None:
    document = read("".join(f"This is line {n:05}.\n" for n in range(1_000)))
    assert [len(part) for part in split(document, 8_000)] == [6_680, 6_660, 6_660]
