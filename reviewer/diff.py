"""What differs between two texts, in words: as edits, and as runs to show.

Large texts are first cut into lines and sentences, which are paired by those that stand once in both; only
what lies between the pairs is compared word by word.
"""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import cache

from msgspec import Struct

from reviewer.edits import Edit, Patch
from reviewer.pairing import Stretch, anchored, trimmed

# `\w` has no combining marks: they belong to the letter before them. Scripts that set no spaces between
# words are compared letter by letter, as any other cut would need a dictionary.
_MARKS = "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d"
_INDIC = "\u0900-\u0963\u0966-\u0df3"
_SOLID = "\u0e01-\u0eff\u1000-\u1049\u1780-\u17d3\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_SOLID_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u17b4-\u17d3"
_LETTER = f"(?:(?![{_SOLID}])[\\w{_MARKS}{_INDIC}])"
_TOKEN = rf"\s+|[{_SOLID}][{_SOLID_MARKS}\u3099\u309a]*|{_LETTER}+(?:['’‑-]{_LETTER}+)*|[^\w\s]"
# Both end with a run of white space, whole, so that every piece is made of whole tokens.
LINE_END = re.compile(r"[\n\r]\s*")
SENTENCE_END = re.compile(r"(?<=[.!?。！？])\s+|[\n\r]\s*")

SMALL = 400_000_000
"""Pairs of characters up to which two texts are compared word by word without pairing: some 20 kB each."""
LARGE = 400_000_000
"""Pairs of tokens beyond which a stretch is paired by runs of tokens that stand once in both."""


class RunKind(StrEnum):
    """Where a run of text stands."""

    EQUAL = "equal"  # in both
    DELETE = "delete"  # before only
    INSERT = "insert"  # after only


class Run(Struct, frozen=True):
    """A run of text and where it stands."""

    kind: RunKind
    text: str


@cache
def _token() -> re.Pattern[str]:
    """It takes a hundredth of a second to compile, which who compares nothing does not wait for."""
    return re.compile(_TOKEN)


def tokens(text: str) -> list[str]:
    """Words, runs of white space and single punctuation marks; joined they are the text."""
    return _token().findall(text)


def words(text: str) -> list[str]:
    """Words and punctuation marks, without the space between them."""
    return [token for token in tokens(text) if not token.isspace()]


def load() -> None:
    """Load at once what compares texts; else the first comparison takes a tenth of a second."""
    from rapidfuzz.distance import Levenshtein  # noqa: F401

    _token()


def word_edits(before: str, after: str) -> int:
    """The fewest words and punctuation marks to insert, delete or replace; a move counts as two."""
    if before == after:
        return 0
    from rapidfuzz.distance import Levenshtein

    first, second = _numbered(words(before), words(after))
    return int(Levenshtein.distance(first, second))


def diff(before: str, after: str) -> Patch:
    """The edits of whole tokens that make `after` of `before`.

    The fewest possible where the texts are small; of larger ones the fewest between paired sentences.
    """
    if before == after:
        return ()
    edits: list[Edit] = []
    for start, end, other_start, other_end in _stretches(before, after):
        for edit in _token_edits(before[start:end], after[other_start:other_end], start):
            if edits and edits[-1].end == edit.at:  # at the seam of two lines
                last = edits.pop()
                edits.append(Edit(last.at, last.was + edit.was, last.now + edit.now))
            else:
                edits.append(edit)
    return tuple(edits)


def runs(before: str, after: str) -> tuple[Run, ...]:
    """Both texts as one sequence of runs, for showing: changed words with only space between are one."""
    return runs_of(before, _phrases(before, diff(before, after)))


def runs_of(before: str, edits: Iterable[Edit]) -> tuple[Run, ...]:
    """A text and its edits as a sequence of runs."""
    found: list[Run] = []
    done = 0
    for edit in edits:
        found += (
            Run(RunKind.EQUAL, before[done : edit.at]),
            Run(RunKind.DELETE, edit.was),
            Run(RunKind.INSERT, edit.now),
        )
        done = edit.end
    found.append(Run(RunKind.EQUAL, before[done:]))
    return tuple(run for run in found if run.text)


def _phrases(before: str, edits: Sequence[Edit]) -> Iterator[Edit]:
    """The edits, those that only space on one line keeps apart made one."""
    held: Edit | None = None
    for edit in edits:
        between = before[held.end : edit.at] if held else ""
        if held and between.isspace() and "\n" not in between:
            held = Edit(held.at, held.was + between + edit.was, held.now + between + edit.now)
            continue
        if held:
            yield held
        held = edit
    if held:
        yield held


def side_of(all_runs: Iterable[Run], kind: RunKind) -> list[Run]:
    """The runs of one side, `DELETE` before and `INSERT` after, without a last line break of both."""
    mine = [run for run in all_runs if run.kind in (RunKind.EQUAL, kind)]
    if mine and mine[-1].kind is RunKind.EQUAL:
        last = Run(RunKind.EQUAL, mine.pop().text.rstrip("\r\n"))
        mine += [last] if last.text else []
    return mine


def _stretches(before: str, after: str) -> Iterator[Stretch]:
    """Where the texts differ, in characters: lines or groups of lines, and in long ones sentences."""
    mine, other = _pieces(before, LINE_END), _pieces(after, LINE_END)
    starts, other_starts = _starts(mine), _starts(other)
    for found in anchored(mine, other, mine, other):
        for a, b, c, d in _line_by_line(mine, other, found):
            stretch = starts[a], starts[b], other_starts[c], other_starts[d]
            if _size(stretch) <= SMALL:
                yield stretch
            else:
                yield from _sentences(before, after, stretch)


def _line_by_line(mine: Sequence[str], other: Sequence[str], found: Stretch) -> Iterator[Stretch]:
    """Each line with its counterpart, where there are as many and no other pairing is much better."""
    a, b, c, d = found
    pairs = list(zip(mine[a:b], other[c:d], strict=False))
    if b - a != d - c or (len(pairs) > 1 and not _paired(pairs)):
        yield found
        return
    for i, (line, its) in enumerate(pairs):
        if line != its:
            yield a + i, a + i + 1, c + i, c + i + 1


def _paired(pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether to compare lines each with its counterpart: they are alike, or together not much more so."""
    if all(_alike(line, its) for line, its in pairs):
        return True
    before, after = ("".join(side) for side in zip(*pairs, strict=True))
    if len(before) * len(after) > SMALL:
        return False
    return sum(word_edits(line, its) for line, its in pairs) <= 2 + 1.5 * word_edits(before, after)


def _alike(line: str, other: str) -> bool:
    """Whether half of the words that stand in either stand in both."""
    mine, its = set(line.split()), set(other.split())
    return line == other or 2 * len(mine & its) >= len(mine | its) > 0


def _sentences(before: str, after: str, within: Stretch) -> Iterator[Stretch]:
    """Where a stretch differs, in characters, cut at the ends of sentences."""
    a, b, c, d = within
    mine, other = _pieces(before[a:b], SENTENCE_END), _pieces(after[c:d], SENTENCE_END)
    starts, other_starts = _starts(mine), _starts(other)
    for i, j, k, m in anchored(mine, other, mine, other):
        yield a + starts[i], a + starts[j], c + other_starts[k], c + other_starts[m]


def _pieces(text: str, end: re.Pattern[str]) -> list[str]:
    ends = [found.end() for found in end.finditer(text)]
    if not ends or ends[-1] < len(text):
        ends.append(len(text))
    return [text[a:b] for a, b in itertools.pairwise([0, *ends])]


def _starts(pieces: Sequence[str]) -> list[int]:
    return [0, *itertools.accumulate(map(len, pieces))]


def _token_edits(before: str, after: str, at: int) -> Iterator[Edit]:
    mine, other = tokens(before), tokens(after)
    starts = _starts(mine)
    first, second = _numbered(mine, other)
    for a, b, c, d in _merged(_token_stretches(first, second)):
        yield Edit(at + starts[a], "".join(mine[a:b]), "".join(other[c:d]))


def _token_stretches(first: list[int], second: list[int]) -> Iterator[Stretch]:
    """Where two numbered sequences of tokens differ."""
    whole = trimmed(first, second, (0, len(first), 0, len(second)))
    if _size(whole) <= LARGE:
        yield from _fewest(first, second, whole)
        return
    for found in anchored(first, second, _run_keys(first), _run_keys(second)):
        if _size(found) <= LARGE:
            yield from _fewest(first, second, found)
        else:
            yield found


def _size(stretch: Stretch) -> int:
    """Pairs of items in it."""
    return (stretch[1] - stretch[0]) * (stretch[3] - stretch[2])


def _fewest(first: list[int], second: list[int], within: Stretch) -> Iterator[Stretch]:
    from rapidfuzz.distance import Levenshtein

    a, b, c, d = within
    for step in Levenshtein.opcodes(first[a:b], second[c:d]):
        if step.tag != "equal":
            yield a + step.src_start, a + step.src_end, c + step.dest_start, c + step.dest_end


def _merged(stretches: Iterator[Stretch]) -> Iterator[Stretch]:
    """Stretches that touch, as one."""
    held: Stretch | None = None
    for found in stretches:
        if held and held[1] == found[0] and held[3] == found[2]:
            held = (held[0], found[1], held[2], found[3])
            continue
        if held:
            yield held
        held = found
    if held:
        yield held


def _numbered(mine: Sequence[str], other: Sequence[str]) -> tuple[list[int], list[int]]:
    """Equal tokens as equal numbers, whose hashes cannot collide."""
    numbers: dict[str, int] = {}
    return [numbers.setdefault(t, len(numbers)) for t in mine], [
        numbers.setdefault(t, len(numbers)) for t in other
    ]


def _run_keys(numbers: Sequence[int]) -> list[int]:
    """For each token a number of the run of four that starts there; equal only for equal runs."""
    following = (numbers[1:], numbers[2:], numbers[3:])
    return [a | b << 32 | c << 64 | d << 96 for a, b, c, d in zip(numbers, *following, strict=False)]
