"""A subtitle that is not in sight for long enough to be read."""

from collections.abc import Iterator
from math import ceil

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier
from reviewer.language.subtitling import lines, width

USUAL = 20
"""Characters a second. Guides for grown-ups allow 17 (older ones) to 20, for children 13 to 17."""


def check_for(most: int) -> SegmentCheck:
    """The check for at most so many characters a second; wide ones of East Asia count as two."""

    def look(unit: Unit) -> Iterator[Found]:
        taken = list(lines(unit.current))
        size = sum(width(unit.current[line.start : line.end]) for line in taken)
        if unit.seconds and size > most * unit.seconds:
            params = {"speed": str(ceil(size / unit.seconds)), "most": str(most)}
            first = next(iter(unit.words), None)
            span = Span(first.start, first.end) if first else Span(taken[0].start, taken[-1].end)
            yield Found(span, "fast", params)

    return SegmentCheck(
        id="fast-subtitle",
        title="A subtitle that is gone before it can be read",
        why="Viewers read about 17 to 20 characters a second, blanks included, and look at the picture, too."
        " More than 20 are flagged; copydesk.toml may say otherwise. Chinese and Japanese characters count as"
        " two.",
        tier=Tier.HINT,
        severity=Severity.HINT,
        category="design-and-markup/length",
        reasons={"fast": "{speed} characters a second would have to be read here; {most} are allowed."},
        look=look,
        timed=True,
        limited=check_for,
        bad=(
            Bad("I never said that you could\nborrow the boat for a week.", None, seconds=1.5),
            Bad("我從來沒說過你可以借這艘船一個星期。", None, "zh-TW", seconds=1.5),
        ),
        good=(
            Good("I never said that you could\nborrow the boat for a week.", seconds=3.0),
            Good("I never said that you could borrow the boat for a week."),
        ),
    )


CHECK = check_for(USUAL)
