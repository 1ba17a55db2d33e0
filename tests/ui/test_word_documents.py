"""A Word document in the window: shown, decided, typed in, saved, and its log leads both ways."""

from pathlib import Path

from reviewer import files, journal
from reviewer.formats import package
from reviewer.formats.base import How
from tests.reviewer.formats.docx.samples import BOLD, BOX, document, paragraph, run
from ui.banner import Banner

SEEDS = Path(__file__).parents[2] / "seeds"
FAULTY = document(
    paragraph(
        run("They saw the "), run("the mayor", BOLD), run(" today"), "<w:r><w:br/><w:t>and left</w:t></w:r>"
    )
    + "<w:p/>"
    + paragraph(
        run("With a picture "), "<w:r>" + BOX.format(paragraph(run("a a box"))) + "</w:r>", run(" here.")
    )
)


def test_it_is_opened_decided_and_saved(window, qtbot, tmp_path: Path) -> None:
    made = window(None)
    path = tmp_path / "letter.docx"
    path.write_bytes(FAULTY)
    with qtbot.waitSignal(made.state.checked, timeout=10_000):
        made.desk.open(path)
    found = [r.finding.was for r in made.state.review.reviewed()]
    assert found == ["the the", "a a"]
    for finding in made.state.review.open_findings():
        assert made.state.accept([finding.id])
    assert made.desk.save()
    saved = path.with_name("letter.cleaned.docx")
    texts = [segment.original for segment in files.read(saved).document.segments]
    assert texts == made.state.review.texts
    assert "the mayor" in texts[0]
    log = journal.read(path.with_name("letter.changes.jsonl"))
    assert journal.replay(log, files.read(path)).texts == texts
    assert package.digest(journal.original_bytes(log, saved.read_bytes(), "x")) == package.digest(FAULTY)


def test_reasons_that_cannot_be_comments_are_told_when_it_is_saved(window, qtbot, tmp_path: Path) -> None:
    made = window(None)
    path = tmp_path / "letter.docx"
    path.write_bytes((SEEDS / "office" / "harbor.docx").read_bytes())
    with qtbot.waitSignal(made.state.checked, timeout=10_000):
        made.desk.open(path)
    banner = made.findChild(Banner)
    banner.clear()  # it holds a tracked change of somebody
    for finding in made.state.review.open_findings():
        if finding.suggestions:
            made.state.accept([finding.id])
    made.state.session.how = How.COMMENTED
    assert made.desk.save()
    assert "headers, footers and notes hold no comments: 1." in banner.text
    made.state.session.how = How.TRACKED
    assert made.desk.save()
    assert banner.text == ""
