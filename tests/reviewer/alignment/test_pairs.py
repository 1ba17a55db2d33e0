"""Which paragraphs belong together, and what people say of it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.alignment.pairs import SURE, Alignment, Tie, sentence_beads
from reviewer.document import Document
from reviewer.edits import Span
from reviewer.errors import Refused
from reviewer.formats.plain import PLAIN
from reviewer.formats.po import PO

SOURCE = """Der Umzug

Am 3. Mai 2019 zog Frau Petersen mit 14 Kisten nach Oslo, wo sie eine kleine Wohnung gefunden hatte.

Die Miete war hoch, aber der Blick über den Hafen war es wert, und die Nachbarn grüßten freundlich.

Im Herbst 2021 kaufte sie für 2.400 Kronen ein Fahrrad, mit dem sie jeden Tag zur Arbeit fuhr."""
TARGET = """The move

On 3 May 2019 Mrs Petersen moved to Oslo with 14 boxes, where she had found a small flat.

The rent was high, but the view over the harbour was worth it, and the neighbours said hello.

In autumn 2021 she bought a bicycle for 2,400 kroner, which she rode to work every day."""
WORDS = st.sampled_from("Oslo 14 2,400 the rent was high and so on harbour Petersen ? .".split())
PARAGRAPHS = st.lists(st.lists(WORDS, min_size=1, max_size=12).map(" ".join), max_size=7)


def aligned(source: str, target: str) -> Alignment:
    return Alignment.of(PLAIN.read(source), PLAIN.read(target))


def spans(alignment: Alignment) -> list[tuple[int, int, int, int]]:
    return [(p.source.start, p.source.end, p.target.start, p.target.end) for p in alignment.pairs]


def document(paragraphs: list[str]) -> Document:
    return PLAIN.read("\n\n".join(paragraphs))


def test_paragraphs_are_paired_with_those_that_they_translate() -> None:
    alignment = aligned(SOURCE, TARGET)
    assert spans(alignment) == [(n, n + 1, n, n + 1) for n in range(4)]
    assert all(pair.sure for pair in alignment.pairs)


def test_a_paragraph_that_was_left_out_has_no_translation() -> None:
    paragraphs = TARGET.split("\n\n")
    alignment = aligned(SOURCE, "\n\n".join([*paragraphs[:1], *paragraphs[2:]]))
    assert spans(alignment) == [(0, 1, 0, 1), (1, 2, 1, 1), (2, 3, 1, 2), (3, 4, 2, 3)]
    assert not alignment.pairs[1].sure


def test_two_paragraphs_that_became_one_are_paired_with_it() -> None:
    paragraphs = TARGET.split("\n\n")
    joined = "\n\n".join([paragraphs[0], f"{paragraphs[1]} {paragraphs[2]}", paragraphs[3]])
    alignment = aligned(SOURCE, joined)
    assert spans(alignment) == [(0, 1, 0, 1), (1, 3, 1, 2), (3, 4, 2, 3)]
    assert alignment.source_of(1)[0] == "\n".join(SOURCE.split("\n\n")[1:3])


def test_each_half_of_a_paragraph_that_was_cut_has_its_part_of_the_source() -> None:
    source = "In Berlin wohnten 1990 noch 12 Familien. Heute sind es 340 Mieter, sagte Herr Maier."
    target = "In Berlin 12 families still lived in 1990.\n\nToday there are 340 tenants, said Mr Maier."
    alignment = aligned(source, target)
    assert alignment.source_of(0)[0] == "In Berlin wohnten 1990 noch 12 Familien."
    assert alignment.source_of(1)[0] == "Heute sind es 340 Mieter, sagte Herr Maier."


def test_texts_that_have_nothing_to_do_with_each_other_are_not_sure() -> None:
    alignment = aligned("Ja.\n\nNein.\n\nVielleicht.", "Well.\n\nSo be it.")
    assert not all(pair.sure for pair in alignment.pairs)


def test_documents_know_their_sources_where_these_are_sure() -> None:
    alignment = aligned(SOURCE, TARGET)
    attached = alignment.attached(PLAIN.read(TARGET))
    assert [segment.source for segment in attached.segments] == SOURCE.split("\n\n")
    assert attached.written({}) == TARGET


def test_what_is_paired_by_hand_stays_so_and_the_rest_is_paired_around_it() -> None:
    alignment = aligned(SOURCE, TARGET).tied(Span(1, 3), Span(1, 2))
    assert (1, 3, 1, 2) in spans(alignment)
    assert next(pair for pair in alignment.pairs if pair.by_hand).sure
    assert (0, 1, 0, 1) in spans(alignment)
    assert alignment.untied(1) == aligned(SOURCE, TARGET)


def test_a_later_tie_takes_the_place_of_one_that_it_contradicts() -> None:
    alignment = aligned(SOURCE, TARGET).tied(Span(0, 1), Span(3, 4)).tied(Span(3, 4), Span(1, 2))
    assert alignment.ties == (Tie(Span(3, 4), Span(1, 2)),)


def test_a_segment_can_be_said_to_translate_nothing() -> None:
    alignment = aligned(SOURCE, TARGET).tied(Span(0, 0), Span(0, 1))
    assert alignment.source_of(0) == ("", False)


@pytest.mark.parametrize(
    "tie", [Tie(Span(0, 0), Span(0, 0)), Tie(Span(0, 9), Span(0, 1)), Tie(Span(0, 1), Span(4, 5))]
)
def test_a_tie_of_what_is_not_there_is_refused(tie: Tie) -> None:
    with pytest.raises(Refused):
        aligned(SOURCE, TARGET).tied(*tie)


def test_a_file_with_its_own_sources_takes_no_other() -> None:
    catalogue = PO.read('msgid "Yes"\nmsgstr "Ja"\n')
    with pytest.raises(Refused):
        Alignment.of(PLAIN.read(SOURCE), catalogue)


def test_sentences_within_a_paragraph_are_paired() -> None:
    beads = list(
        sentence_beads("Er kam 1990. Sie ging 2005 nach Rom.", "He came in 1990. She went to Rome in 2005.")
    )
    assert [(source, span) for source, span, _ in beads] == [
        (Span(0, 12), Span(0, 16)),
        (Span(13, 36), Span(17, 42)),
    ]


@given(PARAGRAPHS, PARAGRAPHS, st.data())
def test_every_paragraph_and_segment_is_in_one_pair_whatever_is_tied(
    source: list[str], target: list[str], data: st.DataObject
) -> None:
    alignment = Alignment.of(document(source), document(target))
    for _ in range(data.draw(st.integers(0, 3))):
        tie = [
            data.draw(st.tuples(st.integers(0, size), st.integers(0, size)).map(sorted))
            for size in (len(alignment.sources), len(alignment.texts))
        ]
        try:
            alignment = alignment.tied(Span(*tie[0]), Span(*tie[1]))
        except Refused:
            continue
    pairs = alignment.pairs
    held = ([n for p in pairs for n in range(p.source.start, p.source.end)],
            [n for p in pairs for n in range(p.target.start, p.target.end)])  # fmt: skip
    assert held[0] == [n for n, text in enumerate(alignment.sources) if text]
    assert held[1] == [n for n, text in enumerate(alignment.texts) if text.strip()]
    assert all(a.source.end <= b.source.start and a.target.end <= b.target.start for a, b in pairwise(pairs))
    assert all(0 <= pair.sureness <= 1 and (pair.sure or pair.sureness < SURE or not pair.source.size
                                            or not pair.target.size) for pair in pairs)  # fmt: skip
    assert alignment.with_ties(alignment.ties) == alignment
