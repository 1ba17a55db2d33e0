"""What a project agreed on: `copydesk.toml`, found upwards from the file that is checked."""

import os
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from reviewer import checks, paths, resources, toml
from reviewer.checks.base import Check
from reviewer.engine import Profile
from reviewer.errors import BadConfig
from reviewer.finding import Severity
from reviewer.formats.base import AS_IT_IS, Reading
from reviewer.glossary import shipped

if TYPE_CHECKING:
    from reviewer.glossary.concepts import Glossary, Loaded

NAME = "copydesk.toml"
NEVER = "never"
GLOSSARY_CHECK = "glossary-term"
MISSING_CHECK = "missing-term"
SUBTITLE_LIMITS = {
    "line_length": "long-subtitle-line",
    "lines": "crowded-subtitle",
    "reading_speed": "fast-subtitle",
}
"""The settings under [subtitles], and the checks that go by them."""
SOURCE_PART = re.compile(r"\{(?:name|base|suffix)\}")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


class Config(Struct, frozen=True):
    """A project's settings.

    `glossaries`: the name of one that ships, "default" for those that ship for the language, or the path
    of a file. `fail_on`: the least severity that makes a run fail, or None for never. `folder`: where the
    file lies that says so, if there is one. `reading`: what of tables and pages is text.
    `limits`: what checks of subtitles allow, by check id. `source`: what
    the source of a text is called, as seen from the text.
    """

    language: str
    glossaries: tuple[str | Path, ...]
    exclude: tuple[str, ...]
    fail_on: Severity | None
    on: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()
    severities: tuple[tuple[str, Severity], ...] = ()
    folder: Path | None = None
    reading: Reading = AS_IT_IS
    limits: tuple[tuple[str, int], ...] = ()
    source: str = ""

    def source_of(self, path: Path) -> Path | None:
        """The file that a text was translated from, as the settings name it; None where there is none."""
        if not self.source:
            return None
        names = {"name": path.stem, "base": path.name.partition(".")[0], "suffix": path.suffix}
        found = path.parent / self.source.format_map(names)
        return found if found != path and paths.is_file(found) else None


def defaults() -> Config:
    """The settings where no file says otherwise."""
    nothing = Config(language="", glossaries=(), exclude=(), fail_on=None)
    return parse(resources.read_text(NAME), NAME, nothing)


def find(folder: Path) -> Path | None:
    """The settings file that rules a folder: its own, or the nearest above."""
    here = folder.absolute()
    return next((p for p in (f / NAME for f in (here, *here.parents)) if os.path.lexists(p)), None)


def load(path: Path | None) -> Config:
    """The settings in a file over the defaults; the defaults for None.

    Raises:
        BadConfig: the file cannot be read, or names something that does not exist.
    """
    if path is None:
        return defaults()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BadConfig(f"{path}: {getattr(error, 'strerror', None) or error}") from None
    return replace(parse(text, str(path), defaults(), path.parent), folder=path.parent)


def parse(text: str, name: str, base: Config, folder: Path = Path()) -> Config:
    """The settings that a text in TOML gives over `base`; paths start at `folder`.

    Raises:
        BadConfig: not TOML, an unknown key, or a value of the wrong kind.
    """
    return _Reader(text, name, folder).over(base, toml.read(text, name, BadConfig))


class _Reader(Struct, frozen=True):
    """Takes values out of a parsed file; errors name the line where the key stands."""

    text: str
    name: str
    folder: Path

    def over(self, base: Config, table: Mapping[str, Any]) -> Config:
        readers: dict[str, Callable[[Config, Any], Config]] = {
            "language": self._language,
            "glossaries": self._glossaries,
            "exclude": lambda c, v: replace(c, exclude=self._strings("exclude", v)),
            "fail_on": self._fail_on,
            "checks": self._checks,
            "subtitles": self._subtitles,
            "source": self._source,
            "columns": self._columns,
            "attributes": self._attributes,
        }
        for key, value in table.items():
            if key not in readers:
                raise self._error(key, f"there is no setting “{key}”{near(key, readers)}")
            base = readers[key](base, value)
        return base

    def _error(self, key: str, message: str) -> BadConfig:
        line = re.search(rf"(?m)^[ \t]*\[?[ \t]*[\"']?{re.escape(key)}\b", self.text)
        where = f"{self.name}:{self.text.count(chr(10), 0, line.start()) + 1}" if line else self.name
        return BadConfig(f"{where}: {message}")

    def _strings(self, key: str, value: object) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self._error(key, f"{key} must be a list of strings")
        return tuple(value)

    def _language(self, config: Config, value: object) -> Config:
        if not isinstance(value, str) or not LANGUAGE.fullmatch(value):
            raise self._error("language", f"{value!r} is not a language tag such as “en-US”")
        return replace(config, language=value)

    def _glossaries(self, config: Config, value: object) -> Config:
        names = self._strings("glossaries", value)
        glossaries = tuple(glossary_named(name, self.folder) for name in names)
        for name in glossaries:
            if isinstance(name, str) and name != shipped.DEFAULT:
                try:
                    shipped_glossary(name)
                except BadConfig as error:
                    raise self._error("glossaries", str(error)) from None
        return replace(config, glossaries=glossaries)

    def _fail_on(self, config: Config, value: object) -> Config:
        known = [*Severity, NEVER]
        if value not in known:
            raise self._error("fail_on", f"fail_on must be one of {', '.join(known)}; it is {value!r}")
        return replace(config, fail_on=None if value == NEVER else Severity(str(value)))

    def _columns(self, config: Config, value: object) -> Config:
        if not isinstance(value, str):
            raise self._error("columns", "columns must be a string such as “source:target” or “B:C, D”")
        return replace(config, reading=replace(config.reading, columns=value))

    def _attributes(self, config: Config, value: object) -> Config:
        if not isinstance(value, bool):
            raise self._error("attributes", f"attributes must be true or false; it is {value!r}")
        return replace(config, reading=replace(config.reading, attributes=value))

    def _source(self, config: Config, value: object) -> Config:
        if not isinstance(value, str) or re.search(r"[{}]", SOURCE_PART.sub("", value)):
            raise self._error(
                "source", f"source must be a name such as “{{base}}.de{{suffix}}”; it is {value!r}"
            )
        return replace(config, source=value)

    def _subtitles(self, config: Config, value: object) -> Config:
        if not isinstance(value, dict):
            raise self._error("subtitles", "subtitles must be a table: [subtitles]")
        limits = dict(config.limits)
        for name, limit in value.items():
            if name not in SUBTITLE_LIMITS:
                raise self._error(name, f"there is no limit “{name}”{near(name, SUBTITLE_LIMITS)}")
            if not isinstance(limit, int) or isinstance(limit, bool) or limit < 1:
                raise self._error(name, f"{name} must be a whole number above 0; it is {limit!r}")
            limits[SUBTITLE_LIMITS[name]] = limit
        return replace(config, limits=tuple(sorted(limits.items())))

    def _checks(self, config: Config, value: object) -> Config:
        if not isinstance(value, dict):
            raise self._error("checks", "checks must be a table: [checks]")
        on, off, severities = set(config.on), set(config.off), dict(config.severities)
        for check, wish in value.items():
            if check not in check_ids():
                raise self._error(check, f"there is no check “{check}”{near(check, check_ids())}")
            if wish not in ("on", "off", *Severity):
                raise self._error(check, f"{check} must be on, off, error, warning or hint; it is {wish!r}")
            (off if wish == "off" else on).add(check)
            if wish in tuple(Severity):
                severities[check] = Severity(wish)
        return replace(
            config, on=frozenset(on), off=frozenset(off), severities=tuple(sorted(severities.items()))
        )


def glossary_named(name: str, folder: Path) -> str | Path:
    """What a glossary's name means: a file if it looks like one, else one that ships."""
    return folder / name if Path(name).suffix or "/" in name or "\\" in name else name


def check_ids() -> list[str]:
    """The ids of all checks."""
    return [check.id for check in checks.CHECKS]


def near(word: str, known: Iterable[str]) -> str:
    """The end of a message about an unknown word: what was perhaps meant."""
    import difflib

    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.5)
    return f"; did you mean “{close[0]}”?" if close else ""


def known_checks(ids: Iterable[str]) -> tuple[str, ...]:
    """The ids, all of which are checks.

    Raises:
        BadConfig: one is not; the nearest is named.
    """
    wanted = tuple(ids)
    for check in wanted:
        if check not in check_ids():
            raise BadConfig(
                f"there is no check “{check}”{near(check, check_ids())} (`copydesk checks` lists them)"
            )
    return wanted


def load_glossaries(config: Config) -> "tuple[Loaded, ...]":
    """The glossaries that the settings name, with what is wrong in them.

    Raises:
        BadGlossary: a file cannot be used at all.
        BadConfig: no glossary of such a name ships.
    """
    from reviewer.glossary import loading

    return tuple(
        loading.load(name) if isinstance(name, Path) else loading.load_shipped(shipped_glossary(name))
        for name in shipped.meant(config.glossaries, config.language)
    )


def shipped_glossary(name: str) -> str:
    """The name, which is that of a glossary that ships.

    Raises:
        BadConfig: none of that name does; the nearest is named.
    """
    ships = shipped.names()
    if name not in ships:
        close = near(name, [*ships, shipped.DEFAULT])
        raise BadConfig(f"no glossary “{name}” ships (the name of a file needs its suffix){close}")
    return name


def profile_for(
    config: Config,
    glossaries: "Sequence[Glossary]",
    *,
    attention: bool = False,
    only: Collection[str] = (),
    skip: Collection[str] = (),
) -> Profile:
    """The checks that the settings ask for, with these glossaries in the place of the check's own.

    `only`: just these checks, on or off. `attention`: also those that are off by default.
    """
    chosen = (
        check
        for check in checks.CHECKS
        if check.id not in skip
        and (check.id in only if only else _wanted(check, config, attention=attention))
    )
    limits = dict(config.limits)
    wanted: list[Check] = []
    names: tuple[str, ...] = ()
    for check in chosen:
        if check.id == MISSING_CHECK:
            if any(concept.sources for one in glossaries for concept in one.concepts):
                from reviewer.checks import missing_term

                wanted.append(missing_term.check_for(glossaries, config.language))
        elif check.limited is not None and check.id in limits:
            wanted.append(check.limited(limits[check.id]))
        elif check.id != GLOSSARY_CHECK:
            wanted.append(check)
        elif glossaries:
            from reviewer.checks import glossary_term
            from reviewer.glossary import matching

            wanted.append(glossary_term.check_for(matching.build(glossaries, config.language)))
            names = tuple(one.name for one in matching.meant_for(glossaries, config.language))
    return Profile(tuple(wanted), config.language, config.severities, names)


def _wanted(check: Check, config: Config, *, attention: bool) -> bool:
    return (check.on or attention or check.id in config.on) and check.id not in config.off
