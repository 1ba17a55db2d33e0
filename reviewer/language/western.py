"""Whether bytes are Western European text in Windows-1252, told by where its letters stand in words.

Detectors that count letters take `café` and `città` for Central European. Single-byte code pages share most
accented letters; those that mean another letter elsewhere (the byte of `è` is `č` in Windows-1250, that of
`ñ` is `ń`) stand in other places in words there.
"""

import re

SAMPLE = 100_000
DENSEST = 0.25
"""The largest share of accented letters in Western text; in Greek or Cyrillic nearly all bytes are high."""
RAREST = 60
"""Of so many accented letters, one may stand where it should not: a foreign name in a long text."""

HIGH = re.compile(rb"[\x80-\xff]")
USUAL = "àáâãäåæçèéêëíîïñòóôõöøùúûüßœ"
MARKS = "\u00a0‘’“”„…–—€£«»§°·©®™´¡¿ªº½²±×"
CONSONANT = "b-df-hj-np-tv-xz"
# In lower case; each alternative is a place where Western languages do not have the letter or mark.
BETRAYS = re.compile(
    rf"[^\x00-\x7f{USUAL}{MARKS}]"
    r"|[^\W\d_](?:[“”«»…§¡©®±](?=[^\W\d_])|[„¿])"  # letters of DOS and of Latin-2
    r"|£(?!\s?\d)|(?<![\d.])[ªº]"
    r"|(?<![a-z])è(?=[a-wyz])|(?<=[aeo])è|è(?=[aeiouykáéíóú])"  # č
    r"|(?<!\bvoc)ê(?![a-zé])|ê(?=[dkczgb](?!he)|s\w)|iêt"  # ę
    r"|ñ(?![aeiouáéíóú])"  # ń
    r"|(?<![aeou])ï|ï(?![a-z])"  # ď
    rf"|(?<![{CONSONANT}iu])ò"  # ň
    r"|ã(?![oe])|õ(?!e)"  # ă, ő
    r"|(?<!o)(?<!\bd)(?<!\bs)(?<!br)û|sû(?!r)"  # ű
    r"|(?<!\bpi)(?<!\bgi)(?<!\bo)ù|ù(?=\w)"  # ů
    rf"|[øæ](?![{CONSONANT}])"  # ř, ć
    r"|(?<![aeiou])ç(?![aouãõáóâô])|ç(?=[eiyéè])"  # ē of Windows-1257
    r"|(?<![aeiouéö])ë|[âî](?![a-z])|œ(?![ui])"  # ė, ā, ī; ś
    rf"|[{USUAL}]{{3}}"
)
CAPITAL_INSIDE = re.compile("[a-zß-ÿ][À-Þ]")
"""As where the quotation marks of old Macintosh text are read as letters."""


def is_western(data: bytes) -> bool:
    """Whether Windows-1252 reads all the bytes, and what it reads first looks like a Western language."""
    high = HIGH.search(data)
    start = max(0, high.start() - 20) if high else 0
    try:
        text = data.decode("cp1252")[start : start + SAMPLE]
    except UnicodeDecodeError:
        return False
    lower = text.lower()
    letters = sum(map(str.isalpha, lower))
    accented = letters - sum(map(str.isalpha, lower.encode("ascii", "ignore").decode()))
    odd = sum(1 for _ in BETRAYS.finditer(lower)) + sum(1 for _ in CAPITAL_INSIDE.finditer(text))
    return accented <= DENSEST * letters and odd * RAREST <= accented
