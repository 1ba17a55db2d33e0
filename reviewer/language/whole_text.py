"""Whether a whole text is in the language that somebody named; cheap where it is."""

from functools import lru_cache

from reviewer.language.identify import (
    NAMES,
    SAMPLE,
    START,
    confirmed,
    frequent_words,
    letters,
    primary,
    shares,
)
from reviewer.language.scripts import WRITTEN_IN, main_script

UNKNOWN = "und"
"""What BCP 47 calls a language that nobody has determined."""
MORE_NAMES = {
    "af": "Afrikaans",
    "ar": "Arabic",
    "bg": "Bulgarian",
    "bn": "Bengali",
    "ca": "Catalan",
    "cy": "Welsh",
    "el": "Greek",
    "et": "Estonian",
    "fa": "Persian",
    "gu": "Gujarati",
    "he": "Hebrew",
    "hi": "Hindi",
    "hr": "Croatian",
    "hy": "Armenian",
    "id": "Indonesian",
    "ja": "Japanese",
    "ka": "Georgian",
    "km": "Khmer",
    "kn": "Kannada",
    "ko": "Korean",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "mk": "Macedonian",
    "ml": "Malayalam",
    "mr": "Marathi",
    "ne": "Nepali",
    "pa": "Punjabi",
    "ru": "Russian",
    "si": "Sinhala",
    "sk": "Slovak",
    "sl": "Slovenian",
    "so": "Somali",
    "sq": "Albanian",
    "sw": "Swahili",
    "ta": "Tamil",
    "te": "Telugu",
    "th": "Thai",
    "tl": "Tagalog",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "vi": "Vietnamese",
    "zh": "Chinese",
}
"""Languages that langdetect or the script tells, beside those with a list of frequent words."""
FEWEST_WORDS, FEWEST_SIGNS = 12, 40
CLEAR = 0.25
"""The share of frequent words from which they speak for a language by themselves."""
FEWEST_TO_GUESS, SURE = 40, 0.99
"""Words, and sureness of langdetect, from which it may name a language that frequent words do not tell."""


def name_of(language: str) -> str:
    """The English name of a language; of one without a name here, its tag."""
    short = primary(language)
    return NAMES.get(short) or MORE_NAMES.get(short) or language


def differs_from(text: str, language: str) -> str | None:
    """The language of a whole text, if it clearly is not the one named; "und" where only that is clear.

    Cheap for texts that are what they should be: their frequent words say so and nothing more is loaded.
    """
    own = primary(language)
    if own in NAMES and _begins_in(text[:START], own):
        return None  # what starts in the language named is not, as a whole, of another
    sample = text[:SAMPLE]
    script = main_script(sample)
    if script:
        return _by_script(sample, script, own)
    if own not in NAMES and own not in MORE_NAMES:
        return None  # nothing here could tell that the text is not in it
    words = letters(sample)
    if len(words) < FEWEST_WORDS:
        return None
    share = shares(word.lower() for word in words)
    best = max(share, key=lambda tag: (share[tag], tag))
    mine = share.get(own, 0.0)
    leads = best != own and mine * 1.5 <= share[best]
    if leads and share[best] >= CLEAR:
        return best if confirmed(sample) == best else None
    if max(mine, share[best]) < CLEAR and _is_prose(words):
        guess = confirmed(sample, SURE)
        return guess if guess != own and (guess in MORE_NAMES or (leads and guess == best)) else None
    return None


@lru_cache(8)  # a text is asked for when it comes in, and by the check of foreign spans
def _begins_in(text: str, own: str) -> bool:
    words = text.lower().split()
    return len(list(filter(frequent_words()[own].__contains__, words))) > 0.35 * len(words)


def _by_script(sample: str, script: str, own: str) -> str | None:
    languages = WRITTEN_IN[script]
    if own in languages or sum(map(str.isalpha, sample)) < FEWEST_SIGNS:
        return None
    known = [language for language in languages if language in MORE_NAMES]
    if len(known) == 1:
        return known[0]
    guess = confirmed(sample)
    return guess if guess in known else UNKNOWN


def _is_prose(words: list[str]) -> bool:
    """Whether there is enough text, most of it in lower case: no list of names, and no loop."""
    lower = sum(map(str.islower, words))
    return len(words) >= FEWEST_TO_GUESS and 3 * lower > 2 * len(words) and 2 * len(set(words)) > len(words)
