"""Which language a few words are in, from lists of frequent words; langdetect only ever confirms."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from reviewer.language.words import beyond_ascii
from reviewer.resources import read_text

NAMES = {
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fi": "Finnish",
    "fr": "French",
    "hu": "Hungarian",
    "it": "Italian",
    "nb": "Norwegian",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "sv": "Swedish",
    "tr": "Turkish",
}
SAME = {"no": "nb", "nn": "nb"}
LETTERS = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(f"[{''.join(filter(LETTERS.match, map(chr, range(0x100))))}]+")
"""The same in a text whose other characters are none of words."""
SAMPLE = 20_000
START = 1_500


@cache
def frequent_words() -> Mapping[str, frozenset[str]]:
    """Frequent words by language; under "homographs" those of other languages that are English words, too."""
    rows = read_text("checks/function-words.txt").splitlines()
    split = (row.split() for row in rows if not row.startswith("#"))
    return {words[0]: frozenset(words[1:]) for words in split}


@cache
def languages_of() -> Mapping[str, tuple[str, ...]]:
    """The languages in which a word is frequent."""
    found: dict[str, list[str]] = {}
    for language, words in frequent_words().items():
        if language in NAMES:
            for word in words:
                found.setdefault(word, []).append(language)
    return {word: tuple(languages) for word, languages in found.items()}


def letters(text: str) -> list[str]:
    """What stands in a text between all that is no letter."""
    latin = not any(char >= "\u0100" and char.isalnum() for char in beyond_ascii(text))
    return (_LATIN if latin else LETTERS).findall(text)


def primary(language: str) -> str:
    """The language of a BCP 47 tag without its region: "de-AT" is "de"."""
    short = language.split("-")[0].lower()
    return SAME.get(short, short)


def shares(words: Iterable[str]) -> Mapping[str, float]:
    """The share of the words that are frequent in each language."""
    counted = 0
    hits = dict.fromkeys(NAMES, 0)
    table = languages_of()
    for word in words:
        counted += 1
        for language in table.get(word, ()):
            hits[language] += 1
    return {language: hit / counted for language, hit in hits.items()} if counted else hits


def confirmed(text: str, floor: float = 0.9) -> str | None:
    """The language that langdetect gives to a text, if it is at least that sure; the same every time."""
    from langdetect import DetectorFactory, LangDetectException, detect_langs

    DetectorFactory.seed = 0
    try:
        best = detect_langs(text)[0]
    except LangDetectException:  # no letters in it
        return None
    return primary(best.lang) if best.prob >= floor else None
