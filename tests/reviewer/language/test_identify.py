from hypothesis import given
from hypothesis import strategies as st

from reviewer.language.identify import LETTERS, letters


@given(st.text(st.sampled_from("aé'’ ²½ª_5٣ÿŁж中\u0301“ß×")) | st.text())
def test_the_letters_of_a_text_are_the_same_whatever_else_is_in_it(text: str):
    assert letters(text) == LETTERS.findall(text)
