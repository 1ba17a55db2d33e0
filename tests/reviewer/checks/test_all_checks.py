"""What holds for every check, now and later: its examples, its name, its manners on any text."""

import pkgutil

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

import reviewer.checks
from reviewer.checks import CHECKS
from reviewer.checks.base import Bad, Check, DocumentCheck, Good, SegmentCheck
from reviewer.document import Document
from reviewer.edits import Edit
from reviewer.engine import Profile, run_checks
from reviewer.finding import Finding, resolve
from reviewer.formats.plain import PLAIN
from tests.reviewer.checks.examples import document_of

LANGUAGES = ("en-US", "en-GB", "de-DE", "fr-FR", "es-ES", "sv-SE", "zh-CN")
WORDS = """the The a can and he U.S. e.g. iPhone it n't ’s 's ’90s O’Brien New York said www.a.org a.b@c.de
    3.5 10:30 ... .. ,, . , ; : ! ? ( ) [ ] “ ” ‘ ’ „ « » " ' - – é 漢 😀 \u200b \ufeff""".split()
PIECES = st.sampled_from([*WORDS, " ", "  ", "\n", "\n\n", "\t", "\u00a0", "\u202f"])
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=60)
HOSTILE = """ |a|a |. |.|,| ,|“|” |"| '|’s |( | )|a.B|A |Ab c |1,|\t\n|é|." |a". |s ’ab | ‘a|the |A. a
|?!|a,b""".split("|")


def findings(example: Bad | Good, check: Check) -> tuple[Document, list[Finding]]:
    document = document_of(example)
    texts = [segment.original for segment in document.segments]
    return document, run_checks(document, texts, Profile((check,), example.language))


def anyhow_beside(text: str, source: str) -> Document:
    """A text whose every segment is said to translate the same, and to be a subtitle."""
    document = PLAIN.read(text)
    return replace(
        document, segments=tuple(replace(one, source=source, seconds=0.5) for one in document.segments)
    )


def mended(document: Document, found: list[Finding]) -> str:
    edits: dict[int, list[Edit]] = {}
    for finding in resolve(f for f in found if f.suggestions):
        edit = Edit(finding.span.start, finding.was, finding.suggestions[0])
        edits.setdefault(finding.segment, []).append(edit)
    return document.written(edits)


BAD = [
    pytest.param(check, bad, id=f"{check.id}-{number}")
    for check in CHECKS
    for number, bad in enumerate(check.bad)
]
GOOD = [
    pytest.param(check, good, id=f"{check.id}-{number}")
    for check in CHECKS
    for number, good in enumerate(check.good)
]
each_check = pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)


def test_every_file_is_a_check_named_after_it() -> None:
    files = {module.name for module in pkgutil.iter_modules(reviewer.checks.__path__)} - {"base", "listed"}
    assert sorted(check.id.replace("-", "_") for check in CHECKS) == sorted(files)


def test_checks_are_listed_by_name() -> None:
    assert [check.id for check in CHECKS] == sorted(check.id for check in CHECKS)


@each_check
def test_a_check_has_examples_of_both_kinds(check: Check) -> None:
    assert check.bad
    assert check.good


@each_check
def test_a_check_looks_at_units_or_at_documents(check: Check) -> None:
    assert isinstance(check, SegmentCheck | DocumentCheck)


@pytest.mark.parametrize(("check", "bad"), BAD)
def test_a_bad_example_is_flagged(check: Check, bad: Bad) -> None:
    assert findings(bad, check)[1]


@pytest.mark.parametrize(("check", "bad"), BAD)
def test_the_first_suggestions_mend_a_bad_example(check: Check, bad: Bad) -> None:
    expected = bad.text if bad.mended is None else bad.mended
    assert mended(*findings(bad, check)) == expected


@pytest.mark.parametrize(("check", "bad"), BAD)
def test_what_a_check_mends_it_then_leaves_alone(check: Check, bad: Bad) -> None:
    if bad.mended is not None:
        assert not findings(bad._replace(text=bad.mended), check)[1]


@pytest.mark.parametrize(("check", "good"), GOOD)
def test_a_good_example_is_left_alone(check: Check, good: Good) -> None:
    assert [f.was for f in findings(good, check)[1]] == []


@pytest.mark.parametrize(("check", "bad"), BAD)
def test_a_check_says_the_same_twice(check: Check, bad: Bad) -> None:
    assert findings(bad, check) == findings(bad, check)


@given(TEXTS, TEXTS, st.sampled_from(LANGUAGES))
def test_findings_on_any_text_name_what_stands_there(text: str, source: str, language: str) -> None:
    document = anyhow_beside(text, source)
    texts = [segment.original for segment in document.segments]
    for finding in run_checks(document, texts, Profile(CHECKS, language)):
        assert texts[finding.segment][finding.span.start : finding.span.end] == finding.was
        for place in finding.in_source:
            assert source[place.span.start : place.span.end] == place.text != ""


@given(TEXTS, TEXTS, st.sampled_from(LANGUAGES))
def test_no_suggestion_on_any_text_repeats_what_stands_there(text: str, source: str, language: str) -> None:
    document = anyhow_beside(text, source)
    texts = [segment.original for segment in document.segments]
    for finding in run_checks(document, texts, Profile(CHECKS, language)):
        assert finding.was not in finding.suggestions
        assert finding.message


# What counts as digits for Python, or as a word, and as a number for nobody.
ODD_WORDS = ("²", "⑦", "1" * 5000, "½", "İ", "\ufffc", "’", "")


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_an_odd_word_in_the_place_of_any_of_an_example_is_no_fault_of_ours(check: Check) -> None:
    for example in (*check.bad, *check.good):
        words = example.text.split(" ")
        for at in range(len(words)):
            for odd in ODD_WORDS:
                document = PLAIN.read(" ".join((*words[:at], odd, *words[at + 1 :])))
                document = replace(
                    document,
                    segments=tuple(
                        replace(s, source=example.source, seconds=example.seconds) for s in document.segments
                    ),
                )
                run_checks(
                    document, [s.original for s in document.segments], Profile((check,), example.language)
                )


@pytest.mark.timeout(120)
@pytest.mark.parametrize("piece", HOSTILE, ids=repr)
def test_checks_come_back_from_a_long_line_of_one_thing(piece: str) -> None:
    text = "x" + piece * (200_000 // len(piece)) + "x"
    document = PLAIN.read(text)
    first = replace(document.segments[0], source=text[: len(text) // 2])
    document = replace(document, segments=(first, *document.segments[1:]))
    texts = [segment.original for segment in document.segments]
    assert run_checks(document, texts, Profile(CHECKS)) is not None
