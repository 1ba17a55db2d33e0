from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from reviewer.errors import BadGlossary
from reviewer.finding import Severity
from reviewer.glossary.concepts import Concept, Context, Glossary, Pos, Standing, Variant
from reviewer.glossary.loading import load_shipped, load_text
from reviewer.glossary.writing import SUFFIXES, proved, runs, written

ODD = "ab é\"'#;,\t\x7f\\=[]ß漢😀\u2028|"

FEWER = settings(max_examples=max(100, settings.default.max_examples // 10))
"""A glossary is large: drawing one takes a tenth of a second, and reading it next to nothing."""


def phrases(suffix: str) -> st.SearchStrategy[str]:
    """Phrases as a loader gives them: white space made one blank; in tables no bar."""
    alphabet = ODD if suffix == ".toml" else ODD.replace("|", "")
    return st.text(alphabet, max_size=8).map(lambda text: " ".join(f"a{text}".split()))


def notes() -> st.SearchStrategy[str]:
    return st.text(ODD, max_size=8).map(lambda text: " ".join(text.split()))


@st.composite
def glossaries(draw: st.DrawFn, suffix: str) -> Glossary:
    lists = st.lists(phrases(suffix), max_size=2, unique=True).map(tuple)
    contexts = st.builds(Context, lists, lists, lists, lists, lists, lists)
    concepts: list[Concept] = []
    ids = draw(st.lists(notes().filter(bool), unique=True, min_size=1, max_size=4))
    for identity in ids:
        terms = draw(lists)
        variants = st.builds(
            Variant,
            phrases(suffix),
            st.sampled_from(Standing),
            st.sampled_from(Pos),
            st.booleans(),
            st.booleans(),
            contexts,
            st.sampled_from(Severity),
            st.booleans(),
            lists,
        )
        some = draw(st.lists(variants.filter(lambda v, t=terms: v.text not in t), min_size=1, max_size=4))
        folded = {term.casefold() for term in terms}
        exact = tuple(replace(v, exact_case=v.exact_case or v.text.casefold() in folded) for v in some)
        sources = draw(lists) if terms else ()
        concepts.append(Concept(identity, terms, exact, draw(notes()), draw(notes()), sources=sources))
    return Glossary("house", tuple(concepts), draw(st.sampled_from(["", "en", "de-AT"])))


@pytest.mark.parametrize("suffix", SUFFIXES)
@FEWER
@given(data=st.data())
def test_what_is_written_loads_back_equal(suffix: str, data: st.DataObject) -> None:
    glossary = data.draw(glossaries(suffix))
    file = f"house{suffix}"
    read = load_text(proved(glossary, file).decode(), file).glossary
    bare = tuple(replace(concept, file="", line=0) for concept in read.concepts)
    assert Glossary(read.name, bare, read.language) == glossary


@pytest.mark.parametrize("suffix", SUFFIXES)
@FEWER
@given(data=st.data())
def test_the_lines_told_are_those_of_the_concepts(suffix: str, data: st.DataObject) -> None:
    glossary = data.draw(glossaries(suffix))
    out = written(glossary, suffix)
    read = load_text(out.text, f"house{suffix}").glossary
    assert tuple(concept.line for concept in read.concepts) == out.lines
    assert [out.concept_at(line) for line in out.lines] == list(range(len(out.lines)))


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_shipped_glossary_loads_back_equal(suffix: str) -> None:
    glossary = load_shipped("us-news").glossary
    read = load_text(proved(glossary, f"us-news{suffix}").decode(), f"us-news{suffix}").glossary
    assert [replace(c, file="", line=0) for c in read.concepts] == [
        replace(c, file="", line=0) for c in glossary.concepts
    ]


def test_alike_variants_share_a_row() -> None:
    a, b, c = Variant("a"), Variant("b"), Variant("c", safe=True)
    assert list(runs([a, b, c, a])) == [[a, b], [c], [a]]


def test_the_same_text_twice_is_two_rows() -> None:
    assert list(runs([Variant("a"), Variant("a")])) == [[Variant("a")], [Variant("a")]]


def test_a_bar_in_a_phrase_is_refused_in_a_table() -> None:
    glossary = Glossary("g", (Concept("x", ("a|b",), (Variant("c"),)),))
    with pytest.raises(BadGlossary, match="write the glossary as TOML"):
        written(glossary, ".csv")


def test_a_concept_without_variants_is_refused() -> None:
    glossary = Glossary("g", (Concept("x", ("a",), ()), Concept("y", ("b",), (Variant("c"),))))
    with pytest.raises(BadGlossary, match="“x” cannot be written: no variants"):
        proved(glossary, "g.csv")


def test_a_concept_that_would_read_otherwise_is_refused() -> None:
    glossary = Glossary("g", (Concept("x", ("a",), (Variant("c  d"),)),))
    with pytest.raises(BadGlossary, match="“x” cannot be written"):
        proved(glossary, "g.toml")


def test_no_other_kind_of_file_is_written() -> None:
    with pytest.raises(BadGlossary, match=r"“\.xlsx”: glossaries are written as \.csv, \.tsv, \.toml"):
        written(Glossary("g", ()), Path("g.xlsx").suffix)


def test_a_glossary_of_nothing_is_a_file_with_a_header() -> None:
    assert proved(Glossary("g", ()), "g.csv").decode().startswith("id,term,variants")
