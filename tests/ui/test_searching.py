import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.edits import Span, apply
from ui.searching import Hit, Query, next_hit, replacing

TEXTS = st.lists(st.text("aAb ß.\n😀", max_size=20), max_size=4)


def found(query: Query, *texts: str, wrapped: bool = False) -> list[str]:
    return [texts[hit.segment][hit.span.start : hit.span.end] for hit in query.hits(texts, wrapped=wrapped)]


@given(TEXTS, st.text("aAb ß.😀", min_size=1, max_size=3), st.text("xyz", max_size=3))
def test_replacing_all_is_what_str_replace_does(texts: list[str], sought: str, now: str) -> None:
    hits = Query(sought, match_case=True).hits(texts, wrapped=False)
    edits = replacing(texts, hits, now)
    done = [apply(text, edits.get(number, ())) for number, text in enumerate(texts)]
    assert done == [text.replace(sought, now) for text in texts]


def test_case_counts_only_when_it_is_asked_for() -> None:
    assert found(Query("the"), "The the") == ["The", "the"]
    assert found(Query("the", match_case=True), "The the") == ["the"]


def test_whole_words_are_not_parts_of_longer_ones() -> None:
    assert found(Query("art", whole_words=True), "art, party, Art") == ["art", "Art"]


def test_in_wrapped_text_a_blank_may_be_the_end_of_a_line() -> None:
    assert found(Query("the house"), "the\r\n  house", wrapped=True) == ["the\r\n  house"]
    assert found(Query("the house"), "the\nhouse", wrapped=False) == []


def test_signs_of_patterns_are_sought_as_they_are() -> None:
    assert found(Query("a.b(c"), "a.b(c axb(c") == ["a.b(c"]


def test_nothing_is_found_of_nothing() -> None:
    assert Query("").hits(["a"], wrapped=False) == []


def test_many_blanks_are_searched_in_linear_time() -> None:
    assert found(Query(" x"), " " * 200_000, wrapped=True) == []


@pytest.mark.parametrize(
    ("place", "step", "number"),
    [((0, 0), 1, 0), ((0, 1), 1, 1), ((2, 0), 1, 0), ((1, 0), -1, 0), ((0, 0), -1, 1), ((1, 9), -1, 1)],
)
def test_the_next_hit_is_round_the_end(place: tuple[int, int], step: int, number: int) -> None:
    hits = [Hit(0, Span(0, 2)), Hit(1, Span(3, 5))]
    assert next_hit(hits, *place, step) == number


def test_there_is_no_next_of_none() -> None:
    assert next_hit([], 0, 0, 1) is None
