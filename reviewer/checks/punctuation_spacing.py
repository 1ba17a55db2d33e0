"""A space before a stop or comma, or none after it."""

import re
from collections.abc import Iterator

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Signs, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier

# White space before the mark, or a word right behind it. The mark comes first in the pattern, since it is
# rare; what stands around it is looked at on a hit.
SUSPECT = re.compile(r"[,;:!?.](?:(?<=\s.)|(?<=[\w)\]”’\"'].)(?=[^\W\d_]{2}))")
IN_GAP = re.compile(r"\s[,;:!?.]|[,;:!?.]\Z")
"""What every such place has in the gap between two words."""
FOOTNOTE = re.compile(r"\[\d{1,3}\]|[¹²³⁰⁴-⁹†‡]")
LEFT_WORD = re.compile(r"(?:[^\W\d_]|['’-])+\Z|\d+\Z")
RIGHT_WORD = re.compile(r"[^\W\d_]+")

AFTER_TEXT = frozenset(")]”’\"'»%°")
CLOSING = frozenset(")]”’\"'»")
CODE = frozenset("/@_=<>{}\\#$|&~^*+`%")
"""A run without spaces that holds one of these is an address, a path or code."""
LONGEST_RUN = 60
"""As much of a run as is worth a look, on either side of a mark."""

# Words that start a sentence of their own, where a capital alone could be the second half of a name.
STARTERS = frozenset(
    """The This That These Those There They Then He His She Her It Its We Our You Your In On At As If
    But And For From After Before When While However Although According With Without By To An So No
    Not Some Many Most Such Since Once During Because Each Every What Who Why How Where Which Yes""".split()
)
SUFFIXES = frozenset("com net org exe txt pdf doc xml".split())
LANGUAGES = tuple(
    "en de es it pt nl ca sv da nb nn no fi pl cs sk sl hr hu ro ru uk bg el tr et lv lt fr".split()
)


def look(unit: Unit) -> Iterator[Found]:
    text = unit.text
    french = unit.speaks("fr")
    for found in SUSPECT.finditer(text):
        at = found.start()
        if not text[at - 1 : at].isspace():
            yield from _after(text, at)
        elif not (french and found[0] in ";:!?"):
            yield from _before(text, at)


def _before(text: str, at: int) -> Iterator[Found]:
    start = at
    while start and text[start - 1].isspace():
        start -= 1
    left, mark, right = text[start - 1 : start], text[at], text[at + 1 : at + 2]
    if not (left.isalnum() or left in AFTER_TEXT) or not left:
        return
    now = mark
    if mark == "," and right.isalpha() and not left.isdigit():
        now = ", "
    elif right and not _stands_alone(text, at):
        return
    elif mark == "." and (text[at + 1 : at + 3] == " ." or _ends_path(text, start)):
        return  # an ellipsis set with spaces; the folder of a command: cp ../*.po .
    elif mark in ":;" and right in (")", "]"):
        return  # a smiley
    yield Found(Span(start, at + 1), "space-before", {"mark": mark}, (now,))


def _stands_alone(text: str, at: int) -> bool:
    """Whether a mark is no part of what stands right behind it: of a file's name (.txt) or a face."""
    mark, right = text[at], text[at + 1]
    if right.isspace() or right in CLOSING:
        return True
    return (mark in "!?" and right in "!?") or bool(FOOTNOTE.match(text, at + 1))


def _ends_path(text: str, end: int) -> bool:
    return not CODE.isdisjoint("".join(text[max(0, end - LONGEST_RUN) : end].split()[-1:]))


def _after(text: str, at: int) -> Iterator[Found]:
    left = text[max(0, at - LONGEST_RUN) : at].rsplit(None, 1)[-1]
    run = left + text[at : at + LONGEST_RUN].split(None, 1)[0]
    if not CODE.isdisjoint(run):
        return
    word, right = LEFT_WORD.search(left), RIGHT_WORD.match(text, at + 1)
    if not right or not (word or left[-1:] in CLOSING):
        return
    mark = text[at]
    tier = _sureness(mark, word[0] if word else "", right[0], run)
    if tier:
        yield Found(Span(at, at + 1), "no-space-after", {"mark": mark}, (mark + " ",), tier=tier)


def _sureness(mark: str, before: str, after: str, run: str) -> Tier | None:
    """How surely a space is missing between a mark and the word after it; None if it is not."""
    starts = after in STARTERS
    name = after[0].isupper() and after[1:].islower()
    if before.isdigit():
        return Tier.FIX if starts or (mark == "," and after.islower() and len(after) > 2) else None
    if before and len(before) < 2:
        return None
    if mark == ",":
        return Tier.FIX if run.count(",") == 1 and "." not in run.rstrip(".”’\"')") else Tier.LIKELY
    if mark == ".":
        return _after_full_stop(before, after, run)
    if mark == ":":
        return Tier.FIX if starts and ("::" not in run) else None
    if mark == ";":
        return Tier.FIX if run.count(";") == 1 and not re.search(r"&\w+;", run) else None
    return Tier.FIX if starts else Tier.LIKELY if name and before.islower() else None


def _after_full_stop(before: str, after: str, run: str) -> Tier | None:
    if run.strip(".").count(".") != 1:
        return None
    if after in STARTERS and (not before or before.islower() or len(before) > 3):
        return Tier.FIX
    name = after[0].isupper() and after[1:].islower() and after.lower() not in SUFFIXES
    return Tier.LIKELY if name and len(after) > 2 and before.islower() else None


CHECK = SegmentCheck(
    id="punctuation-spacing",
    title="Space before or none after a mark",
    why="Tokenised training text and copied lines leave a space before commas and stops, or run two sentences"
    " into each other. Addresses, file names, numbers, times, initialisms and French spacing are left alone.",
    tier=Tier.FIX,
    severity=Severity.ERROR,
    category="linguistic-conventions/punctuation",
    languages=LANGUAGES,
    reasons={
        "space-before": "No space belongs before “{mark}”.",
        "no-space-after": "A space is missing after “{mark}”.",
    },
    look=look,
    signs=Signs(gap=IN_GAP.search),
    bad=(
        Bad("The river rose , and the ferry stayed ashore .", "The river rose, and the ferry stayed ashore."),
        Bad("Who pays ?", "Who pays?"),
        Bad("It was built in 1901 .[12] It sank .²", "It was built in 1901.[12] It sank.²"),
        Bad("She asked “why ” , and left.", "She asked “why ”, and left."),
        Bad("It rained ,then it froze.", "It rained, then it froze."),
        Bad("The bridge closed.The ferry did not.", "The bridge closed. The ferry did not."),
        Bad("Bread,butter and tea", "Bread, butter and tea"),
        Bad("That was in 1998.He was nine.", "That was in 1998. He was nine."),
        Bad("Elle vint , puis repartit.", "Elle vint, puis repartit.", "fr-FR"),
    ),
    good=(
        Good("Version 2.5 of node.js and .NET runs at 10:30, see www.example.org/a,b;c or a.b@example.org."),
        Good("The U.S.Navy and Ph.D. students, e.g. those of St.Gallen, pay 1,000:1 odds :) and smile ;-)"),
        Good("And then ... nothing . . . at all."),
        Good("Elle demanda : qui vient ?", "fr-FR"),
        Good("Set std::vector, a.Length and R&amp;D aside."),
        Good("Edit .profile and .bashrc first, then run: cp ../*.sh ."),
    ),
)
