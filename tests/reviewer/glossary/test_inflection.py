import runpy
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.glossary.concepts import Pos
from reviewer.glossary.inflection import any_forms, forms, head_of, phrases
from reviewer.resources import read_text


def test_the_shipped_table_says_what_lemminflect_says():
    table = runpy.run_path(str(Path(__file__).parents[2] / "tools" / "shipped_inflections.py"))["table"]
    assert read_text("inflections.tsv") == table(), "run python tests/tools/shipped_inflections.py"


@pytest.mark.parametrize(
    ("word", "plurals"),
    [
        ("city", ["cities"]),
        ("criterion", ["criteria", "criterions"]),
        ("police", ["police"]),
        ("office", ["offices"]),
        ("headquarters", ["headquarters"]),
        ("authorities", ["authorities"]),
        ("NGO", ["NGOs"]),
        ("Republican", ["Republicans"]),
        ("blorf", ["blorfs"]),
    ],
)
def test_nouns_have_their_plural(word, plurals):
    assert forms(word, Pos.NOUN, "en-US") == (("singular", word), *(("plural", p) for p in plurals))


def test_a_mass_noun_is_first_of_all_its_own_plural():
    assert dict(reversed(forms("information", Pos.NOUN, "en")))["plural"] == "information"


@pytest.mark.parametrize(
    ("word", "inflected"),
    [
        ("hold", ["holds", "held", "held", "holding"]),
        ("take", ["takes", "took", "taken", "taking"]),
        ("realize", ["realizes", "realized", "realized", "realizing"]),
        ("plan", ["plans", "planned", "planned", "planning"]),
        ("blorfify", ["blorfifies", "blorfified", "blorfified", "blorfifying"]),
    ],
)
def test_verbs_have_their_forms(word, inflected):
    assert [form for _, form in forms(word, Pos.VERB, "en")] == [word, *inflected]


def test_words_of_other_languages_stay_as_they_are():
    assert forms("Stadt", Pos.NOUN, "de") == (("singular", "Stadt"),)


def test_adjectives_stay_as_they_are():
    assert forms("actual", Pos.ADJECTIVE, "en") == (("base", "actual"),)


@pytest.mark.parametrize(
    ("phrase", "pos", "head"),
    [
        ("city of light", Pos.NOUN, "city"),
        ("attorney's office", Pos.NOUN, "office"),
        ("brother-in-law", Pos.NOUN, "brother"),
        ("power plant", Pos.NOUN, "plant"),
        ("in-law", Pos.NOUN, "law"),
        ("take a photo", Pos.VERB, "take"),
    ],
)
def test_one_word_of_a_phrase_inflects(phrase, pos, head):
    assert head_of(phrase, pos, "en")[0] == head


def test_a_phrase_inflects_with_its_head():
    assert phrases("city of light", Pos.NOUN, "en")[1] == ("plural", "cities of light")


def test_context_words_have_all_their_forms():
    assert {"hold", "holds", "held", "holding"} <= any_forms("Hold", "en")


def test_small_words_have_no_other_form():
    assert any_forms("the", "en") == {"the"}


@given(st.text(min_size=1, max_size=20), st.sampled_from(Pos))
def test_any_word_is_its_own_first_form(word, pos):
    assert forms(word, pos, "en")[0][1] == word
