"""A month, weekday, people or faith in lower case, as most other languages write them: `in november`."""

from collections.abc import Iterator
from functools import cache

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Signs, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier

# Without words that are others, too: march, may, august, sun, polish, danish, swede, turkey, china, mormon;
# and roman, arabic, catholic and gothic, which type, figures and tastes can be.
TIMES = frozenset(
    """january february april june july september october november december monday tuesday wednesday
    thursday friday saturday sunday""".split()
)
PEOPLES = frozenset(
    """afghan african albanian algerian american arab argentine armenian asian australian austrian
    azerbaijani bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian cambodian
    canadian chilean chinese christian colombian croatian cuban cypriot dutch ecuadorian egyptian
    english estonian ethiopian european filipino finnish french german ghanaian greek haitian honduran
    hungarian icelandic indian indonesian iranian iraqi irish israeli italian jamaican japanese jewish
    jordanian kazakh kenyan korean kurdish kuwaiti latvian lebanese libyan lithuanian malaysian mexican
    moroccan muslim nepalese nicaraguan nigerian norwegian pakistani palestinian panamanian paraguayan
    peruvian portuguese romanian russian salvadoran saudi scottish serbian slovak slovenian somali
    spanish sudanese swedish syrian taiwanese tanzanian thai tibetan tunisian turkish ugandan ukrainian
    uruguayan uzbek venezuelan vietnamese welsh yemeni""".split()
)
# Things named after a people, in lower case in the dictionaries of US desks.
THINGS = frozenset(
    """bath bread chestnut cuff cuffs door doors dressing fries fry heel horn ink leave oven ovens paper
    press setter shepherd sheepdog toast towel window windows""".split()
)
BEFORE = " \t\n(“\"‘'"
AFTER = " \t\n.,;:!?)”\"’'"


@cache
def names() -> frozenset[str]:
    several = {f"{name}s" for name in TIMES | PEOPLES if not name.endswith(("s", "sh", "ch", "ese"))}
    return TIMES | PEOPLES | several


def look(unit: Unit) -> Iterator[Found]:
    text = unit.text
    here = [name for name in names() & unit.vocabulary if name in text]
    if not here or text.islower() or "`" in text:
        return  # words in lower case throughout, or code: no name is told from any other word
    for at in unit.numbers_of(frozenset(here)):
        word = unit.words[at]
        if word.text.islower() and _in_prose(text, word.start, word.end) and not _of_a_thing(unit, at):
            now = word.text.title()
            yield Found(Span(word.start, word.end), "capital", {"now": now}, (now,))


def _in_prose(text: str, start: int, end: int) -> bool:
    """Whether the word stands free: not in an address, a path or a piece of code."""
    before, after = text[start - 1 : start], text[end : end + 1]
    stop = after == "." and text[end + 1 : end + 2].isalnum()  # june.txt
    return (not before or before in BEFORE) and (not after or after in AFTER) and not stop


def _of_a_thing(unit: Unit, at: int) -> bool:
    return unit.words.adjoin(at) and unit.words.lower[at + 1] in THINGS


CHECK = SegmentCheck(
    id="missing-capital",
    title="Month, day, people or faith in lower case",
    why="English writes months, weekdays, peoples, languages and faiths with a capital; most other languages"
    " do not, and systems carry their lower case over. Words that are others, too (may, march, polish), are"
    " left alone, and so are things named after a people (french fries).",
    tier=Tier.LIKELY,
    severity=Severity.ERROR,
    category="linguistic-conventions/spelling",
    reasons={"capital": "English writes “{now}” with a capital."},
    languages=("en",),
    look=look,
    signs=Signs(words=names),
    bad=(
        Bad("The bridge was closed in november.", "The bridge was closed in November."),
        Bad("The italian crew left on monday.", "The Italian crew left on Monday."),
        Bad("Two germans spoke french.", "Two Germans spoke French."),
        Bad("From june 2012 to january 2018", "From June 2012 to January 2018"),
    ),
    good=(
        Good("In May the Polish crew marched; they may polish it. On Monday, an American left."),
        Good("We ate french fries near french doors and went home by dutch oven."),
        Good("See example.org/german/ or june.txt, #monday, @indian and Option-german."),
        Good("so many indian boats"),
        Good("Set `lang` to english."),
    ),
)
