from pathlib import Path

import pytest

from reviewer.errors import ReviewError
from reviewer.finding import Severity
from ui.config_file import USUAL, ConfigFile

OURS = (
    '# agreed in May\nlanguage = "en-GB" # the paper is British\n\n'
    '[checks]\n# we like these\ndoubled-word = "off"\n'
)


@pytest.fixture
def ours(tmp_path: Path) -> ConfigFile:
    (tmp_path / "copydesk.toml").write_text(OURS)
    return ConfigFile.of(tmp_path / "story.txt")


def test_a_text_is_ruled_by_the_nearest_file_above(ours: ConfigFile, tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    assert ConfigFile.of(tmp_path / "deep" / "story.txt") == ours


def test_a_change_leaves_comments_and_other_settings(ours: ConfigFile) -> None:
    ours.wish(["bracket-spacing"], "hint")
    assert ours.path.read_text() == OURS + 'bracket-spacing = "hint"\n'
    assert dict(ours.read().severities) == {"bracket-spacing": Severity.HINT}


def test_a_wish_is_taken_back(ours: ConfigFile) -> None:
    ours.wish(["doubled-word"], USUAL)
    assert ours.wishes() == {}
    assert "doubled-word" not in ours.read().off


def test_a_setting_that_was_missing_does_not_fall_into_the_table_of_checks(tmp_path: Path) -> None:
    file = ConfigFile(tmp_path / "copydesk.toml")
    file.wish(["doubled-word"], "off")
    file.set_language("de-AT")
    file.set_glossaries(["us-news"])
    read = file.read()
    assert (read.language, read.glossaries, read.off) == ("de-AT", ("us-news",), {"doubled-word"})


def test_limits_of_subtitles_are_said_and_taken_back(ours: ConfigFile) -> None:
    usual = ours.read().limits
    ours.set_limits({"reading_speed": 17})
    assert dict(ours.read().limits) == {**dict(usual), "fast-subtitle": 17}
    assert ours.path.read_text() == OURS + "\n[subtitles]\nreading_speed = 17\n"
    ours.set_limits({"reading_speed": None, "lines": None})
    assert ours.read().limits == usual
    assert "subtitles" not in ours.path.read_text()


def test_nonsense_is_refused_before_it_is_written(ours: ConfigFile) -> None:
    with pytest.raises(ReviewError, match="not a language tag"):
        ours.set_language("british")
    assert ours.path.read_text() == OURS


def test_a_file_that_is_not_toml_is_left_alone(ours: ConfigFile) -> None:
    ours.path.write_text("= what")
    with pytest.raises(ReviewError):
        ours.wish(["doubled-word"], "on")
    assert ours.path.read_text() == "= what"


def test_glossaries_are_named_from_the_file(ours: ConfigFile, tmp_path: Path) -> None:
    assert ours.named(tmp_path / "terms" / "house.csv") == "terms/house.csv"
    assert ours.named("us-news") == "us-news"
    assert ours.named(tmp_path.parent / "far.csv") == (tmp_path.parent / "far.csv").as_posix()
