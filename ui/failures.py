"""Errors of the engine, and what is wrong in glossaries, in the language of the window.

An error's text is complete English, made where it is raised. As with any catalogue of texts, the English one,
with {} where something is put in, finds the German one in `resources/i18n/findings.CODE.toml`; what is not
there stays English. What stands before it, a file or a line, is kept.
"""

import re
from functools import cache

from ui import wording
from ui.languages import current

_OPTION = re.compile(r" with --[a-z-]+")
"""How to do on the command line what the window offers by itself."""
_LINE = re.compile(r"\bline (\d+)(?=: )")


def failure(error: Exception) -> str:
    """What went wrong, to be shown; a sentence begins with a capital letter."""
    told = _OPTION.sub("", reworded(str(error)))
    return told if re.match(r"\S*[/\\.:]", told) else told[:1].upper() + told[1:]


def reworded(text: str) -> str:
    """The text of an error, in the middle of something else."""
    return _told(text, current()) if text else ""


def _told(text: str, code: str) -> str:
    """The words of a language for an English text, or for what of it follows a file or a line."""
    table = _table(code)
    for start in (0, *(found.end() for found in re.finditer(": ", text))):
        for template, words in table:
            if found := template.fullmatch(text, start):
                before = _LINE.sub(lambda line: f"{_value('line', code)} {line[1]}", text[:start])
                return before + words.format(*(_value(value, code) for value in found.groups()))
    return text


def _value(value: str, code: str) -> str:
    """What is put in: a thing of a short list, another error's text, or as it stands."""
    things = wording.words(code).get("things", {})
    return str(things[value]) if value in things else _told(value, code)


@cache
def _table(code: str) -> list[tuple[re.Pattern[str], str]]:
    """What each text of a language stands for; those with the most words of their own first."""
    known = {**wording.words(code).get("errors", {}), **wording.words(code).get("problems", {})}
    return [(_pattern(english), known[english]) for english in sorted(known, key=len, reverse=True)]


def _pattern(english: str) -> re.Pattern[str]:
    return re.compile("(.*?)".join(map(re.escape, english.split("{}"))), re.DOTALL)
