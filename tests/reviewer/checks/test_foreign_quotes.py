"""Quotation marks that were left as they were in the source."""

import pytest

from reviewer.checks import foreign_quotes, quote_direction, unclosed_quotation
from reviewer.engine import Profile, run_checks
from reviewer.finding import Finding, Tier
from reviewer.formats import PLAIN

GERMAN = "The council met on „Monday“ and not on a day after that."
OWN = "The mayor said “yes” to all of it and left the hall."


def found(text: str, language: str = "en-US") -> list[Finding]:
    document = PLAIN.read(text)
    texts = [segment.original for segment in document.segments]
    checks = (foreign_quotes.CHECK, quote_direction.CHECK, unclosed_quotation.CHECK)
    return run_checks(document, texts, Profile(checks, language))


def test_each_mark_is_a_finding_and_names_the_other() -> None:
    first, second = found(GERMAN)
    assert (first.was, second.was) == ("„", "“")
    assert [place.span for place in first.related] == [second.span]
    assert [place.span for place in second.related] == [first.span]


def test_where_one_mark_is_mended_only_the_other_is_flagged() -> None:
    assert [(f.was, f.suggestions) for f in found(GERMAN.replace("„", "“"))] == [("“", ("”",))]


@pytest.mark.parametrize("pair", ["«»", "»«"])
def test_a_pair_used_throughout_may_be_a_style(pair: str) -> None:
    text = GERMAN.replace("„", pair[0]).replace("“", pair[1])
    assert {f.tier for f in found("\n\n".join([text] * 3))} == {Tier.CHECK}


def test_low_marks_are_no_style_in_english() -> None:
    assert {f.tier for f in found("\n\n".join([GERMAN] * 3))} == {Tier.LIKELY}


def test_a_pair_beside_the_languages_own_is_no_style() -> None:
    text = GERMAN.replace("„", "«").replace("“", "»")
    assert {f.tier for f in found("\n\n".join([text] * 3 + [OWN]))} == {Tier.LIKELY}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Der Rat sagte „ja“ zu allem, und dann ging er aus dem Saal.", "en-US"),
        ("The council said “yes” to all of it and left the hall.", "de-DE"),
        ("„Krk“", "en-US"),
        ("Han sade ”ja” till allt och gick sedan ut ur salen.", "sv-SE"),
        ("Der Rat sagte «ja» zu allem, und dann ging er aus dem Saal.", "de-CH"),
        ("The menus File » Open and Edit » Undo are the ones that you want.", "en-US"),
        ("The room is 12” wide and 9” high, and he said “so it is” to us.", "en-US"),
    ],
)
def test_own_marks_and_paragraphs_in_another_language_are_left_alone(text: str, language: str) -> None:
    assert found(text, language) == []


def test_spaces_inside_french_marks_go_with_them() -> None:
    first, second = found("He said « no » to all of it and then he left the hall.")
    assert (first.was, second.was) == ("« ", " »")


def test_french_marks_come_with_their_spaces() -> None:
    mended = [f.suggestions[0] for f in found("Il a dit „non“ à tout et puis il est parti.", "fr-FR")]
    assert mended == ["«\u00a0", "\u00a0»"]


def test_german_that_quotes_in_guillemets_keeps_them() -> None:
    text = "Der Rat sagte »nein« zu allem, und er sagte “ja” zu dem Plan."
    assert [f.suggestions[0] for f in found(text, "de-DE")] == ["»", "«"]
