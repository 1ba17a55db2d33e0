"""A sentence of the source that is not there, or one that the source does not have."""

from collections.abc import Iterator

from reviewer.alignment.pairs import sentence_beads
from reviewer.alignment.traits import weight
from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Unit
from reviewer.finding import Severity, Tier

SURE, FAIRLY_SURE = 0.9, 0.6
SHORTEST = 30
"""In letters; a shorter sentence may be part of another in the translation."""
LONGEST = 20_000
"""Characters; what is longer is no paragraph."""
SHOWN = 100


def look(unit: Unit) -> Iterator[Found]:
    source = unit.source
    if (
        not source
        or max(weight(source), weight(unit.text)) < 2 * SHORTEST
        or max(len(source), len(unit.text)) > LONGEST
    ):
        return
    beads = list(sentence_beads(source, unit.text, unit.language))
    if len(beads) < 2:
        return
    for there, span, sureness in beads:
        if sureness < FAIRLY_SURE:
            continue
        theirs = source[there.start : there.end]
        tier = None if sureness >= SURE else Tier.CHECK
        if not span.size and weight(theirs) >= SHORTEST:
            shown = theirs if len(theirs) <= SHOWN else theirs[: SHOWN - 1] + "…"
            place = unit.word_before(span.start)
            yield Found(place, "omitted", {"sentence": shown}, tier=tier, in_source=(there,))
        elif not theirs and span.size >= SHORTEST:
            # Translators cut sentences in two more often than they put one in.
            yield Found(span, "added", tier=Tier.CHECK, category="accuracy/addition")


CHECK = SegmentCheck(
    id="omitted-sentence",
    title="A sentence left out or put in",
    why="The sentences of a paragraph are paired with those of its source by their length, numbers and names."
    " One that surely has no counterpart was left out, or comes from nowhere.",
    tier=Tier.LIKELY,
    severity=Severity.ERROR,
    category="accuracy/omission",
    reasons={
        "omitted": "This is not translated: {sentence}",
        "added": "The source has no such sentence.",
    },
    look=look,
    bilingual=True,
    bad=(
        Bad(
            "Anna Petersen came to Oslo in 1990. In 2021 she moved to Rome with her dog Bello.",
            None,
            source="Anna Petersen kam 1990 nach Oslo. Dort arbeitete sie 14 Jahre lang als Lehrerin an einer"
            " Schule im Norden der Stadt. 2021 zog sie mit ihrem Hund Bello nach Rom.",
        ),
        Bad(
            "Anna Petersen came to Oslo in 1990. There she worked for 14 years as a teacher at a school in"
            " the north. In 2021 she moved to Rome with her dog Bello.",
            None,
            source="Anna Petersen kam 1990 nach Oslo. 2021 zog sie mit ihrem Hund Bello nach Rom.",
        ),
    ),
    good=(
        Good("He came, and she left for Rome in 2021.", source="Er kam. Sie ging 2021 nach Rom."),
        Good(
            "Anna came to Oslo in 1990. In 2021 she moved to Rome.",
            source="Anna kam 1990 nach Oslo. 2021 zog sie nach Rom.",
        ),
    ),
)
