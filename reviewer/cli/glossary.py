"""`copydesk glossary validate`: which entries of a glossary cannot be used, and why."""

from argparse import Namespace
from pathlib import Path

from reviewer.glossary import loading
from reviewer.output.base import counted


def run(args: Namespace) -> int:
    """Write each problem with its line, then the counts; the exit code."""
    loaded = loading.load(Path(args.file))
    for problem in loaded.problems:
        print(problem)
    concepts = loaded.glossary.concepts
    variants = sum(len(concept.variants) for concept in concepts)
    counts = (counted(len(concepts), "concept"), counted(variants, "variant"))
    print(f"{args.file}: {' with '.join(counts)}, {counted(len(loaded.problems), 'problem')}")
    return 1 if loaded.problems else 0
