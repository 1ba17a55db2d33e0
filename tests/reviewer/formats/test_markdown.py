"""Markdown: only prose is text, as a parser that is not ours sees it, and what is written reads as text."""

from pathlib import Path

import pyromark
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from reviewer import files
from reviewer.edits import Edit
from reviewer.formats.markdown import read
from reviewer.formats.web_page import shown
from reviewer.review import Review
from reviewer.saving import prove, saved_bytes
from tests.reviewer.formats.test_text_formats import marked, samples

TEXTS = [path for path in samples(".md") if path.name not in ("LICENSES.md", "SOURCES.md")]
each_text = pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)


def prose(source: str) -> list[str]:
    """The prose as markdown-it-py reads it, block by block; without front matter, which it does not know."""
    if source.startswith("---\n"):
        source = source.partition("\n---\n")[2]
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    inlines = [token.children or [] for token in parser.parse(source) if token.type == "inline"]
    return [text for text in map(_prose, inlines) if any(map(str.isalnum, text))]


def _prose(children: list[Token]) -> str:
    parts, address = [], False
    for child in children:
        address = (child.type == "link_open" and child.markup == "autolink") or (
            address and child.type != "link_close"
        )
        if child.type == "softbreak":
            parts.append(" ")
        elif child.type == "text" and not address:
            parts.append(child.content)
    return "".join("".join(parts).split())


def cleaned(source: str, was: str, now: str) -> str:
    """The source with one word of its text replaced."""
    file = files.from_bytes(source.encode(), Path("a.md"))
    review = Review.of(file.document)
    number = next(n for n, text in enumerate(review.texts) if was in text)
    review, _ = review.type({number: (Edit(review.texts[number].index(was), was, now),)}, "Ann")
    data = saved_bytes(file, review)
    prove(file, review, data, "a.md")
    return data.decode()


def texts(source: str) -> list[str]:
    return [segment.original for segment in read(source).segments]


@each_text
def test_prose_is_what_another_parser_takes_for_prose(path: Path) -> None:
    source = path.read_bytes().decode()
    ours = ["".join(t.replace("\ufffc", "").split()) for t in texts(source)]
    notes = prose(source.replace("[^1]: ", "").replace("[^1]", ""))
    assert [t for t in ours if any(map(str.isalnum, t))] == notes


@each_text
def test_only_the_words_that_were_changed_differ(path: Path) -> None:
    data, review = marked(path)
    before, after = path.read_bytes().decode().split("\n"), data.decode().split("\n")
    assert len(before) == len(after)
    assert all(a == b or "zzz" in b for a, b in zip(before, after, strict=True))
    assert data.count(b"zzz") == sum(t.count("zzz") for t in review.texts) > 0


def test_code_images_addresses_and_notes_are_placeholders() -> None:
    source = (
        "Run `make`, see ![a pic](x.png) at <https://e.org>.[^1]\n\n    code\n\n<p>html</p>\n\n[^1]: Note.\n"
    )
    first, note = read(source).segments
    assert (first.original, note.original) == ("Run \ufffc, see \ufffc at \ufffc.\ufffc", "Note.")
    assert [atom.name for atom in first.atoms] == ["make", "a pic", "https://e.org", "[^1]"]


def test_a_line_break_in_a_paragraph_is_a_space_and_a_hard_one_a_break() -> None:
    assert texts("> one\n> two  \n> three\\\n> four\n") == ["one two\nthree\nfour"]


def test_escapes_and_entities_are_single_characters() -> None:
    assert texts("a \\* b &amp; c \\\\ d") == ["a * b & c \\ d"]


@pytest.mark.parametrize(
    ("source", "was", "now", "result"),
    [
        ("One two.", "two", "*two* [x] <b> a_b", r"One \*two\* \[x\] \<b> a_b."),
        ("See [the plan].\n\n[the plan]: u\n", "plan", "map", "See [the map][the plan].\n\n[the plan]: u\n"),
        ("See [plan][].\n\n[plan]: u\n", "plan", "map", "See [map][plan].\n\n[plan]: u\n"),
        ("In the year\nit was 2026. Good.", "it was ", "", "In the year\n2026\\. Good."),
        ("So # it is", "So ", "", "\\# it is"),
        ("**sanctuary cities** are", "cities", "", "**sanctuary**  are"),
        ("A **big** dog", "big", "", "A  dog"),
        ("> q one\n> two", "one two", "1", "> q 1"),
        ("- item one", "item", "- x", "- \\- x one"),
        ("| a | b |\n|---|---|\n| c d | e |\n", "d", "x|y", "| a | b |\n|---|---|\n| c x\\|y | e |\n"),
        ("AT\\*T or AT&amp;T", "*", "+", "AT+T or AT&amp;T"),
    ],
)
def test_new_text_reads_as_text_and_markup_stays(source: str, was: str, now: str, result: str) -> None:
    assert cleaned(source, was, now) == result


def test_the_parser_is_asked_no_more_often_for_many_paragraphs_than_for_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    parse = pyromark.events_with_range
    monkeypatch.setattr(pyromark, "events_with_range", lambda raw, **k: asked.append(raw) or parse(raw, **k))

    def times(paragraphs: int) -> int:
        document = read("Say **the** *the* cat.\n\n" * paragraphs)
        asked.clear()
        written = document.written({n: [Edit(4, "the the", "the")] for n in range(paragraphs)})
        assert texts(written) == ["Say the cat."] * paragraphs
        return len(asked)

    assert times(40) == times(1)


PARTS = (
    "word |**bold** |*it* |[link](u) |[key] |`code` |1. |- |# |> |\n|\n\n|  \n|a_b |\\* |&amp; |\\| |é"
    "|~~no~~ |2026. |<b>x</b> |[key]: u\n|    |***|--- |"
).split("|")


@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=14).map("".join), st.data())
def test_whatever_is_typed_anywhere_reads_back(source: str, data: st.DataObject) -> None:
    file = files.from_bytes(source.encode(), Path("a.md"))
    assert file.document.written({}) == source
    review = Review.of(file.document)
    for number, segment in enumerate(file.document.segments):
        if segment.atoms or "\n" in segment.original:
            continue
        start = data.draw(st.integers(0, len(segment.original)))
        end = data.draw(st.integers(start, len(segment.original)))
        now = data.draw(st.text("ab #-*_[1.", max_size=4))
        review, _ = review.type({number: (Edit(start, segment.original[start:end], now),)}, "Ann")
    saved = file.document.written(review.edits)
    assert list(filter(None, map(shown, texts(saved)))) == list(filter(None, map(shown, review.texts)))
