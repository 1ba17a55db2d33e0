"""What the decision bar shows of a finding."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QPushButton

from ui.alternatives import Alternatives
from ui.bar_text import Part, Piece, differing, html, in_context, shortened, shortened_text
from ui.decision_bar import DecisionBar
from ui.look import Look
from ui.theme import LIGHT


def test_a_space_that_goes_or_comes_is_to_be_seen() -> None:
    old, new = differing("priority .", "priority.")
    assert (Piece("␣", Part.GONE) in old, "␣" in plain(new)) == (True, False)
    old, new = differing("a,b", "a, b")
    assert ("␣" in plain(old), Piece("␣", Part.NEW) in new) == (False, True)
    assert "␣" not in plain([*differing("the the", "the")[0], *differing("the the", "the")[1]])


def test_what_has_no_room_is_left_out_farthest_from_what_differs_first() -> None:
    _, new = differing("policies for shrines", "sanctuary policies")
    shown = in_context(("…because of immigration ", " – municipalities that offer…"), new, ())
    assert plain(shortened(shown, lambda text: len(text) < 44)) == "…of immigration sanctuary policies –…"
    assert "sanctuary" in plain(shortened(shown, lambda text: len(text) < 30))
    assert plain(shortened(shown, lambda _: True)) == plain(shown)


@given(st.text("ab c\u4e2d\ufffc", max_size=80), st.text("abd c", max_size=80), st.integers(3, 120))
def test_what_is_shortened_fits_and_begins_and_ends_with_dots_where_it_is_cut(was, now, room) -> None:
    for pieces in differing(was, now):
        shown = in_context(("before it ", " behind it"), pieces, ["chip"] * 80)
        cut = shortened(shown, lambda text: len(text) <= room)
        if room > 25 + max((len(piece.text) for piece in shown), default=0):
            assert len(plain(cut)) <= room
        if plain(cut) != plain(shown):
            assert "…" in plain(cut)
        assert "<script" not in html(cut, LIGHT)


def test_a_plain_text_is_cut_at_its_end() -> None:
    assert shortened_text("One two three.", lambda text: len(text) <= 8) == "One two…"
    assert shortened_text("One, two", lambda text: len(text) <= 6) == "One…"
    assert shortened_text("", lambda text: not text) == ""


def test_suggestions_that_have_no_room_are_in_a_menu(window, qtbot) -> None:
    made = Alternatives(window().actions_by_id, None)
    qtbot.addWidget(made)
    made.resize(300, 30)
    made.offer([f"alternative number {n}" for n in range(9)])
    made.show()
    chips = seen(made)
    menu = chips[-1].menu()
    assert sum(chip.sizeHint().width() for chip in chips) <= 300
    assert menu is not None
    assert len(chips) - 1 + len(menu.actions()) == 9
    made.resize(3000, 30)
    qtbot.waitUntil(lambda: len(seen(made)) == 9)
    made.offer(["only one"])
    assert not seen(made)


def seen(made: Alternatives) -> list[QPushButton]:
    return [chip for chip in made.findChildren(QPushButton) if not chip.isHidden()]


def plain(pieces: list[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def test_nothing_of_its_making_is_in_sight(window, qtbot) -> None:
    bar = DecisionBar(Look(), window().actions_by_id)
    qtbot.addWidget(bar)
    bar.show()
    seen = {button for button in bar.findChildren(QPushButton) if button.isVisible()}
    assert seen <= {*bar.buttons.values(), bar.more, *bar.finishing.values()}
