"""The fields of a glossary: their names, what else they are called, and which one a misspelt name means."""

import re
from collections.abc import Collection, Mapping
from typing import NamedTuple

CONTEXTS = ("before", "after", "near", "not_before", "not_after", "not_near")
LISTS = ("term", "source", "variants", "forms", *CONTEXTS)
SINGLES = ("id", "pos", "inflect", "case", "status", "severity", "safe", "domain", "note")
FIELDS = LISTS + SINGLES
FLAG = "forbidden"
"""A column of yes and no in some tables, of forbidden variants in others."""
REMARKS = frozenset(("id", "domain", "note"))
"""Fields without which an entry still does what it should."""

_SYNONYMS = {
    "id": "conceptid cid entryid termid",
    "term": "terms preferred preferredterm preferredterms replacement replacements replacewith correct right"
    " suggestion suggestions suggested correction corrections use target tgt targetterm targetterms",
    "source": "sources src sourceterm sourceterms",
    "variants": "variant suspect suspects wrong avoid donotuse incorrect text",
    FLAG: "forbiddenterm forbiddenterms forbiddenvariants banned",
    "forms": "linguisticvariations inflectedforms",
    "note": "notes comment comments description definition explanation",
    "case": "casesensitive casesensitivity matchcase",
    "pos": "partofspeech wordclass",
    "inflect": "inflected inflection",
    "domain": "subject subjectfield",
}
_NAMES = {re.sub(r"\W|_", "", name): name for name in (*FIELDS, FLAG)} | {
    synonym: name for name, synonyms in _SYNONYMS.items() for synonym in synonyms.split()
}
_SHORTEST = 4
"""Letters; below that, a name is near to too many others."""


class Row(NamedTuple):
    """One entry as written: fields by canonical name; list fields are split, blank ones missing."""

    line: int
    fields: Mapping[str, tuple[str, ...]]

    def one(self, name: str) -> str:
        return self.fields[name][0] if self.fields.get(name) else ""


class Table(NamedTuple):
    """The rows of a file; `language` where the file names it."""

    rows: tuple[Row, ...]
    language: str = ""
    name: str = ""


def bare(name: str) -> str:
    """A name without case, spaces and marks: “Not-Near” is “notnear”."""
    return re.sub(r"\W|_", "", name.casefold())


def field_of(name: str) -> str:
    """The field that goes by this name; "" where there is none."""
    return _NAMES.get(bare(name), "")


def near(name: str, taken: Collection[str] = ()) -> str:
    """The field that a misspelt name is likely to mean, if it is none of those that are `taken`."""
    key = bare(name)
    if len(key) < _SHORTEST or key in _NAMES:
        return ""
    likely = [
        known
        for known, field in _NAMES.items()
        if known[0] == key[0] and field not in taken
        if len(known) >= _SHORTEST and abs(len(known) - len(key)) <= 2
    ]
    from difflib import get_close_matches  # only for a message

    close = get_close_matches(key, likely, n=1, cutoff=0.75)
    return _NAMES[close[0]] if close else ""
