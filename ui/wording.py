"""What checks and readers of files say, in the language of the window: by the ids of what is said.

The engine's own words are English; `resources/i18n/findings.CODE.toml` has them in other languages. Words
that are missing there stay English.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from reviewer.checks.base import Check
from reviewer.finding import Finding, Reason
from reviewer.formats.base import Format
from reviewer.message import Message, Remark
from reviewer.resources import read_text
from ui.languages import LANGUAGES, current

Table = Mapping[str, Any]


@cache
def words(code: str) -> Table:
    """All that is said in a language; nothing for English."""
    if code == "en" or code not in LANGUAGES:
        return {}
    import tomllib  # English needs none

    return tomllib.loads(read_text(f"i18n/findings.{code}.toml"))


def reason(finding: Finding) -> str:
    """Why a check speaks."""
    return worded(finding.check, finding.reason, words(current()))


def worded(check: str, why: Reason, table: Table) -> str:
    """A reason in the words of a language."""
    own: Table = table.get("checks", {}).get(check, {})
    return _put(why, "reasons", own, table) or str(why)


def remark(told: Remark) -> str:
    """What is to be known of a file."""
    return remarked(told, words(current()))


def remarked(told: Remark, table: Table) -> str:
    """A remark on a file in the words of a language."""
    text = _put(told, "texts", table.get("remarks", {}), table)
    return str(told) if text is None else told.placed(text)


def _put(message: Message, kind: str, own: Table, table: Table) -> str | None:
    template = own.get(kind, {}).get(message.id)
    if template is None:
        return None
    values = {name: _value(name, value, own, table) for name, value in message.params}
    return str(template).format_map(values)


def _value(name: str, value: str, own: Table, table: Table) -> str:
    """A parameter: of the text, as it stands; of a closed list, such as languages, translated."""
    listed = own.get("values", {}).get(name)
    if listed is None:
        return value
    known = table.get("lists", {})[listed] if isinstance(listed, str) else listed
    return ", ".join(str(known.get(one, one)) for one in value.split(", "))


def title(check: Check) -> str:
    """What a check looks for."""
    return str(words(current()).get("checks", {}).get(check.id, {}).get("title", check.title))


def why(check: Check) -> str:
    """Why a check exists."""
    return str(words(current()).get("checks", {}).get(check.id, {}).get("why", check.why))


def category(name: str) -> str:
    """An MQM category, by its last part."""
    usual = name.rpartition("/")[2].replace("-", " ").capitalize()
    return str(words(current()).get("categories", {}).get(name, usual))


def format_title(kind: Format) -> str:
    """What a kind of file is called."""
    return str(words(current()).get("formats", {}).get(kind.name, kind.title))


def placeholder(name: str) -> str:
    """What a placeholder is called; a tag or variable, as it is written."""
    return str(words(current()).get("placeholders", {}).get(name, name))


def context(told: str) -> str:
    """Where a segment is used, which may be numbered; what the file says of that, as it is written."""
    place = told.rstrip("0123456789")
    known = words(current()).get("contexts", {}).get(place.rstrip())
    return told if known is None else f"{known} {told[len(place) :]}".rstrip()
