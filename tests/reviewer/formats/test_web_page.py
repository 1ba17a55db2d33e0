"""HTML as a parser that is not ours sees it: only the words of text nodes change."""

import itertools
from pathlib import Path

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer import files
from reviewer.edits import Edit, apply
from reviewer.errors import Refused
from reviewer.formats.base import Reading
from reviewer.formats.web_page import HTML, OBJECTS, SKIPPED_BLOCKS, UNSEEN, read
from reviewer.review import Review
from reviewer.saving import prove, saved_bytes
from tests.reviewer.formats.test_text_formats import marked, samples

PAGES = samples(".html", ".htm")
each_page = pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
NOT_READ = OBJECTS | UNSEEN | SKIPPED_BLOCKS
TAGS = "<p> </p> <b> </b> <br> <code> </code> <li> <td <script> </script> <a\thref='x>y'> </a> <pre> </pre>"
PARTS = [*TAGS.split(" "), *'<!-- --> < /> &amp; & &#65; word é " ='.split(" "), " ", "\n"]


def texts(source: str) -> list[str]:
    return [segment.original for segment in read(source).segments]


def shape(data: bytes) -> list[tuple[str, object]]:
    """What html5lib's tokens are, with texts apart."""
    tree = html5lib.parse(data, treebuilder="dom")
    walker = html5lib.getTreeWalker("dom")
    kinds: list[tuple[str, object]] = []
    for token in walker(tree):
        if token["type"] in ("Characters", "SpaceCharacters"):
            kinds.append(("text", token["data"]))
        else:
            kinds.append((token["type"], (token.get("name"), str(token.get("data")))))
    return kinds


@each_page
def test_only_text_nodes_with_a_corrected_word_differ(path: Path) -> None:
    data, review = marked(path)
    before, after = shape(path.read_bytes()), shape(data)
    assert len(before) == len(after)
    changed = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
    assert all(a[0] == b[0] == "text" and "zzz" in str(b[1]) for a, b in changed)
    assert sum(str(b[1]).count("zzz") for _, b in changed) == sum(t.count("zzz") for t in review.texts) > 0


@each_page
def test_the_text_is_what_another_parser_shows(path: Path) -> None:
    root = html5lib.parse(path.read_bytes(), treebuilder="etree", namespaceHTMLElements=False)
    seen: list[str] = []

    def walk(element: object, hidden: bool) -> None:
        tag = getattr(element, "tag", None)
        here = hidden or not isinstance(tag, str) or tag.rpartition("}")[2] in NOT_READ
        here = here or element.get("translate") == "no"  # type: ignore[attr-defined]
        seen.extend([] if here else [element.text or ""])  # type: ignore[attr-defined]
        for child in element:  # type: ignore[attr-defined]
            walk(child, here)
            seen.extend([] if here else [child.tail or ""])

    walk(root, False)
    ours = "".join(s.original for s in files.read(path).document.segments)
    assert [c for c in ours if c.isalnum()] == [c for c in "".join(seen) if c.isalnum()]


def test_white_space_reads_as_browsers_show_it() -> None:
    assert texts("<p>\n  One\n   two <b> three</b> <br>\n four\n</p>") == ["One two three\nfour"]
    assert texts("<ul><li>One<li>Two</ul>three") == ["One", "Two", "three"]


@pytest.mark.parametrize("now", ["", " ", ", ", "\u00a0"])
def test_a_break_goes_with_the_white_space_beside_it(now: str) -> None:
    document = read("<p>One \n<br>\n two<br> <br>three</p>")
    for at, break_ in ((3, "\n"), (7, "\n\n")):
        written = document.written({0: (Edit(at, break_, now),)})
        assert texts(written) == [apply(document.segments[0].original, (Edit(at, break_, now),))]


def test_references_are_characters_and_an_ampersand_alone_is_one() -> None:
    assert texts("<p>R&amp;D &copy 2026 &#8212; AT&T &nosuch; &copyright") == [
        "R&D © 2026 — AT&T &nosuch; ©right"
    ]


def test_scripts_code_and_what_is_not_to_be_translated_are_not_text() -> None:
    page = (
        "<script>if (a<b) '</p>'</script><p>Run <code>a <b>b</b></code> or <i translate=no>Acme</i>.</p>"
        "<pre>x x</pre><p class='a notranslate'>No no<p>Yes<ul translate=no><li>no</ul>also<style>p</style>"
    )
    assert texts(page) == ["Run \ufffc or \ufffc.", "Yes", "also"]
    assert [atom.name for atom in read(page).segments[0].atoms] == ["a b", "Acme"]


def test_what_code_holds_cannot_be_removed_and_is_named() -> None:
    review = Review.of(read("<p>Run <code>make</code> now</p>"))
    with pytest.raises(Refused, match="make"):
        review.type({0: (Edit(2, "n \ufffc", ""),)}, "Ann")


def test_a_paragraph_may_be_emptied_and_new_text_is_escaped(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<p>One</p><p>Two words</p>")
    file = files.read(path)
    review = Review.of(file.document)
    review, _ = review.type({0: (Edit(0, "One", ""),), 1: (Edit(4, "words", "<b> & co"),)}, "Ann")
    data = saved_bytes(file, review)
    prove(file, review, data, "a.html")
    assert data == b"<p></p><p>Two &lt;b&gt; &amp; co</p>"


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        (b'<meta charset="windows-1252">', "cp1252"),
        (b'<meta http-equiv=content-type content="text/html; charset=ISO-8859-1">', "cp1252"),
        (b'<meta charset="utf-8">', "utf-8"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_names(head: bytes, encoding: str) -> None:
    text = "<p>café".encode(encoding)
    assert files.from_bytes(head + text, Path("a.htm")).document.segments[0].original == "café"


@given(st.lists(st.sampled_from(PARTS), max_size=40).map("".join))
def test_any_text_is_a_page_and_is_spelled_by_its_slots(page: str) -> None:
    document = HTML.read(page)
    assert document.written({}) == page
    for segment, slots in zip(document.segments, document.slots, strict=True):
        assert "".join(segment.original[s.text.start : s.text.end] for s in slots) == segment.original
        assert all(a.raw.end <= b.raw.start for a, b in itertools.pairwise(slots))


@pytest.mark.parametrize(
    "part", ["<!--", "<a ", "<", '<a x="', "<script>", "<code>", "</p", "&#", "<![CDATA["]
)
def test_hostile_repetition_is_read_to_its_end(part: str) -> None:
    page = part * 50_000
    assert HTML.read(page).written({}) == page


def test_what_is_open_in_code_is_found_at_once_however_much_it_is() -> None:
    page = "<p>A b <code>" + "<b>" * 50_000 + "<i></i>" * 50_000 + "</code> c d</p>"
    assert [s.original for s in HTML.read(page).segments] == ["A b \ufffc c d"]


def test_a_tag_that_does_not_end_is_told_with_its_line() -> None:
    document = HTML.read('<p>One</p>\n<p>two <a href="x>three</a> four</p>\n<p>five</p>')
    assert [s.original for s in document.segments] == ["One", "two"]
    assert [*map(str, document.remarks)] == [
        "line 2: the tag <a> does not end; from there on nothing is read"
    ]


def test_an_attribute_that_is_edited_together_with_the_text_around_it_keeps_its_quotation_marks() -> None:
    page = "<p>One <img alt=\"pic\" src=x> and <b title='it'>two</b>.</p>"
    file = files.from_bytes(page.encode(), Path("a.html"), reading=Reading(attributes=True))
    numbers = {segment.original: number for number, segment in enumerate(file.document.segments)}
    edits = {number: (Edit(0, "", "\"'"),) for number in numbers.values()}
    review, _ = Review.of(file.document).type(edits, "Ann")
    data = saved_bytes(file, review)
    prove(file, review, data, "a.html")
    assert data.decode() == ("<p>\"'One <img alt=\"&quot;'pic\" src=x> and <b title='\"&#39;it'>two</b>.</p>")


def test_attributes_are_read_on_request_and_keep_their_quotation_marks() -> None:
    page = "<meta name=description content='A b'><p title=\"T &amp; u\">Text <img alt=pic src=x></p>"
    file = files.from_bytes(page.encode(), Path("a.html"), reading=Reading(attributes=True))
    assert [s.original for s in file.document.segments] == ["A b", "T & u", "Text \ufffc", "pic"]
    review = Review.of(file.document)
    edits = {0: (Edit(1, "", "'\""),), 1: (Edit(0, "T", "\"'"),), 3: (Edit(3, "", " x"),)}
    review, _ = review.type(edits, "Ann")
    data = saved_bytes(file, review)
    prove(file, review, data, "a.html")
    assert data.decode() == page.replace("A b", 'A&#39;" b').replace('"T', "\"&quot;'").replace(
        "=pic", "=pic&#32;x"
    )
