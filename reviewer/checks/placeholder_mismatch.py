"""A variable, tag or inline code that the source has and the translation has not, or the other way round."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier
from reviewer.formats.variables import variables

TAG = re.compile(r"<(/?)([A-Za-z][\w:-]*)[^<>]*?(/?)>")
ENTITY = re.compile(r"&#?\w+;")
UNNUMBERED = re.compile(r"%[-+0#]*\d*(?:\.\d+)?(?:hh|h|ll|l|q|z|t|j)?[sdiouxXfFeEgGcp@]")
CLOSES = {"ept": "bpt", "ex": "bx", "ec": "sc", "em": "sm", "/g": "g", "/pc": "pc"}


def look(unit: Unit) -> Iterator[Found]:
    source = unit.source
    if not source:
        return
    if unit.codes or unit.source_codes:
        yield from _codes(unit)
    if not any(mark in source or mark in unit.current for mark in "%{<&"):
        return
    theirs, ours = list(_kept(source)), list(_kept(unit.current))
    if theirs == ours:
        return
    lost = Counter(text for _, text in theirs) - Counter(text for _, text in ours)
    added = Counter(text for _, text in ours) - Counter(text for _, text in theirs)
    for span, text in ours:
        if added[text] > 0:
            added[text] -= 1
            yield Found(span, "added", {"code": text})
    if lost:
        gone = tuple(span for span, text in theirs if text in lost)
        yield Found(unit.word_before(), "lost", {"codes": _listed(lost)}, in_source=gone)
    elif [t for _, t in theirs if UNNUMBERED.fullmatch(t)] != [t for _, t in ours if UNNUMBERED.fullmatch(t)]:
        codes = _listed(text for _, text in theirs)
        places = tuple(span for span, _ in theirs)
        yield Found(unit.word_before(), "order", {"codes": codes}, in_source=places)


def _kept(text: str) -> Iterator[tuple[Span, str]]:
    """What must be the same in both texts; a tag without its attributes, which may be translated."""
    for span in variables(text):
        found = text[span.start : span.end]
        if ENTITY.fullmatch(found):
            continue
        tag = TAG.fullmatch(found)
        yield span, f"<{tag[1]}{tag[2].lower()}{tag[3]}>" if tag else " ".join(found.split())


def _listed(codes: Counter[str] | Iterator[str]) -> str:
    return " ".join(codes.elements() if isinstance(codes, Counter) else codes)


def _codes(unit: Unit) -> Iterator[Found]:
    lost = Counter(unit.source_codes) - Counter(unit.codes)
    added = Counter(unit.codes) - Counter(unit.source_codes)
    place = unit.word_before()
    if lost:
        yield Found(place, "lost", {"codes": ", ".join(lost.elements())})
    if added:
        yield Found(place, "added", {"code": ", ".join(added.elements())})
    if not lost and not added and not _nest(unit.codes) and _nest(unit.source_codes):
        yield Found(place, "pairs", {"codes": ", ".join(unit.codes)})


def _nest(codes: Sequence[str]) -> bool:
    """Whether what opens and closes does so in pairs, the opening first."""
    opened: Counter[str] = Counter()
    for code in codes:
        name, _, number = code.partition(" ")
        if name in CLOSES:
            opened[f"{CLOSES[name]} {number}"] -= 1
            if opened[f"{CLOSES[name]} {number}"] < 0:
                return False
        elif name in CLOSES.values():
            opened[code] += 1
    return True


CHECK = SegmentCheck(
    id="placeholder-mismatch",
    title="Variables or tags that differ from the source",
    why="A program looks for its variables and tags in the translation; one that is missing, added or in"
    " another order shows wrong text, or none. What a text may not lose cannot be removed in Copydesk, but a"
    " file may come without it.",
    tier=Tier.LIKELY,
    severity=Severity.ERROR,
    category="design-and-markup/markup-tag",
    reasons={
        "lost": "The source also has {codes}.",
        "added": "The source has no {code}.",
        "order": "Here the order counts, and in the source it is {codes}.",
        "pairs": "What opens and what closes is in the wrong order: {codes}.",
    },
    look=look,
    bilingual=True,
    bad=(
        Bad("Files were copied.", None, source="%d Dateien wurden kopiert."),
        Bad("Hello {user}, {mail}!", None, source="Hallo {user}!"),
        Bad("Click here.", None, source="Klicken Sie <b>hier</b>."),
        Bad("%d files in %s", None, source="In %s sind %d Dateien"),
    ),
    good=(
        Good("In {place} is {name}.", source="{name} ist in {place}."),
        Good("%2$d files in %1$s", source="In %1$s sind %2$d Dateien"),
        Good('<a href="/en">Go</a>', source='<a href="/de">Los</a>'),
        Good("100% of it", source="100 % davon"),
        Good("90% of them believe it.", source="%۹۰ په دې باور لري"),
    ),
)
