"""Which checks run on a file: those that its folder's settings ask for, as on the command line.

In the window the user's own glossaries go before those of the settings.
"""

from pathlib import Path

from msgspec.structs import replace

from reviewer import config
from reviewer.engine import Profile
from reviewer.formats.base import Reading
from ui.glossary.shelf import own_glossaries, own_paths


def profile_of(path: Path, language: str | None = None) -> Profile:
    """The profile for a file; `language`: that of its text, where the settings say another.

    Raises:
        BadConfig: the settings cannot be read, or name something that does not exist.
        BadGlossary: a glossary cannot be used.
    """
    settings = config.load(config.find(path.parent))
    settings = replace(settings, language=language or settings.language)
    loaded = config.load_glossaries(settings)
    return config.profile_for(settings, [*own_glossaries(), *(each.glossary for each in loaded)])


def shipped_language(path: Path) -> str | None:
    """The language set for a file that nothing rules but what ships, so that no rule can be at fault."""
    return config.defaults().language if config.find(path.parent) is None and not own_paths() else None


def source_of(path: Path) -> Path | None:
    """The file that a text was translated from, as the settings name it.

    Raises:
        BadConfig: the settings cannot be read.
    """
    return config.load(config.find(path.parent)).source_of(path)


def reading_of(path: Path) -> Reading:
    """What the settings say of how a file is to be read.

    Raises:
        BadConfig: the settings cannot be read.
    """
    return config.load(config.find(path.parent)).reading
