"""Facts about the language checks beyond their own examples."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.checks import (
    adjective_after_noun,
    article_form,
    foreign_script,
    foreign_span,
    invisible_characters,
    llm_residue,
    mass_noun_article,
    mojibake,
    number_format,
    redundant_pair,
    repetition_loop,
    title_noun,
    verb_final,
)
from reviewer.checks.base import DocumentCheck, Found, SegmentCheck, Unit, Units
from reviewer.finding import Tier
from reviewer.language.apart import set_apart
from reviewer.language.identify import confirmed, frequent_words, primary, shares
from reviewer.language.whole_text import differs_from

DUTCH = "De regering heeft besloten om het voorstel niet te steunen omdat er nog geen geld voor is."


def found(check: SegmentCheck | DocumentCheck, *texts: str, language: str = "en-US") -> list[Found]:
    units = [Unit(text, language) for text in texts]
    if isinstance(check, DocumentCheck):
        return [find for _, find in check.look(Units(units))]
    return [find for unit in units for find in check.look(unit)]


def marked(check: SegmentCheck | DocumentCheck, *texts: str, language: str = "en-US") -> list[str]:
    """The text of each find, for looks at a single unit."""
    return [texts[0][f.span.start : f.span.end] for f in found(check, *texts, language=language)]


def tiers(check: SegmentCheck | DocumentCheck, *texts: str, language: str = "en-US") -> list[Tier]:
    return [f.tier or check.tier for f in found(check, *texts, language=language)]


def suggested(check: SegmentCheck | DocumentCheck, text: str, language: str = "en-US") -> list[str]:
    return [f.suggestions[0] for f in found(check, text, language=language)]


# Foreign words


def test_a_foreign_sentence_is_found_whole_and_named() -> None:
    finds = found(foreign_span.CHECK, "The minister spoke on Friday. " + DUTCH + " She left after that.")
    assert [f.params["language"] for f in finds] == ["Dutch"]


def test_a_text_in_another_language_is_one_finding_at_its_start() -> None:
    finds = found(foreign_span.CHECK, DUTCH, DUTCH)
    assert [(f.reason, f.span.start, dict(f.params)) for f in finds] == [
        ("whole-text", 0, {"language": "Dutch", "own": "English"})
    ]


def test_a_language_without_a_word_list_is_left_alone() -> None:
    assert not found(foreign_span.CHECK, DUTCH, language="eu")


def test_an_empty_document_has_no_language() -> None:
    assert list(foreign_span.CHECK.look(Units())) == []


def test_a_single_foreign_word_is_only_a_place_to_look_at() -> None:
    assert tiers(foreign_span.CHECK, "The band ended its tournée early.") == [Tier.CHECK]


def test_a_word_frequent_in_one_language_names_it() -> None:
    assert found(foreign_span.CHECK, "He and seinem cabinet met on Friday.")[0].params["language"] == "German"


def test_a_foreign_title_in_quotation_marks_is_meant() -> None:
    assert not found(foreign_span.CHECK, "She read “Das hat uns noch nicht geholfen” again and slept.")


@pytest.mark.parametrize("name", ["Universidad de la República", "Rio de la Plata", "Ludwig van der Rohe"])
def test_names_with_foreign_particles_are_names(name: str) -> None:
    assert not found(foreign_span.CHECK, f"The team of the {name} won the prize on Monday.")


def test_a_short_foreign_phrase_is_left_to_the_reader() -> None:
    assert tiers(foreign_span.CHECK, "They said heeft zich niet and left the room.") == [Tier.CHECK]


def test_chinese_signs_among_kana_are_japanese() -> None:
    assert (
        found(foreign_script.CHECK, "So, while 働く for a firm, he read.")[0].params["script"] == "Japanese"
    )


def test_cyrillic_is_no_other_script_in_russian() -> None:
    assert not foreign_script.CHECK.works_for("ru")


def test_langdetect_gives_the_same_answer_each_time() -> None:
    assert {confirmed(DUTCH) for _ in range(5)} == {"nl"}


def test_a_text_without_letters_has_no_language() -> None:
    assert confirmed("123 456") is None


def test_a_short_text_is_never_called_foreign() -> None:
    assert differs_from("Het is zo", "en") is None


def test_no_words_have_no_share() -> None:
    assert set(shares([]).values()) == {0}


def test_regional_tags_share_a_language() -> None:
    assert (primary("de-AT"), primary("nn-NO")) == ("de", "nb")


def test_every_language_with_a_name_has_words() -> None:
    assert all(len(words) > 100 for words in frequent_words().values())


def test_clean_english_loads_no_language_detector() -> None:
    program = (
        "import sys; from reviewer.checks.foreign_span import CHECK; from reviewer.checks.base import Unit;"
        "list(CHECK.look([Unit('The court ruled on Friday that the law could stand. ' * 20, 'en-US')]));"
        "sys.exit('langdetect' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


# Words set apart


@pytest.mark.parametrize("text", ["(x)", "“x”", "« x »", "'x'", "(Russian: x)"])
def test_brackets_and_quotation_marks_set_apart(text: str) -> None:
    assert set_apart(text, text.index("x"), text.index("x") + 1)


def test_a_quotation_that_has_ended_sets_nothing_apart() -> None:
    assert not set_apart("(a) x (b", 4, 5)


# Loops


def test_a_loop_cut_off_at_the_end_is_collapsed_whole() -> None:
    assert suggested(repetition_loop.CHECK, "We saw the red car the red car the red car the red") == [
        "the red car"
    ]


def test_a_paragraph_is_flagged_from_its_third_copy_on() -> None:
    said = "The court ruled that the law could stand."
    finds = list(repetition_loop.CHECK.look(Units([Unit(said, "en")] * 4)))
    assert [number for number, _ in finds] == [2, 3]


def test_a_word_said_three_times_with_commas_is_a_hint() -> None:
    assert tiers(repetition_loop.CHECK, "It is location, location, location.") == [Tier.HINT]


def test_table_rows_are_no_loop() -> None:
    assert not found(repetition_loop.CHECK, "open | closed | open | closed | open | closed")


def test_a_loop_of_linked_words_is_likely_once_it_is_long() -> None:
    assert tiers(repetition_loop.CHECK, "It " + "went on " * 8 + "then.") == [Tier.LIKELY]


def test_codes_are_no_loop() -> None:
    assert not found(repetition_loop.CHECK, "Call ab-ab-ab or 1.1.1 now; see x.x.x.x there.")


# What models say


@pytest.mark.parametrize(
    "line",
    [
        "Here's the English version of the article:",
        "Certainly! Here is the translated text:",
        "Voici la traduction :".replace(" :", ":"),
        "Aquí está la traducción:",
        "**Translation (English):**",
    ],
)
def test_a_line_that_presents_a_translation_is_residue(line: str) -> None:
    assert [f.reason for f in found(llm_residue.CHECK, line, "The court ruled.")] == ["preamble"]


@pytest.mark.parametrize(
    "line",
    [
        "I hope this helps! Let me know if you need any adjustments.",
        "Feel free to ask if you have questions.",
        "Note: I have kept the names as they are.",
        "Laat het me weten als er iets moet worden aangepast.",
    ],
)
def test_an_offer_after_the_text_is_residue(line: str) -> None:
    assert [f.reason for f in found(llm_residue.CHECK, "The court ruled.", line)] == ["closer"]


def test_an_offer_inside_the_text_is_the_texts_own() -> None:
    texts = ("The aide spoke.", "Let me know if you need help.", "He left.", "She stayed.", "They met.")
    assert not found(llm_residue.CHECK, *texts)


@pytest.mark.parametrize(
    "text",
    [
        "The firm’s AI language model can translate 100 languages, it says.",
        "“I’m sorry, but I can’t assist with that,” the chatbot answered.",
        "The <unk> token is written “<unk>” in quotation marks.".replace("<unk> token", "token"),
        "Translation of the law took a year.",
    ],
)
def test_news_about_models_is_no_residue(text: str) -> None:
    assert not found(llm_residue.CHECK, text, "And more was said.")


def test_a_code_block_inside_a_text_is_not_unwrapped() -> None:
    assert not found(llm_residue.CHECK, "Run this:", "```\nls\n```", "Then stop.")


# Encodings and invisible characters


@given(st.text(alphabet="éèàçñöüßøåêî’“”–€…", min_size=1, max_size=4))
def test_utf8_read_as_windows_1252_is_read_back(damaged: str) -> None:
    misread = "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in damaged.encode())
    unit = Unit(f"the x{misread}x of", "en")
    text = unit.text
    for find in reversed(list(mojibake.look(unit))):
        text = text[: find.span.start] + find.suggestions[0] + text[find.span.end :]
    assert text == f"the x{damaged}x of"


@pytest.mark.parametrize("text", ["CAFÉ»", "«É»", "L’ÎLE…", "ÄÖÜ “Å”", "São 20 °C", "ÃO", "Ê™"])
def test_capitals_before_marks_are_no_damage(text: str) -> None:
    assert not found(mojibake.CHECK, text)


def test_damage_shown_as_an_example_is_only_a_place_to_look_at() -> None:
    assert tiers(mojibake.CHECK, "Text like “Ã©” is in a wrong encoding.") == [Tier.CHECK]


def test_an_a_grave_that_lost_its_space_is_read_back() -> None:
    assert suggested(mojibake.CHECK, "voilÃ  the cat") == ["à"]


def test_an_unknown_entity_is_left_alone() -> None:
    assert not found(mojibake.CHECK, "AT&T; x &foo; y")


def test_the_character_is_named() -> None:
    finds = found(invisible_characters.CHECK, "a\u200bb")
    assert finds[0].params["character"] == "U+200B ZERO WIDTH SPACE"


def test_direction_marks_are_right_beside_right_to_left_text() -> None:
    assert not found(invisible_characters.CHECK, "the word \u200fשלום\u200e means peace")


def test_a_space_on_both_sides_of_a_stray_character_becomes_one() -> None:
    assert suggested(invisible_characters.CHECK, "of \u200b art") == [""]


def test_a_cyrillic_word_with_one_latin_letter_is_mended_to_cyrillic() -> None:
    assert suggested(invisible_characters.CHECK, "слово", "ru") == []
    assert suggested(invisible_characters.CHECK, "слoво", "ru") == ["слово"]


def test_a_word_of_two_scripts_that_do_not_look_alike_is_left_alone() -> None:
    assert not found(invisible_characters.CHECK, "the TNFα and βцx units")


# Articles, pairs, numbers


@pytest.mark.parametrize(
    "text", ["a ftp", "an rlogin session", "a sms", "see a8x", "Vitamin A is", "a=a open", "in case an 8x"]
)
def test_an_article_is_left_alone_where_the_reading_is_not_sure(text: str) -> None:
    assert not found(article_form.CHECK, text)


def test_a_capital_article_keeps_its_capital() -> None:
    assert suggested(article_form.CHECK, "A hour passed.") == ["An"]


def test_a_modifier_takes_the_article_of_its_noun() -> None:
    assert not found(mass_noun_article.CHECK, "an information system and a research paper")


def test_the_article_changes_with_its_word() -> None:
    assert suggested(redundant_pair.CHECK, "An illegal crime was seen.") == ["A crime"]


def test_pairs_of_good_writers_are_hints() -> None:
    assert tiers(redundant_pair.CHECK, "The end result was good.") == [Tier.HINT]


@pytest.mark.parametrize(
    ("text", "language", "mended"),
    [
        ("1.234,5", "en-US", ["1,234.5"]),
        ("1.234,5", "de", []),
        ("1,234.5", "de", ["1.234,5"]),
        ("1,234.5", "de-CH", []),
        ("1 234,5", "en", ["1,234.5"]),
        ("12.05.2020", "en", []),
        ("10.1.2.3", "de", []),
        ("2,5 million", "en", ["2.5"]),
        ("5 € a day", "en", ["€5"]),
        ("5 %", "de", []),
        ("5 %", "xx", []),
    ],
)
def test_numbers_follow_their_language(text: str, language: str, mended: list[str]) -> None:
    assert suggested(number_format.CHECK, text, language) == mended


# Word order and titles


def test_a_demand_wants_the_bare_verb() -> None:
    assert not found(verb_final.CHECK, "They demanded the men in custody be released.")


def test_a_bare_verb_after_its_phrase_is_moved_before_it() -> None:
    assert suggested(verb_final.CHECK, "He wants the men in custody be held.") == ["be held in custody"]


def test_a_comparison_may_end_in_its_object() -> None:
    assert not found(verb_final.CHECK, "Read it as you would a letter to receive.")


def test_a_linked_adjective_is_right_after_a_place() -> None:
    assert not found(adjective_after_noun.CHECK, "The strike remains in France illegal.")


def test_a_title_is_offered_only_where_one_is_sure() -> None:
    texts = "The Ohio government Jane Roe spoke.", "The council Mary Smith spoke."
    assert [find.suggestions for find in found(title_noun.CHECK, *texts)] == [("Gov.",), ()]


def test_an_office_before_a_place_is_no_title() -> None:
    assert not found(title_noun.CHECK, "The new government Virginia Beach elected")
