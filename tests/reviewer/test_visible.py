from hypothesis import given
from hypothesis import strategies as st

from reviewer.visible import HIDDEN, pieces, shown


def test_an_override_of_direction_is_named_wherever_it_stands():
    assert shown("a\u202eb") == "a[U+202E]b"


def test_a_no_break_space_is_named_only_where_it_changed():
    assert (shown("a\u00a0b"), shown("a\u00a0b", changed=True)) == ("a\u00a0b", "a[U+00A0]b")


def test_a_changed_line_break_is_one_arrow():
    assert shown("a\r\nb", changed=True) == "a[↵]b"


def test_changed_text_of_nothing_but_spaces_shows_boxes():
    assert shown("  ", changed=True) == "␣␣"


def test_changed_marks_show_the_spaces_among_them():
    assert (shown(" .", changed=True), shown("a .", changed=True)) == ("␣.", "a .")


def test_names_come_from_unicode():
    assert list(pieces("x\u200b")) == [("x", ""), ("U+200B", "zero width space")]


def test_joiners_that_scripts_need_stay():
    assert shown("می\u200cخواهم") == "می\u200cخواهم"


@given(st.text())
def test_nothing_hidden_is_left(text):
    assert not HIDDEN.search(shown(text))
