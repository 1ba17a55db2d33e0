"""Inflected forms of words and phrases: English from shipped tables, else from lemminflect."""

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
DETERMINERS = frozenset("a an the my your his her its our their this that these those one's one’s".split())
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
# What a word that is in no shipped table may become: its last letters, and what may stand instead of them.
CHANGES = {
    Pos.NOUN: "=s,es y=ies f=ves fe=ves us=i,era,ora is=es,ides a=ae,ata um=a on=a ex=ices ix=ices x=ces,ges"
    " o=i en=ina man=men eau=eaux z=zzes s=sses",
    Pos.VERB: "=s,es,ed,d,ing y=ies,ied e=ing ie=ying c=cked,cking,cks z=zzes,zzed,zzing s=sses,ssed,ssing",
}


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
    cells = _shipped(word.casefold(), pos) or computed(word.casefold(), pos)
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


def may_become(word: str, pos: Pos, language: str) -> frozenset[str]:
    """The word's forms, folded, perhaps with others that are none; without lemminflect, slow to load."""
    word = word.casefold()
    if pos not in CHANGES or not inflects(language):
        return frozenset((word,))
    cells = _shipped(word, pos)
    if cells:
        return frozenset((word, *(form for cell in cells for form in cell)))
    found = {word}
    if pos is Pos.VERB:
        found |= {word + word[-1] + ending for ending in ("ed", "ing")}
    for change in CHANGES[pos].split():
        old, _, new = change.partition("=")
        if word.endswith(old):
            found |= {word.removesuffix(old) + ending for ending in new.split(",")}
    for cut in range(2, len(word) - 2):  # "schoolchild", "underpay"
        rest = _shipped(word[cut:], pos)
        if rest:
            found |= {word[:cut] + form for cell in rest for form in cell}
    return frozenset(found)


@lru_cache(4096)
def pos_of(phrase: str, pos: Pos, language: str) -> Pos:
    """The part of speech of a phrase: as stated, else what its words can be, a noun before a verb.

    A verb comes before an article (“take a photo”) and goes with a preposition behind it (“carry out”), and a
    word that can only be one begins a verb phrase (“exert pressure”).
    """
    if pos is not Pos.UNSTATED:
        return pos
    words = [word.casefold() for word in WORD.findall(phrase)]
    if not words or not inflects(language):
        return Pos.OTHER
    if len(words) > 1 and "verb" in _kinds(words[0]):
        only = _kinds(words[0]) == {"verb"}
        if only or words[1] in DETERMINERS or words[-1] in PREPOSITIONS:
            return Pos.VERB
    head = head_of(phrase, Pos.NOUN, language)
    if head and "noun" in _kinds(head[0].casefold()):
        return Pos.NOUN
    return Pos.VERB if len(words) == 1 and "verb" in _kinds(words[0]) else Pos.OTHER


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


def _shipped(word: str, pos: Pos) -> tuple[tuple[str, ...], ...] | None:
    """What the shipped tables say of a word as a noun or verb; None where they say nothing."""
    cells = _table().get((word, pos.value))
    if cells or word not in _common():
        return cells
    plural, *rest = _common()[word].split("\t")
    if pos is Pos.NOUN:
        return (tuple(plural.split("|")),) if plural else None
    return tuple(tuple(cell.split("|")) if cell else () for cell in rest[: len(VERB_TAGS)]) or None


def _kinds(word: str) -> frozenset[str]:
    """What a word can be, of noun, verb and, where it is no noun, adjective."""
    if word in _common():
        plural, *rest = _common()[word].split("\t")
        found = ("noun" if plural else "", "verb" if rest else "", "adj" if rest[-1:] == ["adj"] else "")
        return frozenset(found) - {""}
    return computed_kinds(word)


@cache
def _common() -> dict[str, str]:
    """The rows of common words, as written behind the word."""
    lines = read_text("common-forms.tsv").splitlines()
    return dict(line.split("\t", 1) for line in lines if line[0] != "#")


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
    import lemminflect  # 0.2 s with numpy, and only for words that no shipped table holds

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
    # The dictionary spells some compounds apart, too: “school children” is no form of one word.
    return tuple(
        tuple(form for form in cells[tag] if form.isalpha() or not word.isalpha())
        for _, tag in (NOUN_TAGS if noun else VERB_TAGS)
    )


@cache
def computed_kinds(word: str) -> frozenset[str]:
    """What lemminflect's dictionary has of a word, as `_kinds`; a noun without plural counts for none."""
    import lemminflect

    found = {tag[0] for tag in lemminflect.getAllInflections(word) if tag in ("NNS", "VB", "JJ")}
    names = {"N": "noun", "V": "verb"} | ({} if "N" in found else {"J": "adj"})
    return frozenset(names[first] for first in found if first in names)


def _is_plural(word: str) -> bool:
    """Whether an unknown noun is a plural already: “talks”, “headquarterses” is not wanted."""
    import lemminflect

    return word.endswith("s") and any(lemma != word for lemma in lemminflect.getLemma(word, upos="NOUN"))


SHORTEST_NEW = 4
"""Letters of a word that no dictionary has, from which on it is inflected as others are."""


@cache
def computed_any(word: str) -> tuple[str, ...]:
    """What lemminflect's dictionary has besides the word itself, whatever its part of speech.

    A word that is too new for it (“blog”) has a regular plural; no short one, which may be a particle.
    """
    import lemminflect

    known = lemminflect.getAllInflections(word)
    if not lemminflect.getAllLemmas(word) and word.isalpha() and len(word) >= SHORTEST_NEW:
        known = lemminflect.getAllInflectionsOOV(word, "NOUN")
    wanted = ("NN", "NNS", "VB", "VBZ", "VBD", "VBN", "VBG")
    return tuple(sorted({form for tag in wanted for form in known.get(tag, ())} - {word}))
