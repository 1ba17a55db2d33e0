"""The change log: refused when damaged, exact when whole."""

import contextlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reviewer import files, journal
from reviewer.edits import Edit, Span
from reviewer.errors import BadLog, ReviewError
from reviewer.events import Scope, Status
from reviewer.finding import Quoted
from reviewer.log_records import event_of, event_record
from reviewer.reports import as_html
from reviewer.reports.building import report_of
from reviewer.reports.reading import read_report
from reviewer.review import Review
from tests.reviewer.test_review import WHEN, finding

RAW = "alpha beta\r\n\r\ngamma “delta”\n"


def reviewed() -> tuple[files.SourceFile, Review]:
    file = files.from_bytes(RAW.encode("utf-8-sig"), Path("x.txt"))
    review = Review.of(file.document)
    first = review.texts[0]
    review = review.with_findings([finding(0, first, 0, 5, "A"), finding(0, first, 6, 10, "B")])
    review, _ = review.accept(["0.1"], "Ann", time=WHEN)
    review, _ = review.decide(["0.2"], Status.IGNORED, "Ann", Scope.PHRASE, WHEN)
    review, _ = review.type({1: (Edit(6, "“", "‘"), Edit(12, "”", "’"))}, "Bob", WHEN)
    review, _ = review.note("0.2", "see the style guide", "Bob", WHEN)
    return file, review


def sealed() -> tuple[files.SourceFile, bytes, bytes]:
    """A file, its cleaned bytes and the log."""
    file, review = reviewed()
    data = files.cleaned_bytes(file, review.edits)
    seal = journal.seal_record(review, data, "x.cleaned.txt", WHEN)
    return (
        file,
        data,
        journal.sealed_log(journal.header_record(file, {"language": "en"}, WHEN), review.events, seal),
    )


def refused(log: bytes) -> str:
    """Why a log is refused, by reading it or by replaying it."""
    file, _, _ = sealed()
    with pytest.raises(BadLog) as error:
        journal.replay(journal.parse(log, "log"), file)
    return str(error.value)


def test_what_findings_say_of_the_source_is_kept_and_logs_without_it_are_read():
    _, review = reviewed()
    event = next(event for event in review.events if event.decisions)
    decision = event.decisions[0]
    beside = replace(decision.finding, in_source=(Quoted(Span(2, 6), "Wört"),))
    event = replace(event, decisions=(replace(decision, finding=beside),))
    record = json.loads(json.dumps(event_record(event)))
    assert event_of(record) == event
    del record["decisions"][0]["finding"]["in_source"]
    assert event_of(record).decisions[0].finding == decision.finding


def test_a_whole_log_replays_and_reverses_exactly():
    file, data, log = sealed()
    parsed = journal.parse(log, "log")
    review = journal.replay(parsed, file)
    assert files.cleaned_bytes(file, review.edits) == data
    assert journal.original_bytes(parsed, data, "x") == RAW.encode("utf-8-sig")


def test_events_come_back_as_they_were():
    _, review = reviewed()
    assert [event_of(json.loads(json.dumps(event_record(e)))) for e in review.events] == list(review.events)


@given(st.data())
def test_a_log_with_one_byte_changed_is_refused(data):
    _, _, log = sealed()
    at = data.draw(st.integers(0, len(log) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda b: b != log[at]))
    assert refused(log[:at] + bytes([byte]) + log[at + 1 :])


@given(st.data())
def test_a_log_with_a_record_dropped_is_refused(data):
    lines = sealed()[2].splitlines(keepends=True)
    del lines[data.draw(st.integers(0, len(lines) - 1))]
    assert refused(b"".join(lines))


@given(st.data())
def test_a_log_with_a_record_doubled_is_refused(data):
    lines = sealed()[2].splitlines(keepends=True)
    at = data.draw(st.integers(0, len(lines) - 1))
    assert refused(b"".join([*lines[: at + 1], *lines[at:]]))


@given(st.data())
def test_a_log_cut_off_anywhere_is_refused(data):
    log = sealed()[2]
    assert refused(log[: data.draw(st.integers(0, len(log) - 1))])


def test_the_damaged_line_is_named():
    lines = sealed()[2].splitlines(keepends=True)
    lines[2] = lines[2].replace(b"ignored", b"ignorex")
    assert refused(b"".join(lines)).startswith("log:3: was changed after it was written")


def test_a_rehashed_log_with_other_edits_does_not_give_its_sealed_result():
    file, review = reviewed()
    data = files.cleaned_bytes(file, review.edits)
    seal = journal.seal_record(review, data, "x.cleaned.txt", WHEN)
    forged = journal.sealed_log(journal.header_record(file, {}, WHEN), review.events[:2], seal)
    assert "do not give the result" in refused(forged)


def test_a_seal_with_other_net_changes_is_refused():
    file, review = reviewed()
    data = files.cleaned_bytes(file, review.edits)
    seal = {**journal.seal_record(review, data, "x.cleaned.txt", WHEN), "net": []}
    forged = journal.sealed_log(journal.header_record(file, {}, WHEN), review.events, seal)
    assert "do not give the net changes" in refused(forged)
    with pytest.raises(BadLog, match="do not give back the original"):
        journal.original_bytes(journal.parse(forged, "log"), data, "x")


def test_another_text_is_refused_by_what_differs():
    _, data, log = sealed()
    parsed = journal.parse(log, "log")
    other = files.from_bytes(b"something else", Path("other.txt"))
    with pytest.raises(BadLog, match=r"other.txt: not the text this log was made from \(x.txt, 35 bytes"):
        journal.replay(parsed, other)
    with pytest.raises(BadLog, match="not the text that this log made"):
        journal.original_bytes(parsed, data + b" ", "x")


def test_a_newer_schema_is_refused_by_name():
    file, _ = reviewed()
    header = {**journal.header_record(file, {}, WHEN), "schema": 2}
    log = "".join(journal.lines([header])).encode()
    with pytest.raises(BadLog, match="schema 2; this copydesk reads up to 1"):
        journal.parse(log, "log")


def test_another_reader_of_the_format_is_refused_by_name():
    file, _, _ = sealed()
    header = journal.header_record(file, {}, WHEN)
    header["extraction"] = {**header["extraction"], "id": "plain/0"}
    with pytest.raises(BadLog, match="counts by reader plain/0"):
        journal.replay(journal.parse("".join(journal.lines([header])).encode(), "log"), file)


@pytest.mark.parametrize(
    ("log", "message"),
    [
        (b"", "log: is empty"),
        (b"\n", "log:1: not a line of JSON"),
        (b"{}\n", "log:1: not a record of a change log"),
        (b"[1]\n", "log:1: not a record of a change log"),
        (b"\xff\n", "log:1: not a line of JSON"),
        ("".join(journal.lines([{"type": "note"}])).encode(), "log:1: not the header"),
        (
            "".join(journal.lines([{"type": "header"}])).encode(),
            "log:1: not a record of a change log .the record has no “schema”",
        ),
    ],
)
def test_what_is_not_a_log_is_refused_with_its_line(log, message):
    with pytest.raises(BadLog, match=message):
        journal.parse(log, "log")


def test_a_missing_log_is_refused(tmp_path):
    with pytest.raises(BadLog, match="No such file"):
        journal.read(tmp_path / "no.jsonl")


def test_a_log_without_a_seal_is_not_taken_for_whole():
    file, data, log = sealed()
    parsed = journal.parse(b"".join(log.splitlines(keepends=True)[:-1]), "log")
    with pytest.raises(BadLog, match="no seal"):
        journal.replay(parsed, file)
    with pytest.raises(BadLog, match="no seal"):
        journal.original_bytes(parsed, data, "x")


def test_a_journal_is_on_disk_event_by_event(tmp_path):
    file, review = reviewed()
    path = tmp_path / "deep" / "x.journal"
    with journal.Journal(path, journal.header_record(file, {}, WHEN)) as written:
        for count, event in enumerate(review.events, 1):
            written.append(event)
            assert len(journal.read(path).events) == count
    written.close()
    assert journal.read(path).events == review.events


def test_a_log_grows_with_the_edits_and_not_with_the_text():
    def size(raw: str) -> int:
        file = files.from_bytes(raw.encode(), Path("x.txt"))
        review, _ = Review.of(file.document).type({0: (Edit(0, "a", "b"),)}, "me", WHEN)
        seal = journal.seal_record(review, files.cleaned_bytes(file, review.edits), "y", WHEN)
        return len(journal.sealed_log(journal.header_record(file, {}, WHEN), review.events, seal))

    assert size("a" + " word" * 100_000) - size("a" + " word") < 40


ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 10**20),
    st.text(max_size=3),
    st.lists(st.one_of(st.integers(-1, 9), st.text(max_size=2)), max_size=4),
    st.dictionaries(st.text(max_size=3), st.integers(), max_size=2),
)


def places(value: object, here: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
    """The ways to all values inside a value of JSON."""
    below = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [here, *(way for key, one in below for way in places(one, (*here, key)))]


def with_other(value: object, way: tuple[object, ...], other: object) -> object:
    if not way:
        return other
    copy = dict(value) if isinstance(value, dict) else list(value)  # type: ignore[call-overload]
    copy[way[0]] = with_other(copy[way[0]], way[1:], other)
    return copy


@given(st.data())
def test_a_log_with_any_value_replaced_and_sealed_again_is_refused_or_read(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    file, cleaned, log = sealed()
    records = [
        {k: v for k, v in json.loads(line).items() if k not in ("hash", "prev")} for line in log.splitlines()
    ]
    number = data.draw(st.integers(0, len(records) - 1))
    way = data.draw(st.sampled_from(places(records[number])[1:]))
    records[number] = with_other(records[number], way, data.draw(ODD))  # type: ignore[call-overload]
    path = tmp_path_factory.mktemp("log") / "x.txt.changes.jsonl"
    path.write_bytes("".join(journal.lines(records)).encode("utf-8", "surrogatepass"))
    for beside in (None, file.encoding.encode(RAW)):
        if beside is not None:
            path.with_name("x.txt").write_bytes(beside)
        with contextlib.suppress(BadLog):
            as_html.render(report_of([read_report(path)]))
    with contextlib.suppress(ReviewError):
        parsed = journal.read(path)
        with contextlib.suppress(ReviewError):
            journal.replay(parsed, file)
        with contextlib.suppress(ReviewError):
            journal.original_bytes(parsed, cleaned, "x")


@pytest.mark.parametrize(
    ("way", "other", "told"),
    [
        ((0, "source", "bytes"), 1, "not the text this log was made from"),
        ((0, "extraction", "segments"), 7, "counts 7 segments of text, this copydesk reads 2"),
        ((0, "source", "encoding"), "utf-9", "log:1: .*no encoding is called 'utf-9'"),
        ((1, "seq"), "1", "log:2: not a record of a change log .“seq” cannot be '1'"),
        ((1, "seq"), True, "“seq” cannot be True"),
        ((1, "changes", 0, "edits", 0), [0, "alpha"], "an entry of “edits” is no list of 3"),
        ((2, "decisions", 0, "scope"), "galaxy", "“scope” cannot be 'galaxy'"),
        ((3, "undoes"), 2, "only an event of the type “undo” takes another back"),
        ((4, "detail"), {"text": 3}, "“text” cannot be 3"),
        ((5, "result"), [], "“result” is no object"),
    ],
)
def test_what_cannot_stand_in_a_log_is_named(way: tuple[object, ...], other: object, told: str) -> None:
    file, _, log = sealed()
    records: object = [
        {k: v for k, v in json.loads(line).items() if k not in ("hash", "prev")} for line in log.splitlines()
    ]
    changed = with_other(records, way, other)
    with pytest.raises(BadLog, match=told):
        journal.replay(journal.parse("".join(journal.lines(changed)).encode(), "log"), file)  # type: ignore[arg-type]


def test_names_that_are_no_text_are_spelled_out() -> None:
    file = files.from_bytes(b"Text.\n", Path("caf\udce9.txt"))
    header = journal.header_record(file, {"glossaries": "\udce9.csv"}, WHEN)
    assert (header["source"]["name"], header["settings"]["glossaries"]) == ("caf\\udce9.txt", "\\udce9.csv")
