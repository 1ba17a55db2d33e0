from pathlib import Path

import pytest

from reviewer import dismissals, files
from reviewer.events import Scope
from tests.ui.conftest import DOUBLED, FAULTY
from ui.ignored import Ignored
from ui.session import Session
from ui.state import ReviewState


def record(tmp_path: Path) -> dismissals.Dismissals:
    return dismissals.read(tmp_path / dismissals.NAME)


def findings(state: ReviewState) -> list[tuple[str, str]]:
    return [(r.finding.was, r.status.value) for r in state.review.reviewed()]


def ignore(state: ReviewState, number: int, scope: Scope) -> None:
    state.ignore(state.review.open_findings()[number], scope)


@pytest.fixture
def opened_again(open_text, qtbot, tmp_path: Path):
    """Opens the text anew, as on another day, without what the journal holds."""

    def opened(state: ReviewState, name: str = "story.txt") -> ReviewState:
        path = tmp_path / name
        if not path.exists():
            path.write_text(FAULTY)
        state.close()
        with qtbot.waitSignal(state.checked, timeout=10_000):
            state.open(Session(files.read(path), {}, tmp_path / "other"))
        return state

    return opened


@pytest.mark.parametrize(
    ("scope", "again", "in_another"),
    [
        (Scope.ONCE, ["The the", "and and", "the the"], 4),
        (Scope.PHRASE, ["and and"], 4),
        (Scope.RULE, [], 4),
        (Scope.PROFILE, [], 0),
    ],
)
def test_what_is_ignored_stays_so_as_far_as_it_was_meant(
    open_text, opened_again, scope: Scope, again: list[str], in_another: int
) -> None:
    state = open_text()
    ignore(state, 1, scope)
    assert [was for was, _ in findings(opened_again(state))] == again
    assert len(findings(opened_again(state, "other.txt"))) == in_another


def test_a_wide_ignore_is_one_record(open_text, tmp_path: Path) -> None:
    ignore(open_text(), 0, Scope.RULE)
    assert [(r.scope, r.file, r.by) for r in record(tmp_path).records] == [
        (Scope.RULE, "story.txt", "tester")
    ]


def test_undo_forgets_the_record_and_redo_keeps_it_again(open_text, tmp_path: Path) -> None:
    state = open_text()
    ignore(state, 0, Scope.RULE)
    state.undo()
    assert not (tmp_path / dismissals.NAME).exists()
    assert [status for _, status in findings(state)] == ["open"] * 4
    state.redo()
    assert [r.scope for r in record(tmp_path).records] == [Scope.RULE]


def test_reopening_one_brings_back_all_that_were_ignored_with_it(open_text, tmp_path: Path) -> None:
    state = open_text()
    ignore(state, 0, Scope.PHRASE)
    assert [status for _, status in findings(state)] == ["ignored", "ignored", "open", "ignored"]
    state.reopen(next(state.review.reviewed()).finding.id)
    assert [status for _, status in findings(state)] == ["open"] * 4
    assert record(tmp_path).records == ()


def test_a_record_taken_back_in_its_own_review_is_one_step(open_text, tmp_path: Path) -> None:
    state = open_text()
    ignore(state, 0, Scope.RULE)
    state.hear_again(state.ignored.kept.records)
    assert [status for _, status in findings(state)] == ["open"] * 4
    assert record(tmp_path).records == ()
    state.undo()
    assert [status for _, status in findings(state)] == ["ignored"] * 4
    assert len(record(tmp_path).records) == 1


def test_a_record_of_another_day_is_taken_back_by_a_check(open_text, opened_again, qtbot) -> None:
    state = open_text()
    ignore(state, 1, Scope.ONCE)
    opened_again(state)
    with qtbot.waitSignal(state.checked):
        state.hear_again(state.ignored.kept.records)
    assert len(findings(state)) == 4


def test_records_of_others_stay(open_text, tmp_path: Path) -> None:
    state = open_text()
    theirs = dismissals.Dismissal(dismissals.Anchor("x", "y", "", ""), Scope.ONCE, "b.txt", "z", "t")
    dismissals.append(tmp_path / dismissals.NAME, theirs)
    ignore(state, 0, Scope.ONCE)
    state.undo()
    assert record(tmp_path).records == (theirs,)


def test_a_finding_ignored_once_does_not_silence_its_twin(open_text, qtbot) -> None:
    state = open_text("The the end.\n\nThe the end.\n")
    ignore(state, 0, Scope.ONCE)
    with qtbot.waitSignal(state.checked):
        state.check()
    assert [status for _, status in findings(state)] == ["ignored", "open"]


def test_a_restored_review_knows_what_it_ignored(open_text, opened_again, qtbot, tmp_path: Path) -> None:
    state = open_text()
    ignore(state, 0, Scope.RULE)
    (tmp_path / dismissals.NAME).unlink()
    state.close()
    session = Session(files.read(tmp_path / "story.txt"), {}, tmp_path / "sessions")
    found = session.found()
    assert found is not None
    state.open(session)
    with qtbot.waitSignal(state.checked):
        state.restore(found)
    assert [status for _, status in findings(state)] == ["ignored"] * 4
    assert len(record(tmp_path).records) == 1


def test_a_pasted_text_keeps_it_while_it_is_open(open_text, qtbot, tmp_path: Path) -> None:
    state = ReviewState(DOUBLED, by="tester")
    with qtbot.waitSignal(state.checked):
        state.open(Session(files.from_bytes(FAULTY.encode(), tmp_path / "none.txt"), {}, tmp_path / "s"))
    ignore(state, 0, Scope.RULE)
    with qtbot.waitSignal(state.checked):
        state.check()
    assert not state.review.open_findings()
    assert not (tmp_path / dismissals.NAME).exists()
    state.close()


def test_a_damaged_record_is_told_and_left_alone(open_text, opened_again, qtbot, tmp_path: Path) -> None:
    state = open_text()
    (tmp_path / dismissals.NAME).write_text("{\n")
    with qtbot.waitSignal(state.unkept) as told:
        opened_again(state)
    assert "not a line of JSON" in told.args[0]
    ignore(state, 0, Scope.RULE)
    assert (tmp_path / dismissals.NAME).read_text() == "{\n"


def test_the_record_of_a_project_lies_beside_its_settings(tmp_path: Path) -> None:
    (tmp_path / "copydesk.toml").write_text("")
    (tmp_path / "texts").mkdir()
    text = tmp_path / "texts" / "a.txt"
    text.write_text("The the end.")
    assert Ignored.beside(text).name == "texts/a.txt"
