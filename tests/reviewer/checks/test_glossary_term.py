import pytest

from reviewer.checks.base import Found, Unit
from reviewer.checks.glossary_term import check_for
from reviewer.document import Document
from reviewer.engine import Profile, run_checks
from reviewer.finding import Finding, Severity, Tier
from reviewer.formats.plain import PLAIN
from reviewer.glossary.loading import load_text
from reviewer.glossary.matching import build

HOUSE = """term,variants,pos,status,severity,safe,note
projector,beamer,noun,,,,It is German.
grant,ajuda,noun,forbidden,,,
award,scholarship,noun,,hint,,
e-mail,emilio,noun,,,yes,
,as is known,,,,yes,
"""
CHECK = check_for(build([load_text(HOUSE, "house.csv").glossary], "en-US"))


def only(text: str) -> Found:
    (found,) = CHECK.look(Unit(text))
    return found


def findings(text: str) -> tuple[Document, list[Finding]]:
    document = PLAIN.read(text)
    return document, run_checks(document, [s.original for s in document.segments], Profile((CHECK,)))


@pytest.mark.parametrize(
    ("text", "tier", "severity"),
    [
        ("a beamer", Tier.LIKELY, Severity.WARNING),
        ("an ajuda", Tier.LIKELY, Severity.ERROR),
        ("a scholarship", Tier.CHECK, Severity.HINT),
        ("an emilio", Tier.FIX, Severity.WARNING),
        ("it is, as is known, late", Tier.LIKELY, Severity.WARNING),
    ],
)
def test_the_entry_says_how_grave_and_how_sure_a_finding_is(text, tier, severity):
    assert (only(text).tier, only(text).severity) == (tier, severity)


def test_what_is_forbidden_has_a_category_of_its_own():
    assert only("an ajuda").category == "terminology/inconsistent-with-terminology-resource"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("two beamers", "“beamers”: the glossary “house” says “projector”. It is German."),
        ("an ajuda", "“ajuda”: the glossary “house” says “grant”."),
        ("as is known", "“as is known”: the glossary “house” advises against it."),
    ],
)
def test_the_reason_names_the_glossary_and_its_advice(text, message):
    assert findings(text)[1][0].message == message


def test_a_phrase_is_found_across_a_soft_break_and_mended_whole():
    (finding,) = findings("This line is as long as the lines of mail and so it is wrapped, as is\nknown.\n")[
        1
    ]
    assert finding.was == "as is\nknown"


def test_nothing_is_suggested_where_the_concept_has_no_term():
    assert only("as is known").suggestions == ()


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("It’s a driving licence.", "driver’s license"),
        ("It's a driving licence.", "driver's license"),
        ("“A driving licence!” he said.", "driver’s license"),
        ('"A driving licence!" he said.', "driver's license"),
        ("A driving licence.\n\nIt’s mine.", "driver’s license"),
        ("A driving licence.\n\nIt's mine.", "driver's license"),
        ("A driving licence.", "as in the glossary"),
    ],
)
@pytest.mark.parametrize("term", ["driver's license", "driver’s license"])
def test_a_suggestion_sets_its_marks_as_the_text_does(text: str, suggestion: str, term: str) -> None:
    glossary = load_text(f"term,variants\n{term},driving licence\n", "house.csv").glossary
    document = PLAIN.read(text)
    texts = [s.original for s in document.segments]
    (finding,) = run_checks(document, texts, Profile((check_for(build([glossary], "en-US")),)))
    told = any(mark in text for mark in "'’\"“")
    assert finding.suggestions == (suggestion if told else term,)


def test_a_suggestion_sets_quotation_marks_as_the_text_does() -> None:
    glossary = load_text('term;variants\nso-called "dreamer";childhood arrival\n', "house.csv").glossary
    check = check_for(build([glossary], "en-US"))
    (found,) = check.look(Unit("The city’s childhood arrivals won."))
    assert found.suggestions == ("so-called “dreamers”",)
