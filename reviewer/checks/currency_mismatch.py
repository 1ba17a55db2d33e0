"""An amount in another currency than that of the source."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier

# Words that mean something else in some language (pesos, won, crown, lei) are left out, or need a number.
# All dollars are one, as texts rarely say whose they are, and so are 元 of the mainland and of Hong Kong.
CURRENCIES: Mapping[str, str] = MappingProxyType(
    {
        "real": r"R\$|\breais\b|(?-i:\bBRL\b)",
        "euro": r"€|\beuro(?:s|t|des|ga)?\b|(?-i:\bEUR\b)|欧元|歐元|ユーロ|\bевро\b|יורו|यूरो",
        "dollar": r"\$|\bd[oó]ll?ar\w*|(?-i:\bUSD\b)|[美港澳加]元|美金|港[币幣]|ドル|\bдоллар\w*|דולר\w*"
        r"|डलर|डॉलर|ඩොලර්",
        "pound": r"£|\bpounds?\b|\bsterling\b|(?-i:\bGBP\b)|英镑|英鎊|ポンド|\bфунт\w*",
        "yen": r"\byen\b|円|(?-i:\bJPY\b)|日元|日圓|\bиен\w*",
        "yuan": r"\byuan\b|\brenminbi\b|(?-i:\b(?:RMB|CNY)\b)|人民[币幣]|\bюан\w*",
        "shekel": r"₪|\bshekels?\b|(?-i:\b(?:NIS|ILS)\b)|שקל\w*|ש[\"״]ח",
        "rouble": r"₽|\brou?bles?\b|\bRubel\b|(?-i:\bRUB\b)|\bруб(?:л\w*|\.)?",
        "rupee": r"₹|\brupees?\b|\bRupien?\b|(?-i:\bINR\b)|रुपै\w*|रुपय\w*|රුපියල්",
        "zloty": r"\bzł(?:ot\w*)?\b|\bzlot(?:y|ys|ych)\b|(?-i:\bPLN\b)",
        "leu": r"(?<=\d )lei\b|(?<=\d de )lei\b|(?-i:\bRON\b)",
        "franc": r"\bfrancs?\b|\bSchweizer Franken\b|(?-i:\bCHF\b)|法郎|\bфранк\w*",
    }
)
YUAN_OR_DOLLAR = frozenset(("yuan", "dollar"))


# It takes milliseconds to compile, and most texts come without a source.
@cache
def token() -> re.Pattern[str]:
    named = (f"(?P<{name}>{pattern})" for name, pattern in CURRENCIES.items())
    return re.compile("|".join((*named, "(?P<any>元)")), re.IGNORECASE)


def look(unit: Unit) -> Iterator[Found]:
    if not unit.source:
        return
    ours = _currencies(unit.text)
    if not ours:
        return
    theirs = _currencies(unit.source)
    lost, added = _only(theirs, ours), _only(ours, theirs)
    # One that is merely added may be explained, or mean a weight; one in the place of another is no such.
    if lost and added:
        there, here = lost[0], added[0]
        params = {
            "was": unit.text[here.start : here.end],
            "source": unit.source[there.start : there.end],
        }
        yield Found(here, "another", params, in_source=(there,))


def _currencies(text: str) -> dict[str, Span]:
    """The currencies that a text names, and where it does so first."""
    found: dict[str, Span] = {}
    for match in token().finditer(text):
        assert match.lastgroup is not None, "each token is in a group"
        found.setdefault(match.lastgroup, Span(*match.span()))
    return found


def _only(some: Mapping[str, Span], others: Mapping[str, Span]) -> list[Span]:
    """Where currencies stand that others do not name."""
    names = set(others)
    if "any" in names:
        names |= YUAN_OR_DOLLAR
    if names & YUAN_OR_DOLLAR:
        names.add("any")
    return [span for name, span in some.items() if name not in names]


CHECK = SegmentCheck(
    id="currency-mismatch",
    title="An amount in another currency than the source's",
    why="Translation systems put dollars where the source has roubles or shekels, and keep the number. A text"
    " that names a currency which its source does not have, and lacks one that this has, is wrong by whatever"
    " the rate is. Dollars of all countries are taken for one.",
    tier=Tier.LIKELY,
    severity=Severity.ERROR,
    category="accuracy/mistranslation",
    reasons={"another": "The source has {source}, not {was}."},
    look=look,
    bilingual=True,
    bad=(
        Bad("The fund got $4.5 billion.", None, source="Фонд получил ₽4,5 млрд."),
        Bad("It cost tens of thousands of dollars.", None, source="הנזק עומד על עשרות אלפי שקלים"),
        Bad("Das kostet 23 Rubel.", None, language="de-DE", source="It costs 23 yuan."),
    ),
    good=(
        Good("It cost €20 (about $22).", source="Es kostete 20 Euro."),
        Good("A pound of apples is €3.", source="Ein halbes Kilo Äpfel kostet 3 €."),
        Good("It rose to HK$100 billion.", source="增至1,000億元。"),
        Good("That was 600 yuan.", source="六百元的东西"),
        Good("He paid 30 R$.", source="Pagou 30 reais."),
        Good("She won and got a crown.", source="Ella ganó 10 euros."),
    ),
)
