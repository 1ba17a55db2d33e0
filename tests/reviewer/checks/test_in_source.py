"""What findings say of the source: where in it stands what they are about."""

import pytest

from reviewer.checks import (
    currency_mismatch,
    length_mismatch,
    missing_term,
    number_mismatch,
    omitted_sentence,
    placeholder_mismatch,
    untranslated_segment,
)
from reviewer.checks.base import Check
from reviewer.document import Document, Segment
from reviewer.edits import Span
from reviewer.engine import Profile, run_checks
from reviewer.finding import Finding

OMITTED = "Dort arbeitete sie 14 Jahre lang als Lehrerin an einer Schule im Norden der Stadt."


def found(check: Check, source: str, text: str) -> list[Finding]:
    document = Document("", (Segment(text, source=source),), ((),), "plain")
    return run_checks(document, [text], Profile((check,)))


@pytest.mark.parametrize(
    ("check", "source", "text", "told"),
    [
        (number_mismatch.CHECK, "1197 um 12 % gefallen.", "It fell by 12 percent in 1967.", ["1197"]),
        (number_mismatch.CHECK, "Im Mai 310, im Juni 450, dann 520.", "310 in May.", ["450", "520"]),
        (currency_mismatch.CHECK, "Фонд: ₽4,5 млрд, ₽3 млн", "The fund: $4.5 billion, $3 m", ["₽"]),
        (number_mismatch.CHECK, "Das Gesetz gilt.", "The law of 1992 holds.", []),
        (untranslated_segment.CHECK, " in neuem Fenster\n", "in neuem Fenster", ["in neuem Fenster"]),
        (
            omitted_sentence.CHECK,
            f"Anna Petersen kam 1990 nach Oslo. {OMITTED} 2021 zog sie mit ihrem Hund Bello nach Rom.",
            omitted_sentence.CHECK.bad[0].text,
            [OMITTED],
        ),
        (placeholder_mismatch.CHECK, "😀 {a} und {b} und {a}", "{b}", ["{a}", "{a}"]),
        (placeholder_mismatch.CHECK, "In %s sind %d Dateien", "%d files in %s", ["%s", "%d"]),
        (missing_term.CHECK, "Die Bauern erhielten eine Beihilfe.", "The farmers got a help.", ["Beihilfe"]),
        (length_mismatch.CHECK, f" {'Er ging. ' * 12}", "He went.", [("Er ging. " * 12).strip()]),
    ],
    ids=lambda value: value.id if isinstance(value, Check) else "",
)
def test_a_finding_says_where_in_the_source_stands_what_it_is_about(
    check: Check, source: str, text: str, told: list[str]
) -> None:
    (finding,) = found(check, source, text)
    assert [place.text for place in finding.in_source] == told
    assert [source[place.span.start : place.span.end] for place in finding.in_source] == told


def test_a_place_is_told_only_of_the_source_of_the_segment_that_the_finding_is_in() -> None:
    first = Segment("All of it, and then\n", source="Alles, 45 davon, und dann")
    document = Document("", (first, Segment("the rest.\n")), ((), ()), "plain")
    joined = ["All of it, and then ", "the rest.\n"]  # the break between them was taken out
    (finding,) = run_checks(document, joined, Profile((number_mismatch.CHECK,)))
    assert (finding.segment, finding.in_source) == (1, ())
    (finding,) = run_checks(document, [first.original, joined[1]], Profile((number_mismatch.CHECK,)))
    assert [place.span for place in finding.in_source] == [Span(7, 9)]
