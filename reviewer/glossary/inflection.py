"""Inflected forms of words and phrases: English from a shipped table, else from lemminflect."""

import re
from functools import cache, lru_cache
from itertools import pairwise

from reviewer.glossary.concepts import Pos
from reviewer.resources import read_text

Tag = str
BASE, SINGULAR, PLURAL, THIRD, PAST, PARTICIPLE, ING = (
    "base singular plural third past participle ing".split()
)
Forms = tuple[tuple[Tag, str], ...]

NOUN_TAGS = ((PLURAL, "NNS"),)
VERB_TAGS = ((THIRD, "VBZ"), (PAST, "VBD"), (PARTICIPLE, "VBN"), (ING, "VBG"))
ANY = "any"
"""In the table, the row of all a word's dictionary forms, whatever it is."""

PREPOSITIONS = frozenset(
    """about above across after against among around as at before behind below beneath between beyond by
    concerning down during for from in inside into of off on onto out over per regarding since through to
    toward towards under until upon via with within without""".split()
)
# The dictionary knows rare plurals of these that no one should be offered ("informations").
MASS = frozenset(
    """advice aid baggage cash clothing damage equipment evidence furniture harm help homework information
    infrastructure intelligence legislation litigation luggage machinery media merchandise money music news
    personnel police progress proof research staff traffic training transport transportation violence weather
    work""".split()
)
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def forms(word: str, pos: Pos, language: str) -> Forms:
    """The word's forms, each with its tag, base form first; just the word where it does not inflect.

    A tag may come twice ("criteria", "criterions"): the usual form first.
    """
    if pos not in (Pos.NOUN, Pos.VERB):
        return ((BASE, word),)
    base = SINGULAR if pos is Pos.NOUN else BASE
    if not inflects(language):
        return ((base, word),)
    tags = NOUN_TAGS if pos is Pos.NOUN else VERB_TAGS
    cells = _table().get((word.casefold(), pos.value)) or computed(word.casefold(), pos)
    found = [(base, word)]
    if pos is Pos.NOUN and word.casefold() in MASS:
        found.append((tags[0][0], word))
    for (tag, _), cell in zip(tags, cells, strict=True):
        found += [(tag, _cased(form, word)) for form in cell]
    return tuple(dict.fromkeys(found))


def inflects(language: str) -> bool:
    """Whether forms are known in this language; elsewhere a phrase matches as it is written."""
    return language.split("-")[0].lower() in ("en", "")


def any_forms(word: str, language: str) -> frozenset[str]:
    """The word, folded, with all its dictionary forms as a noun or verb."""
    word = word.casefold()
    if not inflects(language) or not word.isascii() or not word.isalpha():
        return frozenset((word,))
    cells = _table().get((word, ANY))
    return frozenset((word, *(cells[0] if cells else computed_any(word))))


@lru_cache(4096)
def phrases(phrase: str, pos: Pos, language: str) -> Forms:
    """The phrase with the word that inflects in each of its forms: “cities of refuge”, “took a photo”."""
    head = head_of(phrase, pos, language)
    if head is None:
        return ((BASE, phrase),)
    return tuple(
        (tag, phrase[: head.start()] + form + phrase[head.end() :])
        for tag, form in forms(head[0], pos, language)
    )


def head_of(phrase: str, pos: Pos, language: str) -> re.Match[str] | None:
    """The word of a phrase that inflects: of a noun the last before a preposition, of a verb the first."""
    words = list(WORD.finditer(phrase))
    if pos not in (Pos.NOUN, Pos.VERB) or not words:
        return None
    if pos is Pos.VERB:
        return words[0]
    if inflects(language):
        for before, word in pairwise(words):
            if word[0].casefold() in PREPOSITIONS:
                return before
    return words[-1]


def _cased(form: str, word: str) -> str:
    """The form with the capitals of the word it comes from: “Republicans”, “NGOs”."""
    if word.islower():
        return form
    same = 0
    while same < min(len(form), len(word)) and form[same] == word[same].casefold():
        same += 1
    return word[:same] + form[same:]


@cache
def _table() -> dict[tuple[str, str], tuple[tuple[str, ...], ...]]:
    rows: dict[tuple[str, str], tuple[tuple[str, ...], ...]] = {}
    for line in read_text("inflections.tsv").splitlines():
        if line and not line.startswith("#"):
            word, kind, *cells = line.split("\t")
            rows[word, kind] = tuple(tuple(cell.split("|")) if cell else () for cell in cells)
    return rows


@cache
def computed(word: str, pos: Pos) -> tuple[tuple[str, ...], ...]:
    """What lemminflect says of a word: its dictionary, or its rules for words that are not in it."""
    import lemminflect  # 0.2 s with numpy, and only for words that no shipped glossary holds

    noun = pos is Pos.NOUN
    known = lemminflect.getAllInflections(word, upos="NOUN" if noun else "VERB")
    if not known and noun and _is_plural(word):
        return ((word,),)
    if not known:
        known = lemminflect.getAllInflectionsOOV(word, "NOUN" if noun else "VERB")
    participle = known.get("VBN") or known.get("VBD") or ()
    cells = {"VBN": participle} | {tag: known.get(tag) or () for tag in ("NNS", "VBZ", "VBD", "VBG")}
    if noun and len(cells["NNS"]) > 1:
        usual, rare = cells["NNS"][:1], cells["NNS"][1:]
        cells["NNS"] = (*usual, *(form for form in rare if form != word))  # "offices", rarely "office"
    return tuple(tuple(cells[tag]) for _, tag in (NOUN_TAGS if noun else VERB_TAGS))


def _is_plural(word: str) -> bool:
    """Whether an unknown noun is a plural already: “talks”, “headquarterses” is not wanted."""
    import lemminflect

    return word.endswith("s") and any(lemma != word for lemma in lemminflect.getLemma(word, upos="NOUN"))


@cache
def computed_any(word: str) -> tuple[str, ...]:
    """What lemminflect's dictionary has besides the word itself, whatever its part of speech."""
    import lemminflect

    known = lemminflect.getAllInflections(word)
    wanted = ("NN", "NNS", "VB", "VBZ", "VBD", "VBN", "VBG")
    return tuple(sorted({form for tag in wanted for form in known.get(tag, ())} - {word}))
