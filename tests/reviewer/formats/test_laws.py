"""The laws of reading and writing, for every format over every sample there is.

L5: what nobody edits comes back to the byte. L6: what is written reads back as it was decided. A format
joins by being one of FORMATS; its samples are the seeds and the shared documents, all of them. With
`--hypothesis-show-statistics` each tells how many edits were taken, and how many refused.
"""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from reviewer import files, journal
from reviewer.edits import Edit
from reviewer.errors import Refused
from reviewer.formats import FORMATS, format_named, format_of, package
from reviewer.formats.base import How, PackageFormat, ways
from reviewer.review import Review
from reviewer.saving import prove, saved_bytes
from tests.shared import DOCUMENTS, needs_shared
from tests.tools import expect

SEEDS = expect.seeds()
SAMPLES = [*SEEDS, *(path for path in sorted(DOCUMENTS.rglob("*")) if path.is_file() and format_of(path))]
each_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
REFUSED = (("subrip", "would be a tag"), ("epub", "of a book cannot be empty"))
WORDS = st.text("ab é“&<>*_|'\",\u00a0漢", max_size=6)


def test_every_format_has_a_seed() -> None:
    assert {format_of(seed) for seed in SEEDS} == set(FORMATS)


@needs_shared
def test_no_shared_document_is_left_out() -> None:
    assert {path for path in DOCUMENTS.rglob("*") if path.is_file()} <= set(SAMPLES)


@each_sample
def test_without_edits_every_byte_comes_back(sample: Path) -> None:
    file = files.read(sample)
    for how in ways(format_named(file.document.format)):
        assert saved_bytes(file, Review.of(file.document), how) == sample.read_bytes()


@each_sample
def test_slots_tile_every_segment_and_spell_it(sample: Path) -> None:
    document = files.read(sample).document
    for segment, slots in zip(document.segments, document.slots, strict=True):
        at = 0
        for slot in slots:
            assert slot.text.start == at
            at = slot.text.end
            spelled = document.raw[slot.raw.start : slot.raw.end]
            assert not slot.verbatim or spelled == segment.original[slot.text.start : slot.text.end]
        assert at == len(segment.original)
        for atom in segment.atoms:
            assert 0 <= atom.span.start < atom.span.end <= len(segment.original)


def typed(review: Review, data: st.DataObject) -> Review:
    """The review after some typing in some places.

    Nothing else is refused than what reaches into a placeholder, what SubRip would take for a tag, and what
    leaves a page of a book without its title.
    """
    kind = review.document.format
    numbers = [n for n, segment in enumerate(review.document.segments) if segment.original.strip()]
    for _ in range(data.draw(st.integers(1, 4)) if numbers else 0):
        number = data.draw(st.sampled_from(numbers))
        now = review.texts[number]
        start = data.draw(st.integers(0, len(now)))
        end = data.draw(st.integers(start, min(len(now), start + 12)))
        edit = Edit(start, now[start:end], data.draw(WORDS))
        kept = review.document.segments[number].placeholders(review.states[number].edits)
        why = ""
        try:
            review, _ = review.type({number: (edit,)}, "Ann", "2026-01-02T03:04:05Z")
        except Refused as refusal:
            why = str(refusal)
        event(f"{kind}: {'refused' if why else 'taken'}")
        reached = any(a.span.start < edit.end and edit.at < a.span.end for a in kept)
        assert not why or reached or any(kind == k and why.endswith(end) for k, end in REFUSED), why
    return review


@each_sample
@given(data=st.data())
@settings(max_examples=15, suppress_health_check=list(HealthCheck), deadline=None)
def test_what_is_decided_reads_back_and_the_log_leads_both_ways(sample: Path, data: st.DataObject) -> None:
    file = files.read(sample)
    review = typed(Review.of(file.document), data)
    kind = format_named(file.document.format)
    how = data.draw(st.sampled_from(ways(kind)))
    saved = saved_bytes(file, review, how)
    prove(file, review, saved, sample.name)
    seal = journal.seal_record(review, saved, sample.name, how=how)
    log = journal.parse(journal.sealed_log(journal.header_record(file, {}), review.events, seal), "log")
    assert saved_bytes(file, journal.replay(log, file), journal.how_saved(log)) == saved
    back = journal.original_bytes(log, saved, sample.name)
    if isinstance(kind, PackageFormat):
        assert package.digest(back) == package.digest(sample.read_bytes())
    else:
        assert back == sample.read_bytes()


@each_sample
def test_nothing_but_an_edit_of_a_placeholder_or_a_break_is_refused(sample: Path) -> None:
    review = Review.of(files.read(sample).document)
    for number, segment in enumerate(review.document.segments):
        for at in range(0, len(segment.original), 7):
            edit = Edit(at, segment.original[at : at + 2], "x")
            kept = any(a.span.start < edit.end and edit.at < a.span.end for a in segment.placeholders(()))
            assert is_refused(review, number, edit) == kept


def is_refused(review: Review, number: int, edit: Edit) -> bool:
    try:
        review.type({number: (edit,)}, "Ann")
    except Refused:
        return True
    return False


def test_how_a_format_can_be_saved_is_known() -> None:
    assert all(How.CLEAN in ways(one) for one in FORMATS)
