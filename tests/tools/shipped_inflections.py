"""Write resources/inflections.tsv: every word that a shipped glossary inflects, as lemminflect has it.

Run it after a shipped glossary changes: python tests/tools/shipped_inflections.py
"""

from pathlib import Path

from reviewer.checks.glossary_term import EXAMPLE
from reviewer.glossary.concepts import Concept, Pos
from reviewer.glossary.inflection import ANY, computed, computed_any, head_of
from reviewer.glossary.loading import load_shipped
from reviewer.glossary.surroundings import inflecting_words

ROOT = Path(__file__).resolve().parents[2]
HEADER = (
    "# Forms by lemminflect 0.2.3 (MIT; from the SPECIALIST Lexicon of the National Library of Medicine).",
    "# word, noun, plural | word, verb, third, past, participle, ing | word, any, all forms. Generated.",
)


def shipped() -> list[Concept]:
    names = sorted(path.stem for path in (ROOT / "resources" / "glossaries").glob("*.csv"))
    return [*EXAMPLE.concepts, *(c for name in names for c in load_shipped(name).glossary.concepts)]


def wanted() -> set[tuple[str, str]]:
    """Words with the part of speech that they are inflected as."""
    words: set[tuple[str, str]] = set()
    for concept in shipped():
        for variant in concept.variants:
            phrases = (variant.text, *concept.terms) if variant.inflect else ()
            heads = (head_of(phrase, variant.pos, "en") for phrase in phrases)
            words |= {(head[0].casefold(), variant.pos.value) for head in heads if head}
            words |= {(word, ANY) for word in inflecting_words(variant.context)}
    return words


def table() -> str:
    lines = list(HEADER)
    for word, kind in sorted(wanted()):
        cells = (computed_any(word),) if kind == ANY else computed(word, Pos(kind))
        lines.append("\t".join((word, kind, *("|".join(cell) for cell in cells))))
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    (ROOT / "resources" / "inflections.tsv").write_text(table(), encoding="utf-8")
