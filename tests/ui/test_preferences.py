import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.errors import ReviewError
from ui.preferences import (
    LEAST_BUT_ZERO,
    LIMITS,
    Preferences,
    Underlines,
    from_table,
    from_toml,
    is_pattern,
    to_toml,
)
from ui.theme import Scheme

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=12)
KEYS = st.sampled_from(["", "Ctrl+B", "Ctrl+B F9", "Shift+R", "|", "Ctrl+|"])


def number(name: str):
    least, most = LIMITS[name]
    plain = st.floats(least, most) if isinstance(least, float) else st.integers(least, most)
    return plain.filter(lambda value: value == 0 or value >= LEAST_BUT_ZERO.get(name, least))


ANY = st.builds(
    Preferences,
    scheme=st.sampled_from(Scheme),
    font=WORDS,
    reading_font=WORDS,
    font_points=number("font_points"),
    points=number("points"),
    line_height=number("line_height"),
    measure=number("measure"),
    confirm_above=number("confirm_above"),
    autosave=number("autosave"),
    underlines=st.sampled_from(Underlines),
    auto_advance=st.booleans(),
    announce=st.booleans(),
    keys=st.lists(st.tuples(st.sampled_from(["accept", "next"]), KEYS, KEYS), max_size=3).map(tuple),
    language=st.sampled_from(["", "de", "en"]),
)


@given(ANY)
def test_preferences_come_back_from_a_file_as_they_were(wanted: Preferences) -> None:
    assert from_toml(to_toml(wanted), "here.toml") == (wanted, [])


def test_what_makes_no_sense_counts_as_left_out_and_is_named() -> None:
    table = {
        "points": 900,
        "scheme": "pink",
        "hue": 3,
        "wrap_around": "perhaps",
        "measure": 4,
        "announce": False,
    }
    found, wrong = from_table(table)
    assert found == Preferences(announce=False)
    assert wrong == ["points", "scheme", "hue", "wrap_around", "measure"]


@pytest.mark.parametrize("number", ["inf", "-inf", "nan", "1e300", "-1"])
def test_a_number_beyond_all_measure_counts_as_left_out(number: str) -> None:
    assert from_toml(f"confirm_above = {number}", "here.toml") == (Preferences(), ["confirm_above"])


def test_a_file_that_is_not_toml_is_named() -> None:
    with pytest.raises(ReviewError, match=r"here\.toml:1: not TOML"):
        from_toml("= nonsense", "here.toml")


@pytest.mark.parametrize("pattern", ["{name}{ext}", "{name}", "clean{ext}", "a/{name}.txt", "{name}.{who}"])
def test_a_pattern_must_part_the_cleaned_text_from_the_original(pattern: str) -> None:
    assert not is_pattern(pattern)
