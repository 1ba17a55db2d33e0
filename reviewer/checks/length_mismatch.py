"""A paragraph that is far too short or too long for what it translates."""

from collections.abc import Iterator

from reviewer.alignment.traits import weight
from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Unit, stripped
from reviewer.finding import Severity, Tier

SHORTEST = 60
"""Of the longer side, in letters: what is shorter varies more than this can tell."""
TOO_SHORT, TOO_LONG = 0.4, 2.5
FAR_TOO_SHORT, FAR_TOO_LONG = 0.25, 4.0


def look(unit: Unit) -> Iterator[Found]:
    if not unit.source:
        return
    source, ours = weight(unit.source), weight(unit.current)
    if max(source, ours) < SHORTEST or not source or not ours:
        return
    ratio = ours / source
    if TOO_SHORT <= ratio <= TOO_LONG:
        return
    sure = not FAR_TOO_SHORT <= ratio <= FAR_TOO_LONG
    reason = "short" if ratio < 1 else "long"
    category = "accuracy/omission" if ratio < 1 else "accuracy/addition"
    yield Found(
        unit.word_before(),
        reason,
        {"percent": f"{100 * ratio:.0f}"},
        tier=None if sure else Tier.CHECK,
        category=category,
        in_source=(stripped(unit.source),),
    )


CHECK = SegmentCheck(
    id="length-mismatch",
    title="A paragraph far too short or too long for its source",
    why="Translations are about as long as their sources; where one is not half as long, or more than twice,"
    " something was left out, put in, or said again and again. Chinese and Japanese signs count as three"
    " letters each.",
    tier=Tier.LIKELY,
    severity=Severity.WARNING,
    category="accuracy/omission",
    reasons={
        "short": "This has {percent}% of the length of its source.",
        "long": "This has {percent}% of the length of its source.",
    },
    look=look,
    bilingual=True,
    bad=(
        Bad(
            "He went home.",
            None,
            source="Er ging nach Hause, obwohl es noch früh war, und wartete dort auf einen Anruf von ihr.",
        ),
        Bad(
            "Yes, yes, yes, yes, yes, yes, yes, yes, yes, yes, yes, yes, yes, yes, yes, yes, yes, yes, yes.",
            None,
            source="Ja, ja, sagte er.",
        ),
    ),
    good=(
        Good("No.", source="Nein, danke."),
        Good(
            "Hong Kong's financial system remained sound and the money market operated smoothly.",
            source="香港金融體系仍然保持穩健，貨幣市場運作暢順無阻。",
        ),
    ),
)
