from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.finding import Severity
from ui import places
from ui.places import Place
from ui.queue_model import Filter, Order, Show

FILTERS = st.builds(
    Filter, text=st.text(), severities=st.frozensets(st.sampled_from(Severity)),
    show=st.sampled_from(Show), order=st.sampled_from(Order),
)  # fmt: skip
PLACES = st.builds(
    Place, path=st.text(), unnamed=st.booleans(), check=st.text(max_size=9), segment=st.integers(0),
    start=st.integers(0), top=st.integers(0), filter=FILTERS, when=st.floats(0, 1e10),
)  # fmt: skip


@given(PLACES)
def test_a_place_is_read_as_it_was_written(tmp_path_factory: pytest.TempPathFactory, place: Place) -> None:
    path = tmp_path_factory.getbasetemp() / f"x{places.SUFFIX}"
    places.write(path, place)
    assert places.read(path) == place


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "null", '{"filter": 3}', "\x00", '{"filter": {"text": ""}}']
)
def test_a_damaged_place_is_none(tmp_path: Path, text: str) -> None:
    path = tmp_path / f"x{places.SUFFIX}"
    path.write_text(text)
    assert places.read(path) is None


def test_texts_that_are_in_no_file_are_left_behind_until_they_are_forgotten(tmp_path: Path) -> None:
    older, newer = (tmp_path / f"{name}{places.SUFFIX}" for name in "ab")
    for path, when in ((older, 1.0), (newer, 2.0)):
        places.write(path, Place("Pasted.txt", unnamed=True, when=when))
        places.keep_text(path, path.name.encode())
    assert [path for path, _ in places.left_behind(tmp_path)] == [newer, older]
    assert places.kept_text(newer) == newer.name.encode()
    places.forget_text(newer)
    assert [path for path, _ in places.left_behind(tmp_path)] == [older]
