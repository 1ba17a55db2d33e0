"""Load glossaries from files; entries that make no sense are reported and the rest still load."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from msgspec.structs import replace

from reviewer.errors import BadGlossary, UnreadableFile
from reviewer.files import decode
from reviewer.finding import Severity
from reviewer.glossary.concepts import (
    EVERYWHERE,
    Concept,
    Context,
    Glossary,
    Loaded,
    Pos,
    Problem,
    Standing,
    Variant,
)
from reviewer.glossary.fields import CONTEXTS, FLAG, Row, Table
from reviewer.glossary.inflection import inflects
from reviewer.glossary.proofreading import proofread
from reviewer.glossary.remarks import Remarks
from reviewer.glossary.rows import read_table
from reviewer.glossary.toml_rows import read_toml
from reviewer.resources import read_text

WORDS = re.compile(r"[^\W_]")
TRUE = frozenset(
    "yes y true 1 x on wahr vrai verdadero vero verdadeiro prawda истина ja oui si sí sim да".split()
)
FALSE = frozenset("no n false 0 off falsch faux falso fałsz ложь nein non não нет".split())

POS_SHORT = {"n": Pos.NOUN, "v": Pos.VERB, "adj": Pos.ADJECTIVE, "adv": Pos.OTHER, "adverb": Pos.OTHER}


def load(path: Path, encoding: str | None = None, language: str = "") -> Loaded:
    """The glossary in a CSV, TSV or TOML file; `language` is meant where the file names none.

    Raises:
        BadGlossary: nothing in the file can be used.
    """
    try:
        data = path.read_bytes()
    except (OSError, ValueError) as error:  # settings may name it so as no file can be named
        raise BadGlossary(f"{path}: {getattr(error, 'strerror', None) or error}") from None
    return load_bytes(data, str(path), encoding, language)


def load_bytes(data: bytes, file: str, encoding: str | None = None, language: str = "") -> Loaded:
    """`load` of bytes that came some other way, named `file` in messages.

    Raises:
        BadGlossary: as `load`.
    """
    try:
        text, found = decode(data, file, encoding)
    except UnreadableFile as error:
        raise BadGlossary(str(error)) from None
    loaded = load_text(text, file, language)
    if not found.guessed:
        return loaded
    guess = Problem(file, 1, f"read as {found.name}, which is a guess; save the file as UTF-8 to be sure")
    return replace(loaded, problems=(guess, *loaded.problems))


def load_shipped(name: str, language: str = "en") -> Loaded:
    """The glossary of this name that ships with Copydesk, e.g. "us-news"."""
    return load_text(read_text(f"glossaries/{name}.csv"), f"{name}.csv", language)


def load_text(text: str, file: str, language: str = "") -> Loaded:
    """The glossary in a text; the ending of `file` says how to read it.

    Raises:
        BadGlossary: as `load`.
    """
    name, remarks = Path(file), Remarks(file)
    if name.suffix.casefold() == ".toml":
        table = read_toml(text, remarks)
    else:
        table = read_table(text, name.suffix.casefold() in (".tsv", ".tab", ".utf8"), remarks)
    concepts, lines = _concepts(table, remarks)
    proofread(concepts, lines, remarks)
    if not concepts:
        causes = "; ".join(str(problem) for problem in remarks.problems[:3]) or "it is empty"
        raise BadGlossary(f"{file}: no usable entry: {causes}")
    language = table.language or language
    stated = (v for c in concepts for v in c.variants if v.inflect and v.pos is not Pos.UNSTATED)
    bare = sum(not variant.forms for variant in stated)
    if bare and not inflects(language):
        matched = "1 variant matches" if bare == 1 else f"{bare} variants match"
        reason = (
            f"no inflection is known for “{language}”: {matched} only as written; “forms” can list others"
        )
        remarks.problem(1, reason)
    glossary = Glossary(table.name or name.stem, tuple(concepts), language)
    problems, notices = (
        tuple(sorted(some, key=lambda p: p.line)) for some in (remarks.problems, remarks.notices)
    )
    return Loaded(glossary, problems, notices)


def _concepts(table: Table, remarks: Remarks) -> tuple[list[Concept], dict[str, list[int]]]:
    """The concepts of rows, those of one id merged, and the lines of its variants by concept id."""
    merged: dict[str, Concept] = {}
    lines: dict[str, list[int]] = {}
    for row in table.rows:
        try:
            concept = _concept(row, remarks.file)
        except ValueError as error:
            remarks.problem(row.line, f"{error}; left out")
            continue
        texts = row.fields.get("variants", ())
        for twice in (text for text, times in Counter(texts).items() if times > 1):
            remarks.problem(row.line, f"“{twice}” stands twice here")
        first = merged.get(concept.id)
        if first is None:
            merged[concept.id] = concept
        elif concept.terms != first.terms and not row.one("id"):
            concept = replace(concept, id=f"{concept.id} (line {row.line})")
            merged[concept.id] = concept
        elif concept.terms and concept.terms != first.terms:
            here, there = " | ".join(concept.terms), " | ".join(first.terms) or "nothing"
            reason = f"“{concept.id}” has the term “{here}” here and “{there}” in line {first.line}; left out"
            remarks.problem(row.line, reason)
            continue
        else:
            merged[concept.id] = replace(
                first,
                variants=(*first.variants, *concept.variants),
                domain=first.domain or concept.domain,
                note=first.note or concept.note,
                sources=tuple(dict.fromkeys((*first.sources, *concept.sources))),
            )
        lines.setdefault(concept.id, []).extend([row.line] * len(concept.variants))
    return list(merged.values()), lines


def _concept(row: Row, file: str) -> Concept:
    """The concept of one row alone.

    Raises:
        ValueError: with what is wrong in words.
    """
    flag, texts = row.fields.get(FLAG, ()), row.fields.get("variants", ())
    standing = _choice(row, "status", Standing, Standing.SUSPECT)
    if len(flag) == 1 and flag[0].casefold() in TRUE | FALSE:
        standing, flag = (Standing.FORBIDDEN if flag[0].casefold() in TRUE else standing), ()
    statuses = dict.fromkeys(texts, standing) | dict.fromkeys(flag, Standing.FORBIDDEN)
    terms = tuple(dict.fromkeys(row.fields.get("term", ())))
    sources = tuple(dict.fromkeys(row.fields.get("source", ())))
    if sources and not terms:
        raise ValueError(f"“{sources[0]}” has no term")
    if not statuses and not sources:
        raise ValueError("no variants")
    variants = tuple(_variants(row, terms, statuses))
    identity = row.one("id") or (terms[0] if terms else variants[0].text)
    return Concept(identity, terms, variants, row.one("domain"), row.one("note"), file, row.line, sources)


def _variants(row: Row, terms: Sequence[str], statuses: Mapping[str, Standing]) -> Iterator[Variant]:
    for text in statuses:
        if not WORDS.search(text):
            raise ValueError(f"“{text}” holds no word")
        if text in terms:
            raise ValueError(f"“{text}” is its own replacement")
    case = row.one("case").casefold() or "any"
    if case not in TRUE | FALSE | {"any", "exact"}:
        raise ValueError(f"“{case}” is no case rule (any, exact)")
    pos = POS_SHORT.get(row.one("pos").casefold().strip(".")) or _choice(row, "pos", Pos, Pos.UNSTATED)
    inflect = _yes(row, "inflect", pos in (Pos.NOUN, Pos.VERB, Pos.UNSTATED))
    context, safe, forms = _context(row), _yes(row, "safe", False), row.fields.get("forms", ())
    # Told apart from its term by case alone, a variant matches only as written.
    folded = {term.casefold() for term in terms}
    always = case == "exact" or case in TRUE
    severities = {
        Standing.SUSPECT: _choice(row, "severity", Severity, Severity.WARNING),
        Standing.FORBIDDEN: _choice(row, "severity", Severity, Severity.ERROR),
    }
    for text, status in statuses.items():
        exact = always or text.casefold() in folded
        yield Variant(text, status, pos, inflect, exact, context, severities[status], safe, forms)


def _context(row: Row) -> Context:
    phrases = {name: row.fields[name] for name in CONTEXTS if name in row.fields}
    if empty := [phrase for some in phrases.values() for phrase in some if not WORDS.search(phrase)]:
        raise ValueError(f"“{empty[0]}” holds no word")
    return Context(**phrases) if phrases else EVERYWHERE


E = TypeVar("E", bound=StrEnum)


def _choice(row: Row, name: str, kind: type[E], default: E) -> E:
    if name not in row.fields:
        return default
    value = row.one(name).casefold()
    try:
        return kind(value)
    except ValueError:
        raise ValueError(f"“{value}” is no {name} ({', '.join(filter(None, kind))})") from None


def _yes(row: Row, name: str, default: bool) -> bool:
    if name not in row.fields:
        return default
    value = row.one(name).casefold()
    if value not in TRUE | FALSE:
        raise ValueError(f"“{value}” in “{name}” is neither yes nor no")
    return value in TRUE
