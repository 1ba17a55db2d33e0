"""What was dismissed stays dismissed, and can be read, listed and taken back."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.dismissals import (
    Dismissal,
    Dismissals,
    anchor,
    anchor_of,
    append,
    key,
    reaches,
    read,
    write,
)
from reviewer.edits import Edit, Span, apply
from reviewer.errors import ReviewError
from reviewer.events import Scope
from reviewer.finding import Finding, Reason, Severity, Tier

NEAR = st.lists(
    st.sampled_from("the réfuge of 中 don't over-arrest ,\n 1,000".split(" ")), min_size=3, max_size=3
)
FAR = st.text(max_size=300)
PHRASE = st.text(min_size=1, max_size=20)


def framed(far: str, near: list[str], phrase: str, near_after: list[str], far_after: str) -> tuple[str, Span]:
    before = f"{far} | {' '.join(near)} "
    return f"{before}{phrase} {' '.join(near_after)} | {far_after}", Span(len(before), len(before + phrase))


def three_words(near: list[str]) -> bool:
    return all(any(c.isalnum() for c in word) for word in near)


@given(FAR, FAR, NEAR.filter(three_words), PHRASE, NEAR.filter(three_words), FAR, FAR)
def test_a_dismissed_finding_stays_dismissed_after_edits_elsewhere(
    far: str, other: str, near: list[str], phrase: str, after: list[str], far_after: str, other_after: str
) -> None:
    text, span = framed(far, near, phrase, after, far_after)
    edited, moved = framed(other, near, phrase, after, other_after)
    assert key("some-check", text, span) == key("some-check", edited, moved)


@given(st.integers(0, 400), st.integers(0, 400))
def test_how_far_away_the_edges_of_the_text_are_does_not_matter(before: int, after: int) -> None:
    text, span = framed("x" * before, ["a", "b", "c"], "phrase", ["d", "e", "f"], "y " * after)
    assert anchor("c", text, span).before == "a b c"
    assert anchor("c", text, span).after == "d e f"


def test_another_check_has_another_key() -> None:
    assert key("one", "see the the house", Span(4, 11)) != key("two", "see the the house", Span(4, 11))


def test_another_word_beside_the_phrase_brings_it_back() -> None:
    assert key("c", "we saw the the house", Span(7, 14)) != key("c", "we met the the house", Span(7, 14))


def test_a_new_quotation_mark_or_wrapping_does_not_bring_it_back() -> None:
    assert key("c", "don't see the the house", Span(10, 17)) == key(
        "c", "“Don’t see\nthe  the house", Span(11, 19)
    )


def test_a_span_that_cuts_a_word_is_known_by_the_whole_word() -> None:
    assert anchor("c", "the refugees came", Span(4, 7)).phrase == "refugees"


def test_composed_and_decomposed_letters_are_the_same_words() -> None:
    assert key("c", "café the the", Span(5, 12)) == key("c", "cafe\u0301 the the", Span(6, 13))


def finding_at(span: Span, was: str) -> Finding:
    reason = Reason("r", "Look at this.")
    return Finding("c", Tier.LIKELY, Severity.ERROR, "x", 0, span, was, reason)


def test_the_anchor_is_in_the_original_where_edits_left_the_finding_alone() -> None:
    original = "a big house and the the dog"
    edits = (Edit(2, "big", "small"),)
    finding = finding_at(Span(18, 25), "the the")
    assert anchor_of(finding, original, apply(original, edits), edits) == anchor("c", original, Span(16, 23))


def test_the_anchor_is_in_the_current_text_where_an_edit_reaches_into_the_finding() -> None:
    edits = (Edit(4, "x", "the the"),)
    current = apply("see x now", edits)
    assert anchor_of(finding_at(Span(4, 11), "the the"), "see x now", current, edits).phrase == "the the"


def dismissal(scope: Scope, file: str = "a.txt") -> Dismissal:
    return Dismissal(
        anchor("c", "see the the house", Span(4, 11)), scope, file, "An Editor", "2026-01-01T00:00:00Z"
    )


ELSEWHERE = anchor("c", "near the the door", Span(5, 12))
OTHER_PHRASE = anchor("c", "go to to town", Span(3, 8))
HERE = dismissal(Scope.ONCE).anchor


@pytest.mark.parametrize(
    ("scope", "covered"),
    [
        (Scope.ONCE, [(HERE, "a.txt")]),
        (Scope.PHRASE, [(HERE, "a.txt"), (ELSEWHERE, "a.txt")]),
        (Scope.RULE, [(HERE, "a.txt"), (ELSEWHERE, "a.txt"), (OTHER_PHRASE, "a.txt")]),
        (Scope.PROFILE, [(HERE, "a.txt"), (ELSEWHERE, "a.txt"), (OTHER_PHRASE, "a.txt"), (HERE, "b.txt")]),
    ],
)
def test_a_dismissal_reaches_as_far_as_its_scope(scope: Scope, covered: list[object]) -> None:
    places = [(HERE, "a.txt"), (ELSEWHERE, "a.txt"), (OTHER_PHRASE, "a.txt"), (HERE, "b.txt")]
    dismissed = Dismissals((dismissal(scope),))
    assert [place for place in places if dismissed.covers(*place)] == covered


def test_a_restored_finding_is_covered_no_more() -> None:
    dismissed = Dismissals((dismissal(Scope.ONCE), dismissal(Scope.ONCE, "b.txt")))
    restored, _ = dismissed.changed((), reaches(HERE, "a.txt"))
    assert not restored.covers(HERE, "a.txt")
    assert restored.covers(HERE, "b.txt")


def test_dismissals_read_back_as_they_were_kept(tmp_path: Path) -> None:
    path = tmp_path / "dismissed.jsonl"
    for scope in Scope:
        append(path, dismissal(scope))
    assert read(path).records == tuple(dismissal(scope) for scope in Scope)


def test_dismissals_that_are_written_take_the_place_of_the_old_ones(tmp_path: Path) -> None:
    path = tmp_path / "dismissed.jsonl"
    append(path, dismissal(Scope.ONCE))
    write(path, [dismissal(Scope.RULE)])
    assert read(path).records == (dismissal(Scope.RULE),)


def test_where_there_is_no_file_nothing_is_dismissed(tmp_path: Path) -> None:
    assert not read(tmp_path / "none.jsonl").covers(HERE, "a.txt")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "not a line of JSON"),
        ("[]", "not an object"),
        ('{"schema": 99}', "schema 99; this copydesk reads up to 1"),
        ('{"check": "c"}', "not a dismissal"),
        ('{"schema": "x"}', "schema x"),
    ],
)
def test_a_damaged_line_is_named(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "dismissed.jsonl"
    append(path, dismissal(Scope.ONCE))
    path.write_text(f"{path.read_text('utf-8')}\n{line}\n", encoding="utf-8")
    with pytest.raises(ReviewError, match=f"dismissed.jsonl:3: {message}"):
        read(path)


def test_a_file_that_is_not_text_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "dismissed.jsonl"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ReviewError, match=r"dismissed\.jsonl"):
        read(path)


def test_words_beyond_a_long_run_of_marks_are_no_context() -> None:
    marks = "“" * 2000
    near, far = anchor("c", f"one {marks}it{marks} two", Span(2004, 2006)), anchor("c", "it", Span(0, 2))
    assert near == far


def test_a_last_line_without_an_end_stays_a_line(tmp_path: Path) -> None:
    path = tmp_path / "dismissed.jsonl"
    append(path, dismissal(Scope.ONCE))
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    append(path, dismissal(Scope.RULE))
    assert read(path).records == (dismissal(Scope.ONCE), dismissal(Scope.RULE))


@pytest.mark.skipif(os.name != "posix", reason="limits how long a file may be")
def test_a_full_disk_leaves_the_record_as_it_was(tmp_path: Path) -> None:
    import resource

    path = tmp_path / "dismissed.jsonl"
    append(path, dismissal(Scope.ONCE))
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 20, before[1]))
    try:
        with pytest.raises(OSError, match="No space left"):
            append(path, dismissal(Scope.RULE))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert read(path).records == (dismissal(Scope.ONCE),)
