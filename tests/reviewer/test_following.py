"""A follower says of a long patch what each of its edits says of itself."""

from hypothesis import given
from hypothesis import strategies as st

from reviewer.edits import Edit, Span, inverse, rebase
from reviewer.following import Follower
from tests.reviewer.strategies import edited_texts


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, tuple[Edit, ...], Span]:
    text, edits = draw(edited_texts())
    start = draw(st.integers(0, len(text)))
    return text, edits, Span(start, draw(st.integers(start, len(text))))


@given(cases())
def test_a_span_is_hit_by_the_first_edit_that_reaches_into_it_or_stands_in_its_place(case):
    _, edits, span = case
    hitting = [n for n, e in enumerate(edits) if e.span == span or rebase(span, (e,)) is None]
    assert Follower(edits).hit(span) == (hitting[0] if hitting else None)


@given(cases())
def test_a_span_is_met_by_the_first_edit_at_its_edge_or_inside(case):
    _, edits, span = case
    meeting = [n for n, e in enumerate(edits) if e.at <= span.end and span.start <= e.end]
    assert Follower(edits).met(span) == (meeting[0] if meeting else None)


@given(cases())
def test_a_span_that_no_edit_hits_goes_where_rebase_takes_it(case):
    _, edits, span = case
    follower = Follower(edits)
    if follower.hit(span) is None:
        assert follower.after(span) == rebase(span, edits)


@given(cases())
def test_an_undo_puts_a_span_that_was_met_back_exactly(case):
    _, edits, span = case
    done, undo = Follower(edits), Follower(inverse(edits))
    if done.met(span) is not None:
        assert done.back(span, undo) == span
