import runpy
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.glossary.concepts import Pos
from reviewer.glossary.inflection import any_forms, forms, head_of, may_become, phrases, pos_of
from reviewer.resources import read_text


@pytest.mark.parametrize(
    ("file", "tool"), [("inflections.tsv", "shipped_inflections.py"), ("common-forms.tsv", "common_forms.py")]
)
def test_a_shipped_table_says_what_lemminflect_says(file, tool):
    table = runpy.run_path(str(Path(__file__).parents[2] / "tools" / tool))["table"]
    assert read_text(file) == table(), f"run python tests/tools/{tool}"


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


@pytest.mark.parametrize(
    ("phrase", "pos"),
    [
        ("band", Pos.NOUN),
        ("gymnasium", Pos.NOUN),
        ("city of light", Pos.NOUN),
        ("open letter", Pos.NOUN),
        ("exert", Pos.VERB),
        ("exert pressure", Pos.VERB),
        ("take a photo", Pos.VERB),
        ("carry out", Pos.VERB),
        ("important", Pos.OTHER),
        ("quickly", Pos.OTHER),
        ("human rights", Pos.OTHER),
        ("bimer", Pos.OTHER),
        ("as is so well put it", Pos.OTHER),
        ("...", Pos.OTHER),
    ],
)
def test_an_unstated_part_of_speech_is_what_the_words_can_be(phrase, pos):
    assert pos_of(phrase, Pos.UNSTATED, "en-US") is pos


def test_a_stated_part_of_speech_is_believed():
    assert pos_of("band", Pos.VERB, "en-US") is Pos.VERB


def test_an_unstated_part_of_speech_is_not_guessed_in_other_languages():
    assert pos_of("band", Pos.UNSTATED, "de") is Pos.OTHER


@pytest.mark.parametrize(
    ("word", "pos"),
    [
        ("great-grandchild", Pos.NOUN),
        ("thesaurus", Pos.NOUN),
        ("blorfify", Pos.VERB),
        ("underpay", Pos.VERB),
        ("frobnicate", Pos.VERB),
        ("took", Pos.NOUN),
    ],
)
def test_what_a_word_may_become_holds_all_its_forms(word, pos):
    assert {form for _, form in forms(word, pos, "en")} <= may_become(word, pos, "en")


def test_a_word_too_new_for_the_dictionary_has_a_regular_plural():
    assert any_forms("blog", "en") == {"blog", "blogs"}
    assert any_forms("according", "en") == {"according"}
