"""Write a glossary as a file that loads back equal: CSV, TSV or TOML, one row for variants that are alike."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import PurePath

from msgspec import Struct
from msgspec.structs import astuple, replace

from reviewer.errors import BadGlossary
from reviewer.glossary.concepts import Concept, Glossary, Pos, Standing, Variant
from reviewer.glossary.fields import CONTEXTS, LISTS
from reviewer.glossary.loading import load_text

COLUMNS = (
    "id term variants pos inflect case status before after near not_before not_after not_near"
    " forms severity safe domain note"
).split()
SUFFIXES = (".csv", ".tsv", ".toml")

Fields = Mapping[str, tuple[str, ...]]


class Written(Struct, frozen=True):
    """A glossary as text, and the line where each of its concepts begins."""

    text: str
    lines: tuple[int, ...]

    def concept_at(self, line: int) -> int:
        """The number of the concept that stands in a line; -1 for a line before them all."""
        return sum(first <= line for first in self.lines) - 1


def runs(variants: Iterable[Variant]) -> Iterator[list[Variant]]:
    """Variants that follow each other and share everything but their text; no text twice in one run."""
    for _, alike in groupby(variants, key=lambda variant: replace(variant, text="")):
        run: list[Variant] = []
        for variant in alike:
            if any(variant.text == other.text for other in run):
                yield run
                run = []
            run.append(variant)
        yield run


def written(glossary: Glossary, suffix: str) -> Written:
    """The text of a file with this suffix.

    Raises:
        BadGlossary: no such file is written, or a phrase cannot stand in a table.
    """
    match suffix.casefold():
        case ".csv":
            return _table(glossary, ",")
        case ".tsv" | ".tab":
            return _table(glossary, "\t")
        case ".toml":
            return _toml(glossary)
    raise BadGlossary(f"“{suffix}”: glossaries are written as {', '.join(SUFFIXES)}")


def proved(glossary: Glossary, file: str) -> bytes:
    """The bytes of a file of this name; reading them gives the glossary again.

    Raises:
        BadGlossary: it would read otherwise; the concept is named.
    """
    text = written(glossary, PurePath(file).suffix).text
    if not glossary.concepts:
        return text.encode("utf-8")
    read = load_text(text, file)
    again = {concept.id: _bare(concept) for concept in read.glossary.concepts}
    for concept in glossary.concepts:
        if again.get(concept.id) != _bare(concept):
            causes = (problem.reason for problem in read.problems if "left out" in problem.reason)
            raise BadGlossary(
                f"{file}: “{concept.id}” cannot be written: {next(causes, 'it would read otherwise')}"
            )
    return text.encode("utf-8")


def _bare(concept: Concept) -> Concept:
    """The concept, wherever it stands."""
    return replace(concept, file="", line=0)


def _rows(concept: Concept) -> Iterator[Fields]:
    """What stands in each row of a concept; blank fields are missing."""
    shared = {"id": (concept.id,), "source": concept.sources, "term": concept.terms}
    rest = {"domain": (concept.domain,), "note": (concept.note,)}
    for run in runs(concept.variants) if concept.variants else [[]]:
        yield {name: values for name, values in (shared | _variant_fields(run) | rest).items() if any(values)}


def _variant_fields(run: Sequence[Variant]) -> dict[str, tuple[str, ...]]:
    if not run:
        return {}
    first = run[0]
    usual = first.pos in (Pos.NOUN, Pos.VERB, Pos.UNSTATED)
    return {
        "variants": tuple(variant.text for variant in run),
        "pos": (first.pos.value,),
        "inflect": (_yes(first.inflect) if first.inflect is not usual else "",),
        "case": ("exact" if first.exact_case else "",),
        "status": (first.status.value if first.status is not Standing.SUSPECT else "",),
        **dict(zip(CONTEXTS, astuple(first.context), strict=True)),
        "forms": first.forms,
        "severity": (first.severity.value,),
        "safe": ("yes" if first.safe else "",),
    }


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _table(glossary: Glossary, delimiter: str) -> Written:
    out = io.StringIO()
    head = [f"# language: {glossary.language}\n"] if glossary.language else []
    out.writelines(head)
    plain = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    quoted = csv.writer(out, delimiter=delimiter, lineterminator="\n", quoting=csv.QUOTE_ALL)
    columns = COLUMNS if not any(one.sources for one in glossary.concepts) else ["source", *COLUMNS]
    plain.writerow(columns)
    number = len(head) + 2
    lines: list[int] = []
    for concept in glossary.concepts:
        lines.append(number)
        for fields in _rows(concept):
            cells = [_cell(name, fields.get(name, ())) for name in columns]
            # Bare, a line that begins with # would be a remark.
            (quoted if cells[0].startswith("#") else plain).writerow(cells)
            number += 1
    return Written(out.getvalue(), tuple(lines))


def _cell(name: str, values: tuple[str, ...]) -> str:
    if name in LISTS and (parted := next((value for value in values if "|" in value), None)):
        raise BadGlossary(f"“{parted}” holds “|”, which parts phrases in a table; write the glossary as TOML")
    return "|".join(values)


def _toml(glossary: Glossary) -> Written:
    named = {"name": glossary.name, "language": glossary.language}
    out = [f"{key} = {_string(value)}" for key, value in named.items() if value]
    lines: list[int] = []
    for concept in glossary.concepts:
        out.append("")
        lines.append(len(out) + 1)
        out.append("[[concept]]")
        rows = list(_rows(concept))
        shared = [name for name in ("id", "source", "term", "domain", "note") if name in rows[0]]
        out += [_pair(name, rows[0][name]) for name in shared]
        for row in rows if concept.variants else ():
            out.append("[[concept.variants]]")
            out += [_pair(name, values) for name, values in row.items() if name not in shared]
    return Written("\n".join(out) + "\n", tuple(lines))


def _pair(name: str, values: tuple[str, ...]) -> str:
    if name in LISTS:
        return f"{name} = [{', '.join(map(_string, values))}]"
    return f"{name} = {_string(values[0])}"


def _string(text: str) -> str:
    """A basic string of TOML, which is one of JSON but for DEL."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
