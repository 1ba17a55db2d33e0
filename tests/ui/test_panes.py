from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QGuiApplication, QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from reviewer.checks import doubled_word
from reviewer.engine import Profile
from ui.gutter import GUTTER
from ui.look import Look
from ui.pane_base import PaneBase
from ui.side_by_side import SideBySide
from ui.state import ReviewState

ODD = (
    "Un\u00a0peu de caf\u00e9 cafe\u0301 😀 fin.\n\nשלום עולם, abc.\r\nLine\u2028separated.\n\nLast \ufeffone"
)
WRAPPED = (
    "This paragraph was wrapped by hand at some sixty characters a line,\n"
    "so that its breaks are soft and a reader sees one running text that\n"
    "goes on until a blank line.\n\nHere is the second of them, which also runs over its line and goes\n"
    "on a little.\n"
)

both = pytest.mark.parametrize("long", [False, True], ids=["usual", "long"])


@pytest.fixture
def long() -> bool:
    """Whether any text counts as a long one."""
    return False


@pytest.fixture
def panes(qtbot, open_text, monkeypatch, long: bool) -> Callable[..., tuple[ReviewState, SideBySide]]:
    if long:
        monkeypatch.setattr("ui.side_by_side.LONG", 0)

    def opened(text: str = ODD) -> tuple[ReviewState, SideBySide]:
        state = open_text(text, Profile((doubled_word.CHECK,)))
        view = SideBySide(state, Look(state))
        qtbot.addWidget(view)
        view.resize(900, 500)
        view.show_review()
        state.changed.connect(view.refresh)
        view.show()
        qtbot.waitExposed(view)
        return state, view

    return opened


def agrees(state: ReviewState, view: SideBySide) -> bool:
    """Whether the pane, its map and the engine hold the same text."""
    pane = view.cleaned
    cursor = QTextCursor(pane.document())
    cursor.select(QTextCursor.SelectionType.Document)
    return (
        pane.text is not None
        and pane.text.texts == state.review.texts
        and cursor.selectedText().replace("\u2029", "\n") == pane.text.whole
    )


def put_caret(view: SideBySide, needle: str, *, behind: bool = False, select: int = 0) -> None:
    pane = view.cleaned
    at = pane.text.whole.index(needle) + (len(needle) if behind else 0)
    units = len(pane.text.whole[:at].encode("utf-16-le")) // 2
    cursor = pane.textCursor()
    cursor.setPosition(units)
    if select:
        cursor.setPosition(units + select, QTextCursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)


@both
def test_a_text_with_odd_characters_is_shown_and_kept(panes) -> None:
    state, view = panes()
    assert agrees(state, view)
    assert "".join(state.review.texts) == ODD


@both
@pytest.mark.parametrize("needle", ["fin", "café", "cafe\u0301", "עולם", "separated", "one", "Un"])
def test_letters_typed_after_odd_characters_land_where_they_are_typed(panes, qtbot, needle: str) -> None:
    state, view = panes()
    put_caret(view, needle)
    qtbot.keyClicks(view.cleaned, "xy")
    assert "".join(state.review.texts) == ODD.replace(needle, "xy" + needle)
    assert agrees(state, view)


@both
def test_backspace_takes_a_whole_emoji(panes, qtbot) -> None:
    state, view = panes()
    put_caret(view, "😀", behind=True)
    qtbot.keyClick(view.cleaned, Qt.Key.Key_Backspace)
    assert "".join(state.review.texts) == ODD.replace("😀", "")


@both
def test_return_parts_a_paragraph_and_backspace_joins_it(panes, qtbot) -> None:
    state, view = panes()
    put_caret(view, "peu")
    qtbot.keyClick(view.cleaned, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert "".join(state.review.texts) == ODD.replace("peu", "\r\npeu")
    qtbot.keyClick(view.cleaned, Qt.Key.Key_Backspace)
    assert "".join(state.review.texts) == ODD
    assert agrees(state, view)


@both
def test_deleting_the_break_joins_two_segments(panes, qtbot) -> None:
    state, view = panes("One.\n\nTwo.\n")
    put_caret(view, "Two")
    qtbot.keyClick(view.cleaned, Qt.Key.Key_Backspace)
    qtbot.keyClick(view.cleaned, Qt.Key.Key_Backspace)
    assert state.review.texts == ["One.", "Two.\n"]
    assert agrees(state, view)


@both
def test_typing_over_a_selection_across_segments_is_one_event(panes, qtbot) -> None:
    state, view = panes("One two.\n\nThree four.\n\nFive six.\n")
    put_caret(view, "two", select=len("two.\n\nThree four.\n\nFive "))
    qtbot.keyClicks(view.cleaned, "x")
    state.commit()
    assert "".join(state.review.texts) == "One xsix.\n"
    assert len(state.review.events) == 1
    state.undo()
    assert "".join(state.review.texts) == "One two.\n\nThree four.\n\nFive six.\n"
    assert agrees(state, view)


@both
def test_undo_after_typing_restores_odd_text(panes, qtbot) -> None:
    state, view = panes()
    put_caret(view, "peu", select=20)
    qtbot.keyClicks(view.cleaned, "abc")
    state.undo()
    assert "".join(state.review.texts) == ODD
    assert agrees(state, view)


@both
def test_rich_text_is_pasted_as_plain_text(panes) -> None:
    state, view = panes()
    put_caret(view, "fin")
    data = QMimeData()
    data.setHtml("<b>bold</b>")
    data.setText("a\u00a0b\r\nc")
    view.cleaned.insertFromMimeData(data)
    assert "".join(state.review.texts) == ODD.replace("fin", "a\u00a0b\r\ncfin")
    assert agrees(state, view)


@both
def test_what_is_copied_keeps_its_no_break_spaces(panes) -> None:
    _, view = panes()
    view.cleaned.selectAll()
    view.cleaned.copy()
    assert QGuiApplication.clipboard().text() == ODD


@both
def test_a_composed_character_is_typed_once(panes) -> None:
    state, view = panes()
    put_caret(view, "fin")
    QApplication.sendEvent(view.cleaned, QInputMethodEvent("に", []))
    assert "".join(state.review.texts) == ODD
    done = QInputMethodEvent()
    done.setCommitString("日本")
    QApplication.sendEvent(view.cleaned, done)
    assert "".join(state.review.texts) == ODD.replace("fin", "日本fin")
    assert agrees(state, view)


@both
def test_soft_breaks_of_wrapped_text_show_as_spaces(panes) -> None:
    _, view = panes(WRAPPED)
    assert view.cleaned.document().blockCount() == 4


@both
def test_return_in_wrapped_text_sets_a_blank_line_that_backspace_takes(panes, qtbot) -> None:
    state, view = panes(WRAPPED)
    put_caret(view, "was wrapped")
    qtbot.keyClick(view.cleaned, Qt.Key.Key_Return)
    assert "".join(state.review.texts) == WRAPPED.replace("was wrapped", "\n\nwas wrapped")
    qtbot.keyClick(view.cleaned, Qt.Key.Key_Backspace)
    assert "".join(state.review.texts) == WRAPPED.replace("was wrapped", "\nwas wrapped")
    assert agrees(state, view)


def test_segments_stand_at_equal_heights_after_edits(panes, qtbot) -> None:
    _, view = panes("One.\n\nTwo.\n\nThree.\n\nFour.\n")
    put_caret(view, "Two")
    view.cleaned.insertFromMimeData(mime("word " * 200))
    put_caret(view, "Four")
    qtbot.keyClick(view.cleaned, Qt.Key.Key_Backspace)
    qtbot.keyClick(view.cleaned, Qt.Key.Key_Backspace)
    view._realign()
    tops = [
        [p.document().documentLayout().blockBoundingRect(p.block_of(n)).top() for n in range(3)]
        for p in (view.original, view.cleaned)
    ]
    assert tops[0] == pytest.approx(tops[1], abs=1)
    heights = [p.document().size().height() for p in (view.original, view.cleaned)]
    assert heights[0] == pytest.approx(heights[1], abs=1)


def test_segments_stand_at_equal_heights_where_a_blank_line_was_taken(panes, qtbot) -> None:
    _, view = panes("One.\n\nTwo.\n\nThree.\n")
    put_caret(view, "Two")
    qtbot.keyClick(view.cleaned, Qt.Key.Key_Backspace)
    view._realign()
    tops = [
        [p.document().documentLayout().blockBoundingRect(p.block_of(n)).top() for n in range(3)]
        for p in (view.original, view.cleaned)
    ]
    assert tops[0] == pytest.approx(tops[1], abs=1)


def test_the_empty_line_at_the_end_is_no_line_of_the_paragraph_in_focus(panes) -> None:
    state, view = panes("One.\n\nAnd and two.\n")
    view.focus(next(iter(state.review.reviewed())), scroll=False)
    layout = view.cleaned.document().documentLayout()
    picture = view.cleaned.viewport().grab().toImage()
    lines = [view.cleaned.block_of(1), view.cleaned.document().lastBlock()]
    right = picture.width() - 3
    grounds = [
        picture.pixelColor(right, int(layout.blockBoundingRect(line).center().y())).name() for line in lines
    ]
    theme = view.cleaned.look.theme
    assert grounds == [QColor(theme.paragraph).name(), QColor(theme.ground).name()]


def test_the_empty_line_at_the_end_has_no_sign_of_change(panes, qtbot) -> None:
    _, view = panes("One.\n\nTwo.\n")
    put_caret(view, "Two")
    qtbot.keyClicks(view.cleaned, "Or ")
    layout, gutter = view.cleaned.document().documentLayout(), view.cleaned.gutter
    picture = gutter.grab().toImage()
    lines = [view.cleaned.block_of(1), view.cleaned.document().lastBlock()]
    colours = [
        picture.pixelColor(GUTTER - 4, int(layout.blockBoundingRect(line).center().y())).name()
        for line in lines
    ]
    theme = view.cleaned.look.theme
    assert colours == [QColor(theme.inserted).name(), QColor(theme.panel).name()]


@pytest.mark.parametrize("long", [True])
def test_segments_in_view_of_a_long_text_stand_at_equal_heights(panes, qtbot) -> None:
    _, view = panes("\n\n".join(f"Paragraph {n} " + "of some words " * (n % 30) for n in range(300)))
    put_caret(view, "Paragraph 152")
    view.cleaned.insertFromMimeData(mime("word " * 100))
    put_caret(view, "Paragraph 154", select=400)
    qtbot.keyClick(view.cleaned, Qt.Key.Key_Delete)
    view.resize(900, 1600)
    view.bring_into_view(152, 0)
    view._realign()
    tops = [first_tops(pane) for pane in (view.original, view.cleaned)]
    joined = {154, 155, 156, 157, 158}
    assert {151, 152, 153, 159} <= tops[0].keys() - joined
    for segment in tops[0].keys() - joined:
        assert tops[0][segment] == pytest.approx(tops[1][segment], abs=1)


def rooms(pane: PaneBase) -> set[float]:
    """How much room there is below the blocks of a pane."""
    block, found = pane.document().begin(), set()
    while block.isValid():
        found.add(block.blockFormat().bottomMargin() + max(0, block.userState()))
        block = block.next()
    return found


@both
def test_a_text_that_is_shown_alone_has_no_room_for_the_other(panes, qtbot) -> None:
    _, view = panes("One.\n\nTwo " + "word " * 200 + ".\n\nThree.\n")
    put_caret(view, "Two", select=900)
    qtbot.keyClick(view.cleaned, Qt.Key.Key_Delete)
    view._realign()
    assert rooms(view.cleaned) > {0}
    view.show_original(False)
    assert rooms(view.cleaned) == {0}
    qtbot.keyClicks(view.cleaned, "more words")
    view._realign()
    assert rooms(view.cleaned) == {0}


@both
def test_a_text_that_is_shown_alone_scrolls_to_its_end(panes, qtbot) -> None:
    _, view = panes("A line of text.\n\n" * 60)
    view._realign()
    put_caret(view, "A line")
    view.show_original(False)
    view.cleaned.insertFromMimeData(mime("word\n" * 200))
    bar = view.cleaned.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > view.original.verticalScrollBar().maximum())
    for wanted in (0, bar.maximum()):
        bar.setValue(wanted)
    assert bar.value() == bar.maximum() > 0


@pytest.mark.parametrize("narrowed", ["hidden", "uneven"])
def test_segments_stand_at_equal_heights_again_after_the_panes_were_of_unequal_widths(
    panes, qtbot, narrowed: str
) -> None:
    _, view = panes("\n\n".join(f"Paragraph {n} " + "of some words " * (n * 3) for n in range(8)))
    view._realign()
    if narrowed == "hidden":
        view.show_original(False)
        view.resize(400, 500)
    else:
        view.splitter.setSizes([200, 700])
    QApplication.processEvents()
    view._realign()
    view.show_original(True)
    view.resize(900, 500)
    view.splitter.setSizes([450, 450])
    QApplication.processEvents()
    view._realign()
    assert rooms(view.original) == rooms(view.cleaned) == {0}
    tops = [
        [p.document().documentLayout().blockBoundingRect(p.block_of(n)).top() for n in range(8)]
        for p in (view.original, view.cleaned)
    ]
    assert tops[0] == pytest.approx(tops[1], abs=1)


@pytest.mark.parametrize("long", [True])
def test_a_place_far_off_in_a_long_text_is_brought_into_view(panes, qtbot) -> None:
    _, view = panes("\n\n".join("A line of text. " * (n % 40) + str(n) for n in range(2_000)))
    for segment in (1_700, 3, 1_999, 900):
        view.bring_into_view(segment, 0)
        for pane in (view.original, view.cleaned):
            seen = first_tops(pane)
            assert segment in seen
            assert segment == 1_999 or 0 <= seen[segment] <= 0.75 * pane.viewport().height()
    view.scroll_to(1_000)
    assert view.top_segment() == 1_000


def first_tops(pane: PaneBase) -> dict[int, float]:
    """By segment in view, how far down it begins."""
    tops: dict[int, float] = {}
    for block, box in pane.visible_blocks():
        tops.setdefault(pane.text.place(block.position())[0], box.top())
    return tops


def mime(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


@pytest.mark.parametrize("long", [True])
def test_long_panes_scroll_as_one(panes) -> None:
    _, view = panes("A line of text.\n\n" * 100)
    view.cleaned.verticalScrollBar().setValue(40)
    assert view.original.first_visible() == view.cleaned.first_visible() == (40, 0)


def test_panes_scroll_as_one(panes) -> None:
    _, view = panes("A line of text.\n\n" * 100)
    view.cleaned.verticalScrollBar().setValue(400)
    assert view.original.verticalScrollBar().value() == 400


@both
def test_undo_keys_are_the_reviews_own(panes, qtbot) -> None:
    state, view = panes()
    put_caret(view, "fin")
    qtbot.keyClicks(view.cleaned, "x")
    qtbot.keyClick(view.cleaned, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "xfin" in "".join(state.review.texts)
