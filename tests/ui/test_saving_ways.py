"""The ways in which a file can be opened and saved, where its format has several."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog

from reviewer import files, journal
from reviewer.errors import ReviewError
from reviewer.formats import FORMATS, format_named
from reviewer.formats.base import How
from reviewer.formats.package import Package
from tests.reviewer.formats.docx.samples import document, paragraph, run
from ui.file_kinds import opening, saving
from ui.preferences import Preferences, from_table

FAULTY = document(paragraph(run("They saw the the mayor today.")))
FOREIGN = document(
    paragraph(
        run("They saw "),
        '<w:ins w:id="1" w:author="Ann" w:date="2026-01-01T00:00:00Z">' + run("all of ") + "</w:ins>",
        run("the the town."),
    )
)


@pytest.fixture
def letter(window, qtbot, tmp_path: Path):
    """A window with a Word document, in which the one finding is accepted."""
    made = window(None)
    path = tmp_path / "letter.docx"
    path.write_bytes(FAULTY)
    with qtbot.waitSignal(made.state.checked, timeout=10_000):
        made.desk.open(path)
    (finding,) = made.state.review.open_findings()
    made.state.accept([finding.id])
    return made


def body(path: Path) -> str:
    return Package(path.read_bytes()).text("word/document.xml").text


def answer(monkeypatch, path: Path, how: How | None, seen: list[str] | None = None) -> None:
    """Whoever is asked where to save says: there, in that way; None for the one proposed."""

    def chosen(_parent, _title, target: str, filters: str, proposed: str) -> tuple[str, str]:
        if seen is not None:
            seen.append(target)
        wanted = [f for f, way in saving(format_named("docx"), ".docx", list(How)).items() if way is how]
        assert set(wanted) <= set(filters.split(";;"))
        return str(path), wanted[0] if wanted else proposed

    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)


@pytest.mark.parametrize("how", How)
def test_save_as_writes_in_the_way_that_is_chosen_and_the_log_knows_it(
    letter, tmp_path: Path, monkeypatch, how: How
) -> None:
    target = tmp_path / "out.docx"
    answer(monkeypatch, target, how)
    assert letter.desk.save_as()
    assert ("<w:del " in body(target)) is (how is not How.CLEAN)
    assert any("comments" in n for n in Package(target.read_bytes()).names) is (how is How.COMMENTED)
    log = journal.read(tmp_path / "letter.changes.jsonl")
    assert journal.how_saved(log) is how
    assert [s.original for s in files.read(target).document.segments] == letter.state.review.texts


def test_save_with_tracked_changes_proposes_them_and_a_name_that_says_so(
    letter, tmp_path: Path, monkeypatch
) -> None:
    asked: list[str] = []
    answer(monkeypatch, tmp_path / "out.docx", None, asked)
    letter.actions_by_id["save_tracked"].trigger()
    assert asked == [str(tmp_path / "letter.tracked.docx")]
    assert "<w:del " in body(tmp_path / "out.docx")


def test_save_asks_nothing_and_does_as_the_settings_say(letter, tmp_path: Path) -> None:
    assert letter.desk.save()
    assert "<w:del " not in body(tmp_path / "letter.cleaned.docx")
    letter.preferring.change(how=How.TRACKED.value)
    assert letter.desk.save()
    assert "<w:del " in body(tmp_path / "letter.cleaned.docx")


def test_a_text_that_holds_no_tracked_changes_is_saved_clean_whatever_is_usual(
    window, tmp_path: Path
) -> None:
    made = window("They saw the the mayor.\n")
    made.preferring.change(how=How.TRACKED.value)
    assert not made.actions_by_id["save_tracked"].isEnabled()
    (finding,) = made.state.review.open_findings()
    made.state.accept([finding.id])
    assert made.desk.save()
    assert (tmp_path / "story.cleaned.txt").read_text(encoding="utf-8") == "They saw the mayor.\n"
    with pytest.raises(ReviewError, match="tracked"):
        made.state.save(tmp_path / "x.txt", How.TRACKED)
    assert not (tmp_path / "x.txt").exists()


def test_a_way_that_there_is_not_counts_as_left_out() -> None:
    assert from_table({"how": "painted"}) == (Preferences(), ["how"])
    assert from_table({"how": "commented"})[0].how == "commented"


def test_what_others_tracked_is_told_on_opening_beside_the_question_about_an_earlier_review(
    window, qtbot, tmp_path: Path
) -> None:
    made = window(None)
    path = tmp_path / "foreign.docx"
    path.write_bytes(FOREIGN)
    with qtbot.waitSignal(made.state.checked, timeout=10_000):
        made.desk.open(path)
    told = made.banner.text
    assert "1 tracked change by Ann" in told
    (finding,) = made.state.review.open_findings()
    made.state.accept([finding.id])
    made.desk.open(path)
    assert "An earlier review" in made.banner.text
    assert told in made.banner.text
    made.banner.press("Restore")
    assert made.banner.text == told


def test_the_dialog_that_opens_files_offers_what_each_format_reads() -> None:
    every, *each = opening().split(";;")
    for kind in FORMATS:
        assert all(f"*{suffix}" in every for suffix in kind.suffixes)
    assert len(each) == len([kind for kind in FORMATS if kind.suffixes]) + 1


def test_a_broken_document_is_refused_by_cause_and_no_encoding_is_offered(window, tmp_path: Path) -> None:
    made = window(None)
    path = tmp_path / "broken.docx"
    path.write_bytes(FAULTY[:400])
    assert not made.desk.open(path)
    assert "broken.docx" in made.start.failure.text()
    assert made.start.encodings.isHidden()


def drop(window, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    window.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def test_one_file_that_is_dropped_is_opened_several_are_listed_to_be_checked(
    window, qtbot, tmp_path: Path
) -> None:
    made = window(None)
    one, other = tmp_path / "one.docx", tmp_path / "other.srt"
    one.write_bytes(FAULTY)
    other.write_text("1\n00:00:01,000 --> 00:00:02,000\nHello.\n", encoding="utf-8")
    with qtbot.waitSignal(made.state.checked, timeout=10_000):
        drop(made, one)
    assert made.desk.file_path == one
    drop(made, one, other)
    qtbot.waitUntil(lambda: made.batch.window is not None and made.batch.window.model.rowCount() == 2)
    made.batch.window.close()
