"""A check is asked only where a text holds a sign of what it looks for; nothing is lost by that."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.checks import CHECKS
from reviewer.checks.base import EDGE, SegmentCheck, Signs, Unit
from reviewer.engine import Profile
from reviewer.finding import Severity, Tier
from reviewer.gates import Gates

LANGUAGES = ("en-US", "en-GB", "de-DE", "fr-FR")
PROFILES = {language: Profile(CHECKS, language) for language in LANGUAGES}
# Words and marks that checks ask for, so that texts made of them nearly are finds.
WORDS = """the a an A An be held can house see his permanent in US presidency Jane Roe illegal crime return
    back information depends of accused for n't do 's he is 5 12.3 % $ km “ ” „ « » ‘ ’ " ' ( ) [ ] , . ; : !
    ? … - – _ é İ""".split()
TEXTS = st.lists(st.sampled_from([*WORDS, " ", "  ", "\n", "\u00a0"]), max_size=30).map("".join)
SPACED = st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)
SEGMENT_CHECKS = [check for check in CHECKS if isinstance(check, SegmentCheck)]


def passed_over(text: str, language: str, source: str | None) -> list[str]:
    """The checks that are not asked and would have found something."""
    unit = Unit(text, language, source)
    profile = PROFILES[language]
    asked = [check.id for check in profile.gates.open_to(unit)]
    return [
        check.id
        for check in profile.working
        if isinstance(check, SegmentCheck)
        and check.id not in asked
        and list(check.look(Unit(text, language, source)))
    ]


@given(TEXTS | SPACED | st.text(max_size=40), st.sampled_from(LANGUAGES), st.none() | SPACED)
def test_a_check_that_is_not_asked_finds_nothing(text: str, language: str, source: str | None) -> None:
    assert passed_over(text, language, source) == []


@pytest.mark.parametrize("check", SEGMENT_CHECKS, ids=lambda check: check.id)
def test_a_check_is_asked_about_its_own_bad_examples(check: SegmentCheck) -> None:
    for bad in check.bad:
        unit = Unit(bad.text, bad.language, bad.source)
        unit.seconds = bad.seconds
        assert check in Gates([check]).open_to(unit)


def test_a_text_without_any_sign_is_shown_to_no_check_that_names_some() -> None:
    asked = PROFILES["en-US"].gates.open_to(Unit("Nothing much happens here", "en-US"))
    assert [check.id for check in asked if check.signs] == []
    assert any(check.signs for check in SEGMENT_CHECKS)


def test_gaps_are_what_stands_between_words_with_the_edges_of_the_text_marked() -> None:
    assert Unit("(Yes), no; yes, no.").gaps == {f"{EDGE}(", "), ", "; ", ", ", f".{EDGE}"}
    assert Unit("").gaps == {EDGE + EDGE}


def test_checks_are_asked_in_their_order() -> None:
    def named(name: str, signs: Signs | None) -> SegmentCheck:
        return SegmentCheck(
            id=name, title="", why="", tier=Tier.HINT, severity=Severity.HINT, category="x", reasons={},
            look=lambda _: iter(()), signs=signs, bad=(), good=(),
        )  # fmt: skip

    by_gap = named("by-gap", Signs(gap=lambda gap: "!" in gap))
    by_word = named("by-word", Signs(words=lambda: {"yes"}))
    always = named("always", None)
    gates = Gates([by_gap, always, by_word])
    assert gates.open_to(Unit("Yes, it is!")) == (by_gap, always, by_word)
    assert gates.open_to(Unit("No!")) == (by_gap, always)
    assert gates.open_to(Unit("YES")) == (always, by_word)
