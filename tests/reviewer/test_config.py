"""Settings of a project."""

from pathlib import Path

import pytest

from reviewer import config
from reviewer.checks import CHECKS
from reviewer.config import Config, defaults, find, known_checks, load, parse, profile_for
from reviewer.errors import BadConfig
from reviewer.finding import Severity
from reviewer.glossary.concepts import Glossary


def over_defaults(text: str, folder: Path = Path()) -> Config:
    return parse(text, "copydesk.toml", defaults(), folder)


def test_the_defaults_are_american_english_with_the_shipped_glossary() -> None:
    assert (defaults().language, defaults().glossaries) == ("en-US", ("default",))
    assert defaults().fail_on is Severity.ERROR


def test_a_setting_that_is_left_out_keeps_its_default() -> None:
    assert over_defaults('language = "de"').glossaries == ("default",)


def test_a_glossary_is_a_file_from_the_settings_folder_or_one_that_ships() -> None:
    named = over_defaults('glossaries = ["us-news", "house.csv", "terms/x.tsv"]', Path("/p"))
    assert named.glossaries == ("us-news", Path("/p/house.csv"), Path("/p/terms/x.tsv"))


def test_checks_are_switched_and_graded_in_one_table() -> None:
    made = over_defaults('[checks]\ndoubled-word = "off"\nquote-spacing = "hint"\ndouble-space = "on"')
    assert made.off == {"doubled-word"}
    assert made.on == {"quote-spacing", "double-space"}
    assert made.severities == (("quote-spacing", Severity.HINT),)


def test_never_lets_every_run_succeed() -> None:
    assert over_defaults('fail_on = "never"').fail_on is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('\nlangauge = "de"', "copydesk.toml:2: there is no setting “langauge”; did you mean “language”?"),
        (
            '[checks]\ndoubled-wrod = "off"',
            "toml:2: there is no check “doubled-wrod”; did you mean “doubled-word”?",
        ),
        (
            '[checks]\ndoubled-word = "of"',
            "toml:2: doubled-word must be on, off, error, warning or hint; it is 'of'",
        ),
        ("[checks]\ndoubled-word = []", "toml:2: doubled-word must be on, off, error, warning or hint"),
        ('checks = "all"', "toml:1: checks must be a table"),
        ("language = 3", "toml:1: 3 is not a language tag"),
        ('language = "no tag"', "toml:1: 'no tag' is not a language tag"),
        ('exclude = "drafts"', "toml:1: exclude must be a list of strings"),
        ("glossaries = [1]", "toml:1: glossaries must be a list of strings"),
        ('fail_on = "all"', "toml:1: fail_on must be one of error, warning, hint, never; it is 'all'"),
        ("fail_on = []", "toml:1: fail_on must be one of"),
        ("a = ", "copydesk.toml:1: not TOML: Invalid value"),
        ('a = "\nb = "c', "copydesk.toml:1: not TOML: Illegal character"),
        (f"a = {'1' * 5000}", "copydesk.toml:1: not TOML: Exceeds the limit"),
        (f"a = {'[' * 100_000}", "copydesk.toml:1: not TOML that can be read: it is nested too deeply"),
        ('\nglossaries = ["hause"]', "toml:2: no glossary “hause” ships"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(text: str, message: str) -> None:
    with pytest.raises(BadConfig) as raised:
        over_defaults(text)
    assert message in str(raised.value)


def test_the_nearest_settings_file_rules(tmp_path: Path) -> None:
    (tmp_path / "a/b").mkdir(parents=True)
    (tmp_path / "copydesk.toml").write_text('language = "de"', encoding="utf-8")
    (tmp_path / "a/copydesk.toml").write_text('language = "fr"', encoding="utf-8")
    assert load(find(tmp_path / "a/b")).language == "fr"
    assert load(find(tmp_path / "a/b")).folder == tmp_path / "a"


def test_settings_that_cannot_be_read_are_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "copydesk.toml").write_bytes(b"\xff")
    with pytest.raises(BadConfig, match=r"copydesk\.toml: "):
        load(tmp_path / "copydesk.toml")
    with pytest.raises(BadConfig, match="No such file"):
        load(tmp_path / "missing.toml")


def test_settings_written_by_windows_are_read(tmp_path: Path) -> None:
    (tmp_path / "copydesk.toml").write_bytes('\ufefflanguage = "de"\r\n'.encode())
    assert load(tmp_path / "copydesk.toml").language == "de"


def ids(made: Config, **wishes: object) -> set[str]:
    return {check.id for check in profile_for(made, (), **wishes).checks}  # type: ignore[arg-type]


STANDARD = {check.id for check in CHECKS if check.on} - {config.GLOSSARY_CHECK, config.MISSING_CHECK}


def test_the_standard_profile_holds_the_checks_that_are_on() -> None:
    assert ids(defaults()) == STANDARD


def test_attention_adds_the_others() -> None:
    assert ids(defaults(), attention=True) == {check.id for check in CHECKS} - {
        config.GLOSSARY_CHECK,
        config.MISSING_CHECK,
    }


def test_settings_switch_checks_off() -> None:
    assert ids(over_defaults('[checks]\ndoubled-word = "off"')) == STANDARD - {"doubled-word"}


def test_a_choice_beats_the_settings() -> None:
    off = over_defaults('[checks]\ndoubled-word = "off"')
    assert ids(off, only=("doubled-word",)) == {"doubled-word"}
    assert ids(defaults(), skip=("doubled-word",)) == STANDARD - {"doubled-word"}


def test_glossaries_stand_in_for_the_example_of_the_check() -> None:
    made = profile_for(defaults(), (Glossary("house", ()),), only=(config.GLOSSARY_CHECK,))
    assert [check.id for check in made.checks] == [config.GLOSSARY_CHECK]


def test_an_unknown_check_is_named_with_the_nearest() -> None:
    with pytest.raises(BadConfig, match="did you mean “double-space”"):
        known_checks(["double-spcae"])


def test_a_glossary_that_does_not_ship_is_named() -> None:
    with pytest.raises(BadConfig, match=r"no glossary “us-nws” ships .*; did you mean “us-news”"):
        config.load_glossaries(over_defaults('glossaries = ["us-nws"]'))


def named(settings: Config) -> list[str]:
    return [loaded.glossary.name for loaded in config.load_glossaries(settings)]


@pytest.mark.parametrize(
    ("language", "glossaries"),
    [("en-US", ["us-news"]), ("en", ["us-news"]), ("en-GB", []), ("en-AU", []), ("de", [])],
)
def test_the_default_glossary_is_the_one_that_ships_for_the_language(language: str, glossaries) -> None:
    assert named(over_defaults(f'language = "{language}"')) == glossaries


def test_the_default_stands_beside_others_and_nothing_is_read_twice(tmp_path: Path) -> None:
    (tmp_path / "house.csv").write_text("term,variants\nmayor,burgomaster\n")
    text = 'glossaries = ["house.csv", "default", "us-news"]'
    assert named(over_defaults(text, tmp_path)) == ["house", "us-news"]


def test_a_glossary_that_is_named_holds_where_the_default_does_not() -> None:
    assert named(over_defaults('language = "en-GB"\nglossaries = ["us-news"]')) == ["us-news"]


def test_the_default_glossary_says_that_it_is_for_english() -> None:
    assert config.load_glossaries(defaults())[0].glossary.language.startswith("en")


def test_settings_that_cannot_be_read_are_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "copydesk.toml").mkdir()
    with pytest.raises(BadConfig, match=r"copydesk\.toml: Is a directory"):
        load(find(tmp_path))
