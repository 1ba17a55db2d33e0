"""Facts about checks of spacing, marks and sentence starts beyond their examples."""

import pytest

from reviewer.checks import (
    apostrophe_spacing,
    bracket_spacing,
    double_space,
    doubled_punctuation,
    doubled_word,
    name_in_quotes,
    punctuation_spacing,
    quote_direction,
    quote_punctuation_order,
    quote_spacing,
    sentence_start,
    unclosed_quotation,
)
from reviewer.checks.base import Check
from reviewer.edits import Edit
from reviewer.engine import Profile, run_checks
from reviewer.finding import Finding, Tier
from reviewer.formats.plain import PLAIN

WRAPPED = (
    "The harbour board met on Monday to speak of the dredging of the old\n"
    "channel, which had silted up over the winter and no longer let the\n"
    "larger boats pass at low water, as the fishermen had said it would\n"
)


def found(check: Check, text: str, language: str = "en-US") -> list[Finding]:
    document = PLAIN.read(text)
    return run_checks(document, [s.original for s in document.segments], Profile((check,), language))


def mended(check: Check, text: str, language: str = "en-US") -> str:
    edits: dict[int, list[Edit]] = {}
    for finding in found(check, text, language):
        edit = Edit(finding.span.start, finding.was, finding.suggestions[0])
        edits.setdefault(finding.segment, []).append(edit)
    return PLAIN.read(text).written(edits)


def tiers(check: Check, text: str, language: str = "en-US") -> list[Tier]:
    return [finding.tier for finding in found(check, text, language)]


def test_a_comma_at_the_start_of_a_wrapped_line_goes_back_to_its_word() -> None:
    text = WRAPPED.replace("old\nchannel,", "old\n, wide channel,")
    assert mended(punctuation_spacing.CHECK, text) == text.replace("old\n,", "old,")


def test_the_soft_breaks_of_wrapped_text_are_no_double_spaces() -> None:
    assert found(double_space.CHECK, WRAPPED.replace("\n", "  \n  ")) == []


def test_a_word_doubled_over_a_soft_break_is_found() -> None:
    text = WRAPPED.replace("no longer let the\nlarger", "no longer let the\nthe larger")
    assert [finding.was for finding in found(doubled_word.CHECK, text)] == ["the\nthe"]


@pytest.mark.parametrize(
    "text",
    [
        "See https://example.org/a,b;c?d=e!f or mail a.b@example.org.",
        "Open archive.tar.gz, .profile and ../notes.txt in Node.js or .NET.",
        "It ran from 10:30 to 11:45 at odds of 3:1 and cost $1,000.50.",
        "J.R.R. Tolkien and the U.S.Army met in St.Gallen, i.e. nowhere.",
        "Nice work :) and ;-) and :D",
        "Use std::vector<int>, a[i], foo() or x != y.",
        "He paused ... and went on . . . slowly.",
        "Choose ro,noatime,errors=remount-ro as options.",
    ],
)
def test_addresses_numbers_names_and_code_keep_their_marks(text: str) -> None:
    assert found(punctuation_spacing.CHECK, text) == []


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "  ", "\t"])
def test_any_white_space_before_a_mark_goes(space: str) -> None:
    assert mended(punctuation_spacing.CHECK, f"Who pays{space}?") == "Who pays?"


def test_french_keeps_its_space_before_high_marks_and_loses_it_before_commas() -> None:
    text = "Il vint , vit ; et partit !"
    assert mended(punctuation_spacing.CHECK, text, "fr-FR") == "Il vint, vit ; et partit !"


def test_a_comma_with_its_space_on_the_wrong_side_is_one_fault() -> None:
    assert len(found(punctuation_spacing.CHECK, "It rained ,then it froze.")) == 1


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("The cat ’s milk and the dog’ s bone.", "The cat’s milk and the dog’s bone."),
        ("Could n't they? They won ' t.", "Couldn't they? They won't."),
        ("In the 1960 's they 'd sung.", "In the 1960's they'd sung."),
        ("The Weavers ’Hall burned.", "The Weavers’ Hall burned."),
    ],
)
def test_an_apostrophe_goes_back_to_its_word(text: str, right: str) -> None:
    assert mended(apostrophe_spacing.CHECK, text) == right


@pytest.mark.parametrize(
    "text",
    [
        "He speaks ’dialects’ at home.",
        "She always says ’tis nothing, and gives ’em hell.",
        "The letters 's' and 't' and the 'd' key.",
        "The bosses' offices and the boys’ room.",
    ],
)
def test_quotations_and_clipped_words_keep_their_marks(text: str) -> None:
    assert found(apostrophe_spacing.CHECK, text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("She spoke of “ rain “ and left.", "She spoke of “ rain” and left."),
        ("She spoke of ”rain” and left.", "She spoke of “rain” and left."),
        ("“Rain.” He left. ”Snow.”", "“Rain.” He left. “Snow.”"),
        ("They made a mess of it.“", "They made a mess of it.”"),
    ],
)
def test_a_mark_is_turned_by_its_place_and_the_marks_before_it(text: str, right: str) -> None:
    assert mended(quote_direction.CHECK, text) == right


def test_a_straight_mark_that_closes_a_curly_one_is_an_error() -> None:
    assert tiers(quote_direction.CHECK, 'They called it “a mess" today.') == [Tier.LIKELY]


def test_a_straight_pair_among_curly_ones_is_a_hint() -> None:
    assert set(tiers(quote_direction.CHECK, '“Yes,” he said of the "mess" there.')) == {Tier.HINT}


@pytest.mark.parametrize("language", ["de-DE", "pl-PL", "fr-FR", "sv-SE", "ja-JP"])
def test_marks_right_in_their_language_are_left_alone(language: str) -> None:
    right = {
        "de-DE": "Er sagte: „Ja.“ Und: »Nein.«",
        "pl-PL": "Powiedział: „Tak”.",
        "fr-FR": "Il dit : « oui » et “non”.",
        "sv-SE": "Hon sade ”ja” och ”nej”.",
        "ja-JP": "「はい」と言った。",
    }[language]
    assert found(quote_direction.CHECK, right, language) == []


def test_a_quotation_over_three_paragraphs_is_closed_once() -> None:
    assert found(unclosed_quotation.CHECK, "“One thing.\n\n“Then another.\n\n“And the last.”\n") == []


def test_a_quotation_that_runs_on_without_a_new_mark_is_closed_in_the_next_paragraph() -> None:
    assert found(unclosed_quotation.CHECK, "He said: “One thing.\n\nThen another,” and left.\n") == []


def test_a_quotation_that_never_closes_is_named_where_it_opens() -> None:
    assert [f.was for f in found(unclosed_quotation.CHECK, "He said “One thing.\n\nShe left.\n")] == ["“"]


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ('He said "one thing.\n\nShe left.\n', 8),
        ('"One thing," he said. "Another.\n\nShe left.\n', 22),
        ('He said "one "thing" and left.\n', 8),
        ('He said one thing" and "left".\n', 17),
        ('He called "one and "two" all.\n', 10),
    ],
)
def test_a_straight_mark_without_a_partner_is_found_where_the_others_tell(text: str, at: int) -> None:
    assert [f.span.start for f in found(unclosed_quotation.CHECK, text)] == [at]


@pytest.mark.parametrize(
    "text",
    [
        'He said: "One thing.\n\n"Then another.\n\n"And the last."\n\nA "word".\n',
        'He said: "One thing.\n\nThen another.\n\nThe last," and left.\n',
        'Then a 12" pipe, a "12" pipe" and 5\' 10" of it.\n',
        'He said "one " thing.\n',
        'A ``TeX" quotation, \'\'" and \\"code.\n',
        'A tag <a href="x> here.\n',
        "Give 'em rock 'n' roll.\n",
    ],
)
def test_straight_marks_that_are_right_or_unclear_are_left_alone(text: str) -> None:
    assert found(unclosed_quotation.CHECK, text) == []


def test_after_a_quotation_of_several_paragraphs_marks_are_counted_anew() -> None:
    text = '"One thing.\n\n"And the last."\n\nHe said "so.\n'
    assert [f.span.start for f in found(unclosed_quotation.CHECK, text)] == [8]


def test_straight_loose_marks_are_mended_only_where_all_others_fit() -> None:
    assert mended(quote_spacing.CHECK, 'A " red " and a "blue" door') == 'A "red" and a "blue" door'


def test_an_odd_number_of_straight_marks_says_nothing() -> None:
    assert found(quote_spacing.CHECK, 'A " red door and a "blue" one') == []


def test_brackets_of_code_keep_their_spaces() -> None:
    assert found(bracket_spacing.CHECK, "while ( x > 1 ) { f( x ); }") == []


def test_exclamations_are_only_a_hint() -> None:
    assert tiers(doubled_punctuation.CHECK, "Enough!!! What??") == [Tier.HINT, Tier.HINT]


def test_a_doubled_stop_after_an_abbreviation_is_still_one_too_many() -> None:
    assert (
        mended(doubled_punctuation.CHECK, "Bread, butter, etc.. Then tea.") == "Bread, butter, etc. Then tea."
    )


def test_a_document_that_mixes_both_orders_evenly_is_left_alone() -> None:
    text = "“One,” he said. “Two”, she said. “Three,” he said. “Four”, she said. “Five”, he said."
    assert found(quote_punctuation_order.CHECK, text, "en-GB") == []


def test_american_copy_without_evidence_of_its_own_gets_a_quiet_word() -> None:
    assert tiers(quote_punctuation_order.CHECK, "They spoke of “rain”, and left.") == [Tier.CHECK]


def test_a_name_quoted_twice_is_a_title() -> None:
    text = (
        "“Silent Harbour” sold. They read “Silent Harbour”. Silent Harbour. Silent Harbour. Silent Harbour."
    )
    assert found(name_in_quotes.CHECK, text) == []


def test_a_name_broken_over_a_line_counts_as_the_same() -> None:
    text = "The “Harbour Board” met.\nThe Harbour Board agreed.\nNobody at the Harbour Board spoke of it.\n"
    assert [f.was for f in found(name_in_quotes.CHECK, text)] == ["“Harbour Board”"]


def test_a_piece_without_a_verb_is_not_given_a_capital() -> None:
    finding = found(sentence_start.CHECK, "They closed the harbour. with the old channel.")[0]
    assert finding.suggestions == ()


def test_a_question_in_the_middle_of_a_sentence_is_no_more_than_a_hint() -> None:
    assert tiers(sentence_start.CHECK, "Why them? because they can.") == [Tier.HINT]


@pytest.mark.parametrize(
    "text",
    [
        "“Come!” they cried. “Why?” she asked.",
        "The parts of approx. five men, of Mr. van Dyke and of No. five.",
        "He works for Yahoo! and left ... or stayed… perhaps.",
        "Install it. apt-get does that. libfoo2 too. iPads do not.",
    ],
)
def test_stops_inside_sentences_are_left_alone(text: str) -> None:
    assert [f for f in found(sentence_start.CHECK, text) if f.tier is not Tier.HINT] == []
