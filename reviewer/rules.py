"""What rules a file: its project's settings, and what was chosen for the run over them."""

import os
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from reviewer import config, dismissals
from reviewer.config import Config
from reviewer.dismissals import Dismissals
from reviewer.engine import Profile
from reviewer.errors import ReviewError
from reviewer.finding import Severity
from reviewer.formats.base import Reading
from reviewer.message import Remark, remark
from reviewer.visible import speakable
from reviewer.walk import STDIN, Input

if TYPE_CHECKING:
    from reviewer.glossary.concepts import Loaded


class Choices(Struct, frozen=True):
    """What was chosen for a run over the settings of the files' projects.

    `own_glossaries` go before those of the projects, `glossaries` after them. `source`: the text that the one
    text was translated from, or a folder that holds those of all texts under the same names.
    """

    language: str | None = None
    encoding: str | None = None
    own_glossaries: tuple[Path, ...] = ()
    glossaries: tuple[str | Path, ...] = ()
    no_glossary: bool = False
    only: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    attention: bool = False
    severity: Severity | None = None
    fail_on: str | None = None
    source: Path | None = None
    columns: str = ""
    attributes: bool = False

    def over(self, settings: Config) -> Config:
        """The settings as they are for this run."""
        own = () if self.no_glossary else settings.glossaries
        fail_on = settings.fail_on
        if self.fail_on is not None:
            fail_on = None if self.fail_on == config.NEVER else Severity(self.fail_on)
        return replace(
            settings,
            language=self.language or settings.language,
            glossaries=(*self.own_glossaries, *own, *self.glossaries),
            fail_on=fail_on,
            reading=Reading(
                self.columns or settings.reading.columns, self.attributes or settings.reading.attributes
            ),
        )

    def least(self, settings: Config) -> Severity:
        """The least grave findings that are shown: warnings, or what was asked for or makes a run fail."""
        if self.severity is not None:
            return self.severity
        asks_for_hints = self.attention or settings.fail_on is Severity.HINT
        return Severity.HINT if asks_for_hints else Severity.WARNING


class Rules(Struct, frozen=True):
    """What rules the files of one project in one run; `remarks`: what its glossaries leave to be desired."""

    config: Config
    profile: Profile
    least: Severity
    remarks: tuple[Remark, ...]


def settings_of(choices: Choices) -> dict[str, str]:
    """The choices that were made, by name, as outputs and logs tell them."""
    said = {
        "language": choices.language,
        "encoding": choices.encoding,
        "glossaries": ", ".join(str(Path(g).name) for g in (*choices.own_glossaries, *choices.glossaries)),
        "no-glossary": "yes" if choices.no_glossary else "",
        "source": choices.source.name if choices.source else "",
        "columns": choices.columns,
        "attributes": "yes" if choices.attributes else "",
        "check": ", ".join(choices.only),
        "skip": ", ".join(choices.skip),
        "profile": "attention" if choices.attention else "standard",
        "fail-on": choices.fail_on,
    }
    return {name: value for name, value in said.items() if value}


def forget() -> None:
    """Read settings, glossaries and dismissals anew: somebody may have changed them since the last run."""
    for remembered in (settings_path, _rules, _dismissals):
        remembered.cache_clear()


@cache
def settings_path(folder: Path) -> Path | None:
    """The settings file that rules a folder."""
    return config.find(folder)


def excluded(folder: Path) -> Sequence[str]:
    """What a folder's own settings leave out."""
    path = folder / config.NAME
    return config.load(path).exclude if os.path.lexists(path) else ()


def rules_for(item: Input, choices: Choices) -> Rules:
    """What rules an input; standard input is ruled by the current folder.

    Raises:
        ReviewError: the settings or a glossary cannot be used.
    """
    return _rules(settings_path(item.path.parent), choices)


@cache
def _rules(path: Path | None, choices: Choices) -> Rules:
    settings = choices.over(config.load(path))
    loaded = config.load_glossaries(settings)
    profile = config.profile_for(
        settings,
        [one.glossary for one in loaded],
        attention=choices.attention,
        only=choices.only,
        skip=choices.skip,
    )
    remarks = tuple(_remark(one) for one in loaded if one.problems)
    return Rules(settings, profile, choices.least(settings), remarks)


def load_all(item: Input, choices: Choices) -> None:
    """Load what rules an input, ahead of many inputs like it; what is wrong is said when its turn comes."""
    with suppress(ReviewError):
        rules_for(item, choices)


def _remark(loaded: "Loaded") -> Remark:
    first, rest = loaded.problems[0], len(loaded.problems) - 1
    if not rest:
        return remark("glossary-problem", "{problem}", problem=first)
    return remark(
        "glossary-problems",
        "{problem} (and {count} more; `copydesk glossary validate` lists them)",
        problem=first,
        count=rest,
    )


def dismissed_in(item: Input, settings: Config) -> Dismissals:
    """What was dismissed in an input's project."""
    return _dismissals(project_of(item, settings) / dismissals.NAME)


def project_of(item: Input, settings: Config) -> Path:
    """The folder whose record of dismissals holds for an input."""
    return settings.folder or item.path.parent


@cache
def _dismissals(path: Path) -> Dismissals:
    return dismissals.read(path)


def name_from(folder: Path, path: str) -> str:
    """A file's path from a folder, the same on every system, as records keep it."""
    if path == STDIN:
        return path
    try:
        return speakable(Path(os.path.relpath(path, folder)).as_posix())
    except ValueError:  # on another drive
        return speakable(Path(path).as_posix())
