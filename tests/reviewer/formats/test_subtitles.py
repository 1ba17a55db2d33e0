"""Subtitles under edits: what their files cannot hold is refused when it is typed, and nothing else is."""

from pathlib import Path

import pytest
import srt
import webvtt
from hypothesis import given
from hypothesis import strategies as st

from reviewer import files
from reviewer.edits import Edit
from reviewer.errors import Refused
from reviewer.files import SourceFile
from reviewer.review import Review
from reviewer.saving import prove, saved_bytes

SRT = """1
00:00:01,000 --> 00:00:02,000
<i>One</i> < b> two
{\\an8}&amp; three

2
00:00:03,000 --> 00:00:04,000
A
B
C

3
00:00:05,000 --> 00:00:06,000
Last
"""
VTT = """WEBVTT

00:01.000 --> 00:02.000
<v Ann>AT& T &amp; <i>sons</i> < b &lt; c > d

a name
00:03.000 --> 00:04.000 align:start
A
B
C

NOTE 5 > 4

00:05.000 --> 00:06.000
Last one --> 99
"""
TYPED = st.sampled_from(["", "x", " ", "<", ">", "amp;", "<b>", "{\\an8}", "-->", "42", "é漢"])


def opened(text: str, name: str) -> tuple[SourceFile, Review]:
    file = files.from_bytes(text.encode(), Path(name))
    return file, Review.of(file.document)


def without(name: str, number: int, *words: str) -> str:
    """What is saved once these words of a subtitle are deleted one by one."""
    file, review = opened(SRT if name.endswith("srt") else VTT, name)
    for word in words:
        review, _ = review.type({number: (Edit(review.texts[number].index(word), word, ""),)}, "Ann")
    data = saved_bytes(file, review)
    prove(file, review, data, name)
    return data.decode()


@pytest.mark.parametrize("name", ["a.srt", "a.vtt"])
@given(data=st.data())
def test_whatever_is_not_refused_reads_back(name: str, data: st.DataObject) -> None:
    file, review = opened(SRT if name.endswith("srt") else VTT, name)
    for _ in range(data.draw(st.integers(1, 5))):
        number = data.draw(st.integers(0, 2))
        text = review.texts[number]
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, len(text)))
        try:
            review, _ = review.type({number: (Edit(start, text[start:end], data.draw(TYPED)),)}, "Ann")
        except Refused:
            if name == "a.vtt":
                raise  # all text can be escaped there
    prove(file, review, saved_bytes(file, review), name)


@pytest.mark.parametrize("typed", ["<b>", "</i>", "{\\an8}", "{b}", "-->", '<font color="red">'])
def test_what_subrip_would_take_for_a_tag_or_times_is_refused_by_name(typed: str) -> None:
    _, review = opened(SRT, "a.srt")
    with pytest.raises(Refused, match=typed.replace("\\", r"\\")):
        review.type({2: (Edit(0, "", typed),)}, "Ann")
    for at, character in enumerate(typed[:-1]):
        review, _ = review.type({2: (Edit(at, "", character),)}, "Ann")
    with pytest.raises(Refused, match="subtitle"):
        review.type({2: (Edit(len(typed) - 1, "", typed[-1]),)}, "Ann")


def test_a_tag_is_refused_in_text_that_holds_broken_times_as_well() -> None:
    _, review = opened(SRT.replace("Last", "00:00:0x,000 --> 00:00:06,000\nLast"), "a.srt")
    assert "-->" in review.texts[2]
    with pytest.raises(Refused, match="“<b>” would be a tag"):
        review.type({2: (Edit(0, "", "<b>"),)}, "Ann")
    review, _ = review.type({2: (Edit(0, "", "new "),)}, "Ann")
    assert review.texts[2].startswith("new ")


def test_a_line_left_blank_is_taken_out_so_that_the_rest_is_seen() -> None:
    for word, left in (("A", "B\nC\n\n"), ("B", "A\nC\n\n"), ("C", "A\nB\n\n")):
        assert without("a.srt", 1, word) == SRT.replace("A\nB\nC\n\n", left)
        assert without("a.vtt", 1, word) == VTT.replace("A\nB\nC\n\n", left)
    assert [cue.content for cue in srt.parse(without("a.srt", 1, "A", "C"))][1] == "B"
    assert [cue.text for cue in webvtt.from_string(without("a.vtt", 1, "A"))][1] == "B\nC"


def test_a_cue_without_text_keeps_its_times() -> None:
    emptied = without("a.srt", 2, "Last")
    assert emptied == SRT.replace("Last\n", "\n")
    assert [str(cue.end) for cue in srt.parse(emptied)] == ["0:00:02", "0:00:04", "0:00:06"]


def test_old_text_is_escaped_where_new_text_would_make_markup_of_it() -> None:
    file, review = opened(VTT, "a.vtt")
    text = review.texts[0]
    assert text == "AT& T & sons < b < c > d"
    review, _ = review.type({0: (Edit(text.index("& T") + 1, " ", "amp;"),)}, "Ann")
    data = saved_bytes(file, review)
    prove(file, review, data, "a.vtt")
    assert data.decode() == VTT.replace("AT& T", "AT&amp;amp;T")
