"""Numbers are compared by what they are worth."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.language.figures import Figure, figures


def values(text: str) -> frozenset[Decimal]:
    return frozenset().union(*(figure.values for figure in figures(text)))


def test_one_number_is_equal_however_languages_write_it() -> None:
    ways = ("1.234,5", "1,234.5", "1 234,5", "1\u00a0234,5", "1’234.5", "1\u202f234.5", "١٬٢٣٤٫٥", "१,२३४.५")
    assert {values(way) for way in ways} == {frozenset({Decimal("1234.5")})}


def test_a_number_of_two_readings_has_both() -> None:
    assert values("1.234") == {Decimal("1.234"), Decimal(1234)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1.2 million", "1,200,000"),
        ("3,5 Mrd.", "3.5 billion"),
        ("10,000億", "1 trillion"),
        ("5 lakh", "500,000"),
        ("1,00,000", "100 000"),
        ("2 milliards", "2 000 000 000"),
    ],
)
def test_words_and_signs_that_multiply_count(one: str, other: str) -> None:
    assert values(one) & values(other)


def test_numbers_that_differ_have_nothing_in_common() -> None:
    assert not values("1.5 million") & values("15 billion")
    assert not values("2018") & values("2019")


def test_a_date_is_its_numbers() -> None:
    [date] = figures("12.05.2020")
    assert date.is_of({Decimal(12), Decimal(5), Decimal(2020)})
    assert not date.is_of({Decimal(12), Decimal(5)})


@given(st.text(max_size=40) | st.text("0123456789.,' \u00a0٣५³½一億", max_size=20))
def test_figures_of_any_text_name_what_stands_there(text: str) -> None:
    for figure in figures(text):
        assert isinstance(figure, Figure)
        assert text[figure.span.start : figure.span.end] == figure.text


@given(st.decimals(0, 10**9, places=2))
def test_any_number_is_equal_in_english_and_german(number: Decimal) -> None:
    english = f"{number:,}"
    german = english.translate(str.maketrans(".,", ",."))
    assert number in values(english) & values(german)
