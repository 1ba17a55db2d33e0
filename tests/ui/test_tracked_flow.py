"""A Word document by keys alone, in a window of its own: decided, saved with tracked changes, and accepted in
LibreOffice, where it then reads as our cleaned text."""

from pathlib import Path

import pytest

from reviewer import files, journal
from reviewer.engine import run_checks
from reviewer.formats.base import How
from reviewer.review import Review
from reviewer.saving import saved_bytes
from tests.reviewer.formats.docx.samples import BOLD, document, paragraph, run
from tests.reviewer.formats.test_libreoffice import has_uno, paragraphs, settled
from tests.ui.desktop import Desktop, needs_desktop, wait
from tests.ui.test_real_window import Kept, wait_for_first
from ui.profiles import profile_of

pytestmark = [
    *needs_desktop,
    pytest.mark.skipif(
        not has_uno(), reason="needs LibreOffice (apt-get install libreoffice-writer-nogui python3-uno)"
    ),
]

LETTER = document(
    "".join(
        paragraph(run(start), run(doubled, BOLD), run(end))
        for start, doubled, end in (
            ("They saw the ", "the mayor", " today."),
            ("She spoke to ", "to the council", " of the town."),
            ("He was of of the opinion that ", "it", " would rain."),
            ("Nothing is wrong ", "here", "."),
            ("We we have ", "seen", " it."),
            ("They paid and and ", "went", " home."),
            ("It it was ", "late", " by then."),
        )
    )
)


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.docx"
    path.write_bytes(LETTER)
    return path


@pytest.mark.timeout(240)
def test_what_is_decided_and_saved_tracked_is_our_cleaned_text_once_accepted(
    desktop: Desktop, letter: Path, tmp_path: Path
) -> None:
    desktop.start(letter)
    kept = Kept(desktop.folder, letter)
    found = run_checks(
        files.read(letter).document, Review.of(files.read(letter).document).texts, profile_of(letter)
    )
    assert len(found) >= 5
    assert wait_for_first(desktop, kept)
    for _ in range(4):
        assert kept.grows(desktop, "a", patience=5)
    review = kept.review()
    assert sum(r.status.decided for r in review.reviewed()) == 5

    desktop.key("alt+f", "t")
    wait(lambda: "letter.docx" not in desktop.active_title(), "no dialog asks where to save")
    desktop.key("Return")
    tracked, log = letter.with_name("letter.tracked.docx"), letter.with_name("letter.changes.jsonl")
    wait(lambda: log.exists() and log.read_bytes().endswith(b"\n"), "nothing was saved")
    assert journal.how_saved(journal.read(log)) is How.TRACKED

    cleaned = tmp_path / "cleaned.docx"
    cleaned.write_bytes(saved_bytes(files.read(letter), review))
    jobs = [
        ("accept", tracked, tmp_path / "accepted.fodt"),
        ("reject", tracked, tmp_path / "rejected.fodt"),
        ("plain", cleaned, tmp_path / "cleaned.fodt"),
        ("plain", letter, tmp_path / "original.fodt"),
    ]
    changes = settled([(what, source, target) for what, source, target in jobs], tmp_path)
    accepted, rejected, ours, original = (paragraphs(target) for _, _, target in jobs)
    assert changes[0] >= 4
    assert changes[2:] == [0, 0]
    assert accepted == ours == review.texts
    assert rejected == original == [s.original for s in review.document.segments]
    assert accepted != original
