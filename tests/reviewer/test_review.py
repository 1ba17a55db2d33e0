"""Laws L3 and L4: what people do to a review, and taking it back."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer import files, journal
from reviewer.document import Atom, AtomKind, Document, Segment, Slot
from reviewer.edits import Edit, Span, apply
from reviewer.errors import Overtaken, Refused
from reviewer.events import Event, Kind, Scope, Status, effective
from reviewer.finding import Finding, Place, Reason, Severity, Tier
from reviewer.formats import PLAIN
from reviewer.review import Review
from tests.reviewer.strategies import documents, steps

WHEN = "2026-01-02T03:04:05Z"


def finding(segment: int, text: str, start: int, end: int, *suggestions: str, check: str = "c") -> Finding:
    return Finding(
        check, Tier.FIX, Severity.ERROR, "x", segment, Span(start, end), text[start:end],
        Reason("r", "“{w}” is odd", (("w", "it"),)), suggestions, (Place(segment, Span(0, 0)),),
    )  # fmt: skip


def random_findings(review: Review, rng: Random) -> list[Finding]:
    found = []
    for number, text in enumerate(review.texts):
        for k in range(rng.randint(0, 4)):
            start = rng.randint(0, len(text))
            end = min(len(text), start + rng.randint(0, 4))
            found.append(finding(number, text, start, end, "S1", "", check=f"c{k}"))
    return found


def take(review: Review, step: str, rng: Random) -> Review:
    """The review after a step, or as it was where the step is refused or has nothing to act on."""
    still_open = review.open_findings()
    try:
        if step == "check":
            return review.with_findings(random_findings(review, rng))
        if step == "accept" and still_open:
            return review.accept([rng.choice(still_open).id], "me", time=WHEN)[0]
        if step == "accept-all" and still_open:
            return review.accept([f.id for f in still_open], "me", time=WHEN)[0]
        if step == "reject" and still_open:
            return review.decide([rng.choice(still_open).id], Status.REJECTED, "me", time=WHEN)[0]
        if step == "type" and len(review.states):
            number = rng.randrange(len(review.states))
            text = review.texts[number]
            start = rng.randint(0, len(text))
            end = min(len(text), start + rng.randint(0, 3))
            edit = Edit(start, text[start:end], rng.choice(["", "q", "qq\n"]))
            return review.type({number: (edit,)}, "me", time=WHEN)[0]
        if step == "revert" and review.events:
            return review.revert(rng.choice(review.events).seq, "me", time=WHEN)[0]
        if step in ("undo", "redo"):
            done = review.undo("me", WHEN) if step == "undo" else review.redo("me", WHEN)
            return done[0] if done else review
    except Refused:
        pass
    return review


def walk(raw: str, path: list) -> tuple[files.SourceFile, Review]:
    file = files.from_bytes(raw.encode(), Path("x.txt"))
    review = Review.of(file.document)
    for step, rng in path:
        review = take(review, step, rng)
    return file, review


def standing(review: Review) -> list:
    return [(r.finding.id, r.status) for r in review.reviewed() if r.status.decided]


@given(documents, steps())
def test_current_text_is_the_original_with_the_net_edits(raw, path):
    file, review = walk(raw, path)
    originals = [s.original for s in file.document.segments]
    assert [apply(o, s.edits) for o, s in zip(originals, review.states, strict=True)] == review.texts


@given(documents, steps())
def test_an_open_finding_stands_on_its_text(raw, path):
    _, review = walk(raw, path)
    for f in review.open_findings():
        assert review.texts[f.segment][f.span.start : f.span.end] == f.was


@given(documents, steps())
def test_net_changes_give_the_current_text_and_name_standing_events(raw, path):
    file, review = walk(raw, path)
    by_segment: dict[int, list[Edit]] = {}
    for change in review.net_changes():
        by_segment.setdefault(change.segment, []).append(change.edit)
        assert {e.seq for e in change.events} <= effective(review.events)
        assert all(any(c.segment == change.segment for c in e.changes) for e in change.events)
    for number, segment in enumerate(file.document.segments):
        assert apply(segment.original, by_segment.get(number, ())) == review.texts[number]


@given(documents, steps())
def test_replaying_the_log_gives_the_review_and_reversing_it_the_original(raw, path):
    file, review = walk(raw, path)
    data = files.cleaned_bytes(file, review.edits)
    seal = journal.seal_record(review, data, "x.cleaned.txt", WHEN)
    log = journal.parse(journal.sealed_log(journal.header_record(file, {}, WHEN), review.events, seal), "log")
    again = journal.replay(log, file)
    assert (again.texts, again.events, standing(again)) == (review.texts, review.events, standing(review))
    assert journal.original_bytes(log, data, "x.cleaned.txt") == raw.encode()


decisions = st.lists(
    st.tuples(st.sampled_from(["accept", "accept-all", "type", "reject"]), st.randoms(use_true_random=False)),
    max_size=10,
)


@given(documents, st.randoms(use_true_random=False), decisions)
def test_undoing_all_gives_the_original_and_redoing_all_the_result(raw, rng, path):
    file, review = walk(raw, [("check", rng), *path])
    texts, stood = review.texts, standing(review)
    count = 0
    while undone := review.undo("me", WHEN):
        review, count = undone[0], count + 1
    assert review.texts == [s.original for s in file.document.segments]
    assert not [r for r in review.reviewed() if r.status not in (Status.OPEN, Status.RESOLVED)]
    for _ in range(count):
        redone = review.redo("me", WHEN)
        assert redone is not None
        review = redone[0]
    assert (review.texts, standing(review)) == (texts, stood)
    assert review.redo("me", WHEN) is None


@given(documents, steps(6))
def test_undoing_the_last_event_is_reverting_it(raw, path):
    _, review = walk(raw, [s for s in path if s[0] not in ("undo", "redo", "revert")])
    if review.events:
        undone = review.undo("me", WHEN)
        assert undone is not None
        assert undone == review.revert(review.events[-1].seq, "me", WHEN)


@given(documents, steps())
def test_what_touches_a_change_is_named_and_gives_way_once_it_is_taken_back(raw, path):
    _, review = walk(raw, path)
    for event in review.events:
        if event.seq in effective(review.events) and event.kind is Kind.EDIT:
            taken_back(review, event)


def taken_back(review: Review, event: Event) -> Review:
    """The review after an event is taken back, and before it whatever is named to be in the way."""
    while True:
        try:
            return review.revert(event.seq, "me", WHEN)[0]
        except Overtaken as error:
            told = error
        assert told.change == event.seq < told.later
        standing = effective(review.events)
        if told.later not in standing:  # undone out of order, where two insertions met
            changed = {c.segment for c in event.changes}
            later = [e for e in review.events if e.seq > event.seq and e.seq in standing]
            assert not [c for e in later for c in e.changes if c.segment in changed]
            return review
        before, review = review, taken_back(review, review.events[told.later - 1])
        if len(review.events) == len(before.events):
            return review


def two_words() -> Review:
    file = files.from_bytes(b"alpha beta", Path("x.txt"))
    text = file.document.raw
    review = Review.of(file.document)
    return review.with_findings([finding(0, text, 0, 5, "A"), finding(0, text, 6, 10, "B", "BB")])


def test_accepting_puts_the_suggestion_in_place_and_moves_later_findings():
    review, event = two_words().accept(["0.1"], "me")
    assert review.texts == ["A beta"]
    assert review.find("0.1").status is Status.ACCEPTED
    assert review.find("0.2").finding.span == Span(2, 6)
    assert event.kind is Kind.EDIT


def test_own_wording_is_told_from_a_suggestion():
    review, _ = two_words().accept(["0.2"], "me", choice="gamma")
    assert review.find("0.2").status is Status.OWN_WORDING
    review, _ = two_words().accept(["0.2"], "me", choice="BB")
    assert review.find("0.2").status is Status.ACCEPTED


def test_reverting_an_earlier_change_keeps_later_ones():
    review, first = two_words().accept(["0.1"], "me")
    review, _ = review.accept(["0.2"], "me")
    review, _ = review.revert(first.seq, "me")
    assert review.texts == ["alpha B"]
    assert review.find("0.1").status is Status.OPEN
    assert review.find("0.1").finding.span == Span(0, 5)


def test_a_change_that_a_later_one_reaches_into_is_not_reverted():
    review, first = two_words().accept(["0.1"], "me", choice="long")
    review, _ = review.type({0: (Edit(2, "n", "m"),)}, "me")
    with pytest.raises(Refused, match="change 1 cannot be taken back: change 2 touches it"):
        review.revert(first.seq, "me")


def test_typing_over_a_finding_resolves_it_and_undo_opens_it_again():
    review, _ = two_words().type({0: (Edit(0, "alpha", "omega"),)}, "me")
    assert review.find("0.1").status is Status.RESOLVED
    undone = review.undo("me")
    assert undone is not None
    assert undone[0].find("0.1").status is Status.OPEN


def test_of_overlapping_findings_the_strongest_is_accepted_and_the_rest_resolved():
    file = files.from_bytes(b"alpha beta", Path("x.txt"))
    text = file.document.raw
    review = Review.of(file.document).with_findings(
        [finding(0, text, 0, 5, "A", check="a"), finding(0, text, 0, 10, "AB", check="b")]
    )
    review, _ = review.accept([f.id for f in review.open_findings()], "me")
    assert review.texts == ["AB"]
    assert sorted(r.status for r in review.reviewed()) == [Status.ACCEPTED, Status.RESOLVED]


def test_a_decided_finding_is_not_asked_again_and_an_open_one_keeps_its_id():
    review, _ = two_words().decide(["0.1"], Status.REJECTED, "me")
    text = review.texts[0]
    again = review.with_findings([finding(0, text, 0, 5, "A"), finding(0, text, 6, 10, "B", "BB")])
    assert [(r.finding.id, r.status) for r in again.reviewed()] == [
        ("0.1", Status.REJECTED),
        ("0.2", Status.OPEN),
    ]


def test_an_open_finding_that_is_found_no_more_is_gone():
    assert two_words().with_findings([]).open_findings() == []


def test_a_check_of_some_segments_leaves_the_others():
    assert len(two_words().with_findings([], segments=[]).open_findings()) == 2


def test_ignoring_keeps_its_scope_and_reopening_takes_it_off():
    review, _ = two_words().decide(["0.1"], Status.IGNORED, "me", Scope.PHRASE)
    assert review.find("0.1").scope is Scope.PHRASE
    review, _ = review.decide(["0.1"], Status.OPEN, "me")
    assert review.find("0.1").status is Status.OPEN


def test_alike_means_same_check_same_text_same_suggestions():
    file = files.from_bytes(b"ab ab", Path("x.txt"))
    review = Review.of(file.document).with_findings(
        [finding(0, "ab ab", 0, 2, "x"), finding(0, "ab ab", 3, 5, "x"), finding(0, "ab ab", 0, 5, "x")]
    )
    assert len(review.alike(review.open_findings()[0])) == 2


def test_a_note_is_an_event_that_changes_nothing_and_cannot_be_taken_back():
    review, event = two_words().note("0.1", "ask the desk", "me")
    assert dict(event.detail) == {"text": "ask the desk"}
    assert review.texts == two_words().texts
    with pytest.raises(Refused):
        review.revert(event.seq, "me")


@pytest.mark.parametrize(
    ("act", "message"),
    [
        (lambda r: r.accept(["0.1"], "me", choice=7), "has no suggestion 8"),
        (lambda r: r.accept(["0.1"], "me")[0].accept(["0.1"], "me"), "is accepted already"),
        (lambda r: r.accept(["0.1"], "me")[0].decide(["0.1"], Status.REJECTED, "me"), "undo that change"),
        (lambda r: r.revert(9, "me"), "no change 9"),
        (lambda r: r.accept(["0.1"], "me")[0].undo("me")[0].revert(1, "me"), "taken back already"),
    ],
)
def test_what_cannot_be_done_is_refused_by_name(act, message):
    with pytest.raises(Refused, match=message):
        act(two_words())


def test_an_undo_that_is_not_the_newest_is_not_taken_back():
    review, _ = two_words().accept(["0.1"], "me")
    review = review.undo("me")[0]
    review, _ = review.accept(["0.2"], "me")
    with pytest.raises(Refused, match="newest first"):
        review.revert(2, "me")


def test_a_finding_that_is_not_there_is_a_key_error():
    with pytest.raises(KeyError):
        two_words().find("0.9")


def unit_document() -> Document:
    segment = Segment("put %s here", flow=False, atoms=(Atom(Span(4, 6), AtomKind.PLACEHOLDER),))
    return Document("put %s here", (segment,), ((Slot(Span(0, 11), Span(0, 11)),),), "plain")


@pytest.mark.parametrize("edit", [Edit(4, "%s", "it"), Edit(5, "", "x"), Edit(3, " %", "")])
def test_an_edit_that_would_harm_a_placeholder_is_refused_by_name(edit):
    with pytest.raises(Refused, match="would remove “%s”"):
        Review.of(unit_document()).type({0: (edit,)}, "me")


def test_an_edit_beside_a_placeholder_is_not_refused():
    review, _ = Review.of(unit_document()).type({0: (Edit(4, "", "it "), Edit(7, "here", ""))}, "me")
    assert review.texts == ["put it %s "]


def test_a_unit_cannot_be_broken():
    with pytest.raises(Refused, match="line break"):
        Review.of(unit_document()).type({0: (Edit(0, "", "\n"),)}, "me")


def test_a_finding_that_was_found_no_more_comes_back_on_the_text_of_today() -> None:
    review = Review.of(PLAIN.read("A long way of saying the the.\n"))
    review = review.with_findings([finding(0, review.texts[0], 21, 28, "the")])
    review, _ = review.decide(["0.1"], Status.IGNORED, "me", Scope.ONCE, WHEN)
    review, reopened = review.decide(["0.1"], Status.OPEN, "me", time=WHEN)
    review = review.with_findings([])
    review, _ = review.type({0: (Edit(0, "A long way of saying the the.", "Said."),)}, "me", WHEN)
    review, _ = review.revert(reopened.seq, "me", WHEN)
    assert (review.find("0.1").status, review.find("0.1").finding.span) == (Status.IGNORED, Span(0, 5))
