"""The rules that a text is checked by: they may still be loading while the text can be read and typed in."""

from collections.abc import Callable
from threading import Lock

from reviewer.engine import Profile


class Rules:
    """A profile that is made when it is first asked for, in whichever thread; who else asks waits for it."""

    def __init__(self, load: Callable[[], Profile], language: str) -> None:
        """`language`: that of the profile, which is known before it is there."""
        self.language = language
        self._load = load
        self._made: Profile | None = None
        self._making = Lock()

    @classmethod
    def of(cls, profile: Profile) -> "Rules":
        """Rules that are there."""
        rules = cls(lambda: profile, profile.language)
        rules._made = profile
        return rules

    @property
    def made(self) -> Profile | None:
        """The profile, if it is there."""
        return self._made

    @property
    def profile(self) -> Profile:
        """The profile; it takes a tenth of a second or two to load."""
        if self._made is None:
            with self._making:
                if self._made is None:
                    self._made = self._load()
        return self._made
