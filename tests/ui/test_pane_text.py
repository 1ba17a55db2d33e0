import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.document import Document, Segment
from reviewer.edits import Edit, apply
from reviewer.errors import Refused
from reviewer.formats import PLAIN
from ui.offsets import width
from ui.pane_text import PaneText

TEXTS = st.text(st.sampled_from("ab .\n\r😀\u00a0\u2028"), max_size=60)


def of(raw: str) -> PaneText:
    document = PLAIN.read(raw)
    return PaneText(document, [s.original for s in document.segments])


@given(TEXTS.filter(bool), st.data())
def test_edits_of_what_is_shown_are_edits_of_the_text(raw: str, data: st.DataObject) -> None:
    pane = of(raw)
    total = width(pane.whole)
    start, end = sorted((data.draw(st.integers(0, total)), data.draw(st.integers(0, total))))
    units = pane.whole.encode("utf-16-le")
    try:
        before, after = units[: 2 * start].decode("utf-16-le"), units[2 * end :].decode("utf-16-le")
    except UnicodeDecodeError:
        return  # Qt puts no caret inside a character
    for segment, patch in pane.edits(start, end, "x").items():
        pane.put(segment, apply(pane.texts[segment], patch))
    if not PLAIN.read(raw).wrapped:
        assert pane.whole == before + "x" + after


def test_what_is_shown_between_two_places_crosses_segments() -> None:
    assert of("one\n\ntwo\n\nthree").shown_between(2, 9) == "e\n\ntwo\n"


def test_units_that_do_not_flow_are_parted_and_not_joined() -> None:
    document = Document("", (Segment("a", flow=False), Segment("b", flow=False)), ((), ()), "cells")
    pane = PaneText(document, ["a", "b"])
    assert pane.whole == "a\nb"
    with pytest.raises(Refused, match="cannot be joined"):
        pane.edits(1, 2, "")


def test_a_place_at_a_seam_belongs_to_the_later_segment() -> None:
    assert of("one\n\ntwo\n").edits(5, 5, "x") == {1: (Edit(0, "", "x"),)}


def test_units_are_read_on_lines_of_their_own() -> None:
    texts = ["One 😀.", "Two.", "Three."]
    document = Document("", tuple(Segment(text, flow=False) for text in texts), ((), (), ()), "cells")
    pane = PaneText(document, texts)
    assert pane.read(4, width(pane.whole) - 1) == "😀.\nTwo.\nThree"
    assert pane.read(9, 10) == "w"
