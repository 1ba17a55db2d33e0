import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt

from reviewer.checks import double_space, doubled_word
from reviewer.engine import Profile
from reviewer.events import Status
from reviewer.finding import Severity, resolve
from ui.queue_model import SORT_KEYS, Order, QueueModel, Show


@pytest.fixture
def queue(open_text):
    state = open_text()
    model = QueueModel(state)
    state.changed.connect(lambda: model.show(state.review))
    model.show(state.review)
    return state, model


def shown(model: QueueModel) -> list[str]:
    return [model.data(model.index(row, 0)) for row in range(model.rowCount())]


def test_rows_stand_as_in_the_text(queue, qtmodeltester) -> None:
    _, model = queue
    qtmodeltester.check(model)
    assert shown(model) == ["The the", "the the", "and and", "the the"]


def test_the_filter_takes_either_case(queue) -> None:
    _, model = queue
    model.set_filter(replace(model.filter, text="AND AND"))
    assert shown(model) == ["and and"]


def test_a_decided_finding_leaves_the_open_ones(queue) -> None:
    state, model = queue
    model.set_filter(replace(model.filter, show=Show.OPEN))
    state.decide([model.rows[1].finding.id], Status.REJECTED)
    assert shown(model) == ["The the", "and and", "the the"]
    assert model.open_counts[Severity.ERROR] == 3


def test_next_goes_on_from_a_row_that_has_gone(queue) -> None:
    state, model = queue
    model.set_filter(replace(model.filter, show=Show.OPEN))
    model.focus(model.rows[1].finding.id)
    state.decide([model.rows[1].finding.id], Status.REJECTED)
    model.next()
    assert model.current is not None
    assert model.current.finding.was == "and and"


def test_next_starts_again_at_the_top(queue) -> None:
    _, model = queue
    model.focus(model.rows[-1].finding.id)
    model.next()
    assert model.row == 0


def test_next_obeys_the_filter(queue) -> None:
    _, model = queue
    model.focus(model.rows[0].finding.id)
    model.set_filter(replace(model.filter, text="and and"))
    model.next()
    assert model.current is not None
    assert model.current.finding.was == "and and"


def test_alike_findings_stand_together_when_asked(queue) -> None:
    _, model = queue
    model.set_filter(replace(model.filter, order=Order.ALIKE))
    assert shown(model) == ["The the", "and and", "the the", "the the"]


def test_a_row_is_read_as_one_sentence(queue) -> None:
    _, model = queue
    assert (
        model.data(model.index(2, 0), Qt.ItemDataRole.AccessibleTextRole)
        == "Error, paragraph 3: and and, suggestion and, Grammar, Open"
    )


def test_what_a_filter_or_an_order_asks_is_made_ready_before_it_is_chosen(queue, qtbot) -> None:
    state, model = queue
    keys = [*SORT_KEYS.values()]
    qtbot.waitUntil(lambda: not model._idle.isActive())
    assert not model._digests.prepare_next(keys)
    state.decide([model.rows[0].finding.id], Status.REJECTED)
    assert model._digests.prepare_next(keys)


# Findings that overlap.


SAMPLE = "The the  the council met.\n\nShe gave the the answer.\n"


@pytest.fixture
def overlapping(open_text):
    """A text in which a doubled word and a doubled space share some of the text."""
    state = open_text(SAMPLE, Profile((doubled_word.CHECK, double_space.CHECK)))
    model = QueueModel(state)
    state.changed.connect(lambda: model.show(state.review))
    model.show(state.review)
    assert {f.check for f in state.review.open_findings()} == {"doubled-word", "double-space"}
    return state, model


def test_findings_that_overlap_are_one_row_and_count_as_the_command_line_counts(overlapping) -> None:
    state, model = overlapping
    winners = resolve(state.review.open_findings())
    assert len(winners) < len(state.review.open_findings())
    assert [row.finding.id for row in model.rows] == [finding.id for finding in winners]
    assert model.total == model.open_counts.total() == len(winners)
    assert sum(map(model.here, model.rows)) == len(state.review.open_findings())
    first = model.index(0, 0)
    assert model.data(first, Qt.ItemDataRole.AccessibleTextRole).endswith(", 2 findings here")
    assert len(model.data(first, Qt.ItemDataRole.ToolTipRole).split("\n")) == 2


def test_what_waits_is_asked_once_the_stronger_one_is_rejected(overlapping) -> None:
    state, model = overlapping
    strongest = model.rows[0]
    state.decide([strongest.finding.id], Status.REJECTED)
    assert {row.finding.check for row in model.rows[:2]} == {"doubled-word", "double-space"}
    assert [model.here(row) for row in model.rows] == [1] * len(model.rows)
    state.undo()
    assert model.here(model.rows[0]) == 2


def test_what_waits_goes_with_the_change_of_the_stronger_one(overlapping) -> None:
    state, model = overlapping
    state.accept([model.rows[0].finding.id])
    open_rows = [row.finding for row in model.rows if row.status is Status.OPEN]
    assert [finding.segment for finding in open_rows] == [1]


def test_a_row_is_found_by_what_is_said_of_each_finding_in_it(overlapping) -> None:
    _, model = overlapping
    for check in ("doubled-word", "double-space"):
        model.set_filter(replace(model.filter, text=check))
        assert 0 in [row.finding.segment for row in model.rows]
