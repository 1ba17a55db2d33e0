"""What every format does."""

from typing import Protocol

from reviewer.document import Document


class Format(Protocol):
    """Reads the decoded text of a file into a Document; writing is `Document.written`, for all formats."""

    @property
    def name(self) -> str: ...
    @property
    def suffixes(self) -> tuple[str, ...]: ...
    def read(self, raw: str) -> Document: ...
