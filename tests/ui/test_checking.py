import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.checks import doubled_word, term_variant
from reviewer.edits import Edit
from reviewer.engine import Profile, run_checks
from reviewer.errors import Cancelled
from reviewer.events import Status
from reviewer.formats import PLAIN
from reviewer.review import Review
from ui.checking import Watched, asking, check_alone, check_around, check_compared, took_in

DOUBLED = Profile((doubled_word.CHECK,))
PARAGRAPHS = st.lists(st.sampled_from(["the the end.", "All is well.", "and and", ""]), max_size=8)


@given(PARAGRAPHS, st.sampled_from(["\n", "\n\n"]))
def test_slices_find_what_a_whole_check_finds(paragraphs: list[str], end: str) -> None:
    document = PLAIN.read(end.join(paragraphs))
    texts = [segment.original for segment in document.segments]
    found = []
    check_alone(document, texts, DOUBLED, lambda: False, lambda part: found.extend(part[0]))
    assert found == run_checks(document, texts, DOUBLED)


@given(PARAGRAPHS, st.data())
def test_a_check_around_a_segment_finds_what_a_whole_check_finds_there(paragraphs, data) -> None:
    document = PLAIN.read("\n\n".join(paragraphs))
    review = Review.of(document)
    if not document.segments:
        return
    number = data.draw(st.integers(0, len(document.segments) - 1))
    found, covered = check_around(review, DOUBLED, [number])
    assert number in covered
    assert found == [f for f in run_checks(document, review.texts, DOUBLED) if f.segment in covered]


def test_two_joined_paragraphs_are_checked_as_one() -> None:
    review = Review.of(PLAIN.read("They saw the\n\nthe house.\n"))
    start = len("They saw the")
    joined, _ = review.type({0: (Edit(start, "\n\n", " "),)}, "x")
    found, covered = check_around(joined, DOUBLED, [0])
    assert covered == {0, 1}
    assert [f.was for f in found] == ["the "]


def test_what_other_checks_found_stands() -> None:
    review = Review.of(PLAIN.read("the the end\n"))
    review = review.with_findings(run_checks(review.document, review.texts, DOUBLED))
    after = took_in(review, [], [0], Profile(()), DOUBLED, lambda found, _: list(found))
    assert after.open_findings() == review.open_findings()


VARIANTS = Profile((term_variant.CHECK,))
TENANTS, RENTERS = "They spoke of tenant rights.", "They spoke of renter rights."
TERMS = st.lists(st.sampled_from([TENANTS, TENANTS, TENANTS, RENTERS, "Nothing."]), min_size=4, max_size=9)


@given(TERMS, st.sampled_from([TENANTS, RENTERS, "Nothing."]), st.data())
def test_only_what_is_found_otherwise_is_taken_in_and_all_of_it(paragraphs, wanted, data) -> None:
    """As if all of the text had been taken in: what stands where nothing differs is what was found."""
    review = Review.of(PLAIN.read("\n\n".join(paragraphs) + "\n"))
    review = review.with_findings(run_checks(review.document, review.texts, VARIANTS))
    ids = [f.id for f in review.open_findings()]
    if ids:
        chosen = data.draw(st.lists(st.sampled_from(ids), unique=True))
        review, _ = review.decide(chosen, Status.REJECTED, "x")
    number = data.draw(st.integers(0, len(review.states) - 1))
    old = review.states[number].current.rstrip("\n")
    review, _ = review.type({number: (Edit(0, old, wanted),)}, "x")
    found, segments = check_compared(review, VARIANTS, lambda: False)
    assert found == run_checks(review.document, review.texts, VARIANTS)
    part = took_in(review, found, segments, VARIANTS, VARIANTS, lambda fresh, _: list(fresh))
    whole = review.with_findings(found)
    assert [(f.segment, f.span, f.was) for f in part.open_findings()] == [
        (f.segment, f.span, f.was) for f in whole.open_findings()
    ]


def test_nothing_is_taken_in_where_the_same_is_found_again() -> None:
    review = Review.of(PLAIN.read("\n\n".join([TENANTS] * 4 + [RENTERS]) + "\n"))
    assert check_compared(review, VARIANTS, lambda: False)[1] == {4}
    review = review.with_findings(run_checks(review.document, review.texts, VARIANTS))
    assert check_compared(review, VARIANTS, lambda: False)[1] == set()


def test_walking_through_many_things_ends_when_it_is_cancelled() -> None:
    answers = iter([False, False, True])
    seen: list[int] = []
    with pytest.raises(Cancelled):
        seen.extend(asking(range(10), lambda: next(answers)))
    assert len(Watched((), lambda: True)) == 0
