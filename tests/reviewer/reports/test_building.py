from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reviewer import files, journal
from reviewer.diff import RunKind
from reviewer.edits import Edit, Span, apply
from reviewer.events import Status
from reviewer.reports.base import ReportPlace
from reviewer.reports.building import file_report, report_of
from reviewer.reports.counts import Effort, tallies
from reviewer.review import Review
from tests.reviewer.reports.reviewed import (
    TIMES,
    bare_report,
    finding,
    log,
    report,
    review,
    source,
)
from tests.reviewer.strategies import documents


def change(number, of=None):
    return (of or report()).changes[number - 1]


def test_every_net_change_is_there_in_document_order():
    assert [(c.before, c.after) for c in report().changes] == [
        ("The the", "The"),
        ("=SUM(A1)", "+the sum"),
        ("of 40 years old", "aged 40"),
        (" ,", ","),
    ]


def test_a_change_names_its_line_and_column():
    assert [str(c.place) for c in report().changes] == ["line 1:1", "line 2:1", "line 5:7", "line 5:28"]


def test_a_change_has_the_original_around_it():
    assert (change(3).left, change(3).right) == ("A man ", " spoke , twice, to the press about it.")


@pytest.mark.parametrize(
    ("number", "decision"), [(1, "accepted"), (2, "own wording"), (3, "accepted"), (4, "by hand")]
)
def test_a_change_says_what_was_decided(number, decision):
    assert change(number).decision == decision


def test_a_change_has_the_reasons_of_its_findings_alone():
    assert [[r.check for r in c.reasons] for c in report().changes] == [
        ["doubled-word"],
        ["some-check"],
        ["some-check"],
        [],
    ]


def test_a_change_says_who_made_it_and_when():
    assert (change(4).by, change(4).time) == ("B. Editor", TIMES[7])


def test_a_change_by_two_hands_names_both_in_order():
    changed = review()
    changed, _ = changed.type({0: (Edit(0, "The", "Our"),)}, "C. Editor", TIMES[8])
    made = change(1, file_report(log(changed), source()))
    assert (made.decision, made.by, made.after) == ("accepted, then by hand", "A. Editor, C. Editor", "Our")


def test_findings_of_one_bulk_go_to_their_own_changes():
    made = Review.of(source().document).with_findings(
        [finding(0, "the council", "a council", check="first"), finding(0, "met", "sat", check="second")]
    )
    made, _ = made.accept(["0.1", "0.2"], "A. Editor", time=TIMES[1])
    assert [[r.check for r in c.reasons] for c in file_report(log(made), source()).changes] == [
        ["first"],
        ["second"],
    ]


def test_what_was_undone_is_no_change():
    made, _ = review().revert(1, "A. Editor", TIMES[9])
    assert [c.before for c in file_report(log(made), source()).changes] == [
        "=SUM(A1)",
        "of 40 years old",
        " ,",
    ]


def test_what_was_redone_has_its_reason_again():
    made, _ = review().accept(["3.2"], "A. Editor", time=TIMES[9])
    for step in (Review.undo, Review.redo):
        stepped = step(made, "A. Editor", TIMES[10])
        assert stepped is not None
        made = stepped[0]
    last = file_report(log(made), source()).changes[-1]
    assert (last.after, [r.was for r in last.reasons], last.decision) == ("media", ["press"], "accepted")


def test_rejected_and_ignored_findings_are_kept_with_notes_and_scope():
    (rejected,), (ignored,) = report().rejected, report().ignored
    assert (rejected.was, rejected.by, rejected.notes) == ("approved", "B. Editor", ("ask the | desk",))
    assert (ignored.was, ignored.scope) == ("Monday", "phrase")


def test_a_finding_is_placed_in_the_original_although_text_before_it_changed():
    (ignored,) = report().ignored
    assert str(ignored.place) == "line 1:24"


def test_open_findings_are_known_only_if_they_are_given():
    assert [f.was for f in report().open or ()] == ["press"]
    assert file_report(log(), source()).open is None


def test_counts_are_of_findings_by_standing():
    (error, warning, hint) = report().by_severity
    assert (error.name, error.accepted, error.rejected, error.total) == ("error", 2, 1, 3)
    assert (warning.name, warning.own_wording) == ("warning", 1)
    assert (hint.name, hint.ignored, hint.open) == ("hint", 1, 1)


def test_where_open_findings_are_not_known_no_count_says_none():
    alone = file_report(log(), source())
    assert {t.open for t in (*alone.by_check, *alone.by_severity, *alone.by_category)} == {None}


def test_totals_know_open_findings_only_if_every_file_does():
    both = report_of([report(), file_report(log(), source())])
    assert {t.open for t in both.by_check} == {None}


def test_several_files_are_summed():
    both = report_of([report(), report()])
    assert (both.changes, both.by_severity[0].accepted, both.words) == (8, 4, 2 * (report().words or 0))


def test_words_are_unknown_as_soon_as_one_file_has_no_text():
    both = report_of([report(), bare_report()])
    assert (both.words, both.effort, both.open) == (None, None, None)


def test_a_log_alone_gives_the_same_changes_by_segment():
    assert [(c.before, c.after, c.decision) for c in bare_report().changes] == [
        (c.before, c.after, c.decision) for c in report().changes
    ]


def test_a_log_alone_knows_segments_and_no_lines():
    assert bare_report().changes[2].place == ReportPlace(3)
    assert str(bare_report().changes[2].place) == "segment 4"


def test_effort_counts_words_and_marks_of_both_texts():
    assert report().effort == Effort(edits=9, size=40)


@pytest.mark.parametrize(
    ("effort", "said"),
    [
        (Effort(3, 299), "3 of 299 words and marks (too short for a percentage)"),
        (Effort(3, 300), "1.0% (3 of 300 words and marks, inconclusive below 1,000)"),
        (Effort(30, 1000), "3.0% (30 of 1,000 words and marks)"),
    ],
)
def test_effort_says_how_far_it_holds(effort, said):
    assert str(effort) == said


def test_the_head_of_the_log_is_named():
    assert report().head == log().head


def test_rows_show_every_segment_and_its_changes():
    assert [row.changes for row in report().rows] == [(1,), (2,), (), (3, 4)]


def test_a_unit_is_named_by_its_key():
    assert str(ReportPlace(3, "menu.open")) == "segment 4 (menu.open)"


@given(documents, st.data())
def test_rows_and_changes_agree_with_the_review(text, data):
    file = source(text)
    made = Review.of(file.document)
    for number, segment in enumerate(file.document.segments):
        start = data.draw(st.integers(0, len(segment.original)))
        word = segment.original[start : start + 3]
        made, _ = made.type({number: (Edit(start, word, "x"),)}, "A", TIMES[1])
    report = file_report(log(made, file), file)
    assert [row.current for row in report.rows] == made.texts
    assert report.after == apply(text, file.document.splice(made.edits))
    assert Counter(n for row in report.rows for n in row.changes) == Counter(
        change.number for change in report.changes
    )


def test_tallies_keep_the_order_that_is_given():
    named = [("b", Status.OPEN), ("a", Status.OPEN), ("c", Status.REJECTED)]
    assert [t.name for t in tallies(named, ["c", "x"])] == ["c", "a", "b"]


def test_an_unfinished_log_has_no_result():
    lines = journal.lines([journal.header_record(source(), {}, TIMES[0])])
    unfinished = file_report(journal.parse("".join(lines).encode(), "log"), source())
    assert (unfinished.result_name, unfinished.sealed, unfinished.changes) == (None, None, ())


def test_placeholders_are_read_under_their_names_and_are_no_words():
    page = files.from_bytes(b'<p>They saw <img src="a.png"> ships and left.</p>', Path("page.html"))
    text = page.document.segments[0].original
    made, _ = Review.of(page.document).type(
        {0: (Edit(text.index("saw"), "saw \ufffc", "met \ufffc"),)}, "A", "t"
    )
    told = file_report(log(made, page), page)
    (changed,), (row,) = told.changes, told.rows
    assert (changed.before, changed.after, changed.right) == ("saw ", "met ", "[img] ships and left.")
    assert (row.original, row.current) == ("They saw [img] ships and left.", "They met [img] ships and left.")
    assert "".join(run.text for run in row.runs if run.kind is not RunKind.INSERT) == row.original
    assert told.words == 5


def test_a_finding_over_a_placeholder_is_read_under_its_name():
    page = files.from_bytes(b'<p>A <img src="a.png"> ship <img src="a.png"> fell.</p>', Path("page.html"))
    text = page.document.segments[0].original
    span = Span(text.index("ship"), text.index("fell"))
    over = replace(
        finding(0, "The the"), span=span, was=text[span.start : span.end], suggestions=("boat \ufffc ",)
    )
    told = file_report(log(Review.of(page.document), page), page, [over])
    assert [(f.was, f.suggestions) for f in told.open] == [("ship [img] ", ("boat [img] ",))]
