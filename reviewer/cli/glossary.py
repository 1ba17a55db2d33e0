"""`copydesk glossary validate`: which entries of a glossary cannot be used, and why."""

from argparse import Namespace
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from reviewer.glossary import loading
from reviewer.glossary.concepts import Glossary, Pos
from reviewer.glossary.inflection import inflects, pos_of
from reviewer.output.base import counted


def run(args: Namespace) -> int:
    """Write each problem and each notice with its line, then the counts; the exit code."""
    loaded = loading.load(Path(args.file))
    for problem in loaded.problems:
        print(problem)
    for notice in loaded.notices:
        print(f"{notice.file}:{notice.line}: notice: {notice.reason}")
    concepts = loaded.glossary.concepts
    variants = sum(len(concept.variants) for concept in concepts)
    counts = (counted(len(concepts), "concept"), counted(variants, "variant"))
    print(f"{args.file}: {_readings(loaded.glossary)}")
    print(f"{args.file}: {' with '.join(counts)}, {counted(len(loaded.problems), 'problem')}")
    return 1 if loaded.problems else 0


def _readings(glossary: Glossary) -> str:
    """How many variants match in the forms of nouns and of verbs, and how many only as written."""
    read = Counter(_read_as(glossary))
    nouns = f"{counted(read[Pos.NOUN], 'variant')} read as {'a noun' if read[Pos.NOUN] == 1 else 'nouns'}"
    verbs = f"{read[Pos.VERB]} as {'a verb' if read[Pos.VERB] == 1 else 'verbs'}"
    stand = f"{read[Pos.OTHER]} as {'it stands' if read[Pos.OTHER] == 1 else 'they stand'}"
    return f"{nouns}, {verbs}, {stand}"


def _read_as(glossary: Glossary) -> Iterable[Pos]:
    known = inflects(glossary.language)
    for concept in glossary.concepts:
        for variant in concept.variants:
            pos = pos_of(variant.text, variant.pos, glossary.language)
            yield pos if known and variant.inflect and pos in (Pos.NOUN, Pos.VERB) else Pos.OTHER
