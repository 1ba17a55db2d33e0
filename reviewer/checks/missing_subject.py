"""A sentence or clause whose verb has no subject: `And will open it.`, `because is closed`."""

import re
from collections.abc import Iterator

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier
from reviewer.language.frames import verb_of
from reviewer.language.verbs import base_of

BE = frozenset("is are was were".split())
HAVE = frozenset("has had".split())
LINKED = "is|are|was|were|has|had|will|would|can|could|must|should"
ALONE = "Is|Are|Was|Has|Had|Will|Would|Could|Should"  # not “Were armed men to come”, “Can” and “Must”
TOLD = "Added|Announced|Declared|Denied|Explained|Indicated|Said|Stated"
OPENING = (
    rf"(?P<opening>(?:(?P<link>And|But|Also)\s+(?:{LINKED})|(?:{ALONE}))"
    r"\s+(?:(?:not|also|already|still|never|only)\s+)?(?P<verb>[a-z]+)(?![\w'’-])"
    rf"|(?P<told>{TOLD})\s+that(?!\s+way)\b"
    r"|Also\s+(?P<third>[a-z]+s)\s+(?=(?:an?|its|the|their|to)\s))"
)
FIRST = re.compile(OPENING)
LATER = re.compile(rf"[.!?](?<=[\w)\]%].)[”\"’']?\s+{OPENING}")
SPEECH = re.compile(
    r"[,.!?][”\"],?\s+(?P<told>added|affirmed|assured|declared|explained|said|stated|told)\s+"
    r"(?:to\s+(?!be\b)|in\s+an?\s|at\s+an?\s|during\s)"
)
OPENED = re.compile(r"(?:\A|[.!?]\s+)[“\"][^“”\"]*\Z")
"""Before the end of a quotation with which a sentence begins: nobody was named before it."""
END = re.compile(r"[.!?][”\"’')\]]*(?=\s|\Z)")
FEWEST_WORDS = 5
"""Of a sentence: “And will again.” is meant as it is."""


VERBS = frozenset(LINKED.split("|"))
SUBORDINATING = frozenset("although because if though unless until whether".split())
# What follows “is” where no subject does, besides participles.
COMPLEMENTS = frozenset("a able also an because being by customary located one possible".split())


def look(unit: Unit) -> Iterator[Found]:
    text = unit.text
    lower = unit.words.lower
    for at in unit.numbers_of(SUBORDINATING):
        if lower[at + 1 : at + 2] and lower[at + 1] in VERBS and _goes_on(unit, at):
            span = Span(unit.words[at].start, unit.words[at + 1].end)
            yield Found(span, "no-subject", {"verb": lower[at + 1]})
    first = FIRST.match(text)
    for start in (*([first] if first else ()), *LATER.finditer(text)):
        end = END.search(text, start.end())
        if end is None or end[0][0] == "?" or not _hangs(start):
            continue
        if len(text[start.start("opening") : end.start()].split()) < FEWEST_WORDS:
            continue
        alone = start is first and not text[end.end() :].strip()
        tier = Tier.CHECK if alone and not start["link"] else None
        verb = start["verb"] or start["told"] or start["third"]
        yield Found(Span(*start.span("opening")), "no-subject", {"verb": verb}, tier=tier)
    for speech in SPEECH.finditer(text) if "”" in text or '"' in text else ():
        if OPENED.search(text[: speech.start()]):
            yield Found(Span(*speech.span("told")), "nobody-speaks", {"verb": speech["told"]})


def _goes_on(unit: Unit, at: int) -> bool:
    """Whether a word other than “not” follows the verb behind this one, unparted: not “if is,” nor “Will”."""
    both = unit.words.adjoin(at) and unit.words.adjoin(at + 1) and unit.words[at + 1].text.islower()
    return both and unit.words.lower[at + 2] != "not"


def _hangs(start: re.Match[str]) -> bool:
    """Whether what opens the sentence is a verb that needs a subject before it."""
    if start["told"]:
        return True
    if start["third"]:
        return base_of(start["third"]) is not None
    auxiliary, verb = start["opening"].split()[bool(start["link"])].lower(), start["verb"]
    if auxiliary in BE:
        going = verb.endswith("ing") and any(verb_of(f"{verb[:-3]}{e}") for e in ("", "e"))
        return verb in COMPLEMENTS or going or _is_participle(verb)
    if auxiliary in HAVE:
        return verb == "been" or _is_participle(verb)
    known = verb_of(verb)
    return verb == "be" or (known is not None and (bool(start["link"]) or not known.noun))


def _is_participle(verb: str) -> bool:
    return not verb.endswith("s") and base_of(verb) is not None


CHECK = SegmentCheck(
    id="missing-subject",
    title="A verb without a subject",
    why="Spanish, Portuguese, Korean, Japanese and other languages leave out who acts where it is known;"
    " English does not. A sentence that stands alone, as in a list, is only a place to look at.",
    tier=Tier.LIKELY,
    severity=Severity.ERROR,
    category="linguistic-conventions/grammar",
    reasons={
        "no-subject": "Here “{verb}” has no subject: nothing says who or what is meant.",
        "nobody-speaks": "Nobody is named who “{verb}” this.",
    },
    languages=("en",),
    look=look,
    bad=(
        Bad("The mayor promised new docks. And will open the first in May.", None),
        Bad("The port is old. Was built by sailors a century ago.", None),
        Bad("The port is old. Has been closed since the last storm.", None),
        Bad("The company raised its fees. Also plans to close the ferry.", None),
        Bad("The mayor came late. Said that the ferry had waited for him.", None),
        Bad("“The tide was high,” declared to the local radio.", None),
        Bad("Was built by sailors a century ago.", None),
        Bad("Is a small port on the coast.", None),
        Bad("The ferry stays because is damaged.", None),
    ),
    good=(
        Good("Was the port built by sailors? And will it open again? But will open docks help?"),
        Good(
            "Had the crew been warned, it would have stayed. Will Smith stayed. Will power helps in the end."
        ),
        Good("He never left. And will again. But was he right. Said that way, it sounds wrong to all of us."),
        Good("“The tide was high,” he declared. “War,” said to be won, was lost. “No,” said the mayor."),
        Good("Also plans of the harbor were lost. And he will open it, because Will Smith is late."),
    ),
)
