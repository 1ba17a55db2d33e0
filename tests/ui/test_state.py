import errno
from pathlib import Path
from threading import Event

import pytest
from msgspec.structs import replace

from reviewer import files, journal
from reviewer.checks.base import Found
from reviewer.edits import Edit, Span
from reviewer.engine import Profile
from reviewer.errors import ReviewError
from reviewer.events import Kind, Scope, Status
from tests.ui.suspects import whole_of
from ui.session import Session, recovered
from ui.state import QUIET, ReviewState


def ids(state: ReviewState) -> list[str]:
    return [f.id for f in state.review.open_findings()]


def test_an_opened_text_is_checked(open_text) -> None:
    assert [f.was for f in open_text().review.open_findings()] == ["The the", "the the", "and and", "the the"]


def test_accepting_changes_the_text_and_undo_takes_it_back(open_text) -> None:
    state = open_text()
    before = state.review.texts
    state.accept(ids(state)[:1])
    assert state.review.texts[0].startswith("The council")
    state.undo()
    assert state.review.texts == before


def test_undo_and_redo_say_what_they_do(open_text) -> None:
    state = open_text()
    state.accept(ids(state)[2:3])
    assert state.undo_name == "accept “\u2068and and\u2069” → “\u2068and\u2069”"
    state.undo()
    assert (state.undo_name, state.redo_name) == (None, "accept “\u2068and and\u2069” → “\u2068and\u2069”")


def test_half_a_character_is_kept_as_a_sign_that_files_can_hold(open_text) -> None:
    state = open_text()
    path = state.session.file.path
    state.note(ids(state)[0], "see \ud83d")
    assert state.review.note_on(ids(state)[0]) == "see \ufffd"
    state.accept(ids(state)[:1], "Our \udc00")
    assert state.review.texts[0].startswith("Our \ufffd council")
    journal_path = state.session.journal_path
    state.close()
    assert recovered(journal_path, files.read(path)).texts[0].startswith("Our \ufffd council")


def test_letters_typed_in_a_row_are_one_event(open_text) -> None:
    state = open_text()
    for number, letter in enumerate("well"):
        state.type({1: (Edit(number, "", letter),)})
    state.commit()
    assert [(e.kind, e.changes[0].edits) for e in state.review.events] == [
        (Kind.EDIT, (Edit(0, "", "well"),))
    ]


def test_letters_typed_elsewhere_are_another_event(open_text) -> None:
    state = open_text()
    state.type({1: (Edit(0, "", "x"),)})
    state.type({3: (Edit(0, "", "y"),)})
    state.commit()
    assert len(state.review.events) == 2


def test_letters_typed_and_deleted_again_are_no_event(open_text) -> None:
    state = open_text()
    state.type({1: (Edit(0, "", "x"),)})
    state.type({1: (Edit(0, "x", ""),)})
    assert state.undo_name is None
    state.commit()
    assert state.review.events == ()


def test_typing_is_an_event_within_a_second(open_text, qtbot) -> None:
    state = open_text()
    state.type({1: (Edit(0, "", "x"),)})
    qtbot.waitUntil(lambda: len(state.review.events) == 1, timeout=5_000)
    assert state._held.interval() < 1_000


def test_an_event_of_typing_tells_nobody_to_read_the_text_again(open_text, qtbot) -> None:
    """It would cost a letter that comes just then; only what lists events follows."""
    state = open_text()
    told: list[str] = []
    state.changed.connect(lambda: told.append("changed"))
    with qtbot.waitSignal(state.kept, timeout=5_000):
        with qtbot.waitSignal(state.checked, timeout=5_000):
            state.type({1: (Edit(0, "", "x"),)})
        told.clear()
    assert len(state.review.events) == 1
    assert told == []


def test_letters_that_come_to_nothing_bring_the_text_back_when_they_rest(open_text, qtbot) -> None:
    state = open_text()
    state.type({1: (Edit(0, "", "x"),)})
    state.type({1: (Edit(0, "x", ""),)})
    qtbot.waitUntil(lambda: state.review.events == (), timeout=5_000)
    assert not state.modified


def test_what_is_typed_is_checked_at_once(open_text) -> None:
    state = open_text()
    state.type({1: (Edit(0, "", "to to "),)})
    assert [f.was for f in state.review.states[1].findings and state.review.open_findings()][1] == "to to"


def test_what_is_edited_while_paragraphs_are_compared_is_compared_again(open_text, qtbot) -> None:
    reading, go_on = Event(), Event()

    def look(units):
        late = [number for number, unit in enumerate(units) if unit.text.startswith("Late")]
        reading.set()
        assert go_on.wait(10)
        return ((number, Found(Span(0, 4), "all")) for number in late)

    go_on.set()
    state = open_text(profile=Profile((replace(whole_of(0, 4), look=look),)))
    go_on.clear()
    reading.clear()
    state.check()
    qtbot.waitUntil(reading.is_set)
    state.replace({0: (Edit(0, "", "Late: "),)})
    qtbot.wait(2 * QUIET)
    go_on.set()
    qtbot.waitUntil(lambda: [f.was for f in state.review.open_findings()] == ["Late"])


def test_ignoring_a_phrase_reaches_what_is_typed_later(open_text) -> None:
    state = open_text()
    state.ignore(state.review.open_findings()[1], Scope.PHRASE)
    assert [f.was for f in state.review.open_findings()] == ["and and"]
    state.type({1: (Edit(0, "", "the the "),)})
    assert [f.was for f in state.review.open_findings()] == ["and and"]


def test_reopening_an_accepted_finding_takes_its_change_back(open_text) -> None:
    state = open_text()
    first, second = ids(state)[:2]
    state.accept([first])
    state.accept([second])
    state.reopen(first)
    assert state.review.find(first).status is Status.OPEN
    assert state.review.states[0].current.startswith("The the")
    assert state.review.find(second).status is Status.ACCEPTED


def test_a_refusal_is_told_and_changes_nothing(open_text, qtbot) -> None:
    state = open_text()
    first = ids(state)[0]
    state.accept([first])
    with qtbot.waitSignal(state.refused):
        assert not state.accept([first])
    assert len(state.review.events) == 1


def test_saving_leaves_the_original_and_a_log_that_replays(open_text, tmp_path: Path) -> None:
    state = open_text()
    state.accept(ids(state)[:1])
    state.type({1: (Edit(0, "", "Well. "),)})
    target, log_path = state.save()
    original = (tmp_path / "story.txt").read_bytes()
    log = journal.read(log_path)
    review = journal.replay(log, files.from_bytes(original, tmp_path / "story.txt"))
    assert target.read_bytes().decode() == "".join(review.texts)
    assert journal.original_bytes(log, target.read_bytes(), "x") == original
    assert not state.modified


def test_the_original_is_never_the_target(open_text, tmp_path: Path) -> None:
    with pytest.raises(ReviewError, match="is the original"):
        open_text().save(tmp_path / "story.txt")


def test_nor_is_the_change_log(open_text, tmp_path: Path) -> None:
    state = open_text()
    with pytest.raises(ReviewError, match="choose another name"):
        state.save(tmp_path / "story.changes.jsonl")
    assert not (tmp_path / "story.changes.jsonl").exists()


def test_a_folder_that_has_the_name_of_the_cleaned_text_is_told(open_text, tmp_path: Path) -> None:
    (tmp_path / "story.cleaned.txt").mkdir()
    with pytest.raises(ReviewError, match="is not a file"):
        open_text().save()


def test_what_somebody_else_saved_is_kept_as_a_backup(open_text, tmp_path: Path) -> None:
    (tmp_path / "story.cleaned.txt").write_text("not ours")
    state = open_text()
    state.save()
    state.save()
    assert (tmp_path / "story.cleaned.txt.bak").read_text() == "not ours"


def test_a_review_goes_on_from_its_journal(open_text, tmp_path: Path, sessions: Path) -> None:
    state = open_text()
    state.accept(ids(state)[:1])
    texts = state.review.texts
    state.close()
    found = Session(files.read(tmp_path / "story.txt"), {}, sessions).found()
    assert found is not None
    assert (found.steps, found.review.texts) == (1, texts)


def test_deciding_beside_an_earlier_review_loses_neither(open_text, tmp_path: Path, sessions: Path) -> None:
    first = open_text()
    for finding_id in ids(first)[:3]:
        first.accept([finding_id])
    first.close()
    second = open_text()
    second.accept(ids(second)[:1])
    second.close()
    assert len(list(sessions.glob("*.jsonl"))) == 2
    found = Session(files.read(tmp_path / "story.txt"), {}, sessions).found()
    assert found is not None
    assert found.steps == 3


def test_a_restored_review_is_in_the_new_journal(open_text, sessions: Path, qtbot) -> None:
    first = open_text()
    first.accept(ids(first)[:1])
    first.close()
    second = open_text()
    assert second.session is not None
    left = second.session.found()
    assert left is not None
    with qtbot.waitSignal(second.checked):
        second.restore(left)
    assert second.modified
    second.accept([second.review.open_findings()[0].id])
    file = second.session.file
    second.close()
    (path,) = sessions.glob("*.jsonl")
    assert len(recovered(path, file).events) == 2


def test_a_line_cut_off_by_a_crash_is_left_out(open_text, tmp_path: Path, sessions: Path) -> None:
    state = open_text()
    for finding_id in ids(state)[:2]:
        state.accept([finding_id])
    state.close()
    path = next(sessions.glob("*.jsonl"))
    path.write_bytes(path.read_bytes()[:-5])
    found = Session(files.read(tmp_path / "story.txt"), {}, sessions).found()
    assert found is not None
    assert found.steps == 1


def test_a_file_is_open_in_one_window_only(open_text, tmp_path: Path, sessions: Path) -> None:
    state = open_text()
    assert state.session is not None
    state.session.lock()
    with pytest.raises(ReviewError, match="another Copydesk window"):
        Session(files.read(tmp_path / "story.txt"), {}, sessions).lock()


class FullDisk:
    """Takes letters into its memory, and puts none on the disk; closing it says so."""

    closed = False

    def write(self, _text: str) -> int:
        return 0

    def flush(self) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    close = flush


def test_what_a_full_disk_did_not_take_is_kept_once_there_is_room(
    open_text, tmp_path: Path, sessions: Path, qtbot
) -> None:
    state = open_text()
    first, second, third, *_ = ids(state)
    state.accept([first])
    with state.session._journal._out:
        state.session._journal._out = FullDisk()
        with qtbot.waitSignal(state.unkept) as told:
            state.accept([second])
    assert "No space left" in told.args[0]
    state.accept([third])
    state.close()
    (path,) = sessions.glob("*.jsonl")
    assert len(recovered(path, files.read(tmp_path / "story.txt")).events) == 3


def test_a_text_closes_on_a_full_disk_and_another_window_may_have_it(
    open_text, tmp_path: Path, sessions: Path, qtbot
) -> None:
    state = open_text()
    state.session.lock()
    state.accept(ids(state)[:1])
    with state.session._journal._out, qtbot.waitSignal(state.unkept):
        state.session._journal._out = FullDisk()
        state.close()
    assert state.session is None
    Session(files.read(tmp_path / "story.txt"), {}, sessions).lock()


def test_where_no_journal_can_be_kept_that_is_told(open_text, tmp_path: Path) -> None:
    (tmp_path / "sessions").write_text("a file")
    with pytest.raises(ReviewError, match="decisions are not kept"):
        Session(files.read(_written(tmp_path)), {}, tmp_path / "sessions")


def _written(folder: Path) -> Path:
    path = folder / "other.txt"
    path.write_text("The the end.\n")
    return path
