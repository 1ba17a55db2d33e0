"""A finding in words: why it is one, what stands there, and what could stand there instead."""

import re

from reviewer.finding import quoted
from reviewer.lines import LINE_BREAK
from reviewer.output.base import Placed
from reviewer.visible import shown

NEXT_TO_END = re.compile(r"[^\s]{0,20}\s?\Z")
NEXT_TO_START = re.compile(r"\s?[^\s]{0,20}")
MOST_OFFERS = 3
LONGEST = 60


def said(placed: Placed, *, names_text: bool = True) -> str:
    """The message and the suggestions; with the text between them where the message does not name it."""
    finding = placed.shown
    here = _here(placed) if names_text else ""
    offer = " or ".join(_offer(placed, suggestion) for suggestion in finding.suggestions[:MOST_OFFERS])
    message = quoted(finding.message, finding.in_source)
    return f"{message}{here and f' Here: {here}'}{offer and f' Suggested: {offer}'}"


def _here(placed: Placed) -> str:
    """What stands there; nothing where the message or the suggestions tell it."""
    finding = placed.shown
    was = _one_space(finding.was)
    message = _one_space(finding.message)
    if was.casefold() in message.casefold() or _apart(was) <= _apart(message):
        return ""
    if _has_words(was):
        return f"“{_visible(was if len(was) <= LONGEST else was[: LONGEST - 1] + '…')}”."
    if any(not _has_words(suggestion) for suggestion in finding.suggestions):
        return ""
    return f"“{_beside(placed, finding.was)}”."


def _offer(placed: Placed, suggestion: str) -> str:
    """A suggestion; where it is about marks and spaces alone, with the words on both sides of it."""
    if _has_words(placed.shown.was + suggestion):
        return f"“{_visible(suggestion)}”" if suggestion else "nothing"
    return f"{_beside(placed, placed.shown.was)} → {_beside(placed, suggestion)}"


def _beside(placed: Placed, text: str) -> str:
    """A text between the words that stand next to the finding."""
    before, after = NEXT_TO_END.search(placed.before), NEXT_TO_START.match(placed.after)
    return _visible(f"{before[0] if before else ''}{text}{after[0] if after else ''}")


def _has_words(text: str) -> bool:
    return any(map(str.isalnum, text))


def _apart(text: str) -> set[str]:
    return {word.strip("“”.,:;") for word in text.casefold().split()}


def _one_space(text: str) -> str:
    return " ".join(text.split())


def _visible(text: str) -> str:
    """The text with what nobody could see named; the breaks of wrapped lines are mere spaces."""
    return shown(LINE_BREAK.sub(" ", text), changed=True)
