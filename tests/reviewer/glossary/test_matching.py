import re
import unicodedata
from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reviewer.edits import Span
from reviewer.glossary.concepts import Concept, Context, Glossary, Pos, Variant
from reviewer.glossary.matching import Match, build
from reviewer.glossary.surroundings import Condition
from reviewer.glossary.tokens import Tokens, fold


def glossary(*variants: Variant | str, terms: tuple[str, ...] = ("TERM",), language: str = "en") -> Glossary:
    """Each variant in a concept of its own."""
    written = [Variant(v) if isinstance(v, str) else v for v in variants]
    return Glossary("test", tuple(Concept(v.text, terms, (v,)) for v in written), language)


def found(text: str, *variants: Variant | str, language: str = "en") -> list[str]:
    index = build([glossary(*variants, language=language)], language)
    return [text[m.span.start : m.span.end] for m in index.find(text)]


NOUN = {"pos": Pos.NOUN, "inflect": True}


def test_the_longest_phrase_wins():
    assert found("a gap pad here", "gap", "gap pad", "pad here") == ["gap pad"]


UNSTATED = {"pos": Pos.UNSTATED, "inflect": True}


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("band", "A band, two bands, banded", ["band", "bands"]),
        ("exert", "It exerts, exerted and will exert", ["exerts", "exerted", "exert"]),
        ("take a photo", "He took a photo, taking a photo", ["took a photo", "taking a photo"]),
        ("blorf", "A blorf, two blorfs", ["blorf"]),
    ],
)
def test_a_phrase_of_unstated_kind_is_found_in_the_forms_that_its_words_have(phrase, text, expected):
    assert found(text, Variant(phrase, **UNSTATED)) == expected


def test_a_phrase_that_does_not_inflect_is_found_as_it_stands():
    assert found("A band, two bands", Variant("band", pos=Pos.UNSTATED)) == ["band"]


def test_a_concept_that_only_translates_a_term_finds_nothing_and_lets_others_find_theirs():
    bilingual = Concept("hall", ("town hall",), (), sources=("Rathaus",))
    mixed = Glossary("test", (bilingual, Concept("hallway", ("corridor",), (Variant("hall"),))), "en")
    text = "The town hall has a hall."
    assert [m.span.start for m in build([mixed], "en").find(text)] == [text.rindex("hall")]


def test_matches_do_not_overlap():
    assert found("one two three", "one two", "two three", "three") == ["one two", "three"]


def test_a_phrase_is_found_in_all_its_forms():
    variant = Variant("city of light", **NOUN)
    text = "The city of light, cities of light, the City of Light's mayor"
    assert found(text, variant) == ["city of light", "cities of light", "City of Light"]


def test_a_verb_inflects_its_first_word():
    variant = Variant("make a photo", pos=Pos.VERB, inflect=True)
    assert found("He made a photo, making a photo.", variant) == ["made a photo", "making a photo"]


def test_the_tag_says_which_form_stands_there():
    (match,) = build([glossary(Variant("beamer", **NOUN))], "en").find("two beamers")
    assert match.tags == ("plural",)


def test_white_space_of_any_kind_parts_words():
    assert len(found("gap pad gap\u00a0pad gap \n pad gap\u2009pad", "gap pad")) == 4


def test_other_marks_between_words_break_a_phrase():
    assert found("gap, pad gap-pad gap/pad gap. Pad", "gap pad") == []


def test_typographic_hyphens_are_hyphens():
    assert len(found("gap-pad gap‑pad gap‐pad gap pad", "gap-pad")) == 3


def test_typographic_apostrophes_are_apostrophes():
    assert len(found("attorney's office, attorney’s office", "attorney’s office")) == 2


def test_composed_and_decomposed_accents_are_equal():
    text = unicodedata.normalize("NFD", "ein Café, das CAFÉ")
    assert [unicodedata.normalize("NFC", word) for word in found(text, "café")] == ["Café", "CAFÉ"]


def test_a_bare_word_is_not_found_in_a_decomposed_one():
    assert found(unicodedata.normalize("NFD", "résumé"), "resume", "re") == []


def test_only_whole_words_are_found():
    assert found("agape gaps snake_gap gap2", "gap") == []


def test_a_word_of_a_hyphenated_compound_is_found():
    assert found("an anti-gap rule, gap-based", "gap") == ["gap", "gap"]


def test_a_phrase_may_hold_a_plural_possessive():
    assert len(found("the sheriffs' union, sheriffs’ union", "sheriffs' union")) == 2
    assert found("the sheriffs union", "sheriffs' union") == []


@pytest.mark.parametrize("text", ["O'Brien", "don't brien-x.don't", "d’brien"])
def test_a_word_that_an_apostrophe_cuts_is_not_found(text):
    assert found(text, "don") + found(text.replace("-x", "x"), "brien") == []


def test_elided_articles_part_words_in_french():
    assert found("l’avocat général", "avocat", language="fr") == ["avocat"]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [("東京都は大きい", "東京"), ("ทนายความของเขา", "ทนายความ"), ("これはカフェです", "カフェ")],
)
def test_scripts_without_spaces_match_inside_running_text(text, phrase):
    assert found(text, phrase, language="ja") == [phrase]


def test_a_vowel_sign_belongs_to_its_letter():
    assert found("हिन्दी", "हिन्द", language="hi") == []


def test_exact_case_matches_exactly():
    variant = Variant("Handy", exact_case=True)
    assert found("Handy handy HANDY", variant) == ["Handy"]


def test_headlines_match_phrases_of_any_case():
    assert found("BEAMERS FOR ALL", Variant("beamer", **NOUN)) == ["BEAMERS"]


def test_phrases_may_begin_or_end_with_marks():
    assert found("a U.S. citizen, C++ code, C code", "U.S.", "C++") == ["U.S.", "C++"]


@pytest.mark.parametrize(
    "text", ["https://gap.example/gap", "me@gap.example", "gap@x.org", "www.gap.org", "gap.csv"]
)
def test_addresses_and_file_names_are_left_alone(text):
    assert found(f"see {text} now", "gap") == []


def test_a_sentence_that_runs_into_the_next_is_no_address():
    assert found("Mind the gap.The train", "gap") == ["gap"]


def test_an_admitted_term_that_holds_a_variant_is_left_alone():
    concept = Concept("pad", ("thermal gap pad",), (Variant("gap pad", **NOUN),))
    index = build([Glossary("g", (concept,), "en")], "en")
    text = "thermal gap pads and gap pads"
    assert [m.span.start for m in index.find(text)] == [21]


def test_a_glossary_of_another_language_keeps_still():
    assert list(build([glossary("gap", language="de")], "en-US").find("gap")) == []


def test_a_glossary_of_no_language_speaks_in_all():
    assert len(list(build([glossary("gap", language="")], "de").find("gap"))) == 1


def test_the_first_glossary_goes_before_the_second():
    one, two = glossary("gap", terms=("one",)), glossary("gap", terms=("two",))
    (match,) = build([one, two], "en").find("gap")
    assert match.concept.terms == ("one",)


def test_forms_given_by_hand_are_found_in_every_language():
    variant = Variant("Beamer", forms=("Beamers", "Beamern"))
    assert found("mit Beamern", variant, language="de") == ["Beamern"]


def under(**conditions: tuple[str, ...]) -> Variant:
    return Variant("refuge", context=Context(**conditions), **NOUN)


@pytest.mark.parametrize(
    ("variant", "text", "holds"),
    [
        (under(before=("policy",)), "a refuge policy", True),
        (under(before=("policy",)), "the refuge policies", True),
        (under(before=("policy",)), "a “refuge” policy", True),
        (under(before=("policy",)), "the refuge's policy", True),
        (under(before=("policy",)), "a refuge, policy or not", False),
        (under(before=("policy",)), "a refuge and a policy", False),
        (under(before=("policy",)), "a policy", False),
        (under(before=("law enforcement",)), "refuge law\nenforcement", True),
        (under(before=("law enforcement",)), "refuge law", False),
        (under(before=("polic*",)), "refuge policing", True),
        (under(after=("seek",)), "she sought refuge", True),
        (under(after=("seek",)), "she sought “refuge”", True),
        (under(after=("seek",)), "she sought a refuge", False),
        (under(after=("take a",)), "it takes a refuge", True),
        (under(near=("city", "state")), "The cities that gave it the name of refuge", True),
        (under(near=("city",)), "refuge is a word like any other", False),
        (under(near=("city",)), "city " + "x " * 12 + "refuge", False),
        (under(near=("city",)), "city " + "x " * 11 + "refuge", True),
        (under(not_after=("wildlife",)), "a wildlife refuge", False),
        (under(not_after=("wildlife",)), "a mountain refuge", True),
        (under(not_before=("manager",)), "the refuge managers", False),
        (under(not_near=("bird*",)), "refuge for birdwatchers", False),
        (under(near=("city",), not_after=("wildlife",)), "the city's wildlife refuge", False),
        (under(near=("city",), not_after=("wildlife",)), "the city's last refuge", True),
    ],
)
def test_a_variant_is_reported_only_where_its_context_holds(variant, text, holds):
    assert bool(found(text, variant)) is holds


def test_where_the_longest_fails_its_context_a_shorter_one_is_found():
    long = Variant("gap pad", context=Context(before=("maker",)))
    assert found("a gap pad here", long, "gap") == ["gap"]


def test_a_meaning_picked_by_context_goes_before_the_general_one():
    general = Concept("a", ("general",), (Variant("refuge"),))
    special = Concept("b", ("special",), (under(before=("policy",)),))
    index = build([Glossary("g", (general, special), "en")], "en")
    assert [m.concept.id for m in index.find("refuge policy, refuge")] == ["b", "a"]


WORDS = ("gap", "pad", "Gap", "PAD", "gaps", "café", "cafe\u0301", "東", "京", "x")
JOINS = (" ", "\n", "\u00a0", "-", "‑", "’", "'", ", ", "", ". ")
PHRASES = ("gap", "pad", "gap pad", "gap-pad", "pad gap pad", "café pad", "東京", "東", "gap's pad")
texts = st.lists(st.sampled_from(WORDS + JOINS), max_size=30).map("".join)
phrase_sets = st.lists(st.sampled_from(PHRASES), min_size=1, max_size=5, unique=True)
LETTER = r"[^\W東京]"
MARK = "[\u0300-\u036f]"


def judge(text: str, phrases: list[str]) -> list[tuple[int, int]]:
    """One regular expression a phrase, all places, then leftmost and longest by sorting."""
    spans: list[tuple[int, int]] = []
    for phrase in phrases:
        pattern = re.escape(phrase).replace(r"\ ", r"\s+").replace(r"\-", "[-‐‑]")
        pattern = pattern.replace("'", "['’]").replace("é", "(?:é|e\u0301)")
        left = "" if phrase[0] in "東京" else rf"(?<!{LETTER})(?<!{MARK})(?<!\w['’])"
        right = (
            ""
            if phrase[-1] in "東京"
            else rf"(?!{LETTER}|{MARK})(?!['’](?!(?:s|d|m|ll|re|ve)(?![^\W\d_]))\w)"
        )
        spans += [
            m.span()
            for at in range(len(text))
            if (m := re.compile(left + pattern + right, re.IGNORECASE).match(text, at))
        ]
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda s: (s[0], -s[1])):
        if not out or start >= out[-1][1]:
            out.append((start, end))
    return out


@given(texts, phrase_sets)
@example("gap’s pad", ["gap", "gap's pad"])
def test_a_slow_obvious_matcher_agrees(text, phrases):
    index = build([glossary(*phrases)], "en")
    assert [(m.span.start, m.span.end) for m in index.find(text)] == judge(text, phrases)


@given(texts, phrase_sets)
def test_what_stands_at_a_span_reads_like_the_variant(text, phrases):
    for match in build([glossary(*phrases)], "en").find(text):
        there = text[match.span.start : match.span.end]
        assert plain(there) == plain(match.variant.text)


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", fold(text + "é")).replace("’", "'").replace("‑", "-")


def matches(text: str) -> list[Match]:
    return list(build([glossary("café pad", "it's so")], "en").find(text))


@pytest.mark.parametrize(
    "variation", [lambda t: unicodedata.normalize("NFD", t), lambda t: t.replace(" ", "\u00a0"), str.upper]
)
@given(st.lists(st.sampled_from(["café pad", "it's so", "café", "so"]), max_size=6).map(" ".join))
def test_spelling_variants_are_found_alike(variation, text):
    assert [m.concept for m in matches(variation(text))] == [m.concept for m in matches(text)]


FORMS = "take takes took taken taking shelter shelters city cities of refuge refuges saw saws see an".split()
prose = st.lists(st.sampled_from(FORMS), max_size=12).map(" ".join)
KINDS = (Pos.NOUN, Pos.VERB, Pos.UNSTATED)
TAUGHT = ("take shelter", "city of refuge", "shelter", "saw", "see", "refuge", "take an", "take")
CONTEXTS = (Context(), Context(), Context(near=("a saw", "take")), Context(not_before=("of",)))
variants = st.builds(
    lambda text, pos, inflect, context: Variant(text, pos=pos, inflect=inflect, context=context),
    *map(st.sampled_from, (TAUGHT, KINDS, (True, False), CONTEXTS)),
)
glossaries = st.lists(variants, min_size=1, max_size=6).flatmap(
    lambda some: st.lists(st.sampled_from(TAUGHT), max_size=2).map(lambda t: glossary(*some, terms=tuple(t)))
)


@given(glossaries, st.lists(prose, min_size=1, max_size=4))
def test_what_was_read_before_changes_nothing(some, read):
    index = build([some], "en")
    for text in read:
        assert list(index.find(text)) == list(build([some], "en").find(text))


@given(glossaries, prose)
def test_what_a_phrase_is_known_by_is_in_every_text_that_holds_it(some, text):
    """All grown beforehand, by a text of all words, against grown for this text alone."""
    index = build([some], "en")
    list(index.find(" ".join(FORMS)))
    assert list(index.find(text)) == list(build([some], "en").find(text))


@given(st.data())
def test_a_text_where_a_condition_holds_has_what_it_needs(data):
    phrases = st.lists(st.sampled_from(["a", "cat", "band*", "on a ship", "their cat", "s*"]), max_size=2)
    context = Context(*(tuple(data.draw(phrases)) for _ in range(3)))
    words = data.draw(st.lists(st.sampled_from("a bands cats on ship their cat".split()), min_size=1))
    tokens, text = Tokens(" ".join(words)), " ".join(words)
    condition = Condition(context, "en")
    for place in range(len(words)):
        span = Span(tokens.start(place), tokens.end(place))
        if condition.holds(text, tokens, (place, place), span):
            assert condition.may_hold(tokens, frozenset((tokens.words[place],)))


@given(st.text())
def test_no_text_is_too_odd(text):
    assert all(m.span.end <= len(text) for m in matches(text))


def test_hostile_texts_take_linear_steps():
    index = build([glossary(*map(" ".join, product("ab", repeat=5)))], "en")
    assert sum(1 for _ in index.find("a b " * 20_000)) == 8_000
    assert sum(1 for _ in index.find("a" + " " * 500_000 + "a" * 500_000)) == 0
