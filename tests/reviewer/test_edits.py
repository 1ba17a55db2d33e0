"""Laws L1 and L2, and following a place."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.edits import Edit, Span, apply, compose, compose_tagged, inverse, rebase, rebase_patch
from reviewer.errors import WrongText
from tests.reviewer.strategies import edited_texts, patches


@given(edited_texts())
def test_an_inverse_takes_the_edits_back(case):
    text, edits = case
    assert apply(apply(text, edits), inverse(edits)) == text


@given(edited_texts())
def test_the_inverse_of_an_inverse_is_the_edits(case):
    _, edits = case
    assert inverse(inverse(edits)) == edits


@given(edited_texts(), st.data())
def test_a_composition_does_what_both_do(case, data):
    text, first = case
    then = data.draw(patches(apply(text, first)))
    assert apply(text, compose(first, then)) == apply(apply(text, first), then)


@given(edited_texts())
def test_edits_and_their_inverse_compose_to_nothing(case):
    _, edits = case
    assert compose(edits, inverse(edits)) == ()


@given(edited_texts(), st.data())
def test_a_composition_holds_no_idle_edit_and_none_that_touch(case, data):
    text, first = case
    composed = compose(first, data.draw(patches(apply(text, first))))
    assert all(e.was != e.now for e in composed)
    assert all(a.end < b.at for a, b in pairwise(composed))


@given(edited_texts(), st.data())
def test_a_tag_is_carried_by_exactly_what_its_edit_touches(case, data):
    text, first = case
    then = data.draw(patches(apply(text, first)))
    tagged = compose_tagged([(e, frozenset({1})) for e in first], [(e, frozenset({2})) for e in then])
    for edit, tags in tagged:
        before = any(edit.at <= e.at and e.end <= edit.end for e in first)
        assert (1 in tags) == before
        assert tags


@given(edited_texts(), st.data())
def test_a_span_that_can_be_followed_holds_the_same_characters(case, data):
    text, edits = case
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    moved = rebase(span, edits)
    if moved is not None:
        assert apply(text, edits)[moved.start : moved.end] == text[span.start : span.end]


@given(edited_texts(), st.data())
def test_patches_that_do_not_reach_into_each_other_can_change_places(case, data):
    text, first = case
    other = data.draw(patches(text))
    meet = any(a.at <= b.end and b.at <= a.end for a in first for b in other)
    moved, moved_first = rebase_patch(other, first), rebase_patch(first, other)
    if not meet:
        assert moved is not None
        assert moved_first is not None
        assert apply(apply(text, first), moved) == apply(apply(text, other), moved_first)


def test_two_insertions_at_one_place_keep_their_order():
    assert apply("ab", (Edit(1, "", "x"), Edit(1, "", "y"))) == "axyb"


@pytest.mark.parametrize(
    ("edits", "message"),
    [
        ((Edit(0, "b", "x"),), "at character 0: expected 'b', found 'a'"),
        ((Edit(1, "b", "x"), Edit(0, "a", "y")), "edits out of order at character 0"),
        ((Edit(2, "", "x"), Edit(3, "", "y")), "at character 3"),
    ],
)
def test_edits_that_do_not_fit_are_refused(edits, message):
    with pytest.raises(WrongText, match=message):
        apply("ab", edits)


def test_a_span_cannot_end_before_it_starts():
    with pytest.raises(ValueError, match="no span"):
        Span(2, 1)


@pytest.mark.parametrize(
    ("span", "edit", "moved"),
    [
        (Span(2, 4), Edit(0, "ab", "x"), Span(1, 3)),
        (Span(2, 4), Edit(2, "", "x"), Span(3, 5)),
        (Span(2, 4), Edit(4, "", "x"), Span(2, 4)),
        (Span(2, 4), Edit(3, "", "x"), None),
        (Span(2, 4), Edit(3, "de", ""), None),
        (Span(2, 2), Edit(2, "", "x"), Span(3, 3)),
        (Span(2, 2), Edit(1, "bc", "x"), None),
    ],
)
def test_a_span_stands_clear_of_what_only_meets_it(span, edit, moved):
    assert rebase(span, (edit,)) == moved


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        (Span(0, 2), Span(2, 4), False),
        (Span(0, 3), Span(2, 4), True),
        (Span(2, 2), Span(2, 4), True),
        (Span(1, 1), Span(2, 4), False),
    ],
)
def test_spans_clash_where_they_share_a_character_or_an_empty_one_meets(one, other, clash):
    assert one.clashes(other) is clash
    assert other.clashes(one) is clash
