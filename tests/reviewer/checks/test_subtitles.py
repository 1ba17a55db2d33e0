"""Subtitles that are too long, too fast or too many lines: by the limits that a project sets."""

from pathlib import Path

import pytest

from reviewer import config, files
from reviewer.config import Config
from reviewer.engine import run_checks
from reviewer.errors import BadConfig
from reviewer.formats.subtitles import SRT, VTT

CUE = "1\n00:00:01,000 --> 00:00:03,000\n{\\an8}<i>Did you see the ship</i>\nthat left the harbor?\n"
IDS = ("crowded-subtitle", "fast-subtitle", "long-subtitle-line")


def found(raw: str, settings: str = "") -> list[tuple[str, str]]:
    document = SRT.read(raw)
    ruled: Config = config.parse(settings, "copydesk.toml", config.defaults())
    texts = [segment.original for segment in document.segments]
    findings = run_checks(document, texts, config.profile_for(ruled, (), only=IDS))
    return [(finding.check, finding.was) for finding in findings]


def test_a_cue_within_the_limits_is_left_alone() -> None:
    assert found(CUE.replace("00:03", "00:04")) == []


def test_tags_are_not_read_and_so_not_counted() -> None:
    assert found(CUE) == [("fast-subtitle", "Did")]  # 20 and 21 characters in 2 seconds
    assert found(CUE, "[subtitles]\nreading_speed = 21") == []


def test_what_is_beyond_a_limit_is_marked() -> None:
    settings = "[subtitles]\nline_length = 20\nlines = 1\nreading_speed = 99"
    assert found(CUE, settings) == [
        ("crowded-subtitle", "that left the harbor?"),
        ("long-subtitle-line", "?"),
    ]


@pytest.mark.parametrize("end", ["00:00:01,000", "00:00:00,000"])
def test_a_cue_that_is_never_in_sight_has_no_speed(end: str) -> None:
    assert found(CUE.replace("00:00:03,000", end)) == []


def test_times_of_webvtt_may_do_without_hours() -> None:
    document = VTT.read("WEBVTT\n\n01:02.500 --> 01:00:04.000\nHello\n\n00:01.000 --> 00:02.250\nYes\n")
    assert [segment.seconds for segment in document.segments] == [3541.5, 1.25]


def test_a_time_of_any_length_is_read() -> None:
    document = SRT.read(CUE.replace("00:00:03,000", f"{'9' * 5000}:00:03,000"))
    assert document.segments[0].original.startswith("Did you")


def test_texts_that_are_no_subtitles_have_no_limits(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("word " * 40)
    document = files.read(tmp_path / "a.txt").document
    profile = config.profile_for(config.defaults(), (), only=IDS)
    assert run_checks(document, [document.segments[0].original], profile) == []


@pytest.mark.parametrize(
    ("settings", "cause"),
    [
        ("[subtitles]\nline_lenght = 40", "did you mean “line_length”"),
        ("[subtitles]\nlines = 0", "whole number above 0"),
        ("[subtitles]\nlines = true", "whole number above 0"),
        ("subtitles = 42", "must be a table"),
    ],
)
def test_a_wrong_limit_is_refused_with_its_line(settings: str, cause: str) -> None:
    with pytest.raises(BadConfig, match=cause) as caught:
        config.parse(settings, "copydesk.toml", config.defaults())
    assert str(caught.value).startswith(f"copydesk.toml:{settings.count(chr(10)) + 1}: ")
