"""Whether a few bytes are Western European text in Windows-1252, told by where its letters stand in words.

Detectors that count letters take `café` and `città` for Central European. Single-byte code pages share most
accented letters; those that mean another letter elsewhere (`è` is `č` in Windows-1250, `ñ` is `ń`, `ø` is `ř`)
stand in other places in words there.
"""

import re

ENOUGH = 2_000
"""From so many bytes on, letters can be counted."""
DENSEST = 0.15
"""The largest share of accented letters in Western text; in Greek or Cyrillic nearly all bytes are high."""

USUAL = "àáâãäåæçèéêëíîïñòóôõöøùúûüßœ"
MARKS = "\u00a0‘’“”„…–—€£«»§°·©®™´¡¿ªº½²±×"
# All in lower case; each alternative is a place where no Western language has the letter or mark.
BETRAYS = re.compile(
    rf"[^\x00-\x7f{USUAL}{MARKS}]"
    rf"|[^\W\d_][“”„«»…§¡¿©®±](?=[^\W\d_])|[^\W\d_]„|”(?=[^\W\d_])"  # letters of DOS, Latin-2
    r"|[£](?!\s?\d)|(?<![\d.])[ªº]"
    r"|(?<![a-z])è(?=[a-z])|è(?=[aeiouyáéíóú])"  # č
    r"|(?<!\bvoc)ê(?![a-z])|ê(?=[dkczgb](?!he))|ê(?=s\w)"  # ę
    r"|ñ(?![aeiouáéíóú])"  # ń
    r"|(?<![aeou])ï|ï(?![a-z])"  # ď
    r"|(?<![b-df-hj-np-tv-ziu])ò"  # ň
    r"|ã(?![oe])|õ(?!e)"  # ă, ő
    r"|(?<!o)(?<!\bd)û(?!r|l)"  # ű
    r"|(?<!\bpi)(?<!\bgi)(?<!\bo)ù|ù(?=\w)"  # ů
    r"|ø(?![b-df-hj-np-tv-z])|æ(?![b-df-hj-np-tv-z])"  # ř, ć
    r"|ç(?![aouãõáóâô])"  # ē of Windows-1257
    r"|(?<![aeiouéö])ë|[âî](?![a-z])|œ(?![ui])"  # ė, ā, ī; ś
    rf"|[{USUAL}]{{3}}"
)
CAPITAL_INSIDE = re.compile("[a-zß-ÿ][À-Þ]")
"""As where the quotation marks of old Macintosh text are read as letters."""


def is_western(data: bytes) -> bool:
    """Whether the bytes are few, and Windows-1252 reads them as Western European text."""
    if len(data) >= ENOUGH:
        return False
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    lower = text.lower()
    letters = sum(map(str.isalpha, lower))
    accented = sum(c > "\x7f" and c.isalpha() for c in lower)
    if accented > DENSEST * letters:
        return False
    return not BETRAYS.search(lower) and not CAPITAL_INSIDE.search(text)
