"""What findings, standings and events are called in the window."""

from collections.abc import Sequence
from datetime import datetime
from html import escape
from unicodedata import bidirectional

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from reviewer.document import OBJECT
from reviewer.errors import Overtaken, Protected, ReviewError
from reviewer.events import Event, Kind, Scope, Status
from reviewer.finding import Finding, Severity
from ui import wording
from ui.failures import failure

LEFT_TO_RIGHT, RIGHT_TO_LEFT = "\u200e", "\u200f"
LONGEST = 28
"""Characters of the text's own that a menu entry quotes."""


def severity_name(severity: Severity) -> str:
    """A severity as a word."""
    match severity:
        case Severity.ERROR:
            return QCoreApplication.translate("Labels", "Error")
        case Severity.WARNING:
            return QCoreApplication.translate("Labels", "Warning")
        case Severity.HINT:
            return QCoreApplication.translate("Labels", "Hint")


def status_name(status: Status) -> str:
    """A standing in a few words."""
    match status:
        case Status.OPEN:
            return QCoreApplication.translate("Labels", "Open")
        case Status.ACCEPTED:
            return QCoreApplication.translate("Labels", "Accepted")
        case Status.OWN_WORDING:
            return QCoreApplication.translate("Labels", "Own wording")
        case Status.REJECTED:
            return QCoreApplication.translate("Labels", "Rejected, original kept")
        case Status.IGNORED:
            return QCoreApplication.translate("Labels", "Ignored")
        case Status.RESOLVED:
            return QCoreApplication.translate("Labels", "Resolved by your edit")


def visible(text: str) -> str:
    """A phrase on one line, with the space at its edges to be seen."""
    middle = " ".join(text.split())
    if not middle:
        return "␣" if text else QCoreApplication.translate("Labels", "(delete)")
    start, end = "␣" * (text[0].isspace()), "␣" * (text[-1].isspace())
    return f"{start}{middle}{end}"


def isolated(text: str) -> str:
    """A text whose direction is its own, whatever stands around it."""
    return f"\u2068{text}\u2069"


def quoted(text: str) -> str:
    """Some of the text in quotation marks, isolated so that its direction stays its own.

    An event knows no names of placeholders, so each is a box.
    """
    flat = " ".join(text.replace(OBJECT, "▢").split())
    cut = flat if len(flat) <= LONGEST else flat[: LONGEST - 1].rstrip() + "…"
    return QCoreApplication.translate("Labels", "“{text}”").format(text=isolated(cut))


def in_our_way(text: str) -> str:
    """A sentence of the window, which runs as its language does, though a word that runs otherwise leads."""
    leads = next((way for way in map(bidirectional, text) if way in ("L", "R", "AL")), "L")
    leftward = QGuiApplication.isRightToLeft()
    if (leads != "L") is leftward:
        return text
    return f"{RIGHT_TO_LEFT if leftward else LEFT_TO_RIGHT}{text}"


def tip(text: str) -> str:
    """A text as a tool tip shows it: what looks like markup in it is the text's own."""
    return f"<span>{escape(text)}</span>".replace("\n", "<br>") if "<" in text else text


def suggestion_line(finding: Finding) -> str:
    """The first suggestion as a line of the queue shows it."""
    if not finding.suggestions:
        return wording.reason(finding)
    return visible(finding.suggestions[0])


def local_time(time: str, pattern: str = "%Y-%m-%d %H:%M") -> str:
    """The time of an event here, or as it was written where it is no time."""
    try:
        return datetime.fromisoformat(time).astimezone().strftime(pattern)
    except ValueError:
        return time


def row_sentence(finding: Finding, status: Status) -> str:
    """A finding as one sentence, for those who listen."""
    parts = [
        QCoreApplication.translate("Labels", "{severity}, paragraph {number}: {text}").format(
            severity=severity_name(finding.severity), number=finding.segment + 1, text=finding.was
        )
    ]
    if finding.suggestions:
        parts.append(
            QCoreApplication.translate("Labels", "suggestion {text}").format(text=suggestion_line(finding))
        )
    parts += [wording.category(finding.category), status_name(status)]
    return ", ".join(parts)


def reading_only() -> str:
    """Why nothing is changed in a text that is too long."""
    return QCoreApplication.translate("Labels", "This text is open for reading only")


def refusal(error: ReviewError, events: Sequence[Event]) -> str:
    """Why something was not done; a change that is in the way is named by what it did."""
    if isinstance(error, Protected):
        told = QCoreApplication.translate("Labels", "This would remove “{name}”, which has to stay")
        return told.format(name=wording.placeholder(error.name))
    if not isinstance(error, Overtaken):
        return failure(error)
    told = QCoreApplication.translate(
        "Labels", "Change {change} cannot be taken back: change {later} ({name}) touches it"
    )
    return told.format(change=error.change, later=error.later, name=event_name(events[error.later - 1]))


def event_name(event: Event) -> str:
    """What an event did, in a few words, to stand behind “Undo” and “Redo”."""
    decided = [d for d in event.decisions if d.after not in (d.before, Status.RESOLVED)]
    if not decided:
        return _typing_name(event)
    template = _decision_name(decided[0].after, decided[0].scope)
    number = len(decided)
    if number > 1:
        count = QCoreApplication.translate("Labels", "{n} findings").format(n=number)
        return template.format(what=count)
    what = quoted(decided[0].finding.was)
    if event.kind is Kind.EDIT:
        now = event.changes[0].edits[0].now if event.changes else decided[0].finding.was
        what = f"{what} → {quoted(now)}"
    return template.format(what=what)


def _decision_name(status: Status, scope: Scope | None) -> str:
    match status:
        case Status.ACCEPTED | Status.OWN_WORDING:
            return QCoreApplication.translate("Labels", "accept {what}")
        case Status.REJECTED:
            return QCoreApplication.translate("Labels", "reject {what}")
        case Status.IGNORED if scope in (Scope.RULE, Scope.PROFILE):
            return QCoreApplication.translate("Labels", "turn rule off for {what}")
        case Status.IGNORED:
            return QCoreApplication.translate("Labels", "ignore {what}")
        case _:
            return QCoreApplication.translate("Labels", "reopen {what}")


def _typing_name(event: Event) -> str:
    edits = [edit for change in event.changes for edit in change.edits]
    typed = "".join(edit.now for edit in edits)
    same = {(edit.was.casefold(), edit.now) for edit in edits}
    if len(edits) > 1 and len(same) == 1 and edits[0].was:
        return QCoreApplication.translate("Labels", "replace {was} → {now} ({count})").format(
            was=quoted(edits[0].was), now=quoted(edits[0].now), count=len(edits)
        )
    if typed.strip():
        return QCoreApplication.translate("Labels", "typing {text}").format(text=quoted(typed))
    gone = "".join(edit.was for edit in edits)
    return QCoreApplication.translate("Labels", "deleting {text}").format(text=quoted(gone))
