"""The pages of the help, as HTML: how a review goes, and what each check looks for, with its own examples."""

from collections.abc import Callable, Iterable
from html import escape

from PySide6.QtCore import QCoreApplication

from reviewer.checks.base import Check
from ui import wording
from ui.labels import severity_name
from ui.theme import Theme


class _Keys(dict[str, str]):
    """The keys of actions, by their ids, as HTML."""

    def __init__(self, key: Callable[[str], str]) -> None:
        super().__init__()
        self._key = key

    def __missing__(self, action: str) -> str:
        return f"<b>{escape(self._key(action) or '–')}</b>"


def begin(key: Callable[[str], str]) -> str:
    """How a review goes; `key` tells the key of an action, or nothing."""
    translate = QCoreApplication.translate
    keys = _Keys(key)
    paragraphs = (
        translate(
            "Help",
            "Open a text with {open}. What is suspect is listed on the left; the bar below says why, and what"
            " could stand there.",
        ),
        translate(
            "Help",
            "One key decides: {accept} takes the suggestion, {reject} keeps the original, {edit} lets you"
            " write your own, {ignore} ignores it. The next finding follows by itself; {undo} takes back"
            " whatever was last.",
        ),
        translate(
            "Help",
            "Type into the cleaned text wherever you like ({next_pane} goes there, {back} back to the list);"
            " it is logged as yours.",
        ),
        translate(
            "Help",
            "{save} writes the cleaned text and its change log beside the original, which stays as it is."
            " Decisions are kept within a second even unsaved. {export} makes a report.",
        ),
        translate("Help", "{key_sheet} lists all keys, {palette} finds an action by its name."),
        translate(
            "Help",
            "No rule can tell a correct translation from a fluent wrong one: a text without findings may"
            " still say something else than its source.",
        ),
    )
    told = (f"<p>{escape(text, quote=False).format_map(keys)}</p>" for text in paragraphs)
    return _heading(translate("Help", "A review")) + "".join(told)


def of_check(check: Check, theme: Theme) -> str:
    """What a check looks for."""
    translate = QCoreApplication.translate
    facts = translate("Help", "Rule {id} · {category} · {severity} · languages: {languages}").format(
        id=check.id,
        category=wording.category(check.category),
        severity=severity_name(check.severity),
        languages=", ".join(check.languages) or translate("Help", "all"),
    )
    flagged = ((bad.text, bad.mended) for bad in check.bad)
    return "".join(
        (
            _heading(wording.title(check)),
            f'<p style="color:{theme.muted}">{escape(facts)}</p>',
            f"<p>{escape(wording.why(check))}</p>",
            _heading(translate("Help", "Flagged"), 3),
            "".join(_example(text, mended, theme) for text, mended in flagged),
            _heading(translate("Help", "Left alone"), 3),
            _list(good.text for good in check.good),
        )
    )


def _heading(text: str, level: int = 2) -> str:
    return f"<h{level}>{escape(text)}</h{level}>"


def _example(text: str, mended: str | None, theme: Theme) -> str:
    if mended is None:
        return f"<p>{_shown(text)}</p>"
    return (
        f'<p><span style="color:{theme.deleted}">{_shown(text)}</span><br>'
        f'→ <span style="color:{theme.inserted}">{_shown(mended)}</span></p>'
    )


def _list(texts: Iterable[str]) -> str:
    return "".join(f"<p>{_shown(text)}</p>" for text in texts)


def _shown(text: str) -> str:
    return escape(text).replace("\n", "<br>")
