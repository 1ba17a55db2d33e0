"""Units as checks see them, and where their finds stand in the segments."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reviewer import engine, files
from reviewer.checks.base import DocumentCheck, Found, SegmentCheck, Unit
from reviewer.document import Document, Segment, Slot
from reviewer.edits import Edit, Span
from reviewer.errors import Cancelled
from reviewer.finding import Severity, Tier, grouped, in_order, resolve
from reviewer.review import Review
from tests.reviewer.strategies import documents
from tests.reviewer.test_files import WRAPPED


def seeker(word: str, *suggestions: str, tier: Tier = Tier.FIX) -> SegmentCheck:
    """A check that finds every place of a word."""

    def look(unit: Unit):
        at = unit.text.find(word)
        while at >= 0:
            yield Found(Span(at, at + len(word)), "seen", {"word": word}, suggestions)
            at = unit.text.find(word, at + 1)

    return SegmentCheck(
        id="seeker", title="", why="", tier=tier, severity=Severity.ERROR, category="x",
        reasons={"seen": "“{word}” is here"}, look=look, bad=(), good=(),
    )  # fmt: skip


def read(text: str) -> Document:
    return files.from_bytes(text.encode(), Path("x.txt")).document


def found(text: str, check: SegmentCheck | DocumentCheck, **profile) -> list:
    document = read(text)
    return engine.run_checks(
        document, [s.original for s in document.segments], engine.Profile((check,), **profile)
    )


def texts(document: Document, current: list[str] | None = None) -> list[str]:
    current = [s.original for s in document.segments] if current is None else current
    return [u.text for u in engine.units(document, current, "en")]


def test_a_unit_is_a_paragraph_without_its_break():
    assert texts(read("One.\n\nTwo.\r\n")) == ["One.", "Two."]


def test_soft_breaks_of_wrapped_text_read_as_white_space_of_the_same_length():
    document = read(WRAPPED.replace("\n", "\r\n"))
    [first, _] = texts(document)
    assert "for \nthe next" in first
    assert len(first) == len(document.segments[0].original.rstrip("\r\n"))


def test_a_paragraph_whose_break_was_deleted_runs_on_into_the_next():
    document = read("One.\nTwo.\n")
    review, _ = Review.of(document).type({0: (Edit(4, "\n", " "),)}, "me")
    assert texts(document, review.texts) == ["One. Two."]


def test_a_break_typed_into_a_paragraph_parts_it():
    document = read("One. Two.\n")
    review, _ = Review.of(document).type({0: (Edit(5, "", "\n"),)}, "me")
    assert texts(document, review.texts) == ["One. ", "Two."]


def test_segments_that_do_not_flow_are_units_each():
    segments = Segment("a", flow=False), Segment("b", flow=False)
    slots = (Slot(Span(0, 1), Span(0, 1)),), (Slot(Span(1, 2), Span(0, 1)),)
    document = Document("ab", segments, slots, "plain")
    assert texts(document) == ["a", "b"]


@given(documents)
def test_units_hold_all_text_but_the_breaks(raw):
    document = read(raw)
    shown = "".join(texts(document))
    assert "".join(shown.split()) == "".join(raw.split())


@given(documents)
def test_a_finding_stands_on_the_text_it_names(raw):
    document = read(raw)
    for finding in found(raw, seeker("a")):
        segment = document.segments[finding.segment].original
        assert segment[finding.span.start : finding.span.end] == finding.was == "a"


def test_a_suggestion_keeps_the_soft_break_of_what_it_replaces():
    [finding] = found(WRAPPED, seeker("budget for the", "plan for the"))
    assert finding.was == "budget for\nthe"
    assert finding.suggestions == ("plan for\nthe",)


def test_a_find_over_two_joined_segments_is_shown_in_the_first_without_a_suggestion():
    document = read("the\nthe end\n")
    review, _ = Review.of(document).type({0: (Edit(3, "\n", " "),)}, "me")
    profile = engine.Profile((seeker("the the", "the"),))
    [finding] = engine.run_checks(document, review.texts, profile)
    assert (finding.segment, finding.span, finding.suggestions) == (0, Span(0, 4), ())


def test_the_reason_is_the_template_with_its_parameters():
    [finding] = found("here", seeker("here"))
    assert finding.message == "“here” is here"
    assert (finding.reason.id, finding.reason.params) == ("seen", (("word", "here"),))


@pytest.mark.parametrize("tier", [Tier.CHECK, Tier.HINT])
def test_weak_tiers_are_hints_whatever_their_check_says(tier):
    [finding] = found("here", seeker("here", tier=tier))
    assert finding.severity is Severity.HINT


def test_a_profile_overrides_the_severity():
    [finding] = found("here", seeker("here"), severities=(("seeker", Severity.WARNING),))
    assert finding.severity is Severity.WARNING


def test_only_a_fix_with_a_suggestion_is_safe():
    assert found("here", seeker("here", "there"))[0].safe
    assert not found("here", seeker("here"))[0].safe
    assert not found("here", seeker("here", "there", tier=Tier.LIKELY))[0].safe


def test_a_check_runs_only_for_its_languages():
    check = SegmentCheck(**{**{f: getattr(seeker("a"), f) for f in (
        "id", "title", "why", "tier", "severity", "category", "reasons", "look", "bad", "good")},
        "languages": ("de",)})  # fmt: skip
    assert found("a", check, language="de-AT")
    assert not found("a", check, language="en")


def test_document_checks_name_units_and_related_places():
    def look(units):
        yield 1, Found(Span(0, 3), "seen", {"word": "Two"}, (), related=((0, Span(0, 3)),))

    check = DocumentCheck(
        id="pair", title="", why="", tier=Tier.LIKELY, severity=Severity.WARNING, category="x",
        reasons={"seen": "{word}"}, look=look, bad=(), good=(),
    )  # fmt: skip
    [finding] = found("One.\nTwo.\n", check)
    assert (finding.segment, finding.was) == (1, "Two")
    assert [(p.segment, p.span) for p in finding.related] == [(0, Span(0, 3))]


def test_a_run_stops_when_it_is_cancelled():
    document = read("a")
    with pytest.raises(Cancelled):
        engine.run_checks(document, ["a"], engine.Profile((seeker("a"),)), lambda: True)


def test_findings_that_overlap_resolve_to_the_strongest():
    strong, weak = found("here", seeker("here")), found("here", seeker("her", tier=Tier.LIKELY))
    assert resolve(weak + strong) == strong
    assert in_order(strong + weak) == weak + strong


def slow_resolve(findings: list) -> list:
    """The strongest first, each kept if it clashes with none that is kept."""
    kept: list = []
    for one in sorted(findings, key=lambda f: f.rank()):
        if not any(one.segment == other.segment and one.span.clashes(other.span) for other in kept):
            kept.append(one)
    return in_order(kept)


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 4), st.sampled_from(Tier), st.integers(0, 1))))
def test_resolving_keeps_what_comparing_all_pairs_keeps(rows):
    [model] = found("here", seeker("here"))
    findings = [replace(model, span=Span(a, a + n), tier=t, segment=s) for a, n, t, s in rows]
    assert resolve(findings) == slow_resolve(findings)


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 4), st.sampled_from(Tier)), max_size=8))
def test_what_gives_way_stands_with_a_stronger_one_that_it_overlaps(rows):
    [model] = found("here", seeker("here"))
    findings = in_order(
        replace(model, span=Span(a, a + n), tier=t, id=str(i)) for i, (a, n, t) in enumerate(rows)
    )
    groups, kept = grouped(findings), {finding.id: finding for finding in resolve(findings)}
    assert set(groups) <= set(kept)
    below = [finding.id for others in groups.values() for finding in others]
    assert sorted([*kept, *below]) == sorted(finding.id for finding in findings)
    for strongest, others in groups.items():
        for other in others:
            assert other.span.clashes(kept[strongest].span)
            assert kept[strongest].rank() <= other.rank()


@pytest.mark.timeout(60)
def test_a_soft_break_is_found_in_one_pass_over_many_blanks():
    line = "This line of wrapped copy runs to about here and then it\n"
    document = read(line * 5 + "goes on" + " " * 1_000_000 + "to the end of it.\n")
    assert document.wrapped
    units = engine.units(document, [s.original for s in document.segments], "en-US")
    assert sum(unit.text.count(" ") for unit in units) > 1_000_000
