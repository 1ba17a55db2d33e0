"""What the decision bar shows of the text: a phrase in its context, and what a suggestion changes in it."""

from collections.abc import Iterable
from html import escape

from reviewer.diff import RunKind, runs
from reviewer.document import OBJECT
from reviewer.edits import Span
from reviewer.events import Status
from reviewer.finding import Finding
from reviewer.review import Review
from ui import wording
from ui.theme import Theme

CONTEXT = 35
"""Characters of the text shown on each side of a finding."""
LONGEST = 220
"""Characters of a phrase that the bar shows; the panes show all of it."""


def around(text: str, span: Span) -> tuple[str, str]:
    """Whole words before and behind a place, as many as fit."""
    before, behind = text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]
    if span.start > CONTEXT:
        before = "…" + (before.partition(" ")[2] or before)
    if span.end + CONTEXT < len(text):
        behind = (behind.rpartition(" ")[0] or behind) + "…"
    return before.lstrip("\r\n"), behind.rstrip("\r\n")


def sharing(review: Review, finding: Finding) -> int:
    """How many open findings share some of the text with this one, it among them."""
    span = finding.span
    return sum(
        reviewed.status is Status.OPEN
        and reviewed.finding.span.start < span.end
        and span.start < reviewed.finding.span.end
        for reviewed in review.states[finding.segment].findings
    )


def differing(was: str, now: str, theme: Theme) -> tuple[str, str]:
    """Both texts as HTML, with what differs marked."""
    old = new = ""
    for run in runs(was[:LONGEST], now[:LONGEST]):
        text = escape(" ".join(run.text.split("\n")))
        if run.kind is not RunKind.EQUAL and not run.text.strip():
            text = "␣" * len(run.text)  # a bare line through or under it would read as a dash
        match run.kind:
            case RunKind.EQUAL:
                old, new = old + text, new + text
            case RunKind.DELETE:
                old += (
                    f'<span style="background:{theme.deleted_tint};color:{theme.deleted};'
                    f'text-decoration:line-through">{text}</span>'
                )
            case RunKind.INSERT:
                new += (
                    f'<span style="background:{theme.inserted_tint};color:{theme.inserted};'
                    f'text-decoration:underline">{text}</span>'
                )
    return old, new


def in_context(edges: tuple[str, str], middle: str, theme: Theme) -> str:
    """HTML of a phrase between its neighbours."""
    before, behind = (f'<span style="color:{theme.muted}">{escape(edge)}</span>' for edge in edges)
    return before + middle + behind


def with_chips(html: str, names: Iterable[str], theme: Theme) -> str:
    """HTML of a text, with these names for its placeholders, in order, as chips."""
    left = iter(names)
    chip = f'<span style="background:{theme.ground};color:{theme.muted}">[{{}}]</span>'
    return "".join(
        chip.format(escape(wording.placeholder(next(left, c)))) if c == OBJECT else c for c in html
    )


def muted(text: str, theme: Theme) -> str:
    """HTML of a text that is less important."""
    return f'<span style="color:{theme.muted}">{escape(text)}</span>'
