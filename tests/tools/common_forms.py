"""Write resources/common-forms.tsv: the inflected forms of the nouns and verbs in the lists of the checks.

Run it after `checks/nouns.txt` or `checks/verbs.txt` changes: python tests/tools/common_forms.py
"""

from pathlib import Path

import lemminflect

from reviewer.glossary.concepts import Pos
from reviewer.glossary.inflection import computed
from reviewer.resources import read_text, read_words

ROOT = Path(__file__).resolve().parents[2]
HEADER = (
    "# Forms by lemminflect 0.2.3 (MIT; from the SPECIALIST Lexicon of the National Library of Medicine).",
    "# Words of checks/nouns.txt and checks/verbs.txt: word, plural; if it is a verb: third, past,"
    " participle,",
    "# ing; and adj if it is no noun but an adjective. A noun without plural counts for none. Generated.",
)


def words() -> list[str]:
    verbs = (row.split()[0] for row in read_text("checks/verbs.txt").splitlines() if row[0] != "#")
    return sorted({*read_words("checks/nouns.txt"), *verbs})


def known(word: str, kind: str) -> bool:
    return bool(lemminflect.getAllInflections(word, upos=kind))


def row(word: str) -> str:
    """The word's row; "" for a word that neither is nor inflects as a noun or verb."""
    plural = "|".join(computed(word, Pos.NOUN)[0]) if known(word, "NOUN") else ""
    verb = ["|".join(cell) for cell in computed(word, Pos.VERB)] if known(word, "VERB") else []
    adjective = ["adj"] if verb and not plural and known(word, "ADJ") else []
    return "\t".join((word, plural, *verb, *adjective)) if plural or verb else ""


def table() -> str:
    return "\n".join((*HEADER, *filter(None, map(row, words())))) + "\n"


if __name__ == "__main__":
    (ROOT / "resources" / "common-forms.tsv").write_text(table(), encoding="utf-8")
