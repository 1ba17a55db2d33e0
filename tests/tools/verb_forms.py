"""Make `resources/checks/verbs.txt`: base forms of English verbs, and their -ing form where it is irregular.

apt-get download wordnet-base pocketsphinx-en-us
for package in *.deb; do dpkg-deb -x "$package" tree; done
python tests/tools/verb_forms.py tree
"""

import re
import sys
from collections import Counter
from pathlib import Path

import lemminflect
from noun_synsets import LICENCE, RESOURCES, words_by_frequency

KNOWN = 30_000
WORD = re.compile("[a-z]{2,}")
# "use" is a verb more often than this allows, "water" is not.
NOUN_SHARE = 0.12
ABOUT = """# Verbs: base form, then the -ing form where that is irregular;
# "*" if the word is as likely a noun.
"""
MADE = (
    "Forms by lemminflect (MIT); frequencies: pocketsphinx-en-us, BSD-2. Made by tests/tools/verb_forms.py."
)


def regular(verb: str) -> str:
    silent = verb.endswith("e") and not verb.endswith(("ee", "oe", "ye"))
    return (verb[:-1] if silent else verb) + "ing"


def noun_shares(folder: Path) -> dict[str, float]:
    """How often a word is a noun in the texts that WordNet's editors tagged, among its noun and verb uses."""
    nouns: Counter[str] = Counter()
    verbs: Counter[str] = Counter()
    for line in (folder / "cntlist.rev").read_text().splitlines():
        key, _, times = line.split()
        word, _, sense = key.partition("%")
        if sense[0] in "12":
            (nouns if sense[0] == "1" else verbs)[word] += int(times)
    return {word: nouns[word] / (nouns[word] + verbs[word]) for word in nouns | verbs}


def row(verb: str, is_noun: bool) -> str:
    forms = lemminflect.getInflection(verb, tag="VBG")
    ing = forms[0] if forms and regular(verb) not in forms else regular(verb)
    return " ".join([verb, *([ing] if ing != regular(verb) else []), *(["*"] if is_noun else [])])


def main(tree: Path) -> None:
    model = (tree / "usr/share/pocketsphinx/model/en-us/en-us.lm.bin").read_bytes()
    folder = tree / "usr/share/wordnet"
    lemmas = {
        name: {line.split(maxsplit=1)[0] for line in (folder / f"index.{name}").read_text().splitlines()}
        for name in ("verb", "noun")
    }
    shares = noun_shares(folder)
    verbs = sorted(w for w in words_by_frequency(model)[:KNOWN] if WORD.fullmatch(w) and w in lemmas["verb"])
    rows = [row(v, v in lemmas["noun"] and shares.get(v, 1.0) > NOUN_SHARE) for v in verbs]
    text = f"{ABOUT}# {LICENCE}\n# {MADE}\n" + "\n".join(rows) + "\n"
    (RESOURCES / "verbs.txt").write_text(text)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
