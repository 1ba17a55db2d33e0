from functools import cache
from pathlib import Path

import hypothesis.strategies as st
from hypothesis import given

from reviewer import files
from reviewer.checks import doubled_word
from reviewer.engine import Profile, run_checks
from reviewer.events import Status
from reviewer.review import Review
from reviewer.rows import CHUNK
from reviewer.states import Reviewed
from ui.digest import Digests

PARAGRAPHS = 3 * CHUNK
EACH = 40
"""Paragraphs from one with a finding to the next: some in each chunk."""


@cache
def long_review() -> Review:
    texts = [f"This is is part {n}." if n % EACH == 0 else f"This is part {n}." for n in range(PARAGRAPHS)]
    file = files.from_bytes("\n\n".join(texts).encode(), Path("long.txt"))
    review = Review.of(file.document)
    return review.with_findings(run_checks(file.document, review.texts, Profile((doubled_word.CHECK,))))


def is_open(reviewed: Reviewed) -> bool:
    return reviewed.status is Status.OPEN


@given(
    st.lists(st.sets(st.integers(0, PARAGRAPHS // EACH - 1), min_size=1, max_size=6), max_size=8),
    st.sampled_from([None, is_open]),
    st.sampled_from(["", "is is", "nowhere"]),
)
def test_rows_that_follow_decisions_are_those_that_would_be_made_anew(steps, lets, text) -> None:
    review, kept = long_review(), Digests()
    ids = [r.finding.id for state in review.states for r in state.findings]
    kept.read(review)
    kept.rows(lets, text)
    for numbers in steps:
        still = {n for n in numbers if review.find(ids[n]).status is Status.OPEN}
        for those, status in ((still, Status.REJECTED), (numbers - still, Status.OPEN)):
            if those:
                review, _ = review.decide([ids[n] for n in those], status, "A")
        fresh = Digests()
        kept.read(review)
        fresh.read(review)
        assert kept.rows(lets, text) == fresh.rows(lets, text)
