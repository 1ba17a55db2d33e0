"""The project's `copydesk.toml`, changed one setting at a time; comments and order stay as they are."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from reviewer import config
from reviewer.config import Config
from reviewer.errors import BadConfig
from reviewer.files import write_proved

if TYPE_CHECKING:  # loaded when something is changed
    from tomlkit import TOMLDocument

USUAL = ""
"""The wish about a check that a project leaves as it comes."""


class ConfigFile(Struct, frozen=True):
    """The settings file that rules a text; it need not exist before something is changed."""

    path: Path

    @classmethod
    def of(cls, text: Path) -> "ConfigFile":
        """The file that rules a text: the nearest above it, else one beside it."""
        return cls(config.find(text.parent) or text.absolute().parent / config.NAME)

    def read(self) -> Config:
        """What holds now.

        Raises:
            BadConfig: see `config.load`.
        """
        return config.load(self.path if self.path.is_file() else None)

    def wishes(self) -> dict[str, str]:
        """By check, what the file itself says of it: on, off or a severity.

        Raises:
            BadConfig: the file cannot be read.
        """
        table = self._document().get("checks", {})
        return {str(check): str(wish) for check, wish in table.items()}

    def wish(self, checks: Sequence[str], wish: str) -> None:
        """Say of checks that they are on, off, or of a severity; `USUAL`: say nothing.

        Raises:
            ReviewError: the file cannot be read or written.
        """
        document = self._document()
        if "checks" not in document:
            from tomlkit import table

            document["checks"] = table()
        for check in checks:
            if wish == USUAL:
                document["checks"].pop(check, None)
            else:
                document["checks"][check] = wish
        self._write(document)

    def set_language(self, tag: str) -> None:
        """Say which language the texts are in.

        Raises:
            ReviewError: it is no language tag, or the file cannot be read or written.
        """
        document = self._document()
        document["language"] = tag
        self._write(document)

    def set_limits(self, limits: Mapping[str, int | None]) -> None:
        """Say how much subtitles may hold, by the name of the limit; None: say nothing.

        Raises:
            ReviewError: the file cannot be read or written.
        """
        from tomlkit import table

        document = self._document()
        said = document.setdefault("subtitles", table())
        for name, limit in limits.items():
            if limit is None:
                said.pop(name, None)
            else:
                said[name] = limit
        if not said:
            document.pop("subtitles")
        self._write(document)

    def set_glossaries(self, names: Sequence[str]) -> None:
        """Say which glossaries hold, by the names that ship or as paths from the file.

        Raises:
            ReviewError: the file cannot be read or written.
        """
        from tomlkit import array

        document = self._document()
        document["glossaries"] = array()
        document["glossaries"].extend(names)
        self._write(document)

    def named(self, glossary: str | Path) -> str:
        """A glossary as the file names it: a path from its folder where it lies below, else whole."""
        if isinstance(glossary, str):
            return glossary
        folder = self.path.parent
        where = glossary.absolute()
        # A bare name would mean a glossary that ships; the suffix of a file's name keeps them apart.
        return where.relative_to(folder).as_posix() if where.is_relative_to(folder) else where.as_posix()

    def _document(self) -> "TOMLDocument":
        import tomlkit
        from tomlkit.exceptions import TOMLKitError

        if not self.path.is_file():
            return tomlkit.document()
        try:
            return tomlkit.parse(self.path.read_bytes().decode("utf-8-sig"))
        except (OSError, UnicodeDecodeError, TOMLKitError) as error:
            raise BadConfig(f"{self.path}: {getattr(error, 'strerror', None) or error}") from None

    def _write(self, document: "TOMLDocument") -> None:
        import tomlkit

        text = tomlkit.dumps(document)
        config.parse(text, str(self.path), config.defaults(), self.path.parent)  # refuses before it writes
        write_proved(self.path, text.encode())
