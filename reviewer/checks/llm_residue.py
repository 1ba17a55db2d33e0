"""What a language model said around its translation, or left inside it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from reviewer.checks.base import Bad, DocumentCheck, Found, Good, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier
from reviewer.language.apart import set_apart
from reviewer.resources import read_text

PLACEHOLDER = re.compile(
    r"\[\[(?:TERM|PH|TAG|VAR|ENT|NAME|KEY)[_-]?\d{0,6}\]\]|⟦[^⟦⟧\n]{0,20}⟧"
    r"|__(?:PH|TERM|TAG|VAR|ENT|PLACEHOLDER)_?\d{0,6}__|\{\{(?:TERM|PH|TAG|VAR)_?\d{1,6}\}\}"
)
OPENING_FENCE = re.compile(r"\s*(?:```|~~~)[\w-]*(?=\s|\Z)[ \t]*")
CLOSING_FENCE = re.compile(r"(?:\A|(?<=\s))(?:```|~~~)\s*\Z")
# A preamble or closer is short and stands at an edge; this much of a unit is read for it.
EDGE = 400
# One of these is in every mark that a model leaves.
MARKS = ("<", "[/", "[INST", "[[", "__", "{{", "⟦")
# The words of one of these are in every refusal.
REFUSING = tuple(
    frozenset(words.split())
    for words in (
        "ai", "large language", "sorry", "assist", "help with", "ki", "ki-sprachmodell", "sprachmodell",
        "tant modèle", "tant qu'ia", "tant qu’ia", "modelo lenguaje", "ai-taalmodel", "taalmodel",
    )
)  # fmt: skip
ANY_REFUSING = frozenset().union(*REFUSING)


@cache
def phrases() -> Mapping[str, tuple[str, ...]]:
    """The shipped parts of phrases, by section."""
    found: dict[str, list[str]] = {}
    section: list[str] = []
    for line in read_text("checks/llm-residue.txt").splitlines():
        if line.startswith("[") and line.endswith("]") and line[1:-1].islower():
            section = found.setdefault(line[1:-1], [])
        elif line and not line.startswith("#"):
            section.append(line)
    return {name: tuple(lines) for name, lines in found.items()}


def any_of(section: str) -> str:
    """A pattern for the phrases of a section, the longest first."""
    longest_first = sorted(phrases()[section], key=len, reverse=True)
    spelled = "|".join(re.escape(p).replace("\\ ", r"\s+").replace("'", "['’]") for p in longest_first)
    return f"(?:{spelled})"


@cache
def preamble() -> re.Pattern[str]:
    """“Sure! Here is the translation of the article:” and “Translation:”, set in bold or not."""
    sure = rf"(?:{any_of('sure')}\s?[!,.:]\s*)?"
    said = rf"{any_of('here')}\b[^\n.!?:]{{0,60}}?\b{any_of('translation')}\b[^\n.:]{{0,80}}"
    label = rf"(?:final )?{any_of('translation')}(?: to \w+| into \w+)?(?: \([^()\n]{{1,40}}\))?"
    ends = r"(?:[*_]*:[*_]*\s*|\.?\s*\Z)"
    return re.compile(rf"\s*[*_#>]*\s*{sure}(?:{said}{ends}|{label}[*_]*:[*_]*\s*)", re.IGNORECASE)


@cache
def closer() -> re.Pattern[str]:
    said = rf"(?:please )?{any_of('closer')}(?=[^\n]{{0,160}}{any_of('business')})"
    note = rf"{any_of('note')}s?\s*[*_]*:[*_]*\s*(?=[^\n]{{0,160}}\b{any_of('did')}\b)"
    return re.compile(rf"\s*[*_(\[#>-]*\s*(?:{said}|{note})", re.IGNORECASE)


@cache
def refusal() -> re.Pattern[str]:
    said = rf"{any_of('refusal')}\b(?=[^\n]{{0,60}}(?:\b(?:i|ich|je|yo|ik|no)\b|{any_of('request')}))"
    return re.compile(rf"(?<!\w){said}", re.IGNORECASE)


@cache
def token() -> re.Pattern[str]:
    return re.compile(any_of("token"))


@cache
def beginnings(*sections: str, also: str) -> tuple[str, ...]:
    """The first words of the sections' phrases, and another, so that most texts never need their patterns."""
    first = {re.split(r"\W", phrase)[0] for section in sections for phrase in phrases()[section]}
    return (also, *first)


def may_open(unit: Unit) -> bool:
    """Whether the first word is one that a preamble begins with; few paragraphs have such a one."""
    first = unit.words.lower[:1]
    return bool(first) and first[0].startswith(beginnings("sure", "here", "translation", also="final"))


def may_close(unit: Unit) -> bool:
    first = unit.words.lower[:1]
    return bool(first) and first[0].startswith(beginnings("closer", "note", also="please"))


def opening(unit: Unit) -> Iterator[Found]:
    head = unit.text[:EDGE]
    if ":" not in head and len(unit.text) > EDGE:
        return
    said = preamble().match(head)
    if said:
        yield Found(Span(0, said.end()), "preamble", {}, ("",))


def closing(unit: Unit) -> Iterator[Found]:
    if len(unit.text) > 2 * EDGE or not may_close(unit):
        return
    if closer().match(unit.text[:EDGE]):
        yield Found(Span(0, len(unit.text)), "closer", {}, ("",))


def may_refuse(unit: Unit) -> bool:
    words = unit.vocabulary
    return not ANY_REFUSING.isdisjoint(words) and any(refusing <= words for refusing in REFUSING)


def refusals(unit: Unit) -> Iterator[Found]:
    for said in refusal().finditer(unit.text):
        if not set_apart(unit.text, *said.span()):
            yield Found(Span(*said.span()), "refusal")


def marks(unit: Unit) -> Iterator[Found]:
    text = unit.text
    if "<" in text or "[/" in text or "[INST" in text:
        for mark in token().finditer(text):
            if not set_apart(text, *mark.span()):
                yield Found(Span(*mark.span()), "token", {"token": mark[0]}, ("",))
    if "[[" in text or "__" in text or "{{" in text or "⟦" in text:
        for mark in PLACEHOLDER.finditer(text):
            yield Found(Span(*mark.span()), "placeholder", {"token": mark[0]})


def fences(units: Sequence[Unit], filled: Sequence[int]) -> Iterator[tuple[int, Found]]:
    """The code fence around a text that is not code."""
    first, last = units[filled[0]], units[filled[-1]]
    opened, closed = OPENING_FENCE.match(first.text), CLOSING_FENCE.search(last.text)
    if not opened or not closed or (first is last and opened.end() > closed.start()):
        return
    if sum(unit.text.count("```") + unit.text.count("~~~") for unit in units) == 2:
        yield filled[0], Found(Span(*opened.span()), "fence", {}, ("",))
        yield filled[-1], Found(Span(*closed.span()), "fence", {}, ("",))


def look(units: Sequence[Unit]) -> Iterator[tuple[int, Found]]:
    filled = [number for number, unit in enumerate(units) if unit.text and not unit.text.isspace()]
    if not filled:
        return
    yield from fences(units, filled)
    whole = "\n".join(unit.text for unit in units)  # asked once what few texts hold
    marked = any(start[0] in whole and start in whole for start in MARKS)
    for number in filled:
        unit = units[number]
        if may_open(unit) and (len(filled) > 1 or len(unit.text) > EDGE or ":" in unit.text):
            yield from ((number, found) for found in opening(unit))
        if may_refuse(unit):
            yield from ((number, found) for found in refusals(unit))
        if marked:
            yield from ((number, found) for found in marks(unit))
    for number in filled[-3:]:
        if number != filled[0]:
            yield from ((number, found) for found in closing(units[number]))


CHECK = DocumentCheck(
    id="llm-residue",
    title="What a language model said around its translation",
    why="Language models introduce their translation (“Here is the translation:”), offer help after it,"
    " refuse, wrap it in a code fence or leave their own control tokens and placeholders in it. None"
    " of it belongs to the text. Sentences about such models, and quotations, are left alone.",
    tier=Tier.LIKELY,
    severity=Severity.ERROR,
    category="accuracy/addition",
    reasons={
        "preamble": "This introduces a translation and is not part of the text.",
        "closer": "This speaks to whoever asked for the translation and is not part of the text.",
        "refusal": "A language model speaks here instead of the text.",
        "token": "“{token}” is a control token of a language model.",
        "placeholder": "“{token}” is a placeholder that was never filled in.",
        "fence": "A code fence stands around the text.",
    },
    look=look,
    bad=(
        Bad(
            "Sure! Here is the translation of the article into English:\n\nThe court ruled.",
            "\n\nThe court ruled.",
        ),
        Bad("Translation: The court ruled on Friday.", "The court ruled on Friday."),
        Bad("**Translated text:**\n\nThe court ruled.", "\n\nThe court ruled."),
        Bad("Hier ist die Übersetzung:\n\nDas Gericht entschied.", "\n\nDas Gericht entschied.", "de"),
        Bad("The court ruled.\n\nLet me know if you would like any changes!", "The court ruled.\n\n"),
        Bad("The court ruled.\n\nNote: I kept the names in the original.", "The court ruled.\n\n"),
        Bad("As an AI language model, I cannot translate this.", None),
        Bad("I'm sorry, but I can't assist with that request.", None),
        Bad("The court ruled.<|im_end|>", "The court ruled."),
        Bad("```text\nThe court ruled.\n```", "\nThe court ruled.\n"),
        Bad("The [[TERM_1]] met ⟦0⟧ today.", None),
    ),
    good=(
        Good("The company says its AI language model helps people. It can translate this."),
        Good("Users saw the words “As an AI language model, I cannot” on the page."),
        Good("Here is the translation that the court used in 1999, and why it matters."),
        Good("The translation: a history of the trade was published in May."),
        Good("Note: the office is closed on Friday."),
        Good("If you want tickets, let me know, he said."),
        Good("Use `code` like this:\n\n```\nls\n```\n\nand go on."),
    ),
)
