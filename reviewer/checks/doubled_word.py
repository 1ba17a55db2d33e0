"""A word written twice in a row."""

import re
from collections.abc import Iterator

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier

PAIR = re.compile(r"(?<![\w'’-])([^\W\d_]+)(\s+)\1(?![\w'’-])", re.IGNORECASE)

# Words that good text sets twice: "that that is", "had had", "very, very" needs a comma but is meant.
MEANT = frozenset(
    """that had is very so no bye ha blah tut there knock hear really far many much now again long
    sie die der das vous nous que bora wagga walla cha yo tom""".split()
)


def look(unit: Unit) -> Iterator[Found]:
    for pair in PAIR.finditer(unit.text):
        word = pair[1]
        again = pair[0][pair.end(2) - pair.start() :]
        if word.lower() in MEANT or (word[0].isupper() and again[0].isupper()):
            continue  # names: "Walla Walla", "Duran Duran"
        yield Found(Span(*pair.span()), "doubled-word", {"word": word}, (word,))


CHECK = SegmentCheck(
    id="doubled-word",
    title="A word written twice in a row",
    why="Translation systems and hurried edits set a small word twice. Words that good text doubles"
    " (“that that”, “had had”) and names (“Walla Walla”) are left alone.",
    tier=Tier.FIX,
    severity=Severity.ERROR,
    category="linguistic-conventions/grammar",
    reasons={"doubled-word": "“{word}” stands twice in a row."},
    look=look,
    bad=(
        Bad("They reached the the house.", "They reached the house."),
        Bad("The the council met.", "The council met."),
    ),
    good=(
        Good("She knew that that was wrong."),
        Good("They drove to Walla Walla."),
        Good("Of all he had had, little was left."),
        Good("the hand-to- to-do list"),
    ),
)
