"""What the parts of a glossary are called in the window."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from reviewer.glossary.concepts import Pos, Standing, Variant
from ui.glossary.draft import match_kind

translate = QCoreApplication.translate
BAR = "|"
"""Between phrases in a line, as in a table."""


def pos_name(pos: Pos) -> str:
    """A part of speech."""
    return {
        Pos.UNSTATED: translate("Glossary", "By its words"),
        Pos.NOUN: translate("Glossary", "Noun"),
        Pos.VERB: translate("Glossary", "Verb"),
        Pos.ADJECTIVE: translate("Glossary", "Adjective"),
        Pos.OTHER: translate("Glossary", "Other"),
    }[pos]


def standing_name(standing: Standing) -> str:
    """Whether a phrase is forbidden."""
    return {
        Standing.SUSPECT: translate("Glossary", "Worth a look"),
        Standing.FORBIDDEN: translate("Glossary", "Never use"),
    }[standing]


def match_name(like: Variant) -> str:
    """How phrases are matched, in a few words."""
    forms, case, context = match_kind(like)
    parts = [translate("Glossary", "all forms") if forms else translate("Glossary", "as written")]
    if case:
        parts.append(translate("Glossary", "case"))
    if context:
        parts.append(translate("Glossary", "context"))
    return ", ".join(parts)


def joined(phrases: Sequence[str]) -> str:
    """Phrases as a line."""
    return f" {BAR} ".join(phrases)


def parted(line: str) -> tuple[str, ...]:
    """The phrases of a line, each once."""
    return tuple(dict.fromkeys(" ".join(part.split()) for part in line.split(BAR) if part.strip()))
