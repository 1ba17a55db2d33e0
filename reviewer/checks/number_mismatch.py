"""A number that the source does not have, or one of the source that is not there."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Unit
from reviewer.checks.number_format import respelled, style_of
from reviewer.finding import Severity, Tier
from reviewer.formats.variables import variables
from reviewer.language.figures import Figure, figures, spelled

FEW = 31
"""Up to here a number may well be written otherwise: as a word, a month, a day, a Roman numeral."""
IN_A_NAME = re.compile(r"([^\W\d_])[-‑–]?\Z")
SHOWN = 6


def numbers(text: str) -> list[Figure]:
    """The numbers in digits that are no part of a name, as those of “CO2” and “Covid-19” are."""
    return [one for one in figures(text) if not _in_a_name(text, one.span.start) and not _says_nothing(one)]


def _in_a_name(text: str, start: int) -> bool:
    """Whether a word goes on in a number, in scripts with capitals; others write them so anyway: 于22岁."""
    found = IN_A_NAME.search(text, max(0, start - 2), start)
    return found is not None and found[1].lower() != found[1].upper()


def _says_nothing(figure: Figure) -> bool:
    """Whether it is a row of zeros, or an Arabic zero, which many write for a full stop."""
    return figure.values == {0} and (len(figure.text) > 2 or not figure.text.isascii())


def look(unit: Unit) -> Iterator[Found]:
    if not unit.source:
        return
    source, text = _without_variables(unit.source), _without_variables(unit.text)
    theirs, ours = numbers(source), numbers(text)
    if not theirs and not ours:
        return
    lost = _alone(theirs, text)
    added = _alone(ours, source)
    if not lost and not added:
        return
    if len(lost) == len(added) == 1:
        [old], [new] = lost, added
        if not _same_decade(old, new):
            meant = _spelled_here(old, unit)
            params = {"was": new.text, "source": old.text}
            offers = (meant,) if meant and meant != new.text else ()
            yield Found(new.span, "another", params, offers, in_source=(old.span,))
        return
    decades = {new.text for new in added for old in lost if _same_decade(old, new)}
    for new in added:
        if new.text not in decades:
            tier = Tier.CHECK if _is_small(new) else None
            yield Found(new.span, "added", {"was": new.text}, tier=tier, category="accuracy/addition")
    gone = [old for old in lost if not any(_same_decade(old, new) for new in added)]
    if gone and not (decades and all(map(_is_small, gone))):
        texts = list(dict.fromkeys(old.text for old in gone))
        shown = ", ".join(texts[:SHOWN]) + (", …" if len(texts) > SHOWN else "")
        yield Found(
            unit.word_before(),
            "lost",
            {"numbers": shown},
            category="accuracy/omission",
            in_source=tuple(old.span for old in gone),
        )


def _without_variables(text: str) -> str:
    """The text, of the same length, without the numbers in `{0}` and `%1`, which another check compares."""
    if not any(mark in text for mark in "%{<&"):
        return text
    for span in variables(text):
        text = text[: span.start] + "\ufffc" * span.size + text[span.end :]
    return text


def _alone(some: Sequence[Figure], other: str) -> list[Figure]:
    """The numbers that another text does not have, in digits or words."""
    if not some:
        return []
    values: set[Decimal] = set()
    for figure in figures(other):
        values.update(figure.values, *figure.parts)
    rest = [one for one in some if not one.is_of(values)]
    if rest:
        values |= spelled(other)
        rest = [one for one in rest if not one.is_of(values)]
    return rest


def _is_small(figure: Figure) -> bool:
    return all(value <= FEW for value in figure.values)


def _same_decade(old: Figure, new: Figure) -> bool:
    """Whether one may be the other without its century, as the eighties are the 1980s."""
    short, long = sorted((old.text, new.text), key=len)
    return len(short) == 2 and len(long) == 4 and short.isdecimal() and long.endswith(short)


def _spelled_here(figure: Figure, unit: Unit) -> str:
    """The source's number as the unit's language writes it; "" where it has two readings."""
    style = style_of(unit.language)
    if figure.text.isdecimal():
        return str(int(figure.text)) if len(figure.text) < 20 and figure.text[0] != "0" else ""
    if style is None or not figure.text.isascii() or len(figure.values) != 1:
        return ""
    return respelled(figure.text, style)


CHECK = SegmentCheck(
    id="number-mismatch",
    title="A number that differs from the source",
    why="Translation systems change, drop and invent numbers. They are compared by value: 1.234,5 is 1,234.5,"
    " and 1.2 million is 1,200,000; a number may be a word on either side. Where exactly one number differs,"
    " the one of the source is suggested.",
    tier=Tier.LIKELY,
    severity=Severity.ERROR,
    category="accuracy/mistranslation",
    reasons={
        "another": "The source has {source} here, not {was}.",
        "added": "The source has no {was}.",
        "lost": "The source also has {numbers}.",
    },
    look=look,
    bilingual=True,
    bad=(
        Bad(
            "It fell by 12 percent in 1967.",
            "It fell by 12 percent in 1197.",
            source="1197 um 12 % gefallen.",
        ),
        Bad("She paid 2,300.50 euros.", "She paid 2,400.50 euros.", source="Sie zahlte 2.400,50 Euro."),
        Bad("Sales rose to 310 in May.", None, source="Im Mai stieg der Umsatz auf 310, im Juni auf 450."),
        Bad("The law of 1992 holds.", None, source="Das Gesetz gilt."),
    ),
    good=(
        Good("It cost 1,234.5 and 1,200,000 yen.", source="Es kostete 1.234,5 und 1,2 Millionen Yen."),
        Good("They met on 3 May 1980 at seven.", source="Sie trafen sich am 3.5.1980 um 7 Uhr."),
        Good("In the 1980s 35 years passed.", source="上世纪80年代，三十五年。"),
        Good("Covid-19 emits CO2.", source="Das Virus stößt Kohlendioxid aus."),
        Good("{0} files of %1", source="%1: {0} Dateien, {1}"),
        Good("It is the 15th century.", source="Este secolul XV."),
        Good("It can be explained.", source="Son explicabilité1 est assurée."),
        Good("He went to the market.", source="هغه بازار ته لاړ ۰"),
        Good("There are 375 kinds of snakes.", source="३ सय ७५ प्रजातिका सर्प पाईन्छन्"),
        Good("They refused the 1992 consensus.", source="拒绝接受“九二共识”。"),
    ),
)
