"""A line of a subtitle that is too long for the screen."""

from collections.abc import Iterator
from itertools import accumulate

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier
from reviewer.language.subtitling import lines, width

USUAL = 42
"""Characters in a line: the limit of most style guides, that of Netflix among them."""


def check_for(most: int) -> SegmentCheck:
    """The check for lines of at most so many characters; wide ones of East Asia count as two."""

    def look(unit: Unit) -> Iterator[Found]:
        if unit.seconds is None:
            return
        for line in lines(unit.current):
            text = unit.current[line.start : line.end]
            size = width(text)
            if size > most:
                within = sum(reach <= most for reach in accumulate(map(width, text)))
                params = {"size": str(size), "most": str(most)}
                yield Found(Span(line.start + within, line.end), "long", params)

    return SegmentCheck(
        id="long-subtitle-line",
        title="A line of a subtitle that is too long",
        why="Lines that are longer than the screen is wide are broken by the player, often where it hurts the"
        " eye. Guides allow 42 characters, or half as many Chinese or Japanese ones; copydesk.toml may say"
        " otherwise. What is beyond the limit is marked.",
        tier=Tier.HINT,
        severity=Severity.HINT,
        category="design-and-markup/length",
        reasons={"long": "This line has {size} characters; {most} are allowed."},
        look=look,
        timed=True,
        limited=check_for,
        bad=(
            Bad("We met at the harbor on the first day of the long strike.", None, seconds=5.0),
            Bad("我們在罷工的第一天在港口見面，那天的天氣非常寒冷，下著大雨。", None, "zh-TW", seconds=9.0),
        ),
        good=(
            Good("We met at the harbor on the first day\nof the long strike, and it was cold.", seconds=5.0),
            Good("We met at the harbor on the first day of the long strike, and it was cold."),
        ),
    )


CHECK = check_for(USUAL)
