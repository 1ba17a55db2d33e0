"""Segments, slots and placeholders: new text goes where a word processor would put it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.checks.base import Found, SegmentCheck, Unit
from reviewer.document import Atom, AtomKind, Document, Segment, Slot
from reviewer.edits import Edit, Span, apply
from reviewer.engine import Profile, run_checks
from reviewer.errors import Refused
from reviewer.finding import Severity, Tier
from reviewer.review import Review

PIECE = re.compile(r"<ph/>|<[^>]*>|&amp;|[^<&]+")


def marked_up(raw: str) -> Document:
    """A text in which tags are the format's own, `&amp;` is an ampersand and `<ph/>` a placeholder."""
    slots: list[Slot] = []
    text = ""
    atoms: list[Atom] = []
    for found in PIECE.finditer(raw):
        piece, stands_for = Span(*found.span()), {"<ph/>": "\ufffc", "&amp;": "&"}.get(found[0], found[0])
        if stands_for.startswith("<"):
            continue
        place = Span(len(text), len(text) + len(stands_for))
        slots.append(Slot(piece, place, verbatim=stands_for == found[0]))
        if stands_for == "\ufffc":
            atoms.append(Atom(place, AtomKind.PLACEHOLDER, "image"))
        text += stands_for
    segment = Segment(text, atoms=tuple(atoms), flow=False)
    return Document(raw, (segment,), (tuple(slots),), "plain", escape=lambda s: s.replace("&", "&amp;"))


def edited(raw: str, was: str, now: str) -> str:
    """The raw text after `was` was typed over."""
    document = marked_up(raw)
    at = document.segments[0].original.index(was)
    review, _ = Review.of(document).type({0: (Edit(at, was, now),)}, "x")
    return document.written(review.edits)


@pytest.mark.parametrize(
    ("raw", "was", "now", "expected"),
    [
        ("a refuge <b>city</b>.", "refuge city", "sanctuary city", "a sanctuary <b>city</b>."),
        ("a refuge <b>city</b>.", "refuge city", "sanctuary town", "a sanctuary <b>town</b>."),
        ("a <b>big</b> city", "big ", "", "a <b></b>city"),
        ("sanctu<b>ary</b> city", "sanctuary", "refuge", "refuge<b></b> city"),
        ("black &amp; white", "black & white", "black and white", "black and white"),
        ("black and white", "and", "&", "black &amp; white"),
        ("<b>a</b> cat", " cat", " dog", "<b>a</b> dog"),
    ],
)
def test_words_keep_the_formatting_in_which_they_stood(raw, was, now, expected):
    assert edited(raw, was, now) == expected


@pytest.mark.parametrize(
    ("raw", "at", "expected"),
    [
        ("<b>cat</b> sat", 3, "<b>catX</b> sat"),
        ("<b>cat</b> sat", 0, "<b>Xcat</b> sat"),
        ("<ph/><b>cat</b>", 1, "<ph/><b>Xcat</b>"),
        ("cat<ph/>", 4, "cat<ph/>X"),
        ("cat<ph/>", 3, "catX<ph/>"),
        ("a&amp;b", 1, "aX&amp;b"),
        ("a&amp;b", 2, "a&amp;Xb"),
    ],
)
def test_what_is_put_between_two_pieces_joins_the_text_on_its_left_never_a_code(raw, at, expected):
    document = marked_up(raw)
    assert document.written({0: (Edit(at, "", "X"),)}) == expected


def test_an_edit_that_would_remove_a_placeholder_is_refused_by_its_name():
    with pytest.raises(Refused, match="would remove “image”"):
        edited("see <ph/> here", "see \ufffc here", "see here")


def test_an_edit_over_a_placeholder_that_keeps_it_passes_on_both_sides_of_it():
    assert edited("see <ph/> here", "see \ufffc here", "look \ufffc there") == "look <ph/> there"


RAWS = st.lists(st.sampled_from(["<b>", "</b>", "&amp;", "<ph/>", "cat ", "a", " ", "é"]), max_size=12)


@given(RAWS.map("".join), st.data())
def test_whatever_is_typed_is_refused_for_a_placeholder_or_reads_back(raw, data):
    document = marked_up(raw)
    text = document.segments[0].original
    review = Review.of(document)
    refused = False
    for _ in range(3):
        now = review.texts[0]
        start = data.draw(st.integers(0, len(now)))
        end = data.draw(st.integers(start, len(now)))
        edit = Edit(start, now[start:end], data.draw(st.text("xy &\ufffc", max_size=4)))
        try:
            review, _ = review.type({0: (edit,)}, "x")
        except Refused:
            assert "\ufffc" in edit.was
            refused = True
    assert marked_up(document.written(review.edits)).segments[0].original == review.texts[0]
    assert apply(text, review.edits.get(0, ())) == review.texts[0]
    kept = document.segments[0].placeholders(review.edits.get(0, ()))
    assert len(kept) == len(document.segments[0].atoms)
    assert refused or review.texts[0].count("\ufffc") >= len(kept)


def every_word(unit: Unit):
    for found in re.finditer(r"\S+", unit.text):
        yield Found(Span(*found.span()), "seen", {"word": found[0]}, ("X",))


SEES_WORDS = SegmentCheck(
    id="sees-words", title="", why="", tier=Tier.FIX, severity=Severity.ERROR, category="", bad=(), good=(),
    reasons={"seen": "{word}"}, look=every_word,
)  # fmt: skip


def test_checks_do_not_see_placeholders_and_suggest_nothing_over_them():
    document = marked_up("one <ph/> two<ph/>three")
    found = run_checks(document, [document.segments[0].original], Profile((SEES_WORDS,)))
    assert [(f.was, f.suggestions) for f in found] == [("one", ("X",)), ("two\ufffcthree", ())]
