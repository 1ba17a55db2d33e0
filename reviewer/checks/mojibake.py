"""Characters damaged by a wrong encoding: `cafÃ©`, `donâ€™t`, `&amp;quot;`."""

import re
from collections.abc import Iterator
from functools import cache

from reviewer.checks.base import Bad, Found, Good, SegmentCheck, Unit
from reviewer.edits import Span
from reviewer.finding import Severity, Tier

HIGH = {bytes([b]).decode("cp1252", "ignore"): b for b in range(0x80, 0xA0)} | {
    chr(b): b for b in range(0x80, 0x100)
}
HIGH.pop("", None)
CONTINUATION = "".join(c for c, b in HIGH.items() if b < 0xC0)
LEAD = "".join(chr(b) for b in range(0xC2, 0xF5))
CONTROL = re.compile("[\x80-\x84\x86-\x9f]+")
DAMAGING = frozenset(f"{LEAD}\ufffd{''.join(map(chr, range(0x80, 0xA0)))}")
LOST = re.compile("\ufffd+")
# The second byte of "à" read as a no-break space, which mail and editors then make a plain one.
A_GRAVE = re.compile(r"(?<=[a-zß-öø-ÿ])Ã(?= )")
ENTITY = re.compile(
    r"&(?:amp;)+(?:#\d{2,6}|#x[0-9a-fA-F]{2,6}|[a-z]{2,8}\d?);|&(?:#\d{2,6}|#x[0-9a-fA-F]{2,6}|[a-z]{2,8}\d?);"
)
# Read as text these are what a broken encoding most often hides; other results must look like words.
USUAL = frozenset(
    " ¡£§©«®°±²³´µ·»¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿ–—‘’‚“”„†•…‰‹›€™−\u00a0\u202f"
)


@cache
def damage() -> re.Pattern[str]:
    return re.compile(f"[{LEAD}][{re.escape(CONTINUATION)}]|[\x80-\x9f\ufffd]|Ã ")


@cache
def broken() -> re.Pattern[str]:
    return re.compile(f"(?:[{LEAD}][{re.escape(CONTINUATION)}]{{1,3}}){{1,60}}")


def decoded(text: str) -> str | None:
    """What the bytes of a misread text say in UTF-8; None where they say nothing."""
    try:
        return bytes(HIGH.get(c) or ord(c) for c in text).decode("utf-8")
    except (UnicodeDecodeError, ValueError):
        return None


def repaired(text: str, start: int, end: int) -> str | None:
    """The text meant by a suspect run; None where the run may be what was meant (`É»`, `Ä°`)."""
    result = decoded(text[start:end])
    if result is None:
        return None
    twice = decoded(result) if all(c in HIGH for c in result) else None
    if twice is not None and all(c in USUAL for c in twice):
        return twice
    inside_word = text[start - 1 : start].islower() or text[end : end + 1].islower()
    typical = all(c in USUAL for c in result) and text[start] in "ÂÃâ"
    cyrillic = len(result) > 1 and all("\u0400" <= c <= "\u04ff" for c in result)
    emoji = text[start : start + 2] == "ðŸ"
    word_part = inside_word and result.isalpha() and result.upper() != result.lower() and text[start] in "ÃÄÅ"
    return result if typical or cyrillic or emoji or word_part else None


def shown(text: str, start: int, end: int) -> bool:
    """Whether a run stands alone beside a quotation mark: a text about broken encodings shows it."""
    around = text[start - 1 : start], text[end : end + 1]
    return not any(c.isalnum() for c in around) and any(c in "“”\"'`‘’«»" for c in around if c)


def broken_runs(text: str) -> Iterator[Found]:
    for run in broken().finditer(text):
        # The last continuation may be an ordinary quotation mark that follows the damage.
        for end in range(run.end(), max(run.start() + 1, run.end() - 3), -1):
            result = repaired(text, run.start(), end)
            if result is not None:
                tier = Tier.CHECK if shown(text, run.start(), end) else None
                yield Found(Span(run.start(), end), "misread", {"meant": result}, (result,), tier)
                break


def entities(text: str) -> Iterator[Found]:
    from html import unescape

    for entity in ENTITY.finditer(text):
        meant = unescape(unescape(entity[0]))
        if meant.startswith("&") and len(meant) > 1:
            continue  # no entity of HTML
        params = {"entity": entity[0], "meant": meant}
        yield Found(Span(*entity.span()), "entity", params, (meant,), Tier.LIKELY, Severity.WARNING)


def look(unit: Unit) -> Iterator[Found]:
    text = unit.text
    if "&" in text and ";" in text:
        yield from entities(text)
    if DAMAGING.isdisjoint(unit.beyond_ascii) or not damage().search(text):
        return
    yield from broken_runs(text)
    for run in A_GRAVE.finditer(text):
        yield Found(Span(*run.span()), "misread", {"meant": "à"}, ("à",), Tier.LIKELY)
    for run in CONTROL.finditer(text):
        meant = run[0].encode("latin-1").decode("cp1252", "ignore")
        if meant and not broken().search(text, max(0, run.start() - 3), run.end()):
            yield Found(Span(*run.span()), "misread", {"meant": meant}, (meant,))
    for run in LOST.finditer(text):
        yield Found(Span(*run.span()), "lost", {}, (), Tier.LIKELY)


CHECK = SegmentCheck(
    id="mojibake",
    title="Characters damaged by a wrong encoding",
    why="UTF-8 read as Windows-1252 or Latin-1 turns “é” into “Ã©” and “’” into “â€™”. The suggestion"
    " reads the same bytes as UTF-8, so it is exact. A replacement character stands for one that is"
    " lost. HTML entities in running text were encoded once too often.",
    tier=Tier.FIX,
    severity=Severity.ERROR,
    category="linguistic-conventions/character-encoding",
    reasons={
        "misread": "These characters are “{meant}” read in a wrong encoding.",
        "lost": "A character was lost here; the replacement character stands in its place.",
        "entity": "“{entity}” is the HTML spelling of “{meant}”.",
    },
    look=look,
    bad=(
        Bad("The cafÃ© doesnâ€™t open.", "The café doesn’t open."),
        Bad("ÐŸÑ€Ð¸Ð²ÐµÑ‚, she wrote.", "Привет, she wrote."),
        Bad("He said â€œnoâ€\x9d.", "He said “no”."),
        Bad("It\x92s late.", "It’s late."),
        Bad("A dÃƒÂ©cade ago.", "A décade ago."),
        Bad("Caf\ufffd owners met.", None),
        Bad("She said &amp;quot;yes&amp;quot; and left.", 'She said "yes" and left.'),
    ),
    good=(
        Good("The café doesn’t open."),
        Good("« LE CAFÉ » est fermé.", "fr"),
        Good("«CAFÉ» und ÄRZTE", "de"),
        Good("Smith & Sons; R&D costs"),
        Good("SÃO PAULO, 20°C"),
    ),
)
