"""Findings made by hand, with every odd character that an output may meet."""

from reviewer.checks.base import SegmentCheck
from reviewer.dismissals import anchor
from reviewer.edits import Span
from reviewer.finding import Finding, Quoted, Reason, Severity, Tier
from reviewer.lines import LINE_FEED
from reviewer.output.base import FileResult, Lines, Placed

CHECK = SegmentCheck(
    id="odd-word",
    title="An odd word",
    why="It is odd.",
    tier=Tier.LIKELY,
    severity=Severity.ERROR,
    category="style/unidiomatic-style",
    reasons={"odd": "“{word}” is odd: 100%,\nreally."},
    look=lambda _unit: iter(()),
    bad=(),
    good=(),
)


def placed(text: str, was: str, severity: Severity, *suggestions: str) -> Placed:
    """A finding on the first place where `was` stands; what follows it in the text is related."""
    span = Span(text.index(was), text.index(was) + len(was))
    finding = Finding(
        check="odd-word",
        tier=Tier.LIKELY,
        severity=severity,
        category=CHECK.category,
        segment=0,
        span=span,
        was=was,
        reason=Reason("odd", CHECK.reasons["odd"], (("word", was),)),
        suggestions=suggestions,
        in_source=(Quoted(Span(4, 4 + len(was)), was),),
        id="0.1",
    )
    lines = Lines(text)
    related = (lines.position(Span(span.end, len(text))),)
    place, in_git = lines.position(span), Lines(text, LINE_FEED).position(span)
    around = lines.around(span)
    return Placed(finding, place, in_git, related, anchor("odd-word", text, span), *around, finding)


TEXT = "First.\r\n😀 a =SUM(1)\nword, “thé” end\n"
RESULTS = (
    FileResult(
        "news/día 1,2:3%.txt",
        (
            placed(TEXT, "=SUM(1)", Severity.ERROR, "sum", ""),
            placed(TEXT, "word, “thé”", Severity.WARNING),
            placed(TEXT, "(1)\nword", Severity.HINT, "-1"),
        ),
        words=7,
        hidden=2,
    ),
    FileResult("clean.txt", words=1_000),
    FileResult("bad.txt", error="bad.txt: is a PDF, not a text file"),
)
