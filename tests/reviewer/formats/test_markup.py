"""XML tokens: each knows where it stands, and what is not safe is refused with its line."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.errors import UnreadableFile
from reviewer.formats.markup import DEEPEST, TokenKind, tokens

PIECES = st.sampled_from(
    ["text", " ", "é😀", "&amp;", "&#233;", "\r\n", "\n", "<b>x</b>", "<i a='1'/>", "<!-- c -->", "<?p i?>",
     "<![CDATA[<&]]>", "<n:q xmlns:n='u'>y</n:q>"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=12).map("".join), st.integers(0, 2))
def test_every_token_stands_where_it_says(inside: str, padding: int) -> None:
    raw = f"<?xml version='1.0'?><!--{'é' * padding}--><a>{inside}</a>"
    text, done = "", 0
    for token in tokens(raw):
        assert done <= token.start <= token.end
        done = token.end
        spelled = raw[token.start : token.end]
        if token.kind is TokenKind.START:
            assert spelled.startswith("<")
            assert spelled.endswith(">")
            assert token.name in spelled
        elif token.kind is TokenKind.END:
            assert spelled in ("", f"</{token.name}>", f"</n:{token.name}>")
        else:
            text += token.text
            assert token.text == spelled or (len(token.text) == 1 and spelled[:1] in "&\r")
    assert text == "".join(ElementTree.fromstring(raw.encode()).itertext())


def test_long_texts_are_told_across_the_pieces_in_which_they_are_parsed() -> None:
    raw = "<a>" + "".join(f"<p>é{n}</p>" for n in range(30_000)) + "</a>"
    found = [token for token in tokens(raw) if token.kind is TokenKind.TEXT]
    assert "".join(t.text for t in found) == "".join(f"é{n}" for n in range(30_000))
    assert all(raw[t.start : t.end] == t.text for t in found)


def test_namespaces_are_told() -> None:
    first, *_ = tokens("<w:p xmlns:w='urn:w' w:id='7' plain='8'/>")
    assert (first.name, first.space, dict(first.attributes)) == (
        "p",
        "urn:w",
        {"urn:w id": "7", "plain": "8"},
    )


BILLION = "<!DOCTYPE a [<!ENTITY b 'lol'><!ENTITY c '&b;&b;'>]><a>&c;</a>"
FILE = "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"


@pytest.mark.parametrize(
    ("raw", "cause"),
    [
        ("<a>", "line 1: not well-formed"),
        ("<a>\n<b>\n</a>", "line 3: not well-formed"),
        ("", "not well-formed"),
        ("<a>" * 300, f"more than {DEEPEST} elements"),
        (BILLION, "declares an entity"),
        (FILE, "declares an entity"),
        ("<!DOCTYPE a SYSTEM 'x.dtd'><a>&nbsp;</a>", "&nbsp; is not known"),
    ],
)
def test_what_is_not_safe_or_not_well_formed_is_refused_with_its_line(raw: str, cause: str) -> None:
    with pytest.raises(UnreadableFile, match=cause):
        list(tokens(raw, doctype=True))


def test_a_document_type_is_refused_where_it_has_no_place() -> None:
    with pytest.raises(UnreadableFile, match="document type"):
        list(tokens("<!DOCTYPE a><a/>"))


def test_half_of_a_character_is_refused_with_its_line() -> None:
    with pytest.raises(UnreadableFile, match=r"line 2: not well-formed XML \(half of a character\)"):
        list(tokens("<a>\n\ud800</a>"))
