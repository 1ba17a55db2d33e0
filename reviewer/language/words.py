"""The words of a text in the way checks and dismissals count them, and where they stand."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple, overload

# With the words themselves, so that one split gives them and what stands between them. No repeated group is
# possessive: Python 3.11.2 (Debian 12) then keeps the start of a turn that fails: `kids’` in `kids’ toys`.
WORD = re.compile(r"([^\W_]++(?:['’\-‑][^\W_]++)*)")
"""A word with its inner apostrophes and hyphens: `attorney's`, `over-arrest`, `Niagara`."""
ASCII_WORD = re.compile(r"([A-Za-z0-9]++(?:['-][A-Za-z0-9]++)*)")
"""The same in a text that holds no other characters."""
CURVED_WORD = re.compile(r"([A-Za-z0-9]++(?:['’\-‑][A-Za-z0-9]++)*)")
"""The same in a text that holds no other letters and digits."""

ASCII = bytes(range(128))


def beyond_ascii(text: str) -> frozenset[str]:
    """The characters of a text that are not ASCII: few in most texts, and found fast."""
    if text.isascii():
        return frozenset()
    rest = text.encode("utf-8", "surrogatepass").translate(None, ASCII)
    return frozenset(rest.decode("utf-8", "surrogatepass"))


class Word(NamedTuple):
    """A word of a unit and where it stands."""

    text: str
    start: int
    end: int
    lower: str


class Words(Sequence[Word]):
    """The words of a text in order.

    Most checks only ask which words there are, so each `Word` is made when it is asked for. `lower` holds
    all of them in lower case, `vocabulary` the same without their places; `parts`, in turns, what stands
    before a word and the word, so that together they are the text: in lower case where that has the
    `same_places`. `beyond_ascii`: the characters of the text that are not ASCII.
    """

    __slots__ = ("_ends", "_text", "beyond_ascii", "lower", "parts", "same_places", "vocabulary")

    def __init__(self, text: str) -> None:
        self.beyond_ascii = beyond_ascii(text)
        word = ASCII_WORD
        if self.beyond_ascii:
            word = WORD if any(map(str.isalnum, self.beyond_ascii)) else CURVED_WORD
        shown = text.lower()
        self.same_places = len(shown) == len(text)  # not where “İ” becomes two characters
        self.parts = word.split(shown if self.same_places else text)
        words = self.parts[1::2]
        self.lower = words if self.same_places else [word.lower() for word in words]
        self._text = text
        self.vocabulary = frozenset(self.lower)
        self._ends: list[int] | None = None  # most texts are never asked for the places

    def __len__(self) -> int:
        return len(self.lower)

    @overload
    def __getitem__(self, number: int) -> Word: ...
    @overload
    def __getitem__(self, number: slice) -> list[Word]: ...
    def __getitem__(self, number: int | slice) -> Word | list[Word]:
        if isinstance(number, slice):
            return [self[n] for n in range(*number.indices(len(self.lower)))]
        lower = self.lower[number]
        if number < 0:
            number += len(self.lower)
        ends = self._ends
        if ends is None:
            ends = self._ends = list(accumulate(map(len, self.parts)))
        start, end = ends[2 * number], ends[2 * number + 1]
        return tuple.__new__(Word, (self._text[start:end], start, end, lower))

    def __iter__(self) -> Iterator[Word]:
        return map(self.__getitem__, range(len(self.lower)))

    def adjoin(self, number: int) -> bool:
        """Whether another word follows this one, with only white space between."""
        return number + 1 < len(self.lower) and self.parts[2 * number + 2].isspace()
