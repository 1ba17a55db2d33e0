"""Which checks run on a file: those that its folder's settings ask for, as on the command line.

In the window the user's own glossaries go before those of the settings.
"""

from pathlib import Path

from reviewer import config
from reviewer.engine import Profile
from ui.glossary.shelf import own_glossaries


def profile_of(path: Path) -> Profile:
    """The profile for a file.

    Raises:
        BadConfig: the settings cannot be read, or name something that does not exist.
        BadGlossary: a glossary cannot be used.
    """
    settings = config.load(config.find(path.parent))
    loaded = config.load_glossaries(settings)
    return config.profile_for(settings, [*own_glossaries(), *(each.glossary for each in loaded)])
