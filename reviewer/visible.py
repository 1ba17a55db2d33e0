"""Show characters that cannot be seen, or that turn others round, by name."""

import re
import unicodedata
from collections.abc import Iterator

# Controls, bidirectional marks and overrides, tags, byte order marks: harmful or puzzling wherever they
# stand. Joiners are not among them, as many scripts need them.
HIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    r"\ufeff\ufff9-\ufffc\U000e0000-\U000e007f]"
)
# In a change these matter, too: many corrections are nothing else.
HIDDEN_OR_SPACE = re.compile(
    HIDDEN.pattern + r"|\r\n|[\r\n\t\u00a0\u1680\u2000-\u200a\u200c\u200d\u202f\u205f\u3000]"
)
MARKS_ALONE = re.compile(HIDDEN_OR_SPACE.pattern + "| ")
BOX = "␣"
PLACEHOLDER = "\ufffc"
BREAKS = {"\r\n": "line break", "\n": "line break", "\r": "line break"}


def pieces(text: str, changed: bool = False) -> Iterator[tuple[str, str]]:
    """The text in order as `(piece, "")`, and between them `(label, name)` of what could not be seen.

    In changed text, spaces other than U+0020 and line breaks are named as well; where it is marks and
    spaces alone, so is every space.
    """
    unseen = HIDDEN
    if changed:
        unseen = HIDDEN_OR_SPACE if any(map(str.isalnum, text)) else MARKS_ALONE
    done = 0
    for found in unseen.finditer(text):
        if found.start() > done:
            yield text[done : found.start()], ""
        yield label(found[0])
        done = found.end()
    if done < len(text):
        yield text[done:], ""


def label(character: str) -> tuple[str, str]:
    """A short label for an unseen character, and its name."""
    if character in BREAKS:
        return "↵", BREAKS[character]
    if character == " ":
        return BOX, "space"
    if character == PLACEHOLDER:
        return "placeholder", "a mark, field, tag or picture"
    return f"U+{ord(character):04X}", unicodedata.name(character, "control character").lower()


def shown(text: str, changed: bool = False) -> str:
    """The text with unseen characters as labels in brackets, a space as an open box."""
    return "".join(f"[{piece}]" if name and piece != BOX else piece for piece, name in pieces(text, changed))


def speakable(name: str) -> str:
    r"""A name from the system as any file can hold it: a byte that is no UTF-8 is spelled `\udce9`."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def one_line(text: str) -> str:
    """The text as a terminal may safely show it: controls, which could drive it, as spaces."""
    if text.isprintable():
        return text
    return "".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in text)
