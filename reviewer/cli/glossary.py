"""`copydesk glossary validate`: which entries of a glossary cannot be used, and why."""

from argparse import Namespace
from pathlib import Path

from reviewer.glossary import loading


def run(args: Namespace) -> int:
    """Write each problem with its line, then the counts; the exit code."""
    loaded = loading.load(Path(args.file))
    for problem in loaded.problems:
        print(problem)
    concepts = loaded.glossary.concepts
    variants = sum(len(concept.variants) for concept in concepts)
    print(f"{args.file}: {len(concepts)} concepts with {variants} variants, {len(loaded.problems)} problems")
    return 1 if loaded.problems else 0
