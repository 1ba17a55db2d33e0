"""Words as matching sees them, in every script, and when two spellings are the same."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache, cached_property, lru_cache
from itertools import accumulate, filterfalse

from reviewer.language.words import Words, beyond_ascii

# Marks belong to the letter before them; a joiner stands inside a word. `\\w` holds neither.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0711\u0730-\u074a\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09e3"
    "\u0a01-\u0a03\u0a3c-\u0a51\u0a70-\u0a75\u0a81-\u0a83\u0abc-\u0acd\u0b01-\u0b03\u0b3c-\u0b57\u0b82"
    "\u0bbe-\u0bd7\u0c00-\u0c04\u0c3c-\u0c56\u0c81-\u0c83\u0cbc-\u0cd6\u0d00-\u0d03\u0d3b-\u0d4d\u0d57\u0d81-\u0d83"
    "\u0dca-\u0ddf\u0df2\u0df3\u0f71-\u0f84\u135d-\u135f\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20f0"
    "\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f"
)
# Scripts that set no space between words, so that a phrase may begin and end anywhere.
_UNSPACED = (
    "\u0e00-\u0e7f\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\ua9e0-\ua9ff\uaa60-\uaa7f\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
_UNSPACED_MARKS = (
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u1056-\u1059\u105e-\u1060"
    "\u1062-\u1064\u1067-\u106d\u1071-\u1074\u1082-\u108d\u17b4-\u17d3\u17dd"
)
# Each word as a group, so that one split gives the words and what stands between them.
ASCII_WORD = re.compile(r"(\w++)", re.ASCII)
PLAIN_WORD = re.compile(r"(\w++)")
JOINTS = "'’-‑"
JOINT = re.compile(f"([{re.escape(JOINTS)}])")
# Latin letters with accents and the marks of typography: neither marks of letters nor scripts without spaces.
_PLAIN = frozenset(map(chr, (*range(0x80, 0x300), *range(0x200E, 0x20D0))))


APOSTROPHES = "'’ʼ＇"
HYPHENS = "-‐‑"
QUOTES = "\"'“”‘’„‚«»‹›「」『』"
GAP = re.compile(rf"[\s\u200b\u2060\ufeff]+|[{HYPHENS}{APOSTROPHES}]|[^\w\s]{{1,3}}\s*")
_ALIKE = str.maketrans(dict.fromkeys(APOSTROPHES, "'") | dict.fromkeys(HYPHENS, "-"))


def words_of(text: str) -> re.Pattern[str]:
    """The pattern that finds the words of this text; the character `_` is part of a word.

    In scripts written without spaces each letter, with its marks, is a word.
    """
    if text.isascii():
        return ASCII_WORD
    if is_plain(text):
        return PLAIN_WORD
    return any_word() if is_unspaced(text) else _marked_word()


def is_plain(text: str) -> bool:
    """Whether a text holds no marks of letters and no script without spaces."""
    return _plain(beyond_ascii(text))


def _plain(beyond: frozenset[str]) -> bool:
    return beyond <= _PLAIN or not _marked().search("".join(beyond))


# Wide classes take milliseconds to compile, and most texts never need them.
@cache
def _marked() -> re.Pattern[str]:
    """Coarse and cheap: where marks, and scripts without spaces, may be."""
    return re.compile(
        "[\u0300-\u036f\u0483-\u0489\u0591-\u1dff\u200c\u200d\u20d0-\u20ff\u2e80-\ud7ff\uf900-\ufaff"
        "\ufe00-\ufe2f\uff66-\uff9f\U00020000-\U0003ffff]"
    )


@cache
def _marked_word() -> re.Pattern[str]:
    return re.compile(rf"([\w{_MARKS}]++)")


@cache
def any_word() -> re.Pattern[str]:
    """The pattern of `words_of` that suits every text."""
    apart = rf"[^\W{_UNSPACED}]"
    return re.compile(rf"([{_UNSPACED}][{_UNSPACED_MARKS}{_MARKS}]*|{apart}(?:{apart}|[{_MARKS}])*)")


@cache
def _unspaced() -> re.Pattern[str]:
    return re.compile(f"[{_UNSPACED}]")


def is_unspaced(text: str) -> bool:
    """Whether the text holds letters of a script that sets no space between words."""
    return not text.isascii() and _unspaced().search(text) is not None


def fold(word: str) -> str:
    """What all spellings of a word have in common: case and composition do not count."""
    return word.lower() if word.isascii() else _fold(word)


@lru_cache(10_000)
def _fold(word: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", word).casefold())


class Tokens:
    """The words of a text, folded, and what parts them; all but the vocabulary is made when it is asked for.

    `vocabulary`: the words without their places, and perhaps compounds whole.
    `known`: the words that checks see, if they are at hand; else the text is read anew.
    """

    def __init__(self, text: str, known: Words | None = None) -> None:
        lowered = True
        if known is not None and known.same_places and "_" not in text and _plain(known.beyond_ascii):
            self._known: Words | None = known
            vocabulary = known.vocabulary
            if compounds := list(filterfalse(str.isalnum, vocabulary)):
                vocabulary = vocabulary.union(_apart(compounds))
        else:
            self._known = None
            lower = text.lower()
            lowered = len(lower) == len(text)  # not where “İ” becomes two characters
            self._parts = words_of(text).split(lower if lowered else text)
            vocabulary = frozenset(self._parts[1::2])
        self._folded: dict[str, str] = {}
        """What words become that are not folded as they are written: hardly any."""
        if not text.isascii():
            folded = ((w, fold(w)) for w in (filterfalse(str.isascii, vocabulary) if lowered else vocabulary))
            self._folded = {word: form for word, form in folded if word != form}
        self.vocabulary = frozenset(self._fold(vocabulary)) if self._folded else vocabulary

    @cached_property
    def words(self) -> list[str]:
        words = _apart(self._known.lower) if self._known is not None else self._parts[1::2]
        return list(self._fold(words) if self._folded else words)

    @cached_property
    def _parts(self) -> list[str]:
        """What stands before a word, and the word, in turns."""
        return _parts_apart(self._known.parts) if self._known is not None else []

    def _fold(self, words: Iterable[str]) -> Iterator[str]:
        return (self._folded.get(word, word) for word in words)

    @cached_property
    def _places(self) -> list[int]:
        return list(accumulate(map(len, self._parts)))

    def start(self, number: int) -> int:
        return self._places[2 * number]

    def end(self, number: int) -> int:
        return self._places[2 * number + 1]

    def key_behind(self, number: int) -> str:
        """The next word with what parts it from this one, folded; "?" for none, or too far away."""
        if number + 1 == len(self.words):
            return "?"
        gap = self._parts[2 * number + 2]
        if gap == " ":
            return " " + self.words[number + 1]  # almost always
        # No gap at all inside running text of a script without spaces.
        return fold_gap(gap) + self.words[number + 1] if not gap or GAP.fullmatch(gap) else "?"


def _apart(words: Collection[str]) -> Collection[str]:
    """Words of a text with apostrophes and hyphens between words, not inside these."""
    run = apart = " ".join(words)
    for joint in JOINTS:
        apart = apart.replace(joint, " ")
    return words if apart == run else apart.split(" ")


def _parts_apart(parts: Sequence[str]) -> list[str]:
    """The same for the parts of a text, of which every second one is a word."""
    apart = list(parts)
    for at in range(len(apart) - 2, 0, -2):
        if not apart[at].isalnum():
            apart[at : at + 1] = JOINT.split(apart[at])
    return apart


def fold_gap(gap: str) -> str:
    """What stands between two words of a phrase; all white space is one space, all hyphens are one."""
    if gap == " ":
        return gap
    return re.sub(r"[\s\u200b\u2060\ufeff]+", " ", gap).translate(_ALIKE)


def same_case(text: str) -> str:
    """The text with all typographic variants made equal and its capitals kept."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text).translate(_ALIKE))
