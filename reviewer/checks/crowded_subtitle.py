"""A subtitle of too many lines."""

from collections.abc import Iterator

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier
from reviewer.language.subtitling import lines

USUAL = 2
"""Lines of a subtitle, as nearly all style guides have it."""


def check_for(most: int) -> SegmentCheck:
    """The check for subtitles of at most so many lines."""

    def look(unit: Unit) -> Iterator[Found]:
        if unit.seconds is None:
            return
        taken = list(lines(unit.current))
        if len(taken) > most:
            params = {"lines": str(len(taken)), "most": str(most)}
            yield Found(Span(taken[most].start, taken[-1].end), "crowded", params)

    return SegmentCheck(
        id="crowded-subtitle",
        title="A subtitle of too many lines",
        why="A third line hides the picture, and few viewers read it to its end. Guides allow two;"
        " copydesk.toml may say otherwise. The lines beyond are marked.",
        tier=Tier.HINT,
        severity=Severity.HINT,
        category="design-and-markup/length",
        reasons={"crowded": "This subtitle has {lines} lines; {most} are allowed."},
        look=look,
        timed=True,
        limited=check_for,
        bad=(Bad("Did you see\nthe ship\nthat left?", None, seconds=4.0),),
        good=(
            Good("Did you see\nthe ship that left?", seconds=4.0),
            Good("Did you see\nthe ship\nthat left?"),
        ),
    )


CHECK = check_for(USUAL)
