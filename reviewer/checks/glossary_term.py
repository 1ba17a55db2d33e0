"""A phrase that the glossary does not want to read."""

from collections.abc import Iterator

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Unit
from reviewer.finding import Severity, Tier
from reviewer.glossary.concepts import Concept, Context, Glossary, Pos, Standing, Variant
from reviewer.glossary.matching import Index, Match, build
from reviewer.glossary.replacement import replacements

EXAMPLE = Glossary(
    "example",
    (
        Concept("projector", ("projector",), (Variant("beamer", pos=Pos.NOUN, inflect=True),)),
        Concept(
            "grant",
            ("grant", "subsidy"),
            (Variant("ajuda", Standing.FORBIDDEN, Pos.NOUN, inflect=True, severity=Severity.ERROR),),
            note="Say who pays it.",
        ),
        Concept(
            "take-a-photo",
            ("take",),
            (Variant("make", pos=Pos.VERB, inflect=True, context=Context(before=("a photo", "photo"))),),
        ),
        Concept(
            "secondary-school",
            ("high school",),
            (
                Variant(
                    "gymnasium", pos=Pos.NOUN, inflect=True, context=Context(not_near=("sport", "basketball"))
                ),
            ),
        ),
        Concept(
            "playground",
            ("children's playground",),
            (Variant("kids' playground", pos=Pos.NOUN, inflect=True),),
        ),
        Concept("of-course", (), (Variant("as is well known"),), note="Say it, or leave it out."),
    ),
    "en",
)


def check_for(index: Index) -> SegmentCheck:
    """The check of texts against the glossaries of this index."""

    def look(unit: Unit) -> Iterator[Found]:
        return (_found(unit, match) for match in index.find(unit.text, unit.words))

    return SegmentCheck(
        id="glossary-term",
        title="A phrase that the glossary does not want",
        why="Glossaries name the words that a house wants and those it does not: false friends, titles and"
        " institutions translated word for word, terms of the wrong country. A variant is found in all its"
        " forms, where its context fits, and the suggestion takes the form, case and number of what it"
        " replaces.",
        tier=Tier.LIKELY,
        severity=Severity.WARNING,
        category="terminology/wrong-term",
        reasons={
            "glossary-term": "“{was}”: the glossary “{glossary}” says “{term}”.",
            "glossary-term-note": "“{was}”: the glossary “{glossary}” says “{term}”. {note}",
            "glossary-avoid": "“{was}”: the glossary “{glossary}” advises against it.",
            "glossary-avoid-note": "“{was}”: the glossary “{glossary}” advises against it. {note}",
        },
        look=look,
        bad=(
            Bad("The room has two beamers.", "The room has two projectors."),
            Bad("BEAMERS ARE CHEAP", "PROJECTORS ARE CHEAP"),
            Bad("The farmers got an ajuda.", "The farmers got a grant."),
            Bad("They made photos of it.", "They took photos of it."),
            Bad("She left the “gymnasium” at 18.", "She left the “high school” at 18."),
            Bad("They’re out: the kids’ playground.", "They’re out: the children’s playground."),
            Bad("It is, as is well known, late.", None),
        ),
        good=(
            Good("The car's beamery shone."),
            Good("They made cakes."),
            Good("The basketball team trains in the gymnasium."),
            Good("See www.beamer.example/beamer for prices."),
        ),
    )


def _found(unit: Unit, match: Match) -> Found:
    span, suggestions = replacements(unit.text, match, unit.sets_curves)
    variant, concept = match.variant, match.concept
    kind = "glossary-term" if concept.terms else "glossary-avoid"
    params = {
        "was": " ".join(unit.text[match.span.start : match.span.end].split()),
        "glossary": match.glossary,
        "concept": concept.id,
        "term": "”, “".join(concept.terms),
        "note": concept.note,
    }
    return Found(
        span,
        f"{kind}-note" if concept.note else kind,
        params,
        suggestions,
        tier=_tier(variant, bool(suggestions)),
        severity=variant.severity,
        category="terminology/inconsistent-with-terminology-resource"
        if variant.status is Standing.FORBIDDEN
        else None,
    )


def _tier(variant: Variant, replaceable: bool) -> Tier:
    if variant.severity is Severity.HINT:
        return Tier.CHECK
    return Tier.FIX if variant.safe and replaceable else Tier.LIKELY


CHECK = check_for(build((EXAMPLE,), "en-US"))
