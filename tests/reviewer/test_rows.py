"""Rows behave as a tuple does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.rows import CHUNK, Rows

sizes = st.integers(0, 3 * CHUNK)


@given(sizes, st.data())
def test_putting_a_row_changes_that_row_only(size, data):
    rows = Rows(range(size + 1))
    number = data.draw(st.integers(0, size))
    assert list(rows.put(number, -1)) == [*range(number), -1, *range(number + 1, size + 1)]
    assert list(rows) == list(range(size + 1))


@given(sizes)
def test_adding_a_row_puts_it_at_the_end(size):
    rows = Rows(range(size)).add(-1)
    assert list(rows) == [*range(size), -1]
    assert len(rows) == size + 1


def test_equal_rows_are_equal_and_hash_alike():
    assert Rows([1, 2]) == Rows([1]).add(2)
    assert hash(Rows([1, 2])) == hash(Rows([1]).add(2))
    assert Rows([1]) != [1]


@pytest.mark.parametrize("number", [-1, 2])
def test_there_is_no_row_before_the_first_or_after_the_last(number):
    with pytest.raises(IndexError):
        Rows([1, 2])[number]
