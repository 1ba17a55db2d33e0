"""`copydesk glossary`: which glossaries hold, one that ships, and what is wrong in one."""

import os
from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from reviewer import config, paths
from reviewer.cli.choices import language_of
from reviewer.cli.console import tell
from reviewer.errors import BadConfig
from reviewer.glossary import loading, shipped
from reviewer.glossary.concepts import Glossary, Loaded, Pos
from reviewer.glossary.inflection import inflects, pos_of
from reviewer.output.base import counted
from reviewer.resources import read_text
from reviewer.rules import Choices


def run(args: Namespace) -> int:
    """Do what the verb says; the exit code."""
    if args.verb == "list":
        if not os.path.lexists(args.path):
            raise BadConfig(f"{args.path}: no such file or folder")
        print("\n".join(_list(Path(args.path), Choices(language=language_of(args)))))
        return 0
    return _show(args.name) if args.verb == "show" else _validate(args.file)


def _list(path: Path, choices: Choices) -> Iterator[str]:
    """The glossaries in use, in their order, and the others that ship."""
    settings = choices.over(config.load(config.find(path if paths.is_folder(path) else path.parent)))
    used = shipped.meant(settings.glossaries, settings.language)
    loaded = config.load_glossaries(settings)
    yield (
        f"in use for texts in {settings.language}:"
        if used
        else f"no glossary for texts in {settings.language}"
    )
    for name, one in zip(used, loaded, strict=True):
        yield f"  {name}: {_counts(one)}{'; ships with Copydesk' if isinstance(name, str) else ''}"
    if others := [name for name in shipped.names() if name not in used]:
        yield "not in use, but shipped:"
    for name in others:
        languages = ", ".join(shipped.HELD_FOR.get(name, ()))
        yield f"  {name}: {_counts(loading.load_shipped(name))}; “{shipped.DEFAULT}” uses it for {languages}"


def _counts(loaded: Loaded) -> str:
    concepts = loaded.glossary.concepts
    variants = sum(len(concept.variants) for concept in concepts)
    return f"{counted(len(concepts), 'concept')} with {counted(variants, 'variant')}"


def _show(name: str) -> int:
    for one in shipped.meant([name], config.defaults().language):
        print(read_text(f"glossaries/{config.shipped_glossary(str(one))}.csv"), end="")
    return 0


def _validate(file: str) -> int:
    """Write each problem and each notice with its line, then the counts; the exit code."""
    loaded = loading.load(Path(file))
    for problem in loaded.problems:
        tell(str(problem))
    for notice in loaded.notices:
        tell(f"{notice.file}:{notice.line}: notice: {notice.reason}")
    print(f"{file}: {_readings(loaded.glossary)}")
    print(f"{file}: {_counts(loaded)}, {counted(len(loaded.problems), 'problem')}")
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
