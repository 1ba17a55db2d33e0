"""What the author of a glossary may not have meant: entries that contradict, repeat or mislead."""

import re
from collections.abc import Iterable, Mapping, Sequence

from reviewer.glossary.concepts import EVERYWHERE, Concept, Standing, Variant
from reviewer.glossary.fields import CONTEXTS
from reviewer.glossary.remarks import Remarks

# Conditions are phrases; the one sign in them is "*" behind the beginning of a word.
REGEX = re.compile(r"\\[bBdDsSwW]|\.[*+?]|\[[^\]]+\][*+?]|\(\?|\)[*+?]|\w[?+*]\w|^\^")
QUOTED = re.compile("[“”„«‹].*|.*[“”»›]|[‘‚].+[’‘]")
PARTED = re.compile(r"(?<=[^\W\d_])[,;] ?(?=[^\W\d_])")
SHOWN = 3

Known = list[tuple[Variant, Concept, int]]


def proofread(concepts: Sequence[Concept], lines: Mapping[str, Sequence[int]], remarks: Remarks) -> None:
    """Remark on the entries; `lines` of the variants by concept id."""
    wanted = {term: concept for concept in concepts for term in concept.terms}
    folded = {term.casefold(): concept for term, concept in wanted.items()}
    seen: dict[str, Known] = {}
    for concept in concepts:
        placed = list(zip(concept.variants, lines[concept.id], strict=True))
        for variant, line in placed:
            form = variant.text if variant.exact_case else variant.text.casefold()
            other = (wanted if variant.exact_case else folded).get(form)
            if other and (variant.context == EVERYWHERE or variant.status is Standing.FORBIDDEN):
                verb = "forbidden" if variant.status is Standing.FORBIDDEN else "a variant"
                reason = f"“{variant.text}” is {verb} here and the term of “{other.id}” in line {other.line}"
                remarks.problem(line, reason)
            _repeated(variant, concept, line, seen.setdefault(form, []), remarks)
            _spelling(variant.text, line, remarks)
        for context, line in dict.fromkeys((variant.context, line) for variant, line in placed):
            _conditions((p for name in CONTEXTS for p in getattr(context, name)), line, remarks)
        for term in concept.terms:
            _spelling(term, concept.line, remarks)
        if not concept.terms:
            texts = " | ".join(variant.text for variant in concept.variants[:SHOWN])
            more = " …" if len(concept.variants) > SHOWN else ""
            remarks.notice(concept.line, f"advises against “{texts}{more}”, offers nothing")


def _repeated(variant: Variant, concept: Concept, line: int, known: Known, remarks: Remarks) -> None:
    """Remark on a variant that is known already under the same conditions, else make it known."""
    for same, earlier, where in known:
        if same.exact_case != variant.exact_case or same.context != variant.context:
            continue
        if earlier.id != concept.id:
            reason = f"“{variant.text}” is also in “{earlier.id}” in line {where}, under the same conditions"
            used = "; that one is used" if earlier.terms != concept.terms else ""
            remarks.problem(line, f"{reason}{used}")
            return
        if same.pos is variant.pos:
            place = (
                f"in line {where}, under the same conditions" if where != line else f"here as “{same.text}”"
            )
            remarks.problem(line, f"“{variant.text}” is also {place}")
            return
    known.append((variant, concept, line))


def _spelling(phrase: str, line: int, remarks: Remarks) -> None:
    """Notice marks in a phrase that are perhaps meant for the file's format."""
    if QUOTED.fullmatch(phrase):
        reason = f'the quotation marks of {phrase} belong to the phrase; only straight ones (") enclose it'
        remarks.notice(line, reason)
    elif PARTED.search(phrase):
        parts = PARTED.split(phrase)
        toml = remarks.file.casefold().endswith(".toml")
        listed = ", ".join(f'"{part}"' for part in parts)
        meant = f"[{listed}]" if toml else f"“{' | '.join(parts)}”"
        remarks.notice(line, f"“{phrase}” is one phrase, comma and all; did you mean {meant}?")


def _conditions(phrases: Iterable[str], line: int, remarks: Remarks) -> None:
    for phrase in phrases:
        if REGEX.search(phrase):
            reason = f"“{phrase}” looks like a regular expression, but conditions are words and phrases;"
            remarks.problem(line, f"{reason} only a “*” behind the beginning of a word stands for more")
        else:
            _spelling(phrase, line, remarks)
