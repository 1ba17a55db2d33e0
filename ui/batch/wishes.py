"""What somebody wants done with the files of the list. A value; no Qt."""

from pathlib import Path

from msgspec import Struct

from reviewer.cleaning import NONE, SAFE, Plan
from reviewer.config import LANGUAGE
from reviewer.errors import BadConfig
from reviewer.finding import Severity
from reviewer.rules import Choices


class Wishes(Struct, frozen=True):
    """Choices of the batch window.

    `language` "" means what each file's settings say. `own_glossaries` are the user's; `folder` is where
    cleaned copies go, None for no copies; `report` the kind of report that is written beside each, if any.
    """

    language: str = ""
    glossaries: bool = True
    attention: bool = False
    folder: Path | None = None
    report: str | None = None

    def plan(self, own_glossaries: tuple[Path, ...], author: str) -> Plan:
        """The same as `copydesk clean -o` takes; where no copies are wanted, nothing is mended.

        Raises:
            BadConfig: the language is none, or `~` names a user who is none.
        """
        if self.language and not LANGUAGE.fullmatch(self.language):
            raise BadConfig(f"“{self.language}” is not a language tag such as “en-US”")
        choices = Choices(
            language=self.language or None,
            own_glossaries=own_glossaries if self.glossaries else (),
            no_glossary=not self.glossaries,
            attention=self.attention,
            severity=Severity.HINT,
        )
        if self.folder is None:
            return Plan(choices, (NONE,), None, None, author)
        try:
            folder = self.folder.expanduser()
        except RuntimeError as error:
            raise BadConfig(f"{self.folder}: {error}") from None
        return Plan(choices, (SAFE,), folder, self.report, author)
