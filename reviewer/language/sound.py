"""How an English word begins when read aloud: with a vowel, and so after “an”, or not."""

import re
import unicodedata
from functools import lru_cache

LETTERS_SAID_WITH_A_VOWEL = frozenset("aefhilmnorsx")
ALWAYS_CONSONANT = frozenset("bcdgjkpqtvwz")
"""What begins with one of these begins with a consonant, as a word, a capital or an initialism."""
VOWELS = frozenset("aeio")
"""A word that begins with one of these, and with a vowel when said, does so in capitals, too."""

# Said as words, so that the name of the first letter does not count: "a NATO ally", "a FEMA grant".
SAID_AS_WORDS = frozenset(
    """FARC FEMA FICA FIFA FISA FOIA FOMO FUBAR HAMAS HAZMAT HEPA HIPAA HUD LAN LASER LIDAR LORAN MAGA MASH
    MEDEVAC MENSA MERS NAFTA NAS NASA NASCAR NASDAQ NATO NIMBY NOAA RADAR RAM RICO ROM SAG SALT SARS SCOTUS
    SCUBA SEAL SHAPE SIM SNAP SONAR SPAC START STEM SWAP SWAT SWIFT""".split()
)
# Said letter by letter although they could be read as words: "an NAACP official", "an MIT graduate".
SAID_AS_LETTERS = frozenset(
    """FAA FAO FBI FDA FDIC FOX FTA HIV HOA HOV HUAC LAPD LAX LED LIRR LSAT MBA MEP MIT MOU MRI MVP NAACP NBA
    NCAA NEA NFA NGO NIH NRA NSA NYPD NYU RAF RBI RNA ROI ROTC RPI SAT SEC SEIU SUV""".split()
)

SILENT_H = re.compile(r"hour(?!i)|honest|honou?r|heir(?!o)")
EITHER_WAY = re.compile(
    r"herb(?!ert|ie)|historic|histori[ao]|hysteri|habitual|heroic|hereditar|homage|humble|hotel"
)
# "a union", "a user", "a European", "a one-time", "a Oaxacan"
GLIDE = re.compile(
    r"eu|ew[ey]|ouija|oaxaca"
    r"|on(?:e|ce)(?![a-z])|oneself|oneness"
    r"|uni(?!n|m[^a]|mag|d(?!ir)|rr|ro|gn)|unan(?=im)"
    r"|us[aeiu]|ut[aeiou]|ur[aeiou]|ub[aei]q|ub[ei]|uk[aeru]|ug[ao]|uvu|uly|ufo|uv(?![a-z])"
)
NUMBER = re.compile(r"\d+(?:,\d{3})*")


@lru_cache(20_000)
def takes_an(word: str) -> bool | None:
    """Whether “an” stands before this word, as it is spelled there; None where usage or reading differ.

    Looks at the first word alone: marks and currency signs before it are passed over.
    """
    plain = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    start = next((i for i, c in enumerate(plain) if c.isalnum()), len(plain))
    if number := NUMBER.match(plain, start):
        return _number_takes_an(number[0])
    head = re.match(r"[A-Za-z]+", plain[start:])
    if not head:
        return None
    return _head_takes_an(head[0])


def _number_takes_an(digits: str) -> bool | None:
    if "," not in digits and len(digits) == 4 and digits[:2] in ("11", "18"):
        return None  # "an 1865 law" is a year, "a 1865-foot tower" is a number
    plain = digits.replace(",", "")
    leading = plain[: len(plain) % 3 or 3]
    return leading.startswith("8") or leading in ("11", "18")


def _head_takes_an(head: str) -> bool | None:
    named = head[0].lower() in LETTERS_SAID_WITH_A_VOWEL
    if len(head) == 1:
        return named  # "an X-ray", "a U-turn", "an F-16", "an L.A. suburb"
    if len(head) > 1 and head.endswith("s") and head[:-1].isupper():
        head = head[:-1]  # "NGOs"
    if head.isupper():
        return _capitals_take_an(head)
    if head[0].islower() and head[1:2].isupper():
        return named  # "an mRNA vaccine", "an iPhone", "an eBay seller"
    return _word_takes_an(head.lower())


def _capitals_take_an(head: str) -> bool | None:
    first = head[0].lower()
    if head in SAID_AS_WORDS:
        return False
    if first in "aeio":
        return _word_takes_an(head.lower()) if len(head) > 4 else True
    if first == "u":
        return False if len(head) <= 3 or head.startswith("UNI") or head in ("UNESCO", "USAID") else None
    if first not in LETTERS_SAID_WITH_A_VOWEL:
        return False
    if head in SAID_AS_LETTERS or not re.search("[AEIOUY]", head):
        return True
    if len(head) > 5 and SILENT_H.match(head.lower()):
        return True
    return None if len(head) <= 5 else _word_takes_an(head.lower())


def _word_takes_an(lower: str) -> bool | None:
    first = lower[0]
    if first == "h":
        if EITHER_WAY.match(lower):
            return None
        return bool(SILENT_H.match(lower))
    if first in "aeiou":
        return not GLIDE.match(lower)
    if first == "y":
        return lower[1] not in "aeiouy"  # "an Yves Klein", "an yttrium lamp"
    if first == "x":
        return lower[1] not in "aeiouy"  # "an Xbox", "a xylophone"
    if first in LETTERS_SAID_WITH_A_VOWEL and not re.search("[aeiouy]", lower):
        return None if len(lower) > 4 else True  # "an nth time", "an mp3"
    return False
