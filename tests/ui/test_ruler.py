"""The overview ruler has its ticks where the findings are."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from reviewer.finding import Severity
from ui.look import Look
from ui.ruler import TICK, Ruler, runs
from ui.running_sums import CHUNK, RunningSums


def test_a_tick_stands_as_far_down_as_its_segment(qtbot) -> None:
    ruler = Ruler(Look())
    qtbot.addWidget(ruler)
    ruler.resize(ruler.width(), 1000 + TICK)
    ruler.show()
    starts = RunningSums([10] * (2 * CHUNK))
    ruler.show_places([{}, {0: Severity.ERROR, CHUNK // 2: Severity.HINT}], starts)
    image = ruler.grab().toImage()
    theme = Look().theme
    middle = ruler.width() // 2
    inks = {y: image.pixelColor(middle, y) for y in range(image.height())}
    errors = [y for y, ink in inks.items() if ink == theme.ink(Severity.ERROR)]
    hints = [y for y, ink in inks.items() if ink == theme.ink(Severity.HINT)]
    assert errors == [500, 501, 502]
    assert hints == [750, 751, 752]


def test_ticks_move_with_the_height(qtbot) -> None:
    ruler = Ruler(Look())
    qtbot.addWidget(ruler)
    ruler.show_places([{1: Severity.WARNING}], RunningSums([10, 10]))
    ink = Look().theme.ink(Severity.WARNING)
    for room in (200, 400):
        ruler.resize(ruler.width(), room + TICK)
        image = ruler.grab().toImage()
        assert image.pixelColor(ruler.width() // 2, room // 2) == ink


def test_ticks_move_when_the_text_grows_elsewhere(qtbot) -> None:
    ruler = Ruler(Look())
    qtbot.addWidget(ruler)
    ruler.resize(ruler.width(), 400 + TICK)
    ink = Look().theme.ink(Severity.WARNING)
    starts = RunningSums([10] * (2 * CHUNK))
    places = [{CHUNK // 2: Severity.WARNING}, {}]
    for more, y in ((0, 100), (20 * CHUNK, 50)):
        starts.put(CHUNK, 10 + more)
        ruler.show_places(places, starts)
        image = ruler.grab().toImage()
        found = [at for at in range(image.height()) if image.pixelColor(ruler.width() // 2, at) == ink]
        assert found == [y, y + 1, y + 2]


def test_the_frame_of_the_first_finding_is_whole(qtbot) -> None:
    ruler = Ruler(Look())
    qtbot.addWidget(ruler)
    ruler.resize(ruler.width(), 400)
    accent = QColor(Look().theme.accent)
    for share, edge in ((0.0, 0), (1.0, 399)):
        ruler.show_current(share)
        image = ruler.grab().toImage()
        assert accent in [image.pixelColor(ruler.width() // 2, abs(edge - inwards)) for inwards in (0, 1)]


@given(st.sets(st.integers(0, 60)))
def test_runs_paint_what_their_ticks_would_each_pixel_once(tops: set[int]) -> None:
    painted = [y for top, height in runs(tops) for y in range(top, top + height)]
    assert painted == sorted({y for top in tops for y in range(top, top + TICK)})
