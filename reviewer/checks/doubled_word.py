"""A word written twice in a row."""

from collections.abc import Iterator

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier
from reviewer.language.words import Word, Words
from reviewer.resources import read_words

# Words that good text sets twice, by language: “that that is”, “had had”, “die die”, “nous nous”.
MEANT = {
    "en": frozenset(
        """that had very so no bye ha blah tut there knock hear really far many much now again long
        cha yo tom bora wagga walla yes oh hey well please go never ever more tsk pom can hush chop
        choo aye beep""".split()
    ),
    "de": frozenset("die der das sie ihr ihre ihren ihrer ihrem ihnen sehr viel nein ja".split()),
    "fr": frozenset("nous vous très non oui".split()),
    "it": frozenset("piano molto no sì".split()),
    "nl": frozenset("die dat ze zeer heel nee".split()),
}
# Words that can meet at the seam of two phrases: “gave her her book”, “came in in time”, “what it does does”.
SEAM = {"en": frozenset("her in on it you do did one up out over off by are what who all his us me".split())}
# Small words whose doubling is never meant; a doubled noun may be one of many (“the package package”).
SMALL = {
    "en": frozenset(
        """the a an of and or but if than i he she we they my our your their its this these those be
        been have has must should would could will shall may might no when where which because while
        also were am""".split()
    ),
    "de": frozenset(
        "den dem des ein eine einen einem einer und oder mit von für auf aus zu zum zur im am".split()
    ),
    "fr": frozenset("le la les de des du un une et ou à au aux dans pour par sur avec".split()),
    "es": frozenset("el la los las de del un una y o en por para con que se".split()),
    "it": frozenset("il lo la i gli le di del della un una e o in per con da".split()),
    "nl": frozenset("de het een van en of in op te met voor naar bij".split()),
}
# Small words that are names, too (“Will Will win?”), and doubled names of towns and bands.
NAMES_TOO = frozenset("will may an but".split())
DOUBLED_NAMES = frozenset("baden chong duran kitty pizza tiger wagga walla".split())
SHORTEST_NOUN = 5

TIES_LEFT = frozenset("-'’_/@.")
TIES_RIGHT = frozenset("-'’_/@")


def look(unit: Unit) -> Iterator[Found]:
    words = unit.words
    lower = words.lower
    if not unit.stutters:
        return  # nearly every paragraph
    number = 0
    while number + 1 < len(words):
        if lower[number] != lower[number + 1]:
            number += 1
            continue
        first = words[number]
        last = _last_of_run(unit.text, words, number)
        if last > number and (tier := _sureness(unit, number, last)):
            span = Span(first.start, words[last].end)
            yield Found(span, "doubled-word", {"word": first.text}, (first.text,), tier=tier)
        number = last + 1


def _last_of_run(text: str, words: Words, number: int) -> int:
    """The number of the last word of a run that repeats one word, with only white space between."""
    last = number
    while (
        last + 1 < len(words)
        and words.lower[last] == words.lower[last + 1]
        and _adjoin(text, words[last], words[last + 1])
    ):
        last += 1
    return last


def _adjoin(text: str, first: Word, second: Word) -> bool:
    """Whether only white space parts them, and no mark ties either to something else."""
    left, right = text[first.start - 1 : first.start], text[second.end : second.end + 1]
    return text[first.end : second.start].isspace() and left not in TIES_LEFT and right not in TIES_RIGHT


def _sureness(unit: Unit, number: int, last: int) -> Tier | None:
    """How surely a run is a slip; None for names (Walla Walla, Bison bison), figures, words meant twice."""
    first, times = unit.words[number], last - number + 1
    language = unit.language.split("-")[0]
    small = first.lower in SMALL.get(language, ())
    if first.text[0].isdigit() or first.lower in MEANT.get(language, ()):
        return None
    if first.text[0].isupper():
        same = unit.words[last].text == first.text
        if first.text.isupper() and not same and len(first.text) > 1:
            return None  # an abbreviation: “mean age 12, DE de 3”
        name = first.lower in NAMES_TOO and same
        if not small or name or len(first.text) == 1:
            return Tier.LIKELY if _noun_twice(unit, number, last) else None
    if times == 2 and first.lower in SEAM.get(language, ()):
        return Tier.CHECK
    return Tier.FIX if small or times > 2 else Tier.LIKELY


def _noun_twice(unit: Unit, number: int, last: int) -> bool:
    """Whether words with a capital are no name: German nouns; English ones where a sentence starts."""
    first = unit.words[number]
    if len(first.text) < SHORTEST_NOUN or first.lower in DOUBLED_NAMES or not first.text[1:].islower():
        return False
    if first.lower in read_words("checks/given-names.txt"):
        return False
    if unit.speaks("de"):
        return unit.words[last].text == first.text
    if not unit.speaks("en") or last + 1 == len(unit.words) or not _starts(unit.text, first.start):
        return False
    nouns = read_words("checks/nouns.txt")
    plural = first.lower.endswith("s") and first.lower[:-1] in nouns
    species = unit.words[last].text[0].islower() and not plural
    return (plural or first.lower in nouns) and not species and unit.words[last + 1].text.islower()


def _starts(text: str, at: int) -> bool:
    """Whether a sentence starts at a place."""
    before = text[max(0, at - 6) : at].rstrip(' \n“‘"(')
    return before[-1:] in (".", "!", "?", "") and (bool(before) or at < 6)


CHECK = SegmentCheck(
    id="doubled-word",
    title="A word written twice in a row",
    why="Translation systems and hurried edits set a small word twice. Words that good text doubles"
    " (“that that”, “had had”) and names (“Walla Walla”) are left alone.",
    tier=Tier.FIX,
    severity=Severity.ERROR,
    category="linguistic-conventions/grammar",
    reasons={"doubled-word": "“{word}” stands twice in a row."},
    look=look,
    bad=(
        Bad("They reached the the house.", "They reached the house."),
        Bad("The the council met.", "The council met."),
        Bad("The council council met met met.", "The council met."),
        Bad("She came in in time.", "She came in time."),
        Bad("Er kam mit mit dem Zug.", "Er kam mit dem Zug.", "de-DE"),
        Bad("Readers Readers pay less. Readers readers came.", "Readers pay less. Readers came."),
        Bad("Alle Leser Leser zahlen.", "Alle Leser zahlen.", "de-DE"),
    ),
    good=(
        Good("She knew that that was wrong."),
        Good("They drove to Walla Walla past a herd of Bison bison."),
        Good("Bison bison is a species; Will Will win? So Readers Readers won."),
        Good("Martin Martin came. Readers Readers Club."),
        Good("Of all he had had, little was left."),
        Good("the hand-to- to-do list"),
        Good("Chapters 3 3 and 4; x.y y; is A a threat to B?"),
        Good("Die, die die Regel kennen. Martin Martin hörte, dass Sie Sie kennen.", "de-DE"),
    ),
)
