"""Facts about term-variant, verb-frame and press-style beyond their own examples."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.checks import press_style, term_variant, verb_frame
from reviewer.checks.base import Found, Unit, Units
from reviewer.finding import Tier
from reviewer.language.frames import frames, verb_of
from reviewer.resources import read_text

USUAL = "Tenant rights matter. A tenant law is due. The tenant lobby won. "


def in_document(*texts: str) -> list[tuple[int, Found]]:
    return list(term_variant.look(Units(Unit(text, "en-US") for text in texts)))


def variants(*texts: str) -> list[tuple[str, str]]:
    """What each find marks and what it suggests."""
    return [(texts[n][f.span.start : f.span.end], f.suggestions[0]) for n, f in in_document(*texts)]


def framed(text: str) -> list[tuple[str, str]]:
    finds = verb_frame.look(Unit(text, "en-US"))
    return [(text[f.span.start : f.span.end], f.suggestions[0]) for f in finds]


def styled(*texts: str) -> list[tuple[str, str]]:
    finds = press_style.look([Unit(text, "en-US") for text in texts])
    return [(texts[n][f.span.start : f.span.end], f.suggestions[0]) for n, f in finds]


# One thing under two names


def test_a_stray_name_is_found_in_another_paragraph() -> None:
    assert variants(USUAL, "They spoke of renter rights.") == [("renter", "tenant")]


def test_a_name_behind_its_head_goes_before_it_in_the_number_of_the_head() -> None:
    assert variants(USUAL, "Two laws for renters passed.") == [("laws for renters", "tenant laws")]


def test_the_usual_name_is_shown_where_it_stands() -> None:
    [(_, found)] = in_document(USUAL, "They spoke of renter rights.")
    assert [(n, USUAL[span.start : span.end]) for n, span in found.related] == [
        (0, "Tenant"),
        (0, "tenant"),
        (0, "tenant"),
    ]


def test_only_the_word_inside_quotation_marks_is_replaced() -> None:
    assert variants(USUAL, "The “renter” rights count.") == [("renter", "tenant")]


def test_a_name_split_by_a_soft_break_is_found() -> None:
    assert variants(USUAL, "These are rights\nof renters.") == [("rights\nof renters", "tenant rights")]


def test_the_article_follows_the_suggested_name() -> None:
    usual = "Attorney fees rose. One attorney fee fell. Any attorney fee counts. "
    assert variants(usual, "He paid a lawyer fee.") == [("a lawyer", "an attorney")]


def test_a_name_used_three_times_is_no_stray() -> None:
    assert not variants(USUAL + USUAL, "A renter law, a renter law, a renter law.")


def test_a_name_of_the_same_sense_needs_the_same_head() -> None:
    assert not variants(USUAL, "They spoke of renter insurance.")


def test_a_look_alike_needs_no_common_head() -> None:
    usual = "Physician fees rose. Physician visits fell. Physician groups met."
    assert variants(usual, "Every physicist office closed.") == [("physicist", "physician")]


def test_a_look_alike_is_only_worth_a_look() -> None:
    text = "Physician fees rose. Physician visits fell. Physician groups met. A physicist office closed."
    [(_, found)] = term_variant.look(Units([Unit(text, "en-US")]))
    assert (found.reason, found.tier) == ("look-alike", Tier.CHECK)


def test_a_name_with_capitals_is_left_alone() -> None:
    assert not variants(USUAL, "They joined the Renter Rights Forum.")


@pytest.mark.parametrize("table", ["same-sense", "look-alikes"])
def test_related_words_are_those_of_all_rows_that_hold_the_word(table: str) -> None:
    rows = [row.split() for row in read_text(f"checks/{table}.txt").splitlines() if not row.startswith("#")]
    for word in rows[0] + rows[-1] + rows[len(rows) // 2]:
        others = {other for row in rows if word in row for other in row} - {word}
        assert term_variant.related(word, table) == others


# What a word takes


@pytest.mark.parametrize(
    ("text", "marked", "suggestion"),
    [
        ("It is dependent of rain.", "of", "on"),
        ("They accused the old man for theft.", "for", "of"),
        ("Fog prevented the ships to leave.", "to leave", "from leaving"),
        ("The law discourages people to commit crimes.", "to commit", "from committing"),
        ("They are capable to win it.", "to win", "of winning"),
        ("She avoided to be seen.", "to be", "being"),
        ("They comply to the rules.", "to", "with"),
        ("We participate to\nthe talks.", "to", "in"),
        ("The rules of the\nhouse are similar as ours.", "as", "to"),
        ("They mentioned about it.", " about", ""),
        ("She arrived to the airport.", "to", "at"),
        ("Tools enabling to read it.", "enabling", "making it possible"),
        ("They have married with a Swede.", " with", ""),
        ("The law prohibits to extend the deadline.", "to extend", "extending"),
        ("It forbids to sell\nalcohol.", "to sell", "selling"),
        ("The judge prohibited to extend the deadline.", "to extend", "extending"),
        ("He is strictly prohibited to extend it.", "to extend", "from extending"),
        ("Traders were banned to sell it.", "to sell", "from selling"),
        ("The court banned him to leave it.", "to leave", "from leaving"),
    ],
)
def test_a_foreign_complement_is_replaced(text: str, marked: str, suggestion: str) -> None:
    assert framed(text) == [(marked, suggestion)]


@pytest.mark.parametrize(
    "text",
    [
        "He was charged with fraud, and the charge of fraud stood.",
        "It is strictly prohibited to enter it. Is it now prohibited to enter it?",
        "They banned plastic bags to cut waste. He was forbidden to leave it.",
        "The rules forbid him to leave the house.",
        "She arrived to find the door open.",
        "They prevented harm to people.",
        "Rely in the long run on nobody.",
        "The Independent on Sunday wrote of it.",
        "He discussed on Monday what they entered to do.",
        "It depends. Of course it does.",
        "It is due to the rain, in addition to the snow.",
        "Funds were committed to research.",
        "The accused for once said nothing.",
        "They were interested on Friday.",
        "What this allows, to be fair, is little.",
    ],
)
def test_a_right_complement_is_left_alone(text: str) -> None:
    assert not framed(text)


def test_a_frame_that_misfires_is_only_a_place_to_look_at() -> None:
    [found] = verb_frame.look(Unit("This is typical for the region.", "en-US"))
    assert found.tier is Tier.CHECK


def test_there_are_frames_enough_and_each_has_a_right_form() -> None:
    rows = {row for rows in frames().values() for row in rows}
    assert len(rows) >= 120
    assert all(row.wrong and row.right for row in rows)


def test_no_frame_calls_its_own_right_form_wrong() -> None:
    rows = [row for rows in frames().values() for row in rows]
    assert all(row.wrong.isdisjoint(row.right) for row in rows)


def test_consonants_double_before_ing_where_english_doubles_them() -> None:
    asked = ("run", "commit", "visit", "use", "see", "die", "travel")
    forms = {verb: known.ing for verb in asked if (known := verb_of(verb))}
    assert forms == {
        "run": "running",
        "commit": "committing",
        "visit": "visiting",
        "use": "using",
        "see": "seeing",
        "die": "dying",
        "travel": "traveling",
    }


@given(st.sampled_from(sorted(frames())), st.lists(st.sampled_from("to of the it be run , .".split())))
def test_frames_look_no_further_than_the_text(word: str, words: list[str]) -> None:
    text = " ".join([word, *words])
    assert all(found.span.end <= len(text) for found in verb_frame.look(Unit(text)))


# News copy


def test_the_country_takes_its_points() -> None:
    assert styled("The US and US-made goods.") == [("US", "U.S."), ("US", "U.S.")]


def test_the_stop_of_the_sentence_is_not_doubled() -> None:
    assert styled("He left the US. She stayed.") == [("US.", "U.S.")]


def test_a_text_that_always_writes_us_has_its_own_style() -> None:
    assert not styled("The US won. " * 21)


def test_a_text_that_also_writes_the_points_mixes_two_styles() -> None:
    assert len(styled("The US won. " * 21 + "The U.S. won.")) == 21


def test_a_headline_has_no_points() -> None:
    assert not styled("US jobs up as prices fall")


def test_a_month_with_a_year_alone_is_written_out() -> None:
    assert not styled("In January 2021 and June 3 and August, 10 came.")


def test_a_range_of_per_cents_takes_two_signs() -> None:
    assert styled("It fell 10 to 20 per cent.") == [(" to 20 per cent", "% to 20%")]


def test_a_percentage_is_a_word() -> None:
    assert not styled("5 percentage points")


@pytest.mark.parametrize(
    "text",
    [
        "The Prime Minister Jane Roe spoke.",
        "President of Chile",
        "He is the Minister of Finance.",
        "It was the President’s Cup.",
    ],
)
def test_a_title_with_a_name_keeps_its_capitals(text: str) -> None:
    assert not styled(text)


def test_a_title_before_a_comma_has_none() -> None:
    assert styled("He met the Prime Minister, who smiled.") == [("Prime Minister", "prime minister")]
