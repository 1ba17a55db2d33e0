from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from reviewer.events import Status
from reviewer.finding import Severity
from ui.queue_model import Order, QueueModel, Show


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
