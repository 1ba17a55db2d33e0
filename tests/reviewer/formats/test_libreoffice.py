"""LibreOffice sees our changes: accepted they are the cleaned text, rejected the original.

Compared paragraph by paragraph with how LibreOffice itself reads the cleaned document and the original.
"""

import io
import os
import random
import re
import shutil
import subprocess
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from lxml import etree

from reviewer import files
from reviewer.edits import Edit
from reviewer.errors import Refused
from reviewer.formats.base import How, Revision
from reviewer.review import Review
from reviewer.saving import saved_bytes
from tests.reviewer.formats.docx import oracle
from tests.reviewer.formats.docx.samples import REAL
from tests.reviewer.formats.odt import samples as odt
from tests.shared import needs_shared

OFFICE = shutil.which("soffice")
SCRIPT = Path(__file__).parents[2] / "tools" / "office.py"
SYSTEM_PYTHON = "/usr/bin/python3"
WHEN = "2026-01-02T03:04:05Z"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE_NS = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
ODT = [path for path in odt.REAL if b"META-INF/manifest.xml" in path.read_bytes()]
"""LibreOffice opens none without a manifest."""


def has_uno() -> bool:
    if OFFICE is None or not Path(SYSTEM_PYTHON).exists():
        return False
    return (
        subprocess.run([SYSTEM_PYTHON, "-c", "import uno"], capture_output=True, check=False).returncode == 0
    )


pytestmark = [
    pytest.mark.long,
    needs_shared,
    pytest.mark.skipif(not has_uno(), reason="no LibreOffice with Python's uno"),
]


def controlled(data: bytes) -> set[str]:
    """Texts in content controls of Word documents, where LibreOffice reads no changes."""
    found = set()
    for root in oracle.parts(data).values():
        for paragraph in root.iter(f"{oracle.W}p"):
            if next(paragraph.iterancestors(f"{oracle.W}sdt"), None) is not None:
                found.add("".join(c for c, _, _ in oracle.characters(paragraph)))
    return found


def typed(review: Review, chance: random.Random) -> Review:
    """Words replaced or taken out here and there, some of them over two runs.

    Not where LibreOffice reads no changes, whoever made them: in content controls, and at the first
    character of a note, which it takes for its mark. `test_tracked.py` judges these. Nor is all text of
    a paragraph taken out: LibreOffice (7.4) then removes pictures that are anchored to it as well.
    """
    beyond = controlled(review.document.package)
    for number, text in enumerate(review.texts):
        first = 1 if review.document.segments[number].context.endswith("note") else 0
        words = [] if text in beyond else list(re.finditer(r"\w+", text))[first:]
        if not words or (review.edits and chance.random() < 0.2):
            continue
        at = chance.randrange(len(words))
        start, end = words[at].start(), words[min(at + chance.randrange(2), len(words) - 1)].end()
        now = chance.choice(["" if len(words) > 2 else "sanctuary", "sanctuary", "two words"])
        try:
            review, _ = review.type({number: (Edit(start, text[start:end], now),)}, "Ann", WHEN)
        except Refused:
            continue
    return review


def paragraphs(path: Path) -> list[str]:
    """What LibreOffice reads, paragraph by paragraph: body, tables, headers, notes and boxes."""
    root = etree.parse(path).getroot()
    etree.strip_elements(root, f"{TEXT}tracked-changes", f"{OFFICE_NS}annotation", with_tail=False)
    return ["".join(p.itertext()) for p in root.iter(f"{TEXT}p", f"{TEXT}h")]


def without_comments(data: bytes) -> bytes:
    """LibreOffice without a screen (7.4.7) ends when it draws a comment, also in documents of others."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            mark = rb"<w:comment(?:RangeStart|RangeEnd|Reference)\b[^>]*/>"
            mark += rb"|<office:annotation-end[^>]*/>|<office:annotation\b.*?</office:annotation>"
            new.writestr(info, re.sub(mark, b"", old.read(info), flags=re.DOTALL))
    return out.getvalue()


def converted(paths: Sequence[Path], kind: str, folder: Path) -> None:
    """Have LibreOffice turn documents into a format, in this folder."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", kind, "--outdir", str(folder)]
    subprocess.run([*command, *map(str, paths)], check=True, capture_output=True, timeout=300)


@pytest.fixture(params=["docx", "odt"])
def documents(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Twelve real documents or more as they are, and others turned into this format by LibreOffice."""
    kind = request.param
    theirs, others = (REAL, ODT) if kind == "docx" else (ODT, REAL)
    assert len(theirs) >= 12
    folder = tmp_path_factory.mktemp("converted")
    converted(others, kind, folder)
    return [*theirs, *sorted(folder.glob(f"*.{kind}"))]


def settled(jobs: list[tuple[str, Path, Path]], folder: Path) -> list[int]:
    """Have LibreOffice do the jobs; how many changes it saw in each.

    It dies now and then for reasons of its own; one that dies over the same document again has a reason.
    """
    seen: list[int] = []
    died_at = None
    while len(seen) < len(jobs):
        more, error = _settled(jobs[len(seen) :], folder)
        seen += more
        assert not error or len(seen) != died_at, error
        died_at = len(seen)
    return seen


def _settled(jobs: list[tuple[str, Path, Path]], folder: Path) -> tuple[list[int], str]:
    """The same by one office: of the jobs that it did, and what went wrong with the next, if anything."""
    # Processes of one run have folders of one name, and an office answers only for its own.
    pipe = f"copydesk-{os.getpid()}-{folder.name}"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    office = subprocess.Popen(
        [str(OFFICE), profile, "--headless", "--norestore", "--nologo", f"--accept=pipe,name={pipe};urp;"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        told = "".join(f"{action}\t{source}\t{target}\n" for action, source, target in jobs)
        done = subprocess.run(
            [SYSTEM_PYTHON, str(SCRIPT), pipe],
            input=told,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=500,
        )
    finally:
        office.terminate()
        office.wait(30)
    return [int(line) for line in done.stdout.split()], done.stderr if done.returncode else ""


def test_reasons_are_comments_that_libreoffice_reads(tmp_path: Path) -> None:
    wanted: dict[str, set[str]] = {}
    for path in REAL:
        file = files.read(path)
        revisions = [
            Revision(number, Edit(found.start(), found[0], "sanctuary"), "Ann", WHEN, f"reason {number}")
            for number, segment in enumerate(file.document.segments)
            # Neither headers nor notes may hold comments.
            if not segment.atoms
            and not segment.context
            and (found := re.search(r"[^\W\d_]+", segment.original))
        ][:8]
        if revisions and controlled(file.document.package).isdisjoint(
            s.original for s in file.document.segments
        ):
            (tmp_path / path.name).write_bytes(files.revised_bytes(file, revisions, How.COMMENTED))
            wanted[path.stem] = {revision.reason for revision in revisions}
    assert len(wanted) >= 6
    converted(sorted(tmp_path.glob("*.docx")), "fodt", tmp_path)
    for name, reasons in wanted.items():
        notes = etree.parse(tmp_path / f"{name}.fodt").iter(f"{OFFICE_NS}annotation")
        ours = {"".join(p.text or "" for p in note.iter(f"{TEXT}p")) for note in notes}
        assert reasons <= ours, name


def test_accepted_it_is_the_cleaned_text_and_rejected_the_original(
    documents: list[Path], tmp_path: Path
) -> None:
    jobs: list[tuple[str, Path, Path]] = []
    for path in documents:
        file = files.read(path)
        review = typed(Review.of(file.document), random.Random(path.name))
        assert review.edits, path.name
        made = {
            "tracked": saved_bytes(file, review, How.TRACKED),
            "clean": saved_bytes(file, review),
            "original": path.read_bytes(),
        }
        for name, data in made.items():
            (tmp_path / f"{name}-{path.name}").write_bytes(without_comments(data))
        tracked, clean, original = (tmp_path / f"{name}-{path.name}" for name in made)
        for action, source in (
            ("accept", tracked),
            ("accept", clean),
            ("reject", tracked),
            ("reject", original),
        ):
            jobs.append((action, source, tmp_path / f"{len(jobs)}.fodt"))
    seen = settled(jobs, tmp_path)
    wrong: list[str] = []
    for number, path in enumerate(documents):
        accepted, cleaned, rejected, before = (paragraphs(jobs[4 * number + k][2]) for k in range(4))
        wrong += [
            f"{path.name}: accepted: {a!r} is not {b!r}"
            for a, b in zip(accepted, cleaned, strict=True)
            if a != b
        ]
        wrong += [
            f"{path.name}: rejected: {a!r} is not {b!r}"
            for a, b in zip(rejected, before, strict=True)
            if a != b
        ]
        assert seen[4 * number] > seen[4 * number + 1], f"{path.name}: LibreOffice sees no change of ours"
    assert not wrong, "\n".join(wrong)
