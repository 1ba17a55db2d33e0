from bisect import bisect_right
from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from ui.running_sums import CHUNK, RunningSums

SIZES = st.lists(st.integers(0, 3), min_size=1, max_size=3 * CHUNK)


@given(SIZES, st.lists(st.tuples(st.integers(0, 3 * CHUNK), st.integers(0, 5)), max_size=8), st.data())
def test_sums_and_places_are_those_of_a_plain_list(sizes, changes, data) -> None:
    sums = RunningSums(sizes)
    for number, size in changes:
        sizes[number % len(sizes)] = size
        sums.put(number % len(sizes), size)
    plain = list(accumulate(sizes, initial=0))
    assert [sums[n] for n in range(len(sizes) + 1)] == plain
    assert sums.total == plain[-1]
    place = data.draw(st.integers(0, plain[-1] + 2))
    assert sums.at(place) == min(bisect_right(plain, place), len(sizes)) - 1
