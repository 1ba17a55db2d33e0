"""What a finding says, and how its suggestions look."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from reviewer.edits import Span
from reviewer.finding import Quoted, Reason, Severity
from reviewer.output.base import FileResult, Placed
from reviewer.output.wording import said
from tests.reviewer.output.samples import placed


def after_message(one: Placed) -> str:
    return said(one).removeprefix(one.finding.message).strip()


@pytest.mark.parametrize(
    ("text", "was", "suggestion", "told"),
    [
        ("a top priority . Then", " .", ".", "Suggested: priority . Then → priority. Then"),
        ("the end.  Next one", "  ", " ", "Suggested: end.  Next → end. Next"),
        ("le mot: puis", ":", "\u202f:", "Suggested: mot: puis → mot[U+202F]: puis"),
        ("it is 10 % now", "10 %", "10%", "Suggested: “10%”"),
        ("it is\nthe end", "is\nthe", "is the", "Suggested: “is the”"),
        ("see the the end", "the ", "", "Suggested: nothing"),
    ],
)
def test_a_suggestion_about_marks_alone_has_the_words_beside(
    text: str, was: str, suggestion: str, told: str
) -> None:
    assert after_message(placed(text, was, Severity.ERROR, suggestion)) == told


def test_what_a_finding_is_about_in_the_source_is_told_where_the_message_does_not_name_it() -> None:
    one = placed("an odd one", "odd", Severity.ERROR)
    word = replace(one.shown, in_source=(Quoted(Span(4, 8), "Wört"),))
    assert said(replace(one, shown=word)) == "“odd” is odd: 100%,\nreally. In the source: “Wört”."
    sentence = (
        "Dieser Satz  ist\nviel zu lang, als dass ihn jemand ganz lesen wollte, wo er doch so nahe ist."
    )
    quotes = Quoted(Span(0, len(sentence)), sentence)
    shown = replace(one.shown, in_source=(quotes, quotes))
    assert said(replace(one, shown=shown)).count("Dieser Satz ist viel zu lang") == 1
    reason = Reason("cut", "Not translated: Dieser Satz ist viel zu lang, als dass ihn jemand ganz lesen w…")
    assert "In the source" not in said(replace(one, shown=replace(shown, reason=reason)))


def test_no_more_suggestions_are_told_than_anybody_reads() -> None:
    assert said(placed("an odd one", "odd", Severity.ERROR, *"abcdef")).endswith("“a” or “b” or “c”")


def silent(text: str, was: str, *suggestions: str) -> Placed:
    """A finding whose message does not name what stands there."""
    one = placed(text, was, Severity.ERROR, *suggestions)
    mute = replace(one.finding, reason=Reason("r", "The number looks foreign."), in_source=())
    return replace(one, finding=mute, shown=mute)


@pytest.mark.parametrize(
    ("text", "was", "suggestions", "told"),
    [
        ("for 3,50 euros", "3,50", ("3.50",), "Here: “3,50”. Suggested: “3.50”"),
        ("two\nlines", "two\nlines", (), "Here: “two lines”."),
        ("the end ..", " ..", (), "Here: “end ..”."),
        ("the end ..", " ..", (".",), "Suggested: end .. → end."),
        ("the number", "the number", (), ""),
        ("the the number", "the the", (), ""),
        ("word " * 30, "word " * 30, (), f"Here: “{('word ' * 12)[:59]}…”."),
    ],
)
def test_what_stands_there_is_told_where_the_message_does_not(
    text: str, was: str, suggestions: tuple[str, ...], told: str
) -> None:
    assert after_message(silent(text, was, *suggestions)) == told


def test_below_an_excerpt_nothing_is_told_twice(written: Callable[..., str]) -> None:
    results = [FileResult("a.txt", (silent("for 3,50 euros", "3,50"),))]
    assert "Here: “3,50”" in written("text", results)
    assert "Here:" not in written("text", results, excerpts=True)
