"""Forms that American news desks set otherwise: `the Attorney General said`, `January 6`, `5 percent`."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from reviewer.checks.base import Bad, DocumentCheck, Found, Good, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier
from reviewer.resources import read_text

MONTHS = {
    "January": "Jan.",
    "February": "Feb.",
    "August": "Aug.",
    "September": "Sept.",
    "October": "Oct.",
    "November": "Nov.",
    "December": "Dec.",
}
DAY = re.compile(
    rf"\b({'|'.join(MONTHS)})(\s+)([12]?\d|3[01])(?:st|nd|rd|th)?(?![\w:%°]|[.,/]\d|\s+(?:percent|million))"
)
IN_MONTH = re.compile(r"\b[Ii]n\s+(?:(?:early|late|mid)[\s-]+)?\Z")
DATE_GOES_ON = re.compile(r"\s*[,.;:)\]–—-]|\s*\Z")
US = re.compile(r"(?<![\w./@&$-])US(?:(?=-[a-z]|-[A-Z][a-z])|(?![\w$./'’-])|\.(?![\w.]))")
PERCENT = re.compile(r"(\d)(?:(\s+(?:to|or|and)\s+|\s*[–-]\s*)(\d+(?:[.,]\d+)*))?\s+per\s?cent(?!\w)")
DASH = re.compile(r"(?<=\S)\s–\s(?=\S)")
NAMES = frozenset(
    """Airways Bancorp Bank Cellular Ecology Foods Magazine Masters News Open Silica Soccer Steel Today
    Weekly""".split()
)
# From the space on, so that only places behind a space are looked at.
BEFORE_TITLE = (
    r"\s(?=[A-Z])(?:(?<=\b[Tt]he\s)|(?<=\b[Hh]is\s)|(?<=\b[Hh]er\s)|(?<=\b[Aa]\s)|(?<=\b[Tt]heir\s))"
)
NAME_FOLLOWS = re.compile(r"[’'-]|\.\s?[A-Z]?\w|\s+(?:[“\"(]?[A-Z0-9]|of\b|for\b|de\b|and\s+[A-Z]|&)")
HOUSE_STYLE = 20
"""A text that has US more often, and never U.S., has chosen it."""
STYLE = "style/organizational-style"
DATES = "locale-conventions/date-format"
NUMBERS = "locale-conventions/number-format"
CAPITALS_AROUND = 3
HEADLINE_WORDS = 15


@cache
def titles() -> re.Pattern[str]:
    rows = [row for row in read_text("checks/press-style.txt").splitlines() if not row.startswith("#")]
    longest = sorted(rows, key=len, reverse=True)
    words = "|".join(row.replace(" ", r"\s+") for row in longest)
    return re.compile(rf"{BEFORE_TITLE}({words})(?!\w)")


@cache
def title_words() -> frozenset[str]:
    """The last words of the titles, in lower case."""
    rows = read_text("checks/press-style.txt").splitlines()
    return frozenset(row.split()[-1].lower() for row in rows if not row.startswith("#"))


def look(units: Sequence[Unit]) -> Iterator[tuple[int, Found]]:
    texts = [unit.text for unit in units]
    whole = "\n".join(texts)
    months = [month for month in MONTHS if month in whole]
    country = "U.S." in whole or 0 < _country_names(texts) <= HOUSE_STYLE
    percents = "ercent" in whole or "er cent" in whole
    ending_titles = title_words()
    for number, unit in enumerate(units):
        text = unit.text
        if country and "US" in text and not _headline(text):
            yield from ((number, found) for found in _us(unit))
        if months and any(month in text for month in months):
            yield from ((number, found) for found in _months(text))
        if percents and ("ercent" in text or "er cent" in text):
            yield from ((number, found) for found in _percent(text))
        if "–" in text:
            yield from ((number, found) for found in _dashes(text))
        titles = ending_titles & unit.vocabulary
        if titles and any(word.capitalize() in text for word in titles):
            yield from ((number, found) for found in _titles(text))


def _country_names(texts: Sequence[str]) -> int:
    return sum(len(US.findall(text)) for text in texts if "US" in text)


def _headline(text: str) -> bool:
    """Whether this is a line without a stop, where newspapers write US."""
    end = text.rstrip("”\"’')] \t\r\n")[-1:]
    return end not in (".", "!", "?", ":", "…") and len(text.split(maxsplit=HEADLINE_WORDS)) <= HEADLINE_WORDS


def _us(unit: Unit) -> Iterator[Found]:
    for match in US.finditer(unit.text):
        behind = unit.text[match.end() : match.end() + 40].split(maxsplit=CAPITALS_AROUND)[:CAPITALS_AROUND]
        ahead = unit.text[max(0, match.start() - 40) : match.start()].split()[-CAPITALS_AROUND:]
        named = behind and (behind[0].strip(",.;:)”’") in NAMES or behind[0][0].isdigit())
        capitals = sum(word.isupper() and len(word) > 1 for word in (*ahead, *behind))
        if not named and capitals * 2 <= len(ahead) + len(behind):
            yield Found(Span(*match.span()), "country", {"now": "U.S."}, ("U.S.",), category=STYLE)


def _months(text: str) -> Iterator[Found]:
    for match in DAY.finditer(text):
        loose = IN_MONTH.search(text, max(0, match.start() - 16), match.start())
        if match[3] == "0" or (loose and not DATE_GOES_ON.match(text, match.end())):
            continue  # "In January 10 people came."
        now = f"{MONTHS[match[1]]}{match[2]}{match[3]}"
        params = {"now": " ".join(now.split())}
        yield Found(Span(*match.span()), "date", params, (now,), category=DATES)


def _percent(text: str) -> Iterator[Found]:
    for match in PERCENT.finditer(text):
        now = f"%{match[2]}{match[3]}%" if match[2] else "%"
        yield Found(Span(match.end(1), match.end()), "percent", {}, (now,), category=NUMBERS)


def _dashes(text: str) -> Iterator[Found]:
    for match in DASH.finditer(text):
        before = text[max(0, match.start() - 30) : match.start()].split()[-1]
        after = text[match.end() : match.end() + 30].split()[0]
        if before[-1].isdigit() and after[0].isdigit():
            continue
        if any(_running_word(word) for word in (before, after)):
            yield Found(Span(match.start() + 1, match.end() - 1), "dash", {}, ("—",), category=STYLE)


def _running_word(word: str) -> bool:
    """Whether a word beside a dash is part of a sentence: not a name, a figure or a symbol, as in ranges."""
    letters = word.strip("“”\"'’‘(),.;:!?")
    return len(letters) > 1 and letters.isalpha() and letters.islower()


def _titles(text: str) -> Iterator[Found]:
    for match in titles().finditer(text):
        if not NAME_FOLLOWS.match(text, match.end()):
            now = match[1].lower()
            params = {"now": " ".join(now.split())}
            yield Found(Span(*match.span(1)), "title", params, (now,), category=STYLE)


CHECK = DocumentCheck(
    id="press-style",
    title="A form that American news copy sets otherwise",
    why="News desks in the United States follow the Associated Press in small things: U.S. with points in"
    " running text, months abbreviated before a day, titles in lower case where no name follows, the sign %"
    " after figures and the long dash. Translations keep the forms of the source.",
    tier=Tier.HINT,
    severity=Severity.HINT,
    category=STYLE,
    reasons={
        "country": "News copy writes “{now}” in running text.",
        "date": "News copy abbreviates the month before a day: “{now}”.",
        "percent": "News copy writes % after figures.",
        "dash": "News copy sets the long dash (—) in a sentence.",
        "title": "A title without a name is in lower case: “{now}”.",
    },
    languages=("en-US",),
    look=look,
    bad=(
        Bad(
            "Firms in the US, and US-led forces, left the US.",
            "Firms in the U.S., and U.S.-led forces, left the U.S.",
        ),
        Bad("They met on January 6th, 2021.", "They met on Jan. 6, 2021."),
        Bad("Prices rose 5 percent, wages 2 to 3 per cent.", "Prices rose 5%, wages 2% to 3%."),
        Bad("It rained – as ever – all day.", "It rained — as ever — all day."),
        Bad("The Attorney General said no.", "The attorney general said no."),
    ),
    good=(
        Good("It cost US$5. US Airways flew. Ask US-CERT. It is on US 13, at en-US/US."),
        Good("GIVE US MORE"),
        Good("US jobs up"),
        Good("In January 10 people came. March 3 is in January 2021."),
        Good("The Attorney General of Ohio, Prime Minister Jane Roe and the President Lines."),
        Good("Open Monday – Friday, 5 – 7 and Paris – Rome."),
        Good("The US is big.", "en-GB"),
    ),
)
