"""The scripts of the world that are not Latin, and which languages are written in them."""

import re
from functools import cache

SCRIPTS = {
    "Greek": "\u0370-\u03ff\u1f00-\u1fff",
    "Cyrillic": "\u0400-\u052f",
    "Armenian": "\u0530-\u058f",
    "Hebrew": "\u0590-\u05ff",
    "Arabic": "\u0600-\u06ff\u0750-\u077f",
    "Devanagari": "\u0900-\u097f",
    "Bengali": "\u0980-\u09ff",
    "Tamil": "\u0b80-\u0bff",
    "Sinhala": "\u0d80-\u0dff",
    "Thai": "\u0e00-\u0e7f",
    "Georgian": "\u10a0-\u10ff",
    "Khmer": "\u1780-\u17ff",
    "Japanese": "\u3041-\u3096\u309d-\u30fa\u30fc-\u30ff",
    "Chinese": "\u3400-\u4dbf\u4e00-\u9fff",
    "Korean": "\uac00-\ud7af",
}
WRITTEN_IN = {
    "Greek": ("el",),
    "Cyrillic": ("ru", "uk", "bg", "mk", "sr", "be", "kk", "ky", "mn", "tg"),
    "Armenian": ("hy",),
    "Hebrew": ("he", "yi"),
    "Arabic": ("ar", "fa", "ur", "ps", "sd", "ug", "ku", "ckb"),
    "Devanagari": ("hi", "mr", "ne", "sa", "mai"),
    "Bengali": ("bn", "as"),
    "Tamil": ("ta",),
    "Sinhala": ("si",),
    "Thai": ("th",),
    "Georgian": ("ka",),
    "Khmer": ("km",),
    "Japanese": ("ja",),
    "Chinese": ("zh", "yue"),
    "Korean": ("ko",),
}
"""By script, languages that are written in it, the one with the most texts first."""
KANA_OF_JAPANESE = 0.1
"""The least share of kana among the signs of a Japanese text; the others are Chinese ones."""


@cache
def _runs(script: str) -> re.Pattern[str]:
    return re.compile(f"[{SCRIPTS[script]}]+")


def main_script(text: str) -> str:
    """The script of most of a text's letters; "" if that is Latin, or none of those known here."""
    if text.isascii():
        return ""
    letters = sum(map(str.isalpha, text))
    signs = {script: sum(map(len, _runs(script).findall(text))) for script in SCRIPTS}
    if signs["Japanese"] >= KANA_OF_JAPANESE * (signs["Chinese"] + signs["Japanese"]):
        signs["Japanese"] += signs.pop("Chinese")
    script = max(signs, key=lambda name: signs[name])
    return script if signs[script] > letters / 2 else ""
