"""A second way of translating takes over no placeholder of the first."""

from reviewer.checks.base import Unit, Units
from reviewer.checks.inconsistent_translation import CHECK


def test_a_translation_with_a_placeholder_is_no_suggestion() -> None:
    source = "Bitte klicken Sie auf den Knopf."
    first = Unit("Please click the \ufffc button now, please.", "en", source)
    second = Unit("Please press this button right now, please.", "en", source)
    found = [found for _, found in CHECK.look(Units([first, second]))]
    assert [one.suggestions for one in found] == [()]
