"""A term of the glossary that the translation of its source term does not use."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Unit
from reviewer.finding import Severity, Tier
from reviewer.glossary.concepts import Concept, Glossary, Pos, Variant
from reviewer.glossary.matching import Index, build, meant_for

EXAMPLE = Glossary(
    "example",
    (
        Concept("grant", ("grant", "subsidy"), (), sources=("Beihilfe", "Zuschuss")),
        Concept("hkma", ("Hong Kong Monetary Authority", "HKMA"), (), sources=("金管局",)),
        Concept("area", ("euro area",), (), sources=("Euroraum",)),
    ),
    "en",
)
MOST_REMEMBERED = 1_000


def check_for(glossaries: Sequence[Glossary], language: str) -> SegmentCheck:
    """The check of texts in a language against the source terms of these glossaries."""

    @cache
    def sources() -> Index:
        # Built when a text comes with its source: for other scripts it takes a while, and most come without.
        return build(_by_sources(meant_for(glossaries, language)), "")

    @lru_cache(MOST_REMEMBERED)
    def terms_of(concept: Concept) -> Index:
        """The terms admitted for a concept, in all their forms."""
        return build([_by_terms(concept, language)], language)

    def look(unit: Unit) -> Iterator[Found]:
        if not unit.source:
            return
        told: set[str] = set()
        folded = ""
        for match in sources().find(unit.source):
            concept = match.concept
            if concept.id in told:
                continue
            told.add(concept.id)
            folded = folded or unit.text.casefold()
            if any(term.casefold().removesuffix("s") in folded for term in concept.terms):
                continue
            if next(terms_of(concept).find(unit.text), None) is None:
                params = {
                    "source": unit.source[match.span.start : match.span.end],
                    "term": "”, “".join(concept.terms),
                    "glossary": match.glossary,
                }
                yield Found(unit.word_before(), "missing", params, in_source=(match.span,))

    return SegmentCheck(
        id="missing-term",
        title="A term of the glossary that is not used",
        why="The source has a term for which the glossary names one in the language of the text, and none of"
        " those admitted stands here, in any form. A pronoun or a rewording may be just as right, so look.",
        tier=Tier.CHECK,
        severity=Severity.HINT,
        category="terminology/wrong-term",
        reasons={"missing": "For “{source}” the glossary “{glossary}” has “{term}”."},
        look=look,
        bilingual=True,
        bad=(
            Bad("The farmers got a help.", None, source="Die Bauern erhielten eine Beihilfe."),
            Bad("The bureau bought dollars.", None, source="金管局買入美元。"),
        ),
        good=(
            Good("The farmers got grants.", source="Die Bauern erhielten eine Beihilfe."),
            Good("They subsidised it: a subsidy.", source="Ein Zuschuss."),
            Good("The Euro Area grew.", source="Der Euroraum wuchs."),
        ),
    )


def _by_sources(glossaries: Sequence[Glossary]) -> Iterator[Glossary]:
    """Glossaries that find source terms; each has all terms that any concept admits for it."""
    terms: dict[str, list[str]] = {}
    first: dict[str, list[str]] = {}
    for glossary in glossaries:
        own = first.setdefault(glossary.name, [])
        for concept in glossary.concepts:
            for source in concept.sources:
                if source not in terms:
                    own.append(source)
                terms.setdefault(source, []).extend(concept.terms)
    for name, sources in first.items():
        admitted = {source: tuple(dict.fromkeys(terms[source])) for source in sources}
        yield Glossary(
            name, tuple(Concept(source, admitted[source], (Variant(source),)) for source in sources)
        )


def _by_terms(concept: Concept, language: str) -> Glossary:
    variants = tuple(Variant(term, pos=Pos.UNSTATED, inflect=True) for term in concept.terms)
    return Glossary(concept.id, (Concept(concept.id, (), variants),), language)


CHECK = check_for((EXAMPLE,), "en-US")
