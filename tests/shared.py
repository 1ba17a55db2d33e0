"""Real translations and documents, most of which may stand beside the checkout, and tests that need these."""

from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "shared"
DOCUMENTS = FOLDER / "data" / "documents"
OF_OTHERS = Path(__file__).parent / "data"
ABSENT = "needs ../shared (real translations and documents)"
needs_shared = pytest.mark.skipif(not FOLDER.is_dir(), reason=ABSENT)


def documents(*suffixes: str) -> list[Path]:
    """The real documents with such suffixes, in order; none where the folder is absent."""
    return sorted(path for path in DOCUMENTS.rglob("*") if path.suffix in suffixes)


def real(suffix: str) -> list[Path]:
    """The real documents with this suffix: those of others that tests bring, and the shared ones."""
    return sorted(OF_OTHERS.rglob(f"*{suffix}")) + documents(suffix)
