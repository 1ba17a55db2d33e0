"""The glossaries that ship with Copydesk, and the texts that they hold for where nothing else is said."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from reviewer.resources import ROOT

DEFAULT = "default"
"""The name that stands for the glossaries that ship for a text's language."""

HELD_FOR: Mapping[str, tuple[str, ...]] = {"us-news": ("en", "en-US")}
"""By glossary, the languages of the texts that `DEFAULT` uses it for. British copy has terms of its own."""


def names() -> list[str]:
    """All that ship, by name."""
    files = (entry.name for entry in ROOT.joinpath("glossaries").iterdir())
    return sorted(name.removesuffix(".csv") for name in files if name.endswith(".csv"))


def by_default(language: str) -> tuple[str, ...]:
    """What `DEFAULT` stands for in texts of this language."""
    tag = language.casefold()
    return tuple(name for name, languages in HELD_FOR.items() if tag in map(str.casefold, languages))


def meant(glossaries: Iterable[str | Path], language: str) -> tuple[str | Path, ...]:
    """The glossaries with what `DEFAULT` stands for in its place; each once, where it is named first."""
    each = (by_default(language) if one == DEFAULT else (one,) for one in glossaries)
    return tuple(dict.fromkeys(one for some in each for one in some))
