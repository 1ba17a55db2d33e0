"""Whatever the text, its encoding and its newlines: a log leads to the cleaned text and back, to the byte."""

import tempfile
from pathlib import Path, PurePath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer import files, journal
from reviewer.cleaning import Plan, clean_input
from reviewer.rules import Choices
from reviewer.walk import LOG_SUFFIX, Input

SEEDS = sorted((Path(__file__).parents[3] / "seeds").rglob("*.txt"))
ENCODINGS = ("utf-8", "cp1252", "utf-16-le", "utf-16-be", "iso8859-15", "koi8-r", "shift_jis", "utf-32-le")

WORDS = (
    "the ",
    "the ",
    "a ",
    "hour ",
    "apple ",
    "It ",
    "was ",
    "was ",
    "refuge ",
    "слово ",
    "日本",
    "1,000 ",
)
MARKS = (
    "“",
    "”",
    '"',
    "'",
    "’",
    "(",
    ")",
    " ,",
    ", ",
    ".",
    "..",
    ". ",
    "  ",
    "\u00a0",
    "\u200b",
    "é",
    "Ã©",
    "😀",
)
BREAKS = ("\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "- ", "Here is the translation:\n")
PIECES = st.sampled_from([*WORDS, *MARKS, *BREAKS]) | st.text(max_size=6)
TEXTS = st.lists(PIECES, max_size=60).map("".join)


@st.composite
def files_of_text(draw: st.DrawFn) -> tuple[bytes, str]:
    """The bytes of a text file, and the encoding to read them with."""
    text = draw(TEXTS).replace("\0", "")
    encoding = draw(st.sampled_from(ENCODINGS))
    bom = draw(st.sampled_from([b"", *(b for b, name in files.BOMS if name == encoding)]))
    return bom + text.encode(encoding, "ignore"), encoding


def there_and_back(data: bytes, encoding: str | None, accept: tuple[str, ...]) -> None:
    """Clean the bytes; where that is not refused, replay and undo give exactly what they should."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.txt")
        path.write_bytes(data)
        choices = Choices(encoding=encoding, no_glossary=True, attention=True)
        plan = Plan(choices, accept, Path(folder, "done"), None, "tester")
        done = clean_input(plan, Input(path, PurePath("a.txt")))
        if done.error:
            assert not Path(folder, "done").exists()
            return
        cleaned = Path(folder, "done", "a.txt").read_bytes()
        log = journal.read(Path(folder, "done", "a.txt" + LOG_SUFFIX))
        file = files.read(path, encoding)
        assert files.cleaned_bytes(file, journal.replay(log, file).edits) == cleaned
        assert journal.original_bytes(log, cleaned, "a.txt") == data


@given(files_of_text(), st.sampled_from([("safe",), ("all",), ("none",)]))
@settings(max_examples=200)
def test_cleaning_can_be_replayed_and_undone(file: tuple[bytes, str], accept: tuple[str, ...]) -> None:
    there_and_back(*file, accept)


@pytest.mark.long
@given(files_of_text(), st.sampled_from([("safe",), ("all",)]))
@settings(max_examples=10_000)
def test_cleaning_can_be_replayed_and_undone_always(file: tuple[bytes, str], accept: tuple[str, ...]) -> None:
    there_and_back(*file, accept)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda p: p.name)
@pytest.mark.parametrize("accept", ["safe", "all"])
def test_cleaning_a_seed_can_be_replayed_and_undone(seed: Path, accept: str) -> None:
    there_and_back(seed.read_bytes(), None, (accept,))
