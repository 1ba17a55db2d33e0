"""Word an admitted term as the text words what it replaces: case, number, possessive, article."""

import re
from collections.abc import Callable, Sequence

from reviewer.edits import Span
from reviewer.glossary.concepts import Pos
from reviewer.glossary.inflection import BASE, PARTICIPLE, PAST, Tag, phrases, pos_of
from reviewer.glossary.matching import Match
from reviewer.glossary.tokens import APOSTROPHES, QUOTES
from reviewer.language.sound import takes_an
from reviewer.language.typography import marked, set_in

ARTICLE = re.compile(rf"(?<![^\W_])(?P<article>[Aa][Nn]?)(?P<between>\s+[{QUOTES}]?)\Z")
AUXILIARY = re.compile(
    r"\b(?:ha[sd]|have|having|is|are|was|were|be|been|being|get|gets|got)(?:n['’]t)?(?:\s+\w+ly|\s+not)?\s+\Z"
)
SENTENCE_START = re.compile(rf"(?:^|[.!?:…]|[\n{QUOTES}(])[\s{QUOTES}(\[]*\Z")
POSSESSIVE = re.compile(rf"(?P<mark>[{APOSTROPHES}])(?P<s>[sS]?)(?!\w)")
NEXT_LETTER = re.compile(r"\s+([^\W\d_])")
SMALL = frozenset(
    "a an and as at but by de del for from if in into of on or over per the to via vs with".split()
)
LETTERS = re.compile(r"[^\W\d_][^\W_]*")


def replacements(
    text: str, match: Match, curves: Callable[[], bool | None] = lambda: None
) -> tuple[Span, tuple[str, ...]]:
    """What may stand instead of a match, best first, and the span that each replaces.

    `curves`, asked where a term holds a mark: whether the text sets its apostrophes and quotation marks
    curved; None to leave those of the glossary.
    The span takes in an article whose sound changes, and a possessive ending whose form does.
    """
    start, end = match.span.start, match.span.end
    was = text[start:end]
    worded = [_set(_cased(term, text, match), curves) for term in _inflected(text, match)]
    if not worded:
        return match.span, ()
    ending = POSSESSIVE.match(text, end)
    if ending and _takes_possessive(text, match.span, ending):
        mended = [_possessive(term, ending["mark"], was) for term in worded]
        if any(new != term + ending[0] for new, term in zip(mended, worded, strict=True)):
            worded, end = mended, ending.end()
    article = ARTICLE.search(text[max(0, start - 16) : start]) if match.language.startswith("en") else None
    if article and _is_article(text, start, article, was):
        mended = [_article(article["article"], term) + article["between"] + term for term in worded]
        if any(not new.startswith(article[0]) for new in mended):
            worded, start = mended, start - len(article[0])
    now = text[start:end]
    return Span(start, end), tuple(new for new in dict.fromkeys(worded) if new != now)


def _inflected(text: str, match: Match) -> list[str]:
    """The terms in the form of the words they replace; two where that form may be two things."""
    if not match.variant.inflect:
        return list(match.concept.terms)
    pos = pos_of(match.variant.text, match.variant.pos, match.language)
    tags: Sequence[Tag] = match.tags
    if PAST in tags and PARTICIPLE in tags:
        helped = AUXILIARY.search(text[max(0, match.span.start - 30) : match.span.start])
        tags = (PARTICIPLE,) if helped else (PAST, PARTICIPLE)
    elif pos is Pos.NOUN:
        tags = tags[:1]
    worded: list[str] = []
    for term in match.concept.terms:
        known = dict(reversed(phrases(term, pos, match.language)))
        worded += [known.get(tag, term) if tag != BASE else term for tag in tags]
    return worded


def _set(term: str, curves: Callable[[], bool | None]) -> str:
    wish = curves() if marked(term) else None
    return term if wish is None else set_in(term, curves=wish)


def _cased(term: str, text: str, match: Match) -> str:
    was = text[match.span.start : match.span.end]
    words = LETTERS.findall(was)
    own = LETTERS.findall(match.variant.text)
    if not words or not own:
        return term
    if was.isupper() and not match.variant.text.isupper() and sum(map(len, words)) > 1:
        return term.upper()
    if own[0][0].isupper() or not words[0][0].isupper():
        return term
    return _title(term) if _is_title(words, text, match.span) else _first_upper(term)


def _is_title(words: Sequence[str], text: str, span: Span) -> bool:
    """Whether the words stand as in a headline or before a name: “Refund Officers”, “Officer Smith”."""
    if len(words) > 1:
        return all(word[0].isupper() or word in SMALL for word in words)
    following = NEXT_LETTER.match(text, span.end)
    if following and following[1].isupper():
        return True
    return not SENTENCE_START.search(text[max(0, span.start - 8) : span.start])


def _title(term: str) -> str:
    def capital(word: re.Match[str]) -> str:
        # Lower case stays in small words inside, and after an apostrophe ("attorney's").
        inner = word.start() > 0 and (word[0] in SMALL or term[word.start() - 1] in APOSTROPHES)
        return word[0] if inner else _first_upper(word[0])

    return LETTERS.sub(capital, term)


def _first_upper(term: str) -> str:
    first = LETTERS.search(term)
    if not first or not term[first.start() : first.end()].islower():
        return term  # "iPhone" keeps its own capitals
    return term[: first.start()] + term[first.start()].upper() + term[first.start() + 1 :]


def _takes_possessive(text: str, span: Span, ending: re.Match[str]) -> bool:
    """Whether an apostrophe behind the match is a possessive and not the end of a quotation."""
    if ending["s"]:
        return True
    if text[span.end - 1] not in "sSxXzZ":
        return False
    opened = re.search(r"(?<!\w)['‘](?=\w)", text[max(0, span.start - 200) : span.end])
    return opened is None


def _possessive(term: str, mark: str, was: str) -> str:
    """The term with the ending it takes; `mark` is the apostrophe that the text uses."""
    if term[-1:] not in ("s", "S"):
        return f"{term}{mark}{'S' if was.isupper() and term.isupper() else 's'}"
    # "witness's", but "headquarters'", "the plants'" and "the States'".
    plural = was[-1:] in "sS" or not re.search("[isu]s$", term) or term.split()[-1][0].isupper()
    return term + mark if plural else f"{term}{mark}s"


def _is_article(text: str, start: int, article: re.Match[str], was: str) -> bool:
    """Whether “A” is the article and not a grade or an initial (“vitamin A tablets”)."""
    if article["article"] != "A" or was.isupper():
        return True
    before = start - len(article[0])
    return bool(SENTENCE_START.search(text[max(0, before - 8) : before])) or was[:1].isupper()


def _article(article: str, term: str) -> str:
    an = takes_an(term)
    if an is None or an == (article.lower() == "an"):
        return article
    new = "an" if an else "a"
    if article.isupper() and (len(article) > 1 or term.isupper()):
        return new.upper()
    return new.capitalize() if article[0].isupper() else new
