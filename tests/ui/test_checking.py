from hypothesis import given
from hypothesis import strategies as st

from reviewer.checks import doubled_word
from reviewer.edits import Edit
from reviewer.engine import Profile, run_checks
from reviewer.formats import PLAIN
from reviewer.review import Review
from ui.checking import check_alone, check_around, took_in

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
