from hypothesis import given

from reviewer.events import Kind
from reviewer.reports.standing import followed
from tests.reviewer.reports.reviewed import review
from tests.reviewer.strategies import documents, steps
from tests.reviewer.test_review import walk


def standings(of):
    return [s for group in followed(of.events).values() for s in group]


@given(documents, steps())
def test_events_alone_tell_the_standing_of_every_decided_finding(raw, path):
    _, made = walk(raw, path)
    told = {(s.finding.id, s.status, s.scope) for s in standings(made) if s.status.decided}
    assert told == {(r.finding.id, r.status, r.scope) for r in made.reviewed() if r.status.decided}


@given(documents, steps())
def test_events_alone_tell_where_decided_findings_stand_until_something_is_undone(raw, path):
    _, made = walk(raw, [(step, rng) for step, rng in path if step not in ("undo", "redo", "revert")])
    told = {(s.finding.id, s.finding.span) for s in standings(made) if s.status.decided}
    assert told == {(r.finding.id, r.finding.span) for r in made.reviewed() if r.status.decided}
    assert not any(event.kind is Kind.UNDO for event in made.events)


def test_a_note_stays_with_its_finding():
    assert [s.notes for s in standings(review()) if s.notes] == [("ask the | desk",)]
