from hypothesis import given
from hypothesis import strategies as st

from reviewer.edits import Edit, Span, apply, inverse
from reviewer.formats import PLAIN
from reviewer.review import Review
from ui.marks import Kind, Mark, Side, in_original, marks


def test_changes_are_marked_on_both_sides() -> None:
    review, _ = Review.of(PLAIN.read("a cat sat")).type({0: (Edit(2, "cat", "dog"),)}, "x")
    assert marks(review.states[0], Side.ORIGINAL, None) == [Mark(Span(2, 5), Kind.DELETED)]
    assert marks(review.states[0], Side.CLEANED, None) == [Mark(Span(2, 5), Kind.INSERTED)]


@given(st.data())
def test_a_place_in_the_original_is_inside_it(data: st.DataObject) -> None:
    text = "abcdefghij"
    cuts = sorted(data.draw(st.lists(st.integers(0, 10), min_size=4, max_size=4)))
    edits = tuple(Edit(a, text[a:b], data.draw(st.text("xyz", max_size=4))) for a, b in (cuts[:2], cuts[2:]))
    edits = tuple(e for e in edits if e.was != e.now)
    now = apply(text, edits)
    start, end = sorted((data.draw(st.integers(0, len(now))), data.draw(st.integers(0, len(now)))))
    place = in_original(Span(start, end), edits, inverse(edits))
    assert 0 <= place.start <= place.end <= len(text)


def test_what_replaced_a_phrase_stood_where_the_phrase_was() -> None:
    edits = (Edit(2, "cat", "elephant"), Edit(6, "sat", "s"))
    assert in_original(Span(2, 10), edits, inverse(edits)) == Span(2, 5)
