from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from ui.offsets import common, from_qt, shown, to_qt, width

ODD = st.text(
    st.sampled_from("ab \n\r\u00a0\u2028\u2029\ufeff\ufdd0\ufffc😀e\u0301אב\t\x0b\x0c")
    | st.characters(codec="utf-8"),
    max_size=40,
)


@given(ODD, st.booleans())
def test_qt_shows_as_many_units_as_we_count(text: str, wrapped: bool) -> None:
    document = QTextDocument()
    QTextCursor(document).insertText(shown(text, wrapped))
    assert document.characterCount() - 1 == width(shown(text, wrapped)) == to_qt(text, len(text))


@given(ODD, st.data())
def test_a_place_comes_back_from_qt(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    inside_crlf = text[offset - 1 : offset + 1] == "\r\n"
    assert from_qt(text, to_qt(text, offset)) == (offset - 1 if inside_crlf else offset)


@given(ODD.filter(lambda t: "\r" not in t and not set(t) & set("\u2029\ufdd0\ufdd1\ufeff")), st.data())
def test_qt_selects_the_same_characters(text: str, data: st.DataObject) -> None:
    start, end = sorted((data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))))
    document = QTextDocument()
    cursor = QTextCursor(document)
    cursor.insertText(shown(text, wrapped=False))
    cursor.setPosition(to_qt(text, start))
    cursor.setPosition(to_qt(text, end), QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText().replace("\u2029", "\n") == text[start:end]


def test_a_soft_break_shows_as_a_space_of_the_same_width() -> None:
    assert shown("one\r\ntwo\r\n\r\n", wrapped=True) == "one two\n\n"


@given(st.text("ab", max_size=20), st.text("ab", max_size=20))
def test_what_two_texts_share_is_found_as_letter_by_letter(old: str, new: str) -> None:
    before = 0
    while before < min(len(old), len(new)) and old[before] == new[before]:
        before += 1
    behind = 0
    while behind < min(len(old), len(new)) - before and old[-1 - behind] == new[-1 - behind]:
        behind += 1
    assert common(old, new) == common(list(old), list(new)) == (before, behind)
